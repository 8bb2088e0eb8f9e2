//! A text of a foreign form with what is known of it, and its way to an article: that of a Markdown file.

use std::sync::Arc;

use super::{manuscript, manuscript::Stretch, markdown, meaning, named::Named, raw, words::one_line};
use crate::article::{Article, PartialDate};

/// A text of a foreign form that became Markdown.
#[derive(Debug, Default)]
pub(crate) struct Foreign {
    /// What is known of it; never its sections.
    pub(crate) head: raw::Article,
    /// The text, its headings as sections.
    pub(crate) markdown: String,
}

impl Foreign {
    /// A text under its head.
    pub(crate) fn new(head: raw::Article, stretches: Vec<Stretch>) -> Self {
        Self { head, markdown: manuscript::markdown(stretches) }
    }

    /// The article; none if there is nothing to read in it. The file's name is its title where it has none.
    pub(crate) fn article(self, file_name: &str) -> Option<Article> {
        let Self { mut head, markdown } = self;
        checked(&mut head, file_name);
        let draft = markdown::draft(&Arc::new(markdown), Some(head), 0, file_name);
        let (article, complaints) = meaning::article(draft);
        complaints.is_empty().then_some(article)
    }
}

/// Leaves out of a head what an author would be told to correct: nobody wrote it for this reader.
fn checked(head: &mut raw::Article, file_name: &str) {
    let title = head.title.as_deref().map(one_line).filter(|title| !title.is_empty());
    head.title = Some(title.unwrap_or_else(|| markdown::stem(file_name)));
    head.sections = None;
    head.language = head.language.take().filter(|tag| meaning::is_language(tag));
    head.date = head.date.take().filter(|raw::Day(day)| day.parse::<PartialDate>().is_ok());
    if let Some(source) = head.source.take_if(|source| one_line(&source.name).is_empty()) {
        let host = source.url.as_deref().map(host).filter(|host| !host.is_empty());
        head.source = host.map(str::to_owned).map(|name| raw::Source { name, ..source });
    }
}

/// The machine that an address names.
pub(crate) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// States where a text was filed.
pub(crate) fn filed_at(head: &mut raw::Article, place: &str) {
    let id = meaning::slug(place);
    let name = one_line(place);
    if !id.is_empty() && meaning::is_id(&id) {
        let place = raw::Place { name, also: Vec::new(), about: None, at: None };
        head.places = Named(vec![(id.clone(), place)]);
        head.place = Some(id);
    }
}
