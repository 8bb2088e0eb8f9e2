//! How far a terminal's own letters can be enlarged for a heading, where it has more sizes than one.

use super::wrap::{Breadth, Piece, pieces, wrap};
use crate::text::{self, bidi};

/// The largest scale of kitty's text sizing protocol (<https://sw.kovidgoyal.net/kitty/text-sizing-protocol/>).
pub const LARGEST: u16 = 7;
/// Lines of a heading, and where nothing else fits.
const LINES: [usize; 2] = [2, MOST_LINES];
const MOST_LINES: usize = 3;
/// Bytes of the longest letter that is enlarged; the longest of any script have about as many.
const LONGEST: usize = 32;

/// A heading in larger letters of the terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scaled {
    /// How many times as wide and as high as others the letters are, from 2 to [`LARGEST`].
    pub scale: u16,
    /// The lines, each `scale` rows high; harmless on a terminal.
    pub lines: Vec<String>,
}

impl Scaled {
    /// Rows of all lines.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_mul(self.scale)
    }
}

/// A title as large as it fits into so many columns and rows, in two lines, or at least in three. None where no scale
/// does, or where letters run from right to left, whose order is not for a terminal to guess.
pub fn scaled(title: &str, width: u16, most_rows: u16) -> Option<Scaled> {
    let title = text::clean(title);
    // Every letter takes a cell at least, so that a book for a title is not even measured.
    let few = title.len() <= LONGEST * MOST_LINES * usize::from(width);
    if !few
        || text::width(&title) == 0
        || bidi::has_right_to_left(&title)
        || text::graphemes(&title).any(|letter| letter.text.len() > LONGEST)
    {
        return None;
    }
    let pieces: Vec<Piece> = pieces(&title).collect();
    let breadth = |piece: &Piece| Breadth { ink: text::width(piece.ink), space: usize::from(piece.is_spaced) };
    let breadths: Vec<Breadth> = pieces.iter().map(breadth).collect();
    LINES.into_iter().find_map(|most| {
        (2..=LARGEST).rev().find_map(|scale| {
            let lines = wrap(&breadths, usize::from(width / scale), most)?;
            let lines = lines.into_iter().map(|line| joined(&pieces[line])).collect();
            Some(Scaled { scale, lines }).filter(|scaled| scaled.rows() <= most_rows)
        })
    })
}

/// The stretches of a line as one text.
fn joined(line: &[Piece]) -> String {
    let text: String = line.iter().flat_map(|piece| [piece.ink, if piece.is_spaced { " " } else { "" }]).collect();
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_as_large_as_it_fits() {
        for (title, width, rows, expected) in [
            ("Opening", 110, 14, Some((7, &["Opening"][..]))),
            ("Opening", 110, 6, Some((6, &["Opening"]))),
            ("Meeting with the Serbian President", 110, 14, Some((6, &["Meeting with the", "Serbian President"]))),
            ("Meeting with the Serbian President", 110, 7, Some((3, &["Meeting with the Serbian President"]))),
            ("Meeting with the Serbian President", 30, 6, Some((2, &["Meeting with", "the Serbian", "President"]))),
            ("Šta je rekao?", 50, 4, Some((3, &["Šta je rekao?"]))),
            ("漢字の題", 40, 5, Some((5, &["漢字の題"]))),
            ("Nothing\u{1b}[2J", 60, 3, Some((3, &["Nothing␛[2J"]))),
            ("Opening", 13, 14, None),
            ("Opening", 110, 1, None),
            ("Opening", 0, 0, None),
            (" \n", 110, 14, None),
            ("\u{AD}", 110, 14, None),
            ("פתיחה", 110, 14, None),
        ] {
            let scaled = scaled(title, width, rows);
            let seen = scaled.as_ref().map(|scaled| (scaled.scale, scaled.lines.iter().map(String::as_str).collect()));
            assert_eq!(seen, expected.map(|(scale, lines)| (scale, lines.to_vec())), "{title:?} in {width}×{rows}");
        }
        assert_eq!(scaled(&format!("o{}", "\u{301}".repeat(40)), 110, 14), None, "a letter without end");
        assert_eq!(scaled(&"word ".repeat(1 << 20), 110, 14), None);
    }
}
