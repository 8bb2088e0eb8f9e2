//! Where places are, by a gazetteer of countries, their parts, towns, and the larger seas, rivers, mountains and islands.
//!
//! A name that several places have is given to the one that its text speaks of most likely: first by what stands right
//! behind it (`Paris, Texas`), then by what else the text names, by its dateline and by its language, last by size. Where
//! all that decides nothing between places far from each other the name gets no place: none is better than a wrong one.
//!
//! ```text
//!  file      the gazetteer                       behind   what stands behind a mention (abbreviation: its short forms)
//!  name      a name as it is looked up            context  what the text says beside a name
//!  beside    what touches it
//!  dateline  the place at the head of news        spotted  places that names do not see
//!                                                          (in other languages: walk, longest, tongue, forms)
//! ```

mod abbreviation;
mod behind;
mod beside;
mod context;
mod dateline;
pub mod file;
mod forms;
mod longest;
mod name;
mod spotted;
mod tongue;
mod walk;

use behind::Said;
pub use context::Context;
use context::lies_in;
pub use dateline::dateline;
use file::{CAPITAL, COUNTRY, Place};
use name::{candidates, degrees};
pub use name::{distance, key};
pub(super) use spotted::add_watched;

use super::{
    Entity,
    watch::{Walk, Watch},
};
use crate::article::{Article, Kind, Passage};

/// Mentions of a place that are looked at for what stands behind them.
const MANY: usize = 16;
/// How often the names of a text are gone through to see what they say of one another.
const ROUNDS: usize = 3;
/// What a place weighs that is spoken of without its country even where another country is named behind it; more than
/// what is enough for it to be known at all in `walk`.
const GREAT: u8 = 180;

/// Latitude and longitude in degrees, WGS 84, of each place of some entities; none for what is no place, or not known.
pub fn locate(article: &Article, entities: &[Entity]) -> Vec<Option<(f64, f64)>> {
    located(article, entities, &Watch::new(article, &|_| true))
}

/// The same, as far as a watch lets it come.
pub(super) fn located(article: &Article, entities: &[Entity], watch: &Watch) -> Vec<Option<(f64, f64)>> {
    let wanted = entities.iter().take_while(|_| watch.passes_one_of(Walk::Locating, entities.len()));
    let mut names: Vec<Name> = wanted.map(|entity| Name::of(article, entity)).collect();
    let mut context = Context::of(&article.language);
    let stated = article.places.iter().filter_map(|place| context.plain(&candidates(&place.name)));
    let stated: Vec<Place> = stated.collect();
    for place in &stated {
        context.add(place);
    }
    if let Some(line) = dateline(article) {
        // What the line says counts twice, as the whole text was written there.
        let here = Name::at(article, &[line]);
        if let Some(place) = here.settled(&context) {
            context.add(&place);
        }
    }
    resolve(&mut names, context);
    names.iter().map(|name| name.place.as_ref().map(degrees)).collect()
}

/// Latitude and longitude in degrees, WGS 84, of a place by its name, else by another of its names; none if no place of
/// these names is known, or it is not clear which is meant. The name may tell where it is itself: `Paris, Texas`. Others are
/// what is named beside it.
pub fn coordinates(name: &str, also: &[String], others: &[&str]) -> Option<(f64, f64)> {
    let mut names = vec![Name::called(std::iter::once(name).chain(also.iter().map(String::as_str)))];
    names.extend(others.iter().map(|name| Name::called(std::iter::once(*name))));
    resolve(&mut names, Context::default());
    names[0].place.as_ref().map(degrees)
}

/// Finds which place each of some names means, by what the others mean.
fn resolve(names: &mut [Name], mut context: Context) {
    for name in &mut *names {
        name.place = name.settled(&context);
        name.place.iter().chain(&name.area()).for_each(|place| context.add(place));
    }
    for _ in 0..ROUNDS {
        for name in names.iter_mut().filter(|name| name.inside.is_none()) {
            name.place.iter().for_each(|place| context.remove(place));
            name.place = context.decided(&name.candidates);
            name.place.iter().for_each(|place| context.add(place));
        }
    }
}

/// Whether a place is a country, a capital, or weighs as much as is asked.
fn is_seat_or_heavier(place: &Place, least: u8) -> bool {
    matches!(place.kind, COUNTRY | CAPITAL) || place.weight >= least
}

/// A name and what is known of which place it means.
#[derive(Debug, Default)]
struct Name {
    /// All places of the name.
    candidates: Vec<Place>,
    /// Those of them that lie where the text says right behind the name; none if it says nothing.
    inside: Option<Vec<Place>>,
    /// What the text says right behind the name.
    areas: Vec<Place>,
    place: Option<Place>,
}

impl Name {
    /// The name of an entity; without any place if it is none.
    fn of(article: &Article, entity: &Entity) -> Self {
        if entity.kind != Kind::Place {
            return Self::default();
        }
        let mut name = Self::called(std::iter::once(&entity.name).chain(&entity.also).map(String::as_str));
        if name.inside.is_none() {
            name.look_behind(article, &entity.mentions);
        }
        name
    }

    /// A name that is mentioned.
    fn at(article: &Article, mentions: &[Passage]) -> Self {
        let words = mentions.first().and_then(|at| article.block(at.section, at.block)?.text.get(at.range.clone()));
        let mut name = Self::called(words.into_iter());
        name.look_behind(article, mentions);
        name
    }

    /// The first of some names that is that of a place, which may say itself where it is.
    fn called<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut all = names.map(|name| match name.split_once(", ") {
            Some((name, area)) => (candidates(name), behind::areas(area)),
            None => (candidates(name), Vec::new()),
        });
        let Some((candidates, areas)) = all.find(|(candidates, _)| !candidates.is_empty()) else {
            return Self::default();
        };
        let mut name = Self { candidates, ..Self::default() };
        name.narrow(areas, false);
        name
    }

    /// Takes the first mention behind which it says where the place is.
    fn look_behind(&mut self, article: &Article, mentions: &[Passage]) {
        for at in mentions.iter().take(MANY) {
            match behind::said(article, at) {
                Said::Whole(place) => self.inside = Some(vec![place]),
                Said::In(areas) => self.narrow(areas, false),
                Said::Perhaps(areas) => self.narrow(areas, true),
                Said::Nothing => {}
            }
            if self.inside.is_some() {
                return;
            }
        }
    }

    /// Keeps what lies in one of some countries or regions. If nothing does the text means a place that is not known, or
    /// it goes on with another place: `in Madrid, Barcelona and Rome`, `in London, France and Italy`; the latter only behind
    /// what everybody knows.
    fn narrow(&mut self, areas: Vec<Place>, are_towns: bool) {
        let inside = |place: &&Place| areas.iter().any(|area| lies_in(place, area));
        let inside: Vec<Place> = self.candidates.iter().filter(inside).copied().collect();
        let is_great = |place: &Place| is_seat_or_heavier(place, GREAT);
        let is_country = areas.iter().any(|area| area.kind == COUNTRY);
        let may_be_next = are_towns || is_country && self.candidates.iter().any(is_great);
        if areas.is_empty() || inside.is_empty() && may_be_next {
            return;
        }
        self.areas = areas;
        self.inside = Some(inside);
    }

    /// The place that is meant whatever else the text names.
    fn settled(&self, context: &Context) -> Option<Place> {
        match &self.inside {
            Some(inside) => inside.iter().rev().max_by_key(|place| context.score(place)).copied(),
            None => context.plain(&self.candidates),
        }
    }

    /// The country or region behind the name in which the place lies.
    fn area(&self) -> Option<Place> {
        let place = self.place.as_ref()?;
        self.areas.iter().find(|area| lies_in(place, area)).copied()
    }
}

#[cfg(test)]
mod tests;
