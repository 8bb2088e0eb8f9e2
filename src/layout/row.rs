//! What a layout is made of: rows, the text on them, and what stands around it.

use std::{borrow::Cow, ops::Range};

use crate::{
    palette::Role,
    text::{bidi::mirrored, graphemes},
};

/// One row of the screen. It knows which bytes of its block's text it shows, and draws nothing itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The text on the row, in the order in which it is seen.
    pub pieces: Vec<Piece>,
    /// What is not text of the block: bars, bullets, lines, hyphens, names of speakers.
    pub ornaments: Vec<Ornament>,
    /// Bytes of the block's text this row stands for: the end of one row is the start of the next, the first
    /// starts at 0, the last ends with the text. Empty for a row without text, and for the upper rows of a
    /// table's row whose cells are wrapped (their text belongs to the last of them, see [`row_at`]).
    pub range: Range<usize>,
}

/// A stretch of text on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Cells from the left edge of the frame.
    pub x: u16,
    /// Cells it takes.
    pub width: u16,
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// Whether its letters stand from right to left.
    pub reversed: bool,
}

/// Something on a row that is not text of the block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ornament {
    /// Cells from the left edge of the frame.
    pub x: u16,
    /// What is drawn, from left to right.
    pub text: Cow<'static, str>,
    /// What it means.
    pub role: Role,
}

/// One letter of a [`Piece`] where it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// Cells from the left edge of the frame.
    pub x: u16,
    /// Cells it takes, at least 1.
    pub width: u16,
    /// Byte offset of the letter in the block's text.
    pub offset: usize,
    /// What is drawn.
    pub text: &'a str,
}

/// Stands for a letter that is wider than the whole frame.
const TOO_WIDE: &str = "·";

impl Piece {
    /// The letters of the piece in reading order; `text` is the block's. What has no width is not drawn.
    pub fn glyphs<'a>(&self, text: &'a str) -> impl Iterator<Item = Glyph<'a>> + use<'a> {
        let Self { x, width: room, reversed, .. } = *self;
        let start = self.range.start;
        let mut used = 0;
        graphemes(text.get(self.range.clone()).unwrap_or_default()).filter_map(move |grapheme| {
            let (drawn, width) = match u16::try_from(grapheme.width) {
                Ok(0) => return None,
                Ok(width) if width <= room => (grapheme.text, width),
                _ => (TOO_WIDE, 1),
            };
            let drawn = if reversed { mirrored(drawn) } else { drawn };
            let left = if reversed { room.saturating_sub(used + width) } else { used };
            used += width;
            Some(Glyph { x: x + left, width, offset: start + grapheme.offset, text: drawn })
        })
    }

    /// The letters of the piece as they are seen from left to right.
    pub(super) fn seen(&self, text: &str) -> String {
        let mut glyphs: Vec<Glyph> = self.glyphs(text).collect();
        glyphs.sort_by_key(|glyph| glyph.x);
        glyphs.into_iter().map(|glyph| glyph.text).collect()
    }
}

impl Row {
    /// A row without text at a place of the text.
    pub(super) fn blank(at: usize) -> Self {
        Self { range: at..at, ..Self::default() }
    }

    /// Moves all that is on the row to the right.
    pub(super) fn shift(&mut self, cells: u16) {
        for piece in &mut self.pieces {
            piece.x += cells;
        }
        for ornament in &mut self.ornaments {
            ornament.x += cells;
        }
    }

    /// Puts something on the row that is not text.
    pub(super) fn ornament(&mut self, x: u16, text: impl Into<Cow<'static, str>>, role: Role) {
        self.ornaments.push(Ornament { x, text: text.into(), role });
    }

    fn shows(&self, offset: usize) -> bool {
        self.pieces.iter().any(|piece| piece.range.contains(&offset))
    }
}

/// The row that shows the letter at a byte offset of the block's text; the last row with text for its end.
///
/// White space that no row shows belongs to the row it ends.
pub fn row_at(rows: &[Row], offset: usize) -> usize {
    let found = rows.partition_point(|row| row.range.end <= offset);
    let Some(row) = rows.get(found) else {
        return rows.iter().rposition(|row| !row.range.is_empty()).unwrap_or_default();
    };
    if row.shows(offset) {
        return found;
    }
    // The upper rows of a table's row have no bytes of their own; its last row answers for them.
    let first = rows[..found].iter().rposition(|upper| upper.range.end < row.range.start).map_or(0, |below| below + 1);
    (first..found).find(|&upper| rows[upper].shows(offset)).unwrap_or(found)
}

/// Makes the rows' ranges touch: each ends where the next starts.
pub(super) fn stitch(rows: &mut [Row], length: usize) {
    let mut end = length;
    for row in rows.iter_mut().rev() {
        row.range.end = end;
        end = row.range.start;
    }
    if let Some(first) = rows.first_mut() {
        first.range.start = 0;
    }
}
