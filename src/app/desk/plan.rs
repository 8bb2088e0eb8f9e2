//! What stands where on the teacher's screen.

use ratatui::layout::Rect;

use super::{Desk, DeskLine, lines::in_rows};
use crate::palette::Role;

/// What stands where on the teacher's screen.
#[derive(Debug, Clone, Default)]
pub struct DeskPlan {
    /// The screen.
    pub screen: Rect,
    /// Rows of what the clock says, from the second row on.
    pub clock: Vec<Vec<(String, Role)>>,
    /// Where the lines of the step stand.
    pub body: Rect,
    /// Those of them that are on the screen.
    pub lines: Vec<DeskLine>,
    /// Whether there are more above, and below.
    pub more: (bool, bool),
    /// Where the steps stand that come; in a column or in a single row.
    pub coming_area: Rect,
    /// Those steps.
    pub coming: Vec<String>,
}

/// Columns from which on the steps that come have a column.
const WIDE: u16 = 100;
/// Cells of that column, and between it and the note.
const COLUMN: u16 = 36;
const AIR: u16 = 4;
/// Cells of the widest note; longer lines are hard to read at a glance.
const MEASURE: u16 = 80;
/// Cells between parts of the clock.
const GAP: u16 = 3;
/// Rows below which nothing has a rule.
const LOW: u16 = 10;

impl Desk {
    /// Puts everything in its place.
    pub(super) fn arrange(&mut self) {
        let screen = self.plan.screen;
        let margin = u16::from(screen.width >= 40);
        let width = screen.width.saturating_sub(2 * margin);
        let clock = in_rows(self.clock(), width.into(), GAP.into());
        let rule = u16::from(screen.height >= LOW);
        let top = 1 + u16::try_from(clock.len()).unwrap_or(1) + rule;
        let is_wide = screen.width >= WIDE && screen.height >= LOW;
        let foot = if is_wide { 2 } else { 2 + rule };
        let height = screen.height.saturating_sub(top + foot);
        let column = if is_wide { COLUMN + AIR } else { 0 };
        let body = Rect { x: margin, y: top, width: width.saturating_sub(column).min(MEASURE), height };
        let coming_area = if is_wide {
            Rect { x: screen.width - margin - COLUMN, y: top, width: COLUMN, height }
        } else {
            Rect { x: margin, y: screen.height.saturating_sub(2), width, height: 1 }
        };
        // In the column a heading and a blank stand above them.
        let most = if is_wide { height.saturating_sub(2) } else { 1 };
        // In the row the word that says what it is stands before it.
        let next = if is_wide { 0 } else { DeskPlan::NEXT };
        let coming = self.coming(most.into(), coming_area.width.saturating_sub(next).into());
        self.keep_choice_in_sight(height.into());
        let lines = self.lines(body.width.into());
        let hidden = lines.len().saturating_sub(height.into());
        self.scrolled = self.scrolled.min(hidden);
        let more = (self.scrolled > 0, self.scrolled < hidden);
        let lines = lines.into_iter().skip(self.scrolled).take(height.into()).collect();
        self.plan = DeskPlan { screen, clock, body, lines, more, coming_area, coming };
    }
}

impl DeskPlan {
    /// Cells between parts of what the clock says.
    pub const GAP: u16 = GAP;
    /// Cells of `Next` before a step in a row.
    pub const NEXT: u16 = 6;

    /// Whether the steps that come have a column.
    pub fn is_wide(&self) -> bool {
        self.screen.width >= WIDE && self.screen.height >= LOW
    }

    /// Whether there is room for rules.
    pub fn has_rules(&self) -> bool {
        self.screen.height >= LOW
    }
}
