//! A heading in letters made of blocks, as large as there is room for.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization;

use super::{
    face::{Face, Word},
    font::Height,
    wrap::{Breadth, across, pieces, wrap},
};

/// The blocks that letters are made of. All of them are one cell wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocks {
    /// `▀▄█`, as code page 437 has them: a cell has two dots, one above the other.
    Halves,
    /// The quadrants of Unicode too (U+2596 to U+259F): a cell has two dots by two, and strokes can be thicker.
    Quadrants,
}

/// Lines of a heading, and where nothing else fits.
const LINES: [usize; 2] = [2, MOST_LINES];
const MOST_LINES: usize = 3;
/// Rows of dots that a heading keeps at least, even if it has neither accents nor a `g`: four rows of cells.
const LEAST_DOTS: usize = 8;
/// Rows of dots in a cell.
const DOTS: usize = 2;

/// A title as rows of blocks, all equally wide and at most `width` cells, in at most `most_rows` rows: the highest
/// letters that fit in two lines, or at least in three, then in fewer lines, then the widest.
///
/// None where it does not fit, is empty, or has a letter without a form: only Latin, Greek and Cyrillic have forms.
pub fn letters(title: &str, width: u16, most_rows: u16, blocks: Blocks) -> Option<Vec<String>> {
    letters_from(Height::Low, title, width, most_rows, blocks)
}

/// The same in no lower letters than these.
pub fn letters_from(least: Height, title: &str, width: u16, most_rows: u16, blocks: Blocks) -> Option<Vec<String>> {
    let title: String = title.nfc().collect();
    let room = usize::from(width) * blocks.columns();
    // Every letter takes a column at least, so that a book for a title is not even looked at.
    if title.chars().nth(room * MOST_LINES).is_some() {
        return None;
    }
    let faces: Vec<Face> = blocks.faces().into_iter().filter(|face| face.height >= least).collect();
    LINES.into_iter().find_map(|lines| {
        let fitting = faces.iter().filter_map(|face| Block::of(&title, *face, room, lines));
        let low = fitting.filter(|block| block.dots.len().div_ceil(DOTS) <= usize::from(most_rows));
        let largest = low.max_by_key(|block| (block.face.height, Reverse(block.lines), block.face.wide))?;
        Some(largest.in_cells(blocks))
    })
}

impl Blocks {
    /// Columns of dots in a cell.
    fn columns(self) -> usize {
        match self {
            Self::Halves => 1,
            Self::Quadrants => 2,
        }
    }

    fn faces(self) -> Vec<Face> {
        let heights = [Height::Low, Height::Middle, Height::High];
        match self {
            Self::Halves => heights.map(|height| Face::new(height, false, false)).to_vec(),
            Self::Quadrants => {
                heights.into_iter().flat_map(|height| [false, true].map(|wide| Face::new(height, wide, true))).collect()
            }
        }
    }

    /// The block of two rows of dots at a column.
    fn block(self, above: &[bool], below: &[bool], column: usize) -> char {
        let is = |row: &[bool], x: usize| usize::from(row.get(x).copied().unwrap_or(false));
        let x = column * self.columns();
        match self {
            Self::Halves => HALVES[is(above, x) * 2 + is(below, x)],
            Self::Quadrants => QUADRANTS[is(above, x) * 8 + is(above, x + 1) * 4 + is(below, x) * 2 + is(below, x + 1)],
        }
    }
}

/// By the dots above and below.
const HALVES: [char; 4] = [' ', '▄', '▀', '█'];
/// By the dots above left, above right, below left and below right.
const QUADRANTS: [char; 16] = [' ', '▗', '▖', '▄', '▝', '▐', '▞', '▟', '▘', '▚', '▌', '▙', '▀', '▜', '▛', '█'];

/// A drawn title.
struct Block {
    face: Face,
    lines: usize,
    /// Rows of dots, all equally wide.
    dots: Vec<Vec<bool>>,
}

impl Block {
    /// Draws a title in a face; none where it does not fit into so many columns and lines.
    fn of(title: &str, face: Face, room: usize, most: usize) -> Option<Self> {
        let mut words: Vec<Word> = Vec::new();
        let mut breadths = Vec::new();
        for piece in pieces(title) {
            let word = face.word(piece.ink)?;
            let space = if piece.is_spaced { face.space() } else { face.gap() };
            breadths.push(Breadth { ink: word.width, space });
            words.push(word);
        }
        let lines = wrap(&breadths, room, most)?;
        let columns = lines.iter().map(|line| across(&breadths[line.clone()])).max().filter(|columns| *columns > 0)?;
        let mut dots = vec![vec![false; columns]; face.pitch() * (lines.len() - 1) + face.rows()];
        for (line, top) in lines.iter().zip((0..).step_by(face.pitch())) {
            let mut left = 0;
            for (word, breadth) in words[line.clone()].iter().zip(&breadths[line.clone()]) {
                word.draw(&mut dots[top..], left);
                left += breadth.ink + breadth.space;
            }
        }
        trim(&mut dots);
        Some(Self { face, lines: lines.len(), dots })
    }

    /// The rows of cells that the dots make.
    fn in_cells(&self, blocks: Blocks) -> Vec<String> {
        let cells = self.dots.first().map_or(0, Vec::len).div_ceil(blocks.columns());
        let row = |pair: &[Vec<bool>]| {
            let below = pair.get(1).map_or(&[][..], Vec::as_slice);
            (0..cells).map(|column| blocks.block(&pair[0], below, column)).collect()
        };
        self.dots.chunks(DOTS).map(row).collect()
    }
}

/// Takes off blank rows above and below, as long as enough are left.
fn trim(dots: &mut Vec<Vec<bool>>) {
    let blank = |row: Option<&Vec<bool>>| row.is_some_and(|row| !row.contains(&true));
    while dots.len() > LEAST_DOTS && blank(dots.last()) {
        dots.pop();
    }
    let above = dots.iter().take_while(|row| blank(Some(row))).count().min(dots.len().saturating_sub(LEAST_DOTS));
    dots.drain(..above);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text;

    const EACH: [Blocks; 2] = [Blocks::Halves, Blocks::Quadrants];

    #[test]
    fn letters_are_drawn_as_their_font_has_them() {
        let thin = letters("Šta?", 23, 4, Blocks::Halves).unwrap();
        let thick = letters("Šta?", 12, 4, Blocks::Quadrants).unwrap();
        assert_eq!(
            thin,
            [
                " ▀▄▀   ▄           ▄▄▄ ",
                "▄▀▀▀  ▄█▄▄   ▄▄▄  ▀  ▄▀",
                " ▀▀▀▄  █     ▄▄▄█   █  ",
                "▀▄▄▄▀  ▀▄▄▀ ▀▄▄▄█   ▄  "
            ]
        );
        assert_eq!(thick, ["▜▟▘▗▖    ▗▖", "▟▀▘▟▙ ▗▄▖▘█", "▝▜▖▐▚▖█▐▌▝▘", "▀▀  ▀ ▝▀▘▝▘"]);
    }

    #[test]
    fn a_heading_of_forty_letters_fits_a_classroom_in_letters_of_four_rows_at_least() {
        for title in [
            "Meeting with the Serbian President",
            "Šta je rekao generalni sekretar Stoltenberg?",
            "Састанак са председником Србије",
            "Où est Mitrovica\u{A0}? Les années 1999–2024",
            "Der Bürgermeister und die Brücke, Größe 7",
        ] {
            for (blocks, (rows, lines)) in
                EACH.into_iter().flat_map(|blocks| [(9, 2), (14, 2)].map(|room| (blocks, room)))
            {
                let seen = letters(title, 110, rows, blocks).unwrap_or_else(|| panic!("{title} has no room"));
                assert!((4..=usize::from(rows)).contains(&seen.len()) && lines == 2, "{title}");
            }
        }
        assert!(letters("Meeting with the Serbian President", 110, 4, Blocks::Quadrants).is_some(), "on one line");
    }

    #[test]
    fn more_room_makes_larger_letters() {
        let rows = |width, rows| letters("The Tribunal", width, rows, Blocks::Quadrants).map(|rows| rows.len());
        let rooms = [(110, 14), (110, 4), (30, 14), (40, 4), (20, 14)];
        assert_eq!(rooms.map(|(columns, most)| rows(columns, most)), [Some(5), Some(4), Some(9), Some(4), None]);
    }

    #[test]
    fn what_has_no_form_or_no_room_is_left_to_others() {
        for title in [
            "",
            " \n",
            "\u{AD}",
            "漢字",
            "שלום",
            "مرحبا",
            "Peace 🙂",
            "x\u{1b}[2J",
            "q\u{301}",
            "Donaudampfschifffahrtsgesellschaft",
        ] {
            assert_eq!(letters(title, 40, 12, Blocks::Quadrants), None, "{title:?}");
        }
        assert_eq!(letters(&"word ".repeat(1 << 20), 200, 60, Blocks::Quadrants), None);
        assert_eq!(letters("word", 0, 0, Blocks::Halves), None);
    }

    #[test]
    fn letters_are_composed_and_what_is_not_seen_is_passed_over() {
        for blocks in EACH {
            let plain = letters("Čačak i Niš", 90, 9, blocks);
            assert!(plain.is_some());
            assert_eq!(letters("C\u{30C}ac\u{30C}ak i Ni\u{AD}s\u{30C}", 90, 9, blocks), plain);
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_its_bounds(title in "(\\PC|[a-zčćšžđа-я“ -]){0,60}", width in 0_u16..200, rows in 0_u16..30) {
            for blocks in EACH {
                let Some(seen) = letters(&title, width, rows, blocks) else { continue };
                prop_assert!((4..=usize::from(rows)).contains(&seen.len()));
                let widths: Vec<usize> = seen.iter().map(|row| text::width(row)).collect();
                prop_assert!(widths.iter().all(|cells| *cells == widths[0] && *cells <= usize::from(width)));
                prop_assert!(seen.iter().flat_map(|row| row.chars()).any(|block| block != ' '));
            }
        }
    }
}
