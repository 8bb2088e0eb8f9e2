//! What can lie over the screen; it has the keyboard while it does.

use super::{Label, Menu, Prompt};
use crate::keys::Mode;

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// The line in which a search is typed.
    Prompt(Prompt),
    /// Help, palette, themes or marks.
    Menu(Menu),
    /// A mark's letter is awaited, to set it or to go to it.
    Letter(LetterFor),
    /// Links carry labels.
    Labels(Vec<Label>),
    /// What is wrong with a file, over the old text.
    Fault(String),
}

/// What a mark's letter is awaited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterFor {
    /// To put a mark.
    Setting,
    /// To go to one.
    Going,
}

impl Overlay {
    /// The mode of the keyboard under this overlay.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Prompt(_) => Mode::Prompt,
            Self::Menu(_) => Mode::Menu,
            Self::Letter(_) => Mode::Letter,
            Self::Labels(_) | Self::Fault(_) => Mode::Labels,
        }
    }
}
