//! Which blocks of a list stand together without a blank line.

use std::ops::Range;

use crate::article::{Block, BlockKind, ContainerKind, Marker};

/// Where a block stands in its source.
pub(super) struct Origin {
    /// Its bytes.
    pub(super) at: Range<usize>,
    /// What encloses it, outermost first, by number: the container, and the list that it is an item of.
    pub(super) within: Vec<Enclosure>,
}

/// A container by number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Enclosure {
    /// Unique in the text.
    pub(super) container: usize,
    /// The list of an item; none for a quotation.
    pub(super) list: Option<usize>,
}

/// Marks the blocks of lists that have no blank line after them.
pub(super) fn mark_tight(source: &str, blocks: &mut [Block], origins: &[Origin]) {
    for index in 1..blocks.len() {
        let (before, after) = (&origins[index - 1], &origins[index]);
        let touching = may_touch(&blocks[index - 1], &blocks[index], before, after);
        blocks[index - 1].tight = touching && !has_blank_line(source, before.at.end..after.at.start);
    }
}

/// Whether Markdown can write the two blocks without a blank line between, whatever they say.
fn may_touch(before: &Block, after: &Block, from: &Origin, to: &Origin) -> bool {
    let common = from.within.iter().zip(&to.within).take_while(|(a, b)| a.container == b.container).count();
    match (from.within.get(common), to.within.get(common)) {
        (Some(Enclosure { list: Some(a), .. }), Some(Enclosure { list: Some(b), .. })) => {
            a == b && follow(&before.containers[common].kind, &after.containers[common].kind)
        }
        (None, inner) => {
            let item = common > 0 && from.within[common - 1].list.is_some();
            item && may_follow(before, after, inner.map(|_| &after.containers[common].kind))
        }
        _ => false,
    }
}

/// Whether the markers are those of two items in a row.
fn follow(before: &ContainerKind, after: &ContainerKind) -> bool {
    match (before, after) {
        (ContainerKind::Item(Marker::Number(a)), ContainerKind::Item(Marker::Number(b))) => a + 1 == *b,
        (ContainerKind::Item(Marker::Number(_)), _) | (_, ContainerKind::Item(Marker::Number(_))) => false,
        (ContainerKind::Item(_), ContainerKind::Item(_)) => true,
        _ => false,
    }
}

/// Whether a block can follow another in the same item, alone or as the first in a container of its own.
fn may_follow(before: &Block, after: &Block, inner: Option<&ContainerKind>) -> bool {
    let closed = matches!(before.kind, BlockKind::Heading(_) | BlockKind::Code(_) | BlockKind::Rule);
    let interrupts = match inner {
        Some(ContainerKind::Quote(_) | ContainerKind::Item(Marker::Bullet | Marker::Task(_))) => true,
        Some(ContainerKind::Item(Marker::Number(number))) => *number == 1,
        None => matches!(after.kind, BlockKind::Heading(_) | BlockKind::Code(_) | BlockKind::Rule),
    };
    let empty = after.text.is_empty() && after.kind == BlockKind::Paragraph;
    !empty && !matches!(before.kind, BlockKind::Table(_)) && (closed || interrupts)
}

fn has_blank_line(source: &str, gap: Range<usize>) -> bool {
    let Some(gap) = source.get(gap) else { return false };
    let mut lines = gap.split('\n').skip(1).peekable();
    while let Some(line) = lines.next() {
        let whole = lines.peek().is_some();
        if whole && line.chars().all(|letter| letter.is_ascii_whitespace() || letter == '>') {
            return true;
        }
    }
    false
}
