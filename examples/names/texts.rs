//! Reads texts with their names tagged.

use std::fs;

use dateline::annotate::find::{
    people::{
        class::{CLASSES, Class},
        tags::{Named, tag},
    },
    tokens::Tokens,
};

use super::Result;

/// A sentence: its words, and the tag of each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sentence {
    pub(crate) words: Vec<String>,
    pub(crate) tags: Vec<u8>,
}

/// The sentences of a document.
pub(crate) type Text = Vec<Sentence>;

/// Whether a document is held back from learning, by its number in its file.
pub(crate) fn is_held(at: usize) -> bool {
    at % 10 == 9
}

/// The documents of a file; one without marks of documents has one for each sentence.
pub(crate) fn read(path: &str) -> Result<Vec<Text>> {
    let source = fs::read_to_string(path)?;
    let marked = source.contains("-DOCSTART-");
    let (mut texts, mut text, mut sentence) = (Vec::new(), Text::new(), Vec::new());
    for line in source.lines().chain(["", "-DOCSTART-"]) {
        if !sentence.is_empty() && (line.trim().is_empty() || line.starts_with("-DOCSTART-")) {
            text.push(parted(&std::mem::take(&mut sentence)));
        }
        if line.starts_with("-DOCSTART-") || !marked && line.trim().is_empty() {
            texts.push(std::mem::take(&mut text));
        } else if let Some((word, tag)) = line.split_once('\t') {
            sentence.push((word.to_owned(), tag.trim().to_owned()));
        }
    }
    texts.retain(|text| !text.is_empty());
    Ok(texts)
}

/// A sentence in our own tokens, of which one of the file may be several, or several of the file one.
fn parted(tagged: &[(String, String)]) -> Sentence {
    let mut sentence = Sentence::default();
    let mut names: Vec<(Option<Named>, bool)> = Vec::new();
    let mut tokens = Tokens::default();
    for (word, tag) in tagged {
        let kind = tag.split_once('-').and_then(|(_, kind)| kind_of(kind));
        let mut first = tag.starts_with("B-");
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
            names.push((kind, std::mem::take(&mut first)));
        }
    }
    untitled(&sentence.words, &mut names);
    for (at, (named, first)) in names.iter().enumerate() {
        let begins = *first || at == 0 || names[at - 1].0 != *named;
        let ends = names.get(at + 1).is_none_or(|(next, first)| *first || next != named);
        sentence.tags.push(named.map_or(0, |named| tag(named, begins, ends) as u8));
    }
    nations(&mut sentence);
    sentence
}

/// Titles before a person's name are no part of it, whatever the file says; in some files they are.
fn untitled(words: &[String], names: &mut [(Option<Named>, bool)]) {
    for at in 1..names.len() {
        let (title, name) = (names[at - 1], names[at]);
        let is_title = title == (Some(Named::Person), true) && is_of(Class::Title, &words[at - 1]);
        if is_title && name == (Some(Named::Person), false) {
            names[at - 1] = (None, false);
            names[at].1 = true;
        }
    }
}

/// Whether a word with its full stop is a single token.
fn is_one(word: &str) -> bool {
    let mut tokens = Tokens::default();
    tokens.fill(word);
    tokens.all.len() == 1
}

fn kind_of(kind: &str) -> Option<Named> {
    match kind {
        "PER" | "person" => Some(Named::Person),
        "ORG" | "group" | "corporation" => Some(Named::Organisation),
        "LOC" | "location" => Some(Named::Place),
        "MISC" | "creative-work" | "product" => Some(Named::Other),
        _ => None,
    }
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
    let word = word.trim_end_matches('.').to_lowercase();
    let mut words = CLASSES.iter().filter(|(other, _)| *other == class);
    words.any(|(_, words)| words.split_whitespace().any(|other| other == word))
}
