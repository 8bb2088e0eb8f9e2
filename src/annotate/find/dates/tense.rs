//! Whether a clause points ahead or looks back, by the nearest word that tells.

use super::{
    sense::Tense,
    token::{Gap, Token},
    word::Word,
};
use crate::text::{Case, fold, is_one_of};

/// Bytes before an expression in which its verb is looked for.
const FAR: usize = 120;
/// What ends on the day that something begins again, so that "after a break on Monday" is no break of Monday.
const PAUSES: &str = "\
    break pause delay absence closure hiatus suspension interruption recess unterbrechung schliessung retard absence \
    fermeture pausa retraso ausencia cierre pauza pauze prekida";

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
    if is_until(tokens, own) {
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

/// The same for a weekday in a clause that points ahead, where "after a vote on Tuesday" may say of what it is the day:
/// a vote that nobody has heard of is told because it was; one that is known may be to come.
pub(super) fn tense_of_weekday(text: &str, tokens: &[Token], start: usize) -> Option<Tense> {
    let own = tokens.partition_point(|token| token.start < start);
    let mut near = (0..own).rev().take_while(|at| tokens[*at].end + FAR > start && said(tokens, *at).is_none());
    let after = near.find(|at| is_after(tokens, *at))?;
    let first = after + if tokens[after].word == Word::Later { 2 } else { 1 };
    let behind = tokens.get(first..own)?;
    let last =
        behind.last().filter(|last| matches!(last.word, Word::In | Word::The | Word::One)).map(|last| last.start);
    let what = text.get(tokens[first - 1].end..last.unwrap_or(start))?.trim();
    let noun = fold(what.split_whitespace().last()?, Case::Ignored);
    let is_length = behind.iter().any(|token| matches!(token.word, Word::Unit(..)));
    if what.contains([',', '.', ';', '–', '—']) || is_length || is_one_of(noun.text(), PAUSES) {
        return None;
    }
    let is_new = behind.first().is_some_and(|token| token.word == Word::One && token.gap == Gap::Space);
    Some(if is_new { Tense::Back } else { Tense::Open })
}

/// Whether a token says `after`: one word, `después de`, or `following the`.
fn is_after(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).filter(|next| next.gap == Gap::Space).map(|next| next.word);
    match tokens[at].word {
        Word::After => true,
        Word::Later => next == Some(Word::Of),
        Word::Then(1) => matches!(next, Some(Word::One | Word::The)),
        _ => false,
    }
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

/// Whether `until` stands right before a token, within a sentence: "The show runs until October, she said."
fn is_until(tokens: &[Token], own: usize) -> bool {
    let article = tokens[..own].last().is_some_and(|token| token.word == Word::The);
    let before = &tokens[..own - usize::from(article)];
    match before {
        // "jusqu'au"
        [.., first, last] if first.word == Word::To && last.word == Word::To && last.gap != Gap::Far => !first.capital,
        [.., last] => last.word == Word::To && last.end - last.start > 2 && !last.capital,
        [] => false,
    }
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
