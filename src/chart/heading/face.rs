//! One way to draw the letters of a font: how wide a dot is, and how thick a stroke.

use super::font::{Dots, Font, Height};

/// A font as it is drawn. All widths are in columns of the grid, of which a cell has one or two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    font: Font,
    pub(super) height: Height,
    /// Whether a dot is two columns wide.
    pub(super) wide: bool,
    /// Whether strokes are a column thicker than they are in the font.
    bold: bool,
}

/// A drawn letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) width: usize,
    /// Rows from the top, the leftmost column in the highest bit.
    pub(super) rows: Vec<u32>,
}

/// A drawn word: each letter with the column at which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) width: usize,
    pub(super) letters: Vec<(usize, Form)>,
}

/// Letters that have more strokes side by side than others. Fonts of equal columns squeeze them; thick strokes need room.
const BROAD: &str = "MWmwŴŵẀẂẄẁẃẅŒœÆæ@%‰МмШшЩщЖжЮюФфЉљЊњΩω";

/// What is not seen, and parts or joins what is around it.
const UNSEEN: [char; 6] = ['\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}'];

impl Word {
    /// Draws the letters into rows of dots, from a column on.
    pub(super) fn draw(&self, dots: &mut [Vec<bool>], left: usize) {
        for (start, form) in &self.letters {
            for (row, ink) in dots.iter_mut().zip(&form.rows) {
                let cells = row.iter_mut().skip(left + start).take(form.width);
                cells.enumerate().for_each(|(column, dot)| *dot |= ink >> (31 - column) & 1 == 1);
            }
        }
    }
}

impl Face {
    pub(super) fn new(height: Height, wide: bool, bold: bool) -> Self {
        Self { font: Font::of(height), height, wide, bold }
    }

    /// Rows of dots from the top of one line to the top of the next: what hangs down must not touch what stands up.
    pub(super) fn pitch(self) -> usize {
        match self.height {
            Height::High => self.font.rows,
            Height::Low | Height::Middle => self.font.rows + 1,
        }
    }

    /// Rows of a line.
    pub(super) fn rows(self) -> usize {
        self.font.rows
    }

    /// Columns between two letters.
    pub(super) fn gap(self) -> usize {
        if self.wide { 2 } else { 1 }
    }

    /// Columns between the letters around a blank.
    pub(super) fn space(self) -> usize {
        self.gap() + self.font.space * if self.wide { 2 } else { 1 }
    }

    /// A word drawn; none where a letter has no form. It is composed already (NFC), and blanks hold it together.
    pub(super) fn word(self, word: &str) -> Option<Word> {
        let (mut width, mut letters) = (0, Vec::new());
        let mut gap = 0;
        for letter in word.chars().filter(|letter| !UNSEEN.contains(letter)) {
            if letter.is_whitespace() {
                (width, gap) = (width + self.space(), 0);
                continue;
            }
            let form = self.form(letter)?;
            let start = width + gap;
            (width, gap) = (start + form.width, self.gap());
            letters.push((start, form));
        }
        Some(Word { width, letters })
    }

    fn form(self, letter: char) -> Option<Form> {
        let Dots { width, rows } = self.font.dots(letter)?;
        let stretched = self.bold && BROAD.contains(letter);
        let (across, stretch): (_, fn(u8, usize) -> u32) = match (self.wide, stretched) {
            (true, _) => (2 * width, |row, _| doubled(row)),
            (false, true) => (2 * width - 2, widened),
            (false, false) => (width, |row, _| u32::from(row) << 24),
        };
        let rows = rows.iter().map(|row| stretch(*row, width));
        let rows = rows.map(|row| if self.bold { thickened(row) } else { row });
        Some(Form { width: across + usize::from(self.bold), rows: rows.collect() })
    }
}

/// Each column of a row of so many columns twice, but the first and the last, which are upright strokes mostly.
fn widened(row: u8, width: usize) -> u32 {
    let inner = doubled(row) << 1;
    let last = 34 - 2 * width;
    inner >> last << last
}

/// Each column of a row twice.
fn doubled(row: u8) -> u32 {
    (0..8).filter(|column| row >> (7 - column) & 1 == 1).fold(0, |doubled, column| doubled | 0b11 << (30 - 2 * column))
}

/// A column more at the right of each stroke, but not where that would close the letter.
fn thickened(row: u32) -> u32 {
    row | row >> 1 & !(row << 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_grows_into_room_and_closes_none() {
        for (row, expected) in [(0b1000_0000_u8, "11000000"), (0b1010_0100, "10110110"), (0b1001_0000, "11011000")] {
            let thick = format!("{:032b}", thickened(u32::from(row) << 24));
            assert_eq!(&thick[..8], expected, "{row:08b}");
        }
        assert_eq!(format!("{:032b}", doubled(0b1010_0001)), format!("1100110000000011{}", "0".repeat(16)));
    }

    #[test]
    fn every_letter_keeps_the_columns_it_says() {
        for (wide, bold) in [(false, false), (false, true), (true, false), (true, true)] {
            for height in [Height::Low, Height::Middle, Height::High] {
                let face = Face::new(height, wide, bold);
                for form in ('!'..='\u{2200}').filter_map(|letter| face.form(letter)) {
                    let ink = form.rows.iter().fold(0, |ink, row| ink | row);
                    assert_eq!((32 - ink.trailing_zeros() as usize, form.rows.len()), (form.width, face.rows()));
                }
            }
        }
    }
}
