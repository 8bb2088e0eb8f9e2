//! What a text tells of where its places are: the countries and regions that it names, and its language.

use std::collections::HashMap;

use super::{
    file::{self, CAPITAL, COUNTRY, NATURE, Place, REGION},
    name::between,
};

/// What being named in the text adds for the places of a country, of a region, and of the country and the region of a town;
/// and how much all of that can be.
const COUNTRY_NAMED: u32 = 24;
const REGION_NAMED: u32 = 40;
const TOWN_NAMED: u32 = 12;
const NEIGHBOUR_NAMED: u32 = 16;
const COUNTRY_MOST: u32 = 40;
const REGION_MOST: u32 = 64;
/// What a capital has before other towns of its size.
const SEAT: u32 = 30;
/// What a place has before others if the name is its first one.
const FIRST: u32 = 40;
/// How much heavier a place is than all others of its name if that alone tells which is meant.
const PLAIN: u32 = 24;
/// How much more likely a place must be than others far from it to be given at all.
const DECIDED: u32 = 20;
/// Kilometres within which it makes no difference which of two places is meant.
const NEAR: f64 = 100.0;
/// Kilometres within which a town and what is called like it in its country are one to news: its province.
const AROUND: f64 = 300.0;
/// Regions without a list of their towns that are thought of at once.
const AREAS: usize = 64;
/// Where the languages are spoken. English is spoken everywhere.
const SPOKEN: [(&str, &str); 9] = [
    ("de", "DE AT CH LI"),
    ("fr", "FR BE CH LU"),
    ("es", "ES MX AR CO CL PE VE EC BO PY UY CU DO GT HN SV NI CR PA"),
    ("sr", "RS BA ME XK"),
    ("hr", "HR BA"),
    ("bs", "BA"),
    ("it", "IT CH"),
    ("nl", "NL BE"),
    ("pt", "PT BR"),
];
/// What a language as it is spoken in one country adds there: `en-GB`.
const SPOKEN_HERE: u32 = 24;
/// What any other language adds where it is spoken.
const SPOKEN_THERE: u32 = 40;

/// What a text names beside a place, with the weight that it gives to what lies there.
#[derive(Debug, Default, Clone)]
pub struct Context {
    countries: HashMap<u8, u32>,
    regions: HashMap<u16, u32>,
    /// Regions that are known by how far they reach.
    areas: Vec<Place>,
    spoken: HashMap<u8, u32>,
}

impl Context {
    /// What the language of a text says, as BCP 47 writes it.
    pub(super) fn of(language: &str) -> Self {
        let mut parts = language.split('-');
        let primary = parts.next().unwrap_or_default();
        let mut spoken = HashMap::new();
        for (_, countries) in SPOKEN.iter().filter(|(language, _)| *language == primary) {
            spoken.extend(countries.split(' ').filter_map(|code| Some((file::country(code)?, SPOKEN_THERE))));
        }
        let here = parts.find(|part| part.len() == 2).and_then(|code| file::country(&code.to_ascii_uppercase()));
        if let Some(country) = here {
            *spoken.entry(country).or_default() += SPOKEN_HERE;
        }
        Self { spoken, ..Self::default() }
    }

    /// Learns that the text speaks of a place.
    pub(super) fn add(&mut self, place: &Place) {
        let (country, region) = weights(place);
        *self.countries.entry(place.country).or_default() += country;
        if let Some(number) = region_of(place) {
            *self.regions.entry(number).or_default() += region;
        }
        if place.reach > 0 && self.areas.len() < AREAS && !self.areas.contains(place) {
            self.areas.push(*place);
        }
    }

    /// Forgets what [`Self::add`] learned of a place.
    pub(super) fn remove(&mut self, place: &Place) {
        let (country, region) = weights(place);
        let less = |count: &mut u32, by| *count = count.saturating_sub(by);
        self.countries.entry(place.country).and_modify(|count| less(count, country));
        if let Some(number) = region_of(place) {
            self.regions.entry(number).and_modify(|count| less(count, region));
        }
        self.areas.retain(|area| area.number != place.number);
    }

    /// How likely a text with this context means a place.
    pub(super) fn score(&self, place: &Place) -> u32 {
        let known = |country: &u8| self.countries.get(country).copied().unwrap_or_default().min(COUNTRY_MOST);
        let is_on_land = place.kind != NATURE;
        let named = if is_on_land { known(&place.country) } else { 0 };
        let region = region_of(place).and_then(|region| self.regions.get(&region)).copied().unwrap_or_default();
        let area = self.areas.iter().filter(|area| lies_in(place, area)).map(|_| REGION_NAMED).next();
        let seat = if place.kind == CAPITAL { SEAT } else { 0 };
        let first = if place.is_first_name { FIRST } else { 0 };
        let spoken = self.spoken.get(&place.country).copied().unwrap_or_default();
        u32::from(place.weight) + seat + first + named + spoken + region.max(area.unwrap_or(0)).min(REGION_MOST)
    }

    /// The one of some places of a name that is meant wherever nothing speaks against it.
    pub(super) fn plain(&self, places: &[Place]) -> Option<Place> {
        self.by(places, PLAIN)
    }

    /// The likeliest of some places of a name, if it is so by far, or the others are near it.
    pub(super) fn decided(&self, places: &[Place]) -> Option<Place> {
        self.by(places, DECIDED)
    }

    fn by(&self, places: &[Place], margin: u32) -> Option<Place> {
        let best = places.iter().rev().max_by_key(|place| self.score(place))?;
        let rivals = places.iter().filter(|place| is_rival(place, best));
        let next = rivals.map(|place| self.score(place)).max();
        next.is_none_or(|next| next + margin <= self.score(best)).then_some(*best)
    }
}

/// Whether it makes a difference which of two places of a name is meant.
fn is_rival(place: &Place, best: &Place) -> bool {
    let is_same_country = place.kind == COUNTRY && best.kind == COUNTRY && place.country == best.country;
    let is_same_nature = place.kind == NATURE;
    let is_province = place.country == best.country && (place.kind == REGION) != (best.kind == REGION);
    let is_within = lies_in(place, best) || lies_in(best, place) || is_province && between(place, best) <= AROUND;
    place.number != best.number && !is_same_country && !is_same_nature && !is_within && between(place, best) > NEAR
}

/// Whether a place lies in a country or region, and is not that itself.
pub(super) fn lies_in(place: &Place, area: &Place) -> bool {
    let inside = match area.kind {
        COUNTRY => place.country == area.country,
        REGION if area.reach > 0 => place.country == area.country && between(place, area) <= f64::from(area.reach),
        REGION => place.region == Some(area.number),
        _ => false,
    };
    inside && place.number != area.number && place.kind >= area.kind
}

fn region_of(place: &Place) -> Option<u16> {
    if place.kind == REGION { Some(place.number) } else { place.region }
}

/// What a place that is named adds for its country and for its region.
fn weights(place: &Place) -> (u32, u32) {
    match place.kind {
        COUNTRY => (COUNTRY_NAMED, 0),
        REGION => (TOWN_NAMED, REGION_NAMED),
        NATURE => (0, 0),
        _ => (TOWN_NAMED, NEIGHBOUR_NAMED),
    }
}
