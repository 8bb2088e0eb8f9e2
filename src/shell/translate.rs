//! From the terminal's events to the reader's: a key gets the name that the key table uses.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};

use super::input::{Brightness, Input};
use crate::{
    app::{Action, Button, Ground, Pointer},
    keys::{self, Chord, Key, Named},
};

/// What an input means to the reader; nothing for what only the loop cares about.
pub(super) fn action(input: Input) -> Option<Action> {
    match input {
        Input::Key(key) => chord(key).map(Action::Press),
        Input::Mouse(mouse) => pointer(mouse).map(Action::Point),
        Input::Paste(text) => Some(Action::Paste(text)),
        Input::Resize(width, height) => Some(Action::Resize(Size { width, height })),
        Input::Background(brightness) => Some(Action::Ground(ground(brightness))),
        Input::Pictures(_) | Input::Sizes(_) | Input::Signal(_) | Input::Closed => None,
    }
}

/// The brightness of the ground, in the reader's words.
pub(super) fn ground(brightness: Brightness) -> Ground {
    match brightness {
        Brightness::Dark => Ground::Dark,
        Brightness::Light => Ground::Light,
    }
}

fn chord(key: KeyEvent) -> Option<Chord> {
    let named = match key.code {
        KeyCode::Char(' ') => Named::Space,
        KeyCode::Enter => Named::Enter,
        KeyCode::Esc => Named::Esc,
        KeyCode::Tab | KeyCode::BackTab => Named::Tab,
        KeyCode::Backspace => Named::Backspace,
        KeyCode::Delete => Named::Del,
        KeyCode::Insert => Named::Ins,
        KeyCode::Home => Named::Home,
        KeyCode::End => Named::End,
        KeyCode::PageUp => Named::PgUp,
        KeyCode::PageDown => Named::PgDn,
        KeyCode::Up => Named::Up,
        KeyCode::Down => Named::Down,
        KeyCode::Left => Named::Left,
        KeyCode::Right => Named::Right,
        KeyCode::F(number) => Named::F(number),
        KeyCode::Menu => Named::Menu,
        KeyCode::Char(char) => return Some(typed(char, key.modifiers)),
        _ => return None,
    };
    let shift = key.code == KeyCode::BackTab || key.modifiers.contains(KeyModifiers::SHIFT);
    Some(keys::meant(Chord { shift, ..held(Key::Named(named), key.modifiers) }))
}

/// A character; Shift is part of it already, and capital letters count as small ones under Ctrl.
fn typed(char: char, modifiers: KeyModifiers) -> Chord {
    let ctrl = modifiers.contains(KeyModifiers::CONTROL);
    // What Enter sends before the terminal is taken, and Ctrl-j ever since: the next line.
    if ctrl && char == 'j' {
        return Chord::plain(Key::Named(Named::Enter));
    }
    let lower = char.to_lowercase().next().filter(|_| ctrl);
    held(Key::Char(lower.unwrap_or(char)), modifiers)
}

fn held(key: Key, modifiers: KeyModifiers) -> Chord {
    Chord {
        ctrl: modifiers.contains(KeyModifiers::CONTROL),
        alt: modifiers.contains(KeyModifiers::ALT),
        ..Chord::plain(key)
    }
}

fn pointer(mouse: MouseEvent) -> Option<Pointer> {
    let button = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Button::Press,
        MouseEventKind::Drag(MouseButton::Left) => Button::Drag,
        MouseEventKind::Up(MouseButton::Left) => Button::Release,
        MouseEventKind::ScrollDown => Button::WheelDown,
        MouseEventKind::ScrollUp => Button::WheelUp,
        _ => return None,
    };
    Some(Pointer { button, at: Position { x: mouse.column, y: mouse.row } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_gets_the_name_of_the_table() {
        let shift_tab = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        let cases = [
            (KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT), "G"),
            (KeyEvent::new(KeyCode::Char('f'), KeyModifiers::CONTROL), "Ctrl-f"),
            (KeyEvent::new(KeyCode::Char('F'), KeyModifiers::CONTROL), "Ctrl-f"),
            (KeyEvent::new(KeyCode::Left, KeyModifiers::ALT), "Alt-←"),
            (KeyEvent::new(KeyCode::Char(' '), KeyModifiers::NONE), "Space"),
            (shift_tab, "Shift-Tab"),
            (KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT), "Shift-Tab"),
            (KeyEvent::new(KeyCode::Backspace, KeyModifiers::SHIFT), "Backspace"),
            (KeyEvent::new(KeyCode::Enter, KeyModifiers::SHIFT), "Enter"),
            (KeyEvent::new(KeyCode::Char(' '), KeyModifiers::SHIFT), "Space"),
            (KeyEvent::new(KeyCode::F(7), KeyModifiers::NONE), "F7"),
        ];
        for (event, name) in cases {
            assert_eq!(chord(event).unwrap().to_string(), name);
        }
    }
}
