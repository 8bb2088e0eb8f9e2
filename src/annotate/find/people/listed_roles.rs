//! Reads the office of a person before the name, in languages of which only lists are known.

use std::collections::HashSet;

use super::{listed::is_one, sentence::Sentence, tongue::Words, words::Letters};

/// Words that join the parts of a role.
const JOINING: [&str; 14] =
    ["de", "du", "des", "la", "le", "les", "del", "los", "las", "der", "die", "für", "von", "el"];

/// The office right before a name, with the country or body between: `predsednik Srbije NAME`.
pub(super) fn role(sentence: &Sentence, name: usize, offices: &HashSet<u64>) -> Option<String> {
    let end = name.checked_sub(1).filter(|at| sentence.word(*at) == ",").unwrap_or(name);
    let is_office = |at: &usize| {
        let word = &sentence.words[*at];
        offices.contains(&word.key) && word.length > 4 && !is_one(Words::Addresses, sentence.word(*at))
    };
    let near = end.saturating_sub(5)..end;
    let office = near.rev().find(is_office)?;
    let mut start = office;
    while start > 0 && is_one(Words::Qualifiers, sentence.word(start - 1)) {
        start -= 1;
    }
    let between = |at: usize| {
        let adjective = at == office + 1 && end == name && sentence.words[at].letters == Letters::Small;
        sentence.is_capital(at) || JOINING.contains(&sentence.word(at)) || adjective
    };
    let role = (office + 1..end).all(between).then(|| sentence.text(&(start..end)))?;
    (!role.ends_with(|c: char| !c.is_alphanumeric())).then_some(role)
}
