//! Where a text uses a word that the article explains.

use std::ops::Range;

use crate::text::{Case, fold};

/// The byte ranges of a text that are a word or words, whatever its case and accents; whole words only.
pub fn uses(text: &str, term: &str) -> Vec<Range<usize>> {
    let (text, term) = (fold(text, Case::Ignored), fold(term, Case::Ignored));
    let (whole, word) = (text.text(), term.text());
    if word.is_empty() {
        return Vec::new();
    }
    let ends = |beside: Option<char>| beside.is_none_or(|c| !c.is_alphanumeric());
    let found = whole.match_indices(word).map(|(at, word)| at..at + word.len());
    let whole_words =
        found.filter(|range| ends(whole[..range.start].chars().next_back()) && ends(whole[range.end..].chars().next()));
    whole_words.map(|range| text.original(range)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_and_in_any_case() {
        for (text, term, found) in [
            ("KFOR's part; kfor", "KFOR", &["KFOR", "kfor"][..]),
            ("NATO Allies and the allied", "Allies", &["Allies"]),
            ("in Good faith", "good faith", &["Good faith"]),
            ("Žuta kuća", "kuca", &["kuća"]),
            ("none", "", &[]),
        ] {
            let told: Vec<&str> = uses(text, term).into_iter().map(|range| &text[range]).collect();
            assert_eq!(told, found);
        }
    }
}
