//! The last row of the projector: how far the lesson is, the name of the step, what waits, the countdown.

use ratatui::layout::Rect;

use super::super::canvas::Canvas;
use crate::{
    app::{Model, Teaching},
    lesson::minutes,
    palette::Role,
    text,
};

/// Cells of the line of progress.
const LINE: usize = 20;

/// Draws the last row.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, teaching: &Teaching, area: Rect) {
    let margin = u16::from(area.width >= 40);
    let end = draw_timer(canvas, teaching, Rect { width: area.width.saturating_sub(margin), ..area });
    let (x, room) = (area.x + margin, end.saturating_sub(area.x + margin + 1));
    if let Some(notice) = &model.status.notice {
        let role = if notice.fault { Role::Fault } else { Role::Notice };
        canvas.put(x, area.y, room, &notice.text, role);
        return;
    }
    draw_place(canvas, teaching, (x, area.y), room);
}

/// Draws the countdown at the right; where it begins.
fn draw_timer(canvas: &mut Canvas, teaching: &Teaching, area: Rect) -> u16 {
    let Some(timer) = teaching.timer else { return area.right() };
    let left = timer.left(teaching.clock.now());
    let over = timer.is_over(teaching.clock.now());
    let told = if over { "time is up".to_owned() } else { minutes(left) };
    let role = if over || left.as_secs() <= 10 { Role::Fault } else { Role::Figure };
    canvas.put_spans_ending(area.right(), area.y, area.width / 2, &[(&told, role)])
}

/// Draws how far the lesson is, and which step this is.
fn draw_place(canvas: &mut Canvas, teaching: &Teaching, (x, y): (u16, u16), room: u16) {
    let (step, steps) = (teaching.walk.stage + 1, teaching.plan.stages.len().max(1));
    let name = teaching.stage().map_or("", |stage| stage.name.as_str());
    let (full, empty) = canvas.glyphs.progress;
    let line = if room >= 70 { LINE } else { 0 };
    let done = line * step / steps;
    let bar = [full.repeat(done), empty.repeat(line - done)];
    let gap = if line > 0 { "  " } else { "" };
    let place = format!("{step}/{steps}  ");
    let spans = [
        (&*bar[0], Role::FrameFocused),
        (&*bar[1], Role::Frame),
        (gap, Role::Dim),
        (&*place, Role::Dim),
        (name, Role::Dim),
    ];
    let end = canvas.put_spans(x, y, room, &spans);
    let Some(question) = teaching.walk.gate(&teaching.plan, &teaching.polls) else { return };
    let told = format!("{} Question {} waits for its answer", canvas.glyphs.dot, question + 1);
    let short = format!("{} Question {} waits", canvas.glyphs.dot, question + 1);
    let free = (x + room).saturating_sub(end + 1);
    let told = if text::width(&told) <= usize::from(free) { told } else { short };
    canvas.put(end + 1, y, free, &told, Role::Notice);
}
