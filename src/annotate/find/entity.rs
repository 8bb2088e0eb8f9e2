//! A person, an organisation or a place as the text speaks of it.

use crate::article::{Kind, Passage};

/// Somebody or something that was found in a text, with every name that the text has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entity {
    /// A person, an organisation or a place.
    pub(crate) kind: Kind,
    /// The fullest name, without titles.
    pub(crate) name: String,
    /// The office that the text gives a person.
    pub(crate) role: Option<String>,
    /// The other names, such as the family name alone.
    pub(crate) also: Vec<String>,
    /// How sure it is that this is one, and of this kind, in per cent.
    pub(crate) certainty: u8,
    /// Where it is named, in reading order.
    pub(crate) mentions: Vec<Passage>,
}
