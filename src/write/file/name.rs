//! How a file names an entry of the article.

use crate::article::{Article, Entry, Kind};

/// The entry's id; a date as ISO 8601 writes it.
pub(super) fn name(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Person => article.people[entry.index].id.clone(),
        Kind::Organisation => article.organisations[entry.index].id.clone(),
        Kind::Place => article.places[entry.index].id.clone(),
        Kind::Date => article.dates[entry.index].when.to_string(),
    }
}
