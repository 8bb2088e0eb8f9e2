//! Days and months by the name of the month, and days that have a name of their own.

use super::{
    super::{
        sense::{From, Sense, YearSaid},
        token::Gap,
        word::{Tail, Unit, Word},
    },
    Match, Parser,
    year::Year,
};

impl Parser<'_> {
    /// Whether a token is written as names of days and months are: with a capital, where they have one.
    pub(super) fn has_capital(&self, at: usize) -> bool {
        !self.language.habits.capitals || self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// The month that a token names, and whether it is cut short.
    fn month_name(&self, at: usize) -> Option<(u8, bool)> {
        let token = self.tokens.get(at)?;
        let written = self.has_capital(at);
        match token.word {
            Word::Month(month) if written => Some((month, false)),
            Word::ShortMonth(month) if written => Some((month, true)),
            _ => None,
        }
    }

    /// What begins with the name of a month: `August 17, 2022`, `August 2022`, `August last year`, `August`.
    pub(super) fn month(&self, at: usize) -> Option<Match> {
        let (month, short) = self.month_name(at)?;
        let read = self.day_of_month(at, month, short).or_else(|| self.month_of_year(at, month, short));
        read.or_else(|| self.month_before_shift(at, month)).or_else(|| {
            let bare = self.is_bare_month(at, short);
            bare.then(|| self.whole(at, at, Sense::Month(month, YearSaid::Unsaid))).flatten()
        })
    }

    /// Whether a token follows the name of a month; a full stop may cut that short.
    fn follows_month(&self, at: usize, short: bool) -> bool {
        self.spaced(at) || (short && self.gap(at) == Gap::DotSpace)
    }

    /// `August 17, 2022`, `Aug. 17`, `March eighth`.
    fn day_of_month(&self, at: usize, month: u8, short: bool) -> Option<Match> {
        let next = if self.spaced_word(at + 1) == Some(Word::The) { at + 2 } else { at + 1 };
        if !self.follows_month(next, short) {
            return None;
        }
        let day = self.day_number(next).filter(|_| !self.counts_things(next) && !self.is_part_of_number(next))?;
        let year = self.year_behind(next);
        self.with_year(at, next, year, |year| Sense::Day { weekday: None, day, month, year })
    }

    /// The day of a month that a token says, in digits or as a word.
    fn day_number(&self, at: usize) -> Option<u8> {
        match self.word(at)? {
            Word::Digits(digits) if digits.length <= 2 && digits.tail != Tail::Decade => {
                u8::try_from(digits.value).ok()
            }
            Word::Nth(number) => Some(number),
            Word::Second => Some(2),
            _ => None,
        }
        .filter(|day| (1..=31).contains(day))
    }

    /// `August 2022`, `August of 2022`, `August of last year`.
    fn month_of_year(&self, at: usize, month: u8, short: bool) -> Option<Match> {
        let after_of = matches!(self.spaced_word(at + 1), Some(Word::Of));
        let next = if after_of { at + 2 } else { at + 1 };
        let joins = self.follows_month(next, short) || matches!(self.gap(next), Gap::Comma);
        let year = self.year_number(next).filter(|_| joins).or_else(|| self.year_away(next))?;
        self.with_year(at, next, Some(year), |year| Sense::Month(month, year))
    }

    /// `mars dernier`, `agosto pasado`, where such words stand behind.
    fn month_before_shift(&self, at: usize, month: u8) -> Option<Match> {
        let Word::Shift(by @ (-1 | 1)) = self.spaced_word(at + 1)? else { return None };
        let stands_behind = !self.language.habits.capitals && self.unit(at + 2).is_none();
        stands_behind.then(|| self.whole(at, at + 1, Sense::Month(month, YearSaid::Nearest(by)))).flatten()
    }

    /// `17 August 2022`, `the 17th of August`, `17. August`, `17 de agosto de 2022`.
    pub(super) fn day_first(&self, at: usize) -> Option<Match> {
        if self.follows_number(at) { None } else { self.last_day_first(at) }
    }

    /// The same, where a number may stand before it, as it does in a list of days.
    pub(super) fn last_day_first(&self, at: usize) -> Option<Match> {
        let day = self.day_number(at)?;
        let of = usize::from(self.spaced_word(at + 1) == Some(Word::Of));
        let name = at + 1 + of;
        let dotted = self.language.habits.ordinal_dot && matches!(self.gap(name), Gap::DotSpace | Gap::Dot);
        let dashed = self.gap(name) == Gap::Dash && self.gap(name + 1) == Gap::Dash;
        if !(self.spaced(name) || dotted || dashed) {
            return None;
        }
        let (month, _) = self.month_name(name)?;
        let year = self.year_behind(name);
        let read = self.with_year(at, name, year, |year| Sense::Day { weekday: None, day, month, year })?;
        let read = if year.is_none() { self.with_stop_of_short_month(read, name) } else { read };
        let ordinal = !matches!(self.word(at), Some(Word::Digits(digits)) if digits.tail == Tail::Plain);
        Some(if ordinal && of == 1 { read.after_article() } else { read })
    }

    /// The full stop of `17 Aug.` belongs to it, unless the sentence ends there.
    fn with_stop_of_short_month(&self, read: Match, name: usize) -> Match {
        let short = matches!(self.word(name), Some(Word::ShortMonth(_)));
        let goes_on = self.behind(read.end).strip_prefix('.').is_some_and(|rest| {
            let next = rest.trim_start().chars().next();
            next.is_some_and(|c| c.is_lowercase() || c == ',')
        });
        if short && goes_on { Match { end: read.end + 1, ..read } } else { read }
    }

    /// The year behind a day or month, and its last token.
    pub(super) fn year_behind(&self, at: usize) -> Option<Year> {
        let of = usize::from(matches!(self.spaced_word(at + 1), Some(Word::Of)));
        let next = at + 1 + of;
        let short_stop = matches!(self.word(at), Some(Word::ShortMonth(_))) && self.gap(next) == Gap::DotSpace;
        let joins = matches!(self.gap(next), Gap::Space | Gap::Comma | Gap::Dash) || short_stop;
        if self.gap(next) == Gap::Dash && self.figure(next + 1).is_some() {
            return None;
        }
        self.year_number(next).filter(|_| joins).or_else(|| self.year_away(next))
    }

    /// `last year`, `that year` behind a month: what it says, and its last token.
    pub(super) fn year_away(&self, at: usize) -> Option<Year> {
        let at = if self.spaced_word(at) == Some(Word::The) { at + 1 } else { at };
        let away = |word, by: Option<Word>| match (word, by) {
            (Word::Shift(by), Some(Word::Unit(Unit::Year, false))) => Some(YearSaid::Away(by)),
            (Word::Then(by), Some(Word::Unit(Unit::Year, false))) => Some(YearSaid::Then(by)),
            _ => None,
        };
        let near = matches!(self.gap(at), Gap::Space | Gap::Apostrophe);
        let (one, other) = (self.word(at).filter(|_| near)?, self.spaced_word(at + 1));
        let said = away(one, other).or_else(|| other.and_then(|other| away(other, Some(one))))?;
        Some(Year { said, last: at + 1, end: self.tokens[at + 1].end })
    }

    /// `today`, `yesterday evening`.
    pub(super) fn near(&self, at: usize) -> Option<Match> {
        let by = match self.word(at)? {
            Word::Near(by) => by,
            Word::TomorrowOrMorning if self.is_tomorrow(at) => 1,
            _ => return None,
        };
        let split = self.gap(at + 1) == Gap::Apostrophe && self.word(at + 1) == Some(Word::DayPart);
        let last = if split { at + 1 } else { at };
        let last = if self.is_day_part(last + 1) { last + 1 } else { last };
        self.whole(at, last, Sense::Away(Unit::Day, i32::from(by), From::Speech))
    }

    /// With a capital within a sentence, or behind an article, it is the morning.
    fn is_tomorrow(&self, at: usize) -> bool {
        let before = self.before(self.tokens[at].start).trim_end();
        let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':', '"', '“', '„']);
        let after_article =
            at.checked_sub(1).is_some_and(|before| self.word(before) == Some(Word::The) && self.spaced(at));
        (!self.tokens[at].capital || begins) && !after_article
    }

    /// `lendemain`, `Folgetag`.
    pub(super) fn then_day(&self, at: usize, by: i8) -> Option<Match> {
        Some(self.whole(at, at, Sense::Away(Unit::Day, i32::from(by), From::then(by)))?.after_article())
    }

    /// `Christmas Day 2021`, `Christmas Eve`; alone, a feast is a day only behind a word such as "by".
    pub(super) fn feast(&self, at: usize, (month, day): (u8, u8)) -> Option<Match> {
        let (day, noun) = match self.spaced_word(at + 1) {
            Some(Word::Unit(Unit::Day, false)) => (day, 1),
            Some(Word::Eve) if day > 1 => (day - 1, 1),
            _ => (day, 0),
        };
        let last = at + noun;
        let year = self.year_behind(last);
        let before = at.checked_sub(1).filter(|_| self.spaced(at)).and_then(|before| self.word(before));
        let told = matches!(before, Some(Word::In | Word::Since | Word::Before | Word::After | Word::To));
        let sense = |year| Sense::Day { weekday: None, day, month, year };
        if noun == 1 || year.is_some() || told { self.with_year(at, last, year, sense) } else { None }
    }

    /// `avant-hier`, `après-demain`.
    pub(super) fn day_over(&self, at: usize) -> Option<Match> {
        let Word::Near(by) = self.word(at + 1).filter(|_| self.gap(at + 1) == Gap::Dash)? else { return None };
        self.whole(at, at + 1, Sense::Away(Unit::Day, 2 * i32::from(by), From::Speech))
    }
}
