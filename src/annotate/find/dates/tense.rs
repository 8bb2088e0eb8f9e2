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
/// `start` is the byte at which the expression begins, `next` the token behind it; `comma_parts` says whether a comma
/// ends what its verb before it reaches.
pub(super) fn tense(text: &str, tokens: &[Token], comma_parts: bool, (start, next): (usize, usize)) -> Tense {
    let own = tokens[..next].iter().rposition(|token| token.start < start).map_or(0, |last| last + 1);
    let before = tokens[..own].iter().enumerate().rev().take_while(|(_, token)| token.end + FAR > start);
    for (at, token) in before {
        let between = &text[token.end..start];
        if ends_sentence(between) || (comma_parts && between.contains(',')) {
            break;
        }
        if token.word == Word::Since && at + 1 == own {
            return Tense::Back;
        }
        let limit = Some(&tokens[own - 1]).filter(|limit| at + 1 < own && is_limit(limit.word));
        if limit.is_some() && is_infinitive(text, token) {
            return Tense::Ahead;
        }
        // "The bridge is closed until Friday": what still lasts, or is not yet, ends in days to come.
        let lasts = |token: &Token| token.word == Word::Is && limit.is_some_and(|limit| !is_to(limit));
        if lasts(token) {
            return Tense::Ahead;
        }
        if let Some(tense) = said(tokens, at) {
            // A participle looks back only if nothing before it points ahead: "will be held".
            let auxiliary = at.checked_sub(1).filter(|_| token.gap == Gap::Space);
            let auxiliary =
                auxiliary.and_then(|at| if lasts(&tokens[at]) { Some(Tense::Ahead) } else { said(tokens, at) });
            return auxiliary.filter(|auxiliary| *auxiliary == Tense::Ahead).unwrap_or(tense);
        }
    }
    // "The ferry sails again from Monday, she said": what begins is to come, whoever said so.
    let begins = own.checked_sub(1).is_some_and(|before| tokens[before].word == Word::From);
    if begins && tokens.get(next).is_none_or(|token| token.word != Word::To) {
        return Tense::Ahead;
    }
    let end = tokens[next.saturating_sub(1)].end.max(start);
    let behind = tokens.iter().enumerate().skip(next).take_while(|(_, token)| token.start < end + FAR);
    for (at, token) in behind {
        if ends_sentence(&text[end..token.start]) {
            break;
        }
        if let Some(tense) = said(tokens, at) {
            return tense;
        }
    }
    Tense::Unknown
}

/// Whether a word says that something ends or is done with what follows: `before`, `until`.
fn is_limit(word: Word) -> bool {
    matches!(word, Word::Before | Word::To)
}

/// Whether a word is the `to` of a verb, as in "asked them to vote before Friday", which is to come, whoever asked.
fn is_infinitive(text: &str, token: &Token) -> bool {
    let verb = text[token.end..].strip_prefix(' ').filter(|rest| rest.starts_with(char::is_lowercase));
    is_to(token) && verb.is_some()
}

/// Whether a word is `to`, and not `until`.
fn is_to(token: &Token) -> bool {
    token.word == Word::To && token.end == token.start + 2
}

/// Where a word points.
fn said(tokens: &[Token], at: usize) -> Option<Tense> {
    let token = tokens.get(at)?;
    let to_follows = || tokens.get(at + 1).is_some_and(|next| next.word == Word::To && next.gap == Gap::Space);
    match token.word {
        Word::Ahead => Some(Tense::Ahead),
        Word::AheadIfTo => Some(if to_follows() { Tense::Ahead } else { Tense::Back }),
        // The verb and not the month.
        Word::Month(5) if !token.capital => Some(Tense::Ahead),
        Word::Back => Some(Tense::Back),
        _ => None,
    }
}

/// Whether a sentence ends in a text: at a mark that is followed by space and no small letter.
fn ends_sentence(text: &str) -> bool {
    text.match_indices(['.', '!', '?', ';']).any(|(at, mark)| {
        let rest = text[at + mark.len()..].trim_start_matches(['"', '”', '’', '\'', ')']);
        let goes_on = !rest.starts_with(char::is_whitespace) || rest.trim_start().starts_with(char::is_lowercase);
        !goes_on && !is_title(&text[..at])
    })
}

/// Whether a text ends in a short word with a capital, as "Mr" or an initial, whose full stop ends nothing.
fn is_title(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    (1..=3).contains(&word.len()) && word.starts_with(char::is_uppercase)
}
