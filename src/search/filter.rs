//! What a query can be narrowed by, and which entries and sections a value means.

use crate::{
    article::{Article, Entry, Kind},
    text::{Case, fold},
};

use super::{QueryError, date};

/// A filter of the search prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    Person,
    By,
    Date,
    In,
    Place,
    Organisation,
}

impl Filter {
    /// Every filter, in the order in which they are offered.
    pub(super) const ALL: [Self; 6] = [Self::Person, Self::By, Self::Date, Self::In, Self::Place, Self::Organisation];

    /// What is typed before the colon.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::By => "by",
            Self::Date => "date",
            Self::In => "in",
            Self::Place => "place",
            Self::Organisation => "org",
        }
    }

    /// What it chooses from, in the plural.
    pub(super) fn plural(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::By => "speakers",
            Self::Date => "dates",
            Self::In => "sections",
            Self::Place => "places",
            Self::Organisation => "organisations",
        }
    }

    /// The filter that a text begins with, and what follows its colon.
    pub(super) fn strip(text: &str) -> Option<(Self, &str)> {
        let (word, value) = text.split_once(':')?;
        Some((Self::ALL.into_iter().find(|filter| filter.word() == word)?, value))
    }

    /// The kinds of entries it chooses from; none for sections.
    fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Person => &[Kind::Person],
            Self::By => &[Kind::Person, Kind::Organisation],
            Self::Date => &[Kind::Date],
            Self::In => &[],
            Self::Place => &[Kind::Place],
            Self::Organisation => &[Kind::Organisation],
        }
    }

    /// Everything it could mean in an article, in the order of the article.
    pub(super) fn choices(self, article: &Article) -> Vec<Choice<'_>> {
        if self == Self::In {
            return (0..article.sections.len()).map(|index| Choice::section(article, index)).collect();
        }
        let entries = self.kinds().iter().flat_map(|&kind| article.entries(kind));
        entries.map(|entry| Choice::entry(article, entry)).collect()
    }

    /// What a value means: the choice with that id, else all that have a word beginning with it. May be none.
    pub(super) fn matching<'a>(self, value: &str, article: &'a Article) -> Vec<Choice<'a>> {
        let mut choices = self.choices(article);
        let value = value.trim();
        if choices.iter().any(|choice| choice.id == value) {
            choices.retain(|choice| choice.id == value);
            return choices;
        }
        let number =
            value.parse::<usize>().ok().filter(|&number| self == Self::In && (1..=choices.len()).contains(&number));
        if let Some(number) = number {
            return vec![choices.swap_remove(number - 1)];
        }
        let folded = fold(value, Case::Ignored).text().trim().to_owned();
        let dates = if self == Self::Date { date::matching(value, article) } else { Vec::new() };
        choices.retain(|choice| {
            dates.contains(&choice.index) || choice.names.iter().any(|name| has_word_with(name, &folded))
        });
        choices
    }

    /// As [`Self::matching`], with at least one choice.
    pub(super) fn resolve<'a>(self, value: &str, article: &'a Article) -> Result<Vec<Choice<'a>>, QueryError> {
        match self.matching(value, article) {
            none if none.is_empty() => Err(QueryError::new(self, value, article)),
            some => Ok(some),
        }
    }
}

/// An entry or a section that a filter can choose.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    /// Of the section, or of the entry in its kind's list.
    pub(super) index: usize,
    /// The entry; none for a section.
    pub(super) entry: Option<Entry>,
    /// What to type for this one and no other.
    pub(super) id: String,
    /// Everything it is called.
    pub(super) names: Vec<&'a str>,
}

impl<'a> Choice<'a> {
    fn section(article: &'a Article, index: usize) -> Self {
        let section = &article.sections[index];
        let names = [Some(&section.id), Some(&section.title), section.pane.as_ref()];
        Self {
            index,
            entry: None,
            id: section.id.clone(),
            names: names.into_iter().flatten().map(String::as_str).collect(),
        }
    }

    fn entry(article: &'a Article, entry: Entry) -> Self {
        let index = entry.index;
        let (id, name, also) = match entry.kind {
            Kind::Person => (&article.people[index].id, &article.people[index].name, &article.people[index].also),
            Kind::Place => (&article.places[index].id, &article.places[index].name, &article.places[index].also),
            Kind::Organisation => {
                let organisation = &article.organisations[index];
                (&organisation.id, &organisation.name, &organisation.also)
            }
            Kind::Date => {
                let date = &article.dates[index];
                let names = date.events.iter().flat_map(|event| &event.text).map(String::as_str).collect();
                return Self { index, entry: Some(entry), id: date.when.to_string(), names };
            }
        };
        let names = [id, name].into_iter().chain(also).map(String::as_str).collect();
        Self { index, entry: Some(entry), id: id.clone(), names }
    }
}

/// Whether a word of a name begins with a (folded) text, which may go on over the following words.
fn has_word_with(name: &str, folded: &str) -> bool {
    let name = fold(name, Case::Ignored);
    let starts_word = |at: usize| !name.text()[..at].ends_with(char::is_alphanumeric);
    !folded.is_empty() && name.text().match_indices(folded).any(|(at, _)| starts_word(at))
}
