//! A name as it stands at one place of the text, and its words as they are compared.

use std::borrow::Cow;

use super::{
    address::{self, Address},
    beside::Bearing,
    tags::Named,
};
use crate::{
    article::Passage,
    text::{Case, fold},
};

/// One place of the text that seems to name somebody or something.
///
/// A book has tens of thousands of them at once, so that what few of them have is kept elsewhere.
#[derive(Debug, Clone)]
pub(super) struct Sighting {
    /// What it seems to name.
    pub(super) named: Named,
    /// The name as the text has it, with single spaces.
    pub(super) text: Box<str>,
    /// Where.
    pub(super) at: Passage,
    /// How probable it is that this is a name of this kind, from 0 to 1.
    pub(super) probability: f32,
    /// Whether it looks like a person's name, but is said to be a firm's.
    pub(super) firm: bool,
    /// How it stands in its sentence.
    pub(super) bearing: Bearing,
    /// What is said beside it of who or what it names, if anything is.
    told: Option<Box<Told>>,
}

/// What is said beside a name of who or what it names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The titles and offices right before it.
    pub(super) address: Address,
    /// Office or part in the story that stands beside it.
    pub(super) role: Option<String>,
    /// The short form that stands in brackets behind it, for organisations.
    pub(super) short: Option<String>,
}

impl Sighting {
    /// One that nothing is said of.
    pub(super) fn new(named: Named, text: String, at: Passage, probability: f32) -> Self {
        Self { named, text: text.into(), at, probability, firm: false, bearing: Bearing::Plain, told: None }
    }

    /// The same with what is said of it.
    pub(super) fn with(self, told: Told) -> Self {
        Self { told: (told != Told::default()).then(|| Box::new(told)), ..self }
    }

    /// The titles and offices right before it.
    pub(super) fn address(&self) -> &Address {
        self.told.as_ref().map_or(&address::NONE, |told| &told.address)
    }

    /// Office or part in the story that stands beside it.
    pub(super) fn role(&self) -> Option<&str> {
        self.told.as_ref()?.role.as_deref()
    }

    /// The short form that stands in brackets behind it, for organisations.
    pub(super) fn short(&self) -> Option<&str> {
        self.told.as_ref()?.short.as_deref()
    }
}

/// A name without case, accents and script, its hyphens and full stops as spaces, in words; `Kurti, Albin` as `Albin
/// Kurti`.
pub(super) fn parts(name: &str) -> Vec<String> {
    let name = fold(&upright(name), Case::Ignored);
    let words = name.text().split(|c: char| c.is_whitespace() || c == '.').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A name with the given name before the surname.
pub(super) fn upright(name: &str) -> Cow<'_, str> {
    match name.split_once(", ") {
        Some((surname, given)) if !given.is_empty() => Cow::Owned(format!("{given} {surname}")),
        _ => Cow::Borrowed(name),
    }
}
