//! The gate to the world: lines without anything that acts on a terminal, wrapped only where a width was asked.

use crate::text::{
    breaks::{self, Word},
    clean, graphemes, width,
};

/// Cells by which a line that goes on is moved in, as braille sets it, so that each beginning is felt.
const RUNOVER: usize = 2;
/// A narrower line has no cells to spare for that.
const NARROW: usize = 12;

/// A text as lines: harmless, without soft hyphens, parted at its line feeds, and wrapped if there is a width.
pub(in crate::linear) fn spoken(text: &str, width: Option<u16>) -> Vec<String> {
    let text = clean(text).replace('\u{AD}', "");
    let lines = text.split('\n').map(str::trim_end);
    match width {
        Some(cells) => lines.flat_map(|line| wrapped(line, usize::from(cells).max(1))).collect(),
        None => lines.map(str::to_owned).collect(),
    }
}

/// Parts a line between words; only what is no word, being longer than a line, is cut.
fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let runover = if cells < NARROW { 0 } else { RUNOVER };
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for word in whole_words(text) {
        let ink = &text[word.start..word.ink_end];
        if used > 0 && used + width(ink) > cells && !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
            line = " ".repeat(runover);
            used = runover;
        }
        for letter in graphemes(&text[word.start..word.end]) {
            let is_ink = word.start + letter.offset < word.ink_end;
            if is_ink && used + letter.width > cells && !line.trim().is_empty() {
                lines.push(std::mem::replace(&mut line, " ".repeat(runover)));
                used = runover;
            }
            line.push_str(letter.text);
            used += letter.width;
        }
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// The words of a text, none parted at a hyphen: at the end of a line nobody could tell it from one of ours.
fn whole_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in breaks::words(text) {
        match words.last_mut() {
            Some(last) if last.ink_end == word.start && text[..word.start].ends_with(['-', '\u{2010}']) => {
                *last = Word { start: last.start, ..word };
            }
            _ => words.push(word),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_wrapped_between_words_with_its_runover_moved_in() {
        let text = "Aleksandar Vučić met Jens Stoltenberg.";
        assert_eq!(spoken(text, Some(20)), ["Aleksandar Vučić met", "  Jens Stoltenberg."]);
        assert_eq!(spoken(text, None), [text]);
        assert_eq!(spoken("He was twenty-five then", Some(17)), ["He was", "  twenty-five", "  then"]);
        assert_eq!(spoken("abcdefgh", Some(3)), ["abc", "def", "gh"]);
        assert_eq!(spoken("", Some(3)), [""]);
    }

    #[test]
    fn nothing_acts_on_a_terminal() {
        assert_eq!(spoken("a\x1b[2J\tco\u{AD}op\r\nb\u{202e}", None), ["a␛[2J coop", "b\u{FFFD}"]);
    }

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost() {
        let text = "NATO’s peacekeepers 日本語 go by the name-of Donaudampfschifffahrtsgesellschaft 👍🏽 for short";
        for cells in 2..60 {
            let lines = spoken(text, Some(cells));
            assert!(lines.iter().all(|line| width(line) <= cells.into()), "{cells}: {lines:?}");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }
}
