//! Transcripts, in which a name in capitals and a colon open what somebody says: `KURTI: We shall see.`

use std::ops::Range;

use crate::text::quotes::{is_quote, unquoted};

/// Bytes of a label at most, and words.
const LONGEST: (usize, usize) = (40, 4);

/// The name in capitals before a colon that opens a paragraph, and the words behind it, as bytes. Quotation marks around
/// the whole are left out.
pub(super) fn turn(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let rest = text.trim_start_matches(|c: char| is_quote(c) || c.is_whitespace());
    let start = text.len() - rest.len();
    let colon = rest.find(':').filter(|at| *at <= LONGEST.0)?;
    let label = &rest[..colon];
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    let is_label = letters > 2
        && label.split_whitespace().count() <= LONGEST.1
        && label.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    let words = rest[colon + 1..].strip_prefix(char::is_whitespace).filter(|_| is_label)?;
    let words = if start > 0 { words.trim().trim_end_matches(is_quote) } else { unquoted(words.trim()) };
    let from = start + colon + 1 + rest[colon + 1..].find(words)?;
    (!words.is_empty()).then_some((start..start + colon, from..from + words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_capitals_opens_a_turn() {
        for (text, found) in [
            ("KURTI: We shall see.", Some(("KURTI", "We shall see."))),
            ("“MR. KURTI: We shall see.”", Some(("MR. KURTI", "We shall see."))),
            ("\"KURTI: We shall see.", Some(("KURTI", "We shall see."))),
            ("KURTI: “We shall see.”", Some(("KURTI", "We shall see."))),
            ("KURTI: I said “no.”", Some(("KURTI", "I said “no.”"))),
            ("Kurti: We shall see.", None),
            ("At 10:30 they met", None),
            ("A: yes", None),
            ("KURTI:", None),
            ("", None),
        ] {
            assert_eq!(turn(text).map(|(label, words)| (&text[label], &text[words])), found, "{text}");
        }
    }
}
