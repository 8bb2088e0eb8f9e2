//! The parts of a section that are shown one after the other, and how many of them one screen holds.

use std::ops::Range;

use crate::{
    article::{Article, Block, BlockKind, Position, Section},
    text::{count_words, sentence},
};

/// Words that one screen shows at the most, where the text has a place to part it: what the back row can read.
pub const WORDS: usize = 60;

/// How much comes at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grain {
    /// A block: a paragraph, a quotation, an item of a list.
    #[default]
    Block,
    /// A sentence.
    Sentence,
}

/// What comes with one key: a stretch of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reveal {
    /// Where it begins.
    pub from: Position,
    /// Where it ends; the first block behind it, or a point within a block that is parted.
    pub to: Position,
    /// Which screen of the section it stands on, from 0. All that stands on one screen has its place from the
    /// beginning, so that nothing moves when more is shown.
    pub sheet: usize,
}

impl Reveal {
    /// The blocks it has a part of.
    pub fn blocks(&self) -> Range<usize> {
        self.from.block..self.to.block + usize::from(self.to.offset > 0)
    }
}

/// A stretch that stands on one screen, with its words.
struct Part {
    reveal: Reveal,
    words: usize,
}

/// The parts of some blocks of a section in their order, which together are all of them; none where there is no text.
///
/// Headings and rules come with what follows them. A paragraph of more than [`WORDS`] words is parted between
/// sentences. The screens are the same whatever the grain.
pub fn reveals(article: &Article, section: usize, blocks: &Range<usize>, grain: Grain) -> Vec<Reveal> {
    let Some(all) = article.sections.get(section).map(Section::blocks) else { return Vec::new() };
    let mut parts = parts(all, section, blocks.start..blocks.end.min(all.len()));
    let (mut sheet, mut words) = (0, 0);
    for part in &mut parts {
        if words > 0 && words + part.words > WORDS {
            (sheet, words) = (sheet + 1, 0);
        }
        words += part.words;
        part.reveal.sheet = sheet;
    }
    let reveals = parts.into_iter().map(|part| part.reveal);
    match grain {
        Grain::Block => reveals.collect(),
        Grain::Sentence => reveals.flat_map(|reveal| sentences(all, reveal)).collect(),
    }
}

/// Where the parts of a paragraph begin that has too many words for one screen, as bytes of its text; none in any other
/// block. No two of them stand on one screen.
pub fn partings(block: &Block) -> Vec<usize> {
    stretches(block, words_of(block)).into_iter().skip(1).map(|(range, _)| range.start).collect()
}

/// The blocks in parts of no more words than a screen shows, as far as their sentences allow.
fn parts(all: &[Block], section: usize, blocks: Range<usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    // What waits for the block that it stands above.
    let mut waiting: Option<(Position, usize)> = None;
    for index in blocks.clone() {
        let block = &all[index];
        let start = Position { section, block: index, offset: 0 };
        let behind = Position { block: index + 1, ..start };
        let words = words_of(block);
        if is_joined(block) {
            let (from, before) = waiting.unwrap_or((start, 0));
            waiting = Some((from, before + words));
            continue;
        }
        let (from, above) = waiting.take().unwrap_or((start, 0));
        let first = parts.len();
        for (range, words) in stretches(block, words) {
            let to = if range.end >= block.text.len() { behind } else { Position { offset: range.end, ..start } };
            let from = Position { offset: range.start, ..start };
            parts.push(Part { reveal: Reveal { from, to, sheet: 0 }, words });
        }
        if let Some(part) = parts.get_mut(first) {
            part.reveal.from = from;
            part.words += above;
        }
    }
    if let Some((from, words)) = waiting {
        let to = Position { section, block: blocks.end, offset: 0 };
        match parts.last_mut() {
            Some(last) => last.reveal.to = to,
            None => parts.push(Part { reveal: Reveal { from, to, sheet: 0 }, words }),
        }
    }
    parts
}

/// Whether a block says nothing by itself.
fn is_joined(block: &Block) -> bool {
    match block.kind {
        BlockKind::Heading(_) | BlockKind::Rule => true,
        BlockKind::Image { .. } => false,
        _ => block.text.is_empty(),
    }
}

fn words_of(block: &Block) -> usize {
    let shown = match &block.kind {
        BlockKind::Image { alt, .. } => count_words(alt),
        _ => 0,
    };
    shown + count_words(&block.text)
}

/// The text of a block, or the runs of its sentences that have few enough words; each with its words.
fn stretches(block: &Block, words: usize) -> Vec<(Range<usize>, usize)> {
    if words <= WORDS || block.kind != BlockKind::Paragraph {
        return vec![(0..block.text.len(), words)];
    }
    let mut runs: Vec<(Range<usize>, usize)> = Vec::new();
    for range in sentence::sentences(&block.text) {
        let words = count_words(&block.text[range.clone()]);
        match runs.last_mut() {
            Some((run, said)) if *said + words <= WORDS => (run.end, *said) = (range.end, *said + words),
            _ => runs.push((range, words)),
        }
    }
    runs
}

/// The sentences of a part; those that stand above its last block come with the first of them.
fn sentences(all: &[Block], reveal: Reveal) -> Vec<Reveal> {
    let Some(last) = reveal.blocks().rev().find(|index| !is_joined(&all[*index])) else { return vec![reveal] };
    let block = &all[last];
    if block.kind != BlockKind::Paragraph {
        return vec![reveal];
    }
    let start = if reveal.from.block == last { reveal.from.offset } else { 0 };
    let end = if reveal.to.block == last { reveal.to.offset } else { block.text.len() };
    let within = sentence::sentences(&block.text[start..end]).map(|range| start + range.end);
    let mut from = reveal.from;
    let mut found: Vec<Reveal> = Vec::new();
    for stop in within {
        let to = Position { block: last, offset: stop, ..reveal.to };
        found.push(Reveal { from, to, sheet: reveal.sheet });
        from = to;
    }
    match found.last_mut() {
        Some(last) => last.to = reveal.to,
        None => found.push(reveal),
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(texts: &'static [(&'static str, BlockKind)]) -> Article {
        let blocks = || texts.iter().map(|(text, kind)| Block { kind: kind.clone(), ..Block::paragraph(*text) });
        let section = Section::new("s", "S", 0, 1, move || blocks().collect());
        Article { sections: vec![section], ..Article::default() }
    }

    fn told(article: &Article, blocks: Range<usize>, grain: Grain) -> Vec<(usize, usize, usize, usize, usize)> {
        let all = reveals(article, 0, &blocks, grain);
        all.iter().map(|r| (r.from.block, r.from.offset, r.to.block, r.to.offset, r.sheet)).collect()
    }

    const MIXED: &[(&str, BlockKind)] = &[
        ("A heading", BlockKind::Heading(3)),
        ("One is here. Two is here.", BlockKind::Paragraph),
        ("", BlockKind::Rule),
        ("Three.", BlockKind::Paragraph),
        ("", BlockKind::Rule),
    ];

    #[test]
    fn headings_and_rules_come_with_what_follows_and_the_last_with_what_precedes() {
        let article = article(MIXED);
        assert_eq!(told(&article, Grain::WHOLE, Grain::Block), [(0, 0, 2, 0, 0), (2, 0, 5, 0, 0)]);
        assert_eq!(told(&article, 3..4, Grain::Block), [(3, 0, 4, 0, 0)]);
        assert_eq!(told(&article, 0..1, Grain::Block), [(0, 0, 1, 0, 0)]);
        assert_eq!(told(&article, 7..9, Grain::Block), []);
    }

    #[test]
    fn by_sentence_each_comes_alone() {
        let article = article(MIXED);
        let told = told(&article, Grain::WHOLE, Grain::Sentence);
        assert_eq!(told, [(0, 0, 1, 13, 0), (1, 13, 2, 0, 0), (2, 0, 5, 0, 0)]);
    }

    impl Grain {
        const WHOLE: Range<usize> = 0..usize::MAX;
    }

    #[test]
    fn no_screen_has_more_words_than_the_back_row_can_read_and_no_grain_moves_a_word_to_another() {
        const TEN: &str = "One two three four five six seven eight nine ten. ";
        let long: &'static str = Box::leak(TEN.repeat(14).into_boxed_str());
        let short: &'static str = Box::leak(TEN.repeat(4).into_boxed_str());
        let texts: &'static [_] = Box::leak(Box::new([
            (short, BlockKind::Paragraph),
            (long, BlockKind::Paragraph),
            (short, BlockKind::Paragraph),
        ]));
        let article = article(texts);
        let blocks = reveals(&article, 0, &Grain::WHOLE, Grain::Block);
        // 40; 60, 60, 20 and 40.
        assert_eq!(blocks.iter().map(|reveal| reveal.sheet).collect::<Vec<_>>(), [0, 1, 2, 3, 3]);
        let sentences = reveals(&article, 0, &Grain::WHOLE, Grain::Sentence);
        assert_eq!(sentences.len(), 22);
        for reveal in &sentences {
            let holder = blocks.iter().find(|block| block.from <= reveal.from && reveal.to <= block.to).unwrap();
            assert_eq!(holder.sheet, reveal.sheet);
        }
    }

    #[test]
    fn reveals_leave_nothing_out_and_show_nothing_twice() {
        let article = article(MIXED);
        for grain in [Grain::Block, Grain::Sentence] {
            let all = reveals(&article, 0, &Grain::WHOLE, grain);
            assert!(all.windows(2).all(|pair| pair[0].to == pair[1].from));
            assert_eq!((all[0].from.block, all[all.len() - 1].to.block), (0, MIXED.len()));
        }
    }
}
