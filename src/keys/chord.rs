//! One press of a key, by the name that help and tests use: `j`, `Ctrl-f`, `Alt-←`, `PgDn`.

use std::{fmt, str::FromStr};

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character as typed; Shift is part of it.
    Char(char),
    /// A key with a name.
    Named(&'static str),
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

/// The named keys, first as they are shown, then as they may be typed.
const NAMES: [(&str, &str); 18] = [
    ("Space", "Space"),
    ("Enter", "Return"),
    ("Esc", "Escape"),
    ("Tab", "Tab"),
    ("Backspace", "BS"),
    ("Del", "Delete"),
    ("Ins", "Insert"),
    ("Home", "Home"),
    ("End", "End"),
    ("PgUp", "PageUp"),
    ("PgDn", "PageDown"),
    ("↑", "Up"),
    ("↓", "Down"),
    ("←", "Left"),
    ("→", "Right"),
    ("F1", "F1"),
    ("F5", "F5"),
    ("Menu", "Menu"),
];

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
            Key::Named("Space") => Some(' '),
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
            Key::Named(name) => f.write_str(name),
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

/// The key of a name: one of [`NAMES`] or a single character.
fn key(name: &str) -> Option<Key> {
    let named = NAMES.iter().find(|(shown, typed)| *shown == name || typed.eq_ignore_ascii_case(name));
    if let Some((shown, _)) = named {
        return Some(Key::Named(shown));
    }
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(char), None) => Some(Key::Char(char)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_read_as_it_is_shown() {
        for name in ["j", "G", "-", "Ctrl-f", "Alt-←", "Shift-Tab", "PgDn", "Space", "Ctrl-Alt-x", "ž"] {
            assert_eq!(name.parse::<Chord>().unwrap().to_string(), name);
        }
        assert_eq!("C-Left".parse::<Chord>().unwrap().to_string(), "Ctrl-←");
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for name in ["", "jj", "Ctrl-", "Hyper-x"] {
            assert!(name.parse::<Chord>().is_err(), "{name}");
        }
    }

    #[test]
    fn only_a_plain_key_types_a_character() {
        let typed = |name: &str| name.parse::<Chord>().unwrap().typed();
        assert_eq!([typed("a"), typed("Space"), typed("Ctrl-a"), typed("Enter")], [Some('a'), Some(' '), None, None]);
    }
}
