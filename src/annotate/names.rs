//! The names an article states for its entries, and where a text has them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
    ops::Range,
};

use super::{
    sentence::{is_whole_words, starts_sentence},
    tree::Tree,
};
use crate::{
    article::{Article, Entry, Kind},
    text::{Case, Folded, fold},
};

/// Every name of every entry, ready to be found all at once.
#[derive(Debug)]
pub(super) struct Names {
    tree: Tree,
    /// What each name of the tree stands for.
    patterns: Vec<Pattern>,
}

#[derive(Debug)]
struct Pattern {
    entry: Entry,
    /// Whether it is a name with its first letter made a capital, which only the start of a sentence allows.
    starts_sentence: bool,
}

/// A name found in a text.
#[derive(Debug)]
struct Found {
    entry: Entry,
    /// In folded bytes, so that a name is as long in every script.
    length: usize,
    at: Range<usize>,
}

impl Names {
    /// Gathers the names; of two entries with one name, the first in the order of the sidebar gets it.
    pub(super) fn new(article: &Article) -> Self {
        let written: Vec<(String, Entry)> = Kind::ALL
            .into_iter()
            .flat_map(|kind| article.entries(kind))
            .flat_map(|entry| names(article, entry).map(move |name| (folded_name(name), entry)))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        let capitals = written.iter().filter_map(|(name, entry)| Some((with_capital(name)?, *entry)));
        let mut known = HashSet::new();
        let (mut tree, mut patterns) = (Tree::default(), Vec::new());
        let all = written.iter().cloned().map(|name| (name, false)).chain(capitals.map(|name| (name, true)));
        for ((name, entry), starts_sentence) in all {
            if known.insert(name.clone()) {
                tree.add(&name, patterns.len());
                patterns.push(Pattern { entry, starts_sentence });
            }
        }
        Self { tree, patterns }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// The names in a text, given as it is and folded, as byte ranges of the text in reading order.
    ///
    /// None overlaps another, and none overlaps what is `taken`: ranges of the text in order.
    pub(super) fn find(&self, text: &str, folded: &Folded, taken: &[Range<usize>]) -> Vec<(Entry, Range<usize>)> {
        let words = folded.text();
        let found = self.tree.find(words).filter_map(|(range, number)| {
            let pattern = &self.patterns[number];
            let at = folded.original(range.clone());
            let allowed = is_whole_words(words, &range)
                && !is_taken(&at, taken)
                && (!pattern.starts_sentence || starts_sentence(&text[..at.start]));
            allowed.then_some(Found { entry: pattern.entry, length: range.len(), at })
        });
        longest(found.collect()).into_values().map(|found| (found.entry, found.at)).collect()
    }
}

/// The names under which the text may speak of an entry.
fn names(article: &Article, entry: Entry) -> Box<dyn Iterator<Item = &String> + '_> {
    let (name, also) = match entry.kind {
        Kind::Person => (&article.people[entry.index].name, &article.people[entry.index].also),
        Kind::Place => (&article.places[entry.index].name, &article.places[entry.index].also),
        Kind::Organisation => (&article.organisations[entry.index].name, &article.organisations[entry.index].also),
        Kind::Date => return Box::new(article.dates[entry.index].events.iter().flat_map(|event| &event.text)),
    };
    Box::new(std::iter::once(name).chain(also))
}

fn folded_name(name: &str) -> String {
    fold(name, Case::Kept).text().trim().to_owned()
}

/// The name with a capital, if it begins with a small letter.
fn with_capital(name: &str) -> Option<String> {
    let mut chars = name.chars();
    let first = chars.next().filter(|c| c.is_lowercase())?;
    Some(first.to_uppercase().chain(chars).collect())
}

/// Whether it overlaps one of some ranges, which are in order and do not overlap each other.
fn is_taken(at: &Range<usize>, taken: &[Range<usize>]) -> bool {
    taken.get(taken.partition_point(|other| other.end <= at.start)).is_some_and(|other| other.start < at.end)
}

/// Of names that overlap the longest stays, the first of those that are equally long; by where they begin.
fn longest(mut found: Vec<Found>) -> BTreeMap<usize, Found> {
    found.sort_by_key(|name| (Reverse(name.length), name.at.start));
    let mut kept: BTreeMap<usize, Found> = BTreeMap::new();
    for name in found {
        let before = kept.range(..name.at.end).next_back();
        if before.is_none_or(|(_, other)| other.at.end <= name.at.start) {
            kept.insert(name.at.start, name);
        }
    }
    kept
}
