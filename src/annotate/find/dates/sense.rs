//! What a time expression says, before it is known which days that are.

use std::ops::Range;

use super::word::Unit;

/// A time expression as the text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Where it stands in its block, in bytes.
    pub(super) range: Range<usize>,
    /// What it says.
    pub(super) sense: Sense,
    /// Where its clause points.
    pub(super) tense: Tense,
    /// Whether it ends a span that the phrase before it began.
    pub(super) closes: bool,
    /// Whether its sentence begins with it, so that what follows belongs to it.
    pub(super) leads: bool,
}

/// What a time expression says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// A day of a month.
    Day {
        /// Monday is 0; where the text names it too.
        weekday: Option<u8>,
        /// 1 to 31.
        day: u8,
        /// 1 to 12.
        month: u8,
        /// Its year.
        year: YearSaid,
    },
    /// A day in figures, of which it is not plain what is the day and what the month.
    Figures(u8, u8, YearSaid),
    /// A month.
    Month(u8, YearSaid),
    /// A year as a number; astronomical, so that 0 is 1 BCE.
    Year(i16),
    /// A number that is a year only if the text counts in years before the common era.
    EraYear(i16),
    /// From one year to another: decades and centuries.
    Years(i16, i16),
    /// So many months of a year: quarters and halves, from a month on.
    Months {
        /// 1 to 12.
        first: u8,
        /// 3 or 6.
        count: u8,
        /// Their year.
        year: YearSaid,
    },
    /// A season; which one says nothing of the days, as half of the earth has its winter when the other has its summer.
    Season(YearSaid),
    /// A weekday; Monday is 0.
    Weekday(u8, Side),
    /// So many units away from something.
    Away(Unit, i32, From),
    /// It has no place on the calendar, or not one that is known: durations, repetitions, "now".
    Placeless,
}

/// What a text says of the year of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearSaid {
    /// Nothing.
    Unsaid,
    /// Its astronomical number.
    Known(i16),
    /// Its last two digits.
    Short(u8),
    /// So many years from that of the article: `last year`, or of the month's next or last time: `last March`.
    Away(i8),
    /// `last March`: the nearest one before (-1) or after (1) the day of the article.
    Nearest(i8),
    /// `that year`, so many years from the one the text told last.
    Then(i8),
}

/// Which of all weekdays of a name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The clause must tell.
    Unsaid,
    /// `last Monday` (-1), `this Monday` (0), `next Monday` (1).
    Said(i8),
    /// The one in the week that is so many weeks away: `Monday last week`.
    Week(i8),
    /// The one before (-1) or after (1) the day the text told last.
    Then(i8),
}

/// From where a distance is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The day of the article.
    Speech,
    /// What the text told last, or the day of the article where it told nothing: "a day earlier".
    Text,
    /// Only what the text told last: "that week".
    Told,
}

impl From {
    /// Of `that` (0), `the following` (1) and `the previous` (-1): only the last is said of news from its own day too.
    pub(super) fn then(by: i8) -> Self {
        if by < 0 { Self::Text } else { Self::Told }
    }
}

/// Where a clause points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tense {
    /// Nothing tells.
    #[default]
    Unknown,
    /// To what was.
    Back,
    /// To what will be.
    Ahead,
    /// To what will be, but only after something of the day that is told: "will resign after the vote on Tuesday".
    Open,
}
