//! Reads the office of a person beside the name, in languages of which only lists are known.

use std::{collections::HashSet, ops::Range};

use super::{listed::is_one, sentence::Sentence, tongue::Words, words::Letters};

/// Words that join the parts of a role.
const JOINING: [&str; 14] =
    ["de", "du", "des", "la", "le", "les", "del", "los", "las", "der", "die", "für", "von", "el"];

/// Words of a role behind its office, and one more.
const MOST: usize = 6;

/// The office of the person named by some tokens: right before the name, or in commas behind it.
pub(super) fn role(sentence: &Sentence, name: &Range<usize>, offices: &HashSet<u64>) -> Option<String> {
    before(sentence, name.start, offices).or_else(|| behind(sentence, name.end, offices))
}

/// Whether a token is an office.
fn is_office(sentence: &Sentence, at: usize, offices: &HashSet<u64>) -> bool {
    let word = sentence.words.get(at);
    let is_listed = word.is_some_and(|word| offices.contains(&word.key) && word.length > 4);
    is_listed && !is_one(Words::Addresses, sentence.word(at))
}

/// The office before a name, with the country or body between: `predsednik Srbije NAME`.
fn before(sentence: &Sentence, name: usize, offices: &HashSet<u64>) -> Option<String> {
    let end = name.checked_sub(1).filter(|at| sentence.word(*at) == ",").unwrap_or(name);
    let near = end.saturating_sub(5)..end;
    let office = near.rev().find(|at| is_office(sentence, *at, offices))?;
    let mut start = office;
    while start > 0 && is_one(Words::Qualifiers, sentence.word(start - 1)) {
        start -= 1;
    }
    // `NATO-Generalsekretär` is one word.
    let is_hyphened = start > 1 && sentence.word(start - 1) == "-" && !sentence.is_spaced(start - 1);
    start -= if is_hyphened && !sentence.is_spaced(start) { 2 } else { 0 };
    let between = |at: usize| {
        let adjective = at == office + 1 && end == name && sentence.words[at].letters == Letters::Small;
        sentence.is_capital(at) || JOINING.contains(&sentence.word(at)) || adjective
    };
    let role = (office + 1..end).all(between).then(|| sentence.text(&(start..end)))?;
    (!role.ends_with(|c: char| !c.is_alphanumeric())).then_some(role)
}

/// The office in commas behind a name, with its country or body: `NAME, der Präsident von Serbien, ...`. What has a given
/// name in it is the next one of a list.
fn behind(sentence: &Sentence, comma: usize, offices: &HashSet<u64>) -> Option<String> {
    let is_joining = |at: usize| JOINING.contains(&sentence.word(at));
    let first = comma + 1;
    let start = first + usize::from(is_joining(first));
    let office = (start..start + 2).find(|at| is_office(sentence, *at, offices))?;
    let is_qualified = (start..office).all(|at| is_one(Words::Qualifiers, sentence.word(at)));
    let is_part = |at: usize| is_joining(at) || sentence.is_capital(at) && !sentence.is_given(at);
    let end = (office + 1..sentence.tokens.len()).take(MOST).find(|at| !is_part(*at))?;
    let is_closed = matches!(sentence.word(end), "," | "." | ";" | ")") && !is_joining(end - 1);
    let opens = matches!(sentence.word(comma), "," | "(");
    (opens && is_qualified && is_closed).then(|| sentence.text(&(start..end)))
}
