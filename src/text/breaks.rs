//! Where a row may end: the stretches of a text that stay on one row if they can (UAX #14).

use std::iter::FusedIterator;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::width::simple_width;

/// A stretch without a place to end a row in it, with the white space behind it.
///
/// Soft hyphens do not part words here; who breaks a word looks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Byte offset of its first letter.
    pub start: usize,
    /// Byte offset behind its last letter that is not white space.
    pub ink_end: usize,
    /// Byte offset behind its white space, where the next word starts.
    pub end: usize,
    /// Whether the row must end behind it.
    pub ends_row: bool,
}

/// The words of a text, front to back, without a gap; none for an empty text.
pub fn words(text: &str) -> impl FusedIterator<Item = Word> + '_ {
    let mut start = 0;
    let mut looked_up = None;
    std::iter::from_fn(move || {
        let (end, ends_row) = if let Some(end) = plain_word_end(text, start) {
            // Behind a plain word stands a letter, and what follows a letter does not depend on what was before.
            looked_up = None;
            (end, false)
        } else {
            let (base, breaks) = looked_up.get_or_insert_with(|| (start, linebreaks(&text[start..])));
            let mut ends = breaks.map(|(end, opportunity)| (*base + end, opportunity == BreakOpportunity::Mandatory));
            ends.find(|&(end, ends_row)| end > start && (ends_row || may_break(text, end)))?
        };
        let word = Word { start, ink_end: start + text[start..end].trim_end().len(), end, ends_row };
        start = end;
        Some(word)
    })
    .fuse()
}

/// The end of a word as most are: letters, perhaps a stop, spaces, and then again a letter.
///
/// For speed alone; looking the breaks up says the same.
fn plain_word_end(text: &str, start: usize) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let is_stop = |byte: &&u8| matches!(byte, b',' | b'.' | b';' | b':' | b'!' | b'?');
    let ink = letters + rest[letters..].iter().take_while(is_stop).count();
    let end = ink + rest[ink..].iter().take_while(|&&byte| byte == b' ').count();
    let plain = letters > 0 && end > ink && rest.get(end).is_some_and(u8::is_ascii_alphabetic);
    plain.then_some(start + end)
}

/// Whether a break that UAX #14 allows is one for us too: not behind a soft hyphen, not within a letter.
fn may_break(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return true };
    if last == '\u{AD}' {
        return false;
    }
    if simple_width(last).is_some() && simple_width(next).is_some() {
        return true;
    }
    let pair = &text[at - last.len_utf8()..at + next.len_utf8()];
    pair.graphemes(true).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_plain_word_ends_where_looking_it_up_says(text in "([a-zA-Z]{1,3}|[ ,.;:!?]|[0-9\\\"'()%$/é日-]){0,40}") {
            let ends = linebreaks(&text).map(|(end, _)| end).filter(|&end| end > 0 && may_break(&text, end));
            prop_assert_eq!(words(&text).map(|word| word.end).collect::<Vec<_>>(), ends.collect::<Vec<_>>());
        }
    }

    fn parted(text: &str) -> Vec<&str> {
        words(text).map(|word| &text[word.start..word.end]).collect()
    }

    #[test]
    fn a_text_is_parted_where_a_row_may_end() {
        for (text, expected) in [
            ("", &[][..]),
            ("one two", &["one ", "two"]),
            ("well-known – fact", &["well-", "known ", "– ", "fact"]),
            ("co\u{AD}op one", &["co\u{AD}op ", "one"]),
            ("18\u{a0}August", &["18\u{a0}August"]),
            ("日本、語", &["日", "本、", "語"]),
            ("a\nb", &["a\n", "b"]),
            ("“act” now", &["“act” ", "now"]),
            ("a \u{308}b", &["a \u{308}b"]),
        ] {
            assert_eq!(parted(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_feed_ends_a_row() {
        let ends: Vec<_> = words("a b\nc").map(|word| (word.ink_end, word.end, word.ends_row)).collect();
        assert_eq!(ends, [(1, 2, false), (3, 4, true), (5, 5, true)]);
    }
}
