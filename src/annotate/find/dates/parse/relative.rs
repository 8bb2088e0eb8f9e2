//! What is said from somewhere else: `last week`, `the next day`, `the end of March`, `the third quarter`, `that summer`.

use super::{
    super::{
        sense::{From, Sense, Side, YearSaid},
        token::Gap,
        word::{Tail, Unit, Word},
    },
    Match, Parser,
};

impl Parser<'_> {
    /// The definite article with what it belongs to.
    pub(super) fn with_article(&self, at: usize, depth: usize) -> Option<Match> {
        if !matches!(self.gap(at + 1), Gap::Space | Gap::Apostrophe) {
            return None;
        }
        let inner = self.nested(at + 1, depth)?;
        let start = self.tokens[at].start;
        let belongs = inner.takes_article || self.counts_after_article(at + 1);
        let sense = match inner.sense {
            // Whatever is next after "the" is seen from what was told.
            Sense::Away(unit, by, From::Speech) if self.is_then(at + 1) => Sense::Away(unit, by, From::Text),
            Sense::Away(unit, ..) if self.is_last_stretch(at + 1) && unit >= Unit::Day => Sense::Placeless,
            sense => sense,
        };
        belongs.then_some(Match { start, sense, takes_article: false, ..inner })
    }

    /// Whether a number of units stands behind the article: "the two days".
    fn counts_after_article(&self, at: usize) -> bool {
        matches!(self.word(at), Some(Word::Count(_) | Word::Some)) && self.length(at).is_some()
    }

    fn is_then(&self, at: usize) -> bool {
        self.word(at) == Some(Word::Shift(1)) && self.language.habits.capitals
    }

    /// "the last year" is the time up to now, and no year of the calendar.
    fn is_last_stretch(&self, at: usize) -> bool {
        self.word(at) == Some(Word::Shift(-1)) && self.language.habits.capitals
    }

    /// `early October`, `late in 1942`, `mid-1996`, `later that year`, `earlier this week`.
    pub(super) fn with_part(&self, at: usize, depth: usize) -> Option<Match> {
        let prepared = usize::from(self.spaced_word(at + 1) == Some(Word::In));
        if prepared == 1 && self.spaced_word(at + 2) == Some(Word::The) && self.spaced(at + 3) {
            let unit = self.unit(at + 3).filter(|(unit, many)| *unit > Unit::Day && !many);
            return unit.and_then(|(unit, _)| self.whole(at, at + 3, Sense::Away(unit, 0, From::Text)));
        }
        let inner_at = at + 1 + prepared;
        if !matches!(self.gap(inner_at), Gap::Space | Gap::Dash) {
            return None;
        }
        let inner = self.nested(inner_at, depth)?;
        let by_day = matches!(self.word(at), Some(Word::Earlier | Word::Later));
        let fits = match inner.sense {
            Sense::Away(_, by, _) => by == 0 || !by_day || matches!(self.word(inner_at), Some(Word::Near(_))),
            Sense::Placeless => false,
            Sense::Year(_) | Sense::Month(..) | Sense::Day { .. } => {
                !by_day || self.word(at) == Some(Word::Later) && prepared == 1
            }
            Sense::Weekday(..) => !by_day,
            _ => true,
        };
        fits.then_some(Match { start: self.tokens[at].start, takes_article: true, ..inner })
    }

    /// `the end of March`, `the beginning of the year`, `Ende August`.
    pub(super) fn with_edge(&self, at: usize, depth: usize) -> Option<Match> {
        let of = usize::from(self.spaced_word(at + 1) == Some(Word::Of));
        let next = at + 1 + of;
        if !matches!(self.gap(next), Gap::Space | Gap::Dash | Gap::Apostrophe) {
            return None;
        }
        let year_end = matches!(self.word(next), Some(Word::The)) && (of == 1 || self.language.habits.ordinal_dot);
        let named = self.year_by_noun(next + 1).is_some();
        if let Some((unit, false)) = self.unit(next + 1).filter(|_| year_end && !named && self.spaced(next + 1)) {
            let sense = if unit > Unit::Hour { Sense::Away(unit, 0, From::Text) } else { Sense::Placeless };
            return Some(self.whole(at, next + 1, sense)?.after_article());
        }
        let inner = self.nested(next, depth)?;
        let fits = !matches!(inner.sense, Sense::Placeless | Sense::Day { .. } | Sense::Weekday(..));
        let plain = of == 1 || !self.language.habits.capitals || self.language.habits.ordinal_dot;
        (fits && plain).then(|| Match { start: self.tokens[at].start, ..inner }.after_article())
    }

    /// `about two years ago`, `over a decade`: part of a length, but not of a date.
    pub(super) fn with_about(&self, at: usize, depth: usize) -> Option<Match> {
        let inner = self.nested(at + 1, depth).filter(|_| self.spaced(at + 1))?;
        let fits = matches!(inner.sense, Sense::Placeless | Sense::Away(..));
        let counts = matches!(self.word(at + 1), Some(Word::Count(_) | Word::One | Word::Some | Word::Digits(_)));
        (fits && counts).then_some(Match { start: self.tokens[at].start, ..inner })
    }

    /// `last week`, `this morning`, `next Monday`, `last March`, `that year`, `the past three weeks`.
    pub(super) fn shifted(&self, at: usize) -> Option<Match> {
        let (by, from) = match self.word(at)? {
            Word::Shift(by) => (by, From::Speech),
            Word::Then(by) => (by, From::then(by)),
            Word::Past | Word::Recent => (-1, From::Speech),
            _ => return None,
        };
        let again =
            matches!(self.spaced_word(at + 1), Some(Word::Then(_) | Word::Past | Word::Shift(_) | Word::Fiscal));
        let next = at + 1 + usize::from(again);
        let past = self.word(at) == Some(Word::Past);
        if past && at.checked_sub(1).and_then(|before| self.word(before)) == Some(Word::The) && !self.is_measured(next)
        {
            return Some(self.whole(at, at, Sense::Placeless)?.after_article());
        }
        let word = self.spaced_word(next)?;
        let there = usize::from(self.behind(self.tokens[next].end).starts_with("-là"));
        let from = if there == 1 { From::Told } else { from };
        let sense = match word {
            Word::Unit(_, true) | Word::WeekOrSunday(true) => Sense::Placeless,
            Word::Unit(Unit::Hour, _) => return None,
            Word::Unit(unit, false) if self.word(at) == Some(Word::Past) && unit > Unit::Day => Sense::Placeless,
            // "The next day" is always the one after the day that was told.
            Word::Unit(Unit::Day, false) | Word::DayPart | Word::TomorrowOrMorning if by == 1 => {
                Sense::Away(Unit::Day, 1, From::Told)
            }
            Word::Unit(Unit::Day, false) if by == -1 && from == From::Speech => Sense::Placeless,
            Word::Unit(unit, false) => Sense::Away(unit, i32::from(by), from),
            Word::WeekOrSunday(false) => Sense::Away(Unit::Week, i32::from(by), from),
            Word::Weekday(day) if from != From::Speech => Sense::Weekday(day, Side::Then(by)),
            Word::Weekday(day) => Sense::Weekday(day, Side::Said(by)),
            // "All that may happen": without its capital it is another word.
            Word::Month(_) if !self.has_capital(next) => return None,
            Word::Month(month) if from == From::Speech => Sense::Month(month, YearSaid::Nearest(by)),
            Word::Month(month) => Sense::Month(month, YearSaid::Then(by)),
            Word::Season => Sense::Season(season_year(by, from)),
            Word::DayPart | Word::TomorrowOrMorning => Sense::Away(Unit::Day, i32::from(by), from),
            Word::Count(_) | Word::Some | Word::Digits(_) | Word::One => return self.stretch(at, next),
            _ => return None,
        };
        let last = if self.is_day_part(next + 1) && sense != Sense::Placeless { next + 1 } else { next + there };
        Some(self.whole(at, last, sense)?.after_article())
    }

    /// Whether a unit or a number of them follows, as in "the past year".
    fn is_measured(&self, at: usize) -> bool {
        matches!(self.spaced_word(at), Some(Word::Unit(..))) || self.length(at).is_some()
    }

    /// `last three weeks`: a time without a place on the calendar.
    fn stretch(&self, at: usize, next: usize) -> Option<Match> {
        let length = self.length(next)?;
        Some(Match { start: self.tokens[at].start, sense: Sense::Placeless, ..length }.after_article())
    }

    /// What begins with an ordinal: `third quarter`, `first half of 2008`, `19th century`, `first of May`.
    pub(super) fn ordinal(&self, at: usize) -> Option<Match> {
        let (number, last) = match self.word(at)? {
            Word::Nth(number) => (number, at),
            Word::Second => (2, at),
            Word::Digits(digits) if digits.tail == Tail::Nth || self.language.habits.ordinal_dot => {
                (u8::try_from(digits.value).ok()?, at)
            }
            Word::Count(tens) => match self.word(at + 1)? {
                Word::Nth(ones) if self.gap(at + 1) == Gap::Dash && ones < 10 => {
                    (u8::try_from(tens).ok()? + ones, at + 1)
                }
                _ => return None,
            },
            _ => return None,
        };
        let read = self.century(at, number, last).or_else(|| self.quarter(at, last)).or_else(|| self.day_first(at));
        let counts = matches!(self.spaced_word(last + 1), Some(Word::Count(_) | Word::Some));
        read.or_else(|| self.stretch(at, last + 1).filter(|_| counts))
    }

    /// `the third quarter of 1984`, `the first half of 2008`, `Q3 2021`.
    pub(super) fn quarter(&self, at: usize, last: usize) -> Option<Match> {
        let number = match self.word(last)? {
            Word::Nth(number @ 1..=4) | Word::QuarterName(number) => number,
            Word::Second => 2,
            _ => return None,
        };
        let fiscal = usize::from(self.spaced_word(last + 1) == Some(Word::Fiscal));
        let noun = last + 1 + fiscal;
        let (count, noun) = match self.word(noun) {
            _ if matches!(self.word(last), Some(Word::QuarterName(_))) => (3, last),
            Some(Word::Unit(Unit::Quarter, false)) if matches!(self.gap(noun), Gap::Space | Gap::Dash) => (3, noun),
            Some(Word::Half) if number <= 2 && self.spaced(noun) => (6, noun),
            _ => return None,
        };
        let first = (number - 1) * count + 1;
        let of = usize::from(self.spaced_word(noun + 1) == Some(Word::Of));
        let year_at = noun + 1 + of;
        let year = self.year_number(year_at).filter(|_| self.spaced(year_at)).or_else(|| self.year_away(year_at));
        if count == 6 && year.is_none() {
            return None;
        }
        let read = self.with_year(at, noun, year, |year| Sense::Months { first, count, year })?;
        Some(if self.gap(noun) == Gap::Dash { read } else { read.after_article() })
    }

    /// `the winter of 1942`, `summer 2007`, `the spring of last year`, `in the summer`.
    pub(super) fn season(&self, at: usize) -> Option<Match> {
        let Word::Season = self.word(at)? else { return None };
        let of = usize::from(self.spaced_word(at + 1) == Some(Word::Of));
        let year_at = at + 1 + of;
        let year = self.year_number(year_at).filter(|_| self.spaced(year_at)).or_else(|| self.year_away(year_at));
        if year.is_some() {
            return Some(self.with_year(at, at, year, Sense::Season)?.after_article());
        }
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.word(at));
        let article = before(1) == Some(Word::The)
            && matches!(before(2), Some(Word::In | Word::Since | Word::To | Word::Of | Word::After | Word::Before));
        let bare = matches!(before(1), Some(Word::In | Word::Since | Word::Early | Word::Each)) && self.spaced(at);
        let told = (article || bare) && of == 0;
        told.then(|| self.whole(at, at, Sense::Season(YearSaid::Unsaid)).map(Match::after_article)).flatten()
    }
}

fn season_year(by: i8, from: From) -> YearSaid {
    match from {
        From::Speech => YearSaid::Nearest(by),
        From::Text | From::Told => YearSaid::Then(by),
    }
}
