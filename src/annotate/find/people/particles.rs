//! Words that are a part of a name only with the word behind them: `Abu` in `Ahmad Abu Salim`, `ten` in `Willem ten Boom`.

use std::ops::Range;

use super::{class::Class, sentence::Sentence};
use crate::text::is_one_of;

/// Such words beside those that the list of words has, folded.
const OTHERS: &str = "abu abou abi ibn abd abdel abdul ould umm bou mac mc fitz ul vom zur zum del dello dalla";
/// More of them than a name has in a row.
const MOST: usize = 3;

/// Whether a word, folded, is one of those that the list of words does not have.
pub(super) fn is_other(word: &str) -> bool {
    is_one_of(word, OTHERS)
}

/// A name that does not end within itself: with what stands behind its last particle, and what stands before its first.
pub(super) fn whole(sentence: &Sentence, name: Range<usize>) -> (usize, usize) {
    let Range { mut start, mut end } = name;
    if end > start {
        let last = if is_particle(sentence, end - 1) { end - 1 } else { end };
        end = behind(sentence, last, &(start..end)).unwrap_or(end);
        start = before(sentence, start).unwrap_or(start);
    }
    (start, end)
}

fn is_particle(sentence: &Sentence, at: usize) -> bool {
    let word = sentence.word(at);
    word != "y" && (sentence.class(at) == Class::Particle || is_other(&word.to_lowercase()))
}

/// Whether a hyphen stands at a token, between two words that it joins.
fn is_hyphen(sentence: &Sentence, at: usize) -> bool {
    sentence.word(at) == "-" && !sentence.is_spaced(at) && !sentence.is_spaced(at + 1)
}

/// Where a name ends that goes on at a token with particles. Small ones go on only what is no whole name yet.
fn behind(sentence: &Sentence, first: usize, name: &Range<usize>) -> Option<usize> {
    let is_open = first < name.end || name.len() == 1 && sentence.is_given(name.start);
    let mut at = first;
    while at - first < 2 * MOST && is_particle(sentence, at) && (is_open || sentence.is_capital(at)) {
        at += 1 + usize::from(is_hyphen(sentence, at + 1));
    }
    (at > first && sentence.is_capital(at)).then_some(at + 1)
}

/// Where a name begins before whose first word particles stand.
fn before(sentence: &Sentence, start: usize) -> Option<usize> {
    let mut first = start;
    while first > 0 && start - first < 2 * MOST {
        let hyphen = usize::from(first > 1 && is_hyphen(sentence, first - 1));
        let particle = first.checked_sub(1 + hyphen)?;
        let is_of_name =
            hyphen == 1 || sentence.is_capital(particle) && is_other(&sentence.word(particle).to_lowercase());
        if !is_of_name || !is_particle(sentence, particle) {
            break;
        }
        first = particle;
    }
    let is_begun = first < start && first > 0 && !sentence.is_capital(first) && sentence.is_capital(first - 1);
    let first = if is_begun { first - 1 } else { first };
    (first < start && sentence.is_capital(first)).then_some(first)
}
