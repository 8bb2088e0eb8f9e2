//! Two sections compared: what both speak of, what only one of them does, and who speaks in each.

mod found;

use std::ops::Range;

use found::Found;

use crate::article::{Article, Entry, Kind, Mentions};

/// A section that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The article.
    pub article: &'a Article,
    /// What it mentions.
    pub mentions: &'a Mentions,
    /// Index into its sections.
    pub section: usize,
}

/// What two sections have in common, and what not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// What both speak of, in the order of the left one.
    pub both: Vec<Subject>,
    /// What only one does, and who speaks in it: left and right.
    pub sides: [Own; 2],
    /// The names of the sections.
    pub names: [String; 2],
}

/// What is a section's own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Own {
    /// What only this section speaks of, in reading order.
    pub only: Vec<Subject>,
    /// Who speaks in it, and how many quotations they have.
    pub speakers: Vec<(String, usize)>,
    /// Where it speaks of what both speak of: by block.
    pub shared: Vec<Shared>,
}

/// Where a section speaks of what the other speaks of too: a block, bytes of its text, and the kind of the subject.
pub type Shared = (usize, Range<usize>, Option<Kind>);

/// What a section speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Who, when or where, in the article that speaks of it; none for a word that the glossary explains.
    pub entry: Option<Entry>,
    /// Its name.
    pub name: String,
}

impl Comparison {
    /// Compares two sections, of one article or of two: people, dates, places and organisations by their names, and
    /// the words of the glossary.
    pub fn new(left: Side, right: Side) -> Self {
        let found = [Found::new(left), Found::new(right)];
        let has = |side: usize, subject: &Subject| found[side].by_key.contains_key(&subject.key());
        let both = found[0].subjects.iter().map(|(subject, _)| subject);
        let both = both.filter(|subject| has(1, subject)).cloned().collect();
        let own = |side: usize, speakers| {
            let (only, shared): (Vec<_>, Vec<_>) =
                found[side].subjects.iter().partition(|(subject, _)| !has(1 - side, subject));
            let marks = shared
                .into_iter()
                .flat_map(|(subject, at)| at.iter().map(|(block, range)| (*block, range.clone(), subject.kind())));
            let mut marks: Vec<_> = marks.collect();
            marks.sort_by_key(|(block, range, _)| (*block, range.start));
            Own { only: only.into_iter().map(|(subject, _)| subject.clone()).collect(), speakers, shared: marks }
        };
        let sides = [own(0, left.speakers()), own(1, right.speakers())];
        Self { both, sides, names: [left, right].map(|side| side.name().to_owned()) }
    }

    /// The mentions in a block of what both speak of.
    pub fn shared_in(&self, side: usize, block: usize) -> &[Shared] {
        let shared = &self.sides[side].shared;
        let start = shared.partition_point(|(other, ..)| *other < block);
        let end = shared.partition_point(|(other, ..)| *other <= block);
        &shared[start..end]
    }
}

impl Side<'_> {
    /// The section's name.
    fn name(&self) -> &str {
        self.article.sections.get(self.section).map_or("", |section| section.name())
    }

    fn speakers(&self) -> Vec<(String, usize)> {
        let mut counted: Vec<(Entry, usize)> = Vec::new();
        for quotation in self.mentions.quotations_in_section(self.section) {
            match counted.iter_mut().find(|(speaker, _)| *speaker == quotation.speaker) {
                Some((_, count)) => *count += 1,
                None => counted.push((quotation.speaker, 1)),
            }
        }
        counted.into_iter().map(|(speaker, count)| (self.article.name(speaker).to_owned(), count)).collect()
    }

    /// The section of another article to compare this one with: the one of the same name, or else of the same number,
    /// as far as there are so many.
    pub fn counterpart(&self, other: &Article) -> usize {
        let same = other.sections.iter().position(|section| section.name() == self.name());
        same.unwrap_or(self.section.min(other.sections.len().saturating_sub(1)))
    }

    /// How many subjects a section has in common with another of the same article.
    fn likeness(&self, other: usize) -> usize {
        let distinct = |section| {
            let mut entries: Vec<Entry> =
                self.mentions.in_section(section).iter().map(|mention| mention.entry).collect();
            entries.sort();
            entries.dedup();
            entries
        };
        let theirs = distinct(other);
        distinct(self.section).iter().filter(|entry| theirs.binary_search(entry).is_ok()).count()
    }

    /// The section of the same article to compare this one with: of its neighbours the one that speaks of more that
    /// this one speaks of too, the next one where they are equal. The opening is like all that follow it, and is taken
    /// only where there is no other.
    pub fn partner(&self) -> usize {
        let last = self.article.sections.len().saturating_sub(1);
        let next = (self.section < last).then_some(self.section + 1);
        let before = self.section.checked_sub(1).filter(|before| *before > 0 || next.is_none());
        match (before, next) {
            (Some(before), Some(next)) if self.likeness(before) > self.likeness(next) => before,
            (_, Some(next)) => next,
            (Some(before), None) => before,
            (None, None) => self.section,
        }
    }
}

/// The two sections of an article that are compared where nobody has chosen any, the earlier first; none where there
/// are no two. The first is not the opening, where there are others: an opening is like all that follow it.
pub fn pair(article: &Article, mentions: &Mentions) -> Option<[usize; 2]> {
    let section = first(article);
    let partner = Side { article, mentions, section }.partner();
    (section != partner).then(|| [section.min(partner), section.max(partner)])
}

/// The first section that is worth comparing with its neighbours.
pub fn first(article: &Article) -> usize {
    usize::from(article.sections.len() > 2)
}
