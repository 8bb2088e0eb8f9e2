//! Whose words a block holds.

use std::{cmp::Reverse, ops::Range};

use crate::{
    article::{Block, Entry, Inline},
    text::count_words,
};

/// Words of somebody in a block.
pub(super) struct Said {
    pub(super) speaker: Entry,
    /// In bytes of the block's text.
    pub(super) range: Range<usize>,
    /// Whether they are the speaker's own.
    pub(super) direct: bool,
}

/// The quotations of a block in reading order, the outer before the inner: the whole block where it stands in a
/// quotation with a speaker, and the marked words of speakers.
pub(super) fn quotations(block: &Block) -> Vec<Said> {
    let whole = block.speaker().filter(|_| !block.text.is_empty());
    let said = |speaker, range, direct| Said { speaker, range, direct };
    let marked = block.marks.iter().filter_map(|mark| match mark.inline {
        _ if mark.range.is_empty() => None,
        // Words marked again within their speaker's own quotation are a part of it.
        Inline::Speech(speaker) if whole != Some(speaker) => Some(said(speaker, mark.range.clone(), true)),
        Inline::Reported(speaker) if whole != Some(speaker) => Some(said(speaker, mark.range.clone(), false)),
        _ => None,
    });
    let whole = whole.map(|speaker| said(speaker, 0..block.text.len(), true));
    let mut all: Vec<_> = whole.into_iter().chain(marked).collect();
    all.sort_by_key(|said| (said.range.start, Reverse(said.range.end)));
    all
}

/// Words of the first of some quotations in one block; what somebody else says within it is not the speaker's.
pub(super) fn own_words(text: &str, quotations: &[Said]) -> usize {
    let Some((Said { range: whole, .. }, rest)) = quotations.split_first() else { return 0 };
    let mut words = count_words(&text[whole.clone()]);
    let mut behind = whole.start;
    let within = rest.iter().take_while(|inner| inner.range.start < whole.end);
    for Said { range: inner, .. } in within.filter(|inner| inner.direct) {
        // Deeper ones are a part of the one that is taken away already.
        if inner.start >= behind && inner.end <= whole.end {
            words = words.saturating_sub(count_words(&text[inner.clone()]));
            behind = inner.end;
        }
    }
    words
}
