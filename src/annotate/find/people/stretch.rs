//! How far a run of capitals, or the name of a known place, reaches in a sentence.

use super::{
    class::Class,
    lexicon::{Lexicon, phrase},
    words::{Letters, Word},
};

/// Words of a place's name that are tried together.
const LONGEST_PLACE: usize = 4;

/// How many words a run of capitals at the beginning of some words has.
pub(super) fn run_length(words: &[Word]) -> usize {
    let joins = |at: usize| {
        words[at].known.class == Class::Particle
            && words.get(at + 1).is_some_and(|word| word.letters == Letters::Capital)
    };
    let mut length = 0;
    while length < words.len() && (words[length].is_capital() || length > 0 && joins(length)) {
        length += 1;
    }
    length
}

/// How many words the longest known place has that some words begin with.
pub(super) fn place_length(words: &[Word], lexicon: &Lexicon) -> usize {
    let mut length = usize::from(words[0].known.place > 0 && words[0].length > 2);
    let mut key = words[0].key;
    for (at, word) in words.iter().enumerate().take(LONGEST_PLACE).skip(1) {
        key = phrase(key, word.key);
        if word.is_capital() && lexicon.find(key).place > 0 {
            length = at + 1;
        }
    }
    length
}
