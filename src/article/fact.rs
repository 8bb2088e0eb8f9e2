//! Figures: what is counted or measured, how much of it, and how exactly the text says so.

use super::{Certainty, Passage};

/// A figure that the article states.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Index into [`super::Article::sections`].
    pub section: usize,
    /// What is counted.
    pub label: String,
    /// The figure, or the parts of it.
    pub value: FactValue,
    /// Unit of every number of this fact.
    pub unit: Option<String>,
    /// How exactly the text says it.
    pub exactness: Exactness,
    /// The sentence that states it, where the text was searched for it.
    pub at: Option<Passage>,
    /// How sure it is, where the text was searched for it; none where the file states it.
    pub found: Option<Certainty>,
}

impl Fact {
    /// The unit where it says more than the label does: what an author states is shown as it is.
    pub fn unit_beside_label(&self) -> Option<&str> {
        self.unit.as_deref().filter(|_| self.found.is_none() || !self.is_named_by_unit())
    }

    /// Whether what is counted is all that the unit says, so that one of them is enough: `Dead: 11 dead`.
    pub fn is_named_by_unit(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.to_lowercase() == self.label.to_lowercase())
    }
}

/// How exactly a text says a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Exactness {
    /// It says the figure and no more.
    #[default]
    Exact,
    /// `about`, `some`, `nearly`.
    About,
    /// `more than`.
    MoreThan,
    /// `less than`.
    LessThan,
    /// `at least`.
    AtLeast,
    /// `at most`, `up to`.
    AtMost,
}

impl Exactness {
    /// Those that say on which side of its number a figure lies.
    pub const BOUNDS: [Self; 4] = [Self::MoreThan, Self::LessThan, Self::AtLeast, Self::AtMost];

    /// As a file says on which side of its number a figure lies; none where that is not said.
    pub fn bound(self) -> Option<&'static str> {
        match self {
            Self::Exact | Self::About => None,
            Self::AtMost => Some("at most"),
            bound => Some(bound.before().trim_end()),
        }
    }

    /// The words for it before the figure, with a space behind them; empty for an exact one.
    pub fn before(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "about ",
            Self::MoreThan => "more than ",
            Self::LessThan => "less than ",
            Self::AtLeast => "at least ",
            Self::AtMost => "up to ",
        }
    }
}

/// The number of a [`Fact`].
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// One number.
    Number(f64),
    /// Named parts of a whole, in the author's order.
    Parts(Vec<(String, f64)>),
}
