//! What pages are made of.

use crate::{
    article::{Article, Entry, Position},
    palette::Role,
    text,
};

/// How a page is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Cells for a line.
    pub width: u16,
    /// Only signs of the most basic fonts (ASCII and what code page 437 has).
    pub plain: bool,
}

impl Look {
    /// Between parts of a line.
    pub fn dot(self) -> &'static str {
        if self.plain { " - " } else { " · " }
    }

    /// Before the number of a paragraph.
    pub fn paragraph(self) -> &'static str {
        if self.plain { "par. " } else { "¶" }
    }

    /// Around the words of a speaker.
    pub fn quotes(self) -> (&'static str, &'static str) {
        if self.plain { ("\"", "\"") } else { ("“", "”") }
    }

    /// Beside the words of a speaker.
    pub fn bar(self) -> &'static str {
        if self.plain { "| " } else { "┃ " }
    }

    /// The same with fewer cells.
    #[must_use]
    pub fn narrower(self, cells: u16) -> Self {
        Self { width: self.width.saturating_sub(cells).max(1), ..self }
    }
}

/// A stretch of text and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The text, as it is read.
    pub text: String,
    /// What it means.
    pub role: Role,
}

/// A line of spans, one behind the other.
pub type Line = Vec<Span>;

/// One item of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Its lines, none wider than the look.
    pub lines: Vec<Line>,
    /// Where it leads in the text.
    pub lead: Option<Lead>,
}

/// Where an item leads in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// To a point of the text.
    Position(Position),
    /// To the mentions of an entry, one after the other.
    Entry(Entry),
}

/// Where something stands: `KFOR facts ¶4`, or the section alone.
pub(super) fn place(article: &Article, section: usize, block: Option<usize>, look: Look) -> String {
    let name = article.sections.get(section).map_or("", |section| section.name());
    match block {
        Some(block) => format!("{name} {}{}", look.paragraph(), block + 1),
        None => name.to_owned(),
    }
}

/// A text on one line: where the cells of a table and the lines of a poem part, a sign.
pub(super) fn on_one_line(text: &str, look: Look) -> String {
    text.replace('\n', " ").replace('\t', look.dot())
}

/// Cells that a line takes.
pub(super) fn width_of(line: &Line) -> usize {
    line.iter().map(|span| text::width(&span.text)).sum()
}

/// A span.
pub(super) fn span(text: impl Into<String>, role: Role) -> Span {
    Span { text: text.into(), role }
}

/// A paragraph of names behind a label, parted by dots and broken into lines; those below the first are indented.
pub(super) fn list(label: &str, names: Vec<Span>, look: Look) -> Vec<Line> {
    let room = usize::from(look.width).max(1);
    let mut lines = Vec::new();
    // Labels of a wide page stand in a column of their own.
    let (column, indent) = if room >= 3 * COLUMN { (COLUMN, " ".repeat(COLUMN)) } else { (0, INDENT.to_owned()) };
    let mut line = vec![span(format!("{label:column$} "), Role::Dim)];
    let mut used = text::width(label).max(column) + 1;
    let indent = if column > 0 { indent + " " } else { indent };
    for (index, name) in names.into_iter().enumerate() {
        let dot = if index == 0 { "" } else { look.dot() };
        let wide = text::width(dot) + text::width(&name.text);
        if used + wide > room && used > indent.len() {
            lines.push(std::mem::replace(&mut line, vec![span(&*indent, Role::Text)]));
            used = indent.len();
        } else if index > 0 {
            line.push(span(dot, Role::Dim));
        }
        used += wide;
        line.push(span(text::truncate(&name.text, room.saturating_sub(indent.len())), name.role));
    }
    lines.push(line);
    lines
}

/// Before the lines below the first, on a narrow page.
const INDENT: &str = "  ";
/// Cells of the labels on a wide page.
const COLUMN: usize = 14;

impl Item {
    /// Its lines without the gap behind it.
    pub fn height(&self) -> usize {
        self.lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1)
    }

    /// Adds a line of one text, broken into as many lines as it takes, each behind `indent`.
    pub(super) fn push_text(&mut self, indent: &str, text: &str, role: Role, look: Look) {
        let room = usize::from(look.width).saturating_sub(text::width(indent)).max(1);
        for line in text::fill(text, room) {
            self.lines.push(vec![span(indent, Role::Text), span(line, role)]);
        }
    }

    /// Adds a blank line that is a part of the item, and not the gap behind it.
    pub(super) fn push_gap(&mut self) {
        self.lines.push(vec![span("", Role::Text)]);
    }

    /// Adds a heading with what is said beside it, below it where the line has no room for both.
    pub(super) fn push_heading(&mut self, heading: (&str, Role), beside: &str, look: Look) {
        if beside.is_empty() {
            return self.push_text("", heading.0, heading.1, look);
        }
        let both = text::width(heading.0) + text::width(look.dot()) + text::width(beside);
        if both <= usize::from(look.width) {
            let beside = span(format!("{}{beside}", look.dot()), Role::Dim);
            return self.lines.push(vec![span(heading.0, heading.1), beside]);
        }
        self.push_text("", heading.0, heading.1, look);
        self.push_text("", beside, Role::Dim, look);
    }
}
