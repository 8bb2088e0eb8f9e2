//! What the reader knows better than was found: an entry dismissed, or joined to another; and the draft of it all.

use std::{cmp::Reverse, collections::HashSet, sync::Arc};

use super::{Choice, Effect, Focus, Item, ListId, Menu, MenuKind, Model, Origin, Overlay, kind_title};
use crate::{
    annotate::find::Correction,
    article::{Article, Entry, Kind},
    keys::{Command, key_for},
    text::{Case, fold},
};

impl Model {
    /// Takes the article corrected, if that is possible.
    fn correct(&mut self, correction: Correction) -> bool {
        let before = self.article();
        let Some(corrected) = correction.applied(&before) else { return false };
        self.keep_date();
        self.document.take_corrected(Arc::new(corrected));
        self.lead_on(&before, |entry| correction.now(entry));
        true
    }

    /// The entry that a correction would be about: the one that the keyboard stands on, else the chosen one. None, and
    /// said so, if its file states it.
    fn correctable(&mut self) -> Option<Entry> {
        let selected = match (self.focus, self.sidebar.current()) {
            (Focus::Sidebar, Some(ListId::Entries(kind))) => Some(Entry { kind, index: self.sidebar.selected(kind) }),
            _ => self.walk.chosen.map(|chosen| chosen.entry),
        };
        let article = self.article();
        let Some(entry) = selected.filter(|entry| entry.index < article.count(entry.kind)) else {
            self.tell("First choose a person, a date or a place");
            return None;
        };
        if article.found(entry).is_none() {
            self.tell(format!(
                "{} is stated by the file; only what was found in the text is corrected here",
                label(&article, entry)
            ));
            return None;
        }
        Some(entry)
    }

    /// Removes the chosen entry, which was found and is none.
    pub(super) fn dismiss(&mut self) {
        let Some(entry) = self.correctable() else { return };
        let name = label(&self.document.article, entry);
        if self.correct(Correction::dismiss(entry)) {
            self.tell(format!("{name} dismissed; {} finds it again", key_for(Command::Reload)));
        }
    }

    /// Asks what the chosen entry, which was found, is the same as.
    pub(super) fn open_join(&mut self) {
        let Some(entry) = self.correctable() else { return };
        let article = self.article();
        let others = article.entries(entry.kind).filter(|other| *other != entry);
        let item = |other: Entry| Item {
            group: kind_title(entry.kind),
            label: label(&article, other),
            detail: String::new(),
            also: "",
            choice: Choice::Join(entry, other),
        };
        let mut others: Vec<(usize, Entry)> = others.map(|other| (likeness(&article, entry, other), other)).collect();
        others.sort_by_key(|(likeness, _)| Reverse(*likeness));
        let is_likely = others.first().is_some_and(|(likeness, _)| *likeness > 0);
        let items: Vec<Item> = others.into_iter().map(|(_, other)| item(other)).collect();
        if items.is_empty() {
            return self.tell(format!("There is nothing else that {} could be", label(&article, entry)));
        }
        let menu = Menu::new(MenuKind::Join, items);
        self.overlay = Some(Overlay::Menu(if is_likely { menu } else { menu.undecided() }));
    }

    /// Takes a found entry for another one.
    pub(super) fn join(&mut self, gone: Entry, into: Entry) {
        let article = self.article();
        if self.correct(Correction::join(gone, into)) {
            self.tell(format!("{} is {} now", label(&article, gone), label(&article, into)));
        }
    }

    /// Asks for the article to be written as a draft, beside nothing that is there; not for a part of it, nor for one that
    /// lacks what is still being found.
    pub(super) fn draft(&mut self) -> Vec<Effect> {
        let why_not = match (self.status.is_drafting, self.status.is_partial, self.document.finding.percent()) {
            (true, _, _) => Some("A draft is being written already".to_owned()),
            (_, true, _) => {
                Some("Only the beginning of the file is there, and a draft is made of all of it".to_owned())
            }
            (_, _, Some(_)) => {
                let [find, draft] = [Command::Find, Command::Draft].map(key_for);
                Some(format!(
                    "People and dates are still being looked for · {draft} when they are there, {find} ends that"
                ))
            }
            _ => None,
        };
        if let Some(why_not) = why_not {
            self.tell(why_not);
            return Vec::new();
        }
        self.status.is_drafting = true;
        self.tell("The draft is being written");
        let name = match &self.document.origin {
            Origin::File(path) => {
                path.file_stem().map_or_else(|| "article".to_owned(), |it| it.to_string_lossy().into_owned())
            }
            Origin::Bundled(name) => (*name).to_owned(),
            Origin::Input | Origin::Address(_) => "article".to_owned(),
        };
        vec![Effect::Draft(self.article(), name)]
    }

    /// Tells what became of the draft.
    pub(super) fn take_draft(&mut self, told: Result<String, String>) {
        self.status.is_drafting = false;
        match told {
            Ok(text) => self.tell(text),
            Err(text) => self.tell_fault(text),
        }
    }
}

/// How likely two entries are one, by their names: how many words they share, most of all the last one, which in names of
/// persons is the surname. 0 where nothing speaks for it.
fn likeness(article: &Article, one: Entry, other: Entry) -> usize {
    /// More than all words of a name.
    const LAST: usize = 100;
    let words = |entry: Entry| {
        let folded = fold(article.name(entry), Case::Ignored);
        let words = folded.text().split(|char: char| !char.is_alphanumeric()).filter(|word| word.chars().count() > 1);
        words.map(str::to_owned).collect::<Vec<String>>()
    };
    let (one, other) = (words(one), words(other));
    let known: HashSet<&String> = one.iter().collect();
    let shared = other.iter().filter(|word| known.contains(word)).count();
    let is_last = one.last().is_some_and(|last| other.last() == Some(last));
    shared + if is_last { LAST } else { 0 }
}

/// What an entry is called.
fn label(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Date => article.dates[entry.index].when.spoken(),
        _ => article.name(entry).to_owned(),
    }
}
