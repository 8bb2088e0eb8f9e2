//! What one feature says for each tag, in nine bytes: a scale of its own, and for each tag one of fifteen levels of it.
//!
//! Most weights are small, a few are large, and it is the small ones that are many and add up: so the levels lie
//! closer where they are small, as in the companding of sound (ITU-T G.711). Against eight bits for each weight the
//! persons, organisations and places that are found stay the same within half a per cent, in half of the memory.

use super::tags::WEIGHED;

/// Bytes of the weights of one feature: the scale, then the levels of two tags in each byte, of a tag of the first half
/// in the lower four bits and of one of the second half in the upper.
pub const PACKED: usize = 1 + HALF;
/// Sums of weights, in whole steps.
pub type Sums = [f32; WEIGHED];

const HALF: usize = WEIGHED / 2;
/// The highest level.
const LEVELS: i16 = 7;
/// What is added to a level, so that it is not negative.
const MIDDLE: i16 = 8;

/// What a level is worth, of either sign.
#[inline]
fn worth(level: i16) -> f32 {
    f32::from(level * (level.abs() + 3))
}

/// How much a step is worth, if no weight is greater than the highest.
pub fn step(highest: f32) -> f32 {
    highest / (worth(LEVELS) * f32::from(u8::MAX))
}

/// The weights of a feature, as near as the levels come.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a scale and a level are 1 to 255")]
pub fn pack(weights: &[f32; WEIGHED], step: f32) -> [u8; PACKED] {
    let greatest = weights.iter().fold(0.0_f32, |greatest, weight| greatest.max(weight.abs()));
    let scale = (greatest / (worth(LEVELS) * step)).ceil().clamp(1.0, 255.0);
    let level = |weight: f32| {
        let off = |level: &i16| (worth(*level) * scale * step - weight).abs();
        (-LEVELS..=LEVELS).min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(0)
    };
    let coded = |at: usize| (level(weights[at]) + MIDDLE) as u8;
    let mut packed = [scale as u8; PACKED];
    for (at, pair) in packed[1..].iter_mut().enumerate() {
        *pair = coded(at) | coded(at + HALF) << 4;
    }
    packed
}

/// Adds the weights of a feature.
#[inline]
pub fn add(packed: &[u8; PACKED], to: &mut Sums) {
    let [scale, levels @ ..] = packed;
    let weight = |coded: u8| worth(i16::from(coded) - MIDDLE) * f32::from(*scale);
    let (first, second) = to.split_at_mut(HALF);
    for ((first, second), pair) in first.iter_mut().zip(second).zip(levels) {
        *first += weight(pair & 15);
        *second += weight(pair >> 4);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weights after packing.
    fn packed(weights: &[f32; WEIGHED], step: f32) -> [f32; WEIGHED] {
        let mut sums = [0.0; WEIGHED];
        add(&pack(weights, step), &mut sums);
        sums.map(|sum| sum * step)
    }

    fn numbered(weight: impl Fn(u8) -> f32) -> [f32; WEIGHED] {
        std::array::from_fn(|at| weight(u8::try_from(at).expect("there are few tags")))
    }

    #[test]
    fn a_packed_weight_is_near_the_weight() {
        let step = step(1.75);
        for turn in [1, 3, 7, 11] {
            let weights: [f32; WEIGHED] = numbered(|at| f32::from(at * turn % 16) / 5.0 - 1.45);
            for (weight, packed) in weights.iter().zip(packed(&weights, step)) {
                assert!((weight - packed).abs() < 0.18, "{weight} became {packed}");
            }
        }
    }

    #[test]
    fn small_weights_beside_small_ones_keep_their_differences() {
        let step = step(1.75);
        let weights: [f32; WEIGHED] = numbered(|at| (f32::from(at) - 8.0) / 400.0);
        for (weight, packed) in weights.iter().zip(packed(&weights, step)) {
            assert!((weight - packed).abs() < 0.003, "{weight} became {packed}");
        }
    }

    #[test]
    fn no_weight_and_the_highest_are_exact() {
        let step = step(1.75);
        let mut weights = [0.0; WEIGHED];
        assert!(packed(&weights, step).iter().all(|weight| *weight == 0.0));
        (weights[3], weights[12]) = (1.75, -1.75);
        for (weight, packed) in weights.iter().zip(packed(&weights, step)) {
            assert!((weight - packed).abs() < 1e-5, "{weight} became {packed}");
        }
    }
}
