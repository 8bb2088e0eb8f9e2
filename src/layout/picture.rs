//! A picture as text: a label, its caption, and what it shows for those who do not see it.

use super::{Frame, flow::Flow, label::Label, row::Row};
use crate::{palette::Role, text::width};

/// The rows of a picture; those of the alternative text hold no text of the block.
pub(super) fn rows(caption: &str, alt: &str, frame: Frame) -> Vec<Row> {
    let label = Label::new("[picture]", Role::Ornament, width(caption).max(width(alt)), frame);
    let room = label.room();
    let mut rows = Vec::new();
    if !caption.trim().is_empty() {
        rows.extend(Flow::new(caption, 0..caption.len(), &frame).rows(room));
    }
    if alt != caption && !alt.trim().is_empty() {
        rows.extend(shown(alt, caption.len(), frame.with_width(room)));
    }
    label.lead(rows)
}

/// A text that is none of the block's, on rows at one place of the block's text.
fn shown(alt: &str, at: usize, frame: Frame) -> Vec<Row> {
    let mut rows = Flow::new(alt, 0..alt.len(), &frame).whole_words().rows(frame.width);
    for row in &mut rows {
        for piece in std::mem::take(&mut row.pieces) {
            row.ornament(piece.x, piece.seen(alt), Role::Dim);
        }
        row.range = at..at;
    }
    rows
}
