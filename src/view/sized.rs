//! Large text, row by row, and whether a frame still shows it.

use ratatui::buffer::Buffer;

use super::canvas::Canvas;
use crate::{
    app::{Model, SizedText},
    text,
};

/// Draws all large text.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    for SizedText { area, rows, role, .. } in &model.plan.sized {
        for (row, y) in rows.iter().zip(area.y..area.bottom()) {
            canvas.put(area.x, y, area.width, row, *role);
        }
    }
}

/// Whether a frame shows a large text as it was drawn, and nothing lies over it.
pub fn sized_text_is_uncovered(sized: &SizedText, frame: &Buffer) -> bool {
    let area = sized.area;
    frame.area.union(area) == frame.area
        && (area.y..area.bottom()).enumerate().all(|(index, y)| {
            let row = sized.rows.get(index).map_or("", String::as_str);
            let covers = |letter: text::Grapheme| std::iter::repeat_n("", letter.width.saturating_sub(1));
            let drawn = text::graphemes(row).filter(|letter| letter.width > 0);
            let drawn = drawn.flat_map(|letter| std::iter::once(letter.text).chain(covers(letter)));
            let drawn = drawn.chain(std::iter::repeat(" "));
            (area.x..area.right()).zip(drawn).all(|(x, symbol)| frame[(x, y)].symbol() == symbol)
        })
}
