//! Dialogue that a dash opens, as French, Spanish and Serbian print it: `— Je viens, dit-il.`, `—Ven —dijo Ana—. Ya.`

use super::{
    class::Class,
    marks::Span,
    tokens::{Kind, Token, tokens},
    tongues::Tongue,
};

/// The spoken parts of a paragraph that a dash opens; none if it is no dialogue.
///
/// Where a hyphen stands for the dash, as on many pages, it could as well be an item of a list: somebody must be told to say
/// so.
pub(super) fn spans(text: &str, tongue: &Tongue) -> Vec<Span> {
    let is_hyphen = text.starts_with("- ");
    if !tongue.has_dialogue_dash || !(is_hyphen || text.starts_with(['—', '–', '―'])) {
        return Vec::new();
    }
    let tokens = tokens(text, &[], tongue);
    if is_hyphen && !(1..tokens.len()).any(|at| told(&tokens, at)) {
        return Vec::new();
    }
    let mut spans = Vec::new();
    let mut at = 1;
    while at < tokens.len() {
        let end = (at..tokens.len()).find(|end| told(&tokens, *end)).unwrap_or(tokens.len());
        spans.extend(span(text, &tokens, at, end));
        // By a dash if a dash opened what is told, else by the end of its sentence.
        let closes =
            if tokens.get(end).is_some_and(|token| token.kind == Kind::Dash) { Kind::Dash } else { Kind::Stop };
        at = (end + 1..tokens.len()).find(|at| tokens[*at].kind == closes).map_or(tokens.len(), |close| close + 1);
        at += usize::from(tokens.get(at).is_some_and(|token| token.kind == Kind::Stop));
    }
    spans
}

/// Whether what is told, and not said, begins behind a token.
fn told(tokens: &[Token], at: usize) -> bool {
    let small = |token: &&Token| token.is_word() && !token.is_capital;
    let mut next = tokens[at + 1..].iter();
    let Some(first) = next.next().filter(small) else { return false };
    let says = |token: &Token| token.is(Class::SAY) && !token.is_capital;
    match tokens[at].kind {
        Kind::Dash => says(first) || first.is(Class::AUX.or(Class::PRONOUN)) && next.next().is_some_and(says),
        Kind::Comma => {
            says(first)
                && next.next().is_some_and(|second| second.is_capital || second.is(Class::DET.or(Class::PRONOUN)))
        }
        _ => false,
    }
}

/// The words between two tokens, with the signs that belong to them.
fn span(text: &str, tokens: &[Token], start: usize, end: usize) -> Option<Span> {
    let from = tokens.get(start)?.range.start;
    let to = tokens.get(end).map_or(text.len(), |token| token.range.start);
    let words = text.get(from..to)?.trim();
    let from = from + text[from..to].len() - text[from..to].trim_start().len();
    let inner = from..from + words.len();
    words.contains(char::is_alphanumeric).then_some(Span { outer: inner.clone(), inner, is_open: false })
}
