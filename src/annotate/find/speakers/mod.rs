//! Who speaks: the quotations of an article with their speakers, found without any mark of its author.
//!
//! The clause around a quotation is read with tables of verbs and small words, as by a hurried reader: no grammar of
//! whole sentences is tried. Each paragraph is looked at once, with what the paragraph before has left in mind.
//!
//! ```text
//!  text        marks → tokens → line         quotation marks, words, sentences
//!  clause      clause subject aside          who speaks, by the sentence around the words
//!  person      resolve cast called given     whom that phrase means
//!  paragraph   paragraph inherited reported  each quotation with its voice, or the voice of another
//!  before      manner turns memory           news, where one goes on, or a story, where another answers
//!  transcript  transcript label              words behind a name and a colon
//! ```

mod aside;
mod block_quote;
mod called;
mod cast;
mod class;
mod clause;
mod dialogue;
pub(super) mod given;
mod inherited;
mod label;
mod line;
mod manner;
mod marks;
mod memory;
mod paragraph;
mod reported;
mod resolve;
mod subject;
mod tokens;
mod tongues;
mod transcript;
mod turns;
mod voice;

use crate::{
    annotate::find::{
        Entity,
        watch::{Walk, Watch},
    },
    article::{Article, BlockKind, Passage},
};
use cast::Cast;
use memory::Memory;
use tongues::Tongue;
use transcript::Transcript;

/// Somebody's words, as they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundQuotation {
    /// The words, without the quotation marks around them.
    pub at: Passage,
    /// Whose they are: an index into the people. None if they are somebody's whom the text does not name.
    pub speaker: Option<usize>,
    /// Whether the words are the speaker's own (not reported).
    pub direct: bool,
    /// How sure the speaker is, in per cent.
    pub certainty: u8,
}

/// Words between quotation marks or reported ones, with the phrase that says whose they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub at: Passage,
    /// Where the text says who speaks, if it does.
    pub source: Option<Passage>,
    /// Who that is, if it is anybody of the people.
    pub speaker: Option<usize>,
    /// Whether the words are the speaker's own.
    pub direct: bool,
    /// How sure it is, in per cent.
    pub certainty: u8,
}

/// The quotations of an article, whose speaker is one of `people` or not known, in reading order.
///
/// What stands in quotation marks without being anybody's words (titles, words kept at a distance) is left out, as is
/// what is reported of somebody whom the text does not name.
pub fn quotations(article: &Article, people: &[Entity]) -> Vec<FoundQuotation> {
    watched(article, people, &Watch::new(article, &|_| true))
}

/// The same, as far as a watch lets it come.
pub(super) fn watched(article: &Article, people: &[Entity], watch: &Watch) -> Vec<FoundQuotation> {
    let said = said_until(article, people, watch).into_iter().filter(|said| said.speaker.is_some() || said.direct);
    let found = said.map(|said| {
        let Said { at, speaker, direct, certainty, .. } = said;
        FoundQuotation { at, speaker, direct, certainty }
    });
    found.collect()
}

/// All that is said in an article, in reading order.
pub fn said(article: &Article, people: &[Entity]) -> Vec<Said> {
    said_until(article, people, &Watch::new(article, &|_| true))
}

fn said_until(article: &Article, people: &[Entity], watch: &Watch) -> Vec<Said> {
    let tongue = Tongue::of(&article.language);
    let cast = Cast::new(article, people, tongue);
    let transcript = Transcript::of(article, &cast);
    let manners = manner::manners(article, &transcript);
    let mut memory = Memory::default();
    for (section, (of, manner)) in article.sections.iter().zip(manners).enumerate() {
        memory.enter(manner);
        for (index, block) in of.blocks().iter().enumerate() {
            if !watch.passes(Walk::Speakers, block.text.len()) {
                return memory.said;
            }
            let turns = transcript.turns((section, index));
            if !turns.is_empty() {
                transcript::read(turns, block, (section, index), &mut memory);
                continue;
            }
            match block.kind {
                BlockKind::Paragraph if block_quote::is_quoted(block) => {
                    block_quote::read(&cast, of.blocks(), (section, index), &mut memory);
                }
                BlockKind::Paragraph if block.speaker().is_none() => {
                    paragraph::read(&cast, block, (section, index), &mut memory);
                }
                BlockKind::Heading(_) | BlockKind::Image { .. } => {
                    let mut apart = Memory::default();
                    paragraph::read(&cast, block, (section, index), &mut apart);
                    memory.said.append(&mut apart.said);
                    memory.part();
                }
                _ => {}
            }
        }
    }
    memory.said
}

#[cfg(test)]
mod tests;
