//! Whose words a block holds.

use std::{cmp::Reverse, ops::Range};

use crate::{
    article::{Block, Entry, Inline},
    text::count_words,
};

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

/// Words of the first of some quotations in one block; what somebody else says within it is not the speaker's.
pub(super) fn own_words(text: &str, quotations: &[(Entry, Range<usize>)]) -> usize {
    let Some(((_, whole), rest)) = quotations.split_first() else { return 0 };
    let mut words = count_words(&text[whole.clone()]);
    let mut behind = whole.start;
    for (_, inner) in rest.iter().take_while(|(_, inner)| inner.start < whole.end) {
        // Deeper ones are a part of the one that is taken away already.
        if inner.start >= behind && inner.end <= whole.end {
            words = words.saturating_sub(count_words(&text[inner.clone()]));
            behind = inner.end;
        }
    }
    words
}
