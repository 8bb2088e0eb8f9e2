//! Finds the people, dates, places, organisations, quotations and figures that an article does not state.
//!
//! ```text
//!  people     names in the text → entities: who is who, with role and every name
//!  dates      expressions of time → days, months, years and spans
//!  speakers   quotation marks and verbs of speech → whose words
//!  places     places that other rules do not see; names of places → coordinates
//!  claims     which of them claims some words
//!  figures    numbers with what they count or measure
//!  joined     all of it, and what the file states → an article with marks and entries; what is stated wins
//!  corrected  what the reader knows better
//!  watch      how far it has come, and whether it is still wanted
//! ```
//!
//! It is pure and deterministic, and needs nothing but the text and the models inside the program.

mod claims;
mod contents;
mod corrected;
mod counted;
pub mod dates;
mod entity;
pub mod figures;
mod findings;
mod ids;
mod joined;
mod language;
pub mod people;
pub mod places;
pub mod speakers;
mod stated;
pub mod tokens;
mod watch;

use crate::article::Article;
pub use corrected::{Corrected, Correction};
pub use entity::Entity;
use findings::Findings;
pub use watch::Stopped;
use watch::Watch;

/// The article with what can be found in its text; none if nothing is, or if its file says `analysis: off`.
pub fn found(article: &Article) -> Option<Article> {
    found_while(article, &|_| true).ok().flatten()
}

/// The same while it is wanted: `goes_on` is told how much is done, 0 to 100 per cent and never less than before, and
/// answers whether to go on.
pub fn found_while(article: &Article, goes_on: &dyn Fn(u8) -> bool) -> Result<Option<Article>, Stopped> {
    if !article.analysis {
        return Ok(None);
    }
    let watch = Watch::new(article, goes_on);
    let mut findings = findings(article, &watch);
    if watch.is_stopped() {
        return Err(Stopped);
    }
    findings.rank();
    let is_empty = findings.entities.is_empty() && findings.dates.is_empty() && findings.figures.is_empty();
    Ok((!is_empty).then(|| joined::joined(article, findings)))
}

fn findings(article: &Article, watch: &Watch) -> Findings {
    let mut entities = people::watched(article, watch);
    places::add_watched(article, &mut entities, watch);
    let times = dates::expressed(article, watch);
    // Of figures the file states all or none: a list of its own is what its author wants to show.
    let figures = if article.facts.is_empty() { figures::watched(article, &times, watch) } else { Vec::new() };
    Findings {
        figures,
        dates: dates::valued(times),
        filed: dates::filed(article),
        dateline: places::dateline(article),
        quotations: speakers::watched(article, &entities, watch),
        located: places::located(article, &entities, watch),
        entities,
    }
}
