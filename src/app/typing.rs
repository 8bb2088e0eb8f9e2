//! Keys where something is typed: at the prompt, in a menu, as a letter or a label.

use super::{Choice, Effect, Label, LetterFor, Menu, MenuKind, Model, Overlay};
use crate::keys::{Chord, Command, key_for};

impl Model {
    /// A character typed under an overlay.
    pub(super) fn type_char(&mut self, char: char) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Prompt(_)) => self.retype(|typed| typed.push(char)),
            Some(Overlay::Menu(menu)) if menu.kind == MenuKind::Marks => return self.type_mark(char),
            Some(Overlay::Menu(_)) => self.retype_menu(|typed| typed.push(char)),
            Some(Overlay::Letter(_)) => self.type_letter(char),
            Some(Overlay::Labels(_)) => return self.type_label(char),
            Some(Overlay::Views) => self.tell_no_view(char),
            Some(Overlay::Fault(_)) | None => {}
        }
        Vec::new()
    }

    /// Text pasted: typed as one line where something is typed, else nothing.
    pub(super) fn paste(&mut self, text: &str) {
        let line = crate::text::clean(text.lines().next().unwrap_or_default()).into_owned();
        match &self.overlay {
            Some(Overlay::Prompt(_)) => self.retype(|typed| typed.push_str(&line)),
            Some(Overlay::Menu(_)) => self.retype_menu(|typed| typed.push_str(&line)),
            _ => self.tell(format!("Pasted text has no place here · {} searches for it", key_for(Command::Search))),
        }
    }

    /// A command of a mode in which something is typed.
    pub(super) fn run_typing(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Accept => return self.accept(),
            Command::Erase => self.erase(),
            Command::EraseWord => self.erase_with(erase_word),
            Command::EraseAll => self.erase_with(String::clear),
            Command::Complete => self.complete(),
            Command::NextHit => self.walk_hits(1),
            Command::PreviousHit => self.walk_hits(-1),
            Command::LineDown => self.step_menu(1),
            Command::LineUp => self.step_menu(-1),
            Command::PageDown => self.step_menu(PAGE),
            Command::PageUp => self.step_menu(-PAGE),
            Command::Start => self.step_menu(isize::MIN / 2),
            Command::End => self.step_menu(isize::MAX / 2),
            _ => {}
        }
        Vec::new()
    }

    /// Takes what is typed or chosen.
    fn accept(&mut self) -> Vec<Effect> {
        if let Some(Overlay::Prompt(_)) = self.overlay {
            self.take_search();
            return Vec::new();
        }
        let Some(Overlay::Menu(menu)) = self.overlay.take() else { return Vec::new() };
        // Where nothing matches, nothing was previewed either.
        match menu.chosen().map(|item| item.choice) {
            Some(choice) => self.take_choice(choice),
            None => Vec::new(),
        }
    }

    /// Erases a character; on an empty line, leaves.
    fn erase(&mut self) {
        let empty = match &self.overlay {
            Some(Overlay::Prompt(prompt)) => prompt.typed.is_empty(),
            Some(Overlay::Menu(menu)) => menu.typed.is_empty(),
            _ => return,
        };
        if empty {
            self.leave_overlay();
        } else {
            self.erase_with(erase_letter);
        }
    }

    fn erase_with(&mut self, change: impl FnOnce(&mut String)) {
        match &self.overlay {
            Some(Overlay::Prompt(_)) => self.retype(change),
            Some(Overlay::Menu(_)) => self.retype_menu(change),
            _ => {}
        }
    }

    /// Leaves what lies over the screen, with everything as it was before.
    pub(super) fn leave_overlay(&mut self) {
        match &self.overlay {
            Some(Overlay::Prompt(_)) => self.cancel_search(),
            Some(Overlay::Menu(menu)) if menu.kind == MenuKind::Themes => self.cancel_theme(),
            _ => self.overlay = None,
        }
    }

    fn retype_menu(&mut self, change: impl FnOnce(&mut String)) {
        if let Some(Overlay::Menu(menu)) = &mut self.overlay {
            change(&mut menu.typed);
            menu.narrow();
        }
        self.preview_theme();
    }

    pub(super) fn step_menu(&mut self, by: isize) {
        if let Some(Overlay::Menu(menu)) = &mut self.overlay {
            menu.step(by);
        }
        self.preview_theme();
    }

    /// Shows the theme that the menu stands on.
    fn preview_theme(&mut self) {
        let Some(Overlay::Menu(Menu { before: Some(before), .. })) = &self.overlay else { return };
        let Some(Overlay::Menu(menu)) = &self.overlay else { return };
        let chosen = match menu.chosen().map(|item| item.choice) {
            Some(Choice::Theme(name)) => crate::palette::Theme::named(name),
            _ => None,
        };
        self.settings.theme = chosen.unwrap_or(*before);
    }

    /// Takes back the theme that was in force before the menu.
    fn cancel_theme(&mut self) {
        if let Some(Overlay::Menu(Menu { before: Some(theme), .. })) = self.overlay.take() {
            self.settings.theme = theme;
        }
    }

    fn type_mark(&mut self, letter: char) -> Vec<Effect> {
        self.overlay = None;
        self.go_to_mark(letter);
        Vec::new()
    }

    fn type_letter(&mut self, letter: char) {
        let Some(Overlay::Letter(purpose)) = self.overlay.take() else { return };
        match purpose {
            LetterFor::Setting if letter.is_alphanumeric() => self.set_mark(letter),
            LetterFor::Setting => self.tell("A mark is a letter or a digit"),
            LetterFor::Going => self.go_to_mark(letter),
        }
    }

    fn type_label(&mut self, char: char) -> Vec<Effect> {
        let Some(Overlay::Labels(labels)) = self.overlay.take() else { return Vec::new() };
        let wanted: Vec<Label> = labels
            .into_iter()
            .filter_map(|label| label.rest.strip_prefix(char).map(str::to_owned).map(|rest| Label { rest, ..label }))
            .collect();
        match &wanted[..] {
            [] => self.tell("No link has this label"),
            [label] if label.rest.is_empty() => return self.follow(&label.target.clone()),
            _ => self.overlay = Some(Overlay::Labels(wanted)),
        }
        Vec::new()
    }

    /// A letter that is no view's.
    fn tell_no_view(&mut self, letter: char) {
        self.overlay = None;
        self.tell(format!("No view has the letter {letter} · {} shows them", key_for(Command::Views)));
    }

    /// A key that means nothing here: says so, and where to look.
    pub(super) fn tell_unknown(&mut self, chord: Chord) {
        self.tell(format!("{chord} does nothing here · {} shows every key", key_for(Command::Help)));
    }
}

/// Lines of a menu's page.
const PAGE: isize = 10;

/// Erases the last letter, with what is combined with it.
pub(super) fn erase_letter(typed: &mut String) {
    let kept = crate::text::graphemes(typed).last().map_or(0, |letter| letter.offset);
    typed.truncate(kept);
}

/// Erases the last word and the space behind it.
pub(super) fn erase_word(typed: &mut String) {
    let kept = typed.trim_end().rfind(' ').map_or(0, |space| space + 1);
    typed.truncate(kept);
}
