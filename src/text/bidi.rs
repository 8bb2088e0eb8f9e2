//! The order in which the letters of a row stand when right-to-left writing is among them (UAX #9).

use std::{borrow::Cow, ops::Range};

use unicode_bidi::{BidiInfo, Direction, Level, get_base_direction};

use super::graphemes;

/// The levels of a text; made once, asked for every row.
#[derive(Debug, Clone)]
pub struct Bidi {
    levels: Vec<Level>,
}

/// A stretch of a row whose letters all stand in one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Whether the letters stand from right to left.
    pub reversed: bool,
}

/// Whether any letter is written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_right_to_left)
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether a text as a whole runs from right to left, in a document that does or does not.
///
/// In a left-to-right document the first letter decides (UAX #9, P2 and P3). A right-to-left one keeps its
/// direction even where a text opens with a foreign name, unless the whole text is foreign.
pub fn runs_right_to_left(text: &str, document: bool) -> bool {
    match (document, has_right_to_left(text)) {
        (false, false) => false,
        (false, true) => get_base_direction(text) == Direction::Rtl,
        (true, true) => true,
        (true, false) => !text.chars().any(char::is_alphabetic),
    }
}

impl Bidi {
    /// The levels of a text that runs in the given direction; none where every row is one left-to-right run.
    pub fn new(text: &str, right_to_left: bool) -> Option<Self> {
        if !right_to_left && !has_right_to_left(text) {
            return None;
        }
        let base = if right_to_left { Level::rtl() } else { Level::ltr() };
        Some(Self { levels: BidiInfo::new(text, Some(base)).levels })
    }

    /// The runs of one row, from left to right as they are seen; no letter is in two of them.
    ///
    /// `row` is a range of the text that the levels were made from, without white space at its end.
    pub fn runs(&self, text: &str, row: Range<usize>) -> Vec<Run> {
        let mut runs: Vec<(Run, Level)> = Vec::new();
        for grapheme in graphemes(text.get(row.clone()).unwrap_or_default()) {
            let start = row.start + grapheme.offset;
            let end = start + grapheme.text.len();
            let level = self.levels.get(start).copied().unwrap_or(Level::ltr());
            match runs.last_mut() {
                Some((run, same)) if *same == level => run.range.end = end,
                _ => runs.push((Run { range: start..end, reversed: level.is_rtl() }, level)),
            }
        }
        reorder(&mut runs);
        runs.into_iter().map(|(run, _)| run).collect()
    }
}

/// From the order of reading to the order of seeing (UAX #9, L2).
fn reorder(runs: &mut [(Run, Level)]) {
    let highest = runs.iter().map(|(_, level)| level.number()).max().unwrap_or_default();
    for level in (1..=highest).rev() {
        let mut start = 0;
        while start < runs.len() {
            let length = runs[start..].iter().take_while(|(_, other)| other.number() >= level).count();
            runs[start..start + length].reverse();
            start += length + 1;
        }
    }
}

/// The text as it is seen from left to right, for what is drawn as one string.
pub fn visual(text: &str, document_right_to_left: bool) -> String {
    let right_to_left = runs_right_to_left(text, document_right_to_left);
    let Some(bidi) = Bidi::new(text, right_to_left) else { return text.to_owned() };
    let mut seen = String::with_capacity(text.len());
    for run in bidi.runs(text, 0..text.len()) {
        let letters = graphemes(&text[run.range]).map(|grapheme| grapheme.text);
        if run.reversed {
            let letters: Vec<&str> = letters.collect();
            seen.extend(letters.into_iter().rev().map(mirrored));
        } else {
            seen.extend(letters);
        }
    }
    seen
}

/// A name for a sentence of ours: written from right to left it is set apart from what stands beside it (UAX #9, FSI and
/// PDI), so that a number or a comma behind it stays behind it. The signs for that have no width and get no cell.
pub fn isolated(name: &str) -> Cow<'_, str> {
    if has_right_to_left(name) { Cow::Owned(format!("\u{2068}{name}\u{2069}")) } else { Cow::Borrowed(name) }
}

/// What a letter looks like in a reversed run: brackets are mirrored (UAX #9, L4), all else stays.
pub fn mirrored(letter: &str) -> &str {
    const PAIRS: [(&str, &str); 13] = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("<", ">"),
        ("«", "»"),
        ("‹", "›"),
        ("≤", "≥"),
        ("⟨", "⟩"),
        ("⟦", "⟧"),
        ("「", "」"),
        ("『", "』"),
        ("【", "】"),
        ("（", "）"),
    ];
    let pair = PAIRS.iter().find(|(left, right)| letter == *left || letter == *right);
    pair.map_or(letter, |(left, right)| if letter == *left { right } else { left })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_as_they_are_seen() {
        for (text, document, seen) in [
            ("plain", false, "plain"),
            ("שלום", true, "םולש"),
            ("NATO שלום", true, "םולש NATO"),
            ("he said שלום (twice)", false, "he said םולש (twice)"),
            ("שלום (פעם)", true, "(םעפ) םולש"),
            ("בשנת 2022 היה", true, "היה 2022 תנשב"),
            ("שָׁלוֹם", true, "םוֹלשָׁ"),
            ("plain", true, "plain"),
        ] {
            assert_eq!(visual(text, document), seen);
        }
    }

    #[test]
    fn what_stands_behind_an_isolated_name_stays_there() {
        let seen = |text: &str| visual(text, false).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(seen("with דוד 3, שרה 2"), "with 2 הרש ,3 דוד", "as it is without");
        let [one, two] = ["דוד", "שרה"].map(isolated);
        assert_eq!(seen(&format!("with {one} 3, {two} 2")), "with דוד 3, הרש 2");
        assert_eq!(isolated("Vučić"), "Vučić");
    }

    #[test]
    fn a_row_holds_only_its_own_letters() {
        let text = "אבג דהו";
        let bidi = Bidi::new(text, true).unwrap();
        assert_eq!(bidi.runs(text, 7..13), [Run { range: 7..13, reversed: true }]);
        assert!(bidi.runs(text, 3..3).is_empty());
    }
}
