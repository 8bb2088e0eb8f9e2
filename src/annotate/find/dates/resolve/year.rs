//! The year of a day or a month that the text does not name.

use jiff::civil;

use super::{
    super::sense::{Tense, YearSaid},
    Resolved, Resolver, at,
};

/// Days within which a date ahead is meant rather than one nearly a year back.
const SOON: i32 = 60;
const LONG_AGO: i32 = 300;
/// Months that a story goes back to in one year at most; farther back is the next year.
const TURN: i8 = 9;
/// Months within which one ahead is meant where nothing tells.
const NEXT_MONTHS: i8 = 2;
/// Days up to which a clause that points ahead can reach.
const FORESEEN: i32 = 300;

impl Resolver {
    pub(super) fn day(
        &self,
        (day, month): (u8, u8),
        weekday: Option<u8>,
        year: YearSaid,
        tense: Tense,
    ) -> Option<Resolved> {
        let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
        let (year, certainty) = match year {
            YearSaid::Unsaid => self.year_of_day((day, month), weekday, tense)?,
            said => self.said_year(said)?,
        };
        Some((at(year, Some(month), Some(day))?, certainty))
    }

    pub(super) fn month(&self, month: u8, year: YearSaid, tense: Tense) -> Option<Resolved> {
        let month = i8::try_from(month).ok()?;
        let (year, certainty) = match year {
            YearSaid::Unsaid => self.year_of_month(month, tense)?,
            YearSaid::Nearest(by) => (self.nearest_year(month, by, tense)?, 80),
            said => self.said_year(said)?,
        };
        Some((at(year, Some(month), None)?, certainty))
    }

    /// The year that is said in one way or another, and how sure it is.
    pub(super) fn said_year(&self, said: YearSaid) -> Option<(i16, u8)> {
        match said {
            YearSaid::Known(year) => Some((year, 97)),
            YearSaid::Short(year) => Some((self.full_year(year), 85)),
            YearSaid::Away(by) => Some((self.today?.year().checked_add(i16::from(by))?, 85)),
            YearSaid::Then(by) => Some((self.told.named?.checked_add(i16::from(by))?, 75)),
            YearSaid::Unsaid | YearSaid::Nearest(_) => None,
        }
    }

    /// A year of two digits: the last one that is not more than ten years ahead.
    fn full_year(&self, short: u8) -> i16 {
        let latest = self.today.map_or(2030, |today| today.year().saturating_add(10));
        let year = latest / 100 * 100 + i16::from(short);
        if year > latest { year - 100 } else { year }
    }

    fn year_of_day(&self, (day, month): (i8, i8), weekday: Option<u8>, tense: Tense) -> Option<(i16, u8)> {
        if let Some(year) = self.carried_year(month, tense) {
            return Some(year);
        }
        let today = self.today?;
        let years = [-1, 0, 1].map(|by| civil::Date::new(today.year() + by, month, day).ok());
        let is_named = |date: &civil::Date| {
            weekday.is_none_or(|weekday| date.weekday().to_monday_zero_offset().unsigned_abs() == weekday)
        };
        let mut named = years.iter().flatten().filter(|date| is_named(date));
        if let (Some(date), None, Some(_)) = (named.next(), named.next(), weekday) {
            return Some((date.year(), 90));
        }
        let past = years.iter().flatten().rfind(|date| **date <= today);
        let ahead = years.iter().flatten().find(|date| **date > today);
        let far = |date: &civil::Date| days_between(today, *date).abs();
        let soon = ahead.is_some_and(|ahead| far(ahead) < SOON) && past.is_none_or(|past| far(past) > LONG_AGO);
        let foreseen = tense == Tense::Ahead && ahead.is_some_and(|ahead| far(ahead) < FORESEEN);
        let date = if soon || foreseen { ahead } else { past.or(ahead) }?;
        Some((date.year(), if date.year() == today.year() { 85 } else { 72 }))
    }

    fn year_of_month(&self, month: i8, tense: Tense) -> Option<(i16, u8)> {
        if let Some(year) = self.carried_year(month, tense) {
            return Some(year);
        }
        let today = self.today?;
        let (year, this) = (today.year(), today.month());
        let meant = match tense {
            Tense::Ahead if month < this => year + 1,
            Tense::Ahead => year,
            Tense::Unknown if (month - this).rem_euclid(12) <= NEXT_MONTHS => year + i16::from(month < this),
            _ if month > this => year - 1,
            _ => year,
        };
        Some((meant, if meant == year { 80 } else { 68 }))
    }

    /// The year of the last (-1), next (1) or current (0) month of a name.
    fn nearest_year(&self, month: i8, by: i8, tense: Tense) -> Option<i16> {
        let today = self.today?;
        let (year, this) = (today.year(), today.month());
        Some(match by {
            -1 if month >= this => year - 1,
            1 if month <= this => year + 1,
            0 if tense == Tense::Ahead && month < this => year + 1,
            _ => year,
        })
    }

    /// In a story of its own, the year that the text told last, and how sure it is.
    fn carried_year(&self, month: i8, tense: Tense) -> Option<(i16, u8)> {
        let local = self.local.filter(|_| tense != Tense::Ahead);
        let year = self.told.year.filter(|year| self.tells || local == Some(*year))?;
        let certainty = self.carried_certainty()?;
        let turned = self.told.month.is_some_and(|(told, last)| told == year && last - month >= TURN);
        let year = year + i16::from(turned);
        // What is told was before it was filed.
        let is_ahead = self.today.is_some_and(|today| (year, month) > (today.year(), today.month()));
        (!is_ahead || tense == Tense::Ahead).then_some((year, certainty))
    }

    /// How sure a year is that is carried on from where it was told, in per cent. In a text whose own day nobody knows it
    /// holds for its paragraph and the one behind, and under a title that tells it; farther on nothing says that the
    /// text still speaks of it.
    fn carried_certainty(&self) -> Option<u8> {
        let ((section, block), (here, at)) = (self.told.year_at, self.at);
        if self.is_dated() {
            return Some(75);
        }
        if section != here {
            return None;
        }
        match block.zip(at).map_or(0, |(block, at)| at.saturating_sub(block)) {
            0 => Some(75),
            1 => Some(65),
            _ => None,
        }
    }
}

fn days_between(from: civil::Date, to: civil::Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}
