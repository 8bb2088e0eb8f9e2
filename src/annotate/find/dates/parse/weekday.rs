//! Weekdays: with their date or their week, alone, and those that stand for any day of their name.

use super::{
    super::{
        sense::{Sense, Side, YearSaid},
        token::Gap,
        word::{Unit, Word},
    },
    Match, Parser, is_one_of,
};

/// Articles with which a weekday in the singular is each one of its name: "cerrado los lunes", "fermé le lundi".
const EACH: &str = "los le";
/// Words that may stand behind "a Monday"; before any other, as in "a Monday interview", the day is a certain one.
const NOT_NAMED: &str = "\
    in of and or when that which who as at by for from with without like after before during until near to but if is \
    was would will can may might while because so than then";

impl Parser<'_> {
    /// What begins with a weekday: `Wednesday, 17 August 2022`, `Wednesday morning`, `Wednesday`.
    pub(super) fn weekday(&self, at: usize) -> Option<Match> {
        let (weekday, short) = match self.word(at)? {
            Word::Weekday(weekday) => (weekday, false),
            Word::ShortWeekday(weekday) => (weekday, true),
            Word::WeekOrSunday(false) => (6, true),
            _ => return None,
        };
        if let Some(read) = self.weekday_with_date(at, weekday) {
            return Some(read);
        }
        if short || self.is_name_of_day(at) {
            return None;
        }
        if let Some(read) = self.any_weekday(at) {
            return Some(read);
        }
        self.weekday_of_week(at, weekday).or_else(|| {
            let last = if self.is_day_part(at + 1) { at + 1 } else { at };
            self.whole(at, last, Sense::Weekday(weekday, Side::Unsaid))
        })
    }

    /// `Wednesday, 17 August 2022`, `Wed., Aug. 17`, `Mittwoch, den 17. August`.
    fn weekday_with_date(&self, at: usize, weekday: u8) -> Option<Match> {
        let article = usize::from(matches!(self.word(at + 1), Some(Word::The)) && self.gap(at + 1) != Gap::Far);
        let next = at + 1 + article;
        let near = |at| matches!(self.gap(at), Gap::Space | Gap::Comma | Gap::DotSpace);
        let stops = self.behind(self.tokens[at].end).starts_with("., ");
        if !(near(at + 1) || stops) || (article == 1 && !near(next)) {
            return None;
        }
        let date = match self.word(next)? {
            Word::Month(_) | Word::ShortMonth(_) => self.month(next),
            Word::Digits(_) | Word::Nth(_) => self.day_first(next).or_else(|| self.in_figures(next)),
            _ => None,
        }?;
        let Sense::Day { day, month, year, .. } = date.sense else { return None };
        let sense = Sense::Day { weekday: Some(weekday), day, month, year };
        Some(Match { start: self.tokens[at].start, sense, ..date })
    }

    /// `Monday last week`, `Monday of next week`, `mercredi dernier`.
    fn weekday_of_week(&self, at: usize, weekday: u8) -> Option<Match> {
        let next = if self.spaced_word(at + 1) == Some(Word::Of) { at + 2 } else { at + 1 };
        let by = match self.spaced_word(next)? {
            Word::Shift(by) => by,
            Word::Then(by) if !self.language.habits.capitals => {
                return self.whole(at, next, Sense::Weekday(weekday, Side::Then(by)));
            }
            _ => return None,
        };
        match self.spaced_word(next + 1) {
            Some(Word::Unit(Unit::Week, false)) => self.whole(at, next + 1, Sense::Weekday(weekday, Side::Week(by))),
            Some(Word::Unit(..)) => None,
            _ if self.language.habits.capitals => None,
            _ => self.whole(at, next, Sense::Weekday(weekday, Side::Said(by))),
        }
    }

    /// `a Monday`, `a Tuesday in May`, `un lunes de mayo`, `le lundi`: any day of the name, which is no date.
    fn any_weekday(&self, at: usize) -> Option<Match> {
        let last = if self.is_day_part(at + 1) { at + 1 } else { at };
        let article = at.checked_sub(1).filter(|_| self.spaced(at))?;
        let is_any = match self.word(article)? {
            Word::One => !self.names_a_thing(last),
            Word::The => {
                self.is_each(article) && !matches!(self.spaced_word(last + 1), Some(Word::Shift(_) | Word::Then(_)))
            }
            _ => false,
        };
        if !is_any {
            return None;
        }
        let month = matches!(self.spaced_word(last + 1), Some(Word::In | Word::Of)).then_some(last + 2);
        let bare = |at: &usize| self.spaced(*at) && self.month(*at).is_some_and(|read| is_bare(read.sense));
        let last = month.filter(bare).unwrap_or(last);
        self.whole(at, last, Sense::Placeless)
    }

    /// Whether a weekday stands before what it names: "a Monday interview".
    fn names_a_thing(&self, at: usize) -> bool {
        let behind = self.word_behind(self.tokens[at].end);
        self.language.habits.capitals
            && !self.language.habits.ordinal_dot
            && behind.starts_with(char::is_alphabetic)
            && !is_one_of(behind, NOT_NAMED)
    }

    fn is_each(&self, article: usize) -> bool {
        let token = &self.tokens[article];
        is_one_of(&self.text[token.start..token.end], EACH)
    }
}

/// Whether only the name of a month is said.
fn is_bare(sense: Sense) -> bool {
    matches!(sense, Sense::Month(_, YearSaid::Unsaid))
}
