//! The heading of a step.

use super::super::{canvas::Canvas, sized};
use crate::{
    app::{LessonPlan, Model},
    palette::Role,
    text,
};

/// Draws the heading at the foot of its room, over a line where there is a row for that: in large letters where there is
/// room for them.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, plan: &LessonPlan) {
    let area = plan.heading;
    if !model.plan.sized.is_empty() {
        sized::draw(canvas, model);
        return canvas.rule_across(area.x, area.bottom() - 1, area.width);
    }
    let room = area.height.saturating_sub(1).max(1);
    let lines = text::fill(&plan.title, area.width.into());
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room);
    let bottom = if area.height > 1 { area.bottom() - 1 } else { area.bottom() };
    for (y, line) in (bottom - count..bottom).zip(&lines) {
        canvas.put(area.x, y, area.width, line, Role::Title);
    }
    if area.height > 1 {
        canvas.rule_across(area.x, bottom, area.width);
    }
}
