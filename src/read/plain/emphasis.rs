//! Words between `_` or `*`, which plain texts set for emphasis.

use crate::article::{Inline, Mark};

/// Bytes that are stressed at once, at most; what is longer is no emphasis.
const LONGEST: usize = 600;

/// A text without the signs of emphasis where they are plain, and marks in their place.
pub(super) fn emphasised(text: String) -> (String, Vec<Mark>) {
    if memchr::memchr2(b'_', b'*', text.as_bytes()).is_none() {
        return (text, Vec::new());
    }
    let (mut out, mut marks) = (String::with_capacity(text.len()), Vec::new());
    let mut copied = 0;
    let mut from = 0;
    while let Some(open) = memchr::memchr2(b'_', b'*', &text.as_bytes()[from..]).map(|at| from + at) {
        from = open + 1;
        let Some(close) = closing(&text, open) else { continue };
        out.push_str(&text[copied..open]);
        let start = out.len();
        out.push_str(&text[open + 1..close]);
        marks.push(Mark { range: start..out.len(), inline: Inline::Emphasis });
        copied = close + 1;
        from = copied;
    }
    out.push_str(&text[copied..]);
    (out, marks)
}

/// Where the sign stands that closes the one at an offset: the next of its kind, or none.
fn closing(text: &str, open: usize) -> Option<usize> {
    let sign = text.as_bytes()[open];
    let inside = &text[open + 1..];
    let end = memchr::memchr(sign, &inside.as_bytes()[..inside.len().min(LONGEST)])?;
    let words = &inside[..end];
    let word = |letter: char| letter.is_alphanumeric() || u32::from(letter) == u32::from(sign);
    let alone = !text[..open].ends_with(word) && !inside[end + 1..].starts_with(word);
    let plain = words.contains(char::is_alphanumeric) && words.trim() == words && !words.contains(['_', '*']);
    (alone && plain).then_some(open + 1 + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_signs_are_stressed_where_it_is_plain() {
        for (text, words, stressed) in [
            ("the _Beagle_ sailed, _in fact_.", "the Beagle sailed, in fact.", &["Beagle", "in fact"][..]),
            ("*Notably* so", "Notably so", &["Notably"]),
            ("“_Vučić_,” he said", "“Vučić,” he said", &["Vučić"]),
            ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4", &[]),
            ("a footnote* and no other", "a footnote* and no other", &[]),
            ("**bold** and __x__ and _ x _", "**bold** and __x__ and _ x _", &[]),
            ("_", "_", &[]),
        ] {
            let (out, marks) = emphasised(text.to_owned());
            let found: Vec<&str> = marks.iter().map(|mark| &out[mark.range.clone()]).collect();
            assert_eq!((out.as_str(), &found[..]), (words, stressed), "{text}");
        }
    }
}
