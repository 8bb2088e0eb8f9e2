//! How a name is looked up, and what places there are of it.

use libm::{acos, cos, sin};

use super::file::{self, Place};
use crate::text::{Case, fold};

/// Kilometres from the middle of the earth.
const EARTH: f64 = 6371.0;

/// A name as the gazetteer has it: small letters without accents, in Latin script.
pub fn key(name: &str) -> String {
    let folded = fold(name.trim(), Case::Ignored);
    let text = folded.text().trim_end_matches("'s").trim_matches(|c: char| !c.is_alphanumeric());
    let text = text.strip_prefix("the ").unwrap_or(text).replace(['.', '\'', '(', ')'], "").replace('/', " ");
    let short = [("mt ", "mount "), ("st ", "saint "), ("ft ", "fort "), ("co ", "county ")];
    let long = short.iter().find_map(|(short, long)| text.strip_prefix(short).map(|rest| format!("{long}{rest}")));
    long.unwrap_or(text)
}

/// The places of a name; without what tells the sort of a place if there is none with it.
pub(super) fn candidates(name: &str) -> Vec<Place> {
    let key = key(name);
    let found = file::named(&key);
    if !found.is_empty() {
        return found;
    }
    let behind = [" river", " mountains", " island", " islands", " city", " region", " province", " county"];
    let before = ["river ", "city of ", "state of ", "republic of ", "island of ", "county "];
    let by_end = behind.iter().find_map(|end| key.strip_suffix(end));
    let shorter = by_end.or_else(|| before.iter().find_map(|start| key.strip_prefix(start)));
    shorter.map(file::named).unwrap_or_default()
}

/// Degrees north and east.
pub(super) fn degrees(place: &Place) -> (f64, f64) {
    (f64::from(place.at.0) / 100.0, f64::from(place.at.1) / 100.0)
}

/// How far two places are from each other on the surface of the earth, in kilometres, each as degrees north and east.
pub fn distance(one: (f64, f64), other: (f64, f64)) -> f64 {
    let (north, south) = (one.0.to_radians(), other.0.to_radians());
    let turn = (other.1 - one.1).to_radians();
    let cosine = sin(north) * sin(south) + cos(north) * cos(south) * cos(turn);
    EARTH * acos(cosine.clamp(-1.0, 1.0))
}

/// Kilometres between two places.
pub(super) fn between(one: &Place, other: &Place) -> f64 {
    distance(degrees(one), degrees(other))
}
