//! Lengths of time, and how long ago or later something was: `two weeks`, `two weeks ago`.

use super::{
    super::{
        sense::{From, Sense},
        token::Gap,
        word::{Tail, Unit, Word},
    },
    Match, Parser,
};

/// A number of units; none where the text leaves it open.
struct Number {
    value: Option<i32>,
    /// The token behind it.
    next: usize,
}

impl Parser<'_> {
    /// A length, alone or with the direction that makes it a point: `three days`, `three days later`.
    pub(super) fn length(&self, at: usize) -> Option<Match> {
        let number = self.number(at);
        let (value, unit_at) = match &number {
            Some(number) => (number.value, number.next),
            None => (None, at),
        };
        let (unit, many) = self.unit(unit_at).filter(|_| number.is_none() || self.joins(unit_at))?;
        let half = self.and_a_half(unit_at + 1);
        let last = half.unwrap_or(unit_at);
        let direction = last + 1 + usize::from(self.spaced_word(last + 1) == Some(Word::More));
        let away = match self.spaced_word(direction) {
            Some(Word::Ago) => Some((From::Speech, -1)),
            Some(Word::Earlier) => Some((From::Text, -1)),
            Some(Word::Later) => Some((From::Text, 1)),
            Some(Word::Before) if !self.names_what_it_is_from(direction) => Some((From::Text, -1)),
            Some(Word::After) if !self.names_what_it_is_from(direction) => Some((From::Text, 1)),
            _ => None,
        };
        let day_before = number.is_none() && at.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::The);
        if let Some((from, sign)) = away.filter(|_| number.is_some() || many || day_before) {
            let value = if day_before && !many { Some(1) } else { value };
            let sense = match value.filter(|_| half.is_none() && unit > Unit::Hour) {
                Some(value) => distance(unit, value.saturating_mul(sign), from),
                _ => Sense::Placeless,
            };
            return Some(self.whole(at, direction, sense)?.after_article());
        }
        number?;
        let is_age = self.behind(self.tokens[last].end).starts_with("-old");
        self.whole(at, last, Sense::Placeless).filter(|_| !is_age)
    }

    /// Whether "after" or "before" is followed by what it is measured from: "two days after the battle".
    fn names_what_it_is_from(&self, at: usize) -> bool {
        self.behind(self.tokens[at].end).strip_prefix([' ', '\n']).is_some_and(|rest| !rest.starts_with(['(', '–']))
    }

    /// `vor zwei Wochen`, `hace dos semanas`, `pre dva dana`.
    pub(super) fn ago_first(&self, at: usize) -> Option<Match> {
        // "il y a": the last word looks like the preposition.
        let first = at + 1 + usize::from(self.spaced_word(at + 1) == Some(Word::To));
        let number = self.number(first).filter(|_| self.spaced(first))?;
        let (unit, _) = self.unit(number.next).filter(|_| self.spaced(number.next))?;
        let sense = match number.value.filter(|_| unit > Unit::Hour) {
            Some(value) => distance(unit, -value, From::Speech),
            None => Sense::Placeless,
        };
        let read = self.whole(at, number.next, sense)?;
        let il =
            if first > at + 1 && ["il ", "Il "].iter().any(|il| self.before(read.start).ends_with(il)) { 3 } else { 0 };
        Some(Match { start: read.start - il, ..read })
    }

    /// `day before yesterday`.
    fn day_but_one(&self, at: usize) -> Option<Match> {
        let (Word::Unit(Unit::Day, false), Word::Before | Word::After) = (self.word(at)?, self.spaced_word(at + 1)?)
        else {
            return None;
        };
        let Word::Near(by) = self.spaced_word(at + 2)? else { return None };
        Some(self.whole(at, at + 2, Sense::Away(Unit::Day, 2 * i32::from(by), From::Speech))?.after_article())
    }

    /// What begins with a unit: `the year 2000`, `années 1990`, `la semaine dernière`, `days later`.
    pub(super) fn unit_first(&self, at: usize) -> Option<Match> {
        if let Some(read) = self.day_but_one(at) {
            return Some(read);
        }
        let read = self.year_by_noun(at).or_else(|| self.decade_by_noun(at)).or_else(|| self.unit_before_shift(at));
        read.or_else(|| self.length(at))
    }

    /// `la semaine dernière`, `el año pasado`, `le jour suivant`, where such words stand behind.
    pub(super) fn unit_before_shift(&self, at: usize) -> Option<Match> {
        let (unit, many) = self.unit(at).filter(|(unit, _)| *unit > Unit::Hour && !self.language.habits.capitals)?;
        let (by, from) = match self.spaced_word(at + 1)? {
            Word::Shift(by) => (by, From::Speech),
            Word::Then(by) => (by, From::then(by)),
            _ => return None,
        };
        let sense = if many { Sense::Placeless } else { Sense::Away(unit, i32::from(by), from) };
        Some(self.whole(at, at + 1, sense)?.after_article())
    }

    /// `every Wednesday`, `each year`, `per day`.
    pub(super) fn repeated(&self, at: usize) -> Option<Match> {
        let other = matches!(self.spaced_word(at + 1), Some(Word::Second | Word::Nth(_) | Word::Count(_)));
        let last = at + 1 + usize::from(other);
        let repeats = matches!(
            self.spaced_word(last)?,
            Word::Unit(..) | Word::Weekday(_) | Word::Month(_) | Word::DayPart | Word::Season
        );
        repeats.then(|| self.whole(at, last, Sense::Placeless)).flatten()
    }

    /// The unit that a token names, and whether it is more than one.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, bool)> {
        match self.word(at)? {
            Word::Unit(unit, many) => Some((unit, many)),
            Word::WeekOrSunday(many) => Some((Unit::Week, many)),
            _ => None,
        }
    }

    /// Whether a unit belongs to the number before it.
    fn joins(&self, at: usize) -> bool {
        matches!(self.gap(at), Gap::Space | Gap::Dash)
    }

    /// `two`, `twenty-five`, `a few`, `17`.
    fn number(&self, at: usize) -> Option<Number> {
        match self.word(at)? {
            Word::Digits(digits) if digits.tail == Tail::Plain && self.is_small_number(at) => {
                Some(Number { value: i32::try_from(digits.value).ok(), next: at + 1 })
            }
            Word::Count(tens) => {
                let ones = match self.word(at + 1) {
                    Some(Word::Count(ones)) if ones < 10 && tens >= 20 && self.joins(at + 1) => Some(ones),
                    Some(Word::One) if tens >= 20 && self.gap(at + 1) == Gap::Dash => Some(1),
                    _ => None,
                };
                let next = at + 1 + usize::from(ones.is_some());
                Some(Number { value: Some(i32::from(tens + ones.unwrap_or(0))), next })
            }
            Word::One if matches!(self.spaced_word(at + 1), Some(Word::Some)) => Some(self.open_number(at + 1)),
            Word::One if matches!(self.spaced_word(at + 1), Some(Word::Count(100))) => {
                Some(Number { value: Some(100), next: at + 2 })
            }
            Word::One => Some(Number { value: Some(1), next: at + 1 }),
            Word::Some => Some(self.open_number(at)),
            _ => None,
        }
    }

    /// `few`, `couple of`.
    fn open_number(&self, at: usize) -> Number {
        let of = matches!(self.spaced_word(at + 1), Some(Word::Of));
        Number { value: None, next: at + 1 + usize::from(of) }
    }

    /// The last token of "and a half".
    fn and_a_half(&self, at: usize) -> Option<usize> {
        let words = [self.spaced_word(at)?, self.spaced_word(at + 1)?, self.spaced_word(at + 2)?];
        (words == [Word::And, Word::One, Word::Half]).then_some(at + 2)
    }
}

/// A counted distance: "a decade ago" is ten years ago, and not the decade of the calendar before this one.
fn distance(unit: Unit, by: i32, from: From) -> Sense {
    match unit {
        Unit::Decade => Sense::Away(Unit::Year, by.saturating_mul(10), from),
        Unit::Century => Sense::Away(Unit::Year, by.saturating_mul(100), from),
        unit => Sense::Away(unit, by, from),
    }
}
