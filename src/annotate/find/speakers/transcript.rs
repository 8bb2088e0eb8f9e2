//! Transcripts and interviews: labels open what somebody says, which goes on to the next label.

use std::{collections::HashMap, ops::Range};

use super::{
    called::Called,
    cast::Cast,
    class::Class,
    label::Label,
    memory::Memory,
    voice::{Voice, Who},
};
use crate::{
    article::{Article, Block, BlockKind, Passage},
    text::quotes::is_quote,
};

/// Paragraphs without a label between two labels that still go on with the words of the first, at most.
const GAP: usize = 8;
/// Labels of a section in which words go on, at the least.
const LEAST: usize = 3;
/// How sure a label is, in per cent.
const SURE: u8 = 85;

/// The words of a paragraph, or of a part of it, as somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// Section and block of the label, and its bytes there.
    pub(super) label: ((usize, usize), Range<usize>),
    /// The words, in bytes of their own paragraph.
    pub(super) words: Range<usize>,
    /// Whose they are, of the people.
    pub(super) who: usize,
}

/// The turns of an article by section and block, in reading order.
#[derive(Debug, Default)]
pub(super) struct Transcript(HashMap<(usize, usize), Vec<Turn>>);

/// A label where it stands, at the beginning of a line.
struct Cue {
    block: usize,
    label: Label,
}

impl Transcript {
    /// The turns of an article. A label is a speaker's if it comes again, or if it is the name of one of the people before
    /// what is said as one speaks.
    pub(super) fn of(article: &Article, cast: &Cast<'_>) -> Self {
        let cues: Vec<Vec<Cue>> = article.sections.iter().map(|section| cues(section.blocks())).collect();
        if cues.iter().all(Vec::is_empty) {
            return Self::default();
        }
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (section, cue) in
            cues.iter().enumerate().flat_map(|(section, cues)| cues.iter().map(move |cue| (section, cue)))
        {
            *counts.entry(name(article.sections[section].blocks(), cue)).or_default() += 1;
        }
        let called = Called::new(cast);
        let speakers: HashMap<&str, (usize, Option<usize>)> =
            counts.into_iter().map(|(label, count)| (label, (count, called.who(label)))).collect();
        let mut transcript = Self::default();
        for (section, cues) in cues.iter().enumerate() {
            let blocks = article.sections[section].blocks();
            let cues = cues.iter().filter_map(|cue| {
                let (count, who) = speakers.get(name(blocks, cue)).copied()?;
                let is_certain = cue.label.is_shouted || is_speech(cast, blocks, cue);
                (count > 1 || who.is_some() && is_certain).then_some((cue, who))
            });
            transcript.take(section, blocks, &cues.collect::<Vec<_>>());
        }
        transcript
    }

    /// The turns that a paragraph has, or the one that it goes on with; none if it is an ordinary one.
    pub(super) fn turns(&self, at: (usize, usize)) -> &[Turn] {
        self.0.get(&at).map(Vec::as_slice).unwrap_or_default()
    }

    /// Takes the turns of a section. A label that names nobody, such as Q, only ends what was said before it.
    fn take(&mut self, section: usize, blocks: &[Block], cues: &[(&Cue, Option<usize>)]) {
        let goes_on = cues.len() >= LEAST;
        for (index, &(cue, who)) in cues.iter().enumerate() {
            let Some(who) = who else { continue };
            let next = cues.get(index + 1).map(|(next, _)| *next);
            let label = ((section, cue.block), cue.label.name.clone());
            let mut add = |block: usize, words: Range<usize>| {
                let turn = Turn { label: label.clone(), words, who };
                self.0.entry((section, block)).or_default().push(turn);
            };
            add(cue.block, whole_words(&blocks[cue.block].text, cue, next));
            let until = next.map_or(cue.block + 1, |next| next.block);
            let between = (cue.block + 1).min(until)..until;
            let is_near = until <= cue.block + GAP && blocks[between.clone()].iter().all(is_paragraph);
            between.filter(|_| goes_on && is_near).for_each(|block| add(block, spoken(&blocks[block].text)));
        }
    }
}

/// The words behind a label, with all further lines of its paragraph up to the next label.
fn whole_words(text: &str, cue: &Cue, next: Option<&Cue>) -> Range<usize> {
    let words = &cue.label.words;
    let end = next.filter(|next| next.block == cue.block).map_or(text.len(), |next| next.label.name.start);
    let more = &text[words.end..end.max(words.end)];
    let has_more = more.contains(char::is_alphanumeric);
    words.start..if has_more { words.end + more.trim_end().len() } else { words.end }
}

/// The labels of some blocks.
fn cues(blocks: &[Block]) -> Vec<Cue> {
    let paragraphs = blocks.iter().enumerate().filter(|(_, block)| is_paragraph(block));
    let lines = paragraphs.flat_map(|(block, of)| {
        let lines = of.text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        });
        lines.map(move |(start, line)| (block, start, line))
    });
    lines.filter_map(|(block, start, line)| Some(Cue { block, label: Label::of(line)?.at(start) })).collect()
}

fn name<'a>(blocks: &'a [Block], cue: &Cue) -> &'a str {
    &blocks[cue.block].text[cue.label.name.clone()]
}

fn is_paragraph(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && block.speaker().is_none()
}

/// Whether words are said as one speaks: with I, we or you, or as a question; in quotation marks another part looks at them.
fn is_speech(cast: &Cast<'_>, blocks: &[Block], cue: &Cue) -> bool {
    let words = &blocks[cue.block].text[cue.label.words.clone()];
    let is_whole = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡' | '…'));
    let mut each = words.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    is_whole && (words.contains('?') || each.any(|word| cast.tongue().class(word).is(Class::NOBODY)))
}

/// What is said in a paragraph that goes on: nothing where it only tells what happens, in brackets.
fn spoken(text: &str) -> Range<usize> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let is_stage = trimmed.starts_with(['(', '[']) && trimmed.ends_with([')', ']']);
    if is_stage { 0..0 } else { start..start + trimmed.len() }
}

/// Reads a paragraph that is somebody's turn, or that of several.
pub(super) fn read(turns: &[Turn], block: &Block, (section, index): (usize, usize), memory: &mut Memory) {
    memory.begin();
    memory.take_open();
    let passage = |(section, block), range| Passage { section, block, range };
    for Turn { label, words, who } in turns {
        let source = passage(label.0, label.1.clone());
        let voice = Voice { source, who: Who::Known(*who), certainty: SURE };
        if !words.is_empty() {
            memory.push(passage((section, index), words.clone()), Some(&voice));
        }
        memory.hear(&voice);
        if block.text.starts_with(is_quote) && block.text.len() == words.end {
            memory.keep_open(Some(voice.clone()));
        }
        memory.turns.push(Some(voice));
    }
    memory.announce(None);
    memory.end(turns.iter().map(|turn| turn.who).collect());
}
