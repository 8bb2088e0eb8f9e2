//! The noun phrase that a verb of speech belongs to.

use std::ops::Range;

use super::{
    aside::{Aside, aside},
    class::Class,
    tokens::{Kind, Token},
};

/// How far a noun phrase is looked for, in words.
const FAR: usize = 40;

/// Whether a token is a verb of the class, by what stands around it: neither a noun nor in the passive.
pub(super) fn is_verb(tokens: &[Token], at: usize, class: Class) -> bool {
    let token = &tokens[at];
    if !token.is(class) || token.is_possessive || token.name.is_some() {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else { return true };
    let is_noun = before.is_word()
        && (before.is(Class::DET) || before.is_possessive || before.is(Class::PREP) && !before.is(Class::TO));
    let is_name = token.is_capital && before.is_word();
    // Reports, calls, remarks: verbs only behind what must be their subject.
    let has_subject = before.is_capital
        || before.is(Class::PRONOUN.or(Class::PERSON).or(Class::AUX).or(Class::REL).or(Class::TO))
        || !before.is_word();
    if token.is(Class::WORDS) && !has_subject {
        return false;
    }
    !is_noun && !is_name && (token.is(Class::SAYING) || !is_passive(tokens, at))
}

/// Whether a form of to be stands before a verb, with at most adverbs between.
fn is_passive(tokens: &[Token], verb: usize) -> bool {
    let before = tokens[..verb].iter().rev().take(3).find(|token| !token.is(Class::AUX) || token.is(Class::BE));
    before.is_some_and(|token| token.is(Class::BE))
}

/// The subject that stands before a verb, not before token `from`.
pub(super) fn left(tokens: &[Token], verb: usize, from: usize) -> Option<Range<usize>> {
    let from = from.max(verb.saturating_sub(FAR));
    let mut at = verb;
    let mut fallback = None;
    while at > from {
        at -= 1;
        let token = &tokens[at];
        match token.kind {
            Kind::Quote(_) | Kind::Stop | Kind::Semicolon | Kind::Colon => return fallback,
            Kind::Comma | Kind::Dash | Kind::Bracket => match aside(tokens, at, from) {
                Aside::Name(name) => return Some(name),
                Aside::Opens(open) => at = open,
                Aside::None => return main(tokens, from, at).or(fallback),
            },
            _ if token.is(Class::PRONOUN) => return Some(at..at + 1),
            _ if token.is(Class::CONJ) && at + 1 == verb => return shared(tokens, from, at).or(fallback),
            _ if token.is(Class::TO) && at + 1 == verb => return main(tokens, from, at).or(fallback),
            _ if token.is(Class::AUX.or(Class::BE).or(Class::TIME)) => {}
            _ if token.is(Class::REL) && at > from && tokens[at - 1].kind == Kind::Comma => at -= 1,
            _ if token.is(Class::REL) || token.is(Class::THAT) && at + 1 == verb => {}
            _ if token.is(Class::PREP) && !token.is(Class::SUB) || token.is(Class::TO) => {}
            _ if token.is(Class::SUB.or(Class::CONJ)) => return fallback,
            _ => match phrase(tokens, at, from) {
                Phrase::Subject(subject) => return Some(subject),
                Phrase::Within(start, name) => {
                    fallback = fallback.or(name);
                    at = start;
                }
            },
        }
    }
    fallback
}

/// The subject of the verb before and, which is that of the verb behind it too.
fn shared(tokens: &[Token], from: usize, and: usize) -> Option<Range<usize>> {
    let verb = (from..and).rev().find(|at| is_verb(tokens, *at, Class::FINITE));
    verb.and_then(|verb| left(tokens, verb, from)).or_else(|| main(tokens, from, and))
}

/// What a noun phrase is, seen from its last word.
enum Phrase {
    Subject(Range<usize>),
    /// It stands within another, behind a preposition before which the other goes on; with the name in it that is
    /// the subject if nothing else is.
    Within(usize, Option<Range<usize>>),
}

/// The noun phrase that ends with a token.
fn phrase(tokens: &[Token], last: usize, from: usize) -> Phrase {
    let mut start = last;
    while start > from && !tokens[start].is(Class::DET) {
        let before = &tokens[start - 1];
        let ends = !before.is_word()
            || before.is(Class::EDGE)
            || before.is(Class::VERB) && !before.is_capital && is_verb(tokens, start - 1, Class::VERB);
        if ends {
            break;
        }
        start -= 1;
    }
    let Some(before) = start.checked_sub(1).filter(|before| *before >= from).map(|before| &tokens[before]) else {
        return Phrase::Subject(start..last + 1);
    };
    let name = tokens[last].name.map(|_| name_start(tokens, last, start)..last + 1);
    if before.is(Class::SUB)
        && let Some(name) = name.clone().filter(|name| name.start > start && !tokens[name.start - 1].is_capital)
    {
        return Phrase::Subject(name);
    }
    if !before.is(Class::PREP.or(Class::TO)) || before.is(Class::SUB) {
        return Phrase::Subject(start..last + 1);
    }
    let opens_sentence = start - 1 == from || !tokens[start - 2].is_word();
    match name {
        Some(name) if opens_sentence && name.start > start && !tokens[name.start - 1].is_capital => {
            Phrase::Subject(name)
        }
        name => Phrase::Within(start, name.filter(|_| opens_sentence)),
    }
}

/// Where the name begins that a token ends.
fn name_start(tokens: &[Token], last: usize, from: usize) -> usize {
    let name = tokens[last].name;
    (from..=last).rev().take_while(|at| tokens[*at].name == name).last().unwrap_or(last)
}

/// The subject that stands behind a verb: said the president of Serbia.
pub(super) fn right(tokens: &[Token], verb: usize) -> Option<Range<usize>> {
    let skipped = tokens[verb + 1..]
        .iter()
        .take(4)
        .take_while(|token| token.is(Class::AUX.or(Class::TIME)) && token.name.is_none())
        .count();
    let start = verb + 1 + skipped;
    let first = tokens.get(start)?;
    if first.is(Class::PRONOUN) {
        return Some(start..start + 1);
    }
    let mut end = start;
    while let Some(token) = tokens.get(end).filter(|token| token.is_word() && end < start + 14) {
        let goes_on = end > start
            && token.is(Class::PREP)
            && tokens
                .get(end + 1)
                .is_some_and(|next| next.is_word() && !next.is(Class::TIME) && !next.is(Class::SAYING));
        let is_of = goes_on && tokens[start..end].iter().all(|token| token.name.is_none());
        let edge = token.is(Class::EDGE.or(Class::TIME))
            || token.is(Class::VERB) && !token.is_capital && is_verb(tokens, end, Class::VERB);
        if edge && token.name.is_none() && !is_of {
            break;
        }
        end += 1;
    }
    (end > start).then_some(start..end)
}

/// The subject of the sentence, or of the clause, that begins at a token and is looked at up to another.
pub(super) fn main(tokens: &[Token], from: usize, to: usize) -> Option<Range<usize>> {
    let mut start = from;
    loop {
        while start < to && (tokens[start].is(Class::CONJ.or(Class::AUX)) || !tokens[start].is_word()) {
            start += 1;
        }
        if start >= to || !opens_aside(tokens, start, to) {
            break;
        }
        // An aside before the subject ends with a comma; without one the first name behind it is the subject.
        let comma = (start..to).find(|at| tokens[*at].kind == Kind::Comma);
        let Some(comma) = comma else { return first_name(tokens, start, to) };
        start = comma + 1;
    }
    if start >= to {
        return None;
    }
    if tokens[start].is(Class::PRONOUN) {
        return Some(start..start + 1);
    }
    let mut end = start;
    while end < to && tokens[end].is_word() && !(end > start && ends_subject(tokens, end)) {
        end += 1;
    }
    Some(start..end)
}

/// Whether what begins at a token is no subject but an aside before it: In Ohio, However, Hours later, Flying to
/// Ohio.
fn opens_aside(tokens: &[Token], start: usize, to: usize) -> bool {
    let first = &tokens[start];
    if first.is(Class::PREP.or(Class::SUB).or(Class::SAYING).or(Class::TIME).or(Class::TO)) {
        return true;
    }
    let end = (start..to.min(start + 4)).find(|at| tokens[*at].kind == Kind::Comma);
    let is_short = end.is_some_and(|end| end == start + 1 || tokens[end - 1].is(Class::AUX.or(Class::TIME)));
    let is_participle = tokens.get(start + 1).is_some_and(|next| next.is(Class::PREP.or(Class::DET).or(Class::AUX)))
        && !first.is(Class::DET);
    first.name.is_none() && !first.is(Class::PRONOUN) && (is_short || is_participle && first.may_be_participle)
}

/// Whether a subject that stands at the beginning has ended before a token.
fn ends_subject(tokens: &[Token], at: usize) -> bool {
    let (before, token) = (&tokens[at - 1], &tokens[at]);
    let follows_name = before.is_capital
        && !before.is_possessive
        && !token.is_capital
        && !token.is(Class::PERSON)
        && before.name.is_some();
    token.is(Class::EDGE.or(Class::TIME)) || token.is(Class::VERB) && !token.is_capital || follows_name
}

/// The first name between two tokens.
fn first_name(tokens: &[Token], from: usize, to: usize) -> Option<Range<usize>> {
    let start = (from..to).find(|at| tokens[*at].name.is_some())?;
    let end = (start..to).take_while(|at| tokens[*at].name == tokens[start].name).last()? + 1;
    Some(start..end)
}
