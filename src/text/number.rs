//! The numbers that a text states, in digits or in English words.

use std::ops::Range;

use super::calendar::{MONTHS, is_month};

/// A number in a text, without its sign, and the bytes that state it.
pub type Stated = (f64, Range<usize>);

/// Characters that part thousands, or the whole from its fraction.
const SEPARATORS: [char; 7] = ['.', ',', '\'', '’', ' ', '\u{A0}', '\u{202F}'];
/// What makes an ordinal of digits, or a decade: `17th`, `1920s`.
const ENDINGS: [&str; 5] = ["st", "nd", "rd", "th", "s"];
/// Words before a year.
const BEFORE_YEARS: [&str; 8] = ["in", "since", "until", "till", "during", "year", "spring", "autumn"];
/// More digits than this state no figure.
const MOST_DIGITS: usize = 40;

const SMALL: [(&str, u32); 28] = [
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
const LARGE: [(&str, f64); 4] = [("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)];

/// Every number of a text in reading order. What can be read in two ways comes in both: `3.700` is 3700 and 3.7,
/// `5 million` is 5 and 5000000. Dates in digits, days and years beside the (English) name of a month or behind a word
/// such as `since`, ordinals and what is part of a word are no numbers.
pub fn numbers(text: &str) -> Vec<Stated> {
    let mut found = digits(text);
    found.extend(words(text));
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// The numbers in digits.
fn digits(text: &str) -> Vec<Stated> {
    let mut found = Vec::new();
    let (mut at, mut dated) = (0, 0);
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let end = end_of_digits(text, start);
        at = end;
        if is_of_a_date(text, start..end, dated) {
            dated = end;
            continue;
        }
        let touches = text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let ending: String = text[end..].chars().take_while(|c| c.is_alphabetic()).collect();
        if touches || ENDINGS.contains(&ending.as_str()) {
            continue;
        }
        for value in readings(&text[start..end]) {
            found.push((value, start..end));
            found.extend(scaled(value, text, start..end));
        }
    }
    found
}

/// Whether digits are the day or the year of a date; `dated` is where the last such ended.
fn is_of_a_date(text: &str, range: Range<usize>, dated: usize) -> bool {
    let is_year = range.len() == 4 && text[range.clone()].bytes().all(|byte| byte.is_ascii_digit());
    if range.len() > 2 && !is_year {
        return false;
    }
    let head = text[..range.start].trim_end_matches([' ', '\n', '\u{A0}', '.', ',']);
    let before = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // Behind the whole name a stop ends the sentence: “in August. 20 nations”.
    let is_apart = text[head.len()..range.start].contains('.') && MONTHS.contains(&before);
    // Of “17 August 20 nations” the month has its day already.
    let is_apart = is_apart || !is_year && dated > 0 && text[dated..range.start].trim() == before;
    let behind = text[range.end..].trim_start_matches([' ', '\n', '\u{A0}']);
    let behind = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // August 17, 2022
    let goes_on = dated > 0 && matches!(&text[dated..range.start], ", " | " ");
    is_month(before) && !is_apart
        || is_month(behind)
        || is_year && (goes_on || BEFORE_YEARS.contains(&&*before.to_lowercase()))
}

/// Where digits end, with the separators between them; one space parts only thousands.
fn end_of_digits(text: &str, start: usize) -> usize {
    let run = |from: usize| from + text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = run(start);
    while let Some(separator) = text[end..].chars().next().filter(|c| SEPARATORS.contains(c)) {
        let next = end + separator.len_utf8();
        let length = run(next) - next;
        let is_group = length == 3 && (end - start <= 3 || text[start..end].contains(separator));
        if length == 0 || separator.is_whitespace() && !is_group {
            break;
        }
        end = next + length;
    }
    end
}

/// The numbers that digits with separators can stand for.
fn readings(token: &str) -> Vec<f64> {
    let groups: Vec<&str> = token.split(SEPARATORS).collect();
    let separators: Vec<char> = token.chars().filter(|c| SEPARATORS.contains(c)).collect();
    let parse = |text: String| text.parse::<f64>().ok();
    let Some((last, first)) = groups.split_last().filter(|_| token.len() <= MOST_DIGITS) else { return Vec::new() };
    let [.., mark] = separators[..] else { return parse(token.to_owned()).into_iter().collect() };
    let (same, threes) = (separators.iter().all(|c| *c == mark), |groups: &[&str]| groups.iter().all(|g| g.len() == 3));
    let thousands = same && groups[0].len() <= 3 && threes(&groups[1..]);
    let parted = first.len() == 1 || (!separators[..separators.len() - 1].contains(&mark) && threes(&first[1..]));
    let fraction = matches!(mark, '.' | ',') && parted;
    let whole = thousands.then(|| parse(groups.concat())).flatten();
    let broken = fraction.then(|| parse(format!("{}.{last}", first.concat()))).flatten();
    whole.into_iter().chain(broken).collect()
}

/// A number times the word behind it: `5 million`.
fn scaled(value: f64, text: &str, range: Range<usize>) -> Option<Stated> {
    let behind = text[range.end..].strip_prefix([' ', '\u{A0}', '-'])?;
    let word: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
    let (_, times) = LARGE.iter().find(|(name, _)| *name == word)?;
    let end = text.len() - behind.len() + word.len();
    Some((value * times, range.start..end))
}

/// A number in words that is still being said.
#[derive(Default)]
struct Spoken {
    /// What is said to the last thousand, million or billion; and behind it.
    done: f64,
    group: f64,
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
        let small = SMALL.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        let large = LARGE.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        let last = match (small, large) {
            (Some(1..=9), _) if self.last != Last::One => Last::One,
            (Some(20..), _) if matches!(self.last, Last::Nothing | Last::Large) => Last::Ten,
            (Some(0 | 10..=19), _) if matches!(self.last, Last::Nothing | Last::Large) => Last::One,
            (_, Some(_)) if self.range.is_some() => Last::Large,
            _ => return false,
        };
        let unscaled = || Some((self.done + self.group, self.range.clone()?));
        self.bare = large.filter(|times| *times >= 1e3).and_then(|_| unscaled());
        match (small, large) {
            (Some(value), _) => self.group += f64::from(value),
            (_, Some(100.0)) => self.group *= 100.0,
            (_, Some(times)) => self.done += std::mem::take(&mut self.group) * times,
            _ => {}
        }
        self.last = last;
        self.range = Some(self.range.as_ref().map_or(at.start, |range| range.start)..at.end);
        true
    }

    /// The number, if one was said, and what it is before a million at its end.
    fn finish(&mut self) -> impl Iterator<Item = Stated> + use<> {
        let Self { done, group, range, bare, .. } = std::mem::take(self);
        bare.into_iter().chain(range.map(|range| (done + group, range)))
    }
}

/// The numbers in words. `a hundred` is one hundred.
fn words(text: &str) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut spoken = Spoken::default();
    for (at, word) in letters(text) {
        let range = at..at + word.len();
        let word = word.to_lowercase();
        let gap = spoken.range.as_ref().map_or("", |before| &text[before.end..at]);
        let goes_on = matches!(gap, "" | " " | "-" | "\u{A0}" | "\n" | " and ");
        if !goes_on {
            found.extend(spoken.finish());
        }
        let is_and = word == "and" && spoken.last == Last::Large;
        if is_and || spoken.take(&word, range.clone()) {
            continue;
        }
        found.extend(spoken.finish());
        let next = letters(&text[range.end..]).next().filter(|(gap, _)| *gap == 1).map_or("", |(_, word)| word);
        if word == "a" && LARGE.iter().any(|(name, _)| *name == next) {
            spoken.take("one", range);
        } else {
            spoken.take(&word, range);
        }
    }
    found.extend(spoken.finish());
    found
}

/// The words of a text: runs of letters, each with where it begins.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // What was split lies in the text, so that its place is the distance of the two beginnings.
    parts.map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_states_these_numbers() {
        for (text, stated) in [
            ("About 3,700 soldiers", vec![(3700.0, "3,700"), (3.7, "3,700")]),
            ("27 nations: 20 Allies and seven", vec![(27.0, "27"), (20.0, "20"), (7.0, "seven")]),
            ("3.700, 3 700, 3’700", vec![(3700.0, "3.700"), (3.7, "3.700"), (3700.0, "3 700"), (3700.0, "3’700")]),
            ("1,234,567.5 and 0.25 and 76,7", vec![(1_234_567.5, "1,234,567.5"), (0.25, "0.25"), (76.7, "76,7")]),
            ("−60.8 °C, 68km", vec![(60.8, "60.8"), (68.0, "68")]),
            ("on 17.08.2022, the 17th, the 1920s, NATO2", vec![]),
            ("1912 300 men", vec![(1912.0, "1912"), (300.0, "300")]),
            ("on 17 August 2022, on August 17, 2022 and Dec. 3", vec![]),
            ("in 1912 300 men, since 2014", vec![(300.0, "300")]),
            ("on 17 August 20 men", vec![(20.0, "20")]),
            ("till May. 20 men", vec![(20.0, "20")]),
            ("17 men in May; 1500 km in 12 days", vec![(17.0, "17"), (1500.0, "1500"), (12.0, "12")]),
            ("5 million", vec![(5.0, "5"), (5e6, "5 million")]),
            ("Twenty-seven; a hundred and fifty", vec![(27.0, "Twenty-seven"), (150.0, "a hundred and fifty")]),
            ("five million", vec![(5.0, "five"), (5e6, "five million")]),
            ("three thousand seven hundred", vec![(3700.0, "three thousand seven hundred")]),
            ("two hundred thousand and one", vec![(200_001.0, "two hundred thousand and one")]),
            ("twenty and seven", vec![(20.0, "twenty"), (7.0, "seven")]),
            ("one two", vec![(1.0, "one"), (2.0, "two")]),
            ("someone, hundreds, a thousandth", vec![]),
            ("seven, eight", vec![(7.0, "seven"), (8.0, "eight")]),
            ("", vec![]),
        ] {
            let found: Vec<(f64, &str)> = numbers(text).into_iter().map(|(value, at)| (value, &text[at])).collect();
            assert_eq!(found, stated, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_has_its_numbers_in_it(text in "\\PC*|([0-9]{1,5}[ .,'’-]?|seven |a |hundred |and |twenty|million){0,12}") {
            for (value, at) in numbers(&text) {
                prop_assert!(value.is_finite() && value >= 0.0 && !text[at].is_empty());
            }
        }
    }
}
