//! A section: one pane of the reader.

use std::{
    fmt,
    sync::{Arc, LazyLock},
};

use super::{Block, Mark};

/// Makes the blocks of a section as they stand in the file.
type Parse = Arc<dyn Fn() -> Vec<Block> + Send + Sync>;
/// Makes the blocks once, and keeps nothing of what it made them from.
type Make = Box<dyn FnOnce() -> Vec<Block> + Send>;

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
    parse: Parse,
    blocks: Arc<LazyLock<Vec<Block>, Make>>,
}

impl Section {
    /// A section whose blocks are made by `parse` when first asked for.
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        depth: usize,
        weight: usize,
        parse: impl Fn() -> Vec<Block> + Send + Sync + 'static,
    ) -> Self {
        let parse: Parse = Arc::new(parse);
        let blocks = lazily(&parse);
        Self { id: id.into(), title: title.into(), pane: None, depth, weight, parse, blocks }
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
        Self { blocks: Arc::new(LazyLock::new(Box::new(mark) as Make)), ..self.clone() }
    }

    /// The same section as it was new: with the marks of its file only, and its blocks to be made when they are asked
    /// for. It takes no memory for what is hardly looked at again.
    #[must_use]
    pub fn unread(&self) -> Self {
        Self { blocks: lazily(&self.parse), ..self.clone() }
    }

    /// The short name on the pane: the author's, else the title, else the id, that of the opening as a word.
    pub fn name(&self) -> &str {
        match (&self.pane, self.title.as_str(), self.id.as_str()) {
            (Some(pane), ..) => pane,
            (None, "", OPENING) => "Opening",
            (None, "", id) => id,
            (None, title, _) => title,
        }
    }

    /// Whether it is the text before the first heading, which has no name of its own.
    pub fn is_opening(&self) -> bool {
        self.title.is_empty() && self.pane.is_none() && self.id == OPENING
    }
}

/// The id that the text before the first heading has of itself.
pub const OPENING: &str = "opening";

fn lazily(parse: &Parse) -> Arc<LazyLock<Vec<Block>, Make>> {
    let parse = Arc::clone(parse);
    Arc::new(LazyLock::new(Box::new(move || parse()) as Make))
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use super::*;
    use crate::article::Inline;

    #[test]
    fn an_unread_section_is_made_anew_without_what_was_marked() {
        let made = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let read = Section::new("s", "S", 0, 5, move || {
            count.fetch_add(1, Relaxed);
            vec![Block::paragraph("words")]
        });
        let marked = read.marked(|_, _| vec![Mark { range: 0..5, inline: Inline::Strong }]);
        assert_eq!((marked.blocks()[0].marks.len(), read.blocks()[0].marks.len(), made.load(Relaxed)), (1, 0, 1));
        let unread = marked.unread();
        assert_eq!(made.load(Relaxed), 1);
        assert_eq!(unread, read);
        assert_eq!(made.load(Relaxed), 2);
    }
}
