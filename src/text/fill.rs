//! Breaks a text of ours into lines.

use super::{breaks, graphemes, width};

/// The text in lines of at most so many cells (0 counts as 1), without the white space at their ends; no line for an
/// empty text. A word that is longer than a line is cut.
pub fn fill(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut gap = "";
    for word in breaks::words(text) {
        let ink = &text[word.start..word.ink_end];
        let fits = width(&line) + width(gap) + width(ink) <= cells;
        if !fits && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            gap = "";
        }
        line.push_str(gap);
        push_cut(ink, cells, &mut line, &mut lines);
        gap = &text[word.ink_end..word.end];
        if word.ends_row {
            lines.push(std::mem::take(&mut line));
            gap = "";
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines
}

/// Adds a word to a line, or to as many lines as it takes.
fn push_cut(word: &str, cells: usize, line: &mut String, lines: &mut Vec<String>) {
    let mut used = width(line);
    for letter in graphemes(word) {
        if used + letter.width > cells && used > 0 {
            lines.push(std::mem::take(line));
            used = 0;
        }
        line.push_str(letter.text);
        used += letter.width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_full_as_they_can_be_and_never_wider() {
        for (text, cells, lines) in [
            ("", 10, vec![]),
            ("one two three", 7, vec!["one two", "three"]),
            ("one two three", 80, vec!["one two three"]),
            ("a  b", 80, vec!["a  b"]),
            ("extraordinary it is", 5, vec!["extra", "ordin", "ary", "it is"]),
            ("一二三", 4, vec!["一二", "三"]),
            ("ab", 0, vec!["a", "b"]),
        ] {
            assert_eq!(fill(text, cells), lines, "{text} at {cells}");
        }
    }
}
