//! What a page shows by the look of the words, said in parentheses behind them: links, struck words, speakers.
//!
//! No word of ours ever stands within quoted words: what would, moves behind the quotation.

use std::ops::Range;

use super::{sentence, words};
use crate::article::{Article, Block, ContainerKind, Entry, Inline, Kind, Mention, Mentions};

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
        let mut all = speakers(article, mentions.in_block(at.0, at.1), block);
        for mark in &block.marks {
            let text = block.text.get(mark.range.clone()).unwrap_or_default();
            let note = match &mark.inline {
                Inline::Link(target) => link(article, target, text),
                Inline::Strike => format!("(struck out: {text})"),
                _ => continue,
            };
            all.push((outside(block, mark.range.end), note));
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

/// The first point at or behind an offset that lies in no speaker's words, nor before a mark that ends them.
fn outside(block: &Block, offset: usize) -> usize {
    let mut at = offset;
    let mut speeches: Vec<&Range<usize>> = speeches(block).map(|(_, range)| range).collect();
    speeches.sort_by_key(|range| range.start);
    for range in speeches {
        if range.start < at && at < range.end {
            at = range.end;
        }
    }
    let rest = block.text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(['"', '”', '»', '’', '\'', '›']).len()
}

fn speeches(block: &Block) -> impl Iterator<Item = (Entry, &Range<usize>)> {
    block.marks.iter().filter_map(|mark| match mark.inline {
        Inline::Speech(speaker) => Some((speaker, &mark.range)),
        _ => None,
    })
}

/// Who speaks, behind words whose speaker the text around them does not name clearly.
fn speakers(article: &Article, mentions: &[Mention], block: &Block) -> Vec<(usize, String)> {
    let people: Vec<&Mention> = mentions.iter().filter(|mention| is_speaker(mention.entry)).collect();
    let mut said: Vec<(usize, Entry)> = Vec::new();
    for (speaker, range) in speeches(block) {
        if !is_clear(&block.text, &people, &said, speaker, range) {
            said.push((outside(block, range.end), speaker));
        }
    }
    said.into_iter().map(|(at, speaker)| (at, format!("({})", words::name(article, speaker)))).collect()
}

fn is_speaker(entry: Entry) -> bool {
    matches!(entry.kind, Kind::Person | Kind::Organisation)
}

/// Whether the text tells who speaks: the sentence names the speaker and no other person, or names nobody while the
/// one named last before it is the speaker.
fn is_clear(text: &str, people: &[&Mention], said: &[(usize, Entry)], speaker: Entry, words: &Range<usize>) -> bool {
    let sentence = sentence::around(text, words);
    let named = |mention: &&&Mention| mention.entry == speaker || mention.entry.kind == Kind::Person;
    let around = people.iter().filter(named).filter(|mention| {
        let at = &mention.at.range;
        sentence.start <= at.start && at.end <= sentence.end && !(words.start <= at.start && at.end <= words.end)
    });
    let around: Vec<Entry> = around.map(|mention| mention.entry).collect();
    if !around.is_empty() {
        return around.iter().all(|entry| *entry == speaker);
    }
    let mentioned = people.iter().filter(named).map(|mention| (mention.at.range.start, mention.entry));
    let before = mentioned.chain(said.iter().copied()).filter(|(at, _)| *at <= words.start);
    before.max_by_key(|(at, _)| *at).is_some_and(|(_, entry)| entry == speaker)
}
