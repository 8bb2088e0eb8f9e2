//! Land, coasts and borders as paths, cut at the edge of the map.

use super::{DOT, HEIGHT};
use crate::{
    chart::map::{Atlas, LineKind, Projection, Window, areas, outlines},
    write::{
        handout::{
            svg::{WIDTH, number, units},
            tags::Handout,
        },
        markup::put,
    },
};

type Point = (f64, f64);

/// Steps of a unit to which points are rounded, so that what two countries share is the same line for both; on a map
/// of the world there are many more lines, and coarser steps keep the page small.
const STEPS: f64 = 2.0;
const STEPS_OF_THE_WORLD: f64 = 1.0;
/// Units beyond the edge up to which lines are kept.
const MARGIN: f64 = 3.0;

/// Draws what lies under the places.
pub(super) fn ground(out: &mut Handout, atlas: &Atlas, window: &Window) {
    let steps = match window.projection {
        Projection::Region(_) => STEPS,
        Projection::World(_) => STEPS_OF_THE_WORLD,
    };
    let mut land = String::new();
    areas(atlas, window, |_, ring| {
        let ring: Vec<Point> = ring.iter().map(on_page).collect();
        let mut points = rounded(&clipped(ring), steps);
        points.dedup();
        if points.len() > 2 {
            path(&mut land, &points);
            land.push('z');
        }
    });
    let (mut coasts, mut borders) = (String::new(), String::new());
    outlines(atlas, window, |kind, line| {
        let path_of = match kind {
            LineKind::Coast => &mut coasts,
            LineKind::Border => &mut borders,
        };
        let line: Vec<Point> = line.iter().map(on_page).collect();
        for part in line.chunk_by(|one, two| is_near(*one) || is_near(*two)) {
            let mut points = rounded(part, steps);
            points.dedup();
            if points.len() > 1 {
                path(path_of, &points);
            }
        }
    });
    for (class, data) in [("land", land), ("border", borders), ("coast", coasts)] {
        out.element("path", &[("class", class), ("d", &data)], "");
        out.markup("\n");
    }
}

fn on_page((x, y): &Point) -> Point {
    (x * DOT, y * DOT)
}

fn is_near((x, y): Point) -> bool {
    (-MARGIN..units(WIDTH) + MARGIN).contains(&x) && (-MARGIN..units(HEIGHT) + MARGIN).contains(&y)
}

fn rounded(points: &[Point], steps: f64) -> Vec<Point> {
    let round = |value: f64| (value * steps).round() / steps;
    points.iter().map(|(x, y)| (round(*x), round(*y))).collect()
}

/// Appends a line to the data of a path, each point by its way from the one before.
fn path(data: &mut String, points: &[Point]) {
    let mut last = (0.0, 0.0);
    for (index, (x, y)) in points.iter().enumerate() {
        let command = match index {
            0 => 'M',
            1 => 'l',
            _ => ' ',
        };
        put(data, format_args!("{command}{} {}", number(x - last.0), number(y - last.1)));
        last = (*x, *y);
    }
}

/// The part of a ring that is inside of the edge (I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974).
fn clipped(mut ring: Vec<Point>) -> Vec<Point> {
    let (right, bottom) = (units(WIDTH) + MARGIN, units(HEIGHT) + MARGIN);
    // How far a point is inside of each edge.
    let edges: [fn(Point, Point) -> f64; 4] = [
        |(x, _), _| x + MARGIN,
        |(x, _), (right, _)| right - x,
        |(_, y), _| y + MARGIN,
        |(_, y), (_, bottom)| bottom - y,
    ];
    for inside in edges {
        let depth = |point: Point| inside(point, (right, bottom));
        let mut kept = Vec::with_capacity(ring.len());
        let Some(mut last) = ring.last().copied() else { break };
        for point in ring {
            let (before, here) = (depth(last), depth(point));
            if (before >= 0.0) != (here >= 0.0) {
                let share = before / (before - here);
                kept.push((last.0 + (point.0 - last.0) * share, last.1 + (point.1 - last.1) * share));
            }
            if here >= 0.0 {
                kept.push(point);
            }
            last = point;
        }
        ring = kept;
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_cut_at_the_edge() {
        let (width, height) = (units(WIDTH), units(HEIGHT));
        let around = vec![(-100.0, -100.0), (9000.0, -100.0), (9000.0, 9000.0), (-100.0, 9000.0)];
        let (right, bottom) = (width + MARGIN, height + MARGIN);
        let cut = clipped(around);
        let corners = [(-MARGIN, -MARGIN), (right, -MARGIN), (right, bottom), (-MARGIN, bottom)];
        assert!(cut.len() == 4 && corners.iter().all(|corner| cut.contains(corner)), "{cut:?}");
        assert_eq!(clipped(vec![(-50.0, 0.0), (-50.0, 9.0), (-40.0, 9.0)]), []);
        let inside = vec![(1.0, 1.0), (5.0, 1.0), (5.0, 4.0)];
        assert_eq!(clipped(inside.clone()), inside);
    }

    #[test]
    fn a_path_goes_from_point_to_point() {
        let mut data = String::new();
        path(&mut data, &[(10.0, 10.5), (12.0, 9.0), (12.0, 10.0)]);
        assert_eq!(data, "M10 10.5l2 -1.5 0 1");
    }
}
