//! What a number measures: money, shares, lengths, weights, times.

use super::{
    language::Tongue,
    words::{Word, behind, plain},
};
use crate::text::is_one_of;

/// What kind of measure a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Lengths, weights, temperatures and the like.
    Size,
    /// Money.
    Money,
    /// Parts of a hundred.
    Share,
    /// Times.
    Time,
}

/// A unit beside a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// How it is told.
    pub(super) name: String,
    /// Its kind.
    pub(super) measure: Measure,
    /// Byte behind it.
    pub(super) end: usize,
}

/// Signs and short forms that all languages share, the longer before those that they begin with.
const SIGNS: [(&str, Measure); 37] = [
    ("°C", Measure::Size),
    ("°F", Measure::Size),
    ("°", Measure::Size),
    ("%", Measure::Share),
    ("‰", Measure::Share),
    ("€", Measure::Money),
    ("$", Measure::Money),
    ("£", Measure::Money),
    ("EUR", Measure::Money),
    ("USD", Measure::Money),
    ("GBP", Measure::Money),
    ("CHF", Measure::Money),
    ("RSD", Measure::Money),
    ("km/h", Measure::Size),
    ("km/s", Measure::Size),
    ("m/s", Measure::Size),
    ("km²", Measure::Size),
    ("m²", Measure::Size),
    ("m³", Measure::Size),
    ("km", Measure::Size),
    ("cm", Measure::Size),
    ("mm", Measure::Size),
    ("kg", Measure::Size),
    ("ha", Measure::Size),
    ("kWh", Measure::Size),
    ("MWh", Measure::Size),
    ("GWh", Measure::Size),
    ("TWh", Measure::Size),
    ("kW", Measure::Size),
    ("MW", Measure::Size),
    ("GW", Measure::Size),
    ("MB", Measure::Size),
    ("GB", Measure::Size),
    ("TB", Measure::Size),
    ("mg", Measure::Size),
    ("m", Measure::Size),
    ("g", Measure::Size),
];
/// What stands before a number in money.
const MONEY: [&str; 9] = ["$", "€", "£", "¥", "EUR", "USD", "GBP", "CHF", "RSD"];
/// The most words of a unit, and more letters than any of them has.
const LONGEST: usize = 3;
const LONGEST_WORD: usize = 40;

/// The unit behind a number that ends at a byte; one joined by a hyphen, `12-metre`, is a size.
pub(super) fn unit_behind(text: &str, at: usize, tongue: &Tongue) -> Option<Unit> {
    let rest = &text[at..];
    let joined = rest.strip_prefix('-').is_some();
    let near = rest.strip_prefix([' ', '\u{A0}', '\u{202F}', '\n', '-']).unwrap_or(rest);
    let start = text.len() - near.len();
    let found = in_words(text, start, joined, tongue).or_else(|| in_signs(near, start, tongue))?;
    // A word needs something between it and the number, be it the apostrophe of `d’euros`; `5km` does not.
    let is_apart = start > at || text[..at].ends_with(['\'', '’']) || !near.starts_with(char::is_alphabetic);
    let is_size = found.measure == Measure::Size;
    (is_size || !joined && is_apart).then(|| with_per(text, found, tongue))
}

/// The money before a number that begins at a byte, and where it begins.
pub(super) fn money_before(text: &str, start: usize, tongue: &Tongue) -> Option<(String, usize)> {
    let head = &text[..start];
    let head = head.strip_suffix([' ', '\u{A0}']).unwrap_or(head);
    let sign = MONEY.iter().find(|sign| head.ends_with(**sign))?;
    let before = &head[..head.len() - sign.len()];
    let country = before.rsplit(|c: char| !c.is_ascii_uppercase()).next().unwrap_or_default();
    let is_word = sign.len() == 3 && sign.is_ascii();
    let begin = before.len() - country.len();
    match country {
        "" => Some((tongue.money(sign), begin)),
        "US" if !is_word => Some((tongue.money(sign), begin)),
        "A" | "C" | "HK" | "NZ" | "S" | "R" if !is_word => Some((format!("{country}{sign}"), begin)),
        _ => None,
    }
}

/// Whether a single letter behind money multiplies it: `£5m`; and where that ends.
pub(super) fn short_scale(text: &str, at: usize) -> Option<(f64, usize)> {
    let mut rest = text[at..].chars();
    let times = match rest.next()? {
        'k' | 'K' => 1e3,
        'm' | 'M' => 1e6,
        'B' => 1e9,
        _ => return None,
    };
    (!rest.as_str().starts_with(char::is_alphanumeric)).then_some((times, at + 1))
}

fn in_signs(near: &str, start: usize, tongue: &Tongue) -> Option<Unit> {
    let ends = |sign: &str| {
        let is_letter = sign.ends_with(char::is_alphabetic);
        !is_letter || !near[sign.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’')
    };
    let (sign, measure) = SIGNS.iter().find(|(sign, _)| near.starts_with(sign) && ends(sign))?;
    let name = if *measure == Measure::Money { tongue.money(sign) } else { (*sign).to_owned() };
    Some(Unit { name, measure: *measure, end: start + sign.len() })
}

/// The longest unit of the language that begins at a byte.
fn in_words(text: &str, start: usize, joined: bool, tongue: &Tongue) -> Option<Unit> {
    let first = first_word(text, start, joined)?;
    let mut said = plain(first.text);
    let mut found = tongue.unit(&said).map(|(name, measure)| (name, measure, first.end));
    for word in behind(text, first.end).take(if joined { 0 } else { LONGEST - 1 }) {
        said.push(' ');
        said += &plain(word.text);
        found = tongue.unit(&said).map(|(name, measure)| (name, measure, word.end)).or(found);
    }
    let (name, measure, end) = found?;
    // The tables know Cyrillic words in Latin letters only.
    let written = &text[start..end];
    let is_cyrillic = written.chars().any(|c| matches!(c, '\u{400}'..='\u{4FF}'));
    let name = if is_cyrillic && measure != Measure::Share { written } else { name };
    Some(Unit { name: name.to_owned(), measure, end })
}

/// The word at a byte; of one joined to the number, `12-metre-high`, the first part. None that is longer than any unit.
fn first_word(text: &str, start: usize, joined: bool) -> Option<Word<'_>> {
    let rest = &text[start..];
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '\'' | '’') || c == '-' && !joined;
    let (length, _) = rest.char_indices().chain([(rest.len(), ' ')]).take(LONGEST_WORD).find(|(_, c)| !is_part(*c))?;
    let word = rest[..length].trim_end_matches(['-', '.', '\'', '’']);
    (!word.is_empty()).then(|| Word { text: word, end: start + word.len() })
}

/// `euros per litre`, `km per hour`.
fn with_per(text: &str, unit: Unit, tongue: &Tongue) -> Unit {
    let mut words = behind(text, unit.end);
    let (Some(per), Some(of)) = (words.next(), words.next()) else { return unit };
    let is_per = is_one_of(&plain(per.text), tongue.per) && !is_one_of(&plain(of.text), tongue.stops);
    if !is_per {
        return unit;
    }
    Unit { name: format!("{} {} {}", unit.name, per.text, of.text), end: of.end, ..unit }
}
