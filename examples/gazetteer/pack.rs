//! Writes the file that `src/annotate/find/places/file.rs` reads and describes.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use dateline::annotate::find::places::{
    file::{BLOCK, MAGIC, NOWHERE, REGION, SECOND_NAME},
    key,
};

use super::Place;

/// Places of one name that are kept, the heaviest.
const NAMESAKES: usize = 12;

pub(super) fn pack(mut places: Vec<Place>) -> Vec<u8> {
    places.sort_by(|one, other| {
        (Reverse(one.weight), &one.country, &one.names).cmp(&(Reverse(other.weight), &other.country, &other.names))
    });
    let mut countries: Vec<String> = places.iter().map(|place| place.country.clone()).collect();
    countries.sort();
    countries.dedup();
    let names = names(&places);
    let (index, blocks) = blocks(&names);
    let mut bytes = MAGIC.to_vec();
    bytes.extend((countries.len() as u16).to_le_bytes());
    bytes.extend((places.len() as u16).to_le_bytes());
    bytes.extend((index.len() as u32).to_le_bytes());
    bytes.extend(countries.iter().flat_map(|code| code.bytes()));
    let regions = regions(&places);
    for place in &places {
        bytes.extend(record(place, &countries, &regions));
    }
    bytes.extend(index.iter().flat_map(|at| at.to_le_bytes()));
    bytes.extend(blocks);
    bytes
}

/// The number of each region, by country and code.
fn regions(places: &[Place]) -> HashMap<(&str, &str), u16> {
    let regions = places.iter().enumerate().filter(|(_, place)| place.kind == REGION);
    regions
        .filter_map(|(number, place)| Some(((place.country.as_str(), place.region.as_deref()?), number as u16)))
        .collect()
}

fn record(place: &Place, countries: &[String], regions: &HashMap<(&str, &str), u16>) -> Vec<u8> {
    let country = countries.binary_search(&place.country).unwrap_or_default() as u8;
    let code = place.region.as_deref();
    let region = code.and_then(|code| regions.get(&(place.country.as_str(), code))).copied().unwrap_or(NOWHERE);
    let region = if place.kind == REGION { place.reach } else { region };
    let hundredths = |degrees: f64| ((degrees * 100.0).round() as i16).to_le_bytes();
    let mut bytes = [hundredths(place.at.0), hundredths(place.at.1)].concat();
    bytes.push(country);
    bytes.extend(region.to_le_bytes());
    bytes.extend([place.weight, place.kind]);
    bytes
}

/// Every name in order, with the places it is given to, the heaviest first.
fn names(places: &[Place]) -> BTreeMap<String, Vec<u16>> {
    let mut names: BTreeMap<String, Vec<u16>> = BTreeMap::new();
    for (second, list) in [(0, true), (SECOND_NAME, false)] {
        for (number, place) in places.iter().enumerate() {
            for name in if list { &place.names } else { &place.also } {
                let key = key(name);
                if key.len() < 2 || key.len() > 60 {
                    continue;
                }
                let known = names.entry(key).or_default();
                if known.len() < NAMESAKES && !known.iter().any(|listed| listed & !SECOND_NAME == number as u16) {
                    known.push(number as u16 | second);
                }
            }
        }
    }
    names
}

/// Where each block begins, and the blocks.
fn blocks(names: &BTreeMap<String, Vec<u16>>) -> (Vec<u32>, Vec<u8>) {
    let (mut index, mut blocks) = (Vec::new(), Vec::new());
    let mut last = "";
    for (at, (name, places)) in names.iter().enumerate() {
        if at % BLOCK == 0 {
            index.push(blocks.len() as u32);
            last = "";
        }
        let shared = name.bytes().zip(last.bytes()).take_while(|(one, other)| one == other).count();
        blocks.extend([shared as u8, (name.len() - shared) as u8]);
        blocks.extend(&name.as_bytes()[shared..]);
        blocks.push(places.len() as u8);
        blocks.extend(places.iter().flat_map(|place| place.to_le_bytes()));
        last = name;
    }
    (index, blocks)
}
