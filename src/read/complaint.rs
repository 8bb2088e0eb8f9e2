//! A fault whose place in the file is still to be found.

use std::ops::Range;

/// What is wrong, by its place in the tree of keys or in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    pub(crate) at: At,
    pub(crate) what: String,
    pub(crate) help: String,
}

/// Where a complaint points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum At {
    /// The key at the end of a path such as `people.vucic`; the map around it, where the key is missing.
    Key(String),
    /// The value at a path.
    Value(String),
    /// Words in the text at a path, of several occurrences the one with this number, from 0.
    Words { path: String, words: String, number: usize },
    /// Bytes of the source.
    Source(Range<usize>),
}
