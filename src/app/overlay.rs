//! What can lie over the screen; it has the keyboard while it does.

use super::{Label, Menu, Prompt};
use crate::{keys::Mode, text};

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

    /// Its lines, broken at so many cells, each with the number of the line that it is of. A line of the file with its
    /// mark below it stays as it is.
    pub fn filled(&self, cells: usize) -> Vec<(usize, String)> {
        let filled = self.text.lines().enumerate().flat_map(|(number, line)| {
            let whole = line.trim().is_empty() || is_excerpt(line) || text::width(line) <= cells;
            let parts = if whole { vec![line.to_owned()] } else { text::fill(line, cells) };
            parts.into_iter().map(move |part| (number, part))
        });
        filled.collect()
    }

    /// Scrolls by so many lines; the last stays in view.
    pub fn scroll(&mut self, by: isize) {
        let last = self.text.lines().count().saturating_sub(1);
        self.top = self.top.saturating_add_signed(by).min(last);
    }
}

/// Whether a line of a report is one of the file, or the mark below it.
pub(super) fn is_excerpt(line: &str) -> bool {
    line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).starts_with('|')
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
    fn a_long_line_of_a_report_is_broken_and_one_of_the_file_is_not() {
        let report = Report::new("error: no title\n1 | a long line\n  | ^^^^^^^^^^\nhelp: write one".into());
        let lines = [
            (0, "error: no"),
            (0, "title"),
            (1, "1 | a long line"),
            (2, "  | ^^^^^^^^^^"),
            (3, "help: write"),
            (3, "one"),
        ];
        assert_eq!(report.filled(11), lines.map(|(number, line)| (number, line.to_owned())));
    }

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
