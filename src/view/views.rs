//! A view in place of the panes: its frame, and the items of its page.

use ratatui::layout::Rect;

use super::{canvas::Canvas, map};
use crate::{
    app::{Focus, Model, Shape, ViewPlan},
    keys::{Group, Mode, bindings_in},
    page::Line,
    palette::Role,
};

/// Draws the view of the plan.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let Some(plan) = &model.plan.view else { return };
    if model.plan.shape != Shape::Tabs {
        draw_frame(canvas, model, plan);
    }
    if let Some(area) = plan.map {
        map::draw(canvas, model, area);
    }
    for (y, line) in (plan.head.top()..plan.head.bottom()).zip(&plan.heading) {
        draw_line(canvas, Rect { y, height: 1, ..plan.head }, line);
    }
    if plan.count == 0 {
        canvas.put(plan.body.x, plan.body.y, plan.body.width, plan.nothing, Role::Dim);
    }
    let chosen = model.views.place(model.views.shown).chosen;
    for (y, (item, line)) in (plan.body.y..).zip(plan.rows()) {
        let area = Rect { y, height: 1, ..plan.body };
        draw_line(canvas, area, line);
        if item == chosen && !line.is_empty() {
            // A picture that is shown is chosen; lighting what is said of it as well would outshine it.
            let lit = model.focus == Focus::Text && model.plan.picture.is_none();
            mark_chosen(canvas, area, lit);
        }
    }
}

/// Marks a line of the chosen item: a sign before it, and its ground while the keyboard is there.
fn mark_chosen(canvas: &mut Canvas, area: Rect, lit: bool) {
    if area.x > 0 {
        canvas.put(area.x - 1, area.y, 1, canvas.glyphs.bar, Role::Key);
    }
    if lit {
        canvas.restyle(area, Role::Selected);
    }
}

/// Draws one line of spans.
pub(super) fn draw_line(canvas: &mut Canvas, area: Rect, line: &Line) {
    let spans: Vec<(&str, Role)> = line.iter().map(|span| (span.text.as_str(), span.role)).collect();
    canvas.put_spans(area.x, area.y, area.width, &spans);
}

fn draw_frame(canvas: &mut Canvas, model: &Model, plan: &ViewPlan) {
    let lit = model.focus == Focus::Text;
    canvas.frame(plan.area, lit);
    let end = plan.area.right().saturating_sub(2);
    let room = plan.area.width.saturating_sub(4);
    let place = standing(model, plan);
    let right = canvas.put_spans_ending(end, plan.area.y, room / 2, &[(&place, Role::Dim)]);
    let title = format!(" {} ", model.views.shown.title());
    canvas.put(plan.area.x + 2, plan.area.y, right.saturating_sub(plan.area.x + 2), &title, Role::Title);
    if plan.hidden > 0 || plan.shown.first().is_some_and(|(first, _)| *first > 0) {
        canvas.put(end.saturating_sub(1), plan.area.y, 1, canvas.glyphs.above, Role::FrameFocused);
    }
    if plan.goes_on() {
        canvas.put(end.saturating_sub(1), plan.area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
}

/// Which item is chosen, of how many; how much of the text has been read for it, while that is not all.
fn standing(model: &Model, plan: &ViewPlan) -> String {
    let reading = if model.document.is_annotated() {
        String::new()
    } else {
        let (done, all) = model.document.annotated();
        format!("reading {}% of the text: ", done * 100 / all.max(1))
    };
    match plan.count {
        0 => String::new(),
        count => format!(" {reading}{}/{count}  ", model.views.place(model.views.shown).chosen + 1),
    }
}

/// Draws the menu of the views, above the bottom line.
pub(super) fn draw_menu(canvas: &mut Canvas, screen: Rect) {
    let rows: Vec<_> = bindings_in(Mode::Views).filter(|binding| binding.group == Group::Looking).collect();
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX);
    if height >= screen.height {
        return;
    }
    let width = screen.width.min(20);
    let area = Rect { x: screen.x + u16::from(screen.width > 40), y: screen.bottom() - 1 - height, width, height };
    canvas.clear(area);
    canvas.frame(area, true);
    canvas.put(area.x + 2, area.y, width.saturating_sub(4), " Views ", Role::Title);
    for (y, binding) in (area.y + 1..).zip(rows) {
        let spans = [(binding.key(), Role::Key), ("  ", Role::Hint), (binding.hint, Role::Text)];
        canvas.put_spans(area.x + 2, y, width.saturating_sub(4), &spans);
    }
}
