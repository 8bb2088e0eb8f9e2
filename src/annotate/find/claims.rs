//! Passages that something has claimed, and the question of what claims some words.

use crate::article::{Passage, Position};

/// Passages in reading order, each with something; they may overlap.
#[derive(Debug)]
pub(super) struct Claims<T> {
    all: Vec<(Passage, T)>,
    /// For each the furthest that it or one before it goes.
    reached: Vec<Position>,
}

impl<T> Claims<T> {
    pub(super) fn new(all: impl IntoIterator<Item = (Passage, T)>) -> Self {
        let mut all: Vec<(Passage, T)> = all.into_iter().collect();
        all.sort_by_key(|(at, _)| at.start());
        let reached = all.iter().scan(None, |furthest, (at, _)| {
            let end = end(at);
            *furthest = Some(furthest.map_or(end, |before: Position| before.max(end)));
            *furthest
        });
        let reached = reached.collect();
        Self { all, reached }
    }

    /// All that share letters with a passage, in reading order.
    pub(super) fn at(&self, at: &Passage) -> impl Iterator<Item = (&Passage, &T)> {
        let (start, end_of) = (at.start(), end(at));
        let from = self.reached.partition_point(|reached| *reached <= start);
        let near = self.all[from..].iter().take_while(move |(other, _)| other.start() < end_of);
        near.filter(move |(other, _)| start < end(other)).map(|(other, it)| (other, it))
    }
}

/// Where a passage ends.
fn end(at: &Passage) -> Position {
    Position { offset: at.range.end, ..at.start() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(section: usize, block: usize, range: std::ops::Range<usize>) -> Passage {
        Passage { section, block, range }
    }

    #[test]
    fn what_shares_a_letter_is_found_however_the_claims_overlap() {
        let claims = [at(0, 1, 5..6), at(0, 0, 0..100), at(0, 0, 10..20), at(0, 0, 30..40), at(1, 0, 0..3)];
        let claims = Claims::new(claims.into_iter().enumerate().map(|(number, at)| (at, number)));
        for (asked, found) in [
            (at(0, 0, 0..1), &[1][..]),
            (at(0, 0, 15..35), &[1, 2, 3]),
            (at(0, 0, 20..30), &[1]),
            (at(0, 0, 100..120), &[]),
            (at(0, 1, 0..5), &[]),
            (at(0, 1, 0..6), &[0]),
            (at(1, 0, 2..9), &[4]),
            (at(2, 0, 0..9), &[]),
        ] {
            assert_eq!(claims.at(&asked).map(|(_, number)| *number).collect::<Vec<_>>(), found, "{asked:?}");
        }
    }
}
