//! The tour: a line over the last row of the text.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::{
    app::{Model, STEPS, Shape, Tour},
    palette::Role,
};

/// Draws the present step, if the tour goes on.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let Some(Tour(step)) = model.status.tour else { return };
    let Some(text) = STEPS.get(step).map(|step| step.text) else { return };
    let screen = model.plan.screen;
    let above_hints = if model.plan.shape == Shape::Tabs { 1 } else { 2 };
    let line = Rect { y: screen.height.saturating_sub(above_hints), height: 1, ..screen };
    canvas.clear(line);
    let count = format!(" Tour {}/{} ", step + 1, STEPS.len());
    let end = line.right().saturating_sub(1);
    let start = canvas.put_spans_ending(end, line.y, line.width / 3, &[("Esc", Role::Key), (" ends it", Role::Hint)]);
    let x = canvas.put(line.x, line.y, line.width, &count, Role::Label);
    canvas.put(x + 1, line.y, start.saturating_sub(x + 2), text, Role::Notice);
}
