//! The numbers that a text states, in digits or in English words, with the words for thousands and millions of several
//! languages behind digits.

mod spoken;

use std::ops::Range;

use super::calendar::{MONTHS, is_month};
pub(crate) use spoken::SMALL;
use spoken::words;

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

const LARGE: [(&str, f64); 5] =
    [("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)];
/// What else may stand behind digits and multiply them, in German, French, Spanish, Serbian and short English. What is
/// written alike is worth the same in all of them.
const SCALES: [(&str, f64); 4] = [
    ("Tausend tausend Tsd mille mil hiljada hiljade hiljadu хиљада хиљаде хиљаду thousands", 1e3),
    ("Million Millionen Mio millions millón millones milion miliona milioni милион милиона милиони mn", 1e6),
    ("Milliarde Milliarden Mrd milliard milliards milijarda milijarde milijardi милијарда милијарде милијарди bn", 1e9),
    ("Billion Billionen billón billones bilion biliona билион билиона tn", 1e12),
];
/// Those of them that are cut short with a full stop.
const CUT_SHORT: [&str; 3] = ["Tsd", "Mio", "Mrd"];

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
        for value in values(&text[start..end]) {
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
fn values(token: &str) -> Vec<f64> {
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

/// A number times the words behind it: `5 million`, `1,5 Mrd.`, `3 mil millones`, `€2bn`.
fn scaled(value: f64, text: &str, range: Range<usize>) -> Option<Stated> {
    let (once, end) = scaled_once(value, text, range.end)?;
    let (value, end) = scaled_once(once, text, end).unwrap_or((once, end));
    Some((value, range.start..end))
}

/// A number that ends at a byte times the word behind it, and where that ends.
fn scaled_once(value: f64, text: &str, at: usize) -> Option<(f64, usize)> {
    let rest = &text[at..];
    let behind = rest.strip_prefix([' ', '\n', '\u{A0}', '\u{202F}', '-']).unwrap_or(rest);
    let word = &behind[..behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len())];
    let times = scale(word).filter(|_| behind.len() < rest.len() || word.len() == 2)?;
    let end = text.len() - behind.len() + word.len();
    let stop = usize::from(CUT_SHORT.contains(&word) && text[end..].starts_with('.'));
    Some((times_ten(value, times), end + stop))
}

/// A number times a power of ten (rounded to one), to the last digit that it was written with: 8.2 million is 8,200,000.
pub fn times_ten(value: f64, times: f64) -> f64 {
    format!("{value}e{:.0}", libm::log10(times)).parse().unwrap_or(value * times)
}

/// Whether a word multiplies the digits before it: `million`, `Mrd`.
pub fn is_scale(word: &str) -> bool {
    scale(word).is_some()
}

/// What a word behind digits multiplies them with.
fn scale(word: &str) -> Option<f64> {
    let large = LARGE.iter().find(|(name, _)| *name == word);
    let named = || SCALES.iter().find(|(names, _)| !word.is_empty() && names.split(' ').any(|name| name == word));
    large.or_else(named).map(|(_, times)| *times)
}

/// Of every number of a text the one reading that a language means which writes fractions behind `decimal`; the words
/// that multiply it are part of it. Where the language is not known and `3.700` can be read in two ways it is left out.
pub fn readings(text: &str, decimal: Option<char>) -> Vec<Stated> {
    let mut read: Vec<Stated> = Vec::new();
    let all = numbers(text);
    for same in all.chunk_by(|one, other| one.1.start == other.1.start) {
        let end = same.iter().map(|(_, range)| range.end).max().unwrap_or_default();
        let longest: Vec<&Stated> = same.iter().filter(|(_, range)| range.end == end).collect();
        let mark = text[same[0].1.clone()].chars().find(|c| SEPARATORS.contains(c));
        read.extend(match (&longest[..], decimal) {
            ([only], _) => Some((*only).clone()),
            ([whole, ..], Some(decimal)) if mark != Some(decimal) => Some((*whole).clone()),
            ([_, broken], Some(_)) => Some((*broken).clone()),
            _ => None,
        });
    }
    read
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
            ("1,5 Mio. Euro, €2bn", vec![(1.5, "1,5"), (1.5e6, "1,5 Mio."), (2.0, "2"), (2e9, "2bn")]),
            ("3 mil millones", vec![(3.0, "3"), (3e9, "3 mil millones")]),
            ("8.2 million", vec![(8.2, "8.2"), (8_200_000.0, "8.2 million")]),
            ("three thousand seven hundred", vec![(3700.0, "three thousand seven hundred")]),
            ("two hundred thousand and one", vec![(200_001.0, "two hundred thousand and one")]),
            ("twenty and seven", vec![(20.0, "twenty"), (7.0, "seven")]),
            ("one two", vec![(1.0, "one"), (2.0, "two")]),
            ("one hundred hundred hundred", vec![(100.0, "one hundred")]),
            ("someone, hundreds, a thousandth", vec![]),
            ("seven, eight", vec![(7.0, "seven"), (8.0, "eight")]),
            ("", vec![]),
        ] {
            let found: Vec<(f64, &str)> = numbers(text).into_iter().map(|(value, at)| (value, &text[at])).collect();
            assert_eq!(found, stated, "{text}");
        }
    }

    #[test]
    fn a_language_reads_a_number_in_one_way() {
        for (text, decimal, read) in [
            ("3,700 of 2.5 million", Some('.'), &[3700.0, 2.5e6][..]),
            ("3.700 und 2,5 Millionen und 3,700", Some(','), &[3700.0, 2.5e6, 3.7]),
            ("3.700 and 1,234.5", None, &[1234.5]),
        ] {
            let found: Vec<f64> = readings(text, decimal).into_iter().map(|(value, _)| value).collect();
            assert_eq!(found, read, "{text}");
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
