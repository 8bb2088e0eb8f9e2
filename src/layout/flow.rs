//! Running text on rows: wrapped, ordered, and moved to the side it belongs to.

use std::ops::Range;

use super::{
    Frame,
    row::{Piece, Row},
    wrap::{Line, cells, lines},
};
use crate::{
    article::Alignment,
    palette::Role,
    text::{
        bidi::{Bidi, runs_right_to_left},
        breaks::words,
        hyphen::Hyphenator,
    },
};

/// A stretch of a block's text that is laid out by itself: a whole paragraph, or one cell of a table.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    text: &'a str,
    /// Where the stretch starts in the block's text.
    base: usize,
    right_to_left: bool,
    bidi: Option<Bidi>,
    hyphenator: Option<Hyphenator>,
    alignment: Alignment,
}

impl<'a> Flow<'a> {
    /// A stretch of text that stands as its language runs; empty if the range is none of the text.
    pub(super) fn new(text: &'a str, range: Range<usize>, frame: &Frame) -> Self {
        let base = range.start;
        let text = text.get(range).unwrap_or_default();
        let right_to_left = runs_right_to_left(text, frame.right_to_left);
        let hyphenator = if frame.hyphenate { Hyphenator::new(frame.language) } else { None };
        let bidi = Bidi::new(text, right_to_left);
        Self { text, base, right_to_left, bidi, hyphenator, alignment: Alignment::Natural }
    }

    /// The same, but no word is parted.
    pub(super) fn whole_words(self) -> Self {
        Self { hyphenator: None, ..self }
    }

    /// The same, at a side.
    pub(super) fn aligned(self, alignment: Alignment) -> Self {
        Self { alignment, ..self }
    }

    /// Rows of at most `width` cells, at least one; the first is at the start of the stretch.
    pub(super) fn rows(&self, width: u16) -> Vec<Row> {
        self.wrapped(width, width)
    }

    /// As many rows, but of like length, so that no last row holds a single word.
    pub(super) fn balanced_rows(&self, width: u16) -> Vec<Row> {
        let count = |width: u16| lines(self.text, width.into(), self.hyphenator).count();
        let rows = count(width);
        let longest = words(self.text).map(|word| cells(&self.text[word.start..word.ink_end], width.into())).max();
        let (mut narrow, mut wide) = (fit(longest.unwrap_or_default()).clamp(1, width.max(1)), width.max(1));
        while rows > 1 && narrow < wide {
            let middle = narrow.midpoint(wide);
            if count(middle) > rows { narrow = middle + 1 } else { wide = middle }
        }
        self.wrapped(wide, width)
    }

    /// Rows wrapped at one width, standing in another.
    fn wrapped(&self, wrap: u16, width: u16) -> Vec<Row> {
        let lines = lines(self.text, wrap.into(), self.hyphenator);
        let mut rows: Vec<Row> = lines.map(|line| self.row(&line, width)).collect();
        if rows.is_empty() {
            rows.push(Row::blank(self.base));
        }
        let mut start = self.base;
        for row in &mut rows {
            row.range.start = start;
            start = row.range.end;
        }
        rows
    }

    fn row(&self, line: &Line, width: u16) -> Row {
        let taken = fit(line.cells) + u16::from(line.hyphen);
        let empty = width.saturating_sub(taken);
        let left = match (self.alignment, self.right_to_left) {
            (Alignment::Left, _) | (Alignment::Natural, false) => 0,
            (Alignment::Centre, _) => empty / 2,
            (Alignment::Right, _) | (Alignment::Natural, true) => empty,
        };
        let mut row = Row::blank(self.base + line.end);
        if line.hyphen {
            let x = if self.right_to_left { left } else { left + taken - 1 };
            row.ornament(x, "-", Role::Text);
        }
        let left = if self.right_to_left { left + u16::from(line.hyphen) } else { left };
        row.pieces = self.pieces(line, left, width);
        row
    }

    fn pieces(&self, line: &Line, x: u16, width: u16) -> Vec<Piece> {
        if line.shown.is_empty() {
            return Vec::new();
        }
        let Some(bidi) = &self.bidi else {
            return vec![Piece { x, width: fit(line.cells), range: self.place(&line.shown), reversed: false }];
        };
        let mut x = x;
        let runs = bidi.runs(self.text, line.shown.clone()).into_iter().map(|run| {
            let width = fit(cells(&self.text[run.range.clone()], width.into()));
            let piece = Piece { x, width, range: self.place(&run.range), reversed: run.reversed };
            x += width;
            piece
        });
        runs.collect()
    }

    fn place(&self, range: &Range<usize>) -> Range<usize> {
        self.base + range.start..self.base + range.end
    }
}

/// Cells of what has been wrapped to a width, which fits into a width's type.
fn fit(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
