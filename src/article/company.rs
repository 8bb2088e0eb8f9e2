//! Who is mentioned with whom, by block and by section; counted as mentions come, so that a frame only looks it up.

use std::collections::{BTreeSet, HashMap};

use super::{Entry, Kind, Mention};

/// What two mentions stand in, to count as standing together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Within {
    /// One block, mostly a paragraph.
    #[default]
    Paragraph,
    /// One section.
    Section,
}

/// People of one block that stand together. Who comes behind them in a longer list of names stands with nobody there: it
/// says little of any two, and all pairs of some thousand names would be millions.
const MOST: usize = 64;

/// Which people are mentioned in the same blocks and sections.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Company {
    /// With whom a person is mentioned in a block.
    companions: HashMap<Entry, BTreeSet<Entry>>,
    /// The blocks, as section and block, under each two in the order of their list.
    blocks: HashMap<(Entry, Entry), Vec<(usize, usize)>>,
    /// The sections that mention a person. Pairs are not kept: in a section of many they would be too many.
    sections: HashMap<Entry, Sections>,
    /// The last block with a mention, and the people in it so far, not more than stand together.
    block: (usize, usize),
    here: BTreeSet<Entry>,
}

/// A set of sections, a bit each.
#[derive(Debug, Default, Clone, PartialEq)]
struct Sections(Vec<u64>);

impl Company {
    /// Counts a mention; each two people count once in a block, as far as they are among its first 64.
    pub(super) fn push(&mut self, mention: &Mention) {
        let block = (mention.at.section, mention.at.block);
        if self.block != block {
            self.block = block;
            self.here.clear();
        }
        let person = mention.entry;
        if person.kind != Kind::Person || self.here.contains(&person) {
            return;
        }
        self.sections.entry(person).or_default().insert(mention.at.section);
        if self.here.len() == MOST {
            return;
        }
        for &other in &self.here {
            self.blocks.entry(in_order(person, other)).or_default().push(block);
            self.companions.entry(person).or_default().insert(other);
            self.companions.entry(other).or_default().insert(person);
        }
        self.here.insert(person);
    }

    /// The people in the same blocks as a person, and in how many; in the order of their list.
    pub(super) fn of(&self, person: Entry) -> impl Iterator<Item = (Entry, usize)> {
        let companions = self.companions.get(&person).into_iter().flatten();
        companions.map(move |other| (*other, self.blocks(person, *other).len()))
    }

    /// The blocks that mention two people, as section and block.
    pub(super) fn blocks(&self, one: Entry, two: Entry) -> &[(usize, usize)] {
        self.blocks.get(&in_order(one, two)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The sections that mention two people.
    pub(super) fn sections(&self, one: Entry, two: Entry) -> impl Iterator<Item = usize> {
        let both = self.sections.get(&one).zip(self.sections.get(&two));
        both.into_iter().flat_map(|(one, two)| one.common(two))
    }

    /// How many sections mention two people.
    pub(super) fn section_count(&self, one: Entry, two: Entry) -> usize {
        let both = self.sections.get(&one).zip(self.sections.get(&two));
        both.map_or(0, |(one, two)| one.words(two).map(|word| word.count_ones() as usize).sum())
    }
}

fn in_order(one: Entry, two: Entry) -> (Entry, Entry) {
    (one.min(two), one.max(two))
}

impl Sections {
    fn insert(&mut self, section: usize) {
        let (word, bit) = (section / 64, section % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    /// What both have, 64 sections at a time.
    fn words(&self, other: &Self) -> impl Iterator<Item = u64> {
        self.0.iter().zip(&other.0).map(|(one, two)| one & two)
    }

    fn common(&self, other: &Self) -> impl Iterator<Item = usize> {
        let bits =
            |(at, word): (usize, u64)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit);
        self.words(other).enumerate().filter(|(_, word)| *word != 0).flat_map(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_sets_of_sections_share_is_found() {
        let set = |sections: &[usize]| {
            let mut set = Sections::default();
            for section in sections {
                set.insert(*section);
            }
            set
        };
        let shared = |one: &[usize], two: &[usize]| set(one).common(&set(two)).collect::<Vec<_>>();
        assert_eq!(shared(&[0, 3, 63, 64, 700], &[3, 64, 65, 700, 9000]), [3, 64, 700]);
        assert_eq!(shared(&[1, 2], &[]), [0_usize; 0]);
    }
}
