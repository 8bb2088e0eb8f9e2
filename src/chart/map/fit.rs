//! The view in which all places are on the map.

use super::{
    Degrees, Projection, Viewport,
    degrees::{EARTH_KM, wound},
    projection::SQUEEZE,
    window::{is_region, whole_world},
};

/// Kilometres that the lesser side of a map shows at least: a country like Serbia with what is around it.
const LEAST_KM: f64 = 500.0;

/// The whole world, the places in its middle as they would be on a smaller map.
pub fn world(places: &[Degrees], size: (f64, f64)) -> Viewport {
    Viewport::world(Degrees::new(0.0, around(places).0), size)
}

/// The view of so many dots that shows every place, with a margin, and not too little around them; without places
/// the world.
pub fn fit(places: &[Degrees], size: (f64, f64)) -> Viewport {
    if places.is_empty() {
        return world(places, size);
    }
    let room = (inner(size.0, 20.0), inner(size.1, 10.0));
    region(places, size, room).unwrap_or_else(|| flat(places, size, room))
}

/// Dots without a margin on either side, which on a small map is a small one.
fn inner(dots: f64, margin: f64) -> f64 {
    (dots - 2.0 * margin.min(dots / 6.0)).max(1.0)
}

/// The places in a region, if one is wide enough for them.
fn region(places: &[Degrees], size: (f64, f64), room: (f64, f64)) -> Option<Viewport> {
    let mut centre = amid(places);
    // The middle of the box that they fill on the map is a better middle, and moves it a little less each time.
    for _ in 0..4 {
        let ((left, right), (bottom, top)) = filled(places, centre)?;
        centre = Projection::region(centre).inverse((f64::midpoint(left, right), f64::midpoint(bottom, top)))?;
    }
    // What is not quite in the middle at last takes as much room as if it were as far out on the other side too.
    let ((left, right), (bottom, top)) = filled(places, centre)?;
    let scale = (2.0 * right.max(-left) / room.0).max(2.0 * top.max(-bottom) / room.1);
    let least = LEAST_KM / EARTH_KM / size.0.min(size.1).max(1.0);
    let scale = scale.max(least.min(whole_world(size)));
    is_region(scale, size).then_some(Viewport { centre, scale })
}

/// The box that places fill on a map of a region: across and up from its centre, if all are on such a map.
fn filled(places: &[Degrees], centre: Degrees) -> Option<((f64, f64), (f64, f64))> {
    let projection = Projection::region(centre);
    let dots: Vec<(f64, f64)> = places.iter().map(|place| projection.forward(*place)).collect::<Option<_>>()?;
    Some((range(dots.iter().map(|dot| dot.0)), range(dots.iter().map(|dot| dot.1))))
}

/// The places on a map of the world.
fn flat(places: &[Degrees], size: (f64, f64), room: (f64, f64)) -> Viewport {
    let (east, across) = around(places);
    let (south, north) = range(places.iter().map(|place| place.north));
    let scale = (across.to_radians() * SQUEEZE / room.0).max((north - south).to_radians() / room.1);
    let centre = Degrees::new(f64::midpoint(south, north), east);
    Viewport { centre, scale: scale.max(0.93 / (libm::hypot(size.0, size.1) / 2.0)) }.settled(size)
}

/// The least and the most.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)))
}

/// The middle of a small circle around all places (M. Bădoiu and K. Clarkson, "Smaller core-sets for balls", 2003:
/// step by step towards the farthest, each step shorter).
fn amid(places: &[Degrees]) -> Degrees {
    let vectors: Vec<[f64; 3]> = places.iter().map(|place| place.vector()).collect();
    let mut middle = vectors.first().copied().unwrap_or([1.0, 0.0, 0.0]);
    for step in 1..60 {
        let far = |vector: &&[f64; 3]| (0..3).map(|axis| (vector[axis] - middle[axis]).powi(2)).sum::<f64>();
        let Some(farthest) = vectors.iter().max_by(|one, two| far(one).total_cmp(&far(two))) else { break };
        let share = 1.0 / f64::from(step + 1);
        middle = [0, 1, 2].map(|axis| middle[axis] + (farthest[axis] - middle[axis]) * share);
    }
    Degrees::under(middle)
}

/// The middle and the width in degrees of the shortest stretch of longitudes that has all places: what is left of
/// the turn beside the widest gap.
fn around(places: &[Degrees]) -> (f64, f64) {
    let mut east: Vec<f64> = places.iter().map(|place| wound(place.east)).collect();
    east.sort_by(f64::total_cmp);
    let Some(first) = east.first().copied() else { return (10.0, 360.0) };
    let nexts = east.iter().skip(1).copied().chain([first + 360.0]);
    let gaps = east.iter().zip(nexts).map(|(west, east)| (east - west, east));
    let (gap, start) = gaps.max_by(|one, two| one.0.total_cmp(&two.0)).unwrap_or_default();
    let across = 360.0 - gap;
    (wound(start + across / 2.0), across)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: (f64, f64) = (176.0, 144.0);

    fn places(at: &[(f64, f64)]) -> Vec<Degrees> {
        at.iter().map(|(north, east)| Degrees::new(*north, *east)).collect()
    }

    fn all_on_map(places: &[Degrees], size: (f64, f64)) -> bool {
        let window = fit(places, size).window(size);
        places.iter().all(|place| window.dot(*place).is_some_and(|dot| window.holds(dot)))
    }

    proptest! {
        #[test]
        fn every_place_is_on_the_map_that_fits(
            at in proptest::collection::vec((-90.0..=90.0, -180.0..=180.0), 1..40),
            width in 4.0..600.0, height in 4.0..400.0,
        ) {
            prop_assert!(all_on_map(&places(&at), (width, height)));
        }

        #[test]
        fn places_near_each_other_fill_the_map(
            north in -90.0..=90.0, east in -180.0..=180.0,
            at in proptest::collection::vec((-8.0..8.0, -8.0..8.0), 2..9),
        ) {
            let round = |(up, across): &(f64, f64)| {
                let plane = (across.to_radians(), up.to_radians());
                Projection::region(Degrees::new(north, east)).inverse(plane).unwrap()
            };
            let places: Vec<Degrees> = at.iter().map(round).collect();
            let window = fit(&places, SIZE).window(SIZE);
            let dots: Vec<(f64, f64)> = places.iter().map(|place| window.dot(*place).unwrap()).collect();
            let (left, right) = range(dots.iter().map(|dot| dot.0));
            let (top, bottom) = range(dots.iter().map(|dot| dot.1));
            let least = SIZE.1 * window.scale * EARTH_KM < LEAST_KM * 1.01;
            prop_assert!(least || right - left > SIZE.0 * 0.6 || bottom - top > SIZE.1 * 0.6, "{dots:?}");
        }
    }

    #[test]
    fn places_far_from_each_other_are_all_on_the_map_too() {
        let at = [(-48.520_349, 0.0), (-78.117_967, 82.221_299), (-34.817_343, -93.152_581)];
        assert!(all_on_map(&places(&at), (578.173_829, 390.025_013)));
    }

    #[test]
    fn one_place_or_the_same_often_shows_a_country_around_it() {
        for at in [vec![(44.8, 20.5)], vec![(44.8, 20.5); 7], vec![(-90.0, 0.0); 2], vec![(0.0, 180.0), (0.0, -180.0)]]
        {
            let view = fit(&places(&at), SIZE);
            let km = SIZE.1 * view.scale * EARTH_KM;
            assert!((LEAST_KM * 0.99..LEAST_KM * 1.01).contains(&km), "{km} km of {at:?}");
        }
    }

    #[test]
    fn places_on_both_sides_of_180_degrees_are_near_each_other() {
        let fiji_and_samoa = places(&[(-18.1, 178.4), (-13.8, -171.8)]);
        let view = fit(&fiji_and_samoa, SIZE);
        assert!(view.scale * SIZE.0 * EARTH_KM < 2000.0);
        assert!(view.centre.east.abs() > 170.0, "{view:?}");
    }

    #[test]
    fn places_round_a_pole_have_it_on_their_map() {
        let around = places(&[(-75.0, 0.0), (-75.0, 120.0), (-75.0, -120.0)]);
        let view = fit(&around, SIZE);
        assert!(matches!(view.window(SIZE).projection, Projection::Region(_)));
        assert!(view.centre.north < -85.0, "{view:?}");
    }

    #[test]
    fn places_all_over_the_world_are_on_a_map_of_the_world() {
        let over = places(&[(51.5, 0.0), (-37.8, 145.0), (40.7, -74.0), (-90.0, 0.0)]);
        let window = fit(&over, SIZE).window(SIZE);
        assert!(matches!(window.projection, Projection::World(_)));
    }
}
