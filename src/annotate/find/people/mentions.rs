//! Finds all mentions of names that are known.

use super::english::blocks;
use crate::{
    annotate::names::Names,
    article::{Article, Entry, Kind, Passage},
    text::{Case, Folded, fold_into},
};

/// A name to look for.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// As it is written.
    pub(super) name: String,
    /// Whose it is, as kind and index; `None` for one that only keeps others from being seen within it.
    pub(super) of: Option<(Kind, usize)>,
}

/// The mentions of each of so many entities, in reading order. Of two with one name the first gets it.
pub(super) fn mentions(article: &Article, patterns: &[Pattern], entities: usize) -> Vec<Vec<Passage>> {
    let entry = |of: Option<(Kind, usize)>| match of {
        Some((kind, index)) => Entry { kind, index },
        None => Entry { kind: Kind::Date, index: usize::MAX },
    };
    let names = Names::of(patterns.iter().map(|pattern| (pattern.name.as_str(), entry(pattern.of))));
    let mut found = vec![Vec::new(); entities];
    let mut folded = Folded::default();
    for (section, at, block) in blocks(article) {
        fold_into(&block.text, Case::Kept, &mut folded);
        for (entry, range) in names.find(&block.text, &folded, &[]) {
            // `Johnson & Johnson` mentions no Johnson.
            let (before, after) = (&block.text[..range.start], &block.text[range.end..]);
            let firm = entry.kind == Kind::Person && (before.ends_with("& ") || after.starts_with(" &"));
            if let Some(mentions) = found.get_mut(entry.index).filter(|_| !firm) {
                mentions.push(Passage { section, block: at, range });
            }
        }
    }
    found
}
