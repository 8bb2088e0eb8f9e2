//! Preformatted text: every line as it is, and what is too long for its row on the rows below.

use std::ops::Range;

use super::{
    Frame,
    row::{Piece, Row},
    wrap::{cells, fill},
};
use crate::{palette::Role, text::bidi::Bidi};

/// Frames narrower than this have no room for a sign before the rest of a line.
const SIGNED: u16 = 10;

/// The rows of preformatted text; it runs from left to right in every language.
pub(super) fn rows(text: &str, frame: Frame) -> Vec<Row> {
    let bidi = Bidi::new(text, false);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let ink = start..start + line.trim_end().len();
        rows.push(Row::blank(start));
        line_rows(text, ink, bidi.as_ref(), frame, &mut rows);
        start += line.len();
    }
    if rows.is_empty() {
        rows.push(Row::blank(0));
    }
    rows
}

/// Fills the row that is there, and adds rows for the rest of the line.
fn line_rows(text: &str, ink: Range<usize>, bidi: Option<&Bidi>, frame: Frame, rows: &mut Vec<Row>) {
    let sign = if frame.width < SIGNED { 0 } else { 2 };
    let mut at = ink.start;
    let mut inset = 0;
    while at < ink.end {
        let room = usize::from(frame.width.max(1) - inset);
        let (bytes, _) = fill(&text[at..ink.end], room);
        if at > ink.start {
            let mut row = Row::blank(at);
            if sign > 0 {
                row.ornament(0, frame.signs().continued, Role::Ornament);
            }
            rows.push(row);
        }
        // `fill` takes at least one letter of a text that has one.
        let shown = at..at + bytes.max(1);
        if let Some(row) = rows.last_mut() {
            row.pieces = pieces(text, shown.clone(), bidi, inset, room);
        }
        at = shown.end;
        inset = sign;
    }
}

fn pieces(text: &str, shown: Range<usize>, bidi: Option<&Bidi>, x: u16, room: usize) -> Vec<Piece> {
    let runs = bidi.map(|bidi| bidi.runs(text, shown.clone()));
    let mut x = x;
    let mut piece = |range: Range<usize>, reversed| {
        let width = u16::try_from(cells(&text[range.clone()], room)).unwrap_or(u16::MAX);
        let piece = Piece { x, width, range, reversed };
        x += width;
        piece
    };
    match runs {
        Some(runs) => runs.into_iter().map(|run| piece(run.range, run.reversed)).collect(),
        None => vec![piece(shown, false)],
    }
}
