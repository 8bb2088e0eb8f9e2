//! A section: one pane of the reader.

use std::{
    fmt,
    sync::{Arc, LazyLock},
};

use super::{Block, Mark};

type Parse = Box<dyn FnOnce() -> Vec<Block> + Send>;

/// A part of the article with a heading of its own, shown as one pane.
///
/// Its blocks are made when first asked for, so that a book opens as fast as a note. Making them is pure:
/// who asks first makes no difference. A copy shares them.
#[derive(Clone)]
pub struct Section {
    /// Unique in the article: letters, digits, `-` and `_`.
    pub id: String,
    /// The heading; empty for an opening without one.
    pub title: String,
    /// The short name on the pane, where the author gives one.
    pub pane: Option<String>,
    /// 0 for a section of the article itself, 1 for a section in a section, …
    pub depth: usize,
    /// Size in bytes of the text that the blocks are made from; an estimate of reading effort.
    pub weight: usize,
    blocks: Arc<LazyLock<Vec<Block>, Parse>>,
}

impl Section {
    /// A section whose blocks are made by `parse` when first asked for.
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        depth: usize,
        weight: usize,
        parse: impl FnOnce() -> Vec<Block> + Send + 'static,
    ) -> Self {
        let blocks = Arc::new(LazyLock::new(Box::new(parse) as Parse));
        Self { id: id.into(), title: title.into(), pane: None, depth, weight, blocks }
    }

    /// The blocks in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The same section with the marks of each block made anew: `marks` gets the index of a block and its marks. It is
    /// asked when the blocks are.
    #[must_use]
    pub fn marked(&self, marks: impl Fn(usize, &[Mark]) -> Vec<Mark> + Send + 'static) -> Self {
        let plain = Arc::clone(&self.blocks);
        let mark = move || {
            let marked = plain
                .iter()
                .enumerate()
                .map(|(index, block)| Block { marks: marks(index, &block.marks), ..block.clone() });
            marked.collect()
        };
        Self { blocks: Arc::new(LazyLock::new(Box::new(mark) as Parse)), ..self.clone() }
    }

    /// The short name on the pane: the author's, else the title, else the id.
    pub fn name(&self) -> &str {
        let title = if self.title.is_empty() { &self.id } else { &self.title };
        self.pane.as_deref().unwrap_or(title)
    }
}

/// Two sections are equal if they say the same; their weight is no part of it.
impl PartialEq for Section {
    fn eq(&self, other: &Self) -> bool {
        fn said(section: &Section) -> (&str, &str, Option<&str>, usize) {
            (&section.id, &section.title, section.pane.as_deref(), section.depth)
        }
        said(self) == said(other) && self.blocks() == other.blocks()
    }
}

impl fmt::Debug for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Section")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("pane", &self.pane)
            .field("depth", &self.depth)
            .field("blocks", &self.blocks())
            .finish_non_exhaustive()
    }
}
