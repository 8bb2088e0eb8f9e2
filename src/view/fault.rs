//! What is wrong with a file, over the old text.

use ratatui::layout::Rect;

use super::{canvas::Canvas, panes::inside};
use crate::{app::Report, palette::Role};

/// Draws a report; the text that was open before shows around it.
pub(super) fn draw(canvas: &mut Canvas, screen: Rect, report: &Report) {
    let width = if screen.width < 60 { screen.width } else { (screen.width - 4).min(110) };
    let lines = report.filled(width.saturating_sub(4).into());
    let room = screen.height.saturating_sub(1);
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(room);
    let area = Rect { x: (screen.width - width) / 2, y: (room - height) / 2, width, height };
    canvas.clear(area);
    canvas.frame(area, true);
    let title = " Not opened; what was open stays ";
    canvas.put(area.x + 2, area.y, area.width.saturating_sub(4), title, Role::Fault);
    let body = inside(area);
    let shown = lines.iter().skip_while(|(number, _)| *number < report.top);
    for (y, (_, line)) in (body.y..body.bottom()).zip(shown.clone()) {
        canvas.put(body.x + 1, y, body.width.saturating_sub(2), line, Role::Text);
    }
    if shown.count() > usize::from(body.height) {
        canvas.put(area.right().saturating_sub(3), area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
}
