//! What a search has found and how far it is: hits in reading order, though found from the middle on and around.

use std::ops::Range;

use super::Search;
use crate::article::{Passage, Position};

/// A hit that is looked for from a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its index in [`Search::hits`], which holds until the search advances.
    pub index: usize,
    /// Whether the way to it led over the end or the beginning of the article.
    pub wrapped: bool,
}

/// The hits of a search and its way through the article.
#[derive(Debug, Clone)]
pub(super) struct Hits {
    /// In reading order.
    all: Vec<Passage>,
    /// How many of them lie before the block where the search began.
    before: usize,
    /// Found before that block, but not yet put among the others.
    fresh: Vec<Passage>,
    /// The block where the search began.
    from: Position,
    /// The block that comes next.
    next: Position,
    /// Whether the next block lies before the one where the search began.
    wrapped: bool,
    done: bool,
}

impl Hits {
    /// No hits yet, of a search from a block.
    pub(super) fn new(from: Position, done: bool) -> Self {
        Self { all: Vec::new(), before: 0, fresh: Vec::new(), from, next: from, wrapped: false, done }
    }

    pub(super) fn all(&self) -> &[Passage] {
        &self.all
    }

    pub(super) fn next(&self) -> Position {
        self.next
    }

    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Adds what the next block has, and goes on to the one after it.
    pub(super) fn add_block(&mut self, found: Vec<Range<usize>>) {
        let Position { section, block, .. } = self.next;
        let room = Search::LIMIT - self.all.len() - self.fresh.len();
        let passages = found.into_iter().take(room).map(|range| Passage { section, block, range });
        let list = if self.wrapped { &mut self.fresh } else { &mut self.all };
        list.extend(passages);
        self.go_to(Position { block: block + 1, ..self.next });
        self.done |= self.all.len() + self.fresh.len() == Search::LIMIT;
    }

    /// Leaves the section of the next block.
    pub(super) fn skip_section(&mut self) {
        self.go_to(Position { section: self.next.section + 1, ..Position::default() });
    }

    /// Goes on at the beginning of the article, if it was not there before.
    pub(super) fn wrap(&mut self) {
        self.done |= self.wrapped;
        self.wrapped = true;
        self.go_to(Position::default());
    }

    fn go_to(&mut self, next: Position) {
        self.next = next;
        self.done |= self.wrapped && self.next >= self.from;
    }

    /// Puts what was found since the last time in reading order.
    pub(super) fn settle(&mut self) {
        let added = self.fresh.len();
        self.all.splice(self.before..self.before, self.fresh.drain(..));
        self.before += added;
    }

    /// Whether all text from a position to a later one was gone through.
    fn is_known(&self, from: Position, to: Position) -> bool {
        let seen_from = from >= self.from;
        self.done || if self.wrapped { seen_from || to < self.next } else { seen_from && to < self.next }
    }

    fn start(&self, index: usize) -> Position {
        self.all[index].start()
    }

    /// The hit at an index at or after a position, or around the end the first one.
    fn forward(&self, from: Position, index: usize) -> Option<Found> {
        if index < self.all.len() {
            return self.is_known(from, self.start(index)).then_some(Found { index, wrapped: false });
        }
        let first = self.all.first()?.start();
        let known = self.is_known(from, END) && self.is_known(Position::default(), first);
        known.then_some(Found { index: 0, wrapped: true })
    }

    /// The hit before an index, which is before a position, or around the beginning the last one.
    fn backward(&self, from: Position, index: usize) -> Option<Found> {
        if let Some(index) = index.checked_sub(1) {
            return self.is_known(self.start(index), from).then_some(Found { index, wrapped: false });
        }
        let last = self.all.last()?.start();
        let known = self.is_known(Position::default(), from) && self.is_known(last, END);
        known.then_some(Found { index: self.all.len() - 1, wrapped: true })
    }
}

/// After every text.
const END: Position = Position { section: usize::MAX, block: 0, offset: 0 };

impl Search {
    /// The first hit at or after a position; none as well if it is not known yet, as long as the search is not done.
    pub fn first_from(&self, from: Position) -> Option<Found> {
        self.hits.forward(from, self.hits().partition_point(|hit| hit.start() < from))
    }

    /// The first hit after a position; none as well if it is not known yet, as long as the search is not done.
    pub fn next(&self, after: Position) -> Option<Found> {
        self.hits.forward(after, self.hits().partition_point(|hit| hit.start() <= after))
    }

    /// The last hit before a position; none as well if it is not known yet, as long as the search is not done.
    pub fn previous(&self, before: Position) -> Option<Found> {
        self.hits.backward(before, self.hits().partition_point(|hit| hit.start() < before))
    }

    /// The hits in one block.
    pub fn hits_in_block(&self, section: usize, block: usize) -> &[Passage] {
        let hits = self.hits();
        let begin = hits.partition_point(|hit| (hit.section, hit.block) < (section, block));
        let end = hits.partition_point(|hit| (hit.section, hit.block) <= (section, block));
        &hits[begin..end]
    }

    /// How many hits a section has.
    pub fn count_in_section(&self, section: usize) -> usize {
        let hits = self.hits();
        hits.partition_point(|hit| hit.section <= section) - hits.partition_point(|hit| hit.section < section)
    }
}
