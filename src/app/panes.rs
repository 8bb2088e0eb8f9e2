//! The panes of the text: which section is focused, how far each is scrolled, whether it stands alone.

use std::collections::HashMap;

use super::rows::{Line, Rows};
use crate::article::{Article, Position};

/// The state of the text's panes.
#[derive(Debug, Default)]
pub struct Panes {
    /// The section whose pane has the room; index into the article's sections.
    pub section: usize,
    /// Whether the focused pane stands alone.
    pub zoomed: bool,
    /// Rows of what is near the screen.
    pub rows: Rows,
    scrolls: HashMap<usize, Scroll>,
    reveal: Option<Position>,
    /// What was on the screen before its size changed, and stays there until the next key.
    pub kept: Option<Position>,
}

/// How far one section is scrolled.
#[derive(Debug, Clone, Copy, Default)]
struct Scroll {
    top: Line,
    /// The text at the top when the reader last scrolled. Resizing never moves it, so the place comes back
    /// exactly when the width does.
    anchor: Position,
    width: u16,
}

impl Panes {
    /// The line at the top of a section's pane, at the present width.
    pub fn top(&mut self, article: &Article, section: usize) -> Line {
        let width = self.rows.measure().width;
        let Some(scroll) = self.scrolls.get_mut(&section) else { return Line::default() };
        if scroll.width != width {
            scroll.top = self.rows.lines(article, section).at(scroll.anchor);
            scroll.width = width;
        }
        scroll.top
    }

    /// The text at the top of a section's pane.
    pub fn anchor(&self, section: usize) -> Position {
        self.scrolls.get(&section).map_or(Position { section, ..Position::default() }, |scroll| scroll.anchor)
    }

    /// Puts a line at the top of a section's pane.
    pub fn set_top(&mut self, article: &Article, section: usize, top: Line) {
        let anchor = self.rows.lines(article, section).position(top);
        let width = self.rows.measure().width;
        self.scrolls.insert(section, Scroll { top, anchor, width });
    }

    /// Puts a point of the text at the top of its section's pane.
    pub fn set_anchor(&mut self, anchor: Position) {
        self.scrolls.insert(anchor.section, Scroll { top: Line::default(), anchor, width: 0 });
    }

    /// Focuses the section of a point, and has it on the screen once the sizes are known.
    pub fn reveal(&mut self, position: Position) {
        self.section = position.section;
        self.reveal = Some(position);
    }

    /// Scrolls a section, at most until its last line stands on the bottom; whether it moved.
    pub fn scroll(&mut self, article: &Article, section: usize, by: isize, height: usize) -> bool {
        let top = self.top(article, section);
        let mut lines = self.rows.lines(article, section);
        let limit = lines.last_top(height);
        let to = lines.step(top, by);
        let to = if by > 0 { to.min(limit.max(top)) } else { to };
        if to != top {
            self.set_top(article, section, to);
        }
        to != top
    }

    /// Scrolls the focused section to its first or last line.
    pub fn scroll_to_edge(&mut self, article: &Article, end: bool, height: usize) {
        let section = self.section;
        let top = if end { self.rows.lines(article, section).last_top(height) } else { Line::default() };
        self.set_top(article, section, top);
    }

    /// Puts the next or previous paragraph of the focused section at the top; false where there is none.
    pub fn scroll_to_paragraph(&mut self, article: &Article, forward: bool, height: usize) -> bool {
        let (section, top) = (self.section, self.top(article, self.section));
        let blocks = article.sections[section].blocks().len();
        let block = match forward {
            true if top.block + 1 < blocks => top.block + 1,
            false if top.row > 0 => top.block,
            false if top.block > 0 => top.block - 1,
            _ => return false,
        };
        let limit = self.rows.lines(article, section).last_top(height);
        let to = Line { block, row: 0 };
        let to = if forward { to.min(limit.max(top)) } else { to };
        self.set_top(article, section, to);
        to != top
    }

    /// Scrolls so that what was to be revealed is on the screen, with some lines before it; called when the
    /// height of the focused pane is known.
    pub fn settle(&mut self, article: &Article, height: usize) {
        let Some(position) = self.reveal.take() else { return };
        let (section, top) = (position.section, self.top(article, position.section));
        let mut lines = self.rows.lines(article, section);
        let target = lines.at(position);
        if lines.take(top, height).contains(&target) {
            return;
        }
        let above = isize::try_from(height / 3).unwrap_or(0);
        let to = lines.step(target, -above).min(lines.last_top(height));
        self.set_top(article, section, to);
    }

    /// The lines of the focused section that a pane of some height shows. It never shows less than it could.
    pub fn shown(&mut self, article: &Article, height: usize) -> Vec<Line> {
        let section = self.section;
        let top = self.top(article, section);
        let mut lines = self.rows.lines(article, section);
        let shown = lines.take(top, height);
        if shown.len() == height || top == Line::default() {
            return shown;
        }
        let top = lines.last_top(height);
        lines.take(top, height)
    }

    /// Forgets every place and row, as for another article.
    pub fn forget(&mut self) {
        *self = Self { zoomed: self.zoomed, ..Self::default() };
    }
}
