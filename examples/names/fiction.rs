//! Reads `LitBank`: chapters of novels, with what they speak of marked in a file of offsets beside each.

use std::ops::Range;

use dateline::annotate::find::people::{
    class::{Class, classes_of},
    tags::Named,
};

use super::{
    parted::mark_name,
    texts::{Raw, Tagged},
};

/// A word with the characters that it takes.
type Placed = (Range<usize>, Tagged);

/// The sentences of a chapter, one a line, with the proper names of its marks: a kind, two offsets and the words.
pub(crate) fn read(text: &str, marks: &str) -> Raw {
    let mut at = 0;
    let mut sentences: Vec<Vec<Placed>> = text.split('\n').map(|line| placed(line, &mut at)).collect();
    let mut names: Vec<(Range<usize>, Named)> = marks.lines().filter_map(name).collect();
    names.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    for (range, named) in names {
        let sentence = sentences.iter_mut().find(|words| words.last().is_some_and(|(last, _)| last.end >= range.end));
        let Some(sentence) = sentence else { continue };
        let start = sentence.partition_point(|(word, _)| word.start < range.start);
        let end = sentence.partition_point(|(word, _)| word.end <= range.end);
        if start < end && sentence[start..end].iter().all(|(_, word)| word.name.is_none()) {
            tag(&mut sentence[start..end], named);
        }
    }
    sentences.into_iter().map(|words| words.into_iter().map(|(_, word)| word).collect()).collect()
}

/// The words of a line that begins at a character, with theirs.
fn placed(line: &str, at: &mut usize) -> Vec<Placed> {
    let mut words = Vec::new();
    for word in line.split(' ') {
        let end = *at + word.chars().count();
        if !word.is_empty() {
            words.push((*at..end, Tagged { word: word.to_owned(), name: None }));
        }
        *at = end + 1;
    }
    words
}

/// The proper name that a line of marks tells of.
fn name(line: &str) -> Option<(Range<usize>, Named)> {
    let (kind, range) = line.split('\t').nth(1)?.strip_prefix("PROP_")?.split_once(' ')?;
    let named = match kind {
        "PER" => Named::Person,
        "ORG" => Named::Organisation,
        "GPE" | "LOC" | "FAC" => Named::Place,
        _ => Named::Other,
    };
    let (start, end) = range.split_once(' ')?;
    Some((start.parse().ok()?..end.parse().ok()?, named))
}

/// Tags the name within a phrase, which may be `the old Mr. Bennet , who had no son`.
fn tag(words: &mut [Placed], named: Named) {
    let is_capital = |word: &Placed| word.1.word.starts_with(char::is_uppercase);
    let is_of = |word: &Placed, class| classes_of(&word.1.word).any(|other| other == class);
    let Some(start) = words.iter().position(is_capital) else { return };
    let words = &mut words[start..];
    let end = match named {
        Named::Person => words.iter().position(|word| !is_capital(word) && !is_of(word, Class::Particle)),
        _ => words.iter().position(|word| word.1.word == ","),
    };
    let end = words[..end.unwrap_or(words.len())].iter().rposition(is_capital).map_or(0, |last| last + 1);
    let words = &mut words[..end];
    let mut name: Vec<Tagged> = words.iter().map(|(_, word)| word.clone()).collect();
    mark_name(&mut name, named);
    for ((_, word), tagged) in words.iter_mut().zip(name) {
        *word = tagged;
    }
}
