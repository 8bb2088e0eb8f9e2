//! The towns of `GeoNames` that are large enough, and all of Natural Earth, which also tells what they are called elsewhere.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use dateline::annotate::find::places::file::{CAPITAL, TOWN};
use serde_json::Value;

use super::{CLOSE, Made, Place, degrees, features, json, number, text, weight};

/// Inhabitants of a town whose namesakes are taken too, however small, so that one can be told from the other.
const GREAT: f64 = 250_000.0;
/// Names of a capital on the map that are first ones: those in the languages that the program knows.
const FIRST: usize = 5;
/// Countries where every town is.
const HOME: [&str; 4] = ["RS", "XK", "BA", "ME"];
/// What parts the name of a town from the words that tell it from its namesakes.
const BEHIND: [&str; 14] = [
    " upon ",
    "-upon-",
    " on ",
    "-on-",
    "-in-",
    " am ",
    " an der ",
    " im ",
    " (",
    " in der ",
    " ob der ",
    " bei ",
    "-sur-",
    " vor der ",
];

pub(super) fn places(earth: &Path, geonames: &Path) -> Made<Vec<Place>> {
    let mut drawn: HashMap<i64, Value> = HashMap::new();
    for feature in features(earth, "ne_10m_populated_places.json")? {
        #[expect(clippy::cast_possible_truncation, reason = "they are whole numbers of seven digits")]
        if let Some(id) = number(&feature, "GEONAMEID").filter(|id| *id > 0.0) {
            drawn.insert(id as i64, feature);
        }
    }
    let file = json(geonames, "cities15000.json")?;
    let small = json(geonames, "cities5000.json")?;
    let known = file.as_object().ok_or("cities15000.json is no object")?;
    let is_home = |town: &&Value| town["countrycode"].as_str().is_some_and(|code| HOME.contains(&code));
    let small = small.as_object().into_iter().flatten().filter(|(id, _)| !known.contains_key(*id));
    let mut towns: Vec<&Value> = known.values().collect();
    towns.extend(small.map(|(_, town)| town).filter(is_home));
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
        _ if CLOSE.contains(&country) => 18_000.0,
        _ => 60_000.0,
    };
    if population < least {
        return None;
    }
    let is_capital = drawn.is_some_and(is_capital);
    let name = town["name"].as_str()?.to_owned();
    let mut names = vec![name.clone()];
    names.extend(drawn.and_then(|drawn| text(drawn, "NAME")).map(str::to_owned));
    names.extend(BEHIND.iter().find_map(|sign| name.split_once(sign)).map(|(short, _)| short.to_owned()));
    let mut also: Vec<String> = drawn.map(translated).unwrap_or_default();
    if is_capital {
        // What the world speaks of daily has as many first names as there are languages.
        names.extend(also.iter().take(FIRST).cloned());
    }
    let wide = is_capital || HOME.contains(&country);
    let others = || town["alternatenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
    also.extend(others().filter(|name| is_wanted(name, wide, population)).map(str::to_owned));
    let kind = if is_capital { CAPITAL } else { TOWN };
    let region = town["admin1code"].as_str().map(str::to_owned);
    let weight = weight(population).saturating_add(fame(others().count()));
    let (at, country) = (degrees(town)?, country.to_owned());
    Some(Place { names, also, at, country, region, weight, kind, reach: 0 })
}

/// What a town gains by the number of its names: the more languages have one for it, the more the world speaks of it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "nothing has more than some hundreds of names"
)]
fn fame(names: usize) -> u8 {
    (4.0 * (names.clamp(1, 100) as f64).log2()).round() as u8
}

fn is_capital(drawn: &Value) -> bool {
    text(drawn, "FEATURECLA").is_some_and(|class| class.starts_with("Admin-0 capital"))
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
    long && (in_serbian && (wide || population >= 200_000.0) || wide && in_latin)
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
    let country = text(feature, "ISO_A2").filter(|code| code.len() == 2).unwrap_or("--").to_owned();
    let kind = if is_capital(feature) { CAPITAL } else { TOWN };
    let weight = weight(number(feature, "POP_MAX").unwrap_or_default());
    let names = vec![text(feature, "NAME")?.to_owned()];
    Some(Place { names, also: translated(feature), at, country, weight, kind, ..Place::default() })
}
