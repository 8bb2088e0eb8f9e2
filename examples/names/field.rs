//! The weights while they are learned: a conditional random field by steps that grow smaller where much was learned.
//!
//! J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online learning" (2011).

use dateline::annotate::find::people::tags::{TAGS, WEIGHED, may_follow};

/// Weights of the tags after each other, from and to the ends of a sentence too.
pub(crate) type Follows = [[f32; TAGS + 1]; TAGS + 1];
/// Weights of a feature for each tag but "no name".
pub(crate) type Row = [f32; WEIGHED];

/// What cannot be.
const NEVER: f32 = -1e4;

/// A sentence: for each token the rows of its features, and its tag.
pub(crate) struct Example {
    pub(crate) features: Vec<Vec<u32>>,
    pub(crate) tags: Vec<u8>,
}

/// Weights, and the squares of all steps so far.
pub(crate) struct Field {
    pub(crate) rows: Vec<Row>,
    squares: Vec<Row>,
    pub(crate) follows: Follows,
    follow_squares: Follows,
    pub(crate) rate: f32,
    /// How strongly weights are drawn to zero.
    pub(crate) decay: f32,
}

/// The probabilities of tags and of pairs of tags of a sentence.
struct Expected {
    tags: Vec<[f32; TAGS]>,
    pairs: Follows,
}

impl Field {
    pub(crate) fn new(features: usize, rate: f32, decay: f32) -> Self {
        let mut follows = [[0.0; TAGS + 1]; TAGS + 1];
        for (before, row) in follows.iter_mut().enumerate() {
            for (after, weight) in row.iter_mut().enumerate() {
                let inner = |tag: usize| Some(tag).filter(|tag| *tag < TAGS);
                if !may_follow(inner(before), inner(after)) {
                    *weight = NEVER;
                }
            }
        }
        let (rows, squares) = (vec![[0.0; WEIGHED]; features], vec![[0.0; WEIGHED]; features]);
        Self { rows, squares, follows, follow_squares: [[0.0; TAGS + 1]; TAGS + 1], rate, decay }
    }

    /// Learns from one sentence; features for which `drops` says so are not looked at this time.
    pub(crate) fn learn(&mut self, example: &Example, drops: &mut impl FnMut() -> bool) {
        let kept: Vec<Vec<u32>> =
            example.features.iter().map(|token| token.iter().copied().filter(|_| !drops()).collect()).collect();
        let expected = self.expected(&kept);
        for ((features, tag), expected) in kept.iter().zip(&example.tags).zip(&expected.tags) {
            let mut slope: Row = [0.0; WEIGHED];
            slope.copy_from_slice(&expected[1..]);
            if let Some(tag) = usize::from(*tag).checked_sub(1) {
                slope[tag] -= 1.0;
            }
            if slope.iter().all(|slope| slope.abs() < 1e-4) {
                continue;
            }
            for feature in features {
                self.step(*feature as usize, &slope);
            }
        }
        self.step_follows(&expected.pairs, &example.tags);
    }

    fn step(&mut self, feature: usize, slope: &Row) {
        let (row, squares) = (&mut self.rows[feature], &mut self.squares[feature]);
        for ((weight, square), slope) in row.iter_mut().zip(squares).zip(slope) {
            let slope = slope + self.decay * *weight;
            *square += slope * slope;
            *weight -= self.rate * slope / (square.sqrt() + 0.1);
        }
    }

    fn step_follows(&mut self, pairs: &Follows, tags: &[u8]) {
        let mut slopes = *pairs;
        let mut before = TAGS;
        for tag in tags.iter().map(|tag| usize::from(*tag)).chain([TAGS]) {
            slopes[before][tag] -= 1.0;
            before = tag;
        }
        let weights = self.follows.as_flattened_mut().iter_mut().zip(self.follow_squares.as_flattened_mut());
        for ((weight, square), slope) in weights.zip(slopes.as_flattened()).filter(|((weight, _), _)| **weight > NEVER)
        {
            *square += slope * slope;
            *weight -= self.rate * slope / (square.sqrt() + 0.1);
        }
    }

    fn scores(&self, features: &[u32]) -> [f32; TAGS] {
        let mut scores = [0.0; TAGS];
        for feature in features {
            for (score, weight) in scores[1..].iter_mut().zip(&self.rows[*feature as usize]) {
                *score += weight;
            }
        }
        scores
    }

    /// Forward and backward, scaled so that the numbers of each token add up to one.
    fn expected(&self, features: &[Vec<u32>]) -> Expected {
        let follows = self.follows.map(|row| row.map(f32::exp));
        let here: Vec<[f32; TAGS]> = features.iter().map(|token| exponentials(self.scores(token))).collect();
        let mut forward: Vec<[f32; TAGS]> = Vec::with_capacity(here.len());
        for (at, here) in here.iter().enumerate() {
            let mut sums = [0.0; TAGS];
            for (before, share) in at.checked_sub(1).map_or(&[1.0][..], |last| &forward[last][..]).iter().enumerate() {
                let row = if at == 0 { &follows[TAGS] } else { &follows[before] };
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += share * weight);
            }
            sums.iter_mut().zip(here).for_each(|(sum, here)| *sum *= here);
            forward.push(scaled(sums));
        }
        let mut expected = Expected { tags: vec![[0.0; TAGS]; here.len()], pairs: [[0.0; TAGS + 1]; TAGS + 1] };
        let mut behind = [0.0; TAGS];
        behind.iter_mut().zip(&follows).for_each(|(behind, row)| *behind = row[TAGS]);
        for at in (0..here.len()).rev() {
            let mut both = forward[at];
            both.iter_mut().zip(behind).for_each(|(both, behind)| *both *= behind);
            expected.tags[at] = scaled(both);
            if at + 1 == here.len() {
                (0..TAGS).for_each(|tag| expected.pairs[tag][TAGS] += expected.tags[at][tag]);
            }
            let mut reached = [0.0; TAGS];
            reached.iter_mut().zip(here[at]).zip(behind).for_each(|((to, here), behind)| *to = here * behind);
            behind = match at.checked_sub(1) {
                Some(last) => add_pairs(&forward[last], &follows, &reached, &mut expected.pairs),
                None => [0.0; TAGS],
            };
        }
        if let Some(first) = expected.tags.first() {
            (0..TAGS).for_each(|tag| expected.pairs[TAGS][tag] += first[tag]);
        }
        expected
    }
}

/// Adds the probabilities of pairs between two tokens; what lies behind the first of them, scaled.
fn add_pairs(before: &[f32; TAGS], follows: &Follows, reached: &[f32; TAGS], pairs: &mut Follows) -> [f32; TAGS] {
    let mut behind = [0.0; TAGS];
    for (behind, row) in behind.iter_mut().zip(follows) {
        *behind = row.iter().zip(reached).map(|(weight, reached)| weight * reached).sum();
    }
    let total: f32 = before.iter().zip(&behind).map(|(before, behind)| before * behind).sum();
    for ((row, to), before) in follows.iter().zip(pairs).zip(before) {
        let share = before / total.max(f32::MIN_POSITIVE);
        for ((pair, weight), reached) in to.iter_mut().zip(row).zip(reached) {
            *pair += share * weight * reached;
        }
    }
    scaled(behind)
}

fn exponentials(scores: [f32; TAGS]) -> [f32; TAGS] {
    let highest = scores.iter().fold(f32::NEG_INFINITY, |highest, score| highest.max(*score));
    scores.map(|score| (score - highest).max(-40.0).exp())
}

fn scaled(numbers: [f32; TAGS]) -> [f32; TAGS] {
    let sum: f32 = numbers.iter().sum();
    numbers.map(|number| number / sum.max(f32::MIN_POSITIVE))
}
