//! How Markdown says whose words some words are, where no quotation marks tell that they are anybody's.
//!
//! As the title of a link, `[he would stay](@vucic "reported")`; and around what has a link of its own, which a link cannot
//! have, as a tag: `<span said="@vucic:reported">he would [stay](there)</span>`. A comment would end the paragraph where it
//! begins a line (`CommonMark`, "HTML blocks").

use crate::article::{Entry, Inline};

/// The tag behind the words.
pub(crate) const END: &str = "</span>";
/// What the tag before them says: a word of its own, which no line is broken before.
pub(super) const SAID: &str = "said=\"@";

/// How somebody's words are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// In the speaker's own words.
    Speech,
    /// In other words.
    Reported,
}

impl Manner {
    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Reported => "reported",
        }
    }

    /// What a word means.
    pub(crate) fn of(word: &str) -> Option<Self> {
        [Self::Speech, Self::Reported].into_iter().find(|manner| manner.word() == word)
    }

    /// The mark of words that a speaker says so.
    pub(crate) fn mark(self, speaker: Entry) -> Inline {
        match self {
            Self::Speech => Inline::Speech(speaker),
            Self::Reported => Inline::Reported(speaker),
        }
    }

    /// Whose words a tag begins, by their id, and how they are told.
    pub(crate) fn begun(tag: &str) -> Option<(&str, Self)> {
        let (id, word) = tag.strip_prefix("<span ")?.strip_prefix(SAID)?.strip_suffix("\">")?.split_once(':')?;
        Some((id, Self::of(word)?))
    }

    /// The tag before the words of an id.
    pub(super) fn begin(self, id: &str) -> String {
        format!("<span {SAID}{id}:{}\">", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_begins_somebodys_words() {
        for manner in [Manner::Speech, Manner::Reported] {
            assert_eq!(Manner::begun(&manner.begin("vucic")), Some(("vucic", manner)));
        }
        for other in
            ["<span>", END, "<span said=\"vucic:reported\">", "<span said=\"@vucic\">", "<b said=\"@a:speech\">"]
        {
            assert_eq!(Manner::begun(other), None, "{other}");
        }
    }
}
