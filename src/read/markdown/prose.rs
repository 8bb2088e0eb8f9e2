//! A block of words in the making: a paragraph, a heading or a table, fed with Markdown's inline events.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{
    attribution::{Attribution, attributed},
    line::Line,
    mention::{Meant, Name, Resolve},
};
use crate::{
    article::{BlockKind, Inline, Table},
    markdown::{END, Manner},
    read::words::one_line,
    text::quotes::is_in_quotes,
};

/// The block that is being read.
pub(super) struct Prose {
    pub(super) kind: BlockKind,
    pub(super) line: Line,
    /// Its bytes in the source, as far as read.
    pub(super) at: Range<usize>,
    /// Where the last line begins: in the plain text and in the source.
    last_line: (usize, usize),
    /// Whether a break was just read, so that the next piece begins a line.
    broken: bool,
    /// The marks that are open, where they are kept at all.
    open: Vec<Option<usize>>,
    /// How many links are open (one at most), and how many pictures.
    links: usize,
    in_picture: usize,
    /// The words of somebody that tags began, the outer first: their mark, and how many marks were open there.
    told: Vec<(usize, usize)>,
    /// Whether it holds anything but one picture.
    words: bool,
    picture: Option<(String, String)>,
}

impl Prose {
    pub(super) fn new(kind: BlockKind, at: Range<usize>) -> Self {
        let last_line = (0, at.start);
        let (line, open, picture) = (Line::new(), Vec::new(), None);
        let (broken, words, told) = (false, false, Vec::new());
        Self { kind, line, at, last_line, broken, open, links: 0, in_picture: 0, told, words, picture }
    }

    /// Takes an inline event.
    pub(super) fn event(&mut self, event: Event<'_>, at: Range<usize>, resolve: &mut Resolve<'_>) {
        self.at.end = self.at.end.max(at.end);
        if matches!(event, Event::SoftBreak | Event::HardBreak) {
            self.broken = true;
        } else if std::mem::take(&mut self.broken) {
            self.last_line = (self.line.text.len(), at.start);
        }
        match event {
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.code(&code),
            Event::InlineHtml(html) if html.starts_with("<!--") => {}
            Event::InlineHtml(html) if !self.told.is_empty() && &*html == END => self.end_told(),
            Event::InlineHtml(html) => self.tag(&html, at, resolve),
            Event::HardBreak if self.kind == BlockKind::Paragraph && self.in_picture == 0 => self.line.line_break(),
            Event::SoftBreak | Event::HardBreak => self.line.space(),
            Event::Start(tag) => self.start(&tag, at, resolve),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.words |= self.in_picture == 0 && !text.trim().is_empty();
        self.line.push(text);
    }

    /// A tag is words, unless it begins those of a speaker.
    fn tag(&mut self, tag: &str, at: Range<usize>, resolve: &mut Resolve<'_>) {
        let begun = Manner::begun(tag).filter(|_| self.in_picture == 0);
        let Some((text, manner)) = begun else { return self.text(tag) };
        match resolve(&Name { text, at, speaker: true }) {
            Meant::Entry(speaker) if speaker.kind.is_somebody() => {
                self.told.push((self.line.start(manner.mark(speaker)), self.open.len()));
            }
            _ => self.text(tag),
        }
    }

    /// Ends the words of a speaker; such as end within another mark than they begin in are nobody's.
    fn end_told(&mut self) {
        if let Some((mark, _)) = self.told.pop().filter(|(_, open)| *open == self.open.len()) {
            self.line.end(mark);
        }
    }

    fn code(&mut self, code: &str) {
        let mark = (self.in_picture == 0).then(|| self.line.start(Inline::Code));
        self.text(code);
        if let Some(mark) = mark {
            self.line.end(mark);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>, resolve: &mut Resolve<'_>) {
        let inline = match tag {
            Tag::Emphasis => Some(Inline::Emphasis),
            Tag::Strong => Some(Inline::Strong),
            Tag::Strikethrough => Some(Inline::Strike),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.links += 1;
                // The parser lets an address in pointed brackets be a link within a link.
                let to = one_line(dest_url);
                if self.links == 1 { link((*link_type, to), Manner::of(title), at, resolve) } else { None }
            }
            Tag::Image { dest_url, title, .. } => self.start_picture(one_line(dest_url), one_line(title)),
            _ => None,
        };
        let picture = matches!(tag, Tag::Image { .. });
        self.words |= !picture && self.in_picture == 0;
        let kept = inline.filter(|_| self.in_picture == usize::from(picture));
        let mark = kept.map(|inline| self.line.start(inline));
        self.open.push(mark);
    }

    /// A picture among words is a link to its file, unless it stands in a link already or would be a mention.
    fn start_picture(&mut self, file: String, title: String) -> Option<Inline> {
        self.in_picture += 1;
        self.words |= self.in_picture == 1 && (self.links > 0 || self.picture.is_some());
        let link = (self.links == 0 && !file.is_empty() && !file.starts_with('@')).then(|| Inline::Link(file.clone()));
        self.picture.get_or_insert((file, title));
        link
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.in_picture -= 1,
            TagEnd::Link => self.links -= 1,
            _ => {}
        }
        let Some(mark) = self.open.pop().flatten() else { return };
        self.line.end(mark);
        if let Inline::Mention(entry) = self.line.marks[mark].inline
            && entry.kind.is_somebody()
            && is_in_quotes(self.line.marked(mark))
        {
            self.line.marks[mark].inline = Inline::Speech(entry);
        }
    }

    /// Begins a row of a table.
    pub(super) fn start_row(&mut self) {
        if let BlockKind::Table(Table { rows, .. }) = &mut self.kind {
            rows.push(Vec::new());
        }
    }

    /// Begins a cell of a table.
    pub(super) fn start_cell(&mut self) {
        if let BlockKind::Table(Table { rows, .. }) = &self.kind {
            let first_in_row = rows.last().is_none_or(Vec::is_empty);
            let parted_by = if first_in_row { (rows.len() > 1).then_some('\n') } else { Some('\t') };
            self.line.start_cell(parted_by);
        }
    }

    /// Ends a cell of a table.
    pub(super) fn end_cell(&mut self) {
        self.told.clear();
        if let BlockKind::Table(Table { rows, .. }) = &mut self.kind
            && let Some(row) = rows.last_mut()
        {
            row.push(self.line.end_cell());
        }
    }

    /// The last line's speaker, where it names one.
    pub(super) fn attribution(&self, source: &str) -> Option<Attribution> {
        let (cut, start) = self.last_line;
        let line = source.get(start..self.at.end)?;
        let paragraph = self.kind == BlockKind::Paragraph;
        paragraph.then(|| attributed(line, start)).flatten().map(|by| Attribution { cut, by })
    }

    /// File, caption and alternative text, if the block is a picture alone.
    pub(super) fn picture(&mut self) -> Option<(String, String)> {
        self.picture.take().filter(|_| !self.words && self.kind == BlockKind::Paragraph)
    }
}

/// What a link says of its text, given its target and how its title says that the words are told.
fn link(
    (kind, target): (LinkType, String),
    manner: Option<Manner>,
    at: Range<usize>,
    resolve: &mut Resolve<'_>,
) -> Option<Inline> {
    if let Some(text) = target.strip_prefix('@') {
        match resolve(&Name { text, at, speaker: false }) {
            Meant::Entry(entry) => {
                return Some(
                    manner.filter(|_| entry.kind.is_somebody()).map_or(Inline::Mention(entry), |it| it.mark(entry)),
                );
            }
            Meant::Nothing => return None,
            Meant::Address => {}
        }
    }
    Some(Inline::Link(if kind == LinkType::Email { format!("mailto:{target}") } else { target }))
}
