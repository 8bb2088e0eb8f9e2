//! What the bottom line tells: messages, digits typed so far, how far the reader is.

use super::{Focus, Model, Selection, Spot, Tour, pointer::Drag};
use crate::article::{Entry, View};

/// The small states around the text.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a state of its own, whatever the others are")]
pub struct Status {
    /// A message, until the next key.
    pub notice: Option<Notice>,
    /// The time that was told last, since some origin.
    pub(super) now: std::time::Duration,
    /// Whether the file goes on behind what is shown.
    pub is_partial: bool,
    /// How much of a file is read that is being read, in per cent.
    pub reading: Option<u8>,
    /// Whether a file is being written.
    pub(super) is_writing: bool,
    /// Whether that is a draft.
    pub(super) is_drafting: bool,
    /// What is still to be told when the screen is given back.
    pub parting: Option<String>,
    /// Whether the reader was asked just now about corrections that are not written.
    pub(super) asked_about_corrections: bool,
    /// Digits typed before a key.
    pub digits: Option<Digits>,
    /// The tour of the first start.
    pub tour: Option<Tour>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// What the mouse drags.
    pub(super) drag: Option<Drag>,
    /// The entry clicked last; a second click goes to its next mention.
    pub(super) clicked: Option<Entry>,
}

/// A message to the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// One line.
    pub text: String,
    /// Whether something went wrong.
    pub fault: bool,
}

/// Digits typed before a key. A digit goes to its section at once; if a count was meant after all, the jump
/// is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digits {
    /// The number so far.
    pub number: usize,
    /// Where the reader was before the jump.
    before: Spot,
    /// Where the keyboard was, and whether a drawer was open.
    keyboard: (Focus, bool),
}

/// No key is repeated more often than this.
const MOST: usize = 99_999;

impl Model {
    /// Tells the reader something.
    pub(super) fn tell(&mut self, text: impl Into<String>) {
        self.status.notice = Some(Notice { text: text.into(), fault: false });
    }

    /// Tells the reader that something went wrong.
    pub(super) fn tell_fault(&mut self, text: impl Into<String>) {
        self.status.notice = Some(Notice { text: text.into(), fault: true });
    }

    /// A digit: the section of that number at once, and perhaps the beginning of a count.
    pub(super) fn press_digit(&mut self, digit: usize) {
        let first = || Digits { number: 0, before: self.spot(), keyboard: (self.focus, self.sidebar.drawn) };
        let mut digits = self.status.digits.unwrap_or_else(first);
        digits.number = (digits.number * 10 + digit).min(MOST);
        self.status.digits = Some(digits);
        let section = digits.number.wrapping_sub(1);
        if section < self.document.article.sections.len() {
            self.panes.section = section;
            self.views.shown = View::Text;
            self.leave_sidebar();
        } else {
            self.take_jump_back(digits);
        }
    }

    /// The count that a key takes: the jump of its digits is taken back.
    pub(super) fn take_count(&mut self) -> Option<usize> {
        let digits = self.status.digits.take()?;
        self.take_jump_back(digits);
        // What the key does may depend on what is on the screen, so the jump is taken back there too.
        self.arrange();
        Some(digits.number.max(1))
    }

    /// The digits were no count: the jump stands, and can be gone back from.
    pub(super) fn keep_jump(&mut self) {
        if let Some(digits) = self.status.digits.take()
            && (digits.before.top.section, digits.before.view) != (self.panes.section, self.views.shown)
        {
            self.trail.push(digits.before);
        }
    }

    fn take_jump_back(&mut self, digits: Digits) {
        self.panes.section = digits.before.top.section;
        self.views.shown = digits.before.view;
        (self.focus, self.sidebar.drawn) = digits.keyboard;
    }

    /// How far the reader is: the paragraph in the focused section, how many it has, and the part of the
    /// whole article that lies above the bottom of the screen, 0 to 100.
    pub fn progress(&self) -> (usize, usize, usize) {
        let article = &self.document.article;
        let section = self.panes.section;
        let Some(focused) = article.sections.get(section) else { return (0, 0, 0) };
        let blocks = focused.blocks().len();
        let lines = self.plan.pane(section).map_or(&[][..], |pane| &pane.lines);
        let (first, last) = (lines.first().map_or(0, |line| line.block), lines.last().map_or(0, |line| line.block));
        let weight = |range: std::ops::Range<usize>| article.sections[range].iter().map(|s| s.weight).sum::<usize>();
        // Of the last block only the rows that are seen; the blank line below it is no row.
        let rows = self.panes.rows.laid_out(section, last).map_or(1, |rows| rows.len().max(1));
        let seen = lines.last().map_or(rows, |line| (line.row + 1).min(rows));
        let read =
            weight(0..section) + focused.weight * (last * rows + seen).min(blocks * rows) / (blocks * rows).max(1);
        let percent = read * 100 / weight(0..article.sections.len()).max(1);
        ((first + 1).min(blocks), blocks, percent)
    }
}
