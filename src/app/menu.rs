//! A list over the screen that is searched by typing: help, palette, themes and marks are all menus.

use super::ranking::{Findable, matching};
use crate::{article::Entry, keys::Command, palette::Theme};

/// A list of choices, narrowed by what is typed.
#[derive(Debug)]
pub struct Menu {
    /// What it is for.
    pub kind: MenuKind,
    /// What was typed.
    pub typed: String,
    /// Every item.
    pub items: Vec<Item>,
    /// The items that match, best first; indices into `items`.
    pub matching: Vec<usize>,
    /// The chosen one; index into `matching`, behind its end if none is chosen.
    pub selected: usize,
    /// The theme to go back to when the menu of themes is left.
    pub before: Option<Theme>,
}

/// What a menu is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// Every key and what it does.
    Help,
    /// Everything by name.
    Palette,
    /// Themes, shown while one walks over them.
    Themes,
    /// The marks that were set.
    Marks,
    /// What a found entry is the same as.
    Join,
}

/// One line of a menu.
#[derive(Debug, Clone)]
pub struct Item {
    /// The chapter it belongs to.
    pub group: &'static str,
    /// What it is called.
    pub label: String,
    /// Its keys, or what else is to be said.
    pub detail: String,
    /// Words that find it although they are not shown.
    pub also: &'static str,
    /// What choosing it does.
    pub choice: Choice,
}

/// What choosing an item does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Runs a command as if its key were pressed in the text.
    Run(Command),
    /// Only tells something.
    Tell(&'static str),
    /// Goes to a section.
    Section(usize),
    /// Chooses an entry.
    Entry(Entry),
    /// Takes the first entry for the second.
    Join(Entry, Entry),
    /// Goes to a mark.
    Mark(char),
    /// Takes a theme.
    Theme(&'static str),
    /// Goes to a step of the lesson.
    Step(usize),
    /// Puts a word that is explained in the light of a lesson.
    Term(usize),
    /// Opens one of the articles inside the program.
    Article(&'static str),
}

/// The index of no item.
const NONE: usize = usize::MAX;

impl MenuKind {
    /// The title of the menu.
    pub fn title(self) -> &'static str {
        match self {
            Self::Help => "Help",
            Self::Palette => "Go to or do",
            Self::Themes => "Theme",
            Self::Marks => "Marks",
            Self::Join => "The same as",
        }
    }
}

impl Menu {
    /// A menu of these items, all matching.
    pub fn new(kind: MenuKind, items: Vec<Item>) -> Self {
        let matching = (0..items.len()).collect();
        Self { kind, typed: String::new(), items, matching, selected: 0, before: None }
    }

    /// The same with no item chosen until one is stepped to or typed.
    #[must_use]
    pub(super) fn undecided(self) -> Self {
        Self { selected: NONE, ..self }
    }

    /// The chosen item, if any matches.
    pub fn chosen(&self) -> Option<&Item> {
        self.matching.get(self.selected).map(|index| &self.items[*index])
    }

    /// Leads the items to where their entries are now.
    pub(super) fn lead_on(&mut self, now: impl Fn(Entry) -> Option<Entry>) {
        let now = |entry| now(entry).unwrap_or(entry);
        for item in &mut self.items {
            item.choice = match item.choice {
                Choice::Entry(entry) => Choice::Entry(now(entry)),
                Choice::Join(gone, into) => Choice::Join(now(gone), now(into)),
                choice => choice,
            };
        }
    }

    /// Moves the choice, staying in the list. Where nothing is chosen, the first step down leads to the first item.
    pub fn step(&mut self, by: isize) {
        let last = self.matching.len().saturating_sub(1);
        let by = if self.selected == NONE { by.max(1) - 1 } else { by };
        self.selected = if self.selected == NONE { 0 } else { self.selected };
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// Narrows the list to what matches the typed text, best first.
    pub fn narrow(&mut self) {
        self.selected = 0;
        let lines: Vec<Findable> = self.items.iter().map(Item::findable).collect();
        self.matching = matching(&self.typed, &lines);
    }
}

impl Item {
    /// What it is found by; a step of a lesson by its number first.
    fn findable(&self) -> Findable {
        let number = if let Choice::Step(step) = self.choice { Some(step + 1) } else { None };
        Findable { number, words: format!("{} {} {} {}", self.also, self.label, self.detail, self.group) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_narrows_and_ignores_diacritics() {
        let item = |label: &str| Item {
            group: "People",
            label: label.into(),
            detail: String::new(),
            also: "",
            choice: Choice::Section(0),
        };
        let mut menu = Menu::new(MenuKind::Palette, vec![item("Albin Kurti"), item("Aleksandar Vučić")]);
        menu.typed = "vucic".into();
        menu.narrow();
        assert_eq!(menu.chosen().unwrap().label, "Aleksandar Vučić");
        assert_eq!(menu.matching.len(), 1);
        menu.typed = "nobody here".into();
        menu.narrow();
        assert!(menu.chosen().is_none());
        menu.step(1);
        assert_eq!(menu.selected, 0);
    }
}
