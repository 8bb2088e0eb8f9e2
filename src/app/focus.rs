//! Where the keyboard is, and how it gets from pane to pane and to the lists.

use super::{Model, Shape, sidebar::ListId};
use crate::article::{Entry, Position, View};

/// Where the keyboard is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// In the focused pane of the text.
    #[default]
    Text,
    /// In the current list of the sidebar.
    Sidebar,
}

impl Model {
    /// To the next (or previous) pane, or the view in their place; after the last pane come the lists of the sidebar, if it is open.
    pub(super) fn cycle(&mut self, by: isize) {
        let looking = self.is_looking();
        let (sections, lists) = (if looking { 1 } else { self.article().sections.len() }, self.open_lists());
        let now = match self.focus {
            Focus::Text if looking => 0,
            Focus::Text => self.panes.section,
            Focus::Sidebar => sections + self.sidebar.list,
        };
        let all = sections + lists;
        let step = by.rem_euclid(isize::try_from(all).unwrap_or(1)).unsigned_abs();
        let next = (now + step) % all.max(1);
        if next < sections {
            self.leave_sidebar();
            if !looking {
                self.go_to_section(next);
            }
        } else {
            self.enter_list(next - sections);
        }
    }

    /// How many lists Tab can reach.
    fn open_lists(&self) -> usize {
        if self.plan.sidebar.is_some() { self.sidebar.lists.len() } else { 0 }
    }

    /// Puts the keyboard into a list, and chooses what is selected there.
    pub(super) fn enter_list(&mut self, list: usize) {
        self.focus = Focus::Sidebar;
        self.sidebar.list = list;
        if let Some(ListId::Entries(kind)) = self.sidebar.current() {
            self.choose(Entry { kind, index: self.sidebar.selected(kind) });
        }
    }

    /// To the sidebar; from the sidebar, closes it.
    pub(super) fn toggle_sidebar(&mut self) {
        if self.sidebar.lists.is_empty() {
            return self.tell("This article names no people, dates or places");
        }
        let docked = self.plan.shape == Shape::Docked;
        let open = if docked { &mut self.sidebar.docked } else { &mut self.sidebar.drawn };
        if *open && self.focus == Focus::Sidebar {
            *open = false;
            self.focus = Focus::Text;
        } else {
            *open = true;
            self.enter_list(self.sidebar.list);
        }
    }

    /// Back from the sidebar to the text; a drawer closes.
    pub(super) fn leave_sidebar(&mut self) {
        self.sidebar.drawn = false;
        self.focus = Focus::Text;
    }

    /// Closes the sidebar where it covers the text, so that what one goes to can be seen.
    pub(super) fn leave_drawer(&mut self) {
        if self.plan.shape != Shape::Docked {
            self.leave_sidebar();
        }
    }

    /// So many sections further or back, as far as there are sections.
    pub(super) fn step_section(&mut self, by: isize) {
        let last = self.document.article.sections.len().saturating_sub(1);
        let to = self.panes.section.saturating_add_signed(by).min(last);
        if to == self.panes.section {
            let edge = if by > 0 { "last" } else { "first" };
            return self.tell(format!("This is the {edge} section"));
        }
        self.go_to_section(to);
    }

    /// Focuses a section where it was left.
    pub(super) fn go_to_section(&mut self, section: usize) {
        let there = section == self.panes.section && !self.is_looking();
        if section < self.document.article.sections.len() && !there {
            self.remember();
            self.views.shown = View::Text;
            self.panes.section = section;
            self.status.selection = None;
        }
    }

    /// The focused pane alone, or all panes again.
    pub(super) fn toggle_zoom(&mut self) {
        self.panes.zoomed = !self.panes.zoomed;
        self.sidebar.drawn = false;
        self.focus = Focus::Text;
    }

    /// Goes to a point of the text and has it on the screen.
    pub(super) fn go_to(&mut self, position: Position) {
        self.remember();
        if !self.reveal_side(position) {
            self.views.shown = View::Text;
            self.panes.reveal(position);
        }
    }

    /// The point of the text that the reader is at: what was last gone to, while it is on the screen, else
    /// the top of the focused pane.
    pub fn here(&self) -> Position {
        self.walk.here(&self.document.mentions).filter(|here| self.is_seen(*here)).unwrap_or_else(|| self.top())
    }

    /// The point at the top of the focused pane.
    pub fn top(&self) -> Position {
        self.panes.anchor(self.panes.section)
    }

    /// Whether a point of the text is on the screen, in the focused pane.
    fn is_seen(&self, position: Position) -> bool {
        let Some(pane) = self.plan.pane(self.panes.section) else { return false };
        let (Some(first), Some(last)) = (pane.lines.first(), pane.lines.last()) else { return false };
        position.section == self.panes.section
            && position >= self.top()
            && (first.block..=last.block).contains(&position.block)
    }
}
