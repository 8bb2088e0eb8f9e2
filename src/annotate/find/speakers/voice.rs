//! Somebody who speaks, as the text has it.

use crate::article::Passage;

/// A phrase that says who speaks, and who that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voice {
    /// Where the text says who.
    pub(super) source: Passage,
    pub(super) who: Who,
    /// How sure it is, in per cent.
    pub(super) certainty: u8,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// One of the people.
    Known(usize),
    /// I, of whom the text does not say who it is.
    Narrator,
    /// Somebody whom the text describes but does not name.
    Unnamed,
    /// Nobody can tell.
    Unknown,
}

impl Who {
    /// Who of the people it is, if anybody.
    pub(super) fn known(self) -> Option<usize> {
        match self {
            Self::Known(who) => Some(who),
            Self::Narrator | Self::Unnamed | Self::Unknown => None,
        }
    }

    /// Whether somebody else can be told from this one.
    pub(super) fn is_told(self) -> bool {
        matches!(self, Self::Known(_) | Self::Narrator)
    }
}

impl Voice {
    /// The same voice, less sure.
    pub(super) fn less(&self, by: u8) -> Self {
        Self { certainty: self.certainty.saturating_sub(by).max(40), ..self.clone() }
    }
}
