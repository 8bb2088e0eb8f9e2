//! A point of the Earth.

use libm::{asin, atan2, hypot, sincos};

/// Kilometres of the Earth's mean radius (IUGG).
pub(super) const EARTH_KM: f64 = 6371.0;

/// A point of the Earth in degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Degrees {
    /// Degrees north of the equator, negative to the south.
    pub north: f64,
    /// Degrees east of Greenwich, negative to the west.
    pub east: f64,
}

impl Degrees {
    /// A point by latitude and longitude, the longitude within half a turn.
    pub fn new(north: f64, east: f64) -> Self {
        Self { north: north.clamp(-90.0, 90.0), east: wound(east) }
    }

    /// The point as a vector of length 1: towards 0° east, towards 90° east, towards the north pole.
    pub(super) fn vector(self) -> [f64; 3] {
        let (sin, cos) = sincos(self.north.to_radians());
        let (sin_east, cos_east) = sincos(self.east.to_radians());
        [cos * cos_east, cos * sin_east, sin]
    }

    /// The point under a vector of any length but 0.
    pub(super) fn under(vector: [f64; 3]) -> Self {
        let [x, y, z] = vector;
        Self { north: atan2(z, hypot(x, y)).to_degrees(), east: atan2(y, x).to_degrees() }
    }

    /// The angle to another point as seen from the middle of the Earth, in radians.
    pub(super) fn angle(self, other: Self) -> f64 {
        let (one, two) = (self.vector(), other.vector());
        let chord = (0..3).map(|axis| (one[axis] - two[axis]).powi(2)).sum::<f64>().sqrt();
        2.0 * asin((chord / 2.0).min(1.0))
    }
}

/// Degrees east within half a turn.
pub(super) fn wound(east: f64) -> f64 {
    let wound = (east + 180.0).rem_euclid(360.0) - 180.0;
    if wound < -180.0 { wound + 360.0 } else { wound }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_more_is_the_same_place() {
        for (east, expected) in [(0.0, 0.0), (190.0, -170.0), (-190.0, 170.0), (725.0, 5.0), (179.0, 179.0)] {
            assert!((Degrees::new(0.0, east).east - expected).abs() < 1e-9, "{east}");
        }
    }

    #[test]
    fn angles_are_those_of_known_distances() {
        for (one, two, km) in [
            ((50.85, 4.35), (44.82, 20.46), 1372.0),
            ((-90.0, 0.0), (-89.0, 77.0), 111.2),
            ((0.0, 179.5), (0.0, -179.5), 111.2),
            ((90.0, 0.0), (-90.0, 0.0), 20_015.0),
        ] {
            let angle = Degrees::new(one.0, one.1).angle(Degrees::new(two.0, two.1));
            assert!((angle * EARTH_KM - km).abs() < km * 0.003, "{} instead of {km}", angle * EARTH_KM);
        }
    }
}
