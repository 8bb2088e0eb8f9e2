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

    /// What a report says first, with where that is: `story.yaml:3:1: this is not YAML`.
    pub(super) fn in_a_line(text: &str) -> String {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or_default();
        let first = first.strip_prefix("error: ").unwrap_or(first);
        match lines.next().and_then(|line| line.strip_prefix("--> ")) {
            Some(place) => format!("{place}: {first}"),
            None => first.to_owned(),
        }
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
    fn a_report_is_told_in_a_line_with_its_place() {
        for (report, told) in [
            ("error: this is not YAML\n --> a.yaml:3:1\n  |\n", "a.yaml:3:1: this is not YAML"),
            ("\na.yaml:3:1: no title\n| more", "a.yaml:3:1: no title"),
            ("the file is not there", "the file is not there"),
            ("", ""),
        ] {
            assert_eq!(Report::in_a_line(report), told);
        }
    }
}
