//! What stands around digits that are no figure: names, scores, telephone numbers, ages, parts of larger numbers.

use std::ops::{Range, RangeInclusive};

use super::{
    language::Tongue,
    words::{before, plain},
};
use crate::text::is_one_of;

/// Numbers of four digits that may be years.
const YEARS: RangeInclusive<f64> = 1000.0..=2199.0;

/// Whether a number is part of a name or of a longer number.
pub(super) fn is_part(text: &str, range: &Range<usize>, tongue: &Tongue) -> bool {
    let (head, tail) = (&text[..range.start], &text[range.end..]);
    touches_before(head)
        || touches_behind(tail)
        || begins_with_zero(&text[range.clone()])
        || is_named(text, range, tongue)
}

/// Whether a sign before digits makes them part of something: `F-16`, `9/11`, `#5`, `+44`, `1:0`.
fn touches_before(head: &str) -> bool {
    let mut chars = head.chars().rev();
    match (chars.next(), chars.next()) {
        (Some('-' | '–' | '−'), before) => before.is_some_and(|c| c.is_alphabetic() || c == ')'),
        (Some('.' | ',' | ':'), Some(before)) => before.is_numeric(),
        (Some('/' | '#' | '+' | '§' | '№' | '_' | '@' | '=' | '\\'), _) => true,
        _ => false,
    }
}

/// Whether a sign behind digits does: `10:30`, `24/7`, `4x4`, `2½`, `3rd`.
fn touches_behind(tail: &str) -> bool {
    let mut chars = tail.chars();
    match (chars.next(), chars.next()) {
        (Some('.' | ',' | ':'), Some(next)) if next.is_ascii_digit() => true,
        (Some('½' | '¼' | '¾' | '_' | '@' | '=' | '\'' | '’' | '/'), _) => true,
        _ => false,
    }
}

fn begins_with_zero(token: &str) -> bool {
    token.strip_prefix('0').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the word before a number makes it a name, an age or a part of something: `Article 5`, `Apollo 11`, `aged 47`.
fn is_named(text: &str, range: &Range<usize>, tongue: &Tongue) -> bool {
    let Some(word) = before(text, range.start).next() else {
        return text[..range.start].ends_with(". ") && tongue.ends_in_name(&text[..range.start]);
    };
    let small = plain(word);
    if word.chars().all(char::is_numeric) || is_one_of(&small, tongue.names) {
        return true;
    }
    let is_capital = word.chars().any(char::is_uppercase);
    is_capital && !tongue.capitals && !is_one_of(&small, tongue.stops) && !tongue.is_about(&small)
}

/// Whether a dash joins a number to another: a score, a date or part of a longer number, if it is no range.
pub(super) fn is_joined(text: &str, range: &Range<usize>) -> bool {
    let is_dash = |c: &char| matches!(c, '-' | '–' | '−');
    let (mut head, mut tail) = (text[..range.start].chars().rev(), text[range.end..].chars());
    let joins =
        |one: Option<char>, two: Option<char>| one.is_some_and(|c| is_dash(&c)) && two.is_some_and(char::is_numeric);
    joins(head.next(), head.next()) || joins(tail.next(), tail.next())
}

/// Whether digits look like a year.
pub(super) fn is_year(value: f64, token: &str) -> bool {
    token.len() == 4 && token.bytes().all(|byte| byte.is_ascii_digit()) && YEARS.contains(&value)
}
