//! Several dates that share a month or a year, and spans from one to another.

use super::{
    super::{
        sense::{Phrase, Sense, YearSaid},
        token::Gap,
        word::{Tail, Word},
    },
    Match, Parser,
};

/// How many days a list of days may have.
const MOST_DAYS: usize = 12;

impl Parser<'_> {
    /// Reads what begins with a token, one date or several, and says which token comes next.
    pub(super) fn series(&self, at: usize, phrases: &mut Vec<Phrase>) -> Option<usize> {
        let listed = self.days_before_month(at, phrases).or_else(|| self.days_behind_month(at, phrases));
        listed.or_else(|| self.span_of_years(at, phrases)).or_else(|| self.span(at, phrases))
    }

    /// `3 to 9 May 1999`, `3, 4 and 5 May`: the last day has the month for all.
    fn days_before_month(&self, at: usize, phrases: &mut Vec<Phrase>) -> Option<usize> {
        let mut days = vec![(at, self.bare_day(at)?, false)];
        let mut last = at;
        while let Some((next, closes)) = self.next_day(last).filter(|_| days.len() < MOST_DAYS) {
            days.push((next, self.bare_day(next)?, closes));
            last = next;
        }
        let (_, others) = days.split_last().filter(|(_, others)| !others.is_empty())?;
        let whole = self.last_day_first(last).filter(|_| !self.follows_number(at))?;
        let Sense::Day { month, year, .. } = whole.sense else { return None };
        for &(token, day, closes) in others {
            let sense = Sense::Day { weekday: None, day, month, year };
            phrases.push(self.phrase(&self.whole(token, token, sense)?, closes));
        }
        phrases.push(self.phrase(&whole, days.last()?.2));
        Some(whole.next)
    }

    /// `May 3–9, 1999`, `May 3 and 4`: the first day has the month for all, the last the year.
    fn days_behind_month(&self, at: usize, phrases: &mut Vec<Phrase>) -> Option<usize> {
        if !matches!(self.word(at)?, Word::Month(_) | Word::ShortMonth(_)) {
            return None;
        }
        let first = self.month(at)?;
        let Sense::Day { day, month, year: YearSaid::Unsaid, .. } = first.sense else { return None };
        let (next, closes) = self.next_day(first.next - 1).filter(|(next, _)| self.gap(*next) != Gap::Comma)?;
        let other = self.bare_day(next).filter(|other| *other > day && !self.counts_things(next))?;
        let year = self.year_behind(next);
        let second = self.with_year(next, next, year, |year| Sense::Day { weekday: None, day: other, month, year })?;
        let year = year.map_or(YearSaid::Unsaid, |year| year.said);
        let sense = Sense::Day { weekday: None, day, month, year };
        phrases.push(self.phrase(&Match { sense, ..first }, false));
        phrases.push(self.phrase(&second, closes));
        Some(second.next)
    }

    /// The day of a month that a token may be.
    fn bare_day(&self, at: usize) -> Option<u8> {
        let digits = self.figure(at).filter(|digits| digits.length <= 2 && digits.tail != Tail::Decade)?;
        u8::try_from(digits.value).ok().filter(|day| (1..=31).contains(day))
    }

    /// The day that follows a day in a list, and whether it ends a span.
    fn next_day(&self, at: usize) -> Option<(usize, bool)> {
        let gap = self.gap(at + 1);
        let after_dot = gap == Gap::DotSpace && self.language.habits.ordinal_dot;
        match self.word(at + 1)? {
            Word::Digits(_) if gap == Gap::Dash => Some((at + 1, true)),
            Word::Digits(_) if gap == Gap::Comma => Some((at + 1, false)),
            Word::To if (gap == Gap::Space || after_dot) && self.spaced(at + 2) => Some((at + 2, true)),
            Word::And if (gap == Gap::Space || after_dot) && self.spaced(at + 2) => Some((at + 2, self.is_between(at))),
            _ => None,
        }
    }

    /// Whether `between` stands before a token.
    pub(super) fn is_between(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.word(at));
        before(1) == Some(Word::Between) || (before(1) == Some(Word::The) && before(2) == Some(Word::Between))
    }

    /// One expression, or two that are the ends of a span.
    fn span(&self, at: usize, phrases: &mut Vec<Phrase>) -> Option<usize> {
        let first = self.point(at)?;
        let second = self.other_end(at, first.next).and_then(|next| self.point(next));
        let Some((from, to)) = second.and_then(|second| joined(first.sense, second.sense)) else {
            phrases.push(self.phrase(&first, false));
            return Some(first.next);
        };
        let second = second?;
        phrases.push(self.phrase(&Match { sense: from, ..first }, false));
        phrases.push(self.phrase(&Match { sense: to, ..second }, true));
        Some(second.next)
    }

    /// The token with which the other end of a span begins, if an expression from one token to another is one end.
    fn other_end(&self, at: usize, next: usize) -> Option<usize> {
        match (self.gap(next), self.word(next)?) {
            (Gap::Dash, _) => Some(next),
            (Gap::Space, Word::To) if self.spaced(next + 1) => Some(next + 1),
            (Gap::Space, Word::And) if self.spaced(next + 1) && self.is_between(at) => Some(next + 1),
            _ => None,
        }
    }
}

/// The two ends of a span, each with what only the other one says of the year.
fn joined(from: Sense, to: Sense) -> Option<(Sense, Sense)> {
    use Sense::{Day, Month, Months, Weekday, Year, Years};
    let is_end = |sense| matches!(sense, Day { .. } | Month(..) | Months { .. } | Weekday(..) | Year(_) | Years(..));
    if !is_end(from) || !is_end(to) || matches!(from, Weekday(..)) != matches!(to, Weekday(..)) {
        return None;
    }
    let (Some((first, from_year)), Some((last, to_year))) = (order(from), order(to)) else { return Some((from, to)) };
    let turns = i16::from(first > last);
    Some(match (from_year, to_year) {
        (YearSaid::Unsaid, YearSaid::Known(year)) => (with_year(from, YearSaid::Known(year - turns)), to),
        (YearSaid::Known(year), YearSaid::Unsaid) => (from, with_year(to, YearSaid::Known(year + turns))),
        _ => (from, to),
    })
}

/// Where in its year a date lies, and what is said of the year.
fn order(sense: Sense) -> Option<((u8, u8), YearSaid)> {
    match sense {
        Sense::Day { day, month, year, .. } => Some(((month, day), year)),
        Sense::Month(month, year) => Some(((month, 0), year)),
        _ => None,
    }
}

fn with_year(sense: Sense, year: YearSaid) -> Sense {
    match sense {
        Sense::Day { weekday, day, month, .. } => Sense::Day { weekday, day, month, year },
        Sense::Month(month, _) => Sense::Month(month, year),
        other => other,
    }
}
