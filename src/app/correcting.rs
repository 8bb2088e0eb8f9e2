//! What the reader knows better than was found: an entry dismissed, or joined to another.

use std::cmp::Reverse;

use super::{Choice, Focus, Item, ListId, Menu, MenuKind, Model, Overlay, kind_title};
use crate::{
    annotate::find::Correction,
    article::{Article, Entry, Kind, View},
    keys::{Command, key_for},
    text::{Case, fold},
};

impl Model {
    /// Takes the article corrected, if that is possible.
    fn correct(&mut self, correction: &Correction) -> bool {
        let before = self.article();
        self.keep_date();
        let is_possible = self.document.correct(correction.clone());
        if is_possible {
            self.lead_on(&before, |entry| correction.now(entry));
        }
        is_possible
    }

    /// Takes the last correction back.
    pub(super) fn undo_correction(&mut self) {
        let before = self.article();
        self.keep_date();
        let Some(undone) = self.document.undo() else {
            return self.tell("Nothing was dismissed or joined that could be taken back");
        };
        self.lead_on(&before, |entry| Some(undone.before(entry)));
        let article = self.article();
        match undone {
            Correction::Dismissed(entry) => {
                self.tell(format!("{} is back", label(&article, entry)));
                self.choose(entry);
            }
            Correction::Joined(entry, into) => {
                self.tell(format!("{} is apart from {} again", label(&article, entry), label(&article, into)));
                self.choose(entry);
            }
            Correction::NoFigure(index) => self.tell(format!("{} is back", article.facts[index].label)),
            Correction::Unsaid(_) => self.tell("The quotation has its speaker again"),
        }
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
            self.tell_stated(&label(&article, entry));
            return None;
        }
        Some(entry)
    }

    fn tell_stated(&mut self, what: &str) {
        self.tell(format!("{what} is stated by the file; only what was found in the text is corrected here"));
    }

    /// Removes what is chosen, and was found by mistake: a figure or a speaker where these are shown, else an entry.
    pub(super) fn dismiss(&mut self) {
        match (self.focus, self.views.shown) {
            (Focus::Text, View::Facts) => self.dismiss_figure(),
            (Focus::Text, View::Quotations) => self.dismiss_speaker(),
            _ => self.dismiss_entry(),
        }
    }

    fn dismiss_entry(&mut self) {
        let Some(entry) = self.correctable() else { return };
        let name = label(&self.document.article, entry);
        if self.correct(&Correction::Dismissed(entry)) {
            self.tell_dismissed(&name);
        }
    }

    fn tell_dismissed(&mut self, what: &str) {
        self.tell(format!("{what} dismissed; {} brings it back", key_for(Command::Undo)));
    }

    fn dismiss_figure(&mut self) {
        let chosen = self.views.place(View::Facts).chosen;
        let Some(fact) = self.document.article.facts.get(chosen) else {
            return self.tell("First choose a figure with its sentence");
        };
        let label = fact.label.clone();
        if self.correct(&Correction::NoFigure(chosen)) {
            self.tell_dismissed(&label);
        } else {
            self.tell_stated(&label);
        }
    }

    /// Takes the chosen quotation from its speaker, who did not say it.
    fn dismiss_speaker(&mut self) {
        let chosen = self.views.place(View::Quotations).chosen;
        let Some(said) = self.quotations().quotation(chosen).cloned() else {
            return self.tell("First choose one of the quotations");
        };
        let name = self.document.article.name(said.speaker).to_owned();
        if self.document.states_speaker(&said.at) {
            return self.tell_stated(&format!("{name}, who said this,"));
        }
        if self.correct(&Correction::Unsaid(said.at)) {
            self.tell_dismissed(&format!("{name} as the speaker is"));
        }
    }

    /// Asks what the chosen entry, which was found, is the same as; a name may be found as of another kind than it is.
    pub(super) fn open_join(&mut self) {
        let Some(entry) = self.correctable() else { return };
        let article = self.article();
        let fits = |kind: &Kind| (*kind == Kind::Date) == (entry.kind == Kind::Date);
        let others = Kind::ALL.into_iter().filter(fits).flat_map(|kind| article.entries(kind));
        let item = |other: Entry| Item {
            group: kind_title(other.kind),
            label: label(&article, other),
            detail: String::new(),
            also: "",
            choice: Choice::Join(entry, other),
        };
        let others = others.filter(|other| *other != entry);
        let mut others: Vec<(u8, Entry)> = others.map(|other| (likeness(&article, entry, other), other)).collect();
        others.sort_by_key(|(likeness, other)| (Reverse(*likeness), other.kind != entry.kind));
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
        if self.correct(&Correction::Joined(gone, into)) {
            let undo = key_for(Command::Undo);
            self.tell(format!("{} is {} now; {undo} parts them", label(&article, gone), label(&article, into)));
        }
    }
}

/// How likely two entries are one by their names: 2 if both end with the same word, which in names of persons is the
/// surname, 1 if all words of one are in the other, 0 if nothing speaks for it.
fn likeness(article: &Article, one: Entry, other: Entry) -> u8 {
    let words = |entry: Entry| {
        let folded = fold(article.name(entry), Case::Ignored);
        let words = folded.text().split(|char: char| !char.is_alphanumeric()).filter(|word| word.chars().count() > 1);
        words.map(str::to_owned).collect::<Vec<String>>()
    };
    let (one, other) = (words(one), words(other));
    let (shorter, longer) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
    match (shorter.last(), longer.last()) {
        (Some(last), Some(other)) if last == other => 2,
        (Some(_), _) if shorter.iter().all(|word| longer.contains(word)) => 1,
        _ => 0,
    }
}

/// What an entry is called.
fn label(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Date => article.dates[entry.index].when.spoken(),
        _ => article.name(entry).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Person;

    #[test]
    fn one_surname_is_likelier_than_shared_words_and_those_than_none() {
        let person = |name: &str| Person { name: name.into(), ..Person::default() };
        for (one, other, expected) in [
            ("Albin Kurti", "Mr Kurti", 2),
            ("KURTI", "Albin Kurti", 2),
            ("Jens", "Jens Stoltenberg", 1),
            ("Mr Kurti", "Mr Vučić", 0),
            ("Vucic", "Aleksandar Vučić", 2),
            ("", "Albin Kurti", 0),
        ] {
            let article = Article { people: vec![person(one), person(other)], ..Article::default() };
            let [one, other] = [0, 1].map(|index| Entry { kind: Kind::Person, index });
            assert_eq!(likeness(&article, one, other), expected, "{}", article.name(one));
            assert_eq!(likeness(&article, other, one), expected);
        }
    }
}
