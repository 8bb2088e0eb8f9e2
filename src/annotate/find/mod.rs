//! Finds the people, dates, places, organisations and quotations that an article does not state.
//!
//! ```text
//!  people     names in the text → entities: who is who, with role and every name
//!  dates      expressions of time → days, months, years and spans
//!  speakers   quotation marks and verbs of speech → whose words
//!  places     names of places → coordinates
//!  joined     all of it, and what the file states → an article with marks and entries; what is stated wins
//!  corrected  what the reader knows better
//! ```
//!
//! It is pure and deterministic, and needs nothing but the text and the models inside the program.

mod corrected;
pub mod dates;
mod entity;
mod findings;
mod ids;
mod joined;
pub mod people;
pub mod places;
pub mod speakers;
mod stated;
pub mod tokens;

use crate::article::Article;
pub use corrected::Correction;
pub use entity::Entity;
use findings::Findings;

/// The article with what can be found in its text; none if nothing is, or if its file says `analysis: off`.
pub fn found(article: &Article) -> Option<Article> {
    let findings = article.analysis.then(|| findings(article))?;
    let is_empty = findings.entities.is_empty() && findings.dates.is_empty();
    (!is_empty).then(|| joined::joined(article, findings))
}

fn findings(article: &Article) -> Findings {
    let entities = people::names(article);
    Findings {
        dates: dates::dates(article),
        filed: dates::filed(article),
        quotations: speakers::quotations(article, &entities),
        located: places::locate(article, &entities),
        entities,
    }
}
