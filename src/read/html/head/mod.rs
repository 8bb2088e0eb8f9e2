//! What a page says of itself: for machines (schema.org, `OpenGraph`, `<meta>`), and in its own elements.

mod date;
mod schema;
mod tags;
mod title;

use dom_query::Document;

use super::Address;
use crate::{
    article::Leads,
    read::{foreign::filed_at, manuscript::Stretch, raw, words::one_line},
};

/// What a page says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Stated {
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    /// An ISO 8601 day, month or year.
    pub(super) date: Option<String>,
    /// Where the story was filed.
    pub(super) place: Option<String>,
    /// The publication.
    pub(super) site: Option<String>,
    /// Who wrote it, if that is no person.
    pub(super) agency: Option<String>,
    pub(super) language: Option<String>,
    /// Its own address.
    pub(super) address: Option<String>,
    /// The text of the article.
    pub(super) text: Option<String>,
    /// Whether the page says that not everybody may read all of it.
    pub(super) is_closed: bool,
}

impl Stated {
    /// What is said here, and where nothing is, what `other` says.
    fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            summary: self.summary.or(other.summary),
            date: self.date.or(other.date),
            place: self.place.or(other.place),
            site: self.site.or(other.site),
            agency: self.agency.or(other.agency),
            language: self.language.or(other.language),
            address: self.address.or(other.address),
            text: self.text.or(other.text),
            is_closed: self.is_closed || other.is_closed,
        }
    }
}

/// What a page says of itself; addresses are made whole by `address`.
pub(super) fn stated(document: &Document, address: &Address<'_>) -> Stated {
    let mut stated = schema::stated(document).or(tags::stated(document));
    stated.title = title::title(document, stated.title.as_deref(), stated.site.as_deref());
    let own = stated.address.as_deref().and_then(address);
    stated.address = own.filter(|own| Leads::of_address(own) == Leads::Outside);
    stated
}

/// The head of the article. `known` is the address from which the page came, if it is known.
pub(super) fn head(stated: Stated, known: Option<&str>) -> raw::Article {
    let url = stated.address.or_else(|| known.map(str::to_owned));
    let date = stated.date.or_else(|| url.as_deref().and_then(date::of_address));
    let mut head = raw::Article {
        title: stated.title,
        summary: stated.summary,
        date: date.map(raw::Day),
        language: stated.language,
        ..raw::Article::default()
    };
    let name = stated.site.unwrap_or_default().trim_start_matches('@').to_owned();
    if url.is_some() || !name.is_empty() {
        let agency = stated.agency.filter(|agency| *agency != name);
        head.source = Some(raw::Source { name, agency, url, retold: false });
    }
    if let Some(place) = stated.place {
        filed_at(&mut head, &place);
    }
    head
}

/// Takes the heading that says the headline off the text, where nothing stands before it.
pub(super) fn take_title(stretches: &mut [Stretch], title: Option<&str>) {
    let first = stretches.iter_mut().find(|stretch| stretch.level > 0 || !stretch.blocks.is_empty());
    if let (Some(first), Some(title)) = (first, title)
        && title::same(&first.title, title)
    {
        first.level = 0;
        first.title.clear();
    }
}

/// A text that says something, in one line and not too long.
fn line(text: &str) -> Option<String> {
    let line = one_line(text);
    (!line.is_empty() && line.len() < 1_000).then_some(line)
}

/// The tag of a language: other pages write `en_US` or `en-US,de`.
fn language(tag: &str) -> Option<String> {
    let tag = tag.split([',', ';', '.']).next()?.trim().replace('_', "-");
    crate::read::meaning::is_language(&tag).then_some(tag)
}
