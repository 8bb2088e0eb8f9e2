//! Where the text speaks of whom and when, and who speaks in it.

use std::{collections::HashMap, ops::Range};

use super::{Entry, Passage, Position, Speaker, Within, company::Company, speech::Speech};

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
    speech: Speech,
    company: Company,
    /// Where each figure of the file is stated, and how surely.
    figures: HashMap<usize, (usize, Passage)>,
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

    /// Adds a quotation of so many words, those of other speakers within it left out; quotations come in reading
    /// order, the outer before the inner.
    pub fn push_quotation(&mut self, quotation: Quotation, words: usize) {
        debug_assert!(self.quotations.last().is_none_or(|last| last.at.start() <= quotation.at.start()));
        self.speech.push(&quotation, self.quotations.len(), words);
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

    /// Orders entries as the text first mentions them; those that it never mentions stay last.
    pub fn sort_by_first(&self, entries: &mut [Entry]) {
        // Looked up once for each: a view asks for the order with every key.
        entries.sort_by_cached_key(|entry| {
            let first = self.nth(*entry, 0).map(|mention| mention.at.start());
            (first.is_none(), first)
        });
    }

    /// The sections that mention an entry, in reading order.
    pub fn sections_with(&self, entry: Entry) -> &[usize] {
        self.present.get(&entry).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everyone who speaks, in the order of their first words.
    pub fn speakers(&self) -> &[Speaker] {
        &self.speech.speakers
    }

    /// Words of all speakers, without what is only reported.
    pub fn spoken_words(&self) -> usize {
        self.speech.words
    }

    /// How many quotations one speaker has, with what is reported.
    pub fn spoken_count(&self, speaker: Entry) -> usize {
        self.speech.of(speaker).map_or(0, |said| said.direct.len() + said.reported.len())
    }

    /// The people who are mentioned in the same blocks as a person, and in how many; in the order of their list.
    /// In a block that names very many people only the first 64 count.
    pub fn companions(&self, person: Entry) -> impl Iterator<Item = (Entry, usize)> {
        self.company.of(person)
    }

    /// How many blocks, or sections, mention both of two people.
    pub fn together_count(&self, one: Entry, two: Entry, within: Within) -> usize {
        match within {
            Within::Paragraph => self.company.blocks(one, two).len(),
            Within::Section => self.company.section_count(one, two),
        }
    }

    /// The first block behind `after` that mentions both of two people, as section and block; in the order of reading,
    /// and from the beginning again where none is left. With what number (from 0) of all it is.
    ///
    /// Of a section that mentions both it is the block in which the second of them comes in.
    pub fn next_together(
        &self,
        (one, two): (Entry, Entry),
        within: Within,
        after: Option<(usize, usize)>,
    ) -> Option<(usize, (usize, usize))> {
        match within {
            Within::Paragraph => {
                let blocks = self.company.blocks(one, two);
                let next = after.map_or(0, |after| blocks.partition_point(|block| *block <= after));
                let at = if next < blocks.len() { next } else { 0 };
                Some((at, *blocks.get(at)?))
            }
            Within::Section => {
                let mut sections = self.company.sections(one, two).enumerate();
                let first = sections.next()?;
                let is_behind = |(_, section): &(usize, usize)| after.is_none_or(|after| *section > after.0);
                let (at, section) = std::iter::once(first).chain(sections).find(is_behind).unwrap_or(first);
                Some((at, (section, self.both_come_in((one, two), section)?)))
            }
        }
    }

    /// The block that mentions both of two people and has so many such blocks, or sections, before it.
    pub fn nth_together(&self, (one, two): (Entry, Entry), within: Within, index: usize) -> Option<(usize, usize)> {
        match within {
            Within::Paragraph => self.company.blocks(one, two).get(index).copied(),
            Within::Section => {
                let section = self.company.sections(one, two).nth(index)?;
                Some((section, self.both_come_in((one, two), section)?))
            }
        }
    }

    /// The block of a section in which the second of two people comes in.
    fn both_come_in(&self, (one, two): (Entry, Entry), section: usize) -> Option<usize> {
        self.first_block(one, section).max(self.first_block(two, section))
    }

    /// The first block of a section that mentions an entry.
    fn first_block(&self, entry: Entry, section: usize) -> Option<usize> {
        let before = self.count_before(entry, Position { section, ..Position::default() });
        self.nth(entry, before).map(|mention| mention.at.block)
    }

    /// Notes that a sentence states a figure of the file, by its index in [`super::Article::facts`]; of several the one
    /// of the greatest weight is kept, of equal ones the first.
    pub fn state(&mut self, fact: usize, at: Passage, weight: usize) {
        let known = self.figures.get(&fact).map_or(0, |(weight, _)| *weight);
        if weight > known {
            self.figures.insert(fact, (weight, at));
        }
    }

    /// The sentence that states a figure of the file, where one is found.
    pub fn stated(&self, fact: usize) -> Option<&Passage> {
        self.figures.get(&fact).map(|(_, at)| at)
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
