//! Quarters, halves and seasons.

use crate::article::When;

use super::{super::sense::YearSaid, Resolved, Resolver, at, date};

impl Resolver {
    /// From a month on, so many months of a year; without a year the last ones that have begun.
    pub(super) fn months(&self, first: u8, count: u8, year: YearSaid) -> Option<Resolved> {
        let (year, certainty) = match year {
            YearSaid::Unsaid => self.year_of_quarter(first)?,
            said => self.said_year(said)?,
        };
        let month = |month: u8| date(year, Some(i8::try_from(month).ok()?), None);
        Some((When::Span(month(first)?, month(first + count - 1)?), certainty.min(90)))
    }

    fn year_of_quarter(&self, first: u8) -> Option<(i16, u8)> {
        if self.tells {
            return self.told.year.map(|year| (year, 65));
        }
        let today = self.today?;
        let begun = today.month().unsigned_abs() >= first;
        Some((today.year() - i16::from(!begun), 65))
    }

    /// The year of a season.
    pub(super) fn season(&self, year: YearSaid) -> Option<Resolved> {
        let (year, certainty) = match year {
            YearSaid::Known(year) => (year, 90),
            said @ (YearSaid::Away(_) | YearSaid::Then(_)) => self.said_year(said)?,
            YearSaid::Unsaid | YearSaid::Nearest(_) | YearSaid::Short(_) => return None,
        };
        at(year, None, None).map(|when| (when, certainty))
    }
}
