//! Where places are, by a gazetteer of countries, their parts, towns, and the larger seas, rivers, mountains and islands.
//!
//! A name that several places have is given to the one that its text speaks of most likely: first by what stands right
//! behind it (`Paris, Texas`), then by what else the text names, then by size.

pub mod file;

use std::collections::HashMap;

use file::{CAPITAL, COUNTRY, Place, REGION, TOWN};

use super::Entity;
use crate::{
    article::{Article, Kind, Passage},
    text::{Case, fold},
};

/// What being named in the text adds for the places of a country, of a region, and of the country of a town.
const COUNTRY_NAMED: u32 = 24;
const REGION_NAMED: u32 = 40;
const TOWN_NAMED: u32 = 12;
/// What a capital has before other towns of its size.
const SEAT: u32 = 30;
/// What a place has before others if the name is its first one.
const FIRST: u32 = 40;
/// How much heavier a place is than all others of its name if that alone tells which is meant.
const PLAIN: u32 = 24;
/// Mentions of a place that are looked at for what stands behind them.
const MANY: usize = 16;

/// What a text names beside a place: countries and regions, with the weight that they give to what lies in them.
#[derive(Debug, Default, Clone)]
pub struct Context {
    countries: HashMap<u8, u32>,
    regions: HashMap<u16, u32>,
}

impl Context {
    /// What the names of places in a text say of one another.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut context = Self::default();
        for name in names {
            let found = candidates(name);
            let Some(place) = plain(&found) else { continue };
            let country = context.countries.entry(place.country).or_default();
            *country = match place.kind {
                COUNTRY => *country + COUNTRY_NAMED,
                _ => *country + TOWN_NAMED,
            }
            .min(2 * COUNTRY_NAMED);
            let region = if place.kind == REGION { Some(place.number) } else { place.region };
            if let Some(region) = region {
                let known = context.regions.entry(region).or_default();
                *known = (*known + if place.kind == REGION { REGION_NAMED } else { TOWN_NAMED }).min(REGION_NAMED);
            }
        }
        context
    }

    /// How likely a text with this context means a place.
    fn score(&self, place: &Place) -> u32 {
        let named = self.countries.get(&place.country).copied().unwrap_or_default();
        let within = place.region.and_then(|region| self.regions.get(&region)).copied().unwrap_or_default();
        let seat = if place.kind == CAPITAL { SEAT } else { 0 };
        let first = if place.is_first_name { FIRST } else { 0 };
        u32::from(place.weight) + seat + first + named + within
    }
}

/// Latitude and longitude in degrees, WGS 84, of each place of some entities; none for what is no place, or not known.
pub fn locate(article: &Article, entities: &[Entity]) -> Vec<Option<(f64, f64)>> {
    let places = || entities.iter().filter(|entity| entity.kind == Kind::Place);
    let context = Context::new(places().map(|place| place.name.as_str()));
    let found = entities.iter().map(|entity| {
        let is_place = entity.kind == Kind::Place;
        let behind = || entity.mentions.iter().take(MANY).find_map(|at| qualifier(article, at));
        let found = is_place.then(|| choose(&entity.name, &entity.also, &context, behind()))?;
        found.map(|place| degrees(&place))
    });
    found.collect()
}

/// Latitude and longitude in degrees, WGS 84, of a place by its name, else by another of its names; none if no place of
/// these names is known. The name may tell where it is itself: `Paris, Texas`.
pub fn coordinates(name: &str, also: &[String], context: &Context) -> Option<(f64, f64)> {
    choose(name, also, context, None).map(|place| degrees(&place))
}

/// A name as the gazetteer has it: small letters without accents, in Latin script.
pub fn key(name: &str) -> String {
    let folded = fold(name.trim(), Case::Ignored);
    let text = folded.text().trim_end_matches("'s").trim_matches(|c: char| !c.is_alphanumeric());
    let text = text.strip_prefix("the ").unwrap_or(text).replace(['.', '\''], "");
    let short = [("mt ", "mount "), ("st ", "saint "), ("ft ", "fort ")];
    let long = short.iter().find_map(|(short, long)| text.strip_prefix(short).map(|rest| format!("{long}{rest}")));
    long.unwrap_or(text)
}

fn degrees(place: &Place) -> (f64, f64) {
    (f64::from(place.at.0) / 100.0, f64::from(place.at.1) / 100.0)
}

/// The places of a name; without what tells the sort of a place if there is none with it.
fn candidates(name: &str) -> Vec<Place> {
    let key = key(name);
    let found = file::named(&key);
    if !found.is_empty() {
        return found;
    }
    let behind = [" river", " mountains", " island", " islands", " city", " region", " province", " county"];
    let before = ["river ", "city of ", "state of ", "republic of ", "island of "];
    let by_end = behind.iter().find_map(|end| key.strip_suffix(end));
    let shorter = by_end.or_else(|| before.iter().find_map(|start| key.strip_prefix(start)));
    shorter.map(file::named).unwrap_or_default()
}

/// The one of some places of a name that is meant wherever nothing speaks against it.
fn plain(places: &[Place]) -> Option<Place> {
    let nothing = Context::default();
    let best = places.iter().max_by_key(|place| nothing.score(place))?;
    let rivals = places.iter().filter(|place| place.number != best.number);
    let next = rivals.map(|place| nothing.score(place)).max();
    next.is_none_or(|next| next + PLAIN <= nothing.score(best)).then_some(*best)
}

/// The place of a name that is meant, by the country or region named with it, else by the context.
fn choose(name: &str, also: &[String], context: &Context, behind: Option<Place>) -> Option<Place> {
    let names = std::iter::once(name).chain(also.iter().map(String::as_str));
    for name in names {
        let (name, own) = match name.split_once(", ") {
            Some((name, area)) => (name, named_area(area)),
            None => (name, None),
        };
        let found = candidates(name);
        let area = own.or(behind);
        let inside = area.and_then(|area| best(found.iter().filter(|place| lies_in(place, &area)), context));
        if let Some(place) = inside.or_else(|| best(found.iter(), context)) {
            return Some(place);
        }
    }
    None
}

/// The likeliest of some places, the first of those that are equally likely.
fn best<'a>(places: impl Iterator<Item = &'a Place>, context: &Context) -> Option<Place> {
    places.copied().reduce(|best, place| if context.score(&place) > context.score(&best) { place } else { best })
}

/// Whether a place lies in a country or region, and is not that itself.
fn lies_in(place: &Place, area: &Place) -> bool {
    let inside = if area.kind == COUNTRY { place.country == area.country } else { place.region == Some(area.number) };
    inside && place.number != area.number
}

/// The country or the region of a name.
fn named_area(name: &str) -> Option<Place> {
    let areas = file::named(&key(name)).into_iter().filter(|place| place.kind < TOWN && place.kind != CAPITAL);
    areas.max_by_key(|place| place.weight)
}

/// The country or region that stands right behind a mention: Paris, Texas; London (Ontario).
fn qualifier(article: &Article, at: &Passage) -> Option<Place> {
    let text = &article.block(at.section, at.block)?.text;
    let rest = text.get(at.range.end..)?;
    let rest = [", ", " (", ", in ", " in "].iter().rev().find_map(|sign| rest.strip_prefix(sign))?;
    let ends = |c: char| matches!(c, ',' | '.' | ';' | ':' | ')' | '(' | '\n' | '!' | '?' | '”' | '"');
    let clause = rest.split(ends).next()?;
    let words: Vec<&str> = clause.split(' ').take(4).collect();
    (1..=words.len()).rev().find_map(|count| named_area(&words[..count].join(" ")))
}

#[cfg(test)]
mod tests;
