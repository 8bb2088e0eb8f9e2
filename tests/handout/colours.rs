//! The colours of the page can be read: on a light screen, on a dark one, on paper.

use std::collections::HashMap;

use super::article::{bundled, handout};

/// Colours of letters.
const LETTERS: [&str; 8] = ["ink", "dim", "accent", "person", "date", "place", "organisation", "speech"];

#[test]
fn every_letter_can_be_read_on_every_ground() {
    let page = handout(&bundled().next().unwrap().1);
    let palettes: Vec<&str> = page.lines().filter(|line| line.contains(":root { --ground")).collect();
    assert_eq!(palettes.len(), 3, "a light screen, a dark screen, paper");
    assert!(palettes[1].contains("prefers-color-scheme: dark") && palettes[2].contains("@media print"));
    for palette in palettes {
        let colours: HashMap<&str, f64> = palette.split("--").skip(1).map(colour).collect();
        for (letters, ground) in LETTERS.iter().flat_map(|letters| [(letters, "ground"), (letters, "panel")]) {
            let (letters, ground) = (colours[letters], colours[ground]);
            let contrast = (letters.max(ground) + 0.05) / (letters.min(ground) + 0.05);
            assert!(contrast >= 4.5, "{contrast:.2}: {palette}");
        }
    }
}

#[test]
fn the_style_names_no_colour_that_the_palettes_do_not_have() {
    let page = handout(&bundled().next().unwrap().1);
    for (_, name) in page.match_indices("var(--").map(|(at, start)| (at, &page[at + start.len()..])) {
        let name = name.split(')').next().unwrap();
        assert!(page.contains(&format!("--{name}: ")), "{name}");
    }
}

/// `name: #rrggbb;` as the name and its relative luminance, as WCAG 2.2 defines it.
fn colour(declaration: &str) -> (&str, f64) {
    let (name, value) = declaration.split_once(": #").unwrap();
    let part = |at: usize| f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    (name, 0.2126 * linear(part(0)) + 0.7152 * linear(part(2)) + 0.0722 * linear(part(4)))
}
