//! What was typed, as words and filters; nothing here knows the article.

use super::{date, filter::Filter};
use crate::text::quotes::{is_quote, split_quoted};

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Where it begins in what was typed.
    pub(super) at: usize,
    /// What follows it in what was typed.
    pub(super) tail: &'a str,
    pub(super) kind: TokenKind<'a>,
}

/// What a [`Token`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind<'a> {
    /// A word to be found.
    Word(&'a str),
    /// A filter and its value, `person:kurti`.
    Filter(Filter, Value<'a>),
}

/// The value of a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// Not typed yet, at least not whole: nothing, or a quotation mark and what follows it.
    Unfinished(&'a str),
    /// As it stands, up to white space.
    Plain(&'a str),
    /// Within quotation marks.
    Quoted(&'a str),
}

/// The parts of what was typed, in order.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = text.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let at = text.len() - rest.len();
        let (kind, tail) = if let Some((filter, value)) = Filter::strip(rest) {
            let (value, tail) = split_value(filter, value.trim_start());
            (TokenKind::Filter(filter, value), tail)
        } else {
            let (word, tail) = split_word(rest);
            (TokenKind::Word(word), tail)
        };
        rest = tail.trim_start();
        Some(Token { at, tail, kind })
    })
}

/// The first word and what follows it.
pub(super) fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// The value at the beginning of a text, and what follows it.
fn split_value(filter: Filter, text: &str) -> (Value<'_>, &str) {
    if let Some((value, tail)) = split_quoted(text) {
        return (Value::Quoted(value), tail);
    }
    // A name may begin with an apostrophe.
    if let Some(quoted) = text.strip_prefix(|char| is_quote(char) && !matches!(char, '\'' | '’')) {
        return (Value::Unfinished(quoted), "");
    }
    let (value, tail) = match filter {
        Filter::Date => date::split_words(text),
        _ => split_word(text),
    };
    (if value.is_empty() { Value::Unfinished("") } else { Value::Plain(value) }, tail)
}
