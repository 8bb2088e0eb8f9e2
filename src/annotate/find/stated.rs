//! What the file states, and where: of two that claim the same words, it wins.

use std::collections::HashMap;

use super::{super::mentions, claims::Claims, entity::Entity};
use crate::{
    article::{Article, Entry, Passage},
    text::{Case, fold},
};

/// The mentions and quotations that an article has without anything found.
pub(super) struct Stated {
    mentions: Claims<Entry>,
    spoken: Claims<()>,
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
        let spoken = Claims::new(mentions.quotations().iter().map(|quotation| (quotation.at.clone(), ())));
        let mentions = Claims::new(mentions.all().iter().map(|mention| (mention.at.clone(), mention.entry)));
        Self { mentions, spoken, names }
    }

    /// The stated entry that an entity is: by its name, else by a mention that is part of one of its own.
    pub(super) fn entry_of(&self, entity: &Entity) -> Option<Entry> {
        let names = std::iter::once(&entity.name).chain(&entity.also);
        let by_name = names.filter_map(|name| self.names.get(&plain(name)).copied());
        let by_mention = entity.mentions.iter().filter_map(|at| self.at(at));
        by_name.chain(by_mention).find(|entry| entry.kind == entity.kind)
    }

    /// The stated entry whose mention shares letters with a passage.
    pub(super) fn at(&self, at: &Passage) -> Option<Entry> {
        self.mentions.at(at).map(|(_, entry)| *entry).next()
    }

    /// Whether some of a passage is stated to be somebody's words.
    pub(super) fn is_spoken(&self, at: &Passage) -> bool {
        self.spoken.at(at).next().is_some()
    }
}

fn plain(name: &str) -> String {
    fold(name, Case::Ignored).text().trim().to_owned()
}
