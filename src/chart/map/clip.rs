//! Lines cut at the edge of a map.

/// A point in dots.
pub(super) type Dot = (f64, f64);

/// The least and the most, across and down.
pub(super) type Bounds = (Dot, Dot);

/// The part of a line that is inside of bounds, if any (Y.-D. Liang and B. Barsky, "A new concept and method for line
/// clipping", 1984).
pub(super) fn clipped(from: Dot, to: Dot, bounds: Bounds) -> Option<(Dot, Dot)> {
    let ((left, right), (top, bottom)) = bounds;
    let way = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (towards, room) in
        [(-way.0, from.0 - left), (way.0, right - from.0), (-way.1, from.1 - top), (way.1, bottom - from.1)]
    {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
            continue;
        }
        let share = room / towards;
        if towards < 0.0 {
            start = start.max(share);
        } else {
            end = end.min(share);
        }
    }
    let at = |share: f64| (from.0 + way.0 * share, from.1 + way.1 * share);
    (start <= end).then(|| (at(start), at(end)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Bounds = ((0.0, 10.0), (0.0, 4.0));

    #[test]
    fn what_is_inside_stays_and_what_is_outside_goes() {
        for (from, to, expected) in [
            ((1.0, 1.0), (9.0, 3.0), Some(((1.0, 1.0), (9.0, 3.0)))),
            ((-5.0, 2.0), (15.0, 2.0), Some(((0.0, 2.0), (10.0, 2.0)))),
            ((5.0, -4.0), (5.0, 8.0), Some(((5.0, 0.0), (5.0, 4.0)))),
            ((-4.0, -1.0), (4.0, 3.0), Some(((-2.0 + 2.0, 1.0), (4.0, 3.0)))),
            ((-5.0, 2.0), (-1.0, 2.0), None),
            ((-3.0, 3.0), (3.0, 9.0), None),
            ((2.0, 2.0), (2.0, 2.0), Some(((2.0, 2.0), (2.0, 2.0)))),
            ((20.0, 2.0), (20.0, 2.0), None),
        ] {
            assert_eq!(clipped(from, to, BOUNDS), expected, "{from:?} {to:?}");
        }
    }

    proptest! {
        #[test]
        fn no_end_is_outside(
            from in (-1e6..1e6, -1e6..1e6), to in (-1e6..1e6, -1e6..1e6),
        ) {
            if let Some((from, to)) = clipped(from, to, BOUNDS) {
                for (x, y) in [from, to] {
                    prop_assert!((-1e-6..10.000_001).contains(&x) && (-1e-6..4.000_001).contains(&y));
                }
            }
        }
    }
}
