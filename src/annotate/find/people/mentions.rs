//! Finds all mentions of names that are known, in one walk over the text however many they are.

use std::collections::HashMap;

use super::{
    english::blocks,
    lexicon::{cased_key, phrase},
};
use crate::{
    annotate::find::{
        tokens::{Token, Tokens},
        watch::{Walk, Watch},
    },
    article::{Article, Kind, Passage},
    text::Folded,
};

/// A name to look for.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// As it is written.
    pub(super) name: String,
    /// Whose it is, as kind and index; `None` for one that only keeps others from being seen within it.
    pub(super) of: Option<(Kind, usize)>,
}

/// The mentions of each of so many entities, in reading order. Of two with one name the first gets it; of names that
/// begin at one word the longest counts.
pub(super) fn mentions(article: &Article, patterns: &[Pattern], entities: usize, watch: &Watch) -> Vec<Vec<Passage>> {
    let mut search = Search::new(patterns);
    let mut found = vec![Vec::new(); entities];
    for (section, at, block) in blocks(article, Walk::Mentions, watch) {
        search.tokens.fill(&block.text);
        for (kind, index, range) in search.find(&block.text) {
            // `Johnson & Johnson` mentions no Johnson.
            let (before, after) = (&block.text[..range.start], &block.text[range.end..]);
            let firm = kind == Kind::Person && (before.ends_with("& ") || after.starts_with(" &"));
            if let Some(mentions) = found.get_mut(index).filter(|_| !firm) {
                mentions.push(Passage { section, block: at, range });
            }
        }
    }
    found
}

/// Names by the hash of all their words, and the most words of a name by the hash of its first.
#[derive(Default)]
struct Search {
    names: HashMap<u64, Option<(Kind, usize)>>,
    longest: HashMap<u64, usize>,
    tokens: Tokens,
    keys: Vec<u64>,
    folded: Folded,
}

impl Search {
    fn new(patterns: &[Pattern]) -> Self {
        let mut search = Self::default();
        for pattern in patterns {
            search.add(&pattern.name, pattern.of);
            // `von der Leyen` has a capital where it begins a sentence.
            let mut chars = pattern.name.chars();
            if let Some(first) = chars.next().filter(|first| first.is_lowercase()) {
                search.add(&first.to_uppercase().chain(chars).collect::<String>(), pattern.of);
            }
        }
        search
    }

    fn add(&mut self, name: &str, of: Option<(Kind, usize)>) {
        self.tokens.fill(name);
        self.hash(name);
        let Some(first) = self.keys.first().copied() else { return };
        let longest = self.longest.entry(first).or_default();
        *longest = self.keys.len().max(*longest);
        if let Some(all) = self.keys.iter().copied().reduce(phrase) {
            self.names.entry(all).or_insert(of);
        }
    }

    /// The hashes of the words of the tokens, in place of those from before.
    fn hash(&mut self, text: &str) {
        self.keys.clear();
        self.keys.extend(self.tokens.all.iter().map(|token: &Token| cased_key(token.of(text), &mut self.folded)));
    }

    /// The names in a text whose tokens are there.
    fn find(&mut self, text: &str) -> Vec<(Kind, usize, std::ops::Range<usize>)> {
        self.hash(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.keys.len() {
            let Some((words, of)) = self.longest_at(at) else {
                at += 1;
                continue;
            };
            let range = self.tokens.all[at].start as usize..self.tokens.all[at + words - 1].end as usize;
            found.extend(of.map(|(kind, index)| (kind, index, range)));
            at += words;
        }
        found
    }

    /// The name of most words that begins at a token: how many words, and whose it is.
    fn longest_at(&self, at: usize) -> Option<(usize, Option<(Kind, usize)>)> {
        let most = *self.longest.get(&self.keys[at])?;
        let mut best = None;
        let mut all = self.keys[at];
        for (words, key) in (1..=most).zip(&self.keys[at..]) {
            all = if words == 1 { all } else { phrase(all, *key) };
            best = self.names.get(&all).map(|of| (words, *of)).or(best);
        }
        best
    }
}
