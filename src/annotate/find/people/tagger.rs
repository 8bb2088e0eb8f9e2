//! Finds the best tags of a sentence by weights that were learned, and how sure they are.
//!
//! A linear-chain conditional random field: J. Lafferty, A. McCallum and F. Pereira, "Conditional random fields" (2001).

use super::{
    document::Document,
    features::Features,
    lexicon::Lexicon,
    table::Table,
    tags::{Span, TAGS, WEIGHED, spans},
    words::Word,
};

/// Words and weights, in the bytes of the model's file.
///
/// The file is a [`Lexicon`], the `f32` worth of a step of the weights, the `f32` weights of each tag after each (from
/// and to the ends of a sentence too), and a [`Table`] of the `i8` weights of each feature for each tag but "no name".
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// The known words.
    pub lexicon: Lexicon<'a>,
    weights: Table<'a>,
    step: f32,
    /// Row before, column after; the last of each for the end of the sentence; very small where it cannot be.
    follows: [[f32; TAGS + 1]; TAGS + 1],
}

/// Scores of the tags of one token.
pub type Scores = [f32; TAGS];

/// What the tagger remembers from sentence to sentence, so that none costs memory.
#[derive(Debug, Default)]
pub struct Tagger {
    features: Features,
    scores: Vec<Scores>,
    best: Vec<Scores>,
    before: Vec<[u8; TAGS]>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    /// The best tags of the last sentence.
    pub tags: Vec<u8>,
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
        Some(Self { lexicon, weights, step, follows })
    }

    /// The scores of the tags of a token by its features.
    fn scores(&self, features: &[u32]) -> Scores {
        let mut sums = [0_i16; WEIGHED];
        for row in features.iter().filter_map(|feature| self.weights.find(*feature)) {
            let Some(row) = row.first_chunk::<WEIGHED>() else { continue };
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i16::from(weight.cast_signed());
            }
        }
        let mut scores = [0.0; TAGS];
        for (score, sum) in scores[1..].iter_mut().zip(sums) {
            *score = f32::from(sum) * self.step;
        }
        scores
    }
}

fn float(bytes: &mut &[u8]) -> Option<f32> {
    let (float, rest) = bytes.split_first_chunk::<4>()?;
    *bytes = rest;
    Some(f32::from_le_bytes(*float))
}

impl Tagger {
    /// Tags a sentence; the tags stay in [`Self::tags`].
    pub fn tag(&mut self, words: &[Word], document: &Document, model: &Model) {
        self.features.begin(words, &model.lexicon);
        self.scores.clear();
        for at in 0..words.len() {
            let scores = model.scores(self.features.of(words, at, document));
            self.scores.push(scores);
        }
        self.decode(&model.follows);
    }

    /// The names in the last sentence, and how probable each is, from 0 to 1.
    pub fn names(&mut self, model: &Model) -> Vec<(Span, f32)> {
        let found: Vec<Span> = spans(&self.tags).collect();
        if found.is_empty() {
            return Vec::new();
        }
        let total = self.sum_up(&model.follows);
        found.into_iter().map(|span| (span.clone(), self.probability(&span, total, &model.follows))).collect()
    }

    /// A. Viterbi's algorithm.
    fn decode(&mut self, follows: &[[f32; TAGS + 1]; TAGS + 1]) {
        self.tags.clear();
        self.tags.resize(self.scores.len(), 0);
        self.best.clear();
        self.before.clear();
        for (at, scores) in self.scores.iter().enumerate() {
            let (mut best, mut from) = ([0.0; TAGS], [0; TAGS]);
            for tag in 0..TAGS {
                let (before, score) = match at.checked_sub(1) {
                    None => (0, follows[TAGS][tag]),
                    Some(last) => highest(&self.best[last], |before| follows[before][tag]),
                };
                best[tag] = score + scores[tag];
                from[tag] = before;
            }
            self.best.push(best);
            self.before.push(from);
        }
        let Some(last) = self.best.last() else { return };
        let (mut tag, _) = highest(last, |before| follows[before][TAGS]);
        for at in (0..self.tags.len()).rev() {
            self.tags[at] = tag;
            tag = self.before[at][usize::from(tag)];
        }
    }

    /// Adds up all taggings up to and from each token, as logarithms; the sum of all.
    fn sum_up(&mut self, follows: &[[f32; TAGS + 1]; TAGS + 1]) -> f32 {
        let count = self.scores.len();
        self.forward.clear();
        self.backward.clear();
        self.backward.resize(count, [0.0; TAGS]);
        for at in 0..count {
            let mut sums = [0.0; TAGS];
            for (tag, sum) in sums.iter_mut().enumerate() {
                let before = match at.checked_sub(1) {
                    None => follows[TAGS][tag],
                    Some(last) => log_sum(&self.forward[last], |before| follows[before][tag]),
                };
                *sum = before + self.scores[at][tag];
            }
            self.forward.push(sums);
        }
        for at in (0..count).rev() {
            let mut behind = [0.0; TAGS];
            for (tag, sum) in behind.iter_mut().enumerate() {
                *sum = match self.backward.get(at + 1) {
                    None => follows[tag][TAGS],
                    Some(next) => log_sum(next, |after| follows[tag][after] + self.scores[at + 1][after]),
                };
            }
            self.backward[at] = behind;
        }
        self.forward.last().map_or(0.0, |last| log_sum(last, |tag| follows[tag][TAGS]))
    }

    /// The share of all taggings that have a name as it was found.
    fn probability(&self, span: &Span, total: f32, follows: &[[f32; TAGS + 1]; TAGS + 1]) -> f32 {
        let tags = &self.tags[span.tokens.clone()];
        let (Some(first), Some(last)) = (tags.first(), tags.last()) else { return 0.0 };
        let within: f32 = (span.tokens.start + 1..span.tokens.end)
            .map(|at| {
                let (before, tag) = (usize::from(self.tags[at - 1]), usize::from(self.tags[at]));
                follows[before][tag] + self.scores[at][tag]
            })
            .sum();
        let before = self.forward[span.tokens.start][usize::from(*first)];
        let behind = self.backward[span.tokens.end - 1][usize::from(*last)];
        (before + within + behind - total).exp().clamp(0.0, 1.0)
    }
}

/// The index and value of the highest of some scores, with something added to each.
fn highest(scores: &Scores, added: impl Fn(usize) -> f32) -> (u8, f32) {
    let mut best = (0, f32::NEG_INFINITY);
    for (index, score) in (0_u8..).zip(scores) {
        let score = score + added(usize::from(index));
        if score > best.1 {
            best = (index, score);
        }
    }
    best
}

/// The logarithm of the sum of exponentials of some scores, with something added to each.
fn log_sum(scores: &Scores, added: impl Fn(usize) -> f32) -> f32 {
    let mut terms = *scores;
    for (index, term) in terms.iter_mut().enumerate() {
        *term += added(index);
    }
    let highest = terms.iter().fold(f32::NEG_INFINITY, |highest, term| highest.max(*term));
    highest + terms.iter().map(|term| (term - highest).exp()).sum::<f32>().ln()
}
