//! What a word can be in the clause that says who speaks.

/// A set of parts that one word can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u32);

impl Class {
    /// A finite verb of speech: said, wrote.
    pub(super) const SAY: Self = Self(1);
    /// A finite verb that gives somebody's words or view without being one of speech: called, believes.
    pub(super) const CALL: Self = Self(1 << 1);
    /// A verb of either kind that has no subject of its own: saying, calling.
    pub(super) const SAYING: Self = Self(1 << 2);
    /// A verb whose hearer follows at once, so that its subject never does: told.
    pub(super) const TELL: Self = Self(1 << 3);
    /// A form of to be, behind which a participle is passive.
    pub(super) const BE: Self = Self(1 << 4);
    /// Another auxiliary verb, or an adverb: has, later.
    pub(super) const AUX: Self = Self(1 << 5);
    /// A preposition.
    pub(super) const PREP: Self = Self(1 << 6);
    /// A word that opens a clause: that, because, when.
    pub(super) const SUB: Self = Self(1 << 7);
    /// And, but.
    pub(super) const CONJ: Self = Self(1 << 8);
    /// Who, which.
    pub(super) const REL: Self = Self(1 << 9);
    /// An article, or another word that a noun follows.
    pub(super) const DET: Self = Self(1 << 10);
    /// He.
    pub(super) const HE: Self = Self(1 << 11);
    /// She.
    pub(super) const SHE: Self = Self(1 << 12);
    /// A pronoun that may stand for a body of people: it, they.
    pub(super) const THEY: Self = Self(1 << 13);
    /// A pronoun that stands for nobody the text has named: I, we, you, everybody.
    pub(super) const NOBODY: Self = Self(1 << 14);
    /// A word of time between subject and verb: Monday, yesterday.
    pub(super) const TIME: Self = Self(1 << 15);
    /// A noun for words: statement, tweet.
    pub(super) const WORDS: Self = Self(1 << 16);
    /// His, her: the owner of a noun for words.
    pub(super) const OWN: Self = Self(1 << 17);
    /// The first word of "according to".
    pub(super) const SOURCE: Self = Self(1 << 18);
    /// A noun for a single person: spokesman, senator.
    pub(super) const PERSON: Self = Self(1 << 19);
    /// The particle of an infinitive: to.
    pub(super) const TO: Self = Self(1 << 20);
    /// The word that opens reported speech: that.
    pub(super) const THAT: Self = Self(1 << 21);
    /// A word that says that its quotation marks keep a distance: so-called.
    pub(super) const SCARE: Self = Self(1 << 22);
    /// By, before the one who acts in a passive clause.
    pub(super) const BY: Self = Self(1 << 23);

    /// I, by which the one who tells a story means himself.
    pub(super) const SELF: Self = Self(1 << 24);

    /// Any verb that has a subject.
    pub(super) const FINITE: Self = Self(Self::SAY.0 | Self::CALL.0);
    /// Any verb that gives somebody's words.
    pub(super) const VERB: Self = Self(Self::FINITE.0 | Self::SAYING.0);
    /// Any pronoun that can be the one who speaks.
    pub(super) const PRONOUN: Self = Self(Self::HE.0 | Self::SHE.0 | Self::THEY.0 | Self::NOBODY.0);
    /// What no noun phrase goes across.
    pub(super) const EDGE: Self = Self(
        Self::PREP.0
            | Self::SUB.0
            | Self::CONJ.0
            | Self::REL.0
            | Self::PRONOUN.0
            | Self::BE.0
            | Self::AUX.0
            | Self::TO.0,
    );

    /// Whether it has any part of another.
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
