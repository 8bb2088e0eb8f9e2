//! Ranges: two numbers that have one unit.

use super::{
    language::Tongue,
    read::{Of, Reader, Reading},
    unit::money_before,
    words::{before, plain},
};
use crate::text::{
    is_one_of,
    number::{Stated, readings, times_ten},
};

impl Reader<'_> {
    /// `from 3 to 5 degrees`, `3–5 %`: both ends, which have one unit.
    pub(super) fn range(&self, from: &Stated, to: &Stated) -> Option<[Reading; 2]> {
        if !self.is_range(from, to) {
            return None;
        }
        let of = match self.money(from) {
            Some(money) => Of { value: to.0, range: money.range.start..to.1.end, ..money },
            None => self.measured_from(to, from.1.start).or_else(|| self.counted(to))?,
        };
        let first = if from.0 < to.0 { times_ten(from.0, self.scale(to)) } else { from.0 };
        let first = if first > to.0 && !self.is_opened(from, self.tongue.opens[1]) { from.0 } else { first };
        let range = from.1.start.min(of.range.start)..of.range.end;
        let end = |value, word: &str| {
            let label = if word.is_empty() { of.label.clone() } else { format!("{}, {word}", of.label) };
            Of { value, label, range: range.clone(), unit: of.unit.clone(), certainty: of.certainty }
        };
        let (begins, ends) = ends(self.tongue);
        Some([self.reading(from, end(first, begins)), self.reading(to, end(of.value, ends))])
    }

    /// Whether what stands between two numbers makes them the ends of a range.
    fn is_range(&self, from: &Stated, to: &Stated) -> bool {
        let between = self.text.get(from.1.end..to.1.start).unwrap_or_default().trim();
        let dash = matches!(between, "-" | "–" | "—") && from.0 < to.0;
        let word = plain(between);
        let paired = is_one_of(&word, self.tongue.and) && self.is_opened(from, self.tongue.opens[0]);
        let is_other_money = money_before(self.text, to.1.start, self.tongue).is_some();
        (dash || paired || is_one_of(&word, self.tongue.to)) && !self.is_spoken(&from.1) && !is_other_money
    }

    /// Whether one of some words stands before a number.
    fn is_opened(&self, from: &Stated, list: &str) -> bool {
        before(self.text, from.1.start).take(2).any(|word| is_one_of(&plain(word), list))
    }

    /// What the words behind the digits of a number multiply it with.
    fn scale(&self, (value, range): &Stated) -> f64 {
        let token = &self.text[range.clone()];
        let digits = token.find(|c: char| c.is_alphabetic()).map_or(token, |end| &token[..end]);
        let plain = readings(digits.trim_end(), self.tongue.decimal).first().map(|(plain, _)| *plain);
        plain.filter(|plain| *plain > 0.0).map_or(1.0, |plain| value / plain)
    }
}

/// How the two ends of a range are called.
fn ends(tongue: &Tongue) -> (&'static str, &'static str) {
    let first = |list: &'static str| list.split(' ').next().unwrap_or_default();
    (first(tongue.opens[1]), first(tongue.to))
}
