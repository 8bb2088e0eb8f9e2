//! Countries, with their names in the languages that the program knows.

use std::{collections::HashMap, path::Path};

use dateline::annotate::find::places::file::COUNTRY;
use serde_json::Value;

use super::{LANGUAGES, Made, Place, degrees, features, json, middle, text, weight};

/// What countries have before towns and regions of their size, in steps of weight.
const STATE: u8 = 40;

pub(super) fn places(earth: &Path, geonames: &Path, cldr: &Path) -> Made<Vec<Place>> {
    let known = json(geonames, "countries.json")?;
    let known = known.as_object().ok_or("countries.json is no object")?;
    let by_three = known
        .values()
        .filter_map(|country| Some((country["iso3"].as_str()?.to_owned(), country["iso"].as_str()?.to_owned())));
    let by_three: HashMap<String, String> = by_three.collect();
    let mut drawn: HashMap<String, (Vec<String>, (f64, f64))> = HashMap::new();
    for feature in features(earth, "ne_50m_admin_0_countries.json")? {
        let Some((code, at)) = code(&feature, &by_three).zip(middle(&feature)) else { continue };
        let names = ["NAME", "NAME_LONG", "FORMAL_EN", "FORMAL_FR", "NAME_SORT"]
            .iter()
            .filter_map(|field| text(&feature, field));
        drawn.insert(code, (names.map(str::to_owned).collect(), at));
    }
    let capitals = capitals(geonames)?;
    let translated: Vec<Value> =
        LANGUAGES.iter().map(|language| json(&cldr.join(language), "territories.json")).collect::<Made<_>>()?;
    let mut places = Vec::new();
    for (code, country) in known {
        let (drawn, at) = drawn.remove(code).map_or((Vec::new(), None), |(names, at)| (names, Some(at)));
        let Some(at) = at.or_else(|| capitals.get(code).copied()) else { continue };
        let mut names: Vec<String> = country["name"].as_str().map(str::to_owned).into_iter().chain(drawn).collect();
        names.extend(translated.iter().zip(LANGUAGES).flat_map(|(file, language)| territory(file, language, code)));
        let population = country["population"].as_f64().unwrap_or_default();
        let (country, weight) = (code.clone(), weight(population).saturating_add(STATE));
        places.push(Place { names, at, country, weight, kind: COUNTRY, ..Place::default() });
    }
    Ok(places)
}

/// The two letters of a country of Natural Earth.
fn code(feature: &Value, by_three: &HashMap<String, String>) -> Option<String> {
    let three = text(feature, "ADM0_A3")?;
    let own = if three == "KOS" { Some("XK".to_owned()) } else { by_three.get(three).cloned() };
    own.or_else(|| text(feature, "ISO_A2").filter(|two| two.len() == 2).map(str::to_owned))
}

/// The names of a territory in a language.
fn territory(file: &Value, language: &str, code: &str) -> Vec<String> {
    let names = &file["main"][language]["localeDisplayNames"]["territories"];
    let forms = [code.to_owned(), format!("{code}-alt-short"), format!("{code}-alt-variant")];
    forms.iter().filter_map(|form| names[form.as_str()].as_str()).map(str::to_owned).collect()
}

/// Where the capital of each country is.
fn capitals(geonames: &Path) -> Made<HashMap<String, (f64, f64)>> {
    let countries = json(geonames, "countries.json")?;
    let towns = json(geonames, "cities15000.json")?;
    let mut found: HashMap<String, (f64, f64)> = HashMap::new();
    for town in towns.as_object().into_iter().flatten().map(|(_, town)| town) {
        let code = town["countrycode"].as_str().unwrap_or_default();
        if countries[code]["capital"] == town["name"] {
            found.insert(code.to_owned(), degrees(town).unwrap_or_default());
        }
    }
    Ok(found)
}
