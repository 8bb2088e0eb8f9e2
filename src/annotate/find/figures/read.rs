//! A number with what stands around it → a figure.

use std::ops::Range;

use super::{
    super::counted::is_counted,
    guard, label,
    language::Tongue,
    noun,
    unit::{Measure, money_before, short_scale, unit_behind},
    words::{before, behind, plain},
};
use crate::{
    article::Exactness,
    text::{
        capitalised, is_one_of,
        number::{Stated, readings, times_ten},
    },
};

/// A figure as a block of text tells it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) label: String,
    pub(super) exactness: Exactness,
    /// From the number, or the money before it, to the end of its unit, in bytes.
    pub(super) range: Range<usize>,
    /// In per cent.
    pub(super) certainty: u8,
}

/// What a number is of.
#[derive(Debug, Clone)]
pub(super) struct Of {
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) label: String,
    /// Where the figure begins and ends.
    pub(super) range: Range<usize>,
    pub(super) certainty: u8,
}

/// The least number in words that is told as a figure; smaller ones are said of everything.
const LEAST_SPOKEN: f64 = 3.0;
/// A smaller number in words may only say again how many of something there are.
const TOLD: f64 = 13.0;

/// The figures of a text, in reading order; what is part of a date is none.
pub(super) fn figures(text: &str, dates: &[Range<usize>], tongue: &'static Tongue) -> Vec<Reading> {
    let numbers = readings(text, tongue.decimal);
    let reader = Reader { text, tongue, dates };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(number) = numbers.get(at) {
        at += 1;
        if reader.is_none(number) {
            continue;
        }
        let next = numbers.get(at).filter(|next| !reader.is_none(next));
        if let Some(pair) = next.and_then(|next| reader.range(number, next)) {
            found.extend(pair);
            at += 1;
        } else if let Some(of) = reader.of(number) {
            let again = found.last().is_some_and(|last| reader.is_converted(last, &of.range));
            found.extend((!again).then(|| reader.reading(number, of)));
        }
    }
    found
}

/// Reads the figures of one text.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tongue: &'static Tongue,
    dates: &'a [Range<usize>],
}

impl Reader<'_> {
    /// Whether a number is part of a date or a name.
    fn is_none(&self, (_, range): &Stated) -> bool {
        let dated = self.dates.partition_point(|date| date.end <= range.start);
        let is_dated = self.dates.get(dated).is_some_and(|date| date.start < range.end);
        is_dated || guard::is_part(self.text, range, self.tongue)
    }

    /// The word before a number, in small plain letters.
    fn before(&self, range: &Range<usize>) -> Option<String> {
        before(self.text, range.start).next().map(plain)
    }

    pub(super) fn is_spoken(&self, range: &Range<usize>) -> bool {
        !self.text[range.clone()].starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a figure is the one before it in another unit: `700 kilometres (450 miles)`.
    fn is_converted(&self, last: &Reading, range: &Range<usize>) -> bool {
        self.text.get(last.range.end..range.start).is_some_and(|between| between.trim() == "(")
            && self.text[range.end..].starts_with(')')
    }

    /// What a number is of; none where nothing beside it says so.
    fn of(&self, number: &Stated) -> Option<Of> {
        if guard::is_joined(self.text, &number.1) {
            return None;
        }
        self.money(number).or_else(|| self.measured(number)).or_else(|| self.counted(number))
    }

    /// `$5 million`, `£2m`.
    pub(super) fn money(&self, (value, range): &Stated) -> Option<Of> {
        let (unit, start) = money_before(self.text, range.start, self.tongue)?;
        let (times, end) = short_scale(self.text, range.end).unwrap_or((1.0, range.end));
        let label = label::of_unit(&unit, self.text, (start, end), self.tongue);
        Some(Of { value: times_ten(*value, times), unit, label, range: start..end, certainty: 95 })
    }

    /// `27 %`, `12 metres`, `5,4 millions d’euros`.
    fn measured(&self, number: &Stated) -> Option<Of> {
        self.measured_from(number, number.1.start)
    }

    /// The same where the figure begins before the number, as a range does.
    pub(super) fn measured_from(&self, (value, range): &Stated, begin: usize) -> Option<Of> {
        let at = self.behind_of(range);
        let unit = unit_behind(self.text, at, self.tongue)?;
        let is_time = unit.measure == Measure::Time;
        let is_title = is_time && !self.tongue.capitals && self.text[..unit.end].ends_with(&capitalised(&unit.name));
        let is_date = is_time && (self.is_near_time(range) || self.is_spoken(range));
        if self.is_undone(unit.end) || is_title || is_date {
            return None;
        }
        let spoken = self.is_spoken(range) && (*value < LEAST_SPOKEN || unit.measure == Measure::Size && *value < 10.0);
        let certainty = if unit.measure == Measure::Time { 80 } else { 95 };
        let (value, start) = match self.sign(range).filter(|_| matches!(unit.measure, Measure::Size | Measure::Share)) {
            Some(sign) => (-value, sign.min(begin)),
            None => (*value, begin),
        };
        let label = label::of_unit(&unit.name, self.text, (start, unit.end), self.tongue);
        (!spoken).then_some(Of { value, unit: unit.name, label, range: start..unit.end, certainty })
    }

    /// Whether what stands behind a unit says that it is no figure: `40 days later`, `a 45-year-old`.
    fn is_undone(&self, end: usize) -> bool {
        let next = behind(self.text, end).next().map(|word| plain(word.text)).unwrap_or_default();
        is_one_of(&next, self.tongue.no_figure) || self.text[end..].starts_with("-old")
    }

    /// Whether a length of time is a date, or one of many: `in the last 40 years`.
    fn is_near_time(&self, range: &Range<usize>) -> bool {
        before(self.text, range.start).take(2).any(|word| is_one_of(&plain(word), self.tongue.near_times))
    }

    /// `3,700 troops`.
    pub(super) fn counted(&self, (value, range): &Stated) -> Option<Of> {
        let at = self.behind_of(range);
        let noun = noun::counted(self.text, at, self.tongue)?;
        if self.tongue.unit(&noun.head).is_some() {
            return None;
        }
        let is_known = is_counted(&noun.head);
        let token = &self.text[range.clone()];
        let spoken = self.is_spoken(range);
        let is_too_small = *value < if spoken { LEAST_SPOKEN } else { 2.0 };
        let is_told =
            spoken && *value < TOLD && self.before(range).is_some_and(|word| is_one_of(&word, self.tongue.known));
        let is_no_count = value.fract() != 0.0 || self.is_share(range);
        let may_be_year = guard::is_year(*value, token) && !is_known;
        if is_too_small || is_told || is_no_count || may_be_year {
            return None;
        }
        let certainty = match (spoken, is_known) {
            (false, true) => 95,
            (false, false) if *value >= 100.0 => 90,
            (false, false) | (true, true) => 85,
            (true, false) => 70,
        };
        let label = label::of_noun(&noun.name, self.text, noun.end, self.tongue);
        Some(Of { value: *value, unit: noun.name, label, range: range.start..noun.end, certainty })
    }

    /// Whether a number is the second of `one in five people`.
    fn is_share(&self, range: &Range<usize>) -> bool {
        let mut words = before(self.text, range.start);
        let (one, two) = (words.next().map(plain), words.next().map(plain));
        let is_number = |word: &str| !readings(word, None).is_empty();
        one.is_some_and(|one| matches!(one.as_str(), "in" | "of" | "sur" | "von" | "de" | "od"))
            && two.is_some_and(|two| is_number(&two))
    }

    /// Where a unit may begin behind a number: behind the `de` of `5 millions d’euros`.
    fn behind_of(&self, range: &Range<usize>) -> usize {
        let rest = &self.text[range.end..];
        let is_scaled = self.text[range.clone()].ends_with(char::is_alphabetic);
        let of = [" de", " d’", " d'"].into_iter().find(|of| rest.starts_with(of) && !self.tongue.of.is_empty());
        let of = of.filter(|_| is_scaled && self.tongue.decimal == Some(','));
        // The apostrophe takes the place of the space that a unit has before it.
        match of {
            Some(" de") if rest[3..].starts_with([' ', '\u{A0}', '\n']) => range.end + 3,
            Some(of) if of != " de" => range.end + of.len(),
            _ => range.end,
        }
    }

    /// Where the sign of a number below zero stands: `-5 °C`, `minus 5 degrees`.
    fn sign(&self, range: &Range<usize>) -> Option<usize> {
        let head = &self.text[..range.start];
        let apart = |head: &&str| head.is_empty() || head.ends_with([' ', '(', '\n']);
        let sign = head.strip_suffix(['-', '−']).filter(apart).map(str::len);
        let word = before(self.text, range.start).next().filter(|word| plain(word) == "minus");
        sign.or_else(|| word.map(|word| head.trim_end().len() - word.len()))
    }

    pub(super) fn reading(&self, number: &Stated, of: Of) -> Reading {
        let mut words = before(self.text, of.range.start.min(number.1.start));
        let mut word = || words.next().map(plain).unwrap_or_default();
        let exactness = self.tongue.exactness([&word(), &word(), &word()]);
        let Of { value, unit, label, range, certainty } = of;
        Reading { value, unit, label, exactness, range, certainty }
    }
}
