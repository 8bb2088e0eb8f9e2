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
    let from = before(&text[..range.start], range.start.saturating_sub(SIDE), whole.start);
    let to = behind(text, range.end..range.end + SIDE, whole.end);
    let head = if from > whole.start { "… " } else { "" };
    let tail = if to < whole.end { " …" } else { "" };
    // The cells of a table's row stand side by side.
    format!("{head}{}{tail}", text[from..to].trim().replace('\t', ", ").replace('\n', " "))
}

/// The beginning of a word at or behind a byte, but not before `least`; where no word begins between, the byte itself.
fn before(text: &str, at: usize, least: usize) -> usize {
    if at <= least {
        return least.min(text.len());
    }
    let at = boundary(text, at);
    text[at..].find(' ').map_or(at, |gap| at + gap + 1)
}

/// The end of a word in a range, the last there is, but not behind `most`; where no word ends in it, its end.
fn behind(text: &str, range: Range<usize>, most: usize) -> usize {
    if range.end >= most {
        return most.max(range.start);
    }
    let end = boundary(text, range.end);
    text[range.start..end].rfind(' ').map_or(end, |gap| range.start + gap)
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_said_has_the_stretch_in_it(
            text in "([a-z北京]{0,300}[ .\n]{0,3}|汉{80,200}| {200,300}|\\PC{0,9}){0,8}",
            ends in any::<[prop::sample::Index; 2]>(),
        ) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let [one, other] = ends.map(|end| bounds[end.index(bounds.len())]);
            let range = one.min(other)..one.max(other);
            let stretch = text[range.clone()].trim().replace('\t', ", ").replace('\n', " ");
            prop_assert!(said(&text, &range).contains(&stretch));
        }
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_letters() {
        let han = "汉".repeat(200);
        for text in [format!("{han} 北京 {han}"), format!("{han} 北京{han}"), format!("{han}北京 {han}")] {
            let at = text.find("北京").unwrap();
            let said = said(&text, &(at..at + 6));
            assert!(said.contains("北京") && said.starts_with("… ") && said.ends_with(" …"), "{said}");
        }
    }

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
