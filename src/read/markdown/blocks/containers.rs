//! What blocks stand in: items of lists, and quotations with the line that names their speaker.

use std::ops::Range;

use super::{Builder, Open};
use crate::{
    article::{Block, BlockKind, Container, ContainerKind, Marker},
    read::{
        limits,
        markdown::{
            attribution::{Attribution, By},
            line::cut,
            mention::{Meant, Name, Resolve},
            tight::Enclosure,
        },
    },
};

impl Builder<'_> {
    pub(super) fn start_item(&mut self) {
        let Some(Open::List { number, id }) = self.open.last_mut() else { return };
        let list = *id;
        let marker = number.map_or(Marker::Bullet, Marker::Number);
        *number = number.map(|number| number + 1);
        self.start_container(ContainerKind::Item(marker), Some(list));
    }

    pub(super) fn start_container(&mut self, kind: ContainerKind, list: Option<usize>) {
        self.count += 1;
        self.depth += 1;
        let enclosure = Enclosure { container: self.count, list };
        self.open.push(Open::Container { kind, first: self.blocks.len(), enclosure });
    }

    pub(super) fn task(&mut self, done: bool) {
        if let Some(Open::Container { kind, .. }) = self.open.last_mut() {
            *kind = ContainerKind::Item(Marker::Task(done));
        }
    }

    /// An item without a block gets an empty paragraph, for its marker is seen.
    pub(super) fn fill_item(&mut self, at: Range<usize>) {
        if let Some(Open::Container { first, .. }) = self.open.last()
            && *first == self.blocks.len()
        {
            self.push(Block::default(), at);
        }
    }

    /// Closes a container: tells its blocks which is first and which is last.
    pub(super) fn end_container(&mut self) {
        let Some(Open::Container { mut kind, first, .. }) = self.open.pop() else { return };
        self.depth -= 1;
        let depth = self.depth;
        let last = self.blocks.len().saturating_sub(1);
        if depth >= limits::CONTAINER_DEPTH {
            return;
        }
        if matches!(kind, ContainerKind::Item(Marker::Task(_))) && !self.begins_with_words(first, depth) {
            kind = ContainerKind::Item(Marker::Bullet);
        }
        for (index, block) in self.blocks.iter_mut().enumerate().skip(first) {
            block.containers[depth] = Container { kind: kind.clone(), first: index == first, last: index == last };
        }
    }

    /// Whether the container's first block is of words and stands in it directly, as a box needs it.
    fn begins_with_words(&self, first: usize, depth: usize) -> bool {
        let words = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Image { .. });
        self.blocks.get(first).is_some_and(|block| words(block) && block.containers.len() == depth + 1)
    }

    /// Takes the line that names the speaker by an id off a quotation that ends; one with a name stays a line of its own.
    pub(super) fn attribute(&mut self, resolve: &mut Resolve<'_>) {
        let depth = self.depth;
        let (Some(Open::Container { kind, first, .. }), Some(Attribution { cut: at, by })) =
            (self.open.last_mut(), self.attribution.take())
        else {
            return;
        };
        let Some(block) = self.blocks.last_mut().filter(|block| block.containers.len() == depth) else { return };
        let By::Id(id) = by else { return apart(&mut block.text, at) };
        let name = Name { text: &self.source[id.clone()], at: id, speaker: true };
        let Meant::Entry(entry) = resolve(&name) else { return };
        if !entry.kind.is_somebody() {
            return;
        }
        *kind = ContainerKind::Quote(Some(entry));
        cut(&mut block.text, &mut block.marks, at);
        if block.text.is_empty() && self.blocks.len() > *first {
            self.blocks.pop();
            self.origins.pop();
        }
    }

    pub(super) fn enclosures(&self) -> Vec<Enclosure> {
        let enclosures = self.open.iter().filter_map(|open| match open {
            Open::List { .. } => None,
            Open::Container { enclosure, .. } => Some(*enclosure),
        });
        enclosures.take(limits::CONTAINER_DEPTH).collect()
    }
}

/// Lets the words of a paragraph from an offset on be a line of their own.
fn apart(text: &mut String, at: usize) {
    if text[at..].starts_with(' ') {
        text.replace_range(at..=at, "\n");
    }
}
