//! One step of a lesson: what the projector shows, and what the teacher knows of it.

use std::ops::Range;

use crate::article::{Entry, Kind, View};

/// One step of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What it is called in the last row and the palette.
    pub name: String,
    /// What the projector shows.
    pub show: Show,
    /// Whose mentions and words stand out from the beginning.
    pub spotlight: Option<Entry>,
    /// What the teacher may say; never shown to the class.
    pub note: Option<String>,
    /// Planned length in minutes.
    pub minutes: Option<u32>,
}

/// What a [`Stage`] shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Show {
    /// Blocks of a section, one after the other.
    Text {
        /// Index into [`crate::article::Article::sections`].
        section: usize,
        /// Which of its blocks; those that it does not have are none. [`Show::WHOLE`] is all of them.
        blocks: Range<usize>,
    },
    /// A view of the article.
    View(View),
    /// A question, as an index into [`super::Plan::questions`].
    Ask(usize),
}

/// What stands in the light while all else is dimmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// The mentions of an entry, and a person's words.
    Entry(Entry),
    /// A word that the article explains, as an index into [`crate::article::Article::glossary`].
    Term(usize),
}

impl Show {
    /// All blocks of a section, however many those are: a book's are made when they are shown.
    pub const WHOLE: Range<usize> = 0..usize::MAX;

    /// A section, all of it.
    pub fn section(section: usize) -> Self {
        Self::Text { section, blocks: Self::WHOLE }
    }
}

impl Light {
    /// Two numbers that stand for it: the place of its kind in [`Kind::ALL`], or one more for a term; and its index.
    pub fn code(self) -> (u8, usize) {
        match self {
            Self::Entry(Entry { kind, index }) => (kind as u8, index),
            Self::Term(index) => (TERM, index),
        }
    }

    /// What two numbers stand for, if anything.
    pub fn of_code((kind, index): (u8, usize)) -> Option<Self> {
        if kind == TERM {
            return Some(Self::Term(index));
        }
        Kind::ALL.get(usize::from(kind)).map(|kind| Self::Entry(Entry { kind: *kind, index }))
    }
}

/// The number of no kind of entry.
const TERM: u8 = u8::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_is_what_its_code_says() {
        let entries = Kind::ALL.map(|kind| Light::Entry(Entry { kind, index: 7 }));
        for light in entries.into_iter().chain([Light::Term(3)]) {
            assert_eq!(Light::of_code(light.code()), Some(light));
        }
        assert_eq!(Light::of_code((9, 0)), None);
    }
}
