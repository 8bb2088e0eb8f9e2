//! Carries a query through an article in slices.

use std::ops::Range;

use memchr::memmem::Finder;

use super::{Query, hits::Hits};
use crate::{
    article::{Article, Block, Mention, Mentions, Passage, Position, Quotation},
    text::{Folded, fold_into},
};

/// A search under way, with what it has found so far.
///
/// It begins at the block where the reader is, goes on to the end of the article, and then from the beginning to where
/// it began. It stops for good at [`Search::LIMIT`] hits.
#[derive(Debug, Clone)]
pub struct Search {
    query: Query,
    words: Finder<'static>,
    pub(super) hits: Hits,
    /// Serves every block, so that folding costs no memory.
    folded: Folded,
}

impl Search {
    /// After so many hits nobody looks for more, and a letter of a long text must not fill the memory.
    pub const LIMIT: usize = 100_000;

    /// A search that has not begun, from the block at a position.
    pub fn new(query: Query, article: &Article, from: Position) -> Self {
        let section = from.section.min(article.sections.len());
        let from = Position { section, offset: 0, ..from };
        let words = Finder::new(query.words.as_bytes()).into_owned();
        Self { hits: Hits::new(from, query.is_empty()), query, words, folded: Folded::default() }
    }

    /// What is asked.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Goes through about `budget` bytes of text, at least one block, and says whether there is more to do.
    ///
    /// A query about mentions goes no further than `covered`, up to where (not included) the mentions are complete; it
    /// then has more to do once there are more mentions.
    pub fn advance(&mut self, article: &Article, mentions: &Mentions, covered: Position, budget: usize) -> bool {
        let mut left = budget.max(1);
        while left > 0 && !self.hits.is_done() {
            let at = self.hits.next();
            let Some(section) = article.sections.get(at.section) else {
                self.hits.wrap();
                continue;
            };
            if self.query.sections.iter().any(|sections| sections.within.binary_search(&at.section).is_err()) {
                self.hits.skip_section();
                continue;
            }
            if self.query.needs_mentions() && at >= covered {
                break;
            }
            match section.blocks().get(at.block) {
                None => self.hits.skip_section(),
                Some(block) => {
                    left = left.saturating_sub(block.text.len().max(1));
                    let found = self.find(block, at, mentions);
                    self.hits.add_block(found);
                }
            }
        }
        self.hits.settle();
        !self.hits.is_done()
    }

    /// The hits in one block, in order.
    fn find(&mut self, block: &Block, at: Position, mentions: &Mentions) -> Vec<Range<usize>> {
        // Most searches are for words alone, and need not look mentions up in every block.
        let (mentioned, quotations): (&[Mention], &[Quotation]) = if self.query.needs_mentions() {
            (mentions.in_block(at.section, at.block), mentions.quotations_in_block(at.section, at.block))
        } else {
            (&[], &[])
        };
        let names = |any: &[_]| mentioned.iter().any(|mention| any.binary_search(&mention.entry).is_ok());
        if !self.query.mentioned.iter().all(|any| names(any)) {
            return Vec::new();
        }
        let mut found = if !self.query.words.is_empty() {
            self.find_words(block)
        } else if !self.query.spoken.is_empty() {
            self.words_of_speakers(quotations)
        } else if !self.query.mentioned.is_empty() {
            self.mentions_of_entries(mentioned)
        } else {
            return self.beginning(at);
        };
        found.retain(|range| self.is_spoken(range, quotations));
        found.dedup();
        found
    }

    /// Where the words are, none within another.
    fn find_words(&mut self, block: &Block) -> Vec<Range<usize>> {
        fold_into(&block.text, self.query.case, &mut self.folded);
        let (text, length) = (self.folded.as_bytes(), self.query.words.len());
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| self.words.find(rest)).map(|at| from + at) {
            let range = self.folded.original(at..at + length);
            // One character can fold to several: `…` holds three full stops, and is one hit of a full stop.
            let is_new = found.last().is_none_or(|last| last.end <= range.start);
            from = at + if is_new { length } else { 1 };
            found.extend(is_new.then_some(range));
            if found.len() == Self::LIMIT {
                break;
            }
        }
        found
    }

    fn words_of_speakers(&self, quotations: &[Quotation]) -> Vec<Range<usize>> {
        let spoken =
            |quotation: &&Quotation| self.query.spoken.iter().any(|any| any.binary_search(&quotation.speaker).is_ok());
        quotations.iter().filter(spoken).map(|quotation| quotation.at.range.clone()).collect()
    }

    fn mentions_of_entries(&self, mentioned: &[Mention]) -> Vec<Range<usize>> {
        let meant =
            |mention: &&Mention| self.query.mentioned.iter().any(|any| any.binary_search(&mention.entry).is_ok());
        mentioned.iter().filter(meant).map(|mention| mention.at.range.clone()).collect()
    }

    /// The point where a section begins that was asked for and nothing else.
    #[allow(clippy::single_range_in_vec_init, reason = "it is one hit")]
    fn beginning(&self, at: Position) -> Vec<Range<usize>> {
        let named = self.query.sections.iter().any(|sections| sections.named.binary_search(&at.section).is_ok());
        if named && at.block == 0 { vec![0..0] } else { Vec::new() }
    }

    /// Whether a stretch of a block lies in words of every speaker asked for.
    fn is_spoken(&self, range: &Range<usize>, quotations: &[Quotation]) -> bool {
        self.query.spoken.iter().all(|any| {
            quotations.iter().any(|quotation| {
                let words = &quotation.at.range;
                any.binary_search(&quotation.speaker).is_ok() && words.start <= range.start && range.end <= words.end
            })
        })
    }

    /// Whether the whole article was gone through, or the limit reached.
    pub fn is_done(&self) -> bool {
        self.hits.is_done()
    }

    /// What was found so far, in reading order.
    pub fn hits(&self) -> &[Passage] {
        self.hits.all()
    }
}
