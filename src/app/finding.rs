//! Who and when the file does not state: found beside the reader where the text is long, and joined without a jump.

use std::sync::Arc;

use super::{Choice, Effect, Focus, Item, ListId, Menu, MenuKind, Model, Origin, Overlay, kind_title};
use crate::{
    annotate::find::Correction,
    article::{Article, Entry, Kind, When},
    keys::{Command, key_for},
};

impl Model {
    /// An article in which something is to be found; the answer is [`super::Action::Found`]. Each is told once.
    pub fn begin_finding(&mut self) -> Option<Arc<Article>> {
        let other = self.compare.other.as_mut();
        self.document.begin_finding().or_else(|| other.and_then(|other| other.begin_finding()))
    }

    /// Takes what was found in an article as it was read; nothing moves but what stands beside the text.
    pub(super) fn take_found(&mut self, read: &Arc<Article>, found: Option<Arc<Article>>) {
        if let Some(other) = self.compare.other.as_mut().filter(|other| other.awaits(read)) {
            other.take(found.clone());
            self.compare.forget_entries();
        }
        if self.document.awaits(read) {
            self.keep_date();
            let before = self.article();
            self.document.take(found);
            // Only dates have moved: they are sorted.
            let whens: Vec<When> = self.document.article.dates.iter().map(|date| date.when).collect();
            let earlier = Arc::clone(&before);
            let moved = move |entry: Entry| match earlier.dates.get(entry.index).filter(|_| entry.kind == Kind::Date) {
                Some(date) => Entry { index: whens.partition_point(|when| *when < date.when), ..entry },
                None => entry,
            };
            self.lead_on(&before, |entry| Some(moved(entry)));
        }
    }

    /// Takes the article corrected, if that is possible.
    fn correct(&mut self, correction: Correction) -> bool {
        let before = self.article();
        let Some(corrected) = correction.applied(&before) else { return false };
        self.keep_date();
        self.document.take_corrected(Arc::new(corrected));
        self.lead_on(&before, |entry| correction.now(entry));
        true
    }

    /// Leads what points at entries to where they are now.
    fn lead_on(&mut self, before: &Article, now_at: impl Fn(Entry) -> Option<Entry>) {
        let now = self.article();
        self.walk.chosen = self.walk.chosen.take().and_then(|chosen| chosen.led_on(&now_at));
        self.trail.lead_on(&now_at);
        self.status.clicked = None;
        if let Some(Overlay::Menu(menu)) = &mut self.overlay {
            menu.lead_on(&now_at);
        }
        self.sidebar.extend(&now, &now_at);
        self.panes.rows.forget();
        self.views.forget_entries();
        self.compare.forget_entries();
        self.views.timeline = std::mem::take(&mut self.views.timeline).renewed(before, &now);
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
        let items: Vec<Item> = others.map(item).collect();
        if items.is_empty() {
            return self.tell(format!("There is nothing else that {} could be", label(&article, entry)));
        }
        self.overlay = Some(Overlay::Menu(Menu::new(MenuKind::Join, items)));
    }

    /// Takes a found entry for another one.
    pub(super) fn join(&mut self, gone: Entry, into: Entry) {
        let article = self.article();
        if self.correct(Correction::join(gone, into)) {
            self.tell(format!("{} is {} now", label(&article, gone), label(&article, into)));
        }
    }

    /// Asks for the article to be written as a draft, beside nothing that is there.
    pub(super) fn draft(&mut self) -> Vec<Effect> {
        let name = match &self.document.origin {
            Origin::File(path) => {
                path.file_stem().map_or_else(|| "article".to_owned(), |it| it.to_string_lossy().into_owned())
            }
            Origin::Bundled(name) => (*name).to_owned(),
            Origin::Input | Origin::Address(_) => "article".to_owned(),
        };
        vec![Effect::Draft(self.article(), name)]
    }
}

/// What an entry is called.
fn label(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Date => article.dates[entry.index].when.spoken(),
        _ => article.name(entry).to_owned(),
    }
}
