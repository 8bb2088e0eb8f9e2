//! What was found in a text, before it is known what of it the file states.

use super::entity::Entity;
use crate::article::{Passage, When};

/// Everything that was found in a text.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) entities: Vec<Entity>,
    /// In reading order.
    pub(super) dates: Vec<FoundDate>,
    /// In reading order.
    pub(super) quotations: Vec<FoundQuotation>,
}

/// An expression of time that has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// What it means.
    pub(crate) when: When,
    /// Where it stands.
    pub(crate) at: Passage,
    /// How sure it is, in per cent.
    pub(crate) certainty: u8,
}

/// Words that somebody speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundQuotation {
    /// Where they stand, with their quotation marks.
    pub(crate) at: Passage,
    /// Whose they are: an index into the entities.
    pub(crate) speaker: usize,
    /// Whether they are the speaker's own.
    pub(crate) direct: bool,
    /// How sure it is, in per cent.
    pub(crate) certainty: u8,
}
