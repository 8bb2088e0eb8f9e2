//! Places that everybody knows, and names that several have.

use super::*;
use crate::article::{Block, Section};

/// What is wrong with where a place was found, if anything is.
fn fault(name: &str, found: Option<(f64, f64)>, (north, east): (f64, f64), far: f64) -> Option<String> {
    let near = |at: (f64, f64)| (at.0 - north).abs() <= far && (at.1 - east).abs() <= far;
    let right = found.is_some_and(near);
    (!right).then(|| format!("{name}: {found:?} and not {north}, {east}"))
}

#[test]
fn well_known_places_are_where_they_are() {
    let faults = [
        ("Brussels", (50.85, 4.35), 0.1),
        ("Bruxelles", (50.85, 4.35), 0.1),
        ("Brüssel", (50.85, 4.35), 0.1),
        ("Bruselas", (50.85, 4.35), 0.1),
        ("Brisel", (50.85, 4.35), 0.1),
        ("Брисел", (50.85, 4.35), 0.1),
        ("Belgrade", (44.82, 20.46), 0.1),
        ("Beograd", (44.82, 20.46), 0.1),
        ("Београд", (44.82, 20.46), 0.1),
        ("Pristina", (42.67, 21.16), 0.1),
        ("Prishtina", (42.67, 21.16), 0.1),
        ("Niš", (43.32, 21.9), 0.1),
        ("Paris", (48.85, 2.35), 0.1),
        ("London", (51.5, -0.13), 0.1),
        ("Londres", (51.5, -0.13), 0.1),
        ("Washington", (38.9, -77.04), 0.1),
        ("New York", (40.71, -74.0), 0.1),
        ("Moscow", (55.75, 37.62), 0.1),
        ("Moskau", (55.75, 37.62), 0.1),
        ("Kyiv", (50.45, 30.52), 0.1),
        ("Kiev", (50.45, 30.52), 0.1),
        ("Beijing", (39.9, 116.4), 0.1),
        ("Peking", (39.9, 116.4), 0.1),
        ("Munich", (48.14, 11.58), 0.1),
        ("München", (48.14, 11.58), 0.1),
        ("Vienna", (48.2, 16.37), 0.1),
        ("Wien", (48.2, 16.37), 0.1),
        ("Rio de Janeiro", (-22.9, -43.2), 0.1),
        ("Sydney", (-33.87, 151.2), 0.1),
        ("Serbia", (44.2, 20.9), 1.0),
        ("Srbija", (44.2, 20.9), 1.0),
        ("Србија", (44.2, 20.9), 1.0),
        ("Kosovo", (42.6, 20.9), 0.5),
        ("Germany", (51.1, 10.4), 1.5),
        ("Deutschland", (51.1, 10.4), 1.5),
        ("Allemagne", (51.1, 10.4), 1.5),
        ("Alemania", (51.1, 10.4), 1.5),
        ("Nemačka", (51.1, 10.4), 1.5),
        ("the United States", (40.0, -100.0), 8.0),
        ("United Kingdom", (53.5, -2.0), 2.0),
        ("Texas", (31.4, -99.3), 1.5),
        ("Bavaria", (48.9, 11.4), 1.0),
        ("Mediterranean Sea", (36.0, 17.0), 6.0),
        ("the Atlantic Ocean", (0.0, -28.0), 35.0),
        ("Danube", (46.0, 19.0), 5.0),
        ("the Danube River", (46.0, 19.0), 5.0),
        ("Lake Victoria", (-1.0, 33.0), 1.5),
        ("Mount Everest", (27.99, 86.93), 0.2),
        ("Mt. Kilimanjaro", (-3.07, 37.35), 0.2),
        ("Greenland", (73.0, -41.0), 5.0),
    ]
    .into_iter()
    .filter_map(|(name, at, far)| fault(name, coordinates(name, &[], &[]), at, far));
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_name_of_several_places_is_the_one_that_the_text_speaks_of() {
    let faults = [
        ("Paris, Texas", &[][..], (33.66, -95.56)),
        ("Georgia", &[], (42.2, 43.5)),
        ("Georgia", &["Atlanta", "United States"], (32.7, -83.4)),
        ("Georgia", &["Tbilisi", "Russia"], (42.2, 43.5)),
        ("Birmingham", &[], (52.48, -1.9)),
        ("Birmingham", &["Alabama", "United States"], (33.52, -86.8)),
        ("Paris", &["Texas", "Berlin"], (48.85, 2.35)),
        ("Cambridge", &["Massachusetts", "Boston"], (42.37, -71.1)),
        ("Valencia", &["Madrid", "Spain"], (39.47, -0.38)),
        ("Valencia", &["Caracas", "Venezuela"], (10.16, -68.0)),
    ]
    .into_iter()
    .filter_map(|(name, others, at)| fault(&format!("{name} {others:?}"), coordinates(name, &[], others), at, 0.9));
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}

/// An article of one paragraph, and a place and a person that its first words of a name are.
fn named_in(text: &'static str, name: &str) -> (Article, [Entity; 2]) {
    let sections = vec![Section::new("text", "", 0, 1, move || vec![Block::paragraph(text)])];
    let article = Article { sections, ..Article::default() };
    let start = text.find(name).unwrap();
    let mentions = vec![Passage { section: 0, block: 0, range: start..start + name.len() }];
    let place = Entity { kind: Kind::Place, name: name.into(), role: None, also: Vec::new(), certainty: 90, mentions };
    let person = Entity { kind: Kind::Person, ..place.clone() };
    (article, [place, person])
}

#[test]
fn what_stands_right_behind_a_name_decides() {
    for (text, name, at) in [
        ("They met in London, Ontario, on Monday.", "London", (42.98, -81.25)),
        ("They met in London (Ontario).", "London", (42.98, -81.25)),
        ("They met in London, Ont., on Monday.", "London", (42.98, -81.25)),
        ("They met in London on Monday.", "London", (51.5, -0.13)),
        ("They met in London, and left.", "London", (51.5, -0.13)),
        ("In London, Canada's premier said no.", "London", (51.5, -0.13)),
        ("In London, France and Italy said no.", "London", (51.5, -0.13)),
        ("He went to Madrid, Barcelona and Rome.", "Madrid", (40.42, -3.7)),
        ("He was born in Paris, Texas.", "Paris", (33.66, -95.56)),
        ("He was born in Paris, TX.", "Paris", (33.66, -95.56)),
        ("He was born in Naples, Florida.", "Naples", (26.14, -81.79)),
        ("He was born in Naples, Italy.", "Naples", (40.85, 14.27)),
        ("He lives in Durham in North Carolina.", "Durham", (35.99, -78.9)),
        ("Perth, WA, is far from Perth, Scotland.", "Perth", (-31.95, 115.86)),
        ("Der Zug nach Frankfurt (Oder) kam nicht.", "Frankfurt", (52.35, 14.55)),
        ("Der Zug nach Frankfurt kam nicht.", "Frankfurt", (50.11, 8.68)),
        ("Elle est née à Saint-Denis, en Seine-Saint-Denis.", "Saint-Denis", (48.94, 2.36)),
    ] {
        let (article, [place, person]) = named_in(text, name);
        let found = locate(&article, &[place, person]);
        assert_eq!(fault(text, found[0], at, 0.15), None);
        assert_eq!(found[1], None);
    }
}

#[test]
fn a_place_is_none_where_the_text_does_not_tell_it_from_its_namesakes() {
    for (text, name) in [
        ("The museum in Richmond was closed.", "Richmond"),
        ("The museum in Springfield was closed.", "Springfield"),
        ("Twain was born in Paris, Missouri.", "Paris"),
    ] {
        let (article, [place, _]) = named_in(text, name);
        assert_eq!(locate(&article, &[place]), [None], "{text}");
    }
}

#[test]
fn a_language_tells_where_its_places_are() {
    for (language, name, at) in
        [("fr", "Brest", (48.39, -4.49)), ("es", "Toledo", (39.86, -4.02)), ("en-AU", "Perth", (-31.95, 115.86))]
    {
        let (article, [place, _]) = named_in("Brest, Perth, Toledo", name);
        let found = locate(&Article { language: language.into(), ..article }, &[place]);
        assert_eq!(fault(language, found[0], at, 0.15), None);
    }
}

#[test]
fn a_name_that_is_not_known_has_no_coordinate() {
    for name in ["", "Stoltenberg", "Nowhere-upon-Sea", "the", "NATO", "Xyzzy", "é", "🦀"] {
        assert_eq!(coordinates(name, &[], &[]), None, "{name}");
    }
    assert!(coordinates("Xyzzy", &["Oslo".to_owned()], &[]).is_some());
}
