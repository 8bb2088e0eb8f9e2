//! Addresses: how everything that outlives a frame points into an article.

use std::ops::Range;

/// A point in the text. It survives every width, since it speaks of the text and not of its layout.
///
/// (`Place` is the word for a place on the map; see [`super::Place`].)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// Index into [`super::Article::sections`].
    pub section: usize,
    /// Index into the section's blocks.
    pub block: usize,
    /// Byte offset in the block's plain text, at a character boundary.
    pub offset: usize,
}

/// A stretch of one block's text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Passage {
    /// Index into [`super::Article::sections`].
    pub section: usize,
    /// Index into the section's blocks.
    pub block: usize,
    /// Byte range in the block's plain text, at character boundaries.
    pub range: Range<usize>,
}

impl Passage {
    /// Where the passage begins.
    pub fn start(&self) -> Position {
        Position { section: self.section, block: self.block, offset: self.range.start }
    }
}
