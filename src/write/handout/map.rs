//! The places on coasts and borders: the map of the screen, its lines drawn finely and its names as real text.

mod ground;
mod labels;
mod locator;

use super::{
    svg::{self, Told},
    tags::Handout,
};
use crate::{
    article::{Entry, Place},
    chart::map::{Atlas, Degrees, Ground, Marker, Sheet, Wish, dots, fit},
};

/// Cells across and down: a cell is as wide as a letter and twice as high.
const CELLS: (usize, usize) = (100, 29);
/// Units of a cell across.
const CELL: f64 = 6.8;
/// Units of a dot, of which a cell has two across and four down.
const DOT: f64 = CELL / 2.0;
/// Units of the whole map down.
const HEIGHT: usize = 394;

/// Draws the map, where any of the places is known to be somewhere.
pub(super) fn map(out: &mut Handout, places: &[Entry]) {
    let article = out.article;
    let mut located: Vec<(&Place, Degrees, usize)> = places
        .iter()
        .filter_map(|entry| {
            let place = &article.places[entry.index];
            let (north, east) = place.at?;
            Some((place, Degrees::new(north, east), out.mentions.of(*entry).len()))
        })
        .collect();
    // The place that is mentioned most is named first.
    located.sort_by_key(|(_, _, weight)| std::cmp::Reverse(*weight));
    let markers = located.iter().map(|(place, at, weight)| Marker { at: *at, name: &place.name, weight: *weight });
    let markers: Vec<Marker> = markers.collect();
    if markers.is_empty() {
        return;
    }
    let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
    let wish = Wish { size: CELLS, view: fit(&points, dots(CELLS)), chosen: None, route: false, plain: false };
    let atlas = Atlas::open();
    let ground = Ground::for_wish(atlas, &wish);
    let sheet = Sheet::new(atlas, &ground, &markers, &wish);
    let names: Vec<&str> = located.iter().map(|(place, ..)| place.name.as_str()).collect();
    let description = format!("Where the article's places are: {}.", names.join(", "));
    svg::begin(out, HEIGHT, &Told { id: "map", title: "Map", description: &description });
    ground::ground(out, atlas, &ground.window);
    locator::locator(out, &sheet);
    labels::labels(out, &sheet, &markers, &ground.window);
    svg::end(out);
    credit(out, places);
}

/// What the map is made of, and which places are not on it.
fn credit(out: &mut Handout, places: &[Entry]) {
    let article = out.article;
    out.markup("<p class=\"index\">");
    let missing = places.iter().filter(|entry| article.places[entry.index].at.is_none());
    let missing: Vec<&str> = missing.map(|entry| article.name(*entry)).collect();
    if !missing.is_empty() {
        out.words("Not on the map: ");
        out.text(&missing.join(", "));
        out.text(". ");
    }
    out.words("Coasts and borders: Natural Earth.");
    out.markup("</p>\n");
}
