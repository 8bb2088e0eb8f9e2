//! Brings tagged sentences into our own tokens, and what is a name in them to one custom.

use dateline::annotate::find::{
    people::{
        class::{Class, SOVEREIGN, classes_of},
        tags::{Named, tag},
    },
    tokens::Tokens,
};

use super::texts::{Sentence, Tagged, mark};

type Name = Option<(Named, bool)>;

/// A sentence in our own tokens, of which one of the file may be several, or several of the file one.
pub(crate) fn parted(tagged: &[Tagged]) -> Sentence {
    let mut sentence = Sentence::default();
    let mut names: Vec<Name> = Vec::new();
    let mut tokens = Tokens::default();
    let mut before = "";
    for Tagged { word, name } in tagged {
        // `@somebody` and `#something` are names of a site, whatever the file says, in one word or two.
        let mut name = name.filter(|_| ![word, before].iter().any(|word| word.starts_with(['@', '#'])));
        before = if word.len() == 1 { word } else { "" };
        tokens.fill(word);
        for token in &tokens.all {
            let part = token.of(word);
            let joined = sentence.words.last().filter(|_| part == ".").map(|last| format!("{last}."));
            if let Some(joined) = joined.filter(|joined| is_one(joined)) {
                sentence.words.pop();
                sentence.words.push(joined);
                continue;
            }
            sentence.words.push(part.to_owned());
            names.push(name);
            name = name.map(|(named, _)| (named, false));
        }
    }
    untitled(&sentence.words, &mut names);
    let kind = |at: usize| names.get(at).copied().flatten();
    for at in 0..names.len() {
        let follows = |at: usize| kind(at).filter(|(_, first)| !first).map(|(named, _)| named);
        let begins =
            at == 0 || kind(at).is_some_and(|(named, first)| first || kind(at - 1).map(|it| it.0) != Some(named));
        let ends = follows(at + 1) != kind(at).map(|(named, _)| named);
        sentence.tags.push(kind(at).map_or(0, |(named, _)| tag(named, begins, ends) as u8));
    }
    nations(&mut sentence);
    sentence
}

/// Titles before a person's name are no part of it, whatever the file says; in some files they are.
fn untitled(words: &[String], names: &mut [Name]) {
    for at in 1..names.len() {
        let begins_with_title = names[at - 1] == Some((Named::Person, true)) && is_of(Class::Title, &words[at - 1]);
        if begins_with_title && names[at] == Some((Named::Person, false)) {
            (names[at - 1], names[at]) = (None, Some((Named::Person, true)));
        }
    }
}

/// Marks a phrase as a name, of a person's name only what is behind titles and offices: `Environment Minister John Baird`;
/// where nothing is, as in `the Captain`, nobody is named.
pub(crate) fn mark_name(phrase: &mut [Tagged], named: Named) {
    let is_address = |word: &Tagged| {
        let mut classes = classes_of(&word.word);
        classes.any(|class| matches!(class, Class::Title | Class::Office | Class::Kin | Class::Common))
    };
    let is_before = |word: &Tagged| is_address(word) && !SOVEREIGN.contains(&word.word.as_str());
    let (person, last) = (named == Named::Person, phrase.len().saturating_sub(1));
    let before = phrase[..last].iter().rposition(|word| person && is_before(word)).map_or(0, |at| at + 1);
    let alone = person && phrase.len() == 1 && is_address(&phrase[0]);
    if !alone {
        mark(&mut phrase[before..], named);
    }
}

/// Whether a word with its full stop is a single token.
fn is_one(word: &str) -> bool {
    let mut tokens = Tokens::default();
    tokens.fill(word);
    tokens.all.len() == 1
}

/// Nationalities are neither places nor organisations, whatever the file says; in some files they are.
fn nations(sentence: &mut Sentence) {
    let (place, organisation) = (tag(Named::Place, true, true) as u8, tag(Named::Organisation, true, true) as u8);
    for (word, tag_of) in sentence.words.iter().zip(&mut sentence.tags) {
        if (*tag_of == place || *tag_of == organisation) && is_of(Class::Nation, word) {
            *tag_of = tag(Named::Other, true, true) as u8;
        }
    }
}

fn is_of(class: Class, word: &str) -> bool {
    classes_of(word).any(|other| other == class)
}
