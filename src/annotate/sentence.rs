//! Where words and sentences begin and end, as far as telling a name from a part of a word asks for it.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::is_unspaced;

/// Quotation marks of all languages; which of them open and which close differs between languages.
const QUOTES: [char; 14] = ['"', '\'', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»', '‹', '›'];
/// Quotation marks that open where white space follows, as French sets them.
const OPENING: [char; 4] = ['«', '‹', '„', '“'];
const BRACKETS: [char; 8] = ['(', ')', '[', ']', '{', '}', '¿', '¡'];
const TERMINATORS: [char; 12] = ['.', '!', '?', '…', '‽', '。', '！', '？', '؟', '۔', '।', '︒'];

/// Whether a stretch of a (folded) text is whole words, with no letter or digit touching it.
pub(super) fn is_whole_words(text: &str, range: &Range<usize>) -> bool {
    let (Some(before), Some(found), Some(after)) =
        (text.get(..range.start), text.get(range.clone()), text.get(range.end..))
    else {
        return false;
    };
    ends(found.chars().next(), before.chars().rev()) && ends(found.chars().next_back(), after.chars())
}

/// Whether a word ends between its last character and what lies beyond it.
fn ends(edge: Option<char>, mut beyond: impl Iterator<Item = char>) -> bool {
    let (Some(edge), Some(next)) = (edge, beyond.next()) else { return true };
    // 17.08 is no part of 17.08.2022.
    let number_goes_on = edge.is_numeric() && matches!(next, '.' | ',') && beyond.next().is_some_and(char::is_numeric);
    !number_goes_on && (is_unspaced(edge) || is_unspaced(next) || !is_in_word(next))
}

/// Whether a character is a part of a word, and no sign beside it.
pub(super) fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_combining_mark(c)
}

/// Whether a sentence begins right after `before`, the beginning of a block's text.
pub(super) fn starts_sentence(before: &str) -> bool {
    // What decides stands behind the last letter of the line. All that is before it is never looked at, so that a
    // paragraph with many names is walked once and not once for each.
    let decides = |c: char| matches!(c, '\n' | '\t') || c.is_alphanumeric();
    let Some(line) = before.rfind(decides).map(|last| &before[last..]) else { return true };
    if line.starts_with(['\n', '\t']) {
        return true;
    }
    let opened = line.trim_end_matches(|c| QUOTES.contains(&c) || BRACKETS.contains(&c));
    if line[opened.len()..].contains(QUOTES) {
        // A mark that touches a letter at its left is an apostrophe or closes.
        return !opened.ends_with(char::is_alphanumeric);
    }
    let ended = opened.trim_end();
    if ended.len() == opened.len() {
        return false;
    }
    let closed = ended.trim_end_matches(|c| QUOTES.contains(&c) || BRACKETS.contains(&c));
    closed.ends_with(TERMINATORS) || ended.ends_with(OPENING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_starts_after_an_end_and_within_quotation_marks() {
        for (before, starts) in [
            ("", true),
            ("“", true),
            ("— ", true),
            ("He left. ", true),
            ("Did he? ", true),
            ("So it was… ", true),
            ("“Yes.” ", true),
            ("(He left.) ", true),
            ("He said “", true),
            ("He said, \"", true),
            ("Il a dit « ", true),
            ("a line\n", true),
            ("a cell\t", true),
            ("a line\n(— ", true),
            ("a, line\n‘so’ ", false),
            ("He left. (", true),
            ("He met ", false),
            ("He met, ", false),
            ("He met (", false),
            ("He met (\"Jo\") ", false),
            ("He met.", false),
            ("of l'", false),
            ("the “peace” ", false),
        ] {
            assert_eq!(starts_sentence(before), starts, "{before:?}");
        }
    }

    #[test]
    fn a_whole_word_touches_no_other() {
        for (text, word, whole) in [
            ("Kurti's plan", "Kurti", true),
            ("Kurtiss", "Kurti", false),
            ("MrKurti", "Kurti", false),
            ("NATO led", "NATO", true),
            ("NATO2", "NATO", false),
            ("_NATO", "NATO", false),
            ("O'Brien", "Brien", true),
            ("the U.S.A", "U.S.", false),
            ("in 17.08.2022", "17.08", false),
            ("on 17.08.", "17.08", true),
            ("117 August", "17 August", false),
            ("在北京举行", "北京", true),
            ("हिन्दी", "हिन", false),
        ] {
            let at = text.find(word).unwrap();
            assert_eq!(is_whole_words(text, &(at..at + word.len())), whole, "{text}");
        }
    }
}
