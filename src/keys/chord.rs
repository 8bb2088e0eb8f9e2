//! One press of a key, by the name that help and tests use: `j`, `Ctrl-f`, `Alt-←`, `PgDn`.

use std::{fmt, str::FromStr};

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character as typed; Shift is part of it.
    Char(char),
    /// A key with a name.
    Named(Named),
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held with a named key.
    pub shift: bool,
}

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no key is called `{0}`; keys are single characters, Space, Enter, Tab, Esc, PgDn, Ctrl-f, Alt-Left …")]
pub struct ChordError(String);

/// A key that has a name and types no character of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is called as it is engraved on the key")]
pub enum Named {
    Space,
    Enter,
    Esc,
    Tab,
    Backspace,
    Del,
    Ins,
    Home,
    End,
    PgUp,
    PgDn,
    Up,
    Down,
    Left,
    Right,
    Menu,
    /// `F1`, `F2` …
    F(u8),
}

/// The named keys, first as they are shown, then as they may be typed; the function keys are told by their number.
const NAMES: [(Named, &str, &str); 16] = [
    (Named::Space, "Space", "Space"),
    (Named::Enter, "Enter", "Return"),
    (Named::Esc, "Esc", "Escape"),
    (Named::Tab, "Tab", "Tab"),
    (Named::Backspace, "Backspace", "BS"),
    (Named::Del, "Del", "Delete"),
    (Named::Ins, "Ins", "Insert"),
    (Named::Home, "Home", "Home"),
    (Named::End, "End", "End"),
    (Named::PgUp, "PgUp", "PageUp"),
    (Named::PgDn, "PgDn", "PageDown"),
    (Named::Up, "↑", "Up"),
    (Named::Down, "↓", "Down"),
    (Named::Left, "←", "Left"),
    (Named::Right, "→", "Right"),
    (Named::Menu, "Menu", "Menu"),
];

/// The last function key that any keyboard has.
const LAST_F: u8 = 35;

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::F(number) = self {
            return write!(f, "F{number}");
        }
        NAMES.iter().filter(|(key, ..)| key == self).try_for_each(|(_, shown, _)| f.write_str(shown))
    }
}

impl Chord {
    /// A key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// The character that this chord types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.key {
            _ if self.ctrl || self.alt => None,
            Key::Char(char) => Some(char),
            Key::Named(Named::Space) => Some(' '),
            Key::Named(_) => None,
        }
    }

    /// The digit that this chord types, if it types one.
    pub fn digit(self) -> Option<usize> {
        self.typed()?.to_digit(10).and_then(|digit| usize::try_from(digit).ok())
    }

    /// Whether the chord is the one that a table calls by this name, such as `Ctrl-f`.
    pub fn is_named(self, name: &str) -> bool {
        name.parse() == Ok(self)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")];
        held.iter().filter(|(held, _)| *held).try_for_each(|(_, name)| f.write_str(name))?;
        match self.key {
            Key::Char(char) => write!(f, "{char}"),
            Key::Named(name) => write!(f, "{name}"),
        }
    }
}

impl FromStr for Chord {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut chord = Self::plain(Key::Char(' '));
        let mut rest = text;
        loop {
            let (held, name) = match rest.split_once('-') {
                Some(("Ctrl" | "C", name)) if !name.is_empty() => (&mut chord.ctrl, name),
                Some(("Alt" | "A", name)) if !name.is_empty() => (&mut chord.alt, name),
                Some(("Shift" | "S", name)) if !name.is_empty() => (&mut chord.shift, name),
                _ => break,
            };
            *held = true;
            rest = name;
        }
        chord.key = key(rest).ok_or_else(|| ChordError(text.to_owned()))?;
        Ok(chord)
    }
}

/// The key of a name: one of [`NAMES`], a function key or a single character.
fn key(name: &str) -> Option<Key> {
    let mut chars = name.chars();
    let only = chars.next().filter(|_| chars.next().is_none());
    named(name).map(Key::Named).or(only.map(Key::Char))
}

fn named(name: &str) -> Option<Named> {
    let is_called = |shown: &str, typed: &str| shown == name || typed.eq_ignore_ascii_case(name);
    let called = NAMES.iter().find(|(_, shown, typed)| is_called(shown, typed)).map(|(key, ..)| *key);
    called.or_else(|| function_key(name))
}

fn function_key(name: &str) -> Option<Named> {
    let number =
        name.strip_prefix(['F', 'f']).filter(|number| number.starts_with(|digit| matches!(digit, '1'..='9')))?;
    number.parse().ok().filter(|number| *number <= LAST_F).map(Named::F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_read_as_it_is_shown() {
        for name in ["j", "G", "-", "Ctrl-f", "Alt-←", "Shift-Tab", "PgDn", "Space", "Ctrl-Alt-x", "ž", "F12", "F"] {
            assert_eq!(name.parse::<Chord>().unwrap().to_string(), name);
        }
        assert_eq!("C-Left".parse::<Chord>().unwrap().to_string(), "Ctrl-←");
    }

    #[test]
    fn every_named_key_is_read_by_both_its_names() {
        for (key, shown, typed) in NAMES {
            assert_eq!((named(shown), named(typed)), (Some(key), Some(key)), "{shown}");
        }
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for name in ["", "jj", "Ctrl-", "Hyper-x", "F0", "F99", "F+1"] {
            assert!(name.parse::<Chord>().is_err(), "{name}");
        }
    }

    #[test]
    fn only_a_plain_key_types_a_character() {
        let typed = |name: &str| name.parse::<Chord>().unwrap().typed();
        assert_eq!([typed("a"), typed("Space"), typed("Ctrl-a"), typed("Enter")], [Some('a'), Some(' '), None, None]);
    }
}
