//! Distances: so many days, weeks, months or years from the day of the article or from what the text told last.

use jiff::civil;

use crate::article::When;

use super::{
    super::{sense::From, word::Unit},
    Resolved, Resolver, add_days, at, date,
};

/// Blocks behind that of a day in which "that day" and "that evening" are still its own.
const NEAR: usize = 4;

impl Resolver {
    pub(super) fn away(&self, unit: Unit, by: i32, from: From) -> Option<Resolved> {
        let (base, certainty) = match from {
            From::Speech => {
                (self.today.filter(|_| self.is_day || unit > Unit::Week), if by.abs() <= 1 { 90 } else { 75 })
            }
            From::Text | From::Told => (self.told_day(unit, from), 70),
        };
        let when = match unit {
            Unit::Hour => return None,
            Unit::Day => When::At(add_days(base?, by)?.into()),
            Unit::Week => week(base?, by)?,
            Unit::Weekend => weekend(base?, by)?,
            Unit::Month => self.month_away(base, by, from)?,
            Unit::Quarter => quarter(base?, by)?,
            Unit::Year => at(self.year_away(from, by)?.checked_add(i16::try_from(by).ok()?)?, None, None)?,
            Unit::Decade => decade(self.year_away(from, by)?, by)?,
            Unit::Century => century(self.year_away(from, by)?, by)?,
        };
        Some((when, certainty))
    }

    /// The day told last, if the text is still near it and has told of no other month since.
    fn day_told_near(&self) -> Option<civil::Date> {
        let ((section, block), (here, at)) = (self.told.day_at, self.at);
        let blocks = block.zip(at).map_or(0, |(block, at)| at.saturating_sub(block));
        let is_month = |day: &civil::Date| self.told.month.is_none_or(|month| month == (day.year(), day.month()));
        self.told.day.filter(is_month).filter(|_| section == here && blocks <= NEAR)
    }

    /// The day that a distance of a unit is measured from, if nothing later was told less exactly.
    fn told_day(&self, unit: Unit, from: From) -> Option<civil::Date> {
        let day = match from {
            From::Told => self.day_told_near(),
            _ => self.told.day.or(self.today.filter(|_| !self.tells && self.told.year.is_none())),
        }?;
        let year = self.told.year.is_none_or(|year| year == day.year());
        (year || unit > Unit::Week).then_some(day)
    }

    fn month_away(&self, base: Option<civil::Date>, by: i32, from: From) -> Option<When> {
        let (year, month) = match from {
            From::Text | From::Told => self.told.month.or(base.map(|day| (day.year(), day.month())))?,
            From::Speech => base.map(|day| (day.year(), day.month()))?,
        };
        let months = i32::from(year) * 12 + i32::from(month) - 1;
        let months = months.checked_add(by)?;
        at(i16::try_from(months.div_euclid(12)).ok()?, Some(i8::try_from(months.rem_euclid(12) + 1).ok()?), None)
    }

    /// In news "a year earlier" is seen from the day of the article, unless the paragraph tells of another year.
    fn year_away(&self, from: From, by: i32) -> Option<i16> {
        match from {
            From::Speech => self.today.map(civil::Date::year),
            From::Text if by < 0 && !self.tells && self.local.is_none() => self.today.map(civil::Date::year),
            From::Told => self.told.named,
            From::Text => self.told.named.or(self.today.map(civil::Date::year)),
        }
    }
}

/// Monday to Sunday.
fn week(base: civil::Date, by: i32) -> Option<When> {
    let monday = add_days(base, 7_i32.checked_mul(by)? - i32::from(base.weekday().to_monday_zero_offset()))?;
    Some(When::Span(monday.into(), add_days(monday, 6)?.into()))
}

/// Saturday and Sunday: those of the week, where the last ones are those before it and the next ones those behind today.
fn weekend(base: civil::Date, by: i32) -> Option<When> {
    let saturday = 5 - i32::from(base.weekday().to_monday_zero_offset());
    let saturday = add_days(base, saturday.checked_add(7_i32.checked_mul(by)?)?)?;
    Some(When::Span(saturday.into(), add_days(saturday, 1)?.into()))
}

fn quarter(base: civil::Date, by: i32) -> Option<When> {
    let quarters = (i32::from(base.year()) * 4 + i32::from(base.month() - 1) / 3).checked_add(by)?;
    let (year, first) = (i16::try_from(quarters.div_euclid(4)).ok()?, quarters.rem_euclid(4) * 3 + 1);
    let month = |month: i32| date(year, Some(i8::try_from(month).ok()?), None);
    Some(When::Span(month(first)?, month(first + 2)?))
}

fn decade(year: i16, by: i32) -> Option<When> {
    let first = i16::try_from((i32::from(year).div_euclid(10).checked_add(by)?).checked_mul(10)?).ok()?;
    Some(When::Span(date(first, None, None)?, date(first + 9, None, None)?))
}

fn century(year: i16, by: i32) -> Option<When> {
    let first = ((i32::from(year) - 1).div_euclid(100).checked_add(by)?).checked_mul(100)?.checked_add(1)?;
    let first = i16::try_from(first).ok()?;
    Some(When::Span(date(first, None, None)?, date(first.checked_add(99)?, None, None)?))
}
