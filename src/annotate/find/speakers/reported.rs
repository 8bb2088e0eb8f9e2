//! What is told of somebody's words: `Kurti said that …`, `…, Kurti said.`, `According to Kurti, …`.

use std::ops::Range;

use super::{
    class::Class,
    clause::Source,
    line::Line,
    subject::{is_verb, left},
    tokens::{Kind, Token},
};

/// Words that reported speech has at least.
const LEAST: usize = 3;
/// How far behind its verb a clause with `that` may begin, in tokens.
const FAR: usize = 12;

/// Reported words, as bytes of the paragraph, with who says them.
pub(super) type Reported = (Range<usize>, Source);

/// The reported clauses of a paragraph in reading order. None has a quotation in it: that says it better.
pub(super) fn reported(line: Line<'_>) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    let mut start = 0;
    while start < line.tokens.len() {
        let end = sentence_end(line, start);
        let has_quote = line.tokens[start..end].iter().any(Token::is_quote);
        if !has_quote {
            found.extend(in_sentence(line, start, end));
        }
        start = end + 1;
    }
    found
}

/// The stop that ends a sentence.
fn sentence_end(line: Line<'_>, start: usize) -> usize {
    let stop = line.tokens[start..].iter().position(|token| token.kind == Kind::Stop);
    stop.map_or(line.tokens.len(), |stop| start + stop)
}

/// What one sentence reports.
fn in_sentence(line: Line<'_>, start: usize, end: usize) -> Option<Reported> {
    let tokens = line.tokens;
    for at in start..end {
        if let Some(phrase) = line.according_at(at).filter(|phrase| phrase.end <= end) {
            return by_source(line, (start, at, end), phrase);
        }
        if !is_verb(tokens, at, Class::SAY) {
            continue;
        }
        // Agreed to go, promised to come: what is done, and not what is said.
        if tokens.get(at + 1).is_some_and(|next| next.is(Class::TO) && !tokens[at].is(Class::PREP)) {
            continue;
        }
        let Some(phrase) = left(tokens, at, start) else { continue };
        let said = clause_behind(line, at, end).or_else(|| clause_before(line, (start, at, end), &phrase));
        if let Some(said) = said {
            return Some((said, Source { phrase, certainty: 85 }));
        }
    }
    None
}

/// What "according to" somebody is so: the rest of the sentence behind, or all of it before.
fn by_source(line: Line<'_>, (start, at, end): (usize, usize, usize), phrase: Range<usize>) -> Option<Reported> {
    let is_comma = |at: usize| line.tokens.get(at).is_some_and(|token| token.kind == Kind::Comma);
    let said = if at <= start + 1 {
        let comma = (phrase.end..end).take(FAR).find(|at| is_comma(*at))?;
        bytes(line, comma + 1, end)
    } else if phrase.end + 3 >= end {
        bytes(line, start, if is_comma(at - 1) { at - 1 } else { at })
    } else {
        None
    };
    Some((said?, Source { phrase, certainty: 85 }))
}

/// The clause behind a verb: that he would go; with said also: he would go.
fn clause_behind(line: Line<'_>, verb: usize, end: usize) -> Option<Range<usize>> {
    let tokens = line.tokens;
    if let Some(that) = that(line, verb, end) {
        return bytes(line, that + usize::from(line.is_bare_that(that)), end);
    }
    let start = (verb + 1..end).find(|at| !tokens[*at].is(Class::TIME))?;
    let opens = tokens[start].is(Class::PRONOUN.or(Class::DET)) || tokens[start].is_capital;
    let bare = line.is_plain_said(verb) && opens && !tokens[start].is(Class::THAT);
    if bare && has_verb(line, start + 1..end) { bytes(line, start, end) } else { None }
}

/// Whether one of some tokens may be a verb.
fn has_verb(line: Line<'_>, tokens: Range<usize>) -> bool {
    let may_be_verb = |token: &Token| token.is(Class::BE.or(Class::AUX).or(Class::VERB)) || token.may_be_participle;
    line.tokens[tokens].iter().any(may_be_verb)
}

/// The word behind a verb that opens what is reported. Only when, where and to whom it is said may stand between: what is
/// announced, as in `announced a plan that`, is no speech.
fn that(line: Line<'_>, verb: usize, end: usize) -> Option<usize> {
    let tokens = line.tokens;
    let limit = end.min(verb + FAR);
    let mut hearers = 1;
    let mut at = verb + 1;
    while at < limit {
        let token = &tokens[at];
        match () {
            () if token.is(Class::THAT) => return (!line.is_relative(at)).then_some(at),
            () if line.may_part_clause(at) || token.is(Class::AUX.or(Class::TIME)) => at += 1,
            () if token.is(Class::PREP.or(Class::TO)) => at = noun_end(line, at + 1, limit),
            () if token.is_word() && hearers > 0 && line.may_be_hearer(verb, at) => {
                hearers -= 1;
                at = noun_end(line, at, limit);
            }
            () => return None,
        }
    }
    None
}

/// Where the noun phrase ends that begins at a token.
fn noun_end(line: Line<'_>, start: usize, limit: usize) -> usize {
    let goes_on = |at: &usize| {
        let token = &line.tokens[*at];
        token.is_word() && !token.is(Class::EDGE.or(Class::THAT)) && !is_verb(line.tokens, *at, Class::FINITE)
    };
    let first = start + usize::from(line.tokens.get(start).is_some_and(|token| token.is(Class::PRONOUN)));
    (first..limit).take_while(goes_on).last().map_or(first, |last| last + 1)
}

/// The clause before a verb that ends its sentence: …, Kurti said.
fn clause_before(
    line: Line<'_>,
    (start, verb, end): (usize, usize, usize),
    phrase: &Range<usize>,
) -> Option<Range<usize>> {
    let comma = phrase.start.checked_sub(1).filter(|at| *at > start && line.tokens[*at].kind == Kind::Comma)?;
    let is_last = verb + 6 >= end && !line.tokens[start].is(Class::SUB.or(Class::PREP));
    // `The spokesman, Max Müller, said nothing.`: what stands before a name in commas is a clause only with a verb.
    let is_in_commas = line.tokens.get(phrase.end).is_some_and(|token| token.kind == Kind::Comma);
    if is_last && (!is_in_commas || has_verb(line, start..comma)) { bytes(line, start, comma) } else { None }
}

/// The bytes of some tokens, if they are words enough.
fn bytes(line: Line<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let tokens = line.tokens.get(start..end)?;
    let words = tokens.iter().filter(|token| token.is_word()).count();
    let (first, last) = (tokens.first()?, tokens.last()?);
    (words >= LEAST).then_some(first.range.start..last.range.end)
}
