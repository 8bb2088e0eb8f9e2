//! The text of a section: paragraphs, headings, list items, quotations, tables, code, pictures, rules.
//!
//! A section is a flat list of blocks, so that an address is two numbers and an offset. What encloses a
//! block (a quotation, the items of a list) stands in [`Block::containers`], outermost first.

use std::ops::Range;

use super::Entry;

/// The unit of addresses: a stretch of plain text with marks on it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// What the text is.
    pub kind: BlockKind,
    /// The plain text, free of markup and of characters that act on a terminal. Runs of white space are
    /// one space, `\n` is a line break the author asked for (and the end of a line of code).
    pub text: String,
    /// Marks on the text, sorted by where they begin, outer before inner.
    pub marks: Vec<Mark>,
    /// What encloses the block, outermost first.
    pub containers: Vec<Container>,
    /// Whether no blank line stands between this block and the next (items of a tight list).
    pub tight: bool,
}

/// What a [`Block`] is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading within a section, 1 to 6.
    Heading(u8),
    /// Preformatted text in a language, which may be empty.
    Code(String),
    /// A table; its cells are ranges of the block's text.
    Table(Table),
    /// A picture; the block's text is its caption.
    Image {
        /// File name, relative to the article's file.
        file: String,
        /// What the picture shows.
        alt: String,
    },
    /// A line between two parts; its text is empty.
    Rule,
}

/// The cells of a table, as byte ranges of its block's plain text (cells part by `\t`, rows by `\n`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// One per column.
    pub columns: Vec<Alignment>,
    /// Rows of cells, the first being the heading; every row has one cell per column.
    pub rows: Vec<Vec<Range<usize>>>,
}

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// As the language runs.
    #[default]
    Natural,
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// Something that encloses blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    /// What it is.
    pub kind: ContainerKind,
    /// Whether this block is the first in it.
    pub first: bool,
    /// Whether this block is the last in it.
    pub last: bool,
}

/// What a [`Container`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContainerKind {
    /// A block quotation, with the person who speaks where the file says so.
    Quote(Option<Entry>),
    /// An item of a list.
    Item(Marker),
}

/// What stands before a list item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A dot.
    Bullet,
    /// The item's number.
    Number(u64),
    /// A box, ticked or not.
    Task(bool),
}

/// A mark on a stretch of a block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Byte range in the block's plain text, at character boundaries.
    pub range: Range<usize>,
    /// What it marks.
    pub inline: Inline,
}

/// What a [`Mark`] says of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Stressed.
    Emphasis,
    /// Strongly stressed.
    Strong,
    /// Struck out.
    Strike,
    /// Code.
    Code,
    /// A link to an address.
    Link(String),
    /// A mention written out: `[the president](@vucic)`.
    Mention(Entry),
    /// Spoken words with their speaker: `["act with restraint"](@stoltenberg)`.
    Speech(Entry),
    /// What somebody said, in other words than the speaker's: `[act with restraint](@stoltenberg "reported")`.
    Reported(Entry),
}

impl Block {
    /// A paragraph of plain text, mostly for tests.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Who speaks the whole block, if it stands in a quotation with a speaker; the innermost counts.
    pub fn speaker(&self) -> Option<Entry> {
        self.containers.iter().rev().find_map(|container| match container.kind {
            ContainerKind::Quote(speaker) => speaker,
            ContainerKind::Item(_) => None,
        })
    }
}
