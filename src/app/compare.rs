//! Two sections side by side, of one article or of two.

mod names;
mod plan;
mod steps;

pub use names::apart;
pub use plan::{ComparePlan, Notes, SidePlan};

use super::{Document, Model, Opened, Panes, Plan, rows::Measure};
use crate::{
    annotate::{Comparison, Side, compare},
    article::{Position, View},
    keys::{Binding, Command, Mode, binding_of},
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
    /// Whether the article at the right was asked for anew.
    pub(super) awaited: bool,
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

    /// What the two articles are called, where there are two.
    pub fn compared_names(&self) -> Option<[String; 2]> {
        let other = self.compare.other.as_deref()?;
        Some(apart([&self.document, other].map(|document| (&*document.article, &document.origin))))
    }

    /// Takes the article at the right that has changed: what is compared stays where its sections are.
    pub(super) fn renew_other(&mut self, opened: Opened) {
        let Some(before) = self.compare.other.take() else { return };
        let other = Document::new(opened);
        let panes = &mut self.compare.sides[1];
        let anchor = other.article.nearest(&before.article, panes.anchor(panes.section)).unwrap_or_default();
        panes.forget();
        panes.section = anchor.section;
        panes.set_anchor(anchor);
        self.compare.comparison = None;
        self.compare.other = Some(Box::new(other));
    }

    /// Says which sections are compared, and which keys choose others.
    pub(super) fn tell_compared(&mut self) {
        let [left, right] = [0, 1].map(|side| self.compare.sides[side].section + 1);
        let key = |command| binding_of(Mode::View(View::Compare), command).map_or("", Binding::key);
        let [before, next, side] = [Command::PreviousSection, Command::NextSection, Command::NextSide].map(key);
        self.tell(format!("Sections {left} and {right} · {before} {next} another · {side} other side"));
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
        let two = self.compare.other.is_some();
        let here = match self.panes.section {
            0 if !two => compare::first(&self.document.article),
            section => section,
        };
        let side = self.side_at(0, here);
        let there =
            self.compare.other.as_ref().map_or_else(|| side.partner(), |other| side.counterpart(&other.article));
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

    /// To the text, at what is at the top of the side that the keyboard is in. The article at the right is opened
    /// where it is another one.
    fn open_side(&mut self) {
        let side = self.compare.focused;
        let panes = &self.compare.sides[side];
        let position = panes.anchor(panes.section);
        if let Some(other) = self.compare.other.take_if(|_| side == 1) {
            self.open(Opened { article: std::sync::Arc::clone(other.read()), origin: other.origin });
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
