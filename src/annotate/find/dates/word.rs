//! What a word can say of time, whatever its language.

/// A word, or a run of digits, that can be part of a time expression or decides how one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Digits, with what is written behind them.
    Digits(Digits),
    /// January is 1.
    Month(u8),
    /// A month cut short: `Aug`, `Sept`.
    ShortMonth(u8),
    /// Monday is 0.
    Weekday(u8),
    /// A weekday cut short, which alone says nothing: `Sun`, `Wed`.
    ShortWeekday(u8),
    /// `two`, `twenty`.
    Count(u16),
    /// `a`, `one`.
    One,
    /// `several`, `few`.
    Some,
    /// `half`.
    Half,
    /// `first`, `twentieth`.
    Nth(u8),
    /// `second`, which is a number and a unit.
    Second,
    /// A length of time; whether more than one.
    Unit(Unit, bool),
    /// A week or a Sunday, as Serbian has one word for both.
    WeekOrSunday(bool),
    /// A feast that has its day each year: month and day.
    Feast(u8, u8),
    /// `eve`: the day before a feast.
    Eve,
    /// `spring`, `winter`.
    Season,
    /// A quarter of a year as one word: `Q3`.
    QuarterName(u8),
    /// `morning`, `night`.
    DayPart,
    /// `last`: seen from the day of the article; so many units away.
    Shift(i8),
    /// `past`, as in "the past three weeks".
    Past,
    /// `recent`, as in "recent weeks".
    Recent,
    /// `the next`, `the following`: seen from what the text told last.
    Then(i8),
    /// `ago`.
    Ago,
    /// A word for `ago` that stands in front: `vor`, `hace`.
    AgoFirst,
    /// `earlier`.
    Earlier,
    /// `later`.
    Later,
    /// `before`, which what it is measured from can follow.
    Before,
    /// `after`.
    After,
    /// `plus` of `plus tard`: between a length and its direction.
    More,
    /// `lendemain`: so many days from the one the text told last.
    ThenDay(i8),
    /// `morgen`, `mañana`: one word for tomorrow and for the morning.
    TomorrowOrMorning,
    /// `today`, `yesterday`: so many days from the day of the article.
    Near(i8),
    /// `early`, `late`, `mid`.
    Early,
    /// `end`, `beginning`.
    Edge,
    /// What stands behind a decade in figures: `-ih`.
    DecadeTail,
    /// The definite article.
    The,
    /// `of`.
    Of,
    /// A preposition that a time can follow, and little else tells.
    In,
    /// `since`: what follows is past.
    Since,
    /// `from`.
    From,
    /// `to`, `until`.
    To,
    /// `between`.
    Between,
    /// `and`.
    And,
    /// `about`, `nearly`.
    About,
    /// `every`, `each`.
    Each,
    /// `daily`, `Wednesdays`.
    Often,
    /// `now`, `recently`.
    Vague,
    /// `fiscal`.
    Fiscal,
    /// A word that makes the clause point ahead: `will`, `planned`.
    Ahead,
    /// `set`, which points ahead if `to` follows.
    AheadIfTo,
    /// A word that makes the clause look back: `was`, `said`.
    Back,
    /// `is`, which says that what it tells still lasts where the clause ends with `until` or `before` a day.
    Is,
}

/// A run of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    /// The number; of more than nine digits it is 0.
    pub(super) value: u32,
    /// How many digits.
    pub(super) length: u8,
    /// What is written behind them.
    pub(super) tail: Tail,
}

/// What is written behind digits, as one word with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// Nothing.
    Plain,
    /// `th` of `17th`.
    Nth,
    /// `s` of `1990s`.
    Decade,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    /// Seconds, minutes and hours, which no date is made of.
    Hour,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}
