//! The parts of countries: states, provinces, counties, departments.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

use dateline::annotate::find::places::{self, file::REGION};
use serde_json::Value;

use super::{CLOSE, LANGUAGES, Made, Place, distance, features, json, middle, number, text};

/// Languages in which a region may be written on the map.
const LOCAL: [&str; 14] = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "hr", "ca", "ro", "tr", "sv", "sl"];
/// The least important rank of a region of a country whose language the program does not know.
const RANK: f64 = 5.0;
/// What a part of a country weighs; a state of a large country more than a district.
const STATE: u8 = 184;
const PART: u8 = 112;
/// How far a region reaches from its middle, in kilometres.
const REACH: u16 = 150;
/// What the parts of a country weigh, and how far they reach.
const PARTS: [(&str, u8, u16); 9] = [
    ("GB", 172, 60),
    ("IE", 150, 60),
    ("DE", 176, 110),
    ("AT", 160, 100),
    ("CH", 150, 50),
    ("FR", 150, 75),
    ("ES", 150, 90),
    ("IT", 120, 60),
    ("BE", 150, 60),
];
/// Names that say nothing, or the same in many countries, or that stand in `by_hand.txt`.
const VAGUE: &str = "city centre center central nord sud est ouest norte sur north south east west northern southern \
    eastern western capital littoral down derry moyle ards reunion";
/// Countries whose districts are called otherwise in news than on the map; they are in `by_hand.txt`.
const BY_HAND: [&str; 1] = ["RS"];

/// The name of a region as it stands on the map.
struct Label {
    country: String,
    name: String,
    at: (f64, f64),
}

/// Names of the parts of countries by their codes (ISO 3166-2 as `CLDR` writes it).
struct Names {
    /// By country and looked-up name.
    codes: HashMap<(String, String), String>,
    translated: Vec<Value>,
}

impl Names {
    fn read(cldr: &Path) -> Made<Self> {
        let file = |language: &str| -> Made<Value> {
            let mut file = json(&cldr.join("subdivisions").join(language), &format!("{language}.json"))?;
            Ok(file["subdivisions"]["localeDisplayNames"]["subdivisions"].take())
        };
        let mut codes = HashMap::new();
        for language in LOCAL {
            for (code, name) in file(language)?.as_object().into_iter().flatten() {
                let Some((country, name)) = code.get(..2).zip(name.as_str()) else { continue };
                codes.entry((country.to_uppercase(), places::key(name))).or_insert_with(|| code.clone());
            }
        }
        let languages = LANGUAGES.iter().filter(|language| **language != "sr-Latn");
        let translated = languages.map(|language| file(language)).collect::<Made<_>>()?;
        Ok(Self { codes, translated })
    }

    /// What a part of a country is called in the languages of the program.
    fn of(&self, code: &str) -> Vec<String> {
        self.translated.iter().filter_map(|names| names[code].as_str()).map(str::to_owned).collect()
    }

    fn of_name(&self, country: &str, name: &str) -> Vec<String> {
        let code = self.codes.get(&(country.to_owned(), places::key(name)));
        code.map(|code| self.of(code)).unwrap_or_default()
    }
}

/// The states of large countries, and of all others the parts that a map of the world has room for. What a town is called
/// that lies in it is left to the town.
pub(super) fn places(earth: &Path, cldr: &Path, towns: &[Place]) -> Made<Vec<Place>> {
    let names = Names::read(cldr)?;
    let mut places = states(earth, &names)?;
    let known: HashSet<(String, String)> =
        places.iter().map(|place| (place.country.clone(), places::key(&place.names[0]))).collect();
    let mut by_name: HashMap<(&str, String), &Place> = HashMap::new();
    for town in towns {
        by_name.entry((&town.country, places::key(&town.names[0]))).or_insert(town);
    }
    let is_town = |place: &Place| {
        let town = by_name.get(&(place.country.as_str(), places::key(&place.names[0])));
        place.country == "GB" && town.is_some_and(|town| distance(town.at, place.at) < 40.0)
    };
    let drawn = labels(earth)?.into_iter().filter(|Label { country, name, .. }| {
        let key = places::key(name);
        let is_vague = VAGUE.split_whitespace().any(|vague| vague == key);
        !is_vague && !BY_HAND.contains(&country.as_str()) && !known.contains(&(country.clone(), key))
    });
    let drawn = drawn.map(|label| part(&names, label));
    places.extend(drawn.filter(|place| !is_town(place)));
    Ok(places)
}

/// States of the largest countries.
fn states(earth: &Path, names: &Names) -> Made<Vec<Place>> {
    let mut places = Vec::new();
    for feature in features(earth, "ne_50m_admin_1_states_provinces.json")? {
        let (Some(name), Some(country)) = (text(&feature, "name"), text(&feature, "iso_a2")) else { continue };
        let Some(at) = number(&feature, "latitude").zip(number(&feature, "longitude")) else { continue };
        let also = ["name_alt", "gn_name", "woe_name"].iter().filter_map(|field| text(&feature, field));
        let also = also.flat_map(|names| names.split('|')).map(str::to_owned).collect();
        let region =
            text(&feature, "gn_a1_code").and_then(|code| code.split_once('.')).map(|(_, code)| code.to_owned());
        let iso = text(&feature, "iso_3166_2").map(|code| code.replace('-', "").to_lowercase());
        let mut called = vec![name.to_owned()];
        called.extend(iso.map(|code| names.of(&code)).unwrap_or_default());
        let (country, weight, kind) = (country.to_owned(), STATE, REGION);
        places.push(Place { names: called, also, at, country, region, weight, kind, ..Place::default() });
    }
    Ok(places)
}

/// Country, name and middle of each region of which the map has labels: of those of its best rank the last, which is that
/// of its largest part.
fn labels(earth: &Path) -> Made<Vec<Label>> {
    let mut labels: BTreeMap<String, (f64, Label)> = BTreeMap::new();
    for feature in features(earth, "ne_10m_admin_1_label_points.json")? {
        let (Some(name), Some(country), Some(code)) =
            (text(&feature, "name"), text(&feature, "iso_a2"), text(&feature, "adm1_code"))
        else {
            continue;
        };
        let (Some(rank), Some(at)) = (number(&feature, "scalerank"), middle(&feature)) else { continue };
        let is_near = CLOSE.contains(&country) && country != "ME" && country != "MK";
        if (is_near || rank <= RANK) && labels.get(code).is_none_or(|(known, _)| rank <= *known) {
            let label = Label { country: country.to_owned(), name: name.to_owned(), at };
            labels.insert(code.to_owned(), (rank, label));
        }
    }
    Ok(labels.into_values().map(|(_, label)| label).collect())
}

fn part(names: &Names, Label { country, name, at }: Label) -> Place {
    let row = PARTS.iter().find(|(code, ..)| *code == country);
    let (weight, reach) = row.map_or((PART, REACH), |(_, weight, reach)| (*weight, *reach));
    let mut called = vec![name.clone()];
    called.extend(names.of_name(&country, &name));
    if country == "IE" {
        called.push(format!("County {name}"));
    }
    Place { names: called, at, country, weight, kind: REGION, reach, ..Place::default() }
}
