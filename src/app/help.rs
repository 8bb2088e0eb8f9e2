//! The help: the table of keys as a menu that can be searched and run.

use super::{Choice, Item, Menu, MenuKind, Model, Overlay};
use crate::{
    article::View,
    keys::{DIGITS, Mode, bindings_in, chapters},
};

impl Model {
    /// Opens the help.
    pub(super) fn open_help(&mut self) {
        let mut items = help_items();
        if let Mode::View(view) = self.mode() {
            let own = own_items(view);
            items.retain(|item| own.iter().all(|own| own.label != item.label));
            items.splice(0..0, own);
        }
        let own = self.lesson_help();
        items.retain(|item| own.iter().all(|own| own.label != item.label));
        items.splice(0..0, own);
        self.overlay = Some(Overlay::Menu(Menu::new(MenuKind::Help, items)));
    }

    /// Opens the menu of themes; the one in force is chosen.
    pub(super) fn open_themes(&mut self) {
        let theme = |theme: crate::palette::Theme| Item {
            group: "Themes",
            label: theme.name.to_owned(),
            detail: theme.about.to_owned(),
            also: "",
            choice: Choice::Theme(theme.name),
        };
        let mut menu = Menu::new(MenuKind::Themes, crate::palette::Theme::ALL.into_iter().map(theme).collect());
        menu.before = Some(self.settings.theme);
        let name = self.settings.theme.name;
        menu.selected = menu.items.iter().position(|item| item.label == name).unwrap_or(0);
        self.overlay = Some(Overlay::Menu(menu));
    }
}

/// A line of help for each row of the key table.
fn help_items() -> Vec<Item> {
    let rows = chapters().into_iter().flat_map(|chapter| chapter.rows.into_iter().map(move |row| (chapter.group, row)));
    rows.map(|(group, row)| Item {
        group: group.title(),
        label: row.help.to_owned(),
        detail: row.keys.join(" "),
        also: row.hint,
        choice: Choice::Run(row.command),
    })
    .chain(SIGNS.map(|(sign, means)| told("Signs in the lists", sign, means)))
    .chain([told("Digits", "1 … 9", DIGITS)])
    .collect()
}

/// What the keys do that mean something of their own in a view.
fn own_items(view: View) -> Vec<Item> {
    let own = bindings_in(Mode::View(view)).filter(|binding| !binding.modes.contains(&Mode::Text));
    own.map(|binding| Item {
        group: view.title(),
        label: binding.help.to_owned(),
        detail: binding.keys.to_owned(),
        also: binding.hint,
        choice: Choice::Run(binding.command),
    })
    .collect()
}

/// What stands beside names in the lists, and what it means.
const SIGNS: [(&str, &str); 2] = [
    ("~", "Found in the text, not stated by its file: dismiss it, join it, draft it"),
    ("● ·", "A part of the article in which somebody is mentioned, and one without"),
];

/// What is no row of the table: a sign or the digits, and what they mean.
fn told(group: &'static str, sign: &str, means: &'static str) -> Item {
    Item { group, label: means.to_owned(), detail: sign.to_owned(), also: "", choice: Choice::Tell(means) }
}
