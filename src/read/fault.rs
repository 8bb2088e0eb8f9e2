//! What is wrong with a file: where, what, and what to write instead.

use std::{fmt, ops::Range, sync::Arc};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::limits;
use crate::text::{clean, clean_line};

/// One fault of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the source that are at fault, at character boundaries.
    pub at: Range<usize>,
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub help: String,
}

/// All faults of a file, in the order of the file. There is at least one.
#[derive(Debug, Clone)]
pub struct Faults {
    file: String,
    source: Arc<String>,
    list: Vec<Fault>,
    untold: usize,
}

/// A point in a file, as editors count: lines and columns (characters) from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Faults {
    /// The faults of a file, sorted, each once, as many as [`limits::FAULTS`].
    pub(crate) fn new(file: &str, source: Arc<String>, mut list: Vec<Fault>) -> Self {
        list.sort_by_key(|fault| (fault.at.start, fault.at.end));
        list.dedup();
        for fault in &mut list {
            fault.at = on_boundaries(&source, &fault.at);
            // A message may quote the file; whoever wrote it need not think of what that holds.
            fault.what = clean(&fault.what).into_owned();
            fault.help = clean(&fault.help).into_owned();
        }
        let untold = list.len().saturating_sub(limits::FAULTS);
        list.truncate(limits::FAULTS);
        Self { file: clean_line(file), source, list, untold }
    }

    /// The faults that are told.
    pub fn list(&self) -> &[Fault] {
        &self.list
    }

    /// Line and column of a fault.
    pub fn spot(&self, fault: &Fault) -> Spot {
        let line_start = line_start(&self.source, fault.at.start);
        Spot {
            line: 1 + memchr::memchr_iter(b'\n', &self.source.as_bytes()[..line_start]).count(),
            column: 1 + self.source[line_start..fault.at.start].chars().count(),
        }
    }

    /// One line a fault: `file:line:column: what; help`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.list.iter().map(|fault| {
            let Spot { line, column } = self.spot(fault);
            format!("{}:{line}:{column}: {}; {}", self.file, fault.what, fault.help)
        })
    }

    /// Every fault with its line and a caret under the place, for reading; coloured or plain.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Ascii);
        let mut told: Vec<String> = self.list.iter().map(|fault| self.excerpt(fault, &renderer)).collect();
        if self.untold > 0 {
            told.push(format!("and {} more", self.untold));
        }
        told.join("\n\n")
    }

    fn excerpt(&self, fault: &Fault, renderer: &Renderer) -> String {
        let Spot { line, column } = self.spot(fault);
        let (text, caret) = shown_line(&self.source, &fault.at);
        let snippet = Snippet::source(text).line_start(line).annotation(AnnotationKind::Primary.span(caret));
        let title = Level::ERROR.primary_title(fault.what.as_str());
        let group = if column <= CONTEXT {
            title.element(snippet.path(self.file.as_str()))
        } else {
            // The line is shown in part, so the column is not that of what is shown.
            title.element(Origin::path(self.file.as_str()).line(line).char_column(column)).element(snippet)
        };
        renderer.render(&[group.element(Level::HELP.message(fault.help.as_str()))])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Faults {}

/// The range within the source, its ends moved outward to the next character boundary.
fn on_boundaries(source: &str, at: &Range<usize>) -> Range<usize> {
    let start = (0..=at.start.min(source.len())).rev().find(|&start| source.is_char_boundary(start)).unwrap_or(0);
    let end = at.end.clamp(start, source.len());
    start..(end..=source.len()).find(|&end| source.is_char_boundary(end)).unwrap_or(source.len())
}

/// Where the line of a byte begins.
fn line_start(source: &str, at: usize) -> usize {
    memchr::memrchr(b'\n', &source.as_bytes()[..at]).map_or(0, |newline| newline + 1)
}

/// Characters shown before and after a fault, where its line is longer.
const CONTEXT: usize = 200;

/// The cleaned line of a fault (a window of it, if it is very long), and where in that the caret stands.
fn shown_line(source: &str, at: &Range<usize>) -> (String, Range<usize>) {
    let start = line_start(source, at.start);
    let end = memchr::memchr(b'\n', &source.as_bytes()[at.start..]).map_or(source.len(), |newline| at.start + newline);
    let before = last_chars(&source[start..at.start], CONTEXT);
    let marked = first_chars(&source[at.start..at.end.clamp(at.start, end)], CONTEXT);
    let after = first_chars(&source[at.start + marked.len()..end], CONTEXT);
    let mut line = clean(before).into_owned();
    let from = line.len();
    line.push_str(&clean(marked));
    let to = line.len();
    line.push_str(&clean(after.trim_end_matches('\r')));
    (line, from..to)
}

fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(start, _)| &text[start..])
}
