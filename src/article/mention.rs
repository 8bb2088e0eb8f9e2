//! Where the text speaks of whom and when, and who speaks in it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

use super::{Entry, Kind, Passage, Position};

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
    spoken: HashMap<Entry, usize>,
    company: Company,
}

/// Which people are mentioned in the same blocks; counted as mentions come, so that a frame only looks it up.
#[derive(Debug, Default, Clone, PartialEq)]
struct Company {
    /// In how many blocks two people are mentioned together.
    together: HashMap<Entry, BTreeMap<Entry, usize>>,
    /// The last block with a mention, and the people in it so far.
    block: (usize, usize),
    here: BTreeSet<Entry>,
}

impl Company {
    /// Counts a mention; each two people count once in a block.
    fn push(&mut self, mention: &Mention) {
        let block = (mention.at.section, mention.at.block);
        if self.block != block {
            self.block = block;
            self.here.clear();
        }
        let person = mention.entry;
        if person.kind != Kind::Person || !self.here.insert(person) {
            return;
        }
        for &other in self.here.iter().filter(|other| **other != person) {
            for (one, two) in [(person, other), (other, person)] {
                *self.together.entry(one).or_default().entry(two).or_default() += 1;
            }
        }
    }
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
        self.company.push(&mention);
        self.all.push(mention);
    }

    /// Adds a quotation; quotations come in reading order.
    pub fn push_quotation(&mut self, quotation: Quotation) {
        debug_assert!(self.quotations.last().is_none_or(|last| last.at.start() <= quotation.at.start()));
        *self.spoken.entry(quotation.speaker).or_default() += 1;
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

    /// The mention of an entry that has so many before it; found at once, however many there are.
    pub fn nth(&self, entry: Entry, index: usize) -> Option<&Mention> {
        self.all.get(*self.of.get(&entry)?.get(index)?)
    }

    /// The sections that mention an entry, in reading order.
    pub fn sections_with(&self, entry: Entry) -> &[usize] {
        self.present.get(&entry).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many quotations one speaker has.
    pub fn spoken_count(&self, speaker: Entry) -> usize {
        self.spoken.get(&speaker).copied().unwrap_or_default()
    }

    /// The people who are mentioned in the same blocks as a person, and in how many; in the order of their list.
    pub fn companions(&self, person: Entry) -> impl Iterator<Item = (Entry, usize)> {
        self.company.together.get(&person).into_iter().flatten().map(|(other, count)| (*other, *count))
    }

    /// The mentions in one section.
    pub fn in_section(&self, section: usize) -> &[Mention] {
        &self.all[section_span(&self.all, |mention| &mention.at, section)]
    }

    /// The quotations in one section.
    pub fn quotations_in_section(&self, section: usize) -> &[Quotation] {
        &self.quotations[section_span(&self.quotations, |quotation| &quotation.at, section)]
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

/// The items of a sorted list that lie in one section.
fn section_span<T>(items: &[T], at: impl Fn(&T) -> &Passage, section: usize) -> Range<usize> {
    let start = items.partition_point(|item| at(item).section < section);
    start..items.partition_point(|item| at(item).section <= section)
}

/// The items of a sorted list that lie in one block.
fn span<T>(items: &[T], at: impl Fn(&T) -> &Passage, block: (usize, usize)) -> Range<usize> {
    let key = |item: &T| (at(item).section, at(item).block);
    items.partition_point(|item| key(item) < block)..items.partition_point(|item| key(item) <= block)
}
