//! Seas, rivers, lakes, mountains, islands and other natural regions.

use std::{collections::HashMap, path::Path};

use dateline::annotate::find::places::file::NATURE;

use super::{Made, Place, features, middle, number, text};

/// Files with the least important rank that is taken.
const FILES: [(&str, f64); 6] = [
    ("ne_10m_geography_marine_polys.json", 9.0),
    ("ne_10m_geography_regions_polys.json", 6.0),
    ("ne_10m_geography_regions_elevation_points.json", 9.0),
    ("ne_10m_geography_regions_points.json", 5.0),
    ("ne_10m_rivers_lake_centerlines.json", 8.0),
    ("ne_10m_lakes.json", 6.0),
];

pub(super) fn places(earth: &Path) -> Made<Vec<Place>> {
    let mut found: HashMap<String, (f64, Place)> = HashMap::new();
    for (file, least) in FILES {
        for feature in features(earth, file)? {
            let rank = number(&feature, "scalerank").unwrap_or(99.0);
            let Some((name, at)) = text(&feature, "name").zip(middle(&feature)) else { continue };
            let better = found.get(name).is_none_or(|(known, _)| rank < *known);
            if rank > least || !better {
                continue;
            }
            let others = ["name_en", "name_alt", "namealt", "name_fr"].iter().filter_map(|field| text(&feature, field));
            let also = others.flat_map(|names| names.split(['|', ','])).map(|name| name.trim().to_owned());
            let mut names = vec![name.to_owned()];
            names.extend(whole(name));
            let weight = (190.0 - 9.0 * rank).max(100.0) as u8;
            let (also, country) = (also.collect(), "--".to_owned());
            let place = Place { names, also, at, country, weight, kind: NATURE, ..Place::default() };
            found.insert(name.to_owned(), (rank, place));
        }
    }
    let mut places: Vec<Place> = found.into_values().map(|(_, place)| place).collect();
    places.sort_by(|one, other| one.names.cmp(&other.names));
    Ok(places)
}

/// A name without what shortens it, or only halves it.
fn whole(name: &str) -> Vec<String> {
    let small = name.to_lowercase();
    let long = small
        .replace(" mts.", " mountains")
        .replace(" ra.", " range")
        .replace(" pen.", " peninsula")
        .replace(" is.", " islands");
    let ocean = small.strip_prefix("north ").filter(|rest| rest.ends_with(" ocean")).map(str::to_owned);
    let bare = ocean.as_deref().and_then(|ocean| ocean.strip_suffix(" ocean")).map(str::to_owned);
    std::iter::once(long).filter(|long| *long != small).chain(ocean).chain(bare).collect()
}
