//! Which part of the Earth a map shows, and how large.

use libm::{asin, cos, hypot};

use super::{
    Degrees, Projection,
    degrees::{EARTH_KM, wound},
    projection::SQUEEZE,
};

/// What a map shows, whatever its size: the same place in the middle, a dot as large as before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// What is in the middle.
    pub centre: Degrees,
    /// How much of the Earth a dot is, in radii of the Earth.
    pub scale: f64,
}

/// A map of so many dots, a dot being as wide as it is high; dots are counted from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// How the Earth is laid flat.
    pub projection: Projection,
    /// How much of the Earth a dot is, in radii of the Earth.
    pub scale: f64,
    /// Dots across and down.
    pub size: (f64, f64),
}

/// Radii of the Earth from the middle to a corner, up to which a map is one of a region: 55 degrees.
const WIDEST_REGION: f64 = 0.92;
/// Kilometres of a dot below which a line of 1 : 50 million tells nothing more.
const FINEST_KM: f64 = 0.5;

impl Viewport {
    /// The whole world on a map of so many dots, as far as its middle is not moved.
    pub fn world(centre: Degrees, size: (f64, f64)) -> Self {
        Self { centre, scale: f64::MAX }.settled(size)
    }

    /// What is shown on a map of so many dots: nothing beyond the world, nothing finer than there is.
    #[must_use]
    pub fn settled(self, size: (f64, f64)) -> Self {
        let whole = whole_world(size);
        let scale = self.scale.clamp((FINEST_KM / EARTH_KM).min(whole), whole);
        let mut centre = self.centre;
        if !is_region(scale, size) {
            // The map ends at the poles, so that its middle is as far from them as half of it is high.
            let most = (90.0 - (size.1 / 2.0 * scale).to_degrees()).max(0.0);
            centre.north = centre.north.clamp(-most, most);
        }
        Self { centre, scale }
    }

    /// The map of so many dots.
    pub fn window(self, size: (f64, f64)) -> Window {
        let Self { centre, scale } = self.settled(size);
        let projection = if is_region(scale, size) { Projection::region(centre) } else { Projection::world(centre) };
        Window { projection, scale, size }
    }

    /// Moved by so many dots to the right and down; over a pole one does not come, but round it.
    #[must_use]
    pub fn panned(self, right: f64, down: f64) -> Self {
        let Degrees { north, east } = self.centre;
        let round = cos(north.to_radians()).max(0.3);
        let centre = Degrees::new(
            north - (down * self.scale).to_degrees(),
            wound(east + (right * self.scale / round).to_degrees()),
        );
        Self { centre, ..self }
    }

    /// So many times as large, on a map of so many dots; a point that is on the map stays about where it is, and one
    /// that is not comes into the middle.
    #[must_use]
    pub fn zoomed(self, by: f64, about: Option<Degrees>, size: (f64, f64)) -> Self {
        let here = self.settled(size);
        let window = here.window(size);
        let scale = Self { scale: here.scale / by, ..here }.settled(size).scale;
        if (scale / here.scale - 1.0).abs() < 1e-9 {
            return here;
        }
        let Some(about) = about else { return Self { scale, ..here }.settled(size) };
        let Some((x, y)) = window.dot(about).filter(|at| window.holds(*at)) else {
            return Self { centre: about, scale }.settled(size);
        };
        let rest = 1.0 - scale / here.scale;
        let moved = (size.0 / 2.0 + (x - size.0 / 2.0) * rest, size.1 / 2.0 + (y - size.1 / 2.0) * rest);
        let centre = window.point(moved).unwrap_or(here.centre);
        let view = Self { centre, scale }.settled(size);
        // Near a pole a map of the world and one of a region have little in common.
        if view.shows(about, size) { view } else { Self { centre: about, ..view }.settled(size) }
    }

    /// Whether a point is on a map of so many dots.
    pub fn shows(self, point: Degrees, size: (f64, f64)) -> bool {
        let window = self.window(size);
        window.dot(point).is_some_and(|dot| window.holds(dot))
    }

    /// Whether all of the world is on a map of so many dots.
    pub fn is_world(self, size: (f64, f64)) -> bool {
        self.scale >= whole_world(size) * 0.999
    }
}

impl Window {
    /// Where a point of the Earth is, on the map or beside it; none for the far side of the Earth.
    pub fn dot(&self, point: Degrees) -> Option<(f64, f64)> {
        /// A map of the world ends at the poles; what lies on one still has a dot.
        const LAST: f64 = 89.9;
        let is_world = matches!(self.projection, Projection::World(_));
        let north = if is_world { point.north.clamp(-LAST, LAST) } else { point.north };
        self.projection.forward(Degrees { north, ..point }).map(|plane| self.on_map(plane))
    }

    /// The point of the Earth at a dot, if there is one.
    pub fn point(&self, (x, y): (f64, f64)) -> Option<Degrees> {
        let plane = ((x - self.size.0 / 2.0) * self.scale, (self.size.1 / 2.0 - y) * self.scale);
        self.projection.inverse(plane)
    }

    /// Whether a dot is on the map.
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        let ((left, right), (top, bottom)) = self.bounds();
        (left..right).contains(&x) && (top..bottom).contains(&y)
    }

    /// The columns and rows of dots that show something: all, or the part of them that the world takes.
    pub fn bounds(&self) -> ((f64, f64), (f64, f64)) {
        let (width, height) = self.size;
        let Projection::World(_) = self.projection else { return ((0.0, width), (0.0, height)) };
        let half = std::f64::consts::PI * SQUEEZE / self.scale;
        let (_, pole) = self.on_map(self.projection.forward_on_line((0.0, 90.0)));
        let (_, other) = self.on_map(self.projection.forward_on_line((0.0, -90.0)));
        (((width / 2.0 - half).max(0.0), (width / 2.0 + half).min(width)), (pole.max(0.0), other.min(height)))
    }

    /// The angle in radians from the middle to the farthest corner.
    pub(super) fn radius(&self) -> f64 {
        2.0 * asin((hypot(self.size.0, self.size.1) / 2.0 * self.scale / 2.0).min(1.0))
    }

    pub(super) fn on_map(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.size.0 / 2.0 + x / self.scale, self.size.1 / 2.0 - y / self.scale)
    }
}

/// The scale at which the whole world just fits.
pub(super) fn whole_world((width, height): (f64, f64)) -> f64 {
    use std::f64::consts::{PI, TAU};
    (TAU * SQUEEZE / width.max(1.0)).max(PI / height.max(1.0))
}

/// Whether a map is one of a region.
pub(super) fn is_region(scale: f64, (width, height): (f64, f64)) -> bool {
    hypot(width, height) / 2.0 * scale <= WIDEST_REGION
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: (f64, f64) = (176.0, 104.0);

    proptest! {
        #[test]
        fn what_one_goes_closer_to_is_on_the_map(
            north in -90.0..=90.0, east in -180.0..180.0, up in -90.0..=90.0, across in -180.0..180.0,
        ) {
            let point = Degrees::new(up, across);
            let mut view = Viewport::world(Degrees::new(north, east), SIZE);
            for _ in 0..16 {
                view = view.zoomed(1.5, Some(point), SIZE);
                prop_assert!(view.shows(point, SIZE), "{view:?}");
            }
        }
    }

    #[test]
    fn a_map_is_moved_up_to_a_pole_and_round_it() {
        let view = Viewport { centre: Degrees::new(88.0, 0.0), scale: 0.001 };
        let top = view.panned(0.0, -500.0);
        assert!(top.centre.north > 89.999);
        assert!((top.panned(100.0, 0.0).centre.east - 19.1).abs() < 0.1);
    }
}
