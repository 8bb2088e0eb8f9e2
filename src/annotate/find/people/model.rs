//! What was learned: the known words, and what each feature says for each tag.

use super::{
    lexicon::Lexicon,
    table::Table,
    tags::{TAGS, WEIGHED},
    weights::{self, PACKED},
};

/// Scores of the tags of one token.
pub type Scores = [f32; TAGS];
/// Weights of the tags after each other, with the ends of a sentence as the last before and after.
pub type Follows = [[f32; TAGS + 1]; TAGS + 1];

/// Words and weights, in the bytes of the model's file.
///
/// The file is a [`Lexicon`], the `f32` worth of a step of the weights, the `f32` weights of each tag after each (from
/// and to the ends of a sentence too), and a [`Table`] of the packed [`weights`] of each feature for each tag but "no
/// name".
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// The known words.
    pub lexicon: Lexicon<'a>,
    weights: Table<'a>,
    step: f32,
    /// Row before, column after; the last of each for the end of the sentence; very small where it cannot be.
    pub(super) follows: Follows,
    /// Their exponentials.
    pub(super) odds: Follows,
}

impl<'a> Model<'a> {
    /// The model in some bytes; none if they are not a whole one.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (lexicon, mut bytes) = Lexicon::read(bytes)?;
        let step = float(&mut bytes)?;
        let mut follows = [[0.0; TAGS + 1]; TAGS + 1];
        for weight in follows.as_flattened_mut() {
            *weight = float(&mut bytes)?;
        }
        let (weights, _) = Table::read(bytes)?;
        let odds = follows.map(|row| row.map(libm::expf));
        Some(Self { lexicon, weights, step, follows, odds })
    }

    /// The scores of the tags of a token by its features.
    pub(super) fn scores(&self, features: &[u32]) -> Scores {
        let mut sums = [0.0; WEIGHED];
        let rows = features.iter().filter_map(|feature| self.weights.find(*feature));
        for row in rows.filter_map(<[u8]>::first_chunk::<PACKED>) {
            weights::add(row, &mut sums);
        }
        let mut scores = [0.0; TAGS];
        for (score, sum) in scores[1..].iter_mut().zip(sums) {
            *score = sum * self.step;
        }
        scores
    }
}

fn float(bytes: &mut &[u8]) -> Option<f32> {
    let (float, rest) = bytes.split_first_chunk::<4>()?;
    *bytes = rest;
    Some(f32::from_le_bytes(*float))
}
