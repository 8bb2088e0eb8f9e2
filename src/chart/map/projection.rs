//! From the Earth to a plane and back, in radii of the Earth.

use libm::{asin, atan2, hypot, sincos};

use std::f64::consts::FRAC_1_SQRT_2;

use super::{Degrees, degrees::wound};

/// A way to lay the Earth on a plane: east is to the right, north is up, the middle is 0, 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Projection {
    /// A region: Lambert's azimuthal equal-area projection (J. P. Snyder, "Map Projections: A Working Manual", 1987,
    /// page 185). True at its middle; poles and the 180th meridian are points and lines like others.
    Region(Middle),
    /// The world: the equirectangular projection true at 45° north and south, around any point.
    World(Middle),
}

/// The middle of a map, with what is computed from it once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    at: Degrees,
    sin: f64,
    cos: f64,
}

/// How far an equirectangular map is squeezed across: the cosine of 45°.
pub(super) const SQUEEZE: f64 = FRAC_1_SQRT_2;
/// Cosine of the angle from the middle (150°) beyond which a region's map would tear.
const TORN: f64 = -0.866;

impl Projection {
    /// A region around its middle.
    pub fn region(at: Degrees) -> Self {
        Self::Region(Middle::new(at))
    }

    /// The world around a middle.
    pub fn world(at: Degrees) -> Self {
        Self::World(Middle::new(at))
    }

    /// The point in the middle.
    pub fn middle(&self) -> Degrees {
        let (Self::Region(middle) | Self::World(middle)) = self;
        middle.at
    }

    /// Where a point of the Earth lies on the plane; none for the far side of a region.
    pub fn forward(&self, point: Degrees) -> Option<(f64, f64)> {
        match self {
            Self::Region(middle) => {
                middle.lambert(point.east, point.north).filter(|_| middle.cosine_to(point.east, point.north) > TORN)
            }
            Self::World(middle) => Some(middle.flat(wound(point.east - middle.at.east), point.north)),
        }
    }

    /// Where a point of a line lies, the line going on beyond 180 degrees where it does; the far side of a region is
    /// somewhere far out.
    pub(super) fn forward_on_line(&self, (east, north): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Region(middle) => middle.lambert(east, north).unwrap_or((2.0, 0.0)),
            Self::World(middle) => middle.flat(east - middle.at.east, north),
        }
    }

    /// The point of the Earth that lies at a point of the plane, if one does.
    pub fn inverse(&self, (x, y): (f64, f64)) -> Option<Degrees> {
        match self {
            Self::Region(middle) => middle.lambert_back(x, y),
            Self::World(middle) => {
                let north = y.to_degrees() + middle.at.north;
                let east = (x / SQUEEZE).to_degrees();
                (north.abs() <= 90.0 && east.abs() <= 180.0).then(|| Degrees::new(north, east + middle.at.east))
            }
        }
    }
}

impl Middle {
    fn new(at: Degrees) -> Self {
        let (sin, cos) = sincos(at.north.to_radians());
        Self { at, sin, cos }
    }

    fn cosine_to(&self, east: f64, north: f64) -> f64 {
        let (sin, cos) = sincos(north.to_radians());
        self.sin * sin + self.cos * cos * libm::cos((east - self.at.east).to_radians())
    }

    fn lambert(&self, east: f64, north: f64) -> Option<(f64, f64)> {
        let (sin, cos) = sincos(north.to_radians());
        let (sin_east, cos_east) = sincos((east - self.at.east).to_radians());
        let near = 1.0 + self.sin * sin + self.cos * cos * cos_east;
        let stretch = (2.0 / near).sqrt();
        (near > 1e-9).then_some((stretch * cos * sin_east, stretch * (self.cos * sin - self.sin * cos * cos_east)))
    }

    fn lambert_back(&self, x: f64, y: f64) -> Option<Degrees> {
        let far = hypot(x, y);
        if far > 2.0 {
            return None;
        }
        if far < 1e-12 {
            return Some(self.at);
        }
        let (sin, cos) = sincos(2.0 * asin(far / 2.0));
        let north = asin((cos * self.sin + y * sin * self.cos / far).clamp(-1.0, 1.0));
        let east = atan2(x * sin, far * self.cos * cos - y * self.sin * sin);
        Some(Degrees::new(north.to_degrees(), self.at.east + east.to_degrees()))
    }

    fn flat(&self, east: f64, north: f64) -> (f64, f64) {
        (east.to_radians() * SQUEEZE, (north - self.at.north).to_radians())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn back_from_the_plane_is_where_one_came_from(
            north in -90.0..90.0, east in -180.0..180.0, up in -89.0..89.0, across in -180.0..180.0,
        ) {
            let point = Degrees::new(up, across);
            for projection in [Projection::region(Degrees::new(north, east)), Projection::world(Degrees::new(north, east))] {
                let Some(plane) = projection.forward(point) else { continue };
                let back = projection.inverse(plane).unwrap();
                prop_assert!(back.angle(point) < 1e-6, "{:?} {:?}", back, point);
            }
        }

        #[test]
        fn a_region_is_true_around_its_middle(north in -90.0..90.0, east in -180.0..180.0, up in -3.0..3.0) {
            let middle = Degrees::new(north, east);
            let point = Degrees::new(north + up, east + 2.0);
            let (x, y) = Projection::region(middle).forward(point).unwrap();
            let angle = middle.angle(point);
            prop_assert!((x.hypot(y) - angle).abs() <= angle * 0.001);
        }
    }

    #[test]
    fn the_poles_and_the_180th_meridian_are_no_edges() {
        let pole = Projection::region(Degrees::new(-90.0, 0.0));
        let around: Vec<_> =
            [0.0, 90.0, 180.0, -90.0].map(|east| pole.forward(Degrees::new(-80.0, east)).unwrap()).to_vec();
        for ((x, y), (expected_x, expected_y)) in around.iter().zip([(0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)])
        {
            let far = 2.0 * 5.0_f64.to_radians().sin();
            assert!((x - expected_x * far).abs() < 1e-9 && (y - expected_y * far).abs() < 1e-9);
        }
        for projection in [Projection::region, Projection::world].map(|around| around(Degrees::new(-17.0, 179.0))) {
            let (west, _) = projection.forward(Degrees::new(-17.0, 178.0)).unwrap();
            let (east, _) = projection.forward(Degrees::new(-17.0, -179.0)).unwrap();
            assert!(west < 0.0 && east > 0.0 && (east + 2.0 * west).abs() < 0.001);
        }
    }
}
