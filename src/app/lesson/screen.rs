//! What stands where on the projector, and how far the text is scrolled.

use ratatui::layout::Rect;

use super::{Cards, Teaching, steps::comes_in_parts};
use crate::{
    app::{Line, Model, Place, Plan, Shape, SizedText, plan, rows::Measure},
    article::{Position, View},
    layout,
    lesson::{Curtain, Grain, Phase, Reveal, Show, Veil, reveals},
    palette::Role,
    text,
};

/// The parts of the projector's screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonPlan {
    /// What the heading says.
    pub title: String,
    /// Where the heading stands.
    pub heading: Rect,
    /// Where what is shown stands.
    pub body: Rect,
    /// The last row.
    pub foot: Rect,
    /// What is shown.
    pub shown: Shown,
}

/// What the body of the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A stretch of a section.
    Text(TextPlan),
    /// A view; it stands in [`Plan::view`] or [`Plan::compare`].
    View,
    /// A question with its choices.
    Question(Cards),
    /// Words of ours, or the summary of the article.
    Words(Vec<String>),
}

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

/// Cells of a line of text: about sixty letters can be read from the back row.
const MEASURE: u16 = 60;
/// Rows that letters made of blocks take at the least.
const LEAST_LETTERS: u16 = 4;
/// Cells of what is wider than text: views, cards, headings.
const WIDE: u16 = 88;

impl LessonPlan {
    /// The areas of a screen; none has a size that it does not have room for.
    fn new(screen: Rect) -> Self {
        let margin = if screen.width < 60 { 1 } else { screen.width / 12 };
        let room = screen.width.saturating_sub(2 * margin);
        let width = room.min(WIDE.max(screen.width / 10 * 7));
        let x = screen.x + (screen.width - width) / 2;
        let (above, heading, gap) = match screen.height {
            36.. => (2, 10, 1),
            24.. => (1, 6, 1),
            14.. => (1, 1, 1),
            _ => (0, 1, 0),
        };
        let foot = Rect { y: screen.bottom() - 1, height: 1, ..screen };
        let heading = Rect { x, y: screen.y + above, width, height: heading };
        let y = heading.bottom() + gap;
        let body = Rect { x, y, width, height: (foot.y - gap).saturating_sub(y) };
        Self { title: String::new(), heading, body, foot, shown: Shown::View }
    }

    /// How many lines can be pointed at.
    pub fn lines(&self) -> usize {
        match &self.shown {
            Shown::Text(plan) => plan.rows.iter().filter(|placed| placed.is_shown).count(),
            _ => 0,
        }
    }
}

impl Model {
    /// Makes the plan of the projector's screen.
    pub(in crate::app) fn arrange_lesson(&mut self) {
        let screen = self.plan.screen;
        let mut plan = Plan { screen, shape: Shape::TooSmall, title: screen, text: screen, ..Plan::default() };
        if plan::fits(screen) {
            let mut areas = LessonPlan::new(screen);
            plan.shape = Shape::Tabs;
            (plan.text, plan.hints) = (areas.body, areas.foot);
            (areas.title, areas.shown) = self.arrange_stage(&mut plan, areas.body);
            plan.sized = self.large_heading(&areas).into_iter().collect();
            plan.lesson = Some(areas);
        }
        self.plan = plan;
        self.tell_followers();
    }

    /// The heading of the step and what it shows.
    fn arrange_stage(&mut self, plan: &mut Plan, body: Rect) -> (String, Shown) {
        let show = self.teaching().and_then(Teaching::stage).map(|stage| stage.show.clone());
        if let Some(teaching) = &mut self.lesson {
            teaching.rest = 0;
        }
        match show {
            Some(Show::Text { section, blocks }) => {
                let shown = self.arrange_taught(section, &blocks, None, body);
                (self.section_title(section), Shown::Text(shown))
            }
            Some(Show::View(view)) => self.arrange_taught_view(view, plan),
            Some(Show::Ask(index)) => self.arrange_question(index, body),
            None => (String::new(), Shown::Words(vec!["This lesson has no steps".to_owned()])),
        }
    }

    /// The heading in large letters, right above its line, where there is room for them. The name on the pane stands in
    /// for a title that is too long.
    fn large_heading(&self, areas: &LessonPlan) -> Option<SizedText> {
        let is_open = self.teaching().is_some_and(|teaching| teaching.scene.curtain == Curtain::Open);
        let room = Rect { height: areas.heading.height.saturating_sub(1), ..areas.heading };
        if !is_open || room.height < LEAST_LETTERS {
            return None;
        }
        let section = match &areas.shown {
            Shown::Text(text) => self.document.article.sections.get(text.section),
            _ => None,
        };
        let name = section.map_or("", |section| section.name());
        let mut heading = SizedText::heading(&[&areas.title, name], room, self.settings.plain, Role::Title);
        heading.area.y += room.height.saturating_sub(heading.area.height);
        Some(heading)
    }

    fn section_title(&self, section: usize) -> String {
        let section = self.document.article.sections.get(section);
        section.map_or("", |section| if section.title.is_empty() { section.name() } else { &section.title }).to_owned()
    }

    /// The question and its choices, or the text that proves the answer.
    fn arrange_question(&mut self, index: usize, body: Rect) -> (String, Shown) {
        let Some((_, question, poll)) = self.teaching().and_then(Teaching::asked) else {
            return (String::new(), Shown::Words(vec!["This question is not in the lesson any more".to_owned()]));
        };
        if let (Phase::Proved, Some(evidence)) = (poll.phase(), question.evidence) {
            let shown = self.arrange_taught(evidence.section, &Show::WHOLE, Some(evidence), body);
            return (self.section_title(evidence.section), Shown::Text(shown));
        }
        (format!("Question {}", index + 1), Shown::Question(Cards::new(question, poll, body)))
    }

    /// A view, as far as its items are shown.
    fn arrange_taught_view(&mut self, view: View, plan: &mut Plan) -> (String, Shown) {
        let title = view.title().to_owned();
        let words = |told: &str| Shown::Words(text::fill(told, usize::from(plan.text.width.min(MEASURE))));
        match view {
            View::Text => {
                let article = &self.document.article;
                return (article.title.clone(), words(article.summary.as_deref().unwrap_or_default()));
            }
            View::Notes => return (title, words("There are no notes yet")),
            View::Compare if !self.can_compare() => {
                return (title, words("This article has no two sections to compare"));
            }
            View::Compare => {
                plan.shape = if plan.text.height < 8 { Shape::Tabs } else { Shape::Drawer };
                self.arrange_compare(plan);
                return (title, Shown::View);
            }
            _ => {}
        }
        if comes_in_parts(view) {
            self.choose_part(view);
        }
        let wished = self.teaching().map(|teaching| teaching.scene.scrolled);
        self.arrange_view(plan);
        self.veil_items(view, plan);
        if comes_in_parts(view) && self.teaching().map(|teaching| teaching.scene.scrolled) != wished {
            self.choose_part(view);
            self.arrange_view(plan);
            self.veil_items(view, plan);
        }
        (title, Shown::View)
    }

    /// Chooses the item of a view that was shown last. How far the view is scrolled depends on nothing else.
    fn choose_part(&mut self, view: View) {
        let Some(teaching) = self.teaching() else { return };
        let (chosen, scrolled) = (teaching.walk.part(), usize::from(teaching.scene.scrolled));
        let top = if scrolled > 0 { (chosen, scrolled) } else { (0, 0) };
        self.views.places.insert(view, Place { chosen, top });
    }

    /// Hides or dims the items of a view that are to come.
    fn veil_items(&mut self, view: View, plan: &mut Plan) {
        let (Some(teaching), Some(seen)) = (&mut self.lesson, &mut plan.view) else { return };
        if !comes_in_parts(view) {
            return;
        }
        teaching.walk.shown = teaching.walk.shown.clamp(1, seen.count.max(1));
        let shown = teaching.walk.shown;
        let last = seen.shown.iter().find(|(index, _)| index + 1 == shown);
        let height = last.map_or(0, |(_, item)| u16::try_from(item.height()).unwrap_or(u16::MAX));
        let beyond = height.saturating_sub(seen.body.height);
        teaching.scene.scrolled = teaching.scene.scrolled.min(beyond);
        teaching.rest = beyond - teaching.scene.scrolled;
        for (_, item) in seen.shown.iter_mut().filter(|(index, _)| *index >= shown) {
            for line in &mut item.lines {
                match teaching.scene.veil {
                    Veil::Hide => line.clear(),
                    Veil::Dim => line.iter_mut().for_each(|span| span.role = Role::Shade),
                }
            }
        }
    }

    /// The text of a step, or the proof of an answer among what stands around it.
    fn arrange_taught(
        &mut self,
        section: usize,
        blocks: &std::ops::Range<usize>,
        evidence: Option<Position>,
        body: Rect,
    ) -> TextPlan {
        let article = self.article();
        let measure = Measure { width: body.width.min(MEASURE), plain: self.settings.plain };
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
        teaching.walk.shown = if evidence.is_some() { 1 } else { part + 1 };
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
fn sheet_lines(teaching: &mut Teaching, article: &crate::article::Article, sheet: &[Reveal]) -> Vec<Written> {
    let (Some(first), Some(last)) = (sheet.first(), sheet.last()) else { return Vec::new() };
    let section = first.from.section;
    let blocks = first.from.block..last.blocks().end;
    let mut lines = Vec::new();
    for index in blocks.clone() {
        let Some(block) = article.block(section, index) else { continue };
        let rows = teaching.rows.of(article, section, index);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_leaves_the_screen_at_any_size() {
        for width in 20..=300 {
            for height in 5..=100 {
                let screen = Rect { x: 0, y: 0, width, height };
                let plan = LessonPlan::new(screen);
                for area in [plan.heading, plan.body, plan.foot] {
                    assert_eq!(screen.union(area), screen, "{width}×{height}");
                }
                assert!(plan.body.height > 0 && plan.body.width >= 18);
                assert!(plan.heading.bottom() <= plan.body.y && plan.body.bottom() <= plan.foot.y);
            }
        }
    }
}
