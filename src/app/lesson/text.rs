//! The text on the projector: which of its lines, and how far it is scrolled.

use std::ops::Range;

use ratatui::layout::Rect;

use super::Teaching;
use crate::{
    app::{Line, Model, rows::Measure},
    article::{Article, Position},
    layout,
    lesson::{Grain, Reveal, partings, reveals},
};

/// The text on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TextPlan {
    /// Index into the article's sections.
    pub section: usize,
    /// The lines that are on the screen, from top to bottom.
    pub rows: Vec<Placed>,
    /// Where what is shown ends; what is behind it is to come.
    pub shown: Position,
    /// What was shown last, or what proves an answer.
    pub fresh: Option<Reveal>,
    /// Whether all but what was shown last steps back: one sentence at a time, or the proof of an answer.
    pub alone: bool,
    /// Whether there is more above.
    pub above: bool,
    /// Rows of the body.
    height: u16,
    /// Rows of what was shown last that have no room below.
    pub rest: u16,
}

/// A line of the text, and its row from the top of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The row.
    pub y: u16,
    /// The line.
    pub line: Line,
    /// Whether it has text that is shown, so that it can be pointed at.
    pub is_shown: bool,
}

/// Cells of a line of text: about sixty letters can be read from the back row, a few more on a wide screen.
const MEASURE: (u16, u16) = (60, 72);

/// Cells of a line of text in a body of so many.
pub(super) fn measure(body: u16) -> u16 {
    body.min((body / 3 * 2).clamp(MEASURE.0, MEASURE.1))
}

impl Model {
    /// The text of a step, or the proof of an answer among what stands around it.
    pub(super) fn arrange_taught(
        &mut self,
        section: usize,
        blocks: &Range<usize>,
        evidence: Option<Position>,
        body: Rect,
    ) -> TextPlan {
        let article = self.article();
        let measure = Measure { width: measure(body.width), plain: self.settings.plain };
        let Some(teaching) = &mut self.lesson else { return TextPlan::default() };
        teaching.rows.trim();
        teaching.rows.set_measure(measure);
        let grain = if evidence.is_some() { Grain::Block } else { teaching.scene.grain };
        let all = reveals(&article, section, blocks, grain);
        let last = all.len().saturating_sub(1);
        let part = match evidence {
            Some(evidence) => all.iter().rposition(|reveal| reveal.from <= evidence).unwrap_or(0),
            None => teaching.walk.part().min(last),
        };
        (teaching.walk.shown, teaching.parts) = if evidence.is_some() { (1, 1) } else { (part + 1, last + 1) };
        let Some(fresh) = all.get(part).copied() else { return TextPlan { section, ..TextPlan::default() } };
        let sheet: Vec<Reveal> = all.into_iter().filter(|reveal| reveal.sheet == fresh.sheet).collect();
        let lines = sheet_lines(teaching, &article, &sheet);
        let behind = Position { section: section + 1, ..Position::default() };
        let plan = TextPlan {
            section,
            shown: if evidence.is_some() { behind } else { fresh.to },
            fresh: Some(fresh),
            alone: evidence.is_some() || grain == Grain::Sentence,
            height: body.height,
            ..TextPlan::default()
        };
        let plan = plan.place(&lines, &mut teaching.scene.scrolled);
        teaching.rest = plan.rest;
        plan
    }
}

/// A line, the stretch of the text that it shows, and whether it is the blank one behind a block.
struct Written {
    line: Line,
    from: Position,
    to: Position,
    is_gap: bool,
}

/// The lines of what stands on one screen of a section.
fn sheet_lines(teaching: &mut Teaching, article: &Article, sheet: &[Reveal]) -> Vec<Written> {
    let (Some(first), Some(last)) = (sheet.first(), sheet.last()) else { return Vec::new() };
    let section = first.from.section;
    let blocks = first.from.block..last.blocks().end;
    let mut lines = Vec::new();
    for index in blocks.clone() {
        let Some(block) = article.block(section, index) else { continue };
        let rows = teaching.rows.parted(article, section, index, &partings(block));
        for (row, laid) in rows.iter().enumerate() {
            let at = |offset| Position { section, block: index, offset };
            let (from, to) = (at(laid.range.start), at(laid.range.end));
            let is_here = if from == to { from >= first.from } else { to > first.from };
            if is_here && from < last.to {
                lines.push(Written { line: Line { block: index, row }, from, to, is_gap: false });
            }
        }
        if index + 1 < blocks.end && layout::gap_after(block) {
            let at = Position { section, block: index, offset: block.text.len() };
            lines.push(Written { line: Line { block: index, row: rows.len() }, from: at, to: at, is_gap: true });
        }
    }
    lines
}

impl TextPlan {
    /// Puts lines on the rows of the body: with air between them where there is room, and scrolled so that what was shown
    /// last is seen. What is scrolled beyond that is kept within its bounds.
    fn place(mut self, lines: &[Written], scrolled: &mut u16) -> Self {
        let height = self.height.max(1);
        let text = lines.iter().filter(|line| !line.is_gap).count();
        let step = if lines.len() + text <= usize::from(height) { 2 } else { 1 };
        let mut next = 0;
        let rows = lines.iter().map(|written| {
            let y = next;
            next += if written.is_gap { 1 } else { step };
            y
        });
        let rows: Vec<u16> = rows.collect();
        let fresh = self.fresh;
        let is_fresh = |line: &Written| {
            fresh.is_some_and(|fresh| line.from < fresh.to && (line.to > fresh.from || line.from >= fresh.from))
        };
        let seen = || lines.iter().zip(&rows).filter(|(line, _)| is_fresh(line) && !line.is_gap).map(|(_, y)| *y);
        let (start, end) = (seen().next().unwrap_or(0), seen().next_back().unwrap_or(0) + 1);
        let beyond = (end - start).saturating_sub(height);
        *scrolled = (*scrolled).min(beyond);
        self.rest = beyond - *scrolled;
        let top = if beyond > 0 { start + *scrolled } else { end.saturating_sub(height) };
        let placed = lines.iter().zip(&rows).filter(|(_, y)| (top..top + height).contains(*y));
        let is_shown = |written: &Written| !written.is_gap && written.from < self.shown;
        let placed = placed.map(|(written, y)| Placed { y: y - top, line: written.line, is_shown: is_shown(written) });
        self.rows = placed.collect();
        self.above = top > 0;
        self
    }
}
