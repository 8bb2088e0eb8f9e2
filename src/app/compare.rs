//! Two sections side by side, of one article or of two.

mod plan;

pub use plan::{ComparePlan, Notes, SidePlan};
use ratatui::layout::Position as Cell;

use super::{Document, Model, Opened, Panes, Plan, rows::Measure};
use crate::{
    annotate::{Comparison, Side, compare},
    article::{Position, View},
    keys::Command,
};

/// The state of the comparison.
#[derive(Debug, Default)]
pub struct Compare {
    /// The sections that are compared, each in a pane of its own: left and right.
    pub sides: [Panes; 2],
    /// The side that the keyboard is in.
    pub focused: usize,
    /// Whether both scroll together.
    pub together: bool,
    /// The article at the right, where it is another one.
    pub other: Option<Box<Document>>,
    /// What came of the comparison, and what it was made of.
    comparison: Option<(Basis, Comparison)>,
    /// Whether the sections were chosen already.
    begun: bool,
}

/// What a comparison was made of: it is made anew when that is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Basis {
    sections: [usize; 2],
    /// Mentions and quotations that are known of each article.
    known: [(usize, usize); 2],
}

impl Compare {
    /// The comparison of another article with the same one at the right, not yet begun.
    pub(super) fn forget(&mut self) {
        *self = Self { other: self.other.take(), ..Self::default() };
    }

    /// Forgets what was compared, of which more is known now.
    pub(super) fn forget_entries(&mut self) {
        self.comparison = None;
        for panes in &mut self.sides {
            panes.rows.forget();
        }
    }

    /// The comparison of a changed article: what is compared stays where its sections are.
    pub(super) fn renew(&mut self, now: impl Fn(Position) -> Option<Position>) {
        self.comparison = None;
        let own = if self.other.is_some() { 1 } else { 2 };
        for panes in &mut self.sides[..own] {
            let Some(anchor) = now(panes.anchor(panes.section)) else { return self.forget() };
            panes.forget();
            panes.section = anchor.section;
            panes.set_anchor(anchor);
        }
    }

    /// The comparison, once there is one.
    pub fn comparison(&self) -> Option<&Comparison> {
        self.comparison.as_ref().map(|(_, comparison)| comparison)
    }
}

impl Model {
    /// Puts another article beside this one and compares them.
    pub fn compare_with(&mut self, opened: Opened) {
        self.compare = Compare { other: Some(Box::new(Document::new(opened))), ..Compare::default() };
        self.show(View::Compare);
        self.arrange();
    }

    /// Whether there are two sections to compare.
    pub(super) fn can_compare(&self) -> bool {
        self.compare.other.is_some() || self.document.article.sections.len() > 1
    }

    /// The article of a side.
    pub fn compared(&self, side: usize) -> &Document {
        self.compare.other.as_deref().filter(|_| side == 1).unwrap_or(&self.document)
    }

    /// Chooses what is compared: the section that one reads, and that of its neighbours which is most like it.
    pub(super) fn begin_compare(&mut self) {
        if self.compare.begun {
            return;
        }
        let here = match self.panes.section {
            0 => compare::first(&self.document.article),
            section => section,
        };
        let side = self.side_at(0, here);
        let there = if self.compare.other.is_some() { 0 } else { side.partner() };
        let two = self.compare.other.is_some();
        let sections = if two || here <= there { [here, there] } else { [there, here] };
        self.compare.focused = usize::from(!two && there < here);
        for (panes, section) in self.compare.sides.iter_mut().zip(sections) {
            panes.section = section;
        }
        self.compare.begun = true;
    }

    fn side_at(&self, side: usize, section: usize) -> Side<'_> {
        let document = self.compared(side);
        Side { article: &document.article, mentions: &document.mentions, section }
    }

    /// Runs a command on the comparison; whether it has a meaning of its own there.
    pub(super) fn run_compare(&mut self, command: Command, n: isize) -> bool {
        let page = isize::try_from(self.side_height().saturating_sub(1).max(1)).unwrap_or(1);
        match command {
            Command::LineDown => self.scroll_sides(n),
            Command::LineUp => self.scroll_sides(-n),
            Command::PageDown => self.scroll_sides(n * page),
            Command::PageUp => self.scroll_sides(-n * page),
            Command::HalfPageDown => self.scroll_sides(n * (page / 2).max(1)),
            Command::HalfPageUp => self.scroll_sides(-n * (page / 2).max(1)),
            Command::Start => self.scroll_sides(isize::MIN / 2),
            Command::End => self.scroll_sides(isize::MAX / 2),
            Command::NextSide => self.compare.focused = 1 - self.compare.focused,
            Command::NextSection => self.step_side_section(n),
            Command::PreviousSection => self.step_side_section(-n),
            Command::Together => self.toggle_together(),
            Command::Open => self.open_side(),
            _ => return false,
        }
        true
    }

    /// Scrolls the side that the keyboard is in, or both.
    fn scroll_sides(&mut self, by: isize) {
        let mut moved = false;
        for side in 0..2 {
            if side == self.compare.focused || self.compare.together {
                moved |= self.scroll_side(side, by);
            }
        }
        if !moved {
            self.tell(if by > 0 { "End of the section" } else { "Beginning of the section" });
        }
    }

    /// The side at a cell of the screen.
    pub(super) fn side_under(&self, at: Cell) -> Option<usize> {
        let sides = self.plan.compare.iter().flat_map(|plan| &plan.sides);
        sides.into_iter().find(|side| side.area.contains(at)).map(|side| side.side)
    }

    /// Scrolls one side; whether it moved.
    pub(super) fn scroll_side(&mut self, side: usize, by: isize) -> bool {
        let (article, height) = (std::sync::Arc::clone(&self.compared(side).article), self.side_height());
        let panes = &mut self.compare.sides[side];
        panes.scroll(&article, panes.section, by, height)
    }

    /// Rows of a side's text.
    fn side_height(&self) -> usize {
        let sides = self.plan.compare.iter().flat_map(|plan| &plan.sides);
        sides.map(|side| usize::from(side.body.height)).min().unwrap_or(1).max(1)
    }

    fn step_side_section(&mut self, by: isize) {
        let side = self.compare.focused;
        let last = self.compared(side).article.sections.len().saturating_sub(1);
        let panes = &mut self.compare.sides[side];
        let to = panes.section.saturating_add_signed(by).min(last);
        if to == panes.section {
            return self.tell(if by > 0 { "This is the last section" } else { "This is the first section" });
        }
        panes.section = to;
    }

    fn toggle_together(&mut self) {
        self.compare.together = !self.compare.together;
        let together = self.compare.together;
        self.tell(if together { "Both sides scroll together" } else { "Each side scrolls by itself" });
    }

    /// To the text, at what is at the top of the side that the keyboard is in. The article at the right is opened
    /// where it is another one.
    fn open_side(&mut self) {
        let side = self.compare.focused;
        let panes = &self.compare.sides[side];
        let position = panes.anchor(panes.section);
        if let Some(other) = self.compare.other.take_if(|_| side == 1) {
            self.open(Opened { article: other.article, origin: other.origin });
        }
        self.remember();
        self.views.shown = View::Text;
        self.panes.reveal(position);
    }

    /// Has a point of the text on the screen in the comparison, if it is compared; whether it is.
    pub(super) fn reveal_side(&mut self, position: Position) -> bool {
        if self.views.shown != View::Compare {
            return false;
        }
        let own = if self.compare.other.is_some() { 1 } else { 2 };
        let side = self.compare.sides[..own].iter().position(|panes| panes.section == position.section);
        if let Some(side) = side {
            self.compare.focused = side;
            self.compare.sides[side].reveal(position);
        }
        side.is_some()
    }

    /// Makes the comparison anew if what it was made of is another.
    fn compare_sections(&mut self) {
        let sections = [0, 1].map(|side| self.compare.sides[side].section);
        let known = |side: usize| {
            let mentions = &self.compared(side).mentions;
            (mentions.all().len(), mentions.quotations().len())
        };
        let basis = Basis { sections, known: [known(0), known(1)] };
        if self.compare.comparison.as_ref().is_none_or(|(made_of, _)| *made_of != basis) {
            let comparison = Comparison::new(self.side_at(0, sections[0]), self.side_at(1, sections[1]));
            self.compare.comparison = Some((basis, comparison));
        }
    }

    /// Fills the plan with the comparison.
    pub(super) fn arrange_compare(&mut self, plan: &mut Plan) {
        self.begin_compare();
        self.compare_sections();
        let mut compare = self.compare_areas(plan);
        for side in &mut compare.sides {
            let article = std::sync::Arc::clone(&self.compared(side.side).article);
            let panes = &mut self.compare.sides[side.side];
            panes.section = panes.section.min(article.sections.len().saturating_sub(1));
            panes.rows.trim();
            panes.rows.set_measure(Measure { width: side.body.width.max(1), plain: self.settings.plain });
            let height = usize::from(side.body.height);
            panes.settle(&article, height.max(1));
            side.lines = panes.shown(&article, height);
        }
        plan.compare = Some(compare);
    }
}
