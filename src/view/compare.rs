//! Two sections side by side: their text with what both speak of marked, and below it what they have alone and in
//! common.

use ratatui::layout::Rect;

use super::{
    canvas::Canvas,
    layers::Layers,
    panes::{draw_lines, inside},
    views::draw_line,
};
use crate::{
    annotate::Comparison,
    app::{ComparePlan, Focus, Model, Notes, Shape, SidePlan},
    chart::Sight,
    page::role_of_subject,
    palette::Role,
};

/// Draws the comparison of the plan.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let (Some(plan), Some(comparison)) = (&model.plan.compare, model.compare.comparison()) else { return };
    let [only, both] = plan.sights();
    for side in &plan.sides {
        if model.plan.shape != Shape::Tabs {
            draw_frame(canvas, model, side);
        }
        let sight = plan.sight_of_side(side.side);
        if sight != Sight::Hidden {
            draw_text(canvas, model, (comparison, both == Sight::Clear), side);
            step_back(canvas, side.body, sight);
        }
        draw_notes(canvas, &side.only, " Only here ", only);
    }
    draw_notes(canvas, &plan.both, " Both ", both);
    draw_link(canvas, model, plan);
}

/// The frame of a side, with its section's number and name and how far it is scrolled.
fn draw_frame(canvas: &mut Canvas, model: &Model, side: &SidePlan) {
    let focused = side.side == model.compare.focused;
    let lit = focused && model.focus == Focus::Text;
    canvas.frame(side.area, lit);
    let article = &model.compared(side.side).article;
    let at = model.compare.sides[side.side].section;
    let Some(section) = article.sections.get(at) else { return };
    let room = side.area.width.saturating_sub(4);
    let blocks = section.blocks().len();
    let first = side.lines.first().map_or(0, |line| line.block);
    let end = side.area.right().saturating_sub(2);
    let place = format!(" {}/{blocks} ", first + 1);
    let right = canvas.put_spans_ending(end, side.area.y, room / 3, &[(&place, Role::Dim)]);
    let number = format!(" {} ", at + 1);
    let name_role = if focused { Role::Title } else { Role::Text };
    let from = model.compared_names().map(|names| format!("{} {} ", canvas.glyphs.dot, names[side.side]));
    let mut spans = vec![(number.as_str(), Role::Dim), (section.name(), name_role), (" ", name_role)];
    spans.extend(from.as_deref().map(|from| (from, Role::Dim)));
    canvas.put_spans(side.area.x + 2, side.area.y, right.saturating_sub(side.area.x + 2), &spans);
    if is_cut(model, side) {
        canvas.put(end.saturating_sub(1), side.area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
}

/// Whether there is more text below.
fn is_cut(model: &Model, side: &SidePlan) -> bool {
    let panes = &model.compare.sides[side.side];
    let article = &model.compared(side.side).article;
    side.lines.last().is_some_and(|line| !panes.rows.is_last(article, panes.section, *line))
}

/// What is still to come is seen faintly.
fn step_back(canvas: &mut Canvas, area: Rect, sight: Sight) {
    if sight == Sight::Faint {
        canvas.restyle(area, Role::Shade);
    }
}

/// Draws the text of a side; what both speak of is marked once that is shown.
fn draw_text(canvas: &mut Canvas, model: &Model, (comparison, marks): (&Comparison, bool), side: &SidePlan) {
    let document = model.compared(side.side);
    let panes = &model.compare.sides[side.side];
    let chosen = model.walk.chosen.filter(|_| side.side == 0 || model.compare.other.is_none());
    let text = (&*document.article, &panes.rows, panes.section);
    draw_lines(canvas, text, (side.body, &side.lines), |at, block, row| {
        let mut layers = Layers::of_marks(block, &row.range, false);
        for (_, range, kind) in comparison.shared_in(side.side, at).iter().filter(|_| marks) {
            layers.add(range.clone(), role_of_subject(*kind));
        }
        let mentions = document.mentions.in_block(panes.section, at).iter();
        for mention in mentions.filter(|mention| chosen.is_some_and(|chosen| chosen.entry == mention.entry)) {
            layers.add(mention.at.range.clone(), Role::Chosen);
        }
        layers
    });
}

/// Draws lines in a frame, if there is room for it.
fn draw_notes(canvas: &mut Canvas, notes: &Notes, title: &str, sight: Sight) {
    if !notes.has_room() {
        return;
    }
    canvas.frame(notes.area, false);
    canvas.put(notes.area.x + 2, notes.area.y, notes.area.width.saturating_sub(4), title, Role::Strong);
    let body = inside(notes.area);
    if sight == Sight::Hidden {
        return;
    }
    for (y, line) in (body.top()..body.bottom()).zip(&notes.lines) {
        draw_line(canvas, Rect { x: body.x + 1, y, width: body.width.saturating_sub(2), height: 1 }, line);
    }
    let below = notes.lines.len().saturating_sub(body.height.into());
    if below > 0 {
        let more = format!(" {below} more {} ", if below == 1 { "line" } else { "lines" });
        canvas.put_spans_ending(notes.area.right() - 2, body.bottom(), body.width, &[(&more, Role::Dim)]);
    }
    step_back(canvas, body, sight);
}

/// A sign between two sides that scroll together.
fn draw_link(canvas: &mut Canvas, model: &Model, plan: &ComparePlan) {
    if let ([left, right], true) = (&plan.sides[..], model.compare.together)
        && left.area.y == right.area.y
    {
        canvas.put(left.area.right().saturating_sub(1), left.area.y, 2, "==", Role::Key);
    }
}
