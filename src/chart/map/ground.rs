//! What lies under the places: coasts, borders, and which country each dot belongs to.

use std::f64::consts::PI;

use super::{
    Atlas, Degrees, Line, LineKind, Projection, Window,
    atlas::{Extent, Ring},
    clip::Dot,
    degrees::EARTH_KM,
    raster::{ACROSS, Areas, DOWN, Dots, Stroke, measure},
};

/// The ground of a map of so many cells. It depends on the window alone, and is drawn once for it.
#[derive(Debug, Clone)]
pub struct Ground {
    /// What it was drawn for.
    pub window: Window,
    /// Cells across and down.
    pub(super) size: (usize, usize),
    pub(super) coasts: Dots,
    pub(super) borders: Dots,
    pub(super) areas: Areas,
}

/// Dots across and down of so many cells.
pub fn dots((width, height): (usize, usize)) -> (f64, f64) {
    (measure(width * ACROSS), measure(height * DOWN))
}

impl Ground {
    /// Draws the ground of a window; its dots must be those of whole cells.
    pub fn new(atlas: &Atlas, window: Window, size: (usize, usize)) -> Self {
        let (mut coasts, mut borders) = (Dots::new(size), Dots::new(size));
        let bounds = window.bounds();
        let inside = ((bounds.0.0, bounds.0.1 - 0.01), (bounds.1.0, bounds.1.1 - 0.01));
        outlines(atlas, &window, |kind, line| {
            let (layer, mut stroke) = match kind {
                LineKind::Coast => (&mut coasts, Stroke::solid()),
                LineKind::Border => (&mut borders, Stroke::dashed(1, 1)),
            };
            line.windows(2).for_each(|ends| layer.line(ends[0], ends[1], inside, &mut stroke));
        });
        let mut areas = Areas::new(size);
        let is_near = nearness(&window);
        for (country, rings) in atlas.countries.iter().map(|country| &country.rings).enumerate() {
            let mut any = false;
            for ring in rings.iter().filter(|ring| is_near(&ring.extent) && is_seen(&ring.extent, &window)) {
                any |= fill_edges(&mut areas, atlas, ring, &window);
            }
            if any {
                areas.fill(country, bounds);
            }
        }
        Self { window, size, coasts, borders, areas }
    }

    /// The country, by index into the atlas, at a point of the Earth as it is drawn; none for water.
    pub fn country_at(&self, point: Degrees) -> Option<usize> {
        let (x, y) = self.window.dot(point).filter(|dot| self.window.holds(*dot))?;
        self.areas.at(super::raster::whole(x), super::raster::whole(y))
    }
}

/// Gives each line that comes near a window to whoever draws it, in dots; parts of it may be outside.
pub fn outlines(atlas: &Atlas, window: &Window, mut draw: impl FnMut(LineKind, &[(f64, f64)])) {
    let mut dots = Vec::new();
    let is_near = nearness(window);
    let is_told = |line: &&Line| line.kind == LineKind::Coast || window.scale * EARTH_KM < COARSE_KM;
    let lines = atlas.lines.iter().filter(|line| is_near(&line.extent) && is_seen(&line.extent, window));
    for line in lines.filter(is_told) {
        for part in parts(line) {
            for turn in turns(&line.extent, window) {
                trace(part, turn, window, &mut dots);
                draw(line.kind, &dots);
            }
        }
    }
}

/// The points of a line in dots; what is too near to the point before it to be told from it is left out, and not even
/// projected: on either map a step takes about as many dots as the degrees that it goes, or fewer.
fn trace(points: &[(f64, f64)], turn: f64, window: &Window, dots: &mut Vec<Dot>) {
    const LEAST: f64 = 0.6;
    let least = (LEAST * window.scale).to_degrees();
    let mut kept: Option<(f64, f64)> = None;
    dots.clear();
    for (index, (east, north)) in points.iter().enumerate() {
        let is_far = kept.is_none_or(|kept| (kept.0 - east).abs() + (kept.1 - north).abs() >= least);
        if index + 1 == points.len() || is_far {
            dots.push(on_map(window, (east + turn, *north)));
            kept = Some((*east, *north));
        }
    }
}

/// A line without what its source cut at 180 degrees, which is neither coast nor border.
fn parts(line: &Line) -> impl Iterator<Item = &[(f64, f64)]> {
    let on_seam = |point: &(f64, f64)| (point.0.abs() - 180.0).abs() < 1e-9;
    line.points.chunk_by(move |one, two| !(on_seam(one) && on_seam(two))).filter(|part| part.len() > 1)
}

/// Tells whether something can be on a map. What reaches round to the far side of a region never is: it would be drawn
/// inside out.
fn nearness(window: &Window) -> impl Fn(&Extent) -> bool + use<> {
    let is_region = matches!(window.projection, Projection::Region(_));
    let (here, reach) = (window.projection.middle().vector(), window.radius());
    move |extent| {
        let (middle, radius) = extent.circle;
        let cosine = (0..3).map(|axis| here[axis] * middle[axis]).sum::<f64>();
        !is_region || cosine >= libm::cos((reach + radius).min(PI))
    }
}

/// Kilometres of a dot from which borders are so near to each other that they tell nothing.
const COARSE_KM: f64 = 100.0;

/// Whether something is large enough to be told from a dot that is there by chance.
fn is_seen(extent: &Extent, window: &Window) -> bool {
    const LEAST: f64 = 0.7;
    2.0 * extent.circle.1 >= window.scale * LEAST
}

/// The turns by which something is moved to be on a map: on one of the world it may be at the left and at the right.
fn turns(extent: &Extent, window: &Window) -> impl Iterator<Item = f64> + use<> {
    let (window, extent) = (*window, *extent);
    let turns: &[f64] = match window.projection {
        Projection::Region(_) => &[0.0],
        Projection::World(_) => &[-720.0, -360.0, 0.0, 360.0, 720.0],
    };
    turns.iter().copied().filter(move |turn| turns.len() == 1 || overlaps(&window, &extent, *turn))
}

/// Whether something that is moved by a turn touches a map of the world.
fn overlaps(window: &Window, extent: &Extent, turn: f64) -> bool {
    let ((left, right), (top, bottom)) = window.bounds();
    let from = on_map(window, (extent.across.0 + turn, extent.up.1));
    let to = on_map(window, (extent.across.1 + turn, extent.up.0));
    from.0 < right && to.0 > left && from.1 < bottom && to.1 > top
}

fn on_map(window: &Window, point: (f64, f64)) -> Dot {
    window.on_map(window.projection.forward_on_line(point))
}

/// Gives the rings of each country that come near a window to whoever fills them even-odd, in dots, with the index of
/// the country; parts of them may be outside.
pub fn areas(atlas: &Atlas, window: &Window, mut draw: impl FnMut(usize, &[(f64, f64)])) {
    let is_near = nearness(window);
    for (country, rings) in atlas.countries.iter().map(|country| &country.rings).enumerate() {
        for ring in rings.iter().filter(|ring| is_near(&ring.extent)) {
            ring_on_map(atlas, ring, window, |dots| draw(country, dots));
        }
    }
}

/// Gives the edges of a ring to be filled; whether there were any.
fn fill_edges(areas: &mut Areas, atlas: &Atlas, ring: &Ring, window: &Window) -> bool {
    let mut any = false;
    ring_on_map(atlas, ring, window, |dots| {
        any = true;
        dots.windows(2).for_each(|ends| areas.edge(ends[0], ends[1]));
    });
    any
}

/// A ring in dots, each time that it is on the map.
fn ring_on_map(atlas: &Atlas, ring: &Ring, window: &Window, mut draw: impl FnMut(&[Dot])) {
    let turns: Vec<f64> = turns(&ring.extent, window).collect();
    if turns.is_empty() {
        return;
    }
    let mut points = atlas.ring(ring);
    close_round_the_pole(&mut points, window);
    let mut dots = Vec::new();
    for turn in turns {
        trace(&points, turn, window, &mut dots);
        draw(&dots);
    }
}

/// A ring that goes round the pole is the upper edge of what on a map of the world reaches down to it.
fn close_round_the_pole(points: &mut Vec<(f64, f64)>, window: &Window) {
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else { return };
    let round = (last.0 - first.0).abs() > 180.0;
    if round && matches!(window.projection, Projection::World(_)) {
        points.extend([(last.0, -90.0), (first.0, -90.0), first]);
    }
}
