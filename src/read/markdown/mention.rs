//! Names in a text, and what they turn out to mean.

use std::ops::Range;

use crate::article::Entry;

/// A name behind an `@`.
pub(crate) struct Name<'t> {
    /// The name.
    pub(crate) text: &'t str,
    /// Where in the source the link (or, of a speaker, the name) stands.
    pub(crate) at: Range<usize>,
    /// Whether it is to be the speaker of a block quotation.
    pub(crate) speaker: bool,
}

/// What a [`Name`] means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meant {
    /// An entry of the article.
    Entry(Entry),
    /// It is no name at all, but an address like any other.
    Address,
    /// A name that the article does not know; its text stands without a mark.
    Nothing,
}

/// Finds what a name means.
pub(crate) type Resolve<'r> = dyn FnMut(&Name<'_>) -> Meant + 'r;
