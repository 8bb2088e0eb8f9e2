//! The panes: frames with their titles, and the text in them.

use ratatui::{layout::Rect, style::Style};

use super::{canvas::Canvas, layers::Layers};
use crate::{
    app::{Focus, Line, Model, Overlay, Pane, Rows, Shape},
    article::{Article, Block, FactValue},
    layout::{self, Row},
    palette::Role,
    text::figure,
};

/// Draws every pane of the plan.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    for pane in &model.plan.panes {
        if model.plan.shape != Shape::Tabs {
            draw_frame(canvas, model, pane);
        }
        let facts = facts_line(&model.document.article, pane.section, canvas.glyphs.dot);
        match facts.filter(|_| pane.body.height == 1 && !is_focused(model, pane)) {
            Some(facts) => drop(canvas.put(pane.body.x, pane.body.y, pane.body.width, &facts, Role::Strong)),
            None => draw_text(canvas, model, pane),
        }
    }
}

/// Whether a pane is the one that has the room.
fn is_focused(model: &Model, pane: &Pane) -> bool {
    model.panes.section == pane.section
}

fn draw_frame(canvas: &mut Canvas, model: &Model, pane: &Pane) {
    let focused = is_focused(model, pane);
    let lit = focused && model.focus == Focus::Text;
    if pane.area.height < 3 {
        canvas.rule(pane.area, lit);
    } else {
        canvas.frame(pane.area, lit);
    }
    let room = pane.area.width.saturating_sub(4);
    let right = draw_frame_end(canvas, model, pane, room);
    let section = &model.document.article.sections[pane.section];
    let number = format!(" {} ", pane.section + 1);
    let title = if focused { Role::Title } else { Role::Text };
    let number_role = if lit { Role::FrameFocused } else { Role::Dim };
    let room = right.saturating_sub(pane.area.x + 3);
    let mut spans = vec![(number.as_str(), number_role), (section.name(), title), (" ", title)];
    let longer = format!("{} {} ", canvas.glyphs.dot, section.title);
    let whole: usize = spans.iter().map(|(text, _)| crate::text::width(text)).sum();
    let fits = whole + crate::text::width(&longer) + 2 <= usize::from(room);
    if focused && fits && section.name() != section.title && !section.title.is_empty() {
        spans.push((&longer, Role::Dim));
    }
    canvas.put_spans(pane.area.x + 2, pane.area.y, room, &spans);
}

/// The right end of a pane's title: how many hits it has, where it is scrolled to. Where that begins.
fn draw_frame_end(canvas: &mut Canvas, model: &Model, pane: &Pane, room: u16) -> u16 {
    let (first, last) = (pane.lines.first(), pane.lines.last());
    let top = first.map_or(0, |line| line.block);
    let more_above = first.is_some_and(|line| *line != Line::default());
    let more_below = pane.area.height > 2
        && last.is_some_and(|last| !model.panes.rows.is_last(&model.document.article, pane.section, *last));
    let end = pane.area.right().saturating_sub(2);
    if more_below && is_focused(model, pane) {
        canvas.put(end.saturating_sub(1), pane.area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
    let scrolled = is_focused(model, pane) && (more_above || more_below) && pane.area.height > 2;
    let blocks = || model.document.article.sections[pane.section].blocks().len();
    let place = if scrolled { format!(" {}/{} ", top + 1, blocks()) } else { String::new() };
    let hits = model.walk.search.as_ref().map_or(0, |search| search.count_in_section(pane.section));
    let hits = match hits {
        0 => String::new(),
        1 => " 1 hit ".to_owned(),
        hits => format!(" {hits} hits "),
    };
    let above = if more_above && is_focused(model, pane) { canvas.glyphs.above } else { "" };
    canvas.put_spans_ending(
        end,
        pane.area.y,
        room,
        &[(&hits, Role::Prompt), (&place, Role::Dim), (above, Role::FrameFocused)],
    )
}

fn draw_text(canvas: &mut Canvas, model: &Model, pane: &Pane) {
    let article = &model.document.article;
    let dim = !is_focused(model, pane) && pane.body.height <= 2;
    let text = (&**article, &model.panes.rows, pane.section);
    draw_lines(canvas, text, (pane.body, &pane.lines), |at, block, row| {
        Layers::new(model, (pane.section, at), block, &row.range, dim)
    });
    draw_labels(canvas, model, pane);
}

/// Draws lines of a section in an area, each block's letters with the layers that lie on them.
pub(super) fn draw_lines(
    canvas: &mut Canvas,
    (article, rows, section): (&Article, &Rows, usize),
    (area, lines): (Rect, &[Line]),
    layers: impl Fn(usize, &Block, &Row) -> Layers,
) {
    let frame = rows.frame(article);
    for (y, line) in (area.y..).zip(lines) {
        let Some(block) = article.block(section, line.block) else { continue };
        let rows = rows.laid_out(section, line.block).unwrap_or_default();
        let gap;
        let row = if let Some(row) = rows.get(line.row) {
            row
        } else {
            gap = layout::gap_row(block, &frame);
            &gap
        };
        draw_row(canvas, (area.x, y), block, row, &layers(line.block, block, row));
    }
}

/// Draws one row of a block.
pub(super) fn draw_row(canvas: &mut Canvas, (x, y): (u16, u16), block: &Block, row: &Row, layers: &Layers) {
    for ornament in &row.ornaments {
        canvas.put_seen(x + ornament.x, y, &ornament.text, ornament.role);
    }
    let (mut alike, mut style) = (0..0, Style::new());
    for glyph in row.pieces.iter().flat_map(|piece| piece.glyphs(&block.text)) {
        if !alike.contains(&glyph.offset) {
            alike = layers.alike(glyph.offset);
            style = layers.at(glyph.offset).fold(Style::new(), |style, role| style.patch(canvas.style(role)));
        }
        canvas.put_glyph(x + glyph.x, y, glyph.text, glyph.width.into(), style);
    }
}

/// Draws the labels of links over their beginnings.
fn draw_labels(canvas: &mut Canvas, model: &Model, pane: &Pane) {
    let Some(Overlay::Labels(labels)) = &model.overlay else { return };
    for (y, line) in (pane.body.y..).zip(&pane.lines) {
        let rows = model.panes.rows.laid_out(pane.section, line.block).unwrap_or_default();
        let (Some(row), Some(block)) = (rows.get(line.row), model.document.article.block(pane.section, line.block))
        else {
            continue;
        };
        let here = labels.iter().filter(|label| label.at.section == pane.section && label.at.block == line.block);
        for label in here {
            let mut glyphs = row.pieces.iter().flat_map(|piece| piece.glyphs(&block.text));
            if let Some(glyph) = glyphs.find(|glyph| glyph.offset == label.at.offset) {
                canvas.put(pane.body.x + glyph.x, y, 2, &label.letters, Role::Label);
            }
        }
    }
}

/// The figures that the file states of a section on one line: `about 3,700 soldiers · 20 NATO Allies · 7 Partners`.
/// What was only found in the text says less of a section than its first words do.
fn facts_line(article: &Article, section: usize, dot: &str) -> Option<String> {
    let mut figures = Vec::new();
    for fact in article.facts.iter().filter(|fact| fact.section == section && fact.found.is_none()) {
        let about = fact.exactness.before();
        let unit = fact.unit.as_deref().unwrap_or(&fact.label);
        match &fact.value {
            FactValue::Number(number) => figures.push(format!("{about}{} {unit}", figure(*number))),
            FactValue::Parts(parts) => {
                figures.extend(parts.iter().map(|(name, number)| format!("{about}{} {name}", figure(*number))));
            }
        }
    }
    (!figures.is_empty()).then(|| figures.join(&format!(" {dot} ")))
}

/// The area inside a frame.
pub(super) fn inside(area: Rect) -> Rect {
    Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) }
}
