//! The text of a block with its marks: what is stressed, who is named, who speaks, where links lead.
//!
//! Names are found without regard to the marks of the author, so stretches may overlap. HTML elements may not: an
//! element that reaches over the end of the one around it is closed there and opened again.

use std::ops::Range;

use super::{address, tags::Handout};
use crate::article::{Block, Entry, Inline, Leads, Passage, Position};

/// A stretch of the text that is an element.
struct Stretch<'a> {
    range: Range<usize>,
    what: What<'a>,
}

/// What an element is.
#[derive(Clone, Copy)]
enum What<'a> {
    /// An element without attributes.
    Plain(&'static str),
    /// A link of the author's.
    Link(&'a str),
    /// Somebody or something that is named.
    Named { entry: Entry, is_link: bool, has_id: bool },
    /// Words of a speaker; within the speaker's own quotation without the name.
    Speech(Option<Entry>),
}

impl What<'_> {
    /// The same where it goes on after a break: an id is given once.
    fn again(self) -> Self {
        match self {
            Self::Named { entry, is_link, .. } => Self::Named { entry, is_link, has_id: false },
            other => other,
        }
    }
}

/// The text of a block, which is written in one part or in several, one after the other.
pub(super) struct Text<'a> {
    block: &'a Block,
    at: Position,
    stretches: Vec<Stretch<'a>>,
    /// How many stretches end before the part that comes next.
    done: usize,
}

impl<'a> Text<'a> {
    pub(super) fn new(out: &Handout<'a>, block: &'a Block, at: Position) -> Self {
        Self { block, at, stretches: stretches(out, block, at), done: 0 }
    }

    /// Writes all of it.
    pub(super) fn whole(mut self, out: &mut Handout<'a>) {
        let whole = 0..self.block.text.len();
        self.part(out, whole);
    }

    /// Writes the part that comes next.
    pub(super) fn part(&mut self, out: &mut Handout<'a>, part: Range<usize>) {
        let behind = |stretch: &&Stretch| stretch.range.end <= part.start;
        self.done += self.stretches[self.done..].iter().take_while(behind).count();
        let here = self.stretches[self.done..].iter().take_while(|stretch| stretch.range.start < part.end);
        let mut writer = Writer { out, text: &self.block.text, at: self.at, open: Vec::new() };
        let mut position = part.start;
        for stretch in here.filter(|stretch| part.start < stretch.range.end) {
            let start = stretch.range.start.max(part.start);
            writer.reach(position, start);
            position = start;
            writer.open(stretch, start);
        }
        writer.reach(position, part.end);
        writer.close_all();
    }
}

/// Every stretch of a block, by where it begins, the outer first.
fn stretches<'a>(out: &Handout<'a>, block: &'a Block, at: Position) -> Vec<Stretch<'a>> {
    let marks = block.marks.iter().filter(|mark| !mark.range.is_empty());
    let marks = marks.filter_map(|mark| {
        let what = match &mark.inline {
            Inline::Emphasis => What::Plain("em"),
            Inline::Strong => What::Plain("strong"),
            Inline::Strike => What::Plain("s"),
            Inline::Code => What::Plain("code"),
            Inline::Link(target) => What::Link(target),
            Inline::Speech(speaker) => What::Speech(Some(*speaker).filter(|speaker| block.speaker() != Some(*speaker))),
            // It is among the mentions.
            Inline::Mention(_) | Inline::Reported(_) => return None,
        };
        Some(Stretch { range: mark.range.clone(), what })
    });
    let mut all: Vec<Stretch> = marks.chain(named(out, block, at)).collect();
    all.sort_by_key(|stretch| (stretch.range.start, std::cmp::Reverse(stretch.range.end)));
    all
}

/// What the block names. A link holds no other link, so what is named within one, or across one, is none.
fn named<'a>(out: &Handout<'a>, block: &'a Block, at: Position) -> Vec<Stretch<'a>> {
    let links: Vec<&Range<usize>> =
        block.marks.iter().filter(|mark| matches!(mark.inline, Inline::Link(_))).map(|mark| &mark.range).collect();
    let (mut linked_to, mut last_start) = (0, None);
    let mentions = out.mentions.in_block(at.section, at.block).iter();
    let named = mentions.map(|mention| {
        let range = mention.at.range.clone();
        let is_link =
            range.start >= linked_to && !links.iter().any(|link| link.start < range.end && range.start < link.end);
        let has_id = last_start != Some(range.start);
        last_start = Some(range.start);
        linked_to = if is_link { range.end } else { linked_to };
        Stretch { range, what: What::Named { entry: mention.entry, is_link, has_id } }
    });
    named.collect()
}

/// Writes text and keeps what is open around it.
struct Writer<'o, 'a> {
    out: &'o mut Handout<'a>,
    text: &'a str,
    at: Position,
    open: Vec<(Range<usize>, What<'a>)>,
}

impl<'a> Writer<'_, 'a> {
    /// Writes the text from one point to another, and closes what ends on the way.
    fn reach(&mut self, mut from: usize, to: usize) {
        while let Some(end) = self.open.iter().map(|(range, _)| range.end).min().filter(|end| *end <= to) {
            self.write(from..end);
            from = end;
            self.close(end);
        }
        self.write(from..to);
    }

    /// Writes text; where the author broke a line, it is broken.
    fn write(&mut self, range: Range<usize>) {
        for (number, line) in self.text[range].split('\n').enumerate() {
            self.out.markup(if number > 0 { "<br>\n" } else { "" });
            self.out.text(line);
        }
    }

    /// Opens a stretch, or what of it reaches into this part.
    fn open(&mut self, stretch: &Stretch<'a>, start: usize) {
        let what = if stretch.range.start == start { stretch.what } else { stretch.what.again() };
        self.begin(what, start);
        self.open.push((stretch.range.clone(), what));
    }

    /// Closes what ends at a point, and opens again what was opened within it and goes on.
    fn close(&mut self, end: usize) {
        let Some(outermost) = self.open.iter().position(|(range, _)| range.end == end) else { return };
        let closed = self.open.split_off(outermost);
        for (range, what) in closed.iter().rev() {
            self.end(*what, range.end == end);
        }
        for (range, what) in closed.into_iter().filter(|(range, _)| range.end > end) {
            self.begin(what.again(), end);
            self.open.push((range, what.again()));
        }
    }

    /// Closes whatever is open, at the end of a part.
    fn close_all(&mut self) {
        while let Some((_, what)) = self.open.pop() {
            self.end(what, true);
        }
    }

    fn begin(&mut self, what: What, start: usize) {
        match what {
            What::Plain(name) => self.out.open(name, &[]),
            What::Link(target) => self.begin_link(target),
            What::Speech(_) => self.out.open("q", &[]),
            What::Named { entry, is_link, has_id } => {
                let Position { section, block, .. } = self.at;
                let passage = Passage { section, block, range: start..start };
                let id = address::mention(self.out.article, &passage);
                let href = format!("#{}", address::entry(self.out.article, entry));
                let class = [("class", address::class(entry.kind))];
                let id = has_id.then_some(("id", id.as_str()));
                let href = is_link.then_some(("href", href.as_str()));
                let attributes: Vec<_> = class.into_iter().chain(id).chain(href).collect();
                self.out.open(if is_link { "a" } else { "span" }, &attributes);
            }
        }
    }

    /// A link that may not be followed is text.
    fn begin_link(&mut self, target: &str) {
        match self.out.article.leads(target) {
            Leads::Section(section) => {
                let href = format!("#{}", address::section(self.out.article, section));
                self.out.open("a", &[("href", &href)]);
            }
            Leads::Outside => self.out.open("a", &[("href", target), ("class", "outside"), ("rel", "noreferrer")]),
            Leads::Missing | Leads::Nowhere => self.out.open("span", &[]),
        }
    }

    /// Closes an element; the name of a speaker stands behind the last of the words.
    fn end(&mut self, what: What, for_good: bool) {
        match what {
            What::Plain(name) => self.out.close(name),
            What::Speech(speaker) => {
                self.out.close("q");
                if let Some(speaker) = speaker.filter(|_| for_good) {
                    self.out.text(" ");
                    self.out.element("span", &[("class", "speaker")], &format!("[{}]", self.out.article.name(speaker)));
                }
            }
            What::Named { is_link, .. } => self.out.close(if is_link { "a" } else { "span" }),
            What::Link(target) => {
                let is_link = matches!(self.out.article.leads(target), Leads::Section(_) | Leads::Outside);
                self.out.close(if is_link { "a" } else { "span" });
            }
        }
    }
}
