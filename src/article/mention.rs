//! Where the text speaks of whom and when, and who speaks in it.

use std::{collections::HashMap, ops::Range};

use super::{Entry, Passage, Position};

/// A stretch of the text that names an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Who or what is named.
    pub entry: Entry,
    /// Where.
    pub at: Passage,
}

/// A stretch of the text that is somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Whose words.
    pub speaker: Entry,
    /// Where.
    pub at: Passage,
    /// Whether the words are the speaker's own (not reported).
    pub direct: bool,
}

/// All mentions and quotations found so far, in reading order.
///
/// They are filled front to back while the reader already reads; every query is answered from what is there.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Mentions {
    all: Vec<Mention>,
    quotations: Vec<Quotation>,
    of: HashMap<Entry, Vec<usize>>,
    present: HashMap<Entry, Vec<usize>>,
}

impl Mentions {
    /// Adds a mention; mentions come in reading order.
    pub fn push(&mut self, mention: Mention) {
        debug_assert!(self.all.last().is_none_or(|last| last.at.start() <= mention.at.start()));
        self.of.entry(mention.entry).or_default().push(self.all.len());
        let present = self.present.entry(mention.entry).or_default();
        if present.last() != Some(&mention.at.section) {
            present.push(mention.at.section);
        }
        self.all.push(mention);
    }

    /// Adds a quotation; quotations come in reading order.
    pub fn push_quotation(&mut self, quotation: Quotation) {
        debug_assert!(self.quotations.last().is_none_or(|last| last.at.start() <= quotation.at.start()));
        self.quotations.push(quotation);
    }

    /// Every mention.
    pub fn all(&self) -> &[Mention] {
        &self.all
    }

    /// Every quotation.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// The mentions of one entry.
    pub fn of(&self, entry: Entry) -> impl ExactSizeIterator<Item = &Mention> + DoubleEndedIterator {
        let indices = self.of.get(&entry).map(Vec::as_slice).unwrap_or_default();
        indices.iter().map(|&index| &self.all[index])
    }

    /// How many mentions of an entry begin before a point of the text.
    pub fn count_before(&self, entry: Entry, position: Position) -> usize {
        let indices = self.of.get(&entry).map(Vec::as_slice).unwrap_or_default();
        indices.partition_point(|&index| self.all[index].at.start() < position)
    }

    /// The sections that mention an entry, in reading order.
    pub fn sections_with(&self, entry: Entry) -> &[usize] {
        self.present.get(&entry).map(Vec::as_slice).unwrap_or_default()
    }

    /// The quotations of one speaker.
    pub fn spoken_by(&self, speaker: Entry) -> impl Iterator<Item = &Quotation> {
        self.quotations.iter().filter(move |quotation| quotation.speaker == speaker)
    }

    /// The mentions in one block.
    pub fn in_block(&self, section: usize, block: usize) -> &[Mention] {
        &self.all[span(&self.all, |mention| &mention.at, (section, block))]
    }

    /// The quotations in one block.
    pub fn quotations_in_block(&self, section: usize, block: usize) -> &[Quotation] {
        &self.quotations[span(&self.quotations, |quotation| &quotation.at, (section, block))]
    }
}

/// The items of a sorted list that lie in one block.
fn span<T>(items: &[T], at: impl Fn(&T) -> &Passage, block: (usize, usize)) -> Range<usize> {
    let key = |item: &T| (at(item).section, at(item).block);
    items.partition_point(|item| key(item) < block)..items.partition_point(|item| key(item) <= block)
}
