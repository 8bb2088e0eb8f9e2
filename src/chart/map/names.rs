//! Names of countries, where the country has room for its name.

use std::collections::HashMap;

use super::{
    Atlas, Ground,
    labels::{At, Room},
    raster::{ACROSS, DOWN},
};
use crate::text;

/// A stretch of a row of cells within one country.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    country: usize,
    row: usize,
    start: usize,
    end: usize,
}

/// The names of countries that have room for them, each in the row that is nearest to the middle of what is seen of
/// the country.
pub(super) fn place(atlas: &Atlas, ground: &Ground, room: &mut Room, skipped: &[usize]) -> Vec<(At, String)> {
    let stretches = stretches(ground);
    let mut seen: HashMap<usize, Vec<Stretch>> = HashMap::new();
    for stretch in stretches.into_iter().filter(|stretch| !skipped.contains(&stretch.country)) {
        seen.entry(stretch.country).or_default().push(stretch);
    }
    let area = |stretches: &[Stretch]| stretches.iter().map(|stretch| stretch.end - stretch.start).sum::<usize>();
    let mut countries: Vec<(usize, Vec<Stretch>)> = seen.into_iter().collect();
    countries.sort_by_key(|(country, stretches)| (std::cmp::Reverse(area(stretches)), *country));
    let mut placed = Vec::new();
    for (country, stretches) in countries {
        let name = atlas.countries[country].name.to_uppercase();
        let width = text::width(&name);
        if let Some(at) = best(&stretches, width, room) {
            room.take(at, width);
            placed.push((at, name));
        }
    }
    placed
}

/// Where the name of a country stands that is one of the places: where as much of it as can be is within what is seen of
/// the country, as near to the middle of that as can be. `hides` says how bad it is to write on a cell. None where the
/// country has no cell of its own, or no room is near it.
pub(super) fn within(
    ground: &Ground,
    country: usize,
    width: usize,
    room: &Room,
    hides: impl Fn(At) -> usize,
) -> Option<At> {
    let own: Vec<Stretch> = stretches(ground).into_iter().filter(|stretch| stretch.country == country).collect();
    let (first, last) = (own.first()?.row, own.last()?.row);
    let (column, row) = middle(&own);
    let wished = column.saturating_sub(width / 2);
    let left = own.iter().map(|stretch| stretch.start).min()?.saturating_sub(width);
    let right = own.iter().map(|stretch| stretch.end).max()?.min(ground.size.0.saturating_sub(width));
    let covered = |(x, y): At| {
        let shared = |stretch: &Stretch| (x + width).min(stretch.end).saturating_sub(x.max(stretch.start));
        own.iter().filter(|stretch| stretch.row == y).map(shared).sum::<usize>()
    };
    // A cell outside is as bad as one hidden way; a row further off is as bad as three columns.
    let cost = |(x, y): At| {
        let away = x.abs_diff(wished) + 3 * y.abs_diff(row);
        let hidden = (x..x + width).map(|x| hides((x, y))).sum::<usize>();
        (3 * (width - covered((x, y))) + away + hidden, (x, y))
    };
    let rows = first.saturating_sub(1)..(last + 2).min(ground.size.1);
    let places = rows.flat_map(|y| (left..=right.max(left)).map(move |x| (x, y)));
    places.filter(|at| room.has_room(*at, width)).map(cost).min().map(|(_, at)| at)
}

/// The column and row in the middle of what is seen of a country.
fn middle(stretches: &[Stretch]) -> At {
    let cells: usize = stretches.iter().map(|stretch| stretch.end - stretch.start).sum();
    let column = stretches.iter().map(|s| (s.start + s.end) * (s.end - s.start)).sum::<usize>() / (2 * cells.max(1));
    let row = stretches.iter().map(|s| s.row * (s.end - s.start)).sum::<usize>() / cells.max(1);
    (column, row)
}

/// Where a name stands in its country.
fn best(stretches: &[Stretch], width: usize, room: &Room) -> Option<At> {
    let (column, row) = middle(stretches);
    let wide = stretches.iter().filter(|stretch| stretch.end - stretch.start >= width + 2);
    let places = wide.flat_map(|stretch| {
        let wished = column.saturating_sub(width / 2);
        (stretch.start + 1..stretch.end - width)
            .map(move |x| (x.abs_diff(wished) + 3 * stretch.row.abs_diff(row), (x, stretch.row)))
    });
    places.filter(|(_, at)| room.has_room(*at, width)).min().map(|(_, at)| at)
}

/// The stretches of all rows; a cell belongs to the country that has a dot in its middle.
fn stretches(ground: &Ground) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for row in 0..ground.size.1 {
        let mut last: Option<Stretch> = None;
        for column in 0..=ground.size.0 {
            let here = ground.areas.at(column * ACROSS + ACROSS / 2, row * DOWN + DOWN / 2);
            if let Some(stretch) = last.as_mut().filter(|stretch| here == Some(stretch.country)) {
                stretch.end = column + 1;
                continue;
            }
            stretches.extend(last);
            last = here.map(|country| Stretch { country, row, start: column, end: column + 1 });
        }
        stretches.extend(last);
    }
    stretches
}
