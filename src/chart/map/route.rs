//! The way from place to place in the order in which they are mentioned.

use libm::{atan2, hypot, sin};

use super::{
    Degrees, Projection, Window,
    clip::{Dot, clipped},
    raster::measure,
};

/// Legs of a route that can still be told apart on one map.
const MOST: usize = 24;
/// Places up to which the way between them is drawn unasked.
pub const FEW: usize = 12;

/// Straight pieces of a way at least, so that a short one is bowed too.
const LEAST_STEPS: usize = 8;

/// The way from one place to the next, in dots.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    /// The straight way over the Earth; in two parts where the map of the world is cut.
    pub parts: Vec<Vec<(f64, f64)>>,
}

/// The legs of a route; of many those around a chosen place, or else the first.
pub fn legs(window: &Window, places: &[Degrees], chosen: Option<usize>) -> Vec<Leg> {
    let last = places.len().saturating_sub(MOST + 1);
    let first = chosen.map_or(0, |chosen| chosen.saturating_sub(MOST / 2)).min(last);
    let stops = places.iter().skip(first).take(MOST + 1).copied().collect::<Vec<_>>();
    stops.windows(2).map(|ends| Leg { parts: way(window, ends[0], ends[1]) }).collect()
}

/// The shortest way over the Earth, in dots, a little bowed.
fn way(window: &Window, from: Degrees, to: Degrees) -> Vec<Vec<Dot>> {
    let angle = from.angle(to);
    let steps = super::raster::whole((angle.to_degrees() / 2.0).ceil()).max(LEAST_STEPS);
    let (start, end) = (from.vector(), to.vector());
    let mut parts: Vec<Vec<Dot>> = vec![Vec::new()];
    for step in 0..=steps {
        let share = measure(step) / measure(steps);
        // Between two points at opposite ends of the Earth every way is as short; this one goes on from the first.
        let (one, two) = (sin((1.0 - share) * angle), sin(share * angle));
        let between = if angle < 1e-9 { start } else { [0, 1, 2].map(|axis| start[axis] * one + end[axis] * two) };
        let Some(dot) = window.dot(Degrees::under(between)) else {
            parts.push(Vec::new());
            continue;
        };
        let jumps = parts.last().and_then(|part| part.last()).is_some_and(|last| is_jump(window, *last, dot));
        if jumps {
            parts.push(Vec::new());
        }
        parts.last_mut().into_iter().for_each(|part| part.push(dot));
    }
    parts.retain(|part| part.len() > 1);
    if let [part] = &mut parts[..] {
        bow(part);
    }
    parts
}

/// Bows a way a little to its right, so that one there and one back do not lie on each other.
fn bow(part: &mut [Dot]) {
    const MOST: f64 = 12.0;
    let (Some(from), Some(to)) = (part.first().copied(), part.last().copied()) else { return };
    let (right, down) = (to.0 - from.0, to.1 - from.1);
    let length = hypot(right, down).max(1.0);
    let deep = (length / 16.0).min(MOST);
    let last = measure(part.len() - 1);
    for (step, dot) in part.iter_mut().enumerate() {
        let off = sin(measure(step) / last * std::f64::consts::PI) * deep;
        dot.0 -= down / length * off;
        dot.1 += right / length * off;
    }
}

/// Whether a way leaves the map of the world at one side and comes in at the other.
fn is_jump(window: &Window, from: Dot, to: Dot) -> bool {
    let ((left, right), _) = window.bounds();
    matches!(window.projection, Projection::World(_)) && (from.0 - to.0).abs() > (right - left) / 2.0
}

impl Leg {
    /// Where its direction is best told, and which way it goes there: about in the middle of what is on the map; none
    /// where too little of it is.
    pub fn sign(&self, window: &Window) -> Option<((f64, f64), (f64, f64))> {
        const LEAST: f64 = 14.0;
        let ((left, right), (top, bottom)) = window.bounds();
        let bounds = ((left, right - 0.01), (top, bottom - 0.01));
        let pieces = self.parts.iter().flat_map(|part| part.windows(2));
        let pieces: Vec<(Dot, Dot)> = pieces.filter_map(|ends| clipped(ends[0], ends[1], bounds)).collect();
        let length = |(from, to): &(Dot, Dot)| hypot(to.0 - from.0, to.1 - from.1);
        let whole: f64 = pieces.iter().map(length).sum();
        let mut rest = whole * 0.55;
        for (from, to) in pieces.iter().filter(|_| whole >= LEAST) {
            let piece = length(&(*from, *to));
            if piece >= rest && piece > 0.0 {
                let share = rest / piece;
                let way = (to.0 - from.0, to.1 - from.1);
                return Some(((from.0 + way.0 * share, from.1 + way.1 * share), way));
            }
            rest -= piece;
        }
        None
    }
}

/// The sign for a direction, right and down in dots.
pub(super) fn arrow((right, down): (f64, f64), plain: bool) -> char {
    const RICH: [char; 8] = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'];
    const PLAIN: [char; 4] = ['>', 'v', '<', '^'];
    let turn = atan2(down, right).to_degrees().rem_euclid(360.0);
    if plain {
        PLAIN[super::raster::whole((turn / 90.0).round()) % 4]
    } else {
        RICH[super::raster::whole((turn / 45.0).round()) % 8]
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Viewport, fit};
    use super::*;

    const SIZE: (f64, f64) = (176.0, 144.0);

    #[test]
    fn a_direction_has_its_sign() {
        for (way, rich, plain) in
            [((1.0, 0.0), '→', '>'), ((1.0, 1.0), '↘', 'v'), ((0.0, -3.0), '↑', '^'), ((-2.0, 0.1), '←', '<')]
        {
            assert_eq!((arrow(way, false), arrow(way, true)), (rich, plain), "{way:?}");
        }
    }

    #[test]
    fn a_way_over_180_degrees_does_not_cross_the_map() {
        let ends = [Degrees::new(35.7, 139.7), Degrees::new(37.8, -122.4)];
        let world = Viewport::world(Degrees::new(0.0, 0.0), SIZE).window(SIZE);
        let legs = legs(&world, &ends, None);
        assert_eq!(legs[0].parts.len(), 2);
        let far = |ends: &[Dot]| (ends[0].0 - ends[1].0).abs();
        assert!(legs[0].parts.iter().flat_map(|part| part.windows(2)).all(|ends| far(ends) < 20.0));
        let near = fit(&ends, SIZE).window(SIZE);
        assert_eq!(super::legs(&near, &ends, None)[0].parts.len(), 1);
    }

    #[test]
    fn of_many_legs_those_around_the_chosen_place_are_drawn() {
        let places: Vec<Degrees> = (0..200).map(|step| Degrees::new(0.0, f64::from(step) / 10.0)).collect();
        let window = fit(&places, SIZE).window(SIZE);
        for chosen in [None, Some(0), Some(100), Some(199)] {
            assert_eq!(legs(&window, &places, chosen).len(), MOST);
        }
        assert!(legs(&window, &places[..1], None).is_empty() && legs(&window, &[], None).is_empty());
    }
}
