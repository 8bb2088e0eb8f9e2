//! Days, months, years and spans, as far as the text knows them.

use std::{cmp::Ordering, fmt};

use jiff::civil;

use super::{Certainty, Entry};

/// A day, a month or a year of the Gregorian calendar, as ISO 8601 writes it.
///
/// Years are astronomical, as in ISO 8601: `0` is 1 BCE, `-43` is 44 BCE; -9999 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is no [`PartialDate`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It is not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without a minus sign.
    #[error("not a date; write it as 2022-08-17, 2022-08 or 2022")]
    Form,
    /// It is of the form of a date, but the calendar has no such day.
    #[error("no such day in the calendar")]
    Calendar,
}

/// A date or a span of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// One day, month or year.
    At(PartialDate),
    /// From one to another, both included.
    Span(PartialDate, PartialDate),
}

/// An entry of the Dates list, with what happened then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// The day, month, year or span.
    pub when: When,
    /// What happened, in the author's order; none where the text only mentions the date.
    pub events: Vec<Event>,
    /// How sure it is, where the text was searched for it; none where the file states it.
    pub found: Option<Certainty>,
}

/// Something that happened at a [`Date`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// How the text names the date.
    pub text: Vec<String>,
    /// What happened.
    pub event: Option<String>,
    /// Who took part.
    pub people: Vec<Entry>,
    /// Where.
    pub place: Option<Entry>,
}

impl PartialDate {
    /// A day, a month (no `day`) or a year (no `month` either).
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Result<Self, DateError> {
        if month.is_none() && day.is_some() {
            return Err(DateError::Form);
        }
        civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| DateError::Calendar)?;
        Ok(Self { year, month, day })
    }

    /// The astronomical year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The first day it covers.
    pub fn first_day(self) -> civil::Date {
        civil::Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(civil::Date::ZERO)
    }

    /// The last day it covers.
    pub fn last_day(self) -> civil::Date {
        let first = self.first_day();
        match (self.month, self.day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            (None, None) => first.last_of_year(),
        }
    }

    /// For people: `Wed 17 Aug 2022`, `Aug 2022`, `2022`, `44 BCE`.
    pub fn spoken(self) -> String {
        // The weekday of a day before the calendar was made says nothing to anyone.
        if self.day.is_none() || self.year < 1583 {
            return self.short();
        }
        format!("{} {}", self.first_day().strftime("%a"), self.short())
    }

    /// For people, without the weekday: `17 Aug 2022`.
    pub fn short(self) -> String {
        let (first, year) = (self.first_day(), self.spoken_year());
        match (self.month, self.day) {
            (_, Some(day)) => format!("{day} {} {year}", first.strftime("%b")),
            (Some(_), None) => format!("{} {year}", first.strftime("%b")),
            (None, None) => year,
        }
    }

    /// Its year for people: `2022`, `44 BCE`.
    pub fn spoken_year(self) -> String {
        match self.year {
            year if year <= 0 => format!("{} BCE", 1 - i32::from(year)),
            year => year.to_string(),
        }
    }
}

/// The day itself.
impl From<civil::Date> for PartialDate {
    fn from(day: civil::Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }
}

/// ISO 8601: `2022-08-17`, `2022-08`, `2022`, `-0043`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.year.unsigned_abs())?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl std::str::FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let mut parts = digits.split('-');
        let year = number::<i16>(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        Self::new(sign * year, month, day)
    }
}

/// The number of exactly so many digits, or none where there is no such part.
fn number<T: std::str::FromStr>(part: Option<&str>, digits: usize) -> Result<Option<T>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

impl When {
    /// The day, month or year in which it begins.
    pub fn start(self) -> PartialDate {
        match self {
            Self::At(date) | Self::Span(date, _) => date,
        }
    }

    /// The first day it covers.
    pub fn first_day(self) -> civil::Date {
        self.start().first_day()
    }

    /// The last day it covers.
    pub fn last_day(self) -> civil::Date {
        match self {
            Self::At(date) | Self::Span(_, date) => date.last_day(),
        }
    }

    /// For people: `Wed 17 Aug 2022`, `Mar 1998 – Jun 1999`.
    pub fn spoken(self) -> String {
        match self {
            Self::At(date) => date.spoken(),
            Self::Span(from, to) => format!("{} – {}", from.spoken(), to.spoken()),
        }
    }
}

impl When {
    /// For people, in few letters: `17 Aug 2022`, `15–21 Aug 2022`, `Mar–Jun 1999`, `1998–1999`.
    pub fn short(self) -> String {
        let Self::Span(from, to) = self else { return self.start().short() };
        let (first, last) = (from.short(), to.short());
        let same_year = from.year == to.year;
        let kept = match (from.day, to.day) {
            (Some(day), Some(_)) if same_year && from.month == to.month => day.to_string(),
            _ if same_year && from.month.is_some() && from.day.is_some() == to.day.is_some() => {
                first.trim_end_matches(&from.spoken_year()).trim_end().to_owned()
            }
            _ => first,
        };
        format!("{kept}–{last}")
    }
}

/// ISO 8601; a span is an interval with a slash: `1998-03/1999-06`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(date) => date.fmt(f),
            Self::Span(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

/// By beginning; of two that begin together the longer comes first, and of two that cover the same days the one
/// that says less.
impl Ord for When {
    fn cmp(&self, other: &Self) -> Ordering {
        let said = |when: &Self| match *when {
            Self::At(date) => (date, None),
            Self::Span(from, to) => (from, Some(to)),
        };
        let key = |when: &Self| (when.first_day(), std::cmp::Reverse(when.last_day()), said(when));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_written_and_spoken() {
        for (iso, spoken) in [
            ("2022-08-17", "Wed 17 Aug 2022"),
            ("2022-08", "Aug 2022"),
            ("1960", "1960"),
            ("-0043", "44 BCE"),
            ("0000", "1 BCE"),
            ("-0043-03-15", "15 Mar 44 BCE"),
        ] {
            let date: PartialDate = iso.parse().unwrap();
            assert_eq!((date.to_string().as_str(), date.spoken().as_str()), (iso, spoken));
            assert!(date.spoken().ends_with(&date.short()) && date.short().ends_with(&date.spoken_year()));
        }
    }

    #[test]
    fn what_is_no_date_is_refused_and_why() {
        for text in ["17 August", "2022-8-17", "2022-08-17-01", "", "-", "22", "+2022", "2022-08-", "２０２２"] {
            assert_eq!(text.parse::<PartialDate>(), Err(DateError::Form), "{text}");
        }
        for text in ["2022-02-30", "2022-13", "2022-00", "1900-02-29"] {
            assert_eq!(text.parse::<PartialDate>(), Err(DateError::Calendar), "{text}");
        }
    }

    #[test]
    fn the_ends_of_a_span_say_once_what_they_share() {
        for (from, to, short) in [
            ("2022-08-15", "2022-08-21", "15–21 Aug 2022"),
            ("2022-08-30", "2022-09-02", "30 Aug–2 Sep 2022"),
            ("2021-12-30", "2022-01-02", "30 Dec 2021–2 Jan 2022"),
            ("1999-03", "1999-06", "Mar–Jun 1999"),
            ("1998-03", "1999-06", "Mar 1998–Jun 1999"),
            ("1999", "1999-06", "1999–Jun 1999"),
            ("1998", "1999", "1998–1999"),
            ("-0299", "-0199", "300 BCE–200 BCE"),
        ] {
            assert_eq!(When::Span(from.parse().unwrap(), to.parse().unwrap()).short(), short);
        }
        assert_eq!(When::At("2022-08-17".parse().unwrap()).short(), "17 Aug 2022");
    }

    #[test]
    fn dates_stand_in_order_of_their_beginning_the_longer_first() {
        let at = |text: &str| When::At(text.parse().unwrap());
        let mut dates = [at("2022-01-01"), at("2022"), at("2021-12"), at("-0043")];
        dates.sort();
        assert_eq!(dates.map(|date| date.to_string()), ["-0043", "2021-12", "2022", "2022-01-01"]);
    }

    #[test]
    fn dates_that_cover_the_same_days_are_in_order_and_equal_only_to_themselves() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        let span = |from, to| When::Span(date(from), date(to));
        let whens = [When::At(date("2022")), span("2022", "2022"), span("2022", "2022-12"), span("2022-01", "2022")];
        for (place, when) in whens.iter().enumerate() {
            for (other_place, other) in whens.iter().enumerate() {
                assert_eq!(when.cmp(other), place.cmp(&other_place), "{when} {other}");
            }
        }
    }
}
