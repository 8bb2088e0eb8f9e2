//! What is wrong with a file, over the old text.

use ratatui::layout::Rect;

use super::{canvas::Canvas, panes::inside};
use crate::palette::Role;

/// Draws a report; the text that was open before shows around it.
pub(super) fn draw(canvas: &mut Canvas, screen: Rect, report: &str) {
    let lines = report.lines().count();
    let height = u16::try_from(lines + 3).unwrap_or(u16::MAX).min(screen.height);
    let width = if screen.width < 60 { screen.width } else { (screen.width - 4).min(110) };
    let area = Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height };
    canvas.clear(area);
    canvas.frame(area, true);
    let title = " Not opened; what was open stays ";
    canvas.put(area.x + 2, area.y, area.width.saturating_sub(4), title, Role::Fault);
    let body = inside(area);
    for (y, line) in (body.y..body.bottom().saturating_sub(1)).zip(report.lines()) {
        canvas.put(body.x + 1, y, body.width.saturating_sub(2), line, Role::Text);
    }
    let hint = "Any key closes this · r reads the file again · e opens it in your editor";
    canvas.put(body.x + 1, body.bottom().saturating_sub(1), body.width.saturating_sub(2), hint, Role::Hint);
}
