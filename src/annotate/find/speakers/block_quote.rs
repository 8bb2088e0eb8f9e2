//! Block quotations without a speaker stated: whose words they are stands before them, or below with a dash.

use super::{
    cast::Cast,
    memory::Memory,
    voice::{Voice, Who},
};
use crate::article::{Block, ContainerKind, Passage};

/// Words of a signature at most.
const LONGEST: usize = 8;

/// Whether a block stands in a quotation of which the file does not say whose words it has.
pub(super) fn is_quoted(block: &Block) -> bool {
    block.speaker().is_none() && block.containers.iter().any(|container| container.kind == ContainerKind::Quote(None))
}

/// Reads a block of a quotation, of which no quotation marks part the words from anything else.
pub(super) fn read(cast: &Cast<'_>, block: &Block, (section, index): (usize, usize), memory: &mut Memory) {
    memory.begin();
    let passage = |range| Passage { section, block: index, range };
    let words = signature(&block.text).unwrap_or(block.text.len());
    let named = cast.named(section, index).iter().find(|named| named.range.start >= words && cast.is_person(named.who));
    let signed =
        named.map(|named| Voice { source: passage(named.range.clone()), who: Who::Known(named.who), certainty: 92 });
    let words = if signed.is_some() { words } else { block.text.len() };
    let is_first = block.containers.iter().any(|container| container.first);
    let known = if is_first { memory.announced().cloned() } else { memory.voice(1).cloned() };
    let said = block.text[..words].trim();
    if let Some(voice) = &signed {
        memory.answer(voice);
    }
    let voice = signed.or(known);
    if !said.is_empty() {
        let start = words - block.text[..words].trim_start().len();
        memory.push(passage(start..start + said.len()), voice.as_ref());
        if voice.is_none() {
            memory.wait_more();
        }
    }
    if let Some(voice) = voice {
        memory.hear(&voice);
    }
}

/// Where the dash stands behind which a few words end the text.
fn signature(text: &str) -> Option<usize> {
    let at = text.rfind(['—', '–', '―'])?;
    let tail = &text[at..];
    let is_apart = text[..at].is_empty()
        || text[..at].ends_with(char::is_whitespace)
        || text[..at].ends_with(['.', '!', '?', '”']);
    (is_apart && tail.split_whitespace().count() <= LONGEST).then_some(at)
}
