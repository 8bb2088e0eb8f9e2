//! The help: the table of keys as a menu that can be searched and run.

use super::{Choice, Item, Menu, MenuKind, Model, Overlay};
use crate::keys::{BINDINGS, Binding, Mode};

impl Model {
    /// Opens the help.
    pub(super) fn open_help(&mut self) {
        self.overlay = Some(Overlay::Menu(Menu::new(MenuKind::Help, help_items())));
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

/// A line of help for each row of the key table; rows of the same command are one.
pub(super) fn help_items() -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut last: Option<&Binding> = None;
    for binding in BINDINGS {
        let same = last.is_some_and(|last| last.command == binding.command && last.group == binding.group);
        match items.last_mut().filter(|_| same && last.is_some_and(|last| last.modes.contains(&Mode::Text))) {
            Some(item) => item.detail = format!("{} {}", item.detail, binding.keys),
            None => items.push(item(binding)),
        }
        last = Some(binding);
    }
    // Where something is typed, what a key does cannot be run from a list.
    items.sort_by_key(|item| item.group == crate::keys::Group::Typing.title());
    items
}

fn item(binding: &Binding) -> Item {
    Item {
        group: binding.group.title(),
        label: binding.help.to_owned(),
        detail: binding.keys.to_owned(),
        also: binding.hint,
        choice: Choice::Run(binding.command),
    }
}
