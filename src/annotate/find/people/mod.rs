//! Finds persons, organisations and places in running text, and joins what names the same one.
//!
//! A tagger sees names one by one ([`tagger`], by what [`features`] tell of each word and the model in
//! `assets/names.bin` weighs), what it sees is freed of titles and joined, and all mentions of what is known are
//! looked for. `examples/names` makes the model and measures it.

mod address;
mod bearers;
mod beside;
mod calling;
pub mod class;
pub mod document;
mod english;
mod entities;
pub mod features;
mod joining;
pub mod lexicon;
mod listed;
mod listed_roles;
mod mentions;
pub mod model;
mod particles;
mod persons;
mod role_words;
mod roles;
mod sentence;
mod sighting;
mod stretch;
pub mod table;
pub mod tagger;
pub mod tags;
#[cfg(test)]
mod tests;
mod things;
mod tongue;
pub mod weights;
pub mod words;

use super::{entity::Entity, watch::Watch};
use crate::article::Article;
use model::Model;
use tongue::Tongue;

/// What was learned, read where it lies.
static MODEL: &[u8] = include_bytes!("../../../../assets/names.bin");

/// The persons, organisations and places that an article speaks of, each kind in the order of first mentions.
pub fn names(article: &Article) -> Vec<Entity> {
    watched(article, &Watch::new(article, &|_| true))
}

/// The same, as far as a watch lets it come.
pub(super) fn watched(article: &Article, watch: &Watch) -> Vec<Entity> {
    let Some(model) = Model::read(MODEL) else { return Vec::new() };
    let tongue = Tongue::of(&article.language);
    let seen = match tongue {
        Tongue::English => english::seen(article, &model, watch),
        _ => listed::seen(article, tongue, &model.lexicon, watch),
    };
    entities::entities(article, &seen, tongue, &model.lexicon, watch)
}
