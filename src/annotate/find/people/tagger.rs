//! Finds the best tags of a sentence by weights that were learned, and how sure they are.
//!
//! A linear-chain conditional random field: J. Lafferty, A. `McCallum` and F. Pereira, "Conditional random fields" (2001).

use std::ops::Range;

use libm::expf;

use super::{
    document::{Document, has_small_letters},
    features::Features,
    model::{Follows, Model, Scores},
    tags::{Span, TAGS, spans},
    words::{Letters, Word},
};

/// What the tagger remembers from sentence to sentence, so that none costs memory.
#[derive(Debug, Default)]
pub struct Tagger {
    features: Features,
    scores: Vec<Scores>,
    /// The stretches of the sentence in which names may be, as ranges of tokens.
    stretches: Vec<Range<usize>>,
    best: Vec<Scores>,
    before: Vec<[u8; TAGS]>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    scales: Vec<f32>,
    /// The best tags of the last sentence.
    pub tags: Vec<u8>,
}

/// How far (as a logarithm) "no name" must be ahead for a token to be no part of any.
const PLAIN: f32 = 12.0;
/// Words in small letters that may stand between two words with capitals in one name.
const BETWEEN: usize = 3;

impl Tagger {
    /// Tags a sentence; the tags stay in [`Self::tags`].
    pub fn tag(&mut self, words: &[Word], document: &Document, model: &Model) {
        self.features.begin(words, &model.lexicon);
        self.scores.clear();
        self.scores.resize(words.len(), [0.0; TAGS]);
        self.tags.clear();
        self.tags.resize(words.len(), 0);
        self.stretches.clear();
        let mixed = has_small_letters(words) && words.iter().any(Word::is_capital);
        for at in 0..words.len() {
            if mixed && !may_be_name(words, at) {
                continue;
            }
            let scores = model.scores(self.features.of(words, at, document));
            if scores[1..].iter().all(|score| *score < -PLAIN) {
                continue;
            }
            self.scores[at] = scores;
            match self.stretches.last_mut().filter(|last| last.end == at) {
                Some(last) => last.end += 1,
                None => self.stretches.push(at..at + 1),
            }
        }
        for at in 0..self.stretches.len() {
            self.decode(self.stretches[at].clone(), &model.follows);
        }
    }

    /// The names in the last sentence, and how probable each is, from 0 to 1.
    pub fn names(&mut self, model: &Model) -> Vec<(Span, f32)> {
        let mut names: Vec<(Span, f32)> = spans(&self.tags).map(|span| (span, 0.0)).collect();
        let mut summed = 0..0;
        for (span, probability) in &mut names {
            let here = |stretch: &&Range<usize>| stretch.contains(&span.tokens.start);
            let Some(stretch) = self.stretches.iter().find(here).cloned() else { continue };
            if stretch != summed {
                self.sum_up(&stretch, &model.odds);
                summed = stretch;
            }
            *probability = self.probability(&span.tokens, summed.start, &model.odds);
        }
        names
    }

    /// What stands before and behind a stretch: no name, or the end of the sentence.
    fn ends(&self, stretch: &Range<usize>) -> (usize, usize) {
        let before = if stretch.start == 0 { TAGS } else { 0 };
        (before, if stretch.end == self.tags.len() { TAGS } else { 0 })
    }

    /// A. Viterbi's algorithm.
    fn decode(&mut self, stretch: Range<usize>, follows: &Follows) {
        let (left, right) = self.ends(&stretch);
        self.best.clear();
        self.before.clear();
        for scores in &self.scores[stretch.clone()] {
            let (mut best, mut from) = ([0.0; TAGS], [0; TAGS]);
            match self.best.last() {
                None => best.copy_from_slice(&follows[left][..TAGS]),
                Some(last) => reach(last, follows, &mut best, &mut from),
            }
            best.iter_mut().zip(scores).for_each(|(best, score)| *best += score);
            self.best.push(best);
            self.before.push(from);
        }
        let Some(last) = self.best.last() else { return };
        let (mut tag, mut highest) = (0, f32::NEG_INFINITY);
        for ((index, score), row) in (0_u8..).zip(last).zip(follows) {
            if score + row[right] > highest {
                (tag, highest) = (index, score + row[right]);
            }
        }
        for (at, before) in stretch.zip(&self.before).rev() {
            self.tags[at] = tag;
            tag = before[usize::from(tag)];
        }
    }

    /// Adds up all taggings of a stretch up to and from each token, scaled so that each token's add up to one.
    fn sum_up(&mut self, stretch: &Range<usize>, odds: &Follows) {
        let (left, right) = self.ends(stretch);
        self.forward.clear();
        self.scales.clear();
        for scores in &self.scores[stretch.clone()] {
            let mut sums = [0.0; TAGS];
            match self.forward.last() {
                None => sums.copy_from_slice(&odds[left][..TAGS]),
                Some(last) => {
                    for (share, row) in last.iter().zip(odds) {
                        sums.iter_mut().zip(row).for_each(|(sum, odds)| *sum += share * odds);
                    }
                }
            }
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum *= expf(score.min(60.0)));
            let scale = sums.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            self.forward.push(sums.map(|sum| sum / scale));
            self.scales.push(scale);
        }
        let last = self.forward.last().copied().unwrap_or_default();
        let total: f32 = last.iter().zip(odds).map(|(share, row)| share * row[right]).sum();
        let mut behind = [0.0; TAGS];
        behind.iter_mut().zip(odds).for_each(|(behind, row)| *behind = row[right] / total.max(f32::MIN_POSITIVE));
        self.backward.clear();
        self.backward.resize(stretch.len(), behind);
        for at in (1..stretch.len()).rev() {
            let mut reached = self.backward[at];
            let scores = &self.scores[stretch.start + at];
            for (reached, score) in reached.iter_mut().zip(scores) {
                *reached *= expf(score.min(60.0)) / self.scales[at];
            }
            for (behind, row) in self.backward[at - 1].iter_mut().zip(odds) {
                *behind = row.iter().zip(&reached).map(|(odds, reached)| odds * reached).sum();
            }
        }
    }

    /// The share of all taggings of the stretch summed up that have a name as it was found.
    fn probability(&self, name: &Range<usize>, start: usize, odds: &Follows) -> f32 {
        let tag = |at: usize| usize::from(self.tags[at]);
        let within = (name.start + 1..name.end).map(|at| {
            let score = expf(self.scores[at][tag(at)].min(60.0));
            odds[tag(at - 1)][tag(at)] * score / self.scales[at - start]
        });
        let last = name.end - 1;
        let ends = self.forward[name.start - start][tag(name.start)] * self.backward[last - start][tag(last)];
        (within.product::<f32>() * ends).clamp(0.0, 1.0)
    }
}

/// Whether a token of a sentence with capitals and small letters may be a part of a name: it has a capital, or stands
/// close between two that have.
fn may_be_name(words: &[Word], at: usize) -> bool {
    let left = words[at.saturating_sub(BETWEEN)..at].iter().any(Word::is_capital);
    let right = words[at + 1..].iter().take(BETWEEN).any(Word::is_capital);
    let number = words[at].letters == Letters::Digits && words.get(at + 1).is_some_and(Word::is_capital);
    words[at].is_capital() || left && right || number
}

/// For each tag the best tag before it and the score up to there, by which may follow which: names are closed by "no
/// name", an end or a single, after which any may begin; only begin and inside are followed by inside or end.
fn reach(last: &Scores, follows: &Follows, best: &mut Scores, from: &mut [u8; TAGS]) {
    const CLOSED: [u8; 9] = [0, 3, 4, 7, 8, 11, 12, 15, 16];
    const OPENING: [usize; 9] = [0, 1, 4, 5, 8, 9, 12, 13, 16];
    *best = [f32::NEG_INFINITY; TAGS];
    let mut offer = |before: u8, after: usize| {
        let score = last[usize::from(before)] + follows[usize::from(before)][after];
        if score > best[after] {
            (best[after], from[after]) = (score, before);
        }
    };
    for before in CLOSED {
        for after in OPENING {
            offer(before, after);
        }
    }
    for begin in [1, 5, 9, 13] {
        for before in [begin, begin + 1] {
            offer(before, usize::from(begin) + 1);
            offer(before, usize::from(begin) + 2);
        }
    }
}
