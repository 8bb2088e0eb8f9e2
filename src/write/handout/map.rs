//! The places on coasts and borders: the map of the screen, its lines drawn finely and its names as real text.

mod ground;
mod labels;
mod locator;
mod route;

use super::{
    svg::{self, Told},
    tags::Handout,
};
use crate::{
    article::Entry,
    chart::map::{Atlas, Degrees, FEW, Ground, Marker, Sheet, Wish, dots, fit},
};

/// Cells across and down: a cell is as wide as a letter and twice as high.
const CELLS: (usize, usize) = (100, 34);
/// Units of a cell across.
const CELL: f64 = 6.8;
/// Units of a dot, of which a cell has two across and four down.
const DOT: f64 = CELL / 2.0;
/// Units of the whole map down.
const HEIGHT: usize = 462;

/// Draws the map, where any of the places is known to be somewhere.
pub(super) fn map(out: &mut Handout, places: &[Entry]) {
    let (located, markers) = located(out, places);
    if markers.is_empty() {
        return;
    }
    let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
    let stops = markers.iter().take_while(|marker| marker.weight > 0).count();
    let has_route = (2..=FEW).contains(&stops);
    let wish = Wish { size: CELLS, view: fit(&points, dots(CELLS)), chosen: None, route: has_route, plain: false };
    let atlas = Atlas::open();
    let ground = Ground::for_wish(atlas, &wish);
    let sheet = Sheet::new(atlas, &ground, &markers, &wish);
    let names: Vec<&str> = markers.iter().map(|marker| marker.name).collect();
    let description = format!("Where the article's places are, in the order of their mention: {}.", names.join(", "));
    svg::begin(out, HEIGHT, &Told { id: "map", title: "Map", description: &description });
    ground::ground(out, atlas, &ground.window);
    locator::locator(out, &sheet);
    if has_route {
        route::route(out, &points[..stops], &ground.window);
    }
    labels::labels(out, &sheet, &markers, &ground.window);
    svg::end(out);
    if has_route {
        route::stops(out, &located[..stops]);
    }
    credit(out, places);
}

/// The places that are known to be somewhere, in the order of their mention, and how they are marked.
fn located<'a>(out: &Handout<'a>, places: &[Entry]) -> (Vec<Entry>, Vec<Marker<'a>>) {
    let (article, mentions) = (out.article, out.mentions);
    let mut places = places.to_vec();
    mentions.sort_by_first(&mut places);
    let marked = places.into_iter().filter_map(|entry| {
        let place = &article.places[entry.index];
        let (north, east) = place.at?;
        let weight = mentions.of(entry).len();
        Some((entry, Marker { at: Degrees::new(north, east), name: &place.name, weight }))
    });
    marked.unzip()
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
    out.words("Coasts, and borders of today: Natural Earth.");
    out.markup("</p>\n");
}
