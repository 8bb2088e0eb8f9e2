//! What a page shows by the look of the words, said in parentheses behind them: links, struck words, speakers.
//!
//! No word of ours ever stands within quoted words: what would, moves behind the quotation.

use std::ops::Range;

use super::words;
use crate::{
    article::{Article, Block, ContainerKind, Entry, Inline, Kind, Mention, Mentions},
    text::sentence,
};

/// Notes on the text of a block.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Byte offsets with what is said there, in order.
    inside: Vec<(usize, String)>,
    /// What is said behind the whole block.
    pub(super) behind: Vec<String>,
}

impl Notes {
    /// The notes of the block at (section, block).
    pub(super) fn new(article: &Article, mentions: &Mentions, at: (usize, usize), block: &Block) -> Self {
        let quoted = block.containers.iter().any(|container| matches!(container.kind, ContainerKind::Quote(_)));
        let spoken = spoken(block);
        let mut all = speakers(article, mentions.in_block(at.0, at.1), block, &spoken);
        for mark in &block.marks {
            let text = block.text.get(mark.range.clone()).unwrap_or_default();
            let note = match &mark.inline {
                Inline::Link(target) => link(article, target, text),
                Inline::Strike => format!("(struck out: {text})"),
                _ => continue,
            };
            all.push((outside(&block.text, &spoken, mark.range.end), note));
        }
        all.sort_by_key(|(at, _)| *at);
        if quoted {
            return Self { inside: Vec::new(), behind: all.into_iter().map(|(_, note)| note).collect() };
        }
        Self { inside: all, behind: Vec::new() }
    }

    /// A stretch of the text with the notes that belong in it.
    pub(super) fn told(&self, text: &str, range: &Range<usize>) -> String {
        let mut told = String::new();
        let mut from = range.start;
        for (at, note) in self.inside.iter().filter(|(at, _)| range.start < *at && *at <= range.end) {
            told.push_str(text.get(from..*at).unwrap_or_default());
            told.push(' ');
            told.push_str(note);
            from = *at;
        }
        told.push_str(text.get(from..range.end).unwrap_or_default());
        told
    }
}

fn link(article: &Article, target: &str, text: &str) -> String {
    if target.trim_start_matches("mailto:") == text {
        return "(link)".to_owned();
    }
    let section = target.strip_prefix('#').and_then(|id| article.sections.iter().position(|section| section.id == id));
    match section {
        Some(index) => format!("(link to section {}, {})", index + 1, article.sections[index].name()),
        None => format!("(link to {target})"),
    }
}

/// What speakers' marked words cover, as ranges in order that do not overlap.
fn spoken(block: &Block) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = speeches(block).map(|(_, range)| range.clone()).collect();
    ranges.sort_by_key(|range| range.start);
    let mut union: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match union.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => union.push(range),
        }
    }
    union
}

/// The first point at or behind an offset that lies in no spoken words, nor before a mark that ends them.
fn outside(text: &str, spoken: &[Range<usize>], offset: usize) -> usize {
    let around = spoken.get(spoken.partition_point(|range| range.end <= offset));
    let at = around.filter(|range| range.start < offset).map_or(offset, |range| range.end);
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(['"', '”', '»', '’', '\'', '›']).len()
}

fn speeches(block: &Block) -> impl Iterator<Item = (Entry, &Range<usize>)> {
    block.marks.iter().filter_map(|mark| match mark.inline {
        Inline::Speech(speaker) => Some((speaker, &mark.range)),
        _ => None,
    })
}

/// Who speaks, behind words whose speaker the text around them does not name clearly.
fn speakers(article: &Article, mentions: &[Mention], block: &Block, spoken: &[Range<usize>]) -> Vec<(usize, String)> {
    let mut said: Vec<(usize, Entry)> = Vec::new();
    for (speaker, range) in speeches(block) {
        if !is_clear(&block.text, mentions, said.last(), speaker, range) {
            said.push((outside(&block.text, spoken, range.end), speaker));
        }
    }
    said.into_iter().map(|(at, speaker)| (at, format!("({})", words::name(article, speaker)))).collect()
}

/// Whether the text tells who speaks: the sentence names the speaker and no other person, or names nobody while the
/// one named last before it, by the text (in `mentions`) or by us (`said`), is the speaker.
fn is_clear(
    text: &str,
    mentions: &[Mention],
    said: Option<&(usize, Entry)>,
    speaker: Entry,
    words: &Range<usize>,
) -> bool {
    let sentence = sentence::around(text, words);
    let could_speak = |mention: &&Mention| mention.entry == speaker || mention.entry.kind == Kind::Person;
    let from = |offset: usize| mentions.partition_point(|mention| mention.at.range.start < offset);
    let named = mentions[from(sentence.start)..from(sentence.end)].iter().filter(could_speak);
    let mut named = named.filter(|mention| !words.contains(&mention.at.range.start)).peekable();
    if named.peek().is_some() {
        return named.all(|mention| mention.entry == speaker);
    }
    let before = mentions[..from(words.start)].iter().rfind(could_speak);
    let before = before.map(|mention| (mention.at.range.start, mention.entry));
    before.max(said.copied()).is_some_and(|(_, entry)| entry == speaker)
}
