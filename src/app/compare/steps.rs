//! The keys that scroll the sides of a comparison and choose what is on them.

use ratatui::layout::Position as Cell;

use crate::{app::Model, keys::Command};

impl Model {
    /// Runs a command on the comparison; whether it has a meaning of its own there.
    pub(in crate::app) fn run_compare(&mut self, command: Command, n: isize) -> bool {
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

    /// Scrolls both sides.
    pub(in crate::app) fn scroll_both(&mut self, by: isize) {
        let moved = [0, 1].map(|side| self.scroll_side(side, by));
        if moved == [false; 2] {
            self.tell(if by > 0 { "End of both sections" } else { "Beginning of both sections" });
        }
    }

    /// The side at a cell of the screen.
    pub(in crate::app) fn side_under(&self, at: Cell) -> Option<usize> {
        let sides = self.plan.compare.iter().flat_map(|plan| &plan.sides);
        sides.into_iter().find(|side| side.area.contains(at)).map(|side| side.side)
    }

    /// Scrolls one side; whether it moved.
    pub(in crate::app) fn scroll_side(&mut self, side: usize, by: isize) -> bool {
        let (article, height) = (std::sync::Arc::clone(&self.compared(side).article), self.side_height());
        let panes = &mut self.compare.sides[side];
        panes.scroll(&article, panes.section, by, height)
    }

    /// Scrolls one side by what is seen of it less a line; whether it moved.
    pub(in crate::app) fn scroll_side_page(&mut self, side: usize, by: i32) -> bool {
        let page = isize::try_from(self.side_height().saturating_sub(1).max(1)).unwrap_or(1);
        self.scroll_side(side, if by > 0 { page } else { -page })
    }

    /// Shows both sides from their beginning.
    pub(in crate::app) fn scroll_sides_to_start(&mut self) {
        for side in 0..2 {
            self.scroll_side(side, isize::MIN / 2);
        }
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
}
