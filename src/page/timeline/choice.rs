//! Which dates there are to see: those of a person, those that the text has told so far.

use crate::article::{Article, Date, Entry, Kind, Mentions, Position};

/// Why some of the dates are there to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// Only dates of events in which somebody takes part.
    pub person: Option<Entry>,
    /// Only dates that the text names before a point. A date that it never names is told when the whole text is: the
    /// author states it, and what happened then may be the end of the story.
    pub told: Option<Position>,
    /// How many dates are not there because the text has not told them yet.
    pub untold: usize,
}

/// The dates of a choice in order, and the choice with what it leaves out.
pub fn select(article: &Article, mentions: &Mentions, choice: Choice) -> (Vec<usize>, Choice) {
    let mut untold = 0;
    let of_person =
        |date: &Date| choice.person.is_none_or(|person| date.events.iter().any(|event| event.people.contains(&person)));
    let mut is_told = |index: usize| {
        let told =
            choice.told.is_none_or(|here| first(mentions, index) < here || here.section >= article.sections.len());
        untold += usize::from(!told);
        told
    };
    let dates = article.dates.iter().enumerate();
    let dates = dates.filter(|(_, date)| of_person(date)).map(|(index, _)| index).filter(|index| is_told(*index));
    let dates = dates.collect();
    (dates, Choice { untold, ..choice })
}

/// Where the text names a date first; behind everything if it does not.
fn first(mentions: &Mentions, index: usize) -> Position {
    let last = Position { section: usize::MAX, ..Position::default() };
    mentions.nth(Entry { kind: Kind::Date, index }, 0).map_or(last, |mention| mention.at.start())
}
