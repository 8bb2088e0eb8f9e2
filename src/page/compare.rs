//! Two sections side by side: what both speak of, what only one of them does, and who speaks in each.

mod found;

use std::ops::Range;

use found::Found;

use super::{
    Item, Line, Look, Page,
    item::{list, span},
};
use crate::{
    article::{Article, Entry, Kind, Mentions},
    palette::Role,
};

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
    names: [String; 2],
}

/// What is a section's own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Own {
    /// What only this section speaks of, in reading order.
    pub only: Vec<Subject>,
    /// Who speaks in it, and how many quotations they have.
    pub speakers: Vec<(String, usize)>,
    /// Where it speaks of what both speak of: block, bytes of its text, and what that means; by block.
    pub shared: Vec<(usize, Range<usize>, Role)>,
}

/// What a section speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Who, when or where; none for a word that the glossary explains.
    pub kind: Option<Kind>,
    /// Its name.
    pub name: String,
}

/// The kinds of subjects in the order in which they are told.
const TOLD: [(Option<Kind>, &str); 5] = [
    (Some(Kind::Person), "People"),
    (Some(Kind::Date), "Dates"),
    (Some(Kind::Place), "Places"),
    (Some(Kind::Organisation), "Organisations"),
    (None, "Words"),
];

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
                .flat_map(|(subject, at)| at.iter().map(|(block, range)| (*block, range.clone(), subject.role())));
            let mut marks: Vec<_> = marks.collect();
            marks.sort_by_key(|(block, range, _)| (*block, range.start));
            Own { only: only.into_iter().map(|(subject, _)| subject.clone()).collect(), speakers, shared: marks }
        };
        let sides = [own(0, left.speakers()), own(1, right.speakers())];
        Self { both, sides, names: [left, right].map(|side| side.name().to_owned()) }
    }

    /// What both speak of, by kind.
    pub fn told_both(&self, look: Look) -> Vec<Line> {
        if self.both.is_empty() {
            return vec![vec![span("They have nothing in common", Role::Dim)]];
        }
        told(&self.both, look)
    }

    /// What only one of them speaks of, by kind, and who speaks in it.
    pub fn told_only(&self, side: usize, look: Look) -> Vec<Line> {
        let own = &self.sides[side];
        let mut lines = told(&own.only, look);
        if own.only.is_empty() {
            lines.push(vec![span("Nothing that the other has not", Role::Dim)]);
        }
        let speakers = own.speakers.iter().map(|(name, count)| {
            let quotations = if *count == 1 { "1 quotation".to_owned() } else { format!("{count} quotations") };
            span(format!("{name}, {quotations}"), Role::Speaker)
        });
        let speakers: Vec<_> = speakers.collect();
        if speakers.is_empty() {
            lines.push(vec![span("Nobody speaks here", Role::Dim)]);
        } else {
            lines.extend(list("Speaks", speakers, look));
        }
        lines
    }

    /// The mentions in a block of what both speak of.
    pub fn shared_in(&self, side: usize, block: usize) -> &[(usize, Range<usize>, Role)] {
        let shared = &self.sides[side].shared;
        let start = shared.partition_point(|(other, ..)| *other < block);
        let end = shared.partition_point(|(other, ..)| *other <= block);
        &shared[start..end]
    }
}

impl Page for Comparison {
    fn count(&self) -> usize {
        3
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let (title, mut lines) = match index {
            0 => ("Both".to_owned(), self.told_both(look)),
            _ => (format!("Only in {}", self.names[(index - 1).min(1)]), self.told_only((index - 1).min(1), look)),
        };
        lines.insert(0, vec![span(title, Role::Heading)]);
        lines.push(Vec::new());
        Item { lines, lead: None }
    }

    fn nothing(&self) -> &'static str {
        "There is nothing to compare"
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

/// Subjects by kind, a paragraph each.
fn told(subjects: &[Subject], look: Look) -> Vec<Line> {
    let of = |kind: Option<Kind>| subjects.iter().filter(move |subject| subject.kind == kind);
    let told = TOLD.into_iter().filter(|(kind, _)| of(*kind).next().is_some());
    told.flat_map(|(kind, label)| {
        list(label, of(kind).map(|subject| span(&*subject.name, subject.role())).collect(), look)
    })
    .collect()
}
