//! What encloses blocks of a page: quotations and items of lists.

use dom_query::{NodeId, NodeRef};

use super::Flow;
use crate::{
    article::{Block, BlockKind, Container, ContainerKind, Marker},
    read::{html::element::attribute, limits},
};

/// A container that is open.
pub(super) struct Open {
    pub(super) id: NodeId,
    pub(super) kind: ContainerKind,
    /// Its first block in the stretch.
    pub(super) first: usize,
}

impl Flow<'_> {
    pub(super) fn start_container(&mut self, node: &NodeRef<'_>, kind: ContainerKind) {
        self.end_prose();
        let first = self.current().blocks.len();
        self.containers.push(Open { id: node.id, kind, first });
    }

    /// Ends a container: tells its blocks which is first and which is last.
    pub(super) fn end_container(&mut self) {
        self.end_prose();
        let Some(Open { kind, first, .. }) = self.containers.pop() else { return };
        let depth = self.containers.len();
        if depth >= limits::CONTAINER_DEPTH {
            return;
        }
        let blocks = &mut self.current().blocks;
        // A box stands before words.
        let words = |block: &Block| block.kind == BlockKind::Paragraph && block.containers.len() == depth + 1;
        let task = matches!(kind, ContainerKind::Item(Marker::Task(_)));
        let kind =
            if task && !blocks.get(first).is_some_and(words) { ContainerKind::Item(Marker::Bullet) } else { kind };
        let last = blocks.len().saturating_sub(1);
        for (index, block) in blocks.iter_mut().enumerate().skip(first) {
            block.containers[depth] = Container { kind: kind.clone(), first: index == first, last: index == last };
        }
    }

    pub(super) fn start_item(&mut self, node: &NodeRef<'_>) {
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let value = attribute(node, "value").and_then(|value| value.parse().ok());
                let this = value.unwrap_or(*number);
                *number = this.saturating_add(1).min(999_999_999);
                Marker::Number(this.min(999_999_999))
            }
            _ => Marker::Bullet,
        };
        self.start_container(node, ContainerKind::Item(marker));
    }

    pub(super) fn start_list(&mut self, node: &NodeRef<'_>, ordered: bool) {
        self.end_prose();
        let start = attribute(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
        self.lists.push(ordered.then_some(start));
    }

    /// A box to tick makes a task of the item that it begins; elsewhere it begins a line.
    pub(super) fn tick(&mut self, node: &NodeRef<'_>) {
        let is_box = attribute(node, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox"));
        let begins = self.words.is_empty();
        let blocks = self.current().blocks.len();
        if let Some(Open { kind, first, .. }) = self.containers.last_mut()
            && let (ContainerKind::Item(Marker::Bullet), true) = (&kind, is_box && begins && *first == blocks)
        {
            *kind = ContainerKind::Item(Marker::Task(node.has_attr("checked")));
        } else if is_box && self.heading.is_none() {
            self.end_prose();
        }
    }
}
