//! Someone or something that a text was found to speak of.

use crate::article::{Kind, Passage};

/// A person, organisation or place found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Which of the article's lists it belongs to; never a date.
    pub kind: Kind,
    /// The fullest name, without titles.
    pub name: String,
    /// Office or part in the story, where the text states it beside the name.
    pub role: Option<String>,
    /// Other ways in which the text names it.
    pub also: Vec<String>,
    /// How sure it is, in per cent.
    pub certainty: u8,
    /// Where it is named, in reading order.
    pub mentions: Vec<Passage>,
}
