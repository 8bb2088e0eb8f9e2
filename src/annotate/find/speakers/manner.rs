//! How a text tells who speaks: as news do, or as a story in which people talk to each other.

use super::transcript::Transcript;
use crate::{
    article::{Article, Block, BlockKind},
    text::quotes::split_quoted,
};

/// What a paragraph that begins with somebody's words, and does not say whose, means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Manner {
    /// The one who spoke before goes on.
    #[default]
    News,
    /// Somebody else answers.
    Dialogue,
}

/// Turns that follow each other, at the least, in a story; and one in how many paragraphs.
const LEAST: (usize, usize) = (3, 4);

/// Paragraphs, and those of them in which words in quotation marks follow right behind such words.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    paragraphs: usize,
    answers: usize,
}

impl Count {
    fn of(blocks: &[Block], section: usize, transcript: &Transcript) -> Self {
        let mut count = Self::default();
        let mut is_answered = false;
        for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Paragraph) {
            let text = block.text.trim_start();
            let is_plain = transcript.turns((section, index)).is_empty();
            let dashed = text.starts_with(['—', '–', '―']);
            let quoted = split_quoted(text).filter(|_| is_plain);
            let opens = dashed || text.starts_with(crate::text::quotes::is_quote) && is_plain;
            count.paragraphs += 1;
            count.answers += usize::from(is_answered && opens);
            // What nothing closes goes on in the next paragraph, which is no answer.
            is_answered = dashed || quoted.is_some();
        }
        count
    }

    fn manner(self) -> Manner {
        let is_story = self.answers >= LEAST.0 && self.answers * LEAST.1 >= self.paragraphs;
        if is_story { Manner::Dialogue } else { Manner::News }
    }
}

/// The manner of each section: its own, or that of the whole article if that is a story.
pub(super) fn manners(article: &Article, transcript: &Transcript) -> Vec<Manner> {
    let sections = article.sections.iter().enumerate();
    let counts: Vec<Count> = sections.map(|(index, section)| Count::of(section.blocks(), index, transcript)).collect();
    let whole = counts.iter().fold(Count::default(), |sum, count| Count {
        paragraphs: sum.paragraphs + count.paragraphs,
        answers: sum.answers + count.answers,
    });
    let of = |count: &Count| if whole.manner() == Manner::Dialogue { Manner::Dialogue } else { count.manner() };
    counts.iter().map(of).collect()
}
