//! A word of ours before a text: on its first row where there is room, else on a row of its own above.

use super::{Frame, row::Row};
use crate::{palette::Role, text::width};

/// Cells that a text beside a label has at the least, if it asks for more.
const BESIDE: usize = 16;

/// A label and where it stands.
#[derive(Debug)]
pub(super) struct Label<'a> {
    text: String,
    role: Role,
    cells: u16,
    beside: bool,
    frame: Frame<'a>,
}

impl<'a> Label<'a> {
    /// A label in the frame, for a text that would like to have so many cells.
    pub(super) fn new(text: &str, role: Role, wish: usize, frame: Frame<'a>) -> Self {
        let text = frame.shortened(text, frame.width.max(1));
        let cells = u16::try_from(width(&text)).unwrap_or(u16::MAX);
        let beside = usize::from(cells) + 1 + wish.clamp(1, BESIDE) <= usize::from(frame.width);
        Self { text, role, cells, beside, frame }
    }

    /// Cells for the text.
    pub(super) fn room(&self) -> u16 {
        if self.beside { self.frame.width - self.cells - 1 } else { self.frame.width.max(1) }
    }

    /// Puts the label before rows that were laid out in its [`Self::room`].
    pub(super) fn lead(self, mut rows: Vec<Row>) -> Vec<Row> {
        let indent = self.frame.width.max(1) - self.room();
        if !self.frame.right_to_left {
            for row in &mut rows {
                row.shift(indent);
            }
        }
        let start = rows.first().map_or(0, |row| row.range.start);
        if !self.beside || rows.is_empty() {
            rows.insert(0, Row::blank(start));
        }
        let x = if self.frame.right_to_left { self.frame.width.max(1) - self.cells } else { 0 };
        rows[0].ornament(x, self.text, self.role);
        rows
    }
}
