//! The sentence around a stretch of a text, which is the least that can be understood by itself.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

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
        if ends_abbreviated(piece) {
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

/// The last boundary of a character at or before a byte.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Titles and other short forms that are written with a full stop, without it.
const ABBREVIATED: [&str; 58] = [
    "Adm", "Amb", "Atty", "Brig", "Capt", "Cmdr", "Co", "Col", "Corp", "Cpl", "Dipl", "Dr", "Fr", "Gen", "Gov", "Hon",
    "Hr", "Inc", "Ing", "Jr", "Lt", "Ltd", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "No",
    "Nr", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev", "Sec", "Sen", "Sens", "Sgt", "Sr", "Sra", "St", "Ste", "Supt",
    "bzw", "dr", "g", "mr", "prof", "sen", "tzv", "usw", "vs", "др",
];

/// Whether a word, its full stop left out, is an initial, a title such as `Dr`, or another short form.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    (capital && letters.next().is_none()) || ABBREVIATED.binary_search(&word).is_ok()
}

/// Whether a piece ends in an abbreviation and its full stop: `J.`, `Dr.`, `Mrs.`
fn ends_abbreviated(piece: &str) -> bool {
    let Some(word) = piece.trim_end().strip_suffix('.').and_then(|text| text.split(' ').next_back()) else {
        return false;
    };
    is_abbreviation(word.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_in_order() {
        assert!(ABBREVIATED.is_sorted());
        assert!(is_abbreviation("Gen") && is_abbreviation("J") && !is_abbreviation("NATO") && !is_abbreviation(""));
    }

    #[test]
    fn a_sentence_is_found_around_a_word() {
        for (text, word, sentence) in [
            ("He left. Vučić came to NATO. Then peace.", "Vučić", "Vučić came to NATO."),
            ("He met Dr. J. Smith there. Then peace.", "Smith", "He met Dr. J. Smith there."),
            ("One line\nKurti spoke", "Kurti", "Kurti spoke"),
            ("Kurti", "Kurti", "Kurti"),
            ("He said: “Act. Now.” And left.", "left", "And left."),
            ("About 3,700 serve. They are 27: 20 and seven.", "seven", "They are 27: 20 and seven."),
        ] {
            let at = text.find(word).unwrap();
            assert_eq!(&text[around(text, &(at..at + word.len()))], sentence);
        }
    }
}
