//! Land, coasts and borders as paths, cut at the edge of the map.

use super::DOT;
use crate::{
    chart::map::{Atlas, LineKind, Projection, Window, areas, outlines},
    write::{
        handout::{
            svg::{self, number},
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
/// Units beyond the edge up to which lines are kept; what they show is cut by the frame that they are drawn in.
const MARGIN: f64 = 3.0;

/// The least and the most, across and down, in units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edges {
    across: (f64, f64),
    down: (f64, f64),
}

impl Edges {
    /// What of the map shows something: all of it, or the part that the world takes.
    pub(super) fn of(window: &Window) -> Self {
        let (across, down) = window.bounds();
        let units = |(least, most): (f64, f64)| (least * DOT, most * DOT);
        Self { across: units(across), down: units(down) }
    }

    /// As the measures of a rectangle.
    pub(super) fn measures(self) -> [(&'static str, f64); 4] {
        let (width, height) = (self.across.1 - self.across.0, self.down.1 - self.down.0);
        [("x", self.across.0), ("y", self.down.0), ("width", width), ("height", height)]
    }

    fn is_near(self, (x, y): Point) -> bool {
        let near = |(least, most): (f64, f64), at: f64| (least - MARGIN..most + MARGIN).contains(&at);
        near(self.across, x) && near(self.down, y)
    }
}

/// Draws what lies under the places.
pub(super) fn ground(out: &mut Handout, atlas: &Atlas, window: &Window) {
    let edges = Edges::of(window);
    let steps = match window.projection {
        Projection::Region(_) => STEPS,
        Projection::World(_) => STEPS_OF_THE_WORLD,
    };
    let mut land = String::new();
    areas(atlas, window, |_, ring| {
        let ring: Vec<Point> = ring.iter().map(on_page).collect();
        let mut points = rounded(&clipped(ring, edges), steps);
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
        for part in line.chunk_by(|one, two| edges.is_near(*one) || edges.is_near(*two)) {
            let mut points = rounded(part, steps);
            points.dedup();
            if points.len() > 1 {
                path(path_of, &points);
            }
        }
    });
    open_frame(out, edges);
    for (class, data) in [("land", land), ("border", borders), ("coast", coasts)] {
        out.element("path", &[("class", class), ("d", &data)], "");
        out.markup("\n");
    }
    out.close("svg");
    svg::shape(out, "rect", "edge", &edges.measures());
}

/// A frame that cuts what is drawn in it, with the same units as what it lies in.
fn open_frame(out: &mut Handout, edges: Edges) {
    let [x, y, width, height] = edges.measures().map(|(_, value)| number(value));
    let view = format!("{x} {y} {width} {height}");
    out.open(
        "svg",
        &[("class", "frame"), ("x", &x), ("y", &y), ("width", &width), ("height", &height), ("viewBox", &view)],
    );
}

fn on_page((x, y): &Point) -> Point {
    (x * DOT, y * DOT)
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
fn clipped(mut ring: Vec<Point>, edges: Edges) -> Vec<Point> {
    // How far a point is inside of each edge.
    let depths: [fn(Edges, Point) -> f64; 4] = [
        |edges, (x, _)| x - edges.across.0 + MARGIN,
        |edges, (x, _)| edges.across.1 + MARGIN - x,
        |edges, (_, y)| y - edges.down.0 + MARGIN,
        |edges, (_, y)| edges.down.1 + MARGIN - y,
    ];
    for depth in depths {
        let depth = |point: Point| depth(edges, point);
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

    /// Whether two dots are one, but for the last digits of a division.
    fn is_near(one: (f64, f64), other: (f64, f64)) -> bool {
        (one.0 - other.0).abs() + (one.1 - other.1).abs() < 1e-6
    }

    #[test]
    fn a_ring_is_cut_at_the_edge() {
        let edges = Edges { across: (0.0, 680.0), down: (0.0, 400.0) };
        let around = vec![(-100.0, -100.0), (9000.0, -100.0), (9000.0, 9000.0), (-100.0, 9000.0)];
        let (right, bottom) = (680.0 + MARGIN, 400.0 + MARGIN);
        let cut = clipped(around, edges);
        let corners = [(-MARGIN, -MARGIN), (right, -MARGIN), (right, bottom), (-MARGIN, bottom)];
        assert!(cut.len() == 4 && corners.iter().all(|corner| cut.iter().any(|dot| is_near(*dot, *corner))), "{cut:?}");
        assert_eq!(clipped(vec![(-50.0, 0.0), (-50.0, 9.0), (-40.0, 9.0)], edges), []);
        let inside = vec![(1.0, 1.0), (5.0, 1.0), (5.0, 4.0)];
        assert_eq!(clipped(inside.clone(), edges), inside);
    }

    #[test]
    fn a_path_goes_from_point_to_point() {
        let mut data = String::new();
        path(&mut data, &[(10.0, 10.5), (12.0, 9.0), (12.0, 10.0)]);
        assert_eq!(data, "M10 10.5l2 -1.5 0 1");
    }
}
