//! What the file states, and where: of two that claim the same words, it wins.

use std::collections::HashMap;

use super::{super::mentions, entity::Entity};
use crate::{
    article::{Article, Entry, Mention, Mentions, Passage, Position, Quotation},
    text::{Case, fold},
};

/// The mentions and quotations that an article has without anything found.
pub(super) struct Stated {
    mentions: Mentions,
    names: HashMap<String, Entry>,
}

impl Stated {
    pub(super) fn of(article: &Article) -> Self {
        let mentions = mentions(article);
        let people = article.people.iter().map(|one| (&one.name, &one.also));
        let organisations = article.organisations.iter().map(|one| (&one.name, &one.also));
        let places = article.places.iter().map(|one| (&one.name, &one.also));
        let all = people.chain(organisations).chain(places);
        let entries = [crate::article::Kind::Person, crate::article::Kind::Organisation, crate::article::Kind::Place];
        let entries = entries.into_iter().flat_map(|kind| article.entries(kind));
        let mut names = HashMap::new();
        for ((name, also), entry) in all.zip(entries) {
            for name in std::iter::once(name).chain(also) {
                names.entry(plain(name)).or_insert(entry);
            }
        }
        Self { mentions, names }
    }

    /// The stated entry that an entity is: by its name, else by a mention that is part of one of its own.
    pub(super) fn entry_of(&self, entity: &Entity) -> Option<Entry> {
        let names = std::iter::once(&entity.name).chain(&entity.also);
        let by_name = names.filter_map(|name| self.names.get(&plain(name)).copied());
        let by_mention = entity.mentions.iter().filter_map(|at| self.at(at)).map(|mention| mention.entry);
        by_name.chain(by_mention).find(|entry| entry.kind == entity.kind)
    }

    /// The stated mention that shares letters with a passage.
    pub(super) fn at(&self, at: &Passage) -> Option<&Mention> {
        overlapping(self.mentions.all(), at, |mention| &mention.at)
    }

    /// Whether some of a passage is stated to be somebody's words.
    pub(super) fn is_spoken(&self, at: &Passage) -> bool {
        overlapping(self.mentions.quotations(), at, |quotation: &Quotation| &quotation.at).is_some()
    }
}

fn plain(name: &str) -> String {
    fold(name, Case::Ignored).text().trim().to_owned()
}

/// The first of some passages in reading order that shares letters with one.
fn overlapping<'a, T>(all: &'a [T], at: &Passage, passage: impl Fn(&T) -> &Passage) -> Option<&'a T> {
    let block = Position { offset: 0, ..at.start() };
    let from = all.partition_point(|one| passage(one).start() < block);
    let end = Position { offset: at.range.end, ..block };
    let mut near = all[from..].iter().take_while(|one| passage(one).start() < end);
    near.find(|one| at.range.start < passage(one).range.end)
}
