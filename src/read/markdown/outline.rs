//! Where the headings of a Markdown file are, found line by line, so that a book opens without being parsed.
//!
//! A heading of a section begins at the very start of a line, outside of code, HTML, quotations and lists.

use std::ops::Range;

use super::{heading::is_in_text, tags::html_end};

/// A heading that begins a section.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// 1 to 6.
    pub(super) level: u8,
    /// The heading's words and braces.
    pub(super) text: Range<usize>,
    /// All of its lines.
    pub(super) lines: Range<usize>,
}

/// The headings of a text, and the link targets and notes that it defines.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    pub(super) headings: Vec<Found>,
    pub(super) definitions: String,
    /// The labels of the notes.
    pub(super) notes: Vec<String>,
}

/// Scans a text from an offset on.
pub(super) fn outline(source: &str, from: usize) -> Outline {
    let mut scan = Scan { source, outline: Outline::default(), block: Block::None, in_list: false };
    let mut start = from;
    while start < source.len() {
        let end =
            memchr::memchr(b'\n', &source.as_bytes()[start..]).map_or(source.len(), |newline| start + newline + 1);
        scan.line(start..end);
        start = end;
    }
    scan.outline
}

/// What the line before belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Nothing that the next line could continue.
    None,
    /// A paragraph that begins at this offset.
    Paragraph(usize),
    /// A quotation, a list item or a table, which a line of plain words continues.
    Container,
    /// Code between fences of a letter at least so long; `indented`: a line at the margin ends it too.
    Fence { letter: u8, length: usize, indented: bool },
    /// HTML up to a line that has this; up to an empty line where the text is empty.
    Html(&'static str),
}

struct Scan<'t> {
    source: &'t str,
    outline: Outline,
    block: Block,
    in_list: bool,
}

impl Scan<'_> {
    fn line(&mut self, at: Range<usize>) {
        let line = self.source[at.clone()].trim_ascii_end();
        let body = line.trim_ascii_start();
        let indent = line.len() - body.len();
        match self.block {
            Block::Fence { letter, length, indented } => {
                let leaves = indented && indent == 0 && !body.is_empty();
                if indent < 4 && !leaves && closes(body, letter, length) {
                    self.block = Block::None;
                    return;
                } else if !leaves {
                    return;
                }
                self.block = Block::None;
            }
            Block::Html(end) => {
                let ended = if end.is_empty() { body.is_empty() } else { line.to_ascii_lowercase().contains(end) };
                if ended {
                    self.block = Block::None;
                }
                return;
            }
            _ => {}
        }
        if body.is_empty() {
            self.block = Block::None;
        } else if indent < 4 && !line[..indent].contains('\t') {
            self.body(body, indent, at);
        }
    }

    /// A line with words, at most three spaces from the margin.
    fn body(&mut self, body: &str, indent: usize, at: Range<usize>) {
        let in_paragraph = matches!(self.block, Block::Paragraph(_));
        match body.as_bytes()[0] {
            b'#' if level(body).is_some() => self.hashes(body, indent, at),
            b'=' | b'-' if self.is_underline(body) => self.underlined(body, at),
            b'-' | b'*' | b'_' if is_rule(body) => self.margin(Block::None, indent),
            b'`' | b'~' if fence(body).is_some() => {
                let (letter, length) = fence(body).unwrap_or_default();
                let indented = self.in_list && indent > 0;
                self.margin(Block::Fence { letter, length, indented }, indent);
            }
            b'>' => self.margin(Block::Container, indent),
            b'<' if html_end(body, in_paragraph).is_some() => {
                let end = html_end(body, in_paragraph).unwrap_or_default();
                let closed = !end.is_empty() && body.to_ascii_lowercase().contains(end);
                self.margin(if closed { Block::None } else { Block::Html(end) }, indent);
            }
            b'-' | b'+' | b'*' | b'0'..=b'9' if self.is_item(body) => {
                self.block = Block::Container;
                self.in_list = true;
            }
            b'[' if note(body).is_some() => {
                self.outline.notes.extend(note(body).map(str::to_owned));
                self.margin(Block::Container, indent);
            }
            b'[' if !in_paragraph && is_definition(body) => {
                self.outline.definitions.push_str(body);
                self.outline.definitions.push('\n');
            }
            _ if is_delimiter_row(body) => self.block = Block::Container,
            _ if self.block == Block::None => self.margin(Block::Paragraph(at.start), indent),
            _ => {}
        }
    }

    /// A block that is no list item; at the margin it ends a list.
    fn margin(&mut self, block: Block, indent: usize) {
        self.block = block;
        self.in_list &= indent > 0;
    }

    fn hashes(&mut self, body: &str, indent: usize, at: Range<usize>) {
        self.margin(Block::None, indent);
        let Some(level) = level(body).filter(|_| indent == 0 && !is_in_text(body)) else { return };
        let words = body[usize::from(level)..].trim_ascii_end();
        let unclosed = words.trim_end_matches('#');
        let closing = unclosed.is_empty() || (unclosed.len() < words.len() && unclosed.ends_with([' ', '\t']));
        let words = if closing { unclosed.trim_ascii_end() } else { words };
        let end = at.start + usize::from(level) + words.len();
        let start = end - words.trim_ascii_start().len();
        self.outline.headings.push(Found { level, text: start..end, lines: at });
    }

    fn is_underline(&self, body: &str) -> bool {
        matches!(self.block, Block::Paragraph(_)) && body.bytes().all(|byte| byte == body.as_bytes()[0])
    }

    fn underlined(&mut self, body: &str, at: Range<usize>) {
        let Block::Paragraph(start) = self.block else { return };
        self.block = Block::None;
        let text = start..start + self.source[start..at.start].trim_ascii_end().len();
        let level = if body.starts_with('=') { 1 } else { 2 };
        if !is_in_text(&self.source[text.clone()]) && !self.source[start..].starts_with(' ') {
            self.outline.headings.push(Found { level, text, lines: start..at.end });
        }
    }

    /// Whether the line begins a list item; in the middle of a paragraph, only some can.
    fn is_item(&self, body: &str) -> bool {
        let digits = body.bytes().take_while(u8::is_ascii_digit).count();
        let marker = if digits == 0 { 1 } else { digits + 1 };
        let well_formed = digits <= 9 && (digits == 0 || matches!(body.as_bytes().get(digits), Some(b'.' | b')')));
        let rest = body.get(marker..).unwrap_or("x");
        let interrupts = !rest.trim_ascii().is_empty() && (digits == 0 || &body[..digits] == "1");
        well_formed
            && (rest.is_empty() || rest.starts_with([' ', '\t']))
            && (interrupts || !matches!(self.block, Block::Paragraph(_)))
    }
}

/// The level of a line that begins with one to six `#` and a space, or has nothing else.
fn level(body: &str) -> Option<u8> {
    let hashes = body.bytes().take_while(|&byte| byte == b'#').count();
    let rest = &body[hashes..];
    let level = u8::try_from(hashes).ok().filter(|level| (1..=6).contains(level))?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(level)
}

fn is_rule(body: &str) -> bool {
    let letter = body.as_bytes()[0];
    let marks = body.bytes().filter(|&byte| byte == letter).count();
    marks >= 3 && body.bytes().all(|byte| byte == letter || byte == b' ' || byte == b'\t')
}

/// Letter and length of an opening fence.
fn fence(body: &str) -> Option<(u8, usize)> {
    let letter = body.as_bytes()[0];
    let length = body.bytes().take_while(|&byte| byte == letter).count();
    (length >= 3 && (letter == b'~' || !body[length..].contains('`'))).then_some((letter, length))
}

fn closes(body: &str, letter: u8, length: usize) -> bool {
    body.len() >= length && body.bytes().all(|byte| byte == letter)
}

/// `[label]: target`, with nothing but a title behind.
fn is_definition(body: &str) -> bool {
    let Some((_, target)) = body.split_once("]:") else { return false };
    let mut words = target.split_whitespace();
    words.next().is_some() && words.next().is_none_or(|title| title.starts_with(['"', '\'', '(']))
}

/// The label of a note that a line defines: `[^label]: text`.
fn note(body: &str) -> Option<&str> {
    let (label, _) = body.strip_prefix("[^")?.split_once("]:")?;
    (!label.is_empty() && !label.contains(['[', ']'])).then_some(label)
}

/// The second line of a table.
fn is_delimiter_row(body: &str) -> bool {
    body.contains('|')
        && body.contains('-')
        && body.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}
