//! What can lie over the screen; it has the keyboard while it does.

use super::{Label, Menu, Prompt};
use crate::keys::Mode;

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// The line in which a search is typed.
    Prompt(Prompt),
    /// Help, palette, themes or marks.
    Menu(Menu),
    /// A mark's letter is awaited, to set it or to go to it.
    Letter(LetterFor),
    /// Links carry labels.
    Labels(Vec<Label>),
    /// A view's letter is awaited.
    Views,
    /// What is wrong with a file, over the old text.
    Fault(Report),
}

/// What a mark's letter is awaited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterFor {
    /// To put a mark.
    Setting,
    /// To go to one.
    Going,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The lines to be read.
    pub text: String,
    /// The line at the top.
    pub top: usize,
}

impl Report {
    /// A report, shown from its first line.
    pub fn new(text: String) -> Self {
        Self { text, top: 0 }
    }

    /// How many faults a report tells of: each begins with a line that says `error`, and those for which there was no
    /// room are counted at its end.
    pub(super) fn count(text: &str) -> usize {
        let told = text.lines().filter(|line| line.starts_with("error: ")).count();
        let untold = text.lines().next_back().and_then(|line| line.strip_prefix("and ")?.strip_suffix(" more"));
        (told + untold.and_then(|untold| untold.parse::<usize>().ok()).unwrap_or(0)).max(1)
    }

    /// Scrolls by so many lines; the last stays in view.
    pub fn scroll(&mut self, by: isize) {
        let last = self.text.lines().count().saturating_sub(1);
        self.top = self.top.saturating_add_signed(by).min(last);
    }
}

impl Overlay {
    /// The mode of the keyboard under this overlay.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Prompt(_) => Mode::Prompt,
            Self::Menu(_) => Mode::Menu,
            Self::Letter(_) => Mode::Letter,
            Self::Labels(_) => Mode::Labels,
            Self::Views => Mode::Views,
            Self::Fault(_) => Mode::Fault,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faults_of_a_report_are_counted() {
        for (report, count) in [
            ("error: this is not YAML\n --> a.yaml:3:1\n  |\n", 1),
            ("error: no title\n\nerror: no text", 2),
            ("error: no title\n\nand 7 more", 8),
            ("the file is not there", 1),
        ] {
            assert_eq!(Report::count(report), count, "{report}");
        }
    }
}
