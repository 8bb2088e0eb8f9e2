//! The sentence around a stretch of a text, which is the least that can be understood by itself.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::abbreviation::{ends_sentence, is_abbreviation};

/// Bytes on each side in which the ends of the sentence are looked for, so that no text is too long.
const FAR: usize = 1024;

/// The byte range of the sentences that a stretch of a text lies in, without white space at its ends.
///
/// Sentences by UAX #29, except that none ends behind an initial or a title such as `Dr.`.
pub fn around(text: &str, range: &Range<usize>) -> Range<usize> {
    let mut start = boundary(text, range.start.saturating_sub(FAR));
    let mut end = boundary(text, text.len().min(range.end.saturating_add(FAR)));
    let window = start;
    for (at, piece) in text[start..end].split_sentence_bound_indices() {
        let after = window + at + piece.len();
        if goes_on(piece, &text[after..end]) {
            continue;
        }
        if after <= range.start {
            start = after;
        } else if after >= range.end {
            end = after;
            break;
        }
    }
    let inner = &text[start..end];
    let trimmed = inner.trim_start();
    start += inner.len() - trimmed.len();
    start..start + trimmed.trim_end().len()
}

/// The sentences of a text, by the same rules; together they are all of it, white space behind them included.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_sentence_bound_indices().filter_map(move |(at, piece)| {
        let end = at + piece.len();
        if end < text.len() && goes_on(piece, &text[end..]) {
            return None;
        }
        Some(std::mem::replace(&mut start, end)..end)
    })
}

/// The last boundary of a character at or before a byte.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Whether a piece ends in an abbreviation and its full stop, behind which the sentence goes on with the rest.
fn goes_on(piece: &str, rest: &str) -> bool {
    let Some(word) = piece.trim_end().strip_suffix('.').and_then(|text| text.split(' ').next_back()) else {
        return false;
    };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    is_abbreviation(word) && !ends_sentence(word, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_around_a_word() {
        for (text, word, sentence) in [
            ("He left. Vučić came to NATO. Then peace.", "Vučić", "Vučić came to NATO."),
            ("He met Dr. J. Smith there. Then peace.", "Smith", "He met Dr. J. Smith there."),
            ("He went to the U.S. Congress. Then peace.", "went", "He went to the U.S. Congress."),
            ("He was in the U.S. He left Kurti there.", "Kurti", "He left Kurti there."),
            ("It was on Jan. 5 in Priština. Then peace.", "5", "It was on Jan. 5 in Priština."),
            ("One line\nKurti spoke", "Kurti", "Kurti spoke"),
            ("Kurti", "Kurti", "Kurti"),
            ("He said: “Act. Now.” And left.", "left", "And left."),
            ("About 3,700 serve. They are 27: 20 and seven.", "seven", "They are 27: 20 and seven."),
        ] {
            let at = text.find(word).unwrap();
            assert_eq!(&text[around(text, &(at..at + word.len()))], sentence);
        }
    }

    #[test]
    fn a_text_is_parted_into_its_sentences() {
        for (text, sentences) in [
            ("He left. Dr. J. Smith came. ", &["He left. ", "Dr. J. Smith came. "][..]),
            ("One line\nAnother", &["One line\n", "Another"]),
            ("Mr.", &["Mr."]),
            ("", &[]),
        ] {
            let parted: Vec<&str> = super::sentences(text).map(|range| &text[range]).collect();
            assert_eq!(parted, sentences);
        }
    }
}
