//! Where quotation marks stand in a paragraph, and what they enclose.

use std::ops::Range;

use crate::text::quotes::closing;

/// What a pair of quotation marks encloses. Marks within it are a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    /// With the marks.
    pub(super) outer: Range<usize>,
    /// Without them, and without white space at its ends.
    pub(super) inner: Range<usize>,
    /// Whether no mark closes it, as where a quotation goes on in the next paragraph.
    pub(super) is_open: bool,
}

/// Marks that are an apostrophe as often.
const SINGLE: [char; 5] = ['\'', '‘', '’', '‹', '‚'];

/// Marks of one paragraph that nothing closes, behind which no more are looked for: each costs a look at all the rest.
const MANY: usize = 64;
/// Bytes behind what may be a possessive in which a plainer end is looked for.
const FAR: usize = 600;

/// The outermost quotations of a paragraph, in reading order.
///
/// One that nothing closes reaches to the end of the paragraph, or to where the next one opens.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut at, mut unclosed) = (0, 0);
    while let Some(open) = next_opening(text, at).filter(|_| unclosed < MANY) {
        let mark = text[open..].chars().next().unwrap_or_default();
        let after = open + mark.len_utf8();
        let length = if is_doubled(text, open) { 2 } else { mark.len_utf8() };
        let end = if length > mark.len_utf8() {
            text[open + 2..].find("''").map(|at| open + at + 4)
        } else {
            close(text, open, mark)
        };
        match end {
            Some(end) => {
                spans.push(span(text, open..end, length, false));
                at = end;
            }
            None if SINGLE.contains(&mark) || mark == '`' => (at, unclosed) = (open + length, unclosed + 1),
            None => {
                let end = next_same(text, after, mark).unwrap_or(text.len());
                spans.push(span(text, open..end, length, true));
                (at, unclosed) = (end, unclosed + 1);
            }
        }
    }
    spans.retain(|span| !span.inner.is_empty());
    spans
}

/// Whether two apostrophes, or two grave accents, stand for one mark.
fn is_doubled(text: &str, at: usize) -> bool {
    text[at..].starts_with("''") || text[at..].starts_with("``")
}

/// A quotation by its bytes with marks, of which the opening one has a length.
fn span(text: &str, outer: Range<usize>, length: usize, is_open: bool) -> Span {
    let start = outer.start + length;
    let mark = text[..outer.end]
        .chars()
        .next_back()
        .map_or(0, |mark| if is_doubled(text, outer.start) { 2 } else { mark.len_utf8() });
    let end = (outer.end - if is_open { 0 } else { mark }).max(start);
    let words = &text[start..end];
    let start = start + words.len() - words.trim_start().len();
    Span { inner: start..start + words.trim().len(), outer, is_open }
}

/// Where the next mark stands that opens a quotation.
fn next_opening(text: &str, from: usize) -> Option<usize> {
    let mut before = text[..from].chars().next_back();
    for (at, mark) in text[from..].char_indices() {
        let rest = &text[from + at + mark.len_utf8()..];
        let is_double =
            matches!(mark, '\'' | '`') && rest.starts_with(mark) && before.is_none_or(|c| !c.is_alphanumeric());
        if is_double || closing(mark).is_some() && opens(mark, before, rest) {
            return Some(from + at);
        }
        before = Some(mark);
    }
    None
}

/// Whether a mark opens, by what stands on both sides of it.
fn opens(mark: char, before: Option<char>, after: &str) -> bool {
    let next = after.chars().next();
    let is_free =
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | '…' | '%' | '$' | '='));
    let touches = next.is_some_and(|c| !c.is_whitespace());
    match mark {
        '“' | '„' | '‟' => next.is_some(),
        '«' | '‹' => is_free && next.is_some(),
        '»' | '›' => is_free && touches,
        '”' | '’' => false,
        '\'' | '‘' | '‚' => {
            is_free && next.is_some_and(|c| c.is_alphabetic() || matches!(c, '¿' | '¡' | '“' | '"' | '…'))
        }
        _ => touches && (is_free || before == Some(',')),
    }
}

/// Behind the mark that closes what one opens.
fn close(text: &str, open: usize, mark: char) -> Option<usize> {
    let closing = closing(mark)?;
    let start = open + mark.len_utf8();
    let mut depth = 0usize;
    let mut doubtful = None;
    let mut before = mark;
    for (at, char) in text[start..].char_indices() {
        let (here, after) = (start + at, start + at + char.len_utf8());
        let rest = &text[after..];
        if doubtful.is_some_and(|doubtful| here > doubtful + FAR) {
            break;
        }
        if closing.contains(&char) && ends(char, before, rest) {
            if SINGLE.contains(&mark) && !before.is_ascii_punctuation() && is_possessive(before, rest) {
                doubtful = doubtful.or(Some(after));
            } else if depth == 0 {
                return Some(after);
            } else {
                depth -= 1;
            }
        } else if char == mark && mark != '"' && mark != '\'' {
            // The same mark again opens deeper within a line, but begins anew where the first was never closed.
            if before.is_whitespace() && text[..here].trim_end().ends_with(['.', '!', '?', '…']) {
                return doubtful;
            }
            depth += 1;
        } else if mark == '"' && char == '"' && depth == 0 && !ends(char, before, rest) {
            return None;
        }
        before = char;
    }
    doubtful
}

/// Whether a mark can close where it stands: not within a word, and a straight one not before one.
fn ends(mark: char, before: char, rest: &str) -> bool {
    let next = rest.chars().next();
    match mark {
        '\'' | '’' | '‘' => next.is_none_or(|c| !c.is_alphanumeric()) && !before.is_whitespace(),
        '"' => !before.is_whitespace() || next.is_none_or(|c| !c.is_alphanumeric()),
        _ => true,
    }
}

/// Whether a mark behind a letter may be that of a possessive, as in `the leaders’ talks`.
fn is_possessive(before: char, rest: &str) -> bool {
    let mut after = rest.chars();
    before.is_alphabetic() && after.next() == Some(' ') && after.next().is_some_and(char::is_alphabetic)
}

/// Where the same mark opens again.
fn next_same(text: &str, from: usize, mark: char) -> Option<usize> {
    let found = text[from..].char_indices().find(|&(at, char)| {
        let before = text[..from + at].chars().next_back();
        char == mark
            && before.is_some_and(char::is_whitespace)
            && opens(mark, before, &text[from + at + mark.len_utf8()..])
    });
    found.map(|(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        spans(text).into_iter().map(|span| &text[span.inner]).collect()
    }

    #[test]
    fn every_style_of_quotation_marks_encloses_words() {
        for (text, words) in [
            ("“Act,” he said. “Now.”", &["Act,", "Now."][..]),
            ("He said \"act\" and \"now\".", &["act", "now"]),
            ("‘It’s the leaders’ choice,’ he said, ‘not mine.’", &["It’s the leaders’ choice,", "not mine."]),
            ("'It's so,' he said.", &["It's so,"]),
            ("Er sagte: „Ja.“ Und „nein\".", &["Ja.", "nein"]),
            ("« Oui », a-t-il dit.", &["Oui"]),
            ("»Ja«, sagte er.", &["Ja"]),
            ("Dijo: «No».", &["No"]),
            ("“He said ‘go’ to me.”", &["He said ‘go’ to me."]),
            ("“A “b” c.”", &["A “b” c."]),
            ("\"It's 'so' here,\" she said", &["It's 'so' here,"]),
            ("He said ''act. Don't wait'' and ``go''.", &["act. Don't wait", "go"]),
            ("the leaders' talks in the '90s", &[]),
            ("a 5\" screen", &[]),
            ("“ ”", &[]),
        ] {
            assert_eq!(inner(text), words, "{text}");
        }
    }

    #[test]
    fn what_nothing_closes_is_open() {
        for (text, words, open) in [
            ("“It goes on.", "It goes on.", true),
            ("\"It goes on.", "It goes on.", true),
            ("„Es geht weiter.", "Es geht weiter.", true),
            ("“It ends.”", "It ends.", false),
        ] {
            let span = spans(text).remove(0);
            assert_eq!((&text[span.inner], span.is_open), (words, open));
        }
        assert_eq!(inner("“One. “Two.”"), ["One.", "Two."]);
        assert!(inner("'tis so").is_empty());
    }
}
