//! What touches the words of a name and makes them a part of a longer one.

use std::ops::Range;

use crate::annotate::find::tokens::Token;

/// Whether a hyphen joins some tokens to others, so that they are a part of a longer word.
pub(super) fn is_hyphened(text: &str, all: &[Token], name: &Range<usize>) -> bool {
    let is_hyphen = |token: &Token| token.of(text) == "-";
    let behind = all.get(name.end).is_some_and(|token| is_hyphen(token) && token.start == all[name.end - 1].end);
    let before = || name.start > 0 && is_hyphen(&all[name.start - 1]);
    behind || before() && all[name.start - 1].end == all[name.start].start
}

/// Whether a word with a capital stands right before or behind some tokens.
pub(super) fn has_capital_beside(text: &str, all: &[Token], name: &Range<usize>) -> bool {
    let is_capital = |token: &Token| token.of(text).starts_with(char::is_uppercase);
    all.get(name.end).is_some_and(is_capital) || name.start > 0 && is_capital(&all[name.start - 1])
}
