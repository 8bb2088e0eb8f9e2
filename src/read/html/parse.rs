//! A page as text → its tree, in bounded time and memory.

use std::time::Instant;

use dom_query::Document;
use html5ever::{
    buffer_queue::BufferQueue,
    interface::TokenizerResult,
    tendril::StrTendril,
    tokenizer::{Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink},
};

use super::{Unreadable, attributes::bounded, doctype::without_subset, guard::Guard};
use crate::read::limits;

/// Bytes that are read before the size of the tree is looked at again.
const STEP: usize = 4096;

/// The tree of a page or of a piece of one; none if it is not there when the time is over.
pub(super) fn parse(source: &str, until: Instant) -> Result<Document, Unreadable> {
    let source = &*without_subset(source);
    let source = &*bounded(source);
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Document::default(), options);
    let tokenizer = Tokenizer::new(Guard::new(builder, is_xml(source)), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut rest = source;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(boundary(rest));
        queue.push_back(StrTendril::from_slice(step));
        // A script is no reason to stop: none is run.
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        if tokenizer.sink.sink.sink.tree.len() > limits::HTML_NODES {
            return Err(Unreadable::Large);
        }
        if Instant::now() >= until {
            return Err(Unreadable::Slow);
        }
        rest = after;
    }
    tokenizer.end();
    Ok(tokenizer.sink.sink.sink.finish())
}

/// Where a step of the text ends.
fn boundary(text: &str) -> usize {
    (STEP..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Whether the page says that it is XML.
fn is_xml(source: &str) -> bool {
    source.trim_start().starts_with("<?xml")
}
