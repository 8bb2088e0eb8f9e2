//! Countries, their parts, and towns.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use dateline::annotate::find::places::file::{CAPITAL, COUNTRY, REGION, TOWN};
use serde_json::Value;

use super::{Made, Place, features, json, middle, number, text, weight};

/// Languages whose names of countries are taken.
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "sr", "sr-Latn"];
/// Countries whose smaller towns are taken too, as the program knows their languages.
const CLOSE: [&str; 21] = [
    "AT", "AU", "BA", "BE", "CA", "CH", "DE", "ES", "FR", "GB", "HR", "IE", "LI", "LU", "ME", "MK", "NZ", "RS", "SI",
    "US", "XK",
];
/// Inhabitants of a town whose namesakes are taken too, however small, so that one can be told from the other.
const GREAT: f64 = 250_000.0;
/// Those where every town is.
const HOME: [&str; 4] = ["RS", "XK", "BA", "ME"];

/// The two letters of a country of Natural Earth.
fn country(feature: &Value, by_three: &HashMap<String, String>, field: &str) -> Option<String> {
    let three = text(feature, field)?;
    let own = if three == "KOS" { Some("XK".to_owned()) } else { by_three.get(three).cloned() };
    own.or_else(|| text(feature, "ISO_A2").filter(|two| two.len() == 2).map(str::to_owned))
}

pub(super) fn countries(earth: &Path, geonames: &Path, cldr: &Path) -> Made<Vec<Place>> {
    let known = json(geonames, "countries.json")?;
    let known = known.as_object().ok_or("countries.json is no object")?;
    let by_three = known
        .values()
        .filter_map(|country| Some((country["iso3"].as_str()?.to_owned(), country["iso"].as_str()?.to_owned())));
    let by_three: HashMap<String, String> = by_three.collect();
    let mut drawn: HashMap<String, (Vec<String>, (f64, f64))> = HashMap::new();
    for feature in features(earth, "ne_50m_admin_0_countries.json")? {
        let Some((code, at)) = country(&feature, &by_three, "ADM0_A3").zip(middle(&feature)) else { continue };
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
        places.push(Place {
            names,
            at,
            country: code.clone(),
            weight: weight(population, 24),
            kind: COUNTRY,
            ..Place::default()
        });
    }
    Ok(places)
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
            found.insert(code.to_owned(), place(town).unwrap_or_default());
        }
    }
    Ok(found)
}

fn place(town: &Value) -> Option<(f64, f64)> {
    Some((town["latitude"].as_f64()?, town["longitude"].as_f64()?))
}

/// The states of large countries, and of all others the parts that a map of the world has room for.
pub(super) fn regions(earth: &Path) -> Made<Vec<Place>> {
    let mut places: Vec<Place> = Vec::new();
    for feature in features(earth, "ne_50m_admin_1_states_provinces.json")? {
        let (Some(name), Some(country)) = (text(&feature, "name"), text(&feature, "iso_a2")) else { continue };
        let Some(at) = number(&feature, "latitude").zip(number(&feature, "longitude")) else { continue };
        let also = ["name_alt", "gn_name", "woe_name"]
            .iter()
            .filter_map(|field| text(&feature, field))
            .flat_map(|names| names.split('|'));
        let region =
            text(&feature, "gn_a1_code").and_then(|code| code.split_once('.')).map(|(_, code)| code.to_owned());
        places.push(Place {
            names: vec![name.to_owned()],
            also: also.map(str::to_owned).collect(),
            at,
            country: country.to_owned(),
            region,
            weight: 176,
            kind: REGION,
        });
    }
    for feature in features(earth, "ne_10m_admin_1_label_points.json")? {
        let (Some(name), Some(country)) = (text(&feature, "name"), text(&feature, "iso_a2")) else { continue };
        let is_new = !places.iter().any(|place| place.country == country && place.names[0] == name);
        let Some(at) =
            middle(&feature).filter(|_| is_new && number(&feature, "scalerank").is_some_and(|rank| rank <= 5.0))
        else {
            continue;
        };
        places.push(Place {
            names: vec![name.to_owned()],
            at,
            country: country.to_owned(),
            weight: 112,
            kind: REGION,
            ..Place::default()
        });
    }
    Ok(places)
}

/// The towns of `GeoNames` that are large enough, and all of Natural Earth, which also tells what they are called elsewhere.
pub(super) fn towns(earth: &Path, geonames: &Path) -> Made<Vec<Place>> {
    let mut drawn: HashMap<i64, Value> = HashMap::new();
    for feature in features(earth, "ne_10m_populated_places.json")? {
        if let Some(id) = number(&feature, "GEONAMEID").filter(|id| *id > 0.0) {
            drawn.insert(id as i64, feature);
        }
    }
    let towns = json(geonames, "cities15000.json")?;
    let towns: Vec<&Value> = towns.as_object().into_iter().flatten().map(|(_, town)| town).collect();
    let great = towns.iter().filter(|town| town["population"].as_f64().is_some_and(|population| population >= GREAT));
    let great: HashSet<&str> = great.filter_map(|town| town["name"].as_str()).collect();
    let mut places = Vec::new();
    for town in &towns {
        let drawn = town["geonameid"].as_i64().and_then(|id| drawn.remove(&id));
        let is_namesake = town["name"].as_str().is_some_and(|name| great.contains(name));
        places.extend(town_of(town, drawn.as_ref(), is_namesake));
    }
    let mut left: Vec<(i64, Value)> = drawn.into_iter().collect();
    left.sort_by_key(|(id, _)| *id);
    places.extend(left.iter().filter_map(|(_, feature)| drawn_town(feature)));
    Ok(places)
}

fn town_of(town: &Value, drawn: Option<&Value>, is_namesake: bool) -> Option<Place> {
    let country = town["countrycode"].as_str()?;
    let population = town["population"].as_f64().unwrap_or_default();
    let least = match country {
        _ if drawn.is_some() || is_namesake || HOME.contains(&country) => 0.0,
        _ if CLOSE.contains(&country) => 30_000.0,
        _ => 75_000.0,
    };
    if population < least {
        return None;
    }
    let is_capital =
        drawn.and_then(|drawn| text(drawn, "FEATURECLA")).is_some_and(|class| class.starts_with("Admin-0 capital"));
    let name = town["name"].as_str()?.to_owned();
    let names: Vec<String> =
        std::iter::once(name).chain(drawn.and_then(|drawn| text(drawn, "NAME")).map(str::to_owned)).collect();
    let mut also: Vec<String> = drawn.map(translated).unwrap_or_default();
    let wide = is_capital || HOME.contains(&country);
    let others = town["alternatenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
    also.extend(others.filter(|name| is_wanted(name, wide, population)).map(str::to_owned));
    let kind = if is_capital { CAPITAL } else { TOWN };
    let region = town["admin1code"].as_str().map(str::to_owned);
    Some(Place {
        names,
        also,
        at: place(town)?,
        country: country.to_owned(),
        region,
        weight: weight(population, 0),
        kind,
    })
}

/// Whether another name of a town is one that a text of ours may have: all in Latin letters for the greatest, those in
/// the Cyrillic letters of Serbian for all that are large.
fn is_wanted(name: &str, wide: bool, population: f64) -> bool {
    let long = name.chars().count() >= 3 && name.chars().count() <= 24;
    let serbian = |c: char| "абвгдђежзијклљмнњопрстћуфхцчџш -".contains(c);
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | ' ' | '-');
    let in_serbian = name.to_lowercase().chars().all(serbian);
    let in_latin = name.chars().filter(|c| c.is_uppercase()).count() <= 3
        && name.starts_with(char::is_uppercase)
        && name.chars().all(latin);
    long && (in_serbian && (wide || population >= 300_000.0) || wide && in_latin)
}

/// What Natural Earth says that a town is called in other languages.
fn translated(feature: &Value) -> Vec<String> {
    let fields = ["NAMEASCII", "NAME_EN", "NAME_DE", "NAME_ES", "NAME_FR", "NAMEPAR"];
    let one = fields.iter().filter_map(|field| text(feature, field));
    let several = text(feature, "NAMEALT").into_iter().flat_map(|names| names.split(['|', ',']));
    one.chain(several).map(|name| name.trim().to_owned()).collect()
}

/// A town that `GeoNames` has as a smaller one, or not.
fn drawn_town(feature: &Value) -> Option<Place> {
    let at = number(feature, "LATITUDE").zip(number(feature, "LONGITUDE"))?;
    let country = text(feature, "ISO_A2").filter(|code| code.len() == 2).unwrap_or("--");
    let is_capital = text(feature, "FEATURECLA").is_some_and(|class| class.starts_with("Admin-0 capital"));
    let (kind, population) = (if is_capital { CAPITAL } else { TOWN }, number(feature, "POP_MAX").unwrap_or_default());
    let names = vec![text(feature, "NAME")?.to_owned()];
    Some(Place {
        names,
        also: translated(feature),
        at,
        country: country.to_owned(),
        region: None,
        weight: weight(population, 0),
        kind,
    })
}
