//! Whose words a block holds.

use std::{cmp::Reverse, ops::Range};

use crate::article::{Block, Entry, Inline};

/// The quotations of a block in reading order, the outer before the inner: the whole block where it stands in a
/// quotation with a speaker, and the marked words of speakers.
pub(super) fn quotations(block: &Block) -> Vec<(Entry, Range<usize>)> {
    let whole = block.speaker().filter(|_| !block.text.is_empty());
    let marked = block.marks.iter().filter_map(|mark| match mark.inline {
        // Words marked again within their speaker's own quotation are a part of it.
        Inline::Speech(speaker) if !mark.range.is_empty() && whole != Some(speaker) => {
            Some((speaker, mark.range.clone()))
        }
        _ => None,
    });
    let mut all: Vec<_> = whole.map(|speaker| (speaker, 0..block.text.len())).into_iter().chain(marked).collect();
    all.sort_by_key(|(_, range)| (range.start, Reverse(range.end)));
    all
}
