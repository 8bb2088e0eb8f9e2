//! Lines of text with roles: wrapped where there is a width, coloured where there is a theme.

use std::ops::Range;

use super::Page;
use crate::{
    palette::Role,
    text::{breaks::words, width},
    write::screen::sgr,
};

/// The narrowest text beside an indent, in cells.
const NARROWEST: usize = 20;

/// Text that is being written.
pub(super) struct Ink {
    page: Page,
    out: String,
}

/// What stands before a paragraph: on its first line, and on the others.
#[derive(Debug, Clone, Default)]
pub(super) struct Indent {
    pub(super) first: String,
    pub(super) rest: String,
}

impl Ink {
    pub(super) fn new(page: Page) -> Self {
        Self { page, out: String::new() }
    }

    /// All that was written, ended by one line feed.
    pub(super) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end_matches('\n').len());
        self.out.push('\n');
        self.out
    }

    pub(super) fn has_colours(&self) -> bool {
        self.page.theme.is_some()
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A paragraph of one role.
    pub(super) fn line(&mut self, text: &str, role: Role) {
        self.paragraph(text, &[(0..text.len(), role)], &Indent::default());
    }

    /// A line that is never wrapped.
    pub(super) fn fixed_line(&mut self, text: &str, role: Role, indent: &Indent) {
        self.out.push_str(&indent.first);
        self.styled(text, 0..text.len(), &[(0..text.len(), role)]);
        self.end_line();
    }

    /// A paragraph whose stretches have roles; later ones lie over earlier ones.
    pub(super) fn paragraph(&mut self, text: &str, roles: &[(Range<usize>, Role)], indent: &Indent) {
        let mut lead = &indent.first;
        for range in self.lines(text, width(&indent.rest)) {
            self.out.push_str(lead);
            self.styled(text, range, roles);
            self.end_line();
            lead = &indent.rest;
        }
    }

    /// Ends a line, without the blanks at its end.
    fn end_line(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }

    /// The lines of a text beside an indent; at least one.
    fn lines(&self, text: &str, indent: usize) -> Vec<Range<usize>> {
        let room = self.page.width.map(|width| width.saturating_sub(indent).max(NARROWEST));
        // Where no line can be too long, nothing is measured.
        let cells = |range: Range<usize>| room.map_or(0, |_| width(&text[range]));
        let mut lines = Vec::new();
        let mut line = 0..0;
        let mut used = 0;
        for word in words(text) {
            let ink = cells(word.start..word.ink_end);
            if line.end > line.start && room.is_some_and(|room| used + ink > room) {
                lines.push(line);
                line = word.start..word.start;
                used = 0;
            }
            line.end = word.ink_end;
            used += ink + cells(word.ink_end..word.end);
            if word.ends_row {
                lines.push(line);
                line = word.end..word.end;
                used = 0;
            }
        }
        if line.end > line.start || lines.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Writes a stretch of a text in its styles.
    fn styled(&mut self, text: &str, range: Range<usize>, roles: &[(Range<usize>, Role)]) {
        let Some(theme) = self.page.theme else {
            self.out.push_str(&text[range]);
            return;
        };
        let role_at = |at: usize| roles.iter().rev().find(|(range, _)| range.contains(&at)).map(|(_, role)| *role);
        let mut edges: Vec<usize> = roles.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
        edges.extend([range.start, range.end]);
        edges.retain(|edge| (range.start..=range.end).contains(edge));
        edges.sort_unstable();
        edges.dedup();
        for pair in edges.windows(2) {
            let role = role_at(pair[0]).unwrap_or(Role::Text);
            self.out.push_str(&sgr(theme.style(role)));
            self.out.push_str(&text[pair[0]..pair[1]]);
        }
        self.out.push_str("\x1b[0m");
    }
}
