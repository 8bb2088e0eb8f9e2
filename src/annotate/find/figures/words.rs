//! The words around a number, up to the next sign that parts clauses.

use crate::text::{Case, fold};

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// The word as it is written; a hyphen or apostrophe within it is a part of it.
    pub(super) text: &'a str,
    /// Byte behind it.
    pub(super) end: usize,
}

/// The words behind a byte with nothing but a space between them, or an apostrophe before the first.
pub(super) fn behind(text: &str, mut at: usize) -> impl Iterator<Item = Word<'_>> {
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let spaced = rest.strip_prefix([' ', '\n', '\u{A0}', '\u{202F}']);
        let word = spaced.or_else(|| text[..at].ends_with(['\'', '’']).then_some(rest))?;
        let start = text.len() - word.len();
        let word = &word[..length(word)];
        at = start + word.len();
        (!word.is_empty()).then_some(Word { text: word, end: at })
    })
}

/// Bytes of the word that a text begins with.
fn length(text: &str) -> usize {
    let is_inside = |c: char| matches!(c, '-' | '\'' | '’');
    let end = text.find(|c: char| !(c.is_alphanumeric() || is_inside(c))).unwrap_or(text.len());
    text[..end].trim_end_matches(is_inside).len()
}

/// The words before a byte with nothing but a space between them, the nearest first, as they are written.
pub(super) fn before(text: &str, mut at: usize) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let rest = text[..at].strip_suffix([' ', '\n', '\u{A0}', '\u{202F}'])?;
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
        let start = rest.char_indices().rev().take_while(|(_, c)| is_inside(*c)).last().map(|(start, _)| start)?;
        at = start;
        Some(&rest[start..])
    })
}

/// A word in small plain letters.
pub(super) fn plain(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word, Case::Ignored).text().to_owned() }
}

/// A stretch of text with single spaces between its words.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
