//! A whole Markdown file → a draft: front matter, and headings as sections.

use std::{iter::Peekable, ops::Range, sync::Arc, vec::IntoIter};

use super::{
    Definitions,
    heading::{Heading, heading},
    outline::{Found, outline},
};
use crate::read::{
    complaint::{At, Complaint},
    draft::{Draft, Part, PartAt, Text},
    raw,
};

/// The bytes of the front matter (without its lines of dashes), and where the text begins.
pub(crate) fn front_matter(source: &str) -> Option<(Range<usize>, usize)> {
    let start = source.find('\n').filter(|&end| source[..end].trim_ascii_end() == "---")? + 1;
    let mut at = start;
    for line in source[start..].split_inclusive('\n') {
        if matches!(line.trim_ascii_end(), "---" | "...") {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Where the last heading of a text begins, if something stands before it.
pub(crate) fn last_heading(source: &str) -> Option<usize> {
    let from = front_matter(source).map_or(0, |(_, from)| from);
    let start = outline(source, from).headings.last()?.lines.start;
    (!source[from..start].trim_ascii().is_empty()).then_some(start)
}

/// The draft of a file, given what its front matter says and where its text begins.
pub(crate) fn draft(source: &Arc<String>, front: Option<raw::Article>, from: usize, name: &str) -> Draft {
    let outline = outline(source, from);
    let definitions = Arc::new(Definitions::new(outline.definitions).with_notes(&outline.notes));
    let foreign = front.is_none();
    let mut raw = front.unwrap_or_default();
    let mut complaints: Vec<Complaint> = open_front_matter(source).filter(|_| foreign).into_iter().collect();
    complaints.extend(raw.sections.take().map(|_| stated_sections()));
    let mut headings: Vec<(Found, Heading)> = Vec::with_capacity(outline.headings.len());
    for found in outline.headings {
        let heading = heading(&source[found.text.clone()], found.text.start, &definitions);
        complaints.extend(heading.unknown.iter().filter(|_| !foreign).map(|at| unknown_attribute(source, at)));
        headings.push((found, heading));
    }
    let mut headings = headings.into_iter().peekable();
    let mut start = from;
    if raw.title.is_none()
        && let Some((found, heading)) = headings.next_if(|(found, _)| leads(source, from, found))
    {
        start = found.lines.end;
        raw.title = Some(heading.title);
    }
    if raw.title.is_none() && foreign {
        raw.title = Some(stem(name));
    }
    Draft { raw, parts: parts(source, start, headings), definitions, foreign, complaints }
}

/// Whether a heading is the title of the file: of the first level, with nothing before it.
fn leads(source: &str, from: usize, found: &Found) -> bool {
    found.level == 1 && source[from..found.lines.start].trim_ascii().is_empty()
}

type Headings = Peekable<IntoIter<(Found, Heading)>>;

/// The sections: text before the first heading, then one for each heading, as deep as they nest.
fn parts(source: &Arc<String>, start: usize, mut headings: Headings) -> Vec<Part> {
    let text = |range: Range<usize>| Text { source: Arc::clone(source), range };
    let mut parts = Vec::with_capacity(headings.len() + 1);
    let opening = start..headings.peek().map_or(source.len(), |(found, _)| found.lines.start);
    if !source[opening.clone()].trim_ascii().is_empty() {
        let at = PartAt::Markdown(opening.start..opening.start);
        parts.push(Part { id: None, title: String::new(), pane: None, depth: 0, text: text(opening), at });
    }
    let mut levels: Vec<u8> = Vec::new();
    while let Some((found, heading)) = headings.next() {
        levels.retain(|&level| level < found.level);
        let depth = levels.len();
        levels.push(found.level);
        let end = headings.peek().map_or(source.len(), |(next, _)| next.lines.start);
        let Heading { title, id, pane, .. } = heading;
        let at = PartAt::Markdown(found.text);
        parts.push(Part { id, title, pane, depth, text: text(found.lines.end..end), at });
    }
    parts
}

/// A complaint if the file begins as front matter does, which has no end.
fn open_front_matter(source: &str) -> Option<Complaint> {
    let mut lines = source.lines();
    let begins = lines.next()?.trim_ascii_end() == "---";
    let (key, _) = lines.next()?.split_once(':')?;
    let word = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase());
    (begins && word).then(|| Complaint {
        at: At::Source(0..3),
        what: "the front matter that begins here has no end".to_owned(),
        help: "write a line `---` after its last key".to_owned(),
    })
}

fn stated_sections() -> Complaint {
    Complaint {
        at: At::Key("sections".to_owned()),
        what: "the sections of a Markdown file are its headings".to_owned(),
        help: "write each as `## Title {#id}` with its text below, and take `sections:` out".to_owned(),
    }
}

fn unknown_attribute(source: &str, at: &Range<usize>) -> Complaint {
    Complaint {
        at: At::Source(at.clone()),
        what: format!("unknown attribute `{}` of a heading", crate::text::clean(&source[at.clone()])),
        help: "known are an id and a short name for the pane: {#serbia pane=\"Serbian meeting\"}".to_owned(),
    }
}

/// The file's name without folder and extension.
pub(crate) fn stem(name: &str) -> String {
    let stem = std::path::Path::new(name).file_stem().and_then(std::ffi::OsStr::to_str);
    super::super::words::one_line(stem.unwrap_or(name))
}
