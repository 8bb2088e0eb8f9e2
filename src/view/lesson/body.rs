//! The text of a step: what is to come keeps its room, and all steps back but what stands in the light.

use std::{cmp::Ordering, ops::Range};

use ratatui::{layout::Rect, style::Style};

use super::super::{canvas::Canvas, layers::Layers};
use crate::{
    app::{Lit, Model, Teaching, TextPlan},
    article::{Block, Position},
    layout::{self, Row, role_of_kind},
    lesson::{Grain, Veil},
    palette::Role,
};

/// What is drawn of a block: its letters in their roles, as far as they are shown.
struct Inked<'a> {
    block: &'a Block,
    layers: Layers,
    /// The bytes that are shown; the others are to come.
    shown: Range<usize>,
    /// Stretches that stand alone in the light, where not all does.
    lit: Option<Vec<Range<usize>>>,
    veil: Veil,
}

/// Draws the text.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, teaching: &Teaching, (area, plan): (Rect, &TextPlan)) {
    let article = &model.document.article;
    let frame = teaching.rows.frame(article);
    let pointed = teaching.scene.pointer.and_then(|line| plan.rows.iter().filter(|placed| placed.is_shown).nth(line));
    for placed in &plan.rows {
        let Some(block) = article.block(plan.section, placed.line.block) else { continue };
        let rows = teaching.rows.laid_out(plan.section, placed.line.block).unwrap_or_default();
        let gap;
        let row = if let Some(row) = rows.get(placed.line.row) {
            row
        } else {
            gap = layout::gap_row(block, &frame);
            &gap
        };
        let inked = ink(model, teaching, plan, (placed.line.block, block), row);
        let y = area.y + placed.y;
        draw_row(canvas, (area.x, y), &inked, row);
        if pointed == Some(placed) {
            canvas.restyle(Rect { y, height: 1, width: teaching.rows.measure().width, ..area }, Role::Selected);
            canvas.put(area.x.saturating_sub(2), y, 1, canvas.glyphs.selected, Role::Key);
        }
    }
    if plan.above {
        canvas.put(area.x.saturating_sub(2), area.y, 1, canvas.glyphs.above, Role::FrameFocused);
    }
    if plan.rest > 0 {
        canvas.put(area.x.saturating_sub(2), area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
}

/// What is drawn of a row of a block.
fn ink<'a>(
    model: &Model,
    teaching: &Teaching,
    plan: &TextPlan,
    (index, block): (usize, &'a Block),
    row: &Row,
) -> Inked<'a> {
    let mut layers = Layers::of_marks(block, &row.range, false);
    let mentions = model.document.mentions.in_block(plan.section, index);
    let touching = |range: &Range<usize>| range.start < row.range.end && row.range.start < range.end;
    for mention in mentions.iter().filter(|mention| touching(&mention.at.range)) {
        layers.add(mention.at.range.clone(), role_of_kind(mention.entry.kind));
    }
    let lit = model.lit(plan.section, index);
    let alone =
        plan.fresh.filter(|_| plan.alone).map(|fresh| stretch((plan.section, index), block, fresh.from..fresh.to));
    if teaching.scene.grain == Grain::Block || teaching.asked().is_some() {
        // The proof of an answer is marked, and does not only stay.
        alone.iter().filter(|alone| touching(alone)).for_each(|alone| layers.add(alone.clone(), Role::Selected));
    }
    if let Some(Lit { named, .. }) = &lit {
        for named in named {
            layers.add(named.clone(), Role::Chosen);
        }
    }
    let lit = match (lit, alone) {
        (Some(Lit { named, said }), _) => Some([named, said].concat()),
        (None, Some(alone)) => Some(vec![alone]),
        (None, None) => None,
    };
    let start = Position { section: plan.section, ..Position::default() };
    Inked {
        block,
        layers,
        shown: stretch((plan.section, index), block, start..plan.shown),
        lit,
        veil: teaching.scene.veil,
    }
}

/// What of a block lies between two points, as bytes of its text; a byte more where it lies there with its end.
fn stretch((section, index): (usize, usize), block: &Block, points: Range<Position>) -> Range<usize> {
    let before = |point: Position| match (point.section, point.block).cmp(&(section, index)) {
        Ordering::Less => 0,
        Ordering::Equal => point.offset,
        Ordering::Greater => block.text.len() + 1,
    };
    before(points.start)..before(points.end)
}

/// Draws one row: what is hidden is not drawn at all.
fn draw_row(canvas: &mut Canvas, (x, y): (u16, u16), inked: &Inked, row: &Row) {
    let Inked { block, layers, shown, lit, veil } = inked;
    let is_shown = |offset: usize| shown.contains(&offset);
    let is_lit = |offset: usize| lit.as_ref().is_none_or(|lit| lit.iter().any(|range| range.contains(&offset)));
    // A bar or the name of a speaker goes with the words that it stands beside.
    let beside = row.range.start;
    let beside_is_lit = lit.as_ref().is_none_or(|lit| {
        lit.iter().any(|range| range.contains(&beside) || range.end == beside || touches(range, &row.range))
    });
    for ornament in &row.ornaments {
        let role = if is_shown(beside) && beside_is_lit { ornament.role } else { Role::Shade };
        if is_shown(beside) || *veil == Veil::Dim {
            canvas.put_seen(x + ornament.x, y, &ornament.text, role);
        }
    }
    let shade = canvas.style(Role::Shade);
    for glyph in row.pieces.iter().flat_map(|piece| piece.glyphs(&block.text)) {
        let style = match (is_shown(glyph.offset), is_lit(glyph.offset)) {
            (false, _) if *veil == Veil::Hide => continue,
            (true, true) => layers.at(glyph.offset).fold(Style::new(), |style, role| style.patch(canvas.style(role))),
            _ => shade,
        };
        canvas.put_glyph(x + glyph.x, y, glyph.text, glyph.width.into(), style);
    }
}

fn touches(one: &Range<usize>, two: &Range<usize>) -> bool {
    one.start < two.end && two.start < one.end
}
