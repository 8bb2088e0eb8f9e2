//! What encloses a block, in words: which item of how many, and whose quotation.

use std::collections::HashMap;

use super::words;
use crate::article::{Article, Block, ContainerKind, Entry, Marker};

/// The items of the lists in a section.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// The first block of an item and its depth among the containers → which item, of how many, in how many lists.
    known: HashMap<(usize, usize), Item>,
}

#[derive(Debug, Clone, Copy)]
struct Item {
    number: usize,
    of: usize,
    level: usize,
}

/// A list, or a quotation, that is open while blocks are gone through.
#[derive(Debug)]
struct Open {
    /// The marker of the last item; none for a quotation.
    marker: Option<Marker>,
    /// First blocks of the items.
    items: Vec<usize>,
}

impl Items {
    /// Counts the items of all lists: one pass.
    pub(super) fn new(blocks: &[Block]) -> Self {
        let mut items = Self::default();
        let mut open: Vec<Open> = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            items.close(&mut open, block.containers.len());
            for (depth, container) in block.containers.iter().enumerate() {
                if container.first || depth >= open.len() {
                    items.begin(&mut open, depth, &container.kind, index);
                }
            }
        }
        items.close(&mut open, 0);
        items
    }

    /// Begins an item or a quotation, which ends all that was open in the one before it.
    fn begin(&mut self, open: &mut Vec<Open>, depth: usize, kind: &ContainerKind, block: usize) {
        self.close(open, depth + 1);
        let marker = match kind {
            ContainerKind::Item(marker) => Some(*marker),
            ContainerKind::Quote(_) => None,
        };
        if !open.get(depth).is_some_and(|list| list.is_followed_by(marker)) {
            self.close(open, depth);
            open.push(Open { marker, items: Vec::new() });
        }
        if let Some(list) = open.last_mut().filter(|_| marker.is_some()) {
            list.marker = marker;
            list.items.push(block);
        }
    }

    /// Ends all but the outermost `depth`.
    fn close(&mut self, open: &mut Vec<Open>, depth: usize) {
        while open.len() > depth {
            let level = open.iter().filter(|open| open.marker.is_some()).count();
            let Some(list) = open.pop() else { return };
            let of = list.items.len();
            for (number, block) in list.items.into_iter().enumerate() {
                self.known.insert((block, open.len()), Item { number: number + 1, of, level });
            }
        }
    }

    /// `Item 2 of 3:`, and in lists within lists the level.
    fn say(&self, block: usize, depth: usize, marker: Marker) -> String {
        let Some(Item { number, of, level }) = self.known.get(&(block, depth)).copied() else { return String::new() };
        let level = if level > 1 { format!(", level {level}") } else { String::new() };
        let state = match marker {
            Marker::Task(true) => ", done".to_owned(),
            Marker::Task(false) => ", not done".to_owned(),
            Marker::Number(own) if usize::try_from(own) != Ok(number) => format!(", numbered {own}"),
            Marker::Bullet | Marker::Number(_) => String::new(),
        };
        format!("Item {number} of {of}{level}{state}:")
    }
}

impl Open {
    /// Whether the list goes on with an item of this marker.
    fn is_followed_by(&self, marker: Option<Marker>) -> bool {
        match (self.marker, marker) {
            (Some(Marker::Number(last)), Some(Marker::Number(next))) => next == last.saturating_add(1),
            (Some(Marker::Bullet), Some(Marker::Bullet)) | (Some(Marker::Task(_)), Some(Marker::Task(_))) => true,
            _ => false,
        }
    }
}

/// What is said before a block and behind it; `from` and `to` tell whether it is the first and the last one said.
pub(super) fn around(
    article: &Article,
    items: &Items,
    (index, block): (usize, &Block),
    from: bool,
    to: bool,
) -> (Vec<String>, Vec<&'static str>) {
    let mut before = Vec::new();
    let mut behind = Vec::new();
    for (depth, container) in block.containers.iter().enumerate() {
        match container.kind {
            ContainerKind::Item(marker) if container.first => before.push(items.say(index, depth, marker)),
            ContainerKind::Quote(speaker) if container.first => before.push(quotation(article, speaker, "")),
            ContainerKind::Quote(speaker) if from => before.push(quotation(article, speaker, ", goes on")),
            ContainerKind::Item(_) | ContainerKind::Quote(_) => {}
        }
        match container.kind {
            ContainerKind::Quote(_) if container.last => behind.push("End of quotation."),
            ContainerKind::Quote(_) if to => behind.push("The quotation goes on."),
            ContainerKind::Item(_) | ContainerKind::Quote(_) => {}
        }
    }
    behind.reverse();
    (before, behind)
}

fn quotation(article: &Article, speaker: Option<Entry>, how: &str) -> String {
    let speaker = speaker.map(|speaker| format!(", {}", words::name(article, speaker)));
    format!("Quotation{}{how}:", speaker.unwrap_or_default())
}
