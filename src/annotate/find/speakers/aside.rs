//! Asides between a name and its verb: Ann Lee, 52, a nurse in Austin, Texas, said.

use std::ops::Range;

use super::{
    class::Class,
    tokens::{Kind, Token},
};

/// What a comma closes, seen from its right.
pub(super) enum Aside {
    /// An aside that is somebody's name.
    Name(Range<usize>),
    /// Any other aside, and the comma that opens it.
    Opens(usize),
    None,
}

/// The aside that a comma, a dash or a bracket closes.
pub(super) fn aside(tokens: &[Token], close: usize, from: usize) -> Aside {
    let kind = tokens[close].kind;
    let mut at = close;
    while at > from {
        at -= 1;
        if tokens[at].is_bar() || tokens[at].kind == Kind::Colon {
            return Aside::None;
        }
        if tokens[at].kind != kind {
            continue;
        }
        if at + 1 == close {
            return Aside::Opens(at);
        }
        let inside = &tokens[at + 1..close];
        let is_name = inside.len() < 5 && inside.iter().all(|token| token.is_capital && token.is_word());
        if is_name && inside[0].name.is_some() && !begins_aside(tokens, from) {
            return Aside::Name(at + 1..close);
        }
        // Of several commas the first behind the name opens: Ann Lee, 52, a nurse in Austin, Texas, said.
        return Aside::Opens(outermost(tokens, at, from));
    }
    Aside::None
}

/// The comma that opens a row of asides, of which one is opened by the comma `at`.
fn outermost(tokens: &[Token], mut at: usize, from: usize) -> usize {
    let is_comma = |at: &usize| tokens[*at].kind == Kind::Comma;
    while let Some(before) = (from..at).rev().take(16).find(is_comma) {
        let between = &tokens[before + 1..at];
        let is_name =
            between.first().is_some_and(|first| first.is_capital && first.name.is_some()) && !has_preposition(between);
        let barred = between.iter().any(|token| token.is_bar() || token.is(Class::FINITE.or(Class::SUB)));
        let names_before = before > from
            && tokens[before - 1].class == Class::default()
            && (tokens[before - 1].is_capital || tokens[before - 1].kind == Kind::Number);
        if is_name || barred || !names_before || tokens[from].is(Class::PREP) {
            break;
        }
        at = before;
    }
    at
}

fn has_preposition(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is(Class::PREP))
}

/// Whether a sentence begins with what is no subject: In Ohio, When he came.
fn begins_aside(tokens: &[Token], from: usize) -> bool {
    tokens[from].is(Class::PREP.or(Class::SUB).or(Class::SAYING))
}
