//! The sentence around a stretch of a text, which is the least that can be understood by itself.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Bytes on each side of the stretch that are said at most.
const SIDE: usize = 240;

/// Bytes on each side in which the ends of the sentence are looked for, so that no text is too long.
const FAR: usize = 1024;

/// The byte range of the sentences that a stretch of a text lies in, without white space at its ends.
///
/// Sentences by UAX #29, except that none ends behind an initial or a title such as `Dr.`.
pub(in crate::linear) fn around(text: &str, range: &Range<usize>) -> Range<usize> {
    let mut start = boundary(text, range.start.saturating_sub(FAR));
    let mut end = boundary(text, text.len().min(range.end.saturating_add(FAR)));
    let window = start;
    for (at, piece) in text[start..end].split_sentence_bound_indices() {
        let after = window + at + piece.len();
        if is_abbreviation(piece) {
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

/// The sentence around a stretch, cut to what can be listened to, `…` standing for what is left out.
pub(in crate::linear) fn said(text: &str, range: &Range<usize>) -> String {
    let whole = around(text, range);
    let from = before(text, range.start.saturating_sub(SIDE), whole.start);
    let to = behind(text, range.end.max(range.start) + SIDE, whole.end);
    let head = if from > whole.start { "… " } else { "" };
    let tail = if to < whole.end { " …" } else { "" };
    // The cells of a table's row stand side by side.
    format!("{head}{}{tail}", text[from..to].trim().replace('\t', ", ").replace('\n', " "))
}

/// The beginning of a word at or behind a byte, but not before `least`.
fn before(text: &str, at: usize, least: usize) -> usize {
    if at <= least {
        return least;
    }
    let at = boundary(text, at);
    text[at..].find(' ').map_or(at, |gap| at + gap + 1)
}

/// The end of a word at or before a byte, but not behind `most`.
fn behind(text: &str, at: usize, most: usize) -> usize {
    if at >= most {
        return most;
    }
    let at = boundary(text, at);
    text[..at].rfind(' ').unwrap_or(at)
}

/// The last boundary of a character at or before a byte.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Whether a piece ends in one to three letters of which the first is a capital, and a full stop: `J.`, `Dr.`, `Mrs.`
fn is_abbreviation(piece: &str) -> bool {
    let Some(word) = piece.trim_end().strip_suffix('.').and_then(|text| text.split(' ').next_back()) else {
        return false;
    };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let title = ["Dr", "Mr", "Mrs", "Ms", "St", "Prof", "Gen", "Col", "Lt", "Rev", "Sen", "Gov"].contains(&word);
    title || (capital && letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_around_a_word() {
        for (text, word, sentence) in [
            ("He left. Vučić came to NATO. Then peace.", "Vučić", "Vučić came to NATO."),
            ("He met Dr. J. Smith there. Then peace.", "Smith", "He met Dr. J. Smith there."),
            ("One line\nKurti spoke", "Kurti", "Kurti spoke"),
            ("Kurti", "Kurti", "Kurti"),
            ("He said: “Act. Now.” And left.", "left", "And left."),
        ] {
            let at = text.find(word).unwrap();
            assert_eq!(said(text, &(at..at + word.len())), sentence);
        }
    }

    #[test]
    fn what_runs_on_without_end_is_cut_between_words() {
        let text = format!("{}here {}", "word ".repeat(500), "ж ".repeat(500));
        let at = text.find("here").unwrap();
        let said = said(&text, &(at..at + 4));
        assert!(said.starts_with("… word ") && said.ends_with("ж …"), "{said}");
        assert!(said.len() < 600, "{}", said.len());
    }
}
