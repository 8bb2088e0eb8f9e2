//! Moving within the text or a list: lines, pages, paragraphs, to the ends.

use super::{
    Focus, Model, Shape,
    sidebar::{self, ListId},
};
use crate::{
    article::{Entry, View},
    keys::{Command, key_for},
};

impl Model {
    /// Rows of the focused pane.
    pub(super) fn page_height(&self) -> usize {
        self.plan.pane(self.panes.section).map_or(1, |pane| usize::from(pane.body.height).max(1))
    }

    /// So many lines or entries.
    pub(super) fn step_lines(&mut self, by: isize) {
        if self.focus == Focus::Sidebar {
            self.step_list(by);
        } else if self.status.selection.is_some() {
            self.extend_selection(by);
        } else if !self.scroll(by) {
            let end = by > 0;
            let (next, previous) = (key_for(Command::NextSection), key_for(Command::PreviousSection));
            self.tell(if end {
                format!("End of the section · {} or {next} goes on", key_for(Command::PageDown))
            } else {
                format!("Beginning of the section · {previous} goes back")
            });
        }
    }

    /// So many pages; past the end of a section on into the next.
    pub(super) fn step_pages(&mut self, by: isize) {
        let page = isize::try_from(self.page_height().saturating_sub(1).max(1)).unwrap_or(1);
        if self.focus == Focus::Sidebar {
            return self.step_list(by * page);
        }
        if !self.scroll(by * page) {
            self.turn_section(by);
        }
    }

    /// So many half pages.
    pub(super) fn step_half_pages(&mut self, by: isize) {
        let half = isize::try_from((self.page_height() / 2).max(1)).unwrap_or(1);
        self.step_lines(by * half);
    }

    fn scroll(&mut self, by: isize) -> bool {
        let (article, height) = (self.article(), self.page_height());
        self.panes.scroll(&article, self.panes.section, by, height)
    }

    /// On to the beginning of the next section, or back to the end of the one before.
    fn turn_section(&mut self, by: isize) {
        let article = self.article();
        let next = self.panes.section.checked_add_signed(by.signum());
        match next.filter(|next| *next < article.sections.len()) {
            Some(next) => {
                self.panes.section = next;
                // The height of a pane that has not been focused yet is known only afterwards; the page of
                // the present one is near enough to land on the last lines.
                self.panes.scroll_to_edge(&article, by < 0, self.page_height());
            }
            None if by > 0 => self.tell("End of the article"),
            None => self.tell("Beginning of the article"),
        }
    }

    /// To the beginning or end of the section or list.
    pub(super) fn go_to_edge(&mut self, end: bool) {
        if self.focus == Focus::Sidebar {
            return self.step_list(if end { isize::MAX / 2 } else { isize::MIN / 2 });
        }
        self.remember();
        let (article, page) = (self.article(), self.page_height());
        self.panes.scroll_to_edge(&article, end, page);
    }

    /// So many paragraphs.
    pub(super) fn step_paragraphs(&mut self, by: isize) {
        let (article, page) = (self.article(), self.page_height());
        for _ in 0..by.unsigned_abs() {
            if !self.panes.scroll_to_paragraph(&article, by > 0, page) {
                return self.turn_section(by);
            }
        }
    }

    /// Moves the selection of the current list.
    pub(super) fn step_list(&mut self, by: isize) {
        match self.sidebar.current() {
            Some(ListId::Contents) => self.step_outline(by),
            Some(ListId::Entries(kind)) => {
                let last = self.document.article.count(kind).saturating_sub(1);
                let index = self.sidebar.selected(kind).saturating_add_signed(by).min(last);
                self.choose(Entry { kind, index });
            }
            None => {}
        }
    }

    /// Walks the outline; the text follows.
    fn step_outline(&mut self, by: isize) {
        let article = self.article();
        let shown = self.sidebar.outline(&article);
        let now = self.sidebar.outlined(&article, self.panes.section);
        let place = shown.iter().position(|section| *section == now).unwrap_or(0);
        let to = place.saturating_add_signed(by).min(shown.len().saturating_sub(1));
        self.panes.section = shown.get(to).copied().unwrap_or(0);
    }

    /// Folds a branch of the outline; elsewhere goes back to the text.
    pub(super) fn fold(&mut self) {
        let article = self.article();
        let section = self.sidebar.outlined(&article, self.panes.section);
        if self.sidebar.current() != Some(ListId::Contents) {
            self.leave_sidebar();
        } else if sidebar::has_children(&article, section) && self.sidebar.folded.insert(section) {
            self.panes.section = section;
        } else if let Some(parent) = sidebar::parent(&article, section) {
            self.panes.section = parent;
        } else {
            self.leave_sidebar();
        }
    }

    /// Unfolds a branch of the outline; elsewhere opens what is selected.
    pub(super) fn unfold(&mut self) {
        let article = self.article();
        let section = self.sidebar.outlined(&article, self.panes.section);
        let contents = self.sidebar.current() == Some(ListId::Contents);
        if !contents || !self.sidebar.folded.remove(&section) {
            self.open_selected(1);
        }
    }

    /// One level back: whatever was opened or marked last goes.
    pub(super) fn escape(&mut self) {
        if self.status.digits.is_some() {
            self.take_count();
        } else if self.status.selection.take().is_some() || self.status.tour.take().is_some() {
        } else if self.focus == Focus::Sidebar {
            self.leave_sidebar();
        } else if self.is_looking() {
            self.show(View::Text);
        } else if self.walk.search.take().is_none() && self.walk.chosen.take().is_none() {
            if self.panes.zoomed {
                self.toggle_zoom();
            } else if !self.end_reading() && !self.end_finding() {
                self.tell(format!("Nothing to leave · {} quits", key_for(Command::Close)));
            }
        }
    }

    /// Closes what is open; whether there was anything.
    pub(super) fn close(&mut self) -> bool {
        if self.status.selection.take().is_some() {
        } else if self.focus == Focus::Sidebar && self.plan.shape != Shape::Docked {
            self.leave_sidebar();
        } else if self.is_looking() {
            self.show(View::Text);
        } else if self.panes.zoomed {
            self.toggle_zoom();
        } else {
            return false;
        }
        true
    }
}
