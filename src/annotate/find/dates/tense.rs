//! Whether a clause points ahead or looks back, by the nearest word that tells.

use super::{
    sense::Tense,
    token::{Gap, Token},
    word::Word,
};

/// Bytes before an expression in which its verb is looked for.
const FAR: usize = 120;

/// Where the clause around an expression points: as the verb before it says, or else the first one behind it.
///
/// `start` is the byte at which the expression begins, `next` the token behind it.
pub(super) fn tense(text: &str, tokens: &[Token], start: usize, next: usize) -> Tense {
    let own = tokens[..next].iter().rposition(|token| token.start < start).map_or(0, |last| last + 1);
    let before = tokens[..own].iter().enumerate().rev().take_while(|(_, token)| token.end + FAR > start);
    for (at, token) in before {
        if ends_sentence(&text[token.end..start]) {
            break;
        }
        if let Some(tense) = said(token) {
            // A participle looks back only if nothing before it points ahead: "will be held".
            let auxiliary = at.checked_sub(1).filter(|_| token.gap == Gap::Space).and_then(|at| said(&tokens[at]));
            return auxiliary.filter(|auxiliary| *auxiliary == Tense::Ahead).unwrap_or(tense);
        }
    }
    let end = tokens[next.saturating_sub(1)].end.max(start);
    let behind = tokens[next..].iter().take_while(|token| token.start < end + FAR);
    for token in behind {
        if ends_sentence(&text[end..token.start]) {
            break;
        }
        if let Some(tense) = said(token) {
            return tense;
        }
    }
    Tense::Unknown
}

fn said(token: &Token) -> Option<Tense> {
    match token.word {
        Word::Ahead => Some(Tense::Ahead),
        Word::Back => Some(Tense::Back),
        _ => None,
    }
}

/// Whether a sentence ends in a text: at a mark that is followed by space and no small letter.
fn ends_sentence(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['.', '!', '?', ';']) {
        rest = &rest[at + 1..];
        let next = rest.trim_start_matches(['"', '”', '’', '\'', ')']);
        if next.starts_with(char::is_whitespace) && !next.trim_start().starts_with(char::is_lowercase) && at > 3 {
            return true;
        }
    }
    false
}
