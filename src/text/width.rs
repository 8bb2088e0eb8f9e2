//! How many cells a text takes in a terminal, and where it may be cut.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a reader takes for one letter: a base with all that is joined to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grapheme<'a> {
    /// Byte offset in the text that was asked.
    pub offset: usize,
    /// The letter; a control character is a letter of width 0.
    pub text: &'a str,
    /// Cells: mostly 1, 2 for East Asian letters and emoji, 0 for what must not make a cell of its own
    /// (soft hyphens, joiners, a combining mark without a base, controls); rarely more than 2.
    pub width: usize,
}

/// The letters of a text with their widths, front to back.
#[derive(Debug, Clone)]
pub struct Graphemes<'a> {
    text: &'a str,
    at: usize,
}

/// The letters of a text; one pass, nothing is allocated.
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes { text, at: 0 }
}

/// Cells that a text takes: the sum of its letters' widths, as a terminal gets it letter by letter.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|byte| matches!(byte, b' '..=b'~')).count();
    }
    graphemes(text).map(|grapheme| grapheme.width).sum()
}

/// The text in at most so many cells, with `…` for what was cut off.
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    let mut used = 0;
    let mut cut = 0;
    for grapheme in graphemes(text) {
        used += grapheme.width;
        if used > cells {
            return if cells == 0 { Cow::Borrowed("") } else { Cow::Owned(text[..cut].trim_end().to_owned() + "…") };
        }
        if used < cells {
            cut = grapheme.offset + grapheme.text.len();
        }
    }
    Cow::Borrowed(text)
}

impl<'a> Iterator for Graphemes<'a> {
    type Item = Grapheme<'a>;

    #[inline]
    fn next(&mut self) -> Option<Grapheme<'a>> {
        let rest = &self.text[self.at..];
        let (text, width) = match simple_grapheme(rest) {
            Some(simple) => simple,
            None => rest.graphemes(true).next().map(|grapheme| (grapheme, cells(grapheme)))?,
        };
        let offset = self.at;
        self.at += text.len();
        Some(Grapheme { offset, text, width })
    }
}

/// The first letter where it is one character that stands for itself, as in most texts.
#[inline]
fn simple_grapheme(text: &str) -> Option<(&str, usize)> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let width = simple_width(first)?;
    let alone = letters.next().is_none_or(|second| simple_width(second).is_some());
    alone.then(|| (&text[..first.len_utf8()], width))
}

/// Cells of a character that never joins the one before or after it, unless that one is not simple.
///
/// A subset chosen for speed, the letters of the most read scripts; all else is looked up.
#[inline]
pub(crate) fn simple_width(letter: char) -> Option<usize> {
    let narrow = matches!(letter, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{370}'..='\u{373}'
        | '\u{386}' | '\u{388}'..='\u{3E1}' | '\u{400}'..='\u{482}' | '\u{561}'..='\u{586}' | '\u{5D0}'..='\u{5EA}'
        | '\u{620}'..='\u{64A}' | '\u{10D0}'..='\u{10F0}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'
        | '\u{2013}'..='\u{2014}' | '\u{2018}'..='\u{201E}' | '\u{2026}');
    let wide = || {
        matches!(letter, '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
    };
    if narrow { Some(1) } else { wide().then_some(2) }
}

/// Cells of one grapheme.
fn cells(grapheme: &str) -> usize {
    let acts = |letter: char| letter.is_control() || matches!(letter, '\u{AD}' | '\u{2028}' | '\u{2029}');
    if grapheme.chars().next().is_none_or(acts) { 0 } else { grapheme.width() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_these_cells() {
        for (text, cells) in [
            ("", 0),
            ("plain", 5),
            ("Vučić", 5),
            ("Вучић", 5),
            ("e\u{301}", 1),
            ("\u{301}", 0),
            ("co\u{AD}op", 4),
            ("日本", 4),
            ("한국", 4),
            ("ﾊﾟ", 2),
            ("👍🏽", 2),
            ("👨‍👩‍👧", 2),
            ("🇷🇸", 2),
            ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2),
            ("❤️", 2),
            ("©️", 2),
            ("1️⃣", 2),
            ("\x1b[\n\r\n", 1),
            ("\u{200b}\u{feff}\u{2060}\u{200e}", 0),
            ("سلام", 4),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn simple_letters_have_the_width_the_tables_give_them() {
        for letter in '\0'..char::MAX {
            let Some(width) = simple_width(letter) else { continue };
            assert_eq!(cells(letter.encode_utf8(&mut [0; 4])), width, "{letter:?}");
            for neighbour in ['a', 'ж', 'ש', '日', '한', letter] {
                let pair = String::from_iter([letter, neighbour]);
                assert_eq!(pair.graphemes(true).count(), 2, "{pair:?}");
            }
        }
    }

    #[test]
    fn a_text_too_long_ends_in_an_ellipsis_and_no_letter_is_split() {
        for (text, cells, short) in [
            ("Stoltenberg", 11, "Stoltenberg"),
            ("Stoltenberg", 6, "Stolt…"),
            ("Stoltenberg", 1, "…"),
            ("Stoltenberg", 0, ""),
            ("Mr Kurti", 4, "Mr…"),
            ("日本語", 5, "日本…"),
            ("日本語", 4, "日…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
        ] {
            assert_eq!(truncate(text, cells), short, "{text} in {cells}");
            assert!(width(&truncate(text, cells)) <= cells);
        }
    }
}
