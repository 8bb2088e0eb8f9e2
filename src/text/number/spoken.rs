//! Numbers in English words: `three thousand seven hundred`.

use std::ops::Range;

use super::{LARGE, Stated};

/// The words for numbers below a hundred.
pub(crate) const SMALL: [(&str, u32); 28] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// A number in words that is still being said.
#[derive(Default)]
struct Spoken {
    /// What is said to the last thousand, million or billion; and behind it.
    done: f64,
    group: f64,
    /// What the last part was multiplied by; the next one can only be by less.
    scale: Option<f64>,
    /// Bytes of the words so far; none before the first.
    range: Option<Range<usize>>,
    /// Whether the last word was a ten (`twenty`), which only a one may follow, or one, which only a hundred may.
    last: Last,
    /// The number before the last thousand, million or billion, as a unit may have the rest: `five` million km.
    bare: Option<Stated>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Last {
    #[default]
    Nothing,
    Ten,
    One,
    Large,
}

impl Spoken {
    /// Takes a word; false where the number does not go on with it.
    fn take(&mut self, word: &str, at: Range<usize>) -> bool {
        let (small, large) = (named(&SMALL, word), named(&LARGE, word));
        let last = match (small, large) {
            (Some(1..=9), _) if self.last != Last::One => Last::One,
            (Some(20..), _) if matches!(self.last, Last::Nothing | Last::Large) => Last::Ten,
            (Some(0 | 10..=19), _) if matches!(self.last, Last::Nothing | Last::Large) => Last::One,
            (_, Some(times)) if self.may_be_scaled(times) => Last::Large,
            _ => return false,
        };
        let unscaled = || Some((self.done + self.group, self.range.clone()?));
        self.bare = large.filter(|times| *times >= 1e3).and_then(|_| unscaled());
        match (small, large) {
            (Some(value), _) => self.group += f64::from(value),
            (_, Some(100.0)) => self.group *= 100.0,
            (_, Some(times)) => {
                self.done += std::mem::take(&mut self.group) * times;
                self.scale = Some(times);
            }
            _ => {}
        }
        self.last = last;
        self.range = Some(self.range.as_ref().map_or(at.start, |range| range.start)..at.end);
        true
    }

    /// Whether the number goes on with a hundred, or with a thousand, million or billion.
    fn may_be_scaled(&self, times: f64) -> bool {
        let most = if times < 1e3 { 99.0 } else { 999.0 };
        (1.0..=most).contains(&self.group) && self.scale.is_none_or(|scale| times < scale)
    }

    /// The number, if one was said, and what it is before a million at its end.
    fn finish(&mut self) -> impl Iterator<Item = Stated> + use<> {
        let Self { done, group, range, bare, .. } = std::mem::take(self);
        bare.into_iter().chain(range.map(|range| (done + group, range)))
    }
}

/// The numbers in words. `a hundred` is one hundred.
pub(super) fn words(text: &str) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut spoken = Spoken::default();
    for (at, word) in letters(text) {
        let range = at..at + word.len();
        let gap = spoken.range.as_ref().map_or("", |before| &text[before.end..at]);
        let goes_on = matches!(gap, "" | " " | "-" | "\u{A0}" | "\n" | " and ");
        if !goes_on {
            found.extend(spoken.finish());
        }
        let is_and = word.eq_ignore_ascii_case("and") && spoken.last == Last::Large;
        if is_and || spoken.take(word, range.clone()) {
            continue;
        }
        let was_said = spoken.range.is_some();
        found.extend(spoken.finish());
        if !word.eq_ignore_ascii_case("a") {
            // What ended one number may begin the next.
            let _ = was_said && spoken.take(word, range);
            continue;
        }
        let next = letters(&text[range.end..]).next().filter(|(gap, _)| *gap == 1).map_or("", |(_, word)| word);
        if named(&LARGE, next).is_some() {
            spoken.take("one", range);
        }
    }
    found.extend(spoken.finish());
    found
}

/// What a word is worth, with capitals or without.
fn named<T: Copy>(values: &[(&str, T)], word: &str) -> Option<T> {
    let is_named = |name: &str| name.len() == word.len() && name.eq_ignore_ascii_case(word);
    values.iter().find(|(name, _)| is_named(name)).map(|(_, value)| *value)
}

/// The words of a text: runs of letters, each with where it begins.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // What was split lies in the text, so that its place is the distance of the two beginnings.
    parts.map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}
