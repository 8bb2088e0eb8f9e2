//! Finds where the text names the people, dates, places and organisations of its article, who speaks in it, and
//! where it states the figures of the file; and compares what two sections speak of.
//!
//! It works in slices, front to back, so that even a book is read while it is still being annotated.

pub mod compare;
mod figures;
pub mod find;
mod names;
mod quotations;
mod sentence;
mod tree;

use std::{cmp::Reverse, ops::Range};

use crate::{
    article::{Article, Block, BlockKind, Entry, Inline, Mention, Mentions, Passage, Position, Quotation},
    text::{Case, Folded, fold_into},
};
pub use compare::{Comparison, Own, Shared, Side, Subject};
use figures::Figures;
use names::Names;

/// Fills [`Mentions`] from an article, as much at a time as asked.
#[derive(Debug)]
pub struct Annotator {
    names: Names,
    figures: Figures,
    /// The block that comes next.
    next: Position,
    /// Weight of what is behind, and of the article.
    progress: (usize, usize),
    /// Serves every block, so that folding costs no memory.
    folded: Folded,
}

impl Annotator {
    /// Learns the names of an article; its text is not yet looked at.
    pub fn new(article: &Article) -> Self {
        let total = article.weight();
        Self {
            names: Names::new(article),
            figures: Figures::new(article),
            next: Position::default(),
            progress: (0, total),
            folded: Folded::default(),
        }
    }

    /// Adds what about `budget` bytes of text mention, at least one block's, and says whether there may be more to do.
    ///
    /// Always to be called with the article it was made for and the mentions it began to fill.
    pub fn advance(&mut self, article: &Article, mentions: &mut Mentions, budget: usize) -> bool {
        let mut left = budget.max(1);
        while let Some(section) = article.sections.get(self.next.section) {
            if left == 0 {
                return true;
            }
            if let Some(block) = section.blocks().get(self.next.block) {
                self.annotate(block, mentions);
                self.figures.look(article, self.next, block, mentions);
                self.next.block += 1;
                left = left.saturating_sub(block.text.len().max(1));
            } else {
                self.next = Position { section: self.next.section + 1, ..Position::default() };
                self.progress.0 += section.weight;
            }
        }
        false
    }

    /// How much is done of how much, by the weight of whole sections; for people to look at.
    pub fn progress(&self) -> (usize, usize) {
        self.progress
    }

    /// Up to where (not included) every mention is known. It never lies within a block.
    pub fn covered(&self) -> Position {
        self.next
    }

    /// Adds the mentions and quotations of the next block.
    fn annotate(&mut self, block: &Block, mentions: &mut Mentions) {
        let Position { section, block: index, .. } = self.next;
        let passage = |range| Passage { section, block: index, range };
        let quotations = quotations::quotations(block);
        for (index, said) in quotations.iter().enumerate() {
            let words = quotations::own_words(&block.text, &quotations[index..]);
            let quotation = Quotation { speaker: said.speaker, at: passage(said.range.clone()), direct: said.direct };
            mentions.push_quotation(quotation, words);
        }
        let mut found = written_out(block);
        if !matches!(block.kind, BlockKind::Code(_)) && !self.names.is_empty() {
            fold_into(&block.text, Case::Kept, &mut self.folded);
            found.extend(self.names.find(&block.text, &self.folded, &union(&found)));
        }
        found.sort_by_key(|(_, range)| (range.start, Reverse(range.end)));
        for (entry, range) in found {
            mentions.push(Mention { entry, at: passage(range) });
        }
    }
}

/// Everything that the whole text of an article mentions.
pub fn mentions(article: &Article) -> Mentions {
    let mut mentions = Mentions::default();
    let mut annotator = Annotator::new(article);
    while annotator.advance(article, &mut mentions, usize::MAX) {}
    mentions
}

/// The mentions that the author wrote out, as `[the president](@vucic)`, in the order of the marks.
fn written_out(block: &Block) -> Vec<(Entry, Range<usize>)> {
    let written = block.marks.iter().filter_map(|mark| match mark.inline {
        Inline::Mention(entry) if !mark.range.is_empty() => Some((entry, mark.range.clone())),
        _ => None,
    });
    written.collect()
}

/// What the mentions cover, as ranges in order that do not overlap; mentions come by where they begin.
fn union(mentions: &[(Entry, Range<usize>)]) -> Vec<Range<usize>> {
    let mut union: Vec<Range<usize>> = Vec::with_capacity(mentions.len());
    for (_, range) in mentions {
        match union.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => union.push(range.clone()),
        }
    }
    union
}
