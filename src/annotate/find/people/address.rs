//! What the titles and offices right before a name tell of who is named: man or woman, and which office.

use super::{class::Class, sentence::Sentence, tongue::Words};
use crate::{
    annotate::find::speakers::given::{Gender, by_title},
    text::{Case, fold},
};

/// Short forms of titles, and what they stand for.
const SHORT: [(&str, &str); 12] = [
    ("dr", "doctor"),
    ("prof", "professor"),
    ("rev", "reverend"),
    ("capt", "captain"),
    ("col", "colonel"),
    ("gen", "general"),
    ("lt", "lieutenant"),
    ("sgt", "sergeant"),
    ("maj", "major"),
    ("sen", "senator"),
    ("rep", "representative"),
    ("gov", "governor"),
];

/// No title and no office.
pub(super) static NONE: Address = Address { words: String::new(), gender: Gender::Unknown, office: None };

/// Titles and offices right before a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// As they are written, with single spaces; empty where there are none.
    pub(super) words: String,
    /// Of whom they can be said.
    pub(super) gender: Gender,
    /// The title or office next to the name that not everybody has, folded and in full.
    pub(super) office: Option<String>,
}

impl Address {
    /// What stands before a name that begins at a token.
    pub(super) fn before(sentence: &Sentence, name: usize) -> Self {
        let is_part = |at: &usize| matches!(sentence.class(*at), Class::Title | Class::Office);
        let start = (0..name).rev().take_while(is_part).last().unwrap_or(name);
        Self::of(&sentence.text(&(start..name)))
    }

    /// What some titles and offices tell.
    pub(super) fn of(words: &str) -> Self {
        let gender = words.split(' ').map(by_title).find(|gender| *gender != Gender::Unknown).unwrap_or_default();
        let office = words.split(' ').next_back().map(office).filter(|office| !office.is_empty());
        Self { words: words.to_owned(), gender, office: office.filter(|office| !Words::Addresses.contain(office)) }
    }

    /// Whether there is any.
    pub(super) fn is_some(&self) -> bool {
        !self.words.is_empty()
    }
}

/// A title or office as they are compared: folded and in full.
pub(super) fn office(word: &str) -> String {
    let folded = fold(word.trim_end_matches('.'), Case::Ignored).text().to_owned();
    SHORT.iter().find(|(short, _)| *short == folded).map_or(folded, |(_, full)| (*full).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_of_whom_it_can_be_said() {
        for (words, gender, office) in [
            ("Mrs.", Gender::She, None),
            ("Mr", Gender::He, None),
            ("Capt.", Gender::Unknown, Some("captain")),
            ("Lord", Gender::He, Some("lord")),
            ("spokeswoman", Gender::She, Some("spokeswoman")),
            ("", Gender::Unknown, None),
        ] {
            let told = Address::of(words);
            assert_eq!((told.gender, told.office.as_deref(), told.is_some()), (gender, office, !words.is_empty()));
        }
    }
}
