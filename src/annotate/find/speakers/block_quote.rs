//! Block quotations without a speaker stated: whose words they are stands before them, or below with a dash.

use super::{
    cast::Cast,
    memory::Memory,
    voice::{Voice, Who},
};
use crate::{
    article::{Block, Container, ContainerKind, Passage},
    text::quotes::is_quote,
};

/// Words of a signature at most, its dash among them.
const LONGEST: usize = 12;

/// What a signature begins with.
const DASHES: [&str; 4] = ["—", "–", "―", "--"];

/// Whether a block stands in a quotation of which the file does not say whose words it has.
pub(super) fn is_quoted(block: &Block) -> bool {
    block.speaker().is_none() && block.containers.iter().any(|container| container.kind == ContainerKind::Quote(None))
}

/// Reads a block of a quotation, of which no quotation marks part the words from anything else.
pub(super) fn read(cast: &Cast<'_>, blocks: &[Block], (section, index): (usize, usize), memory: &mut Memory) {
    memory.begin();
    let block = &blocks[index];
    let is_first = ends(block).is_none_or(|(first, _)| first);
    if is_first {
        memory.signed = signed(cast, blocks, (section, index));
    }
    let signed = memory.signed.clone();
    let known = if is_first { memory.announced().cloned() } else { memory.voice(1).cloned() };
    let here = signed.as_ref().filter(|voice| voice.source.block == index);
    let end = here.and_then(|_| signature(block, previous(blocks, index))).unwrap_or(block.text.len());
    let words = &block.text[..end];
    let said = words.trim();
    if let Some(voice) = signed.as_ref().filter(|_| is_first && said.is_empty()) {
        memory.answer(voice);
    }
    let voice = signed.or(known);
    if !said.is_empty() {
        let start = end - words.trim_start().len();
        let range = start..start + said.len();
        memory.push(Passage { section, block: index, range }, voice.as_ref());
        if voice.is_none() {
            memory.wait_more();
        }
    }
    if let Some(voice) = voice {
        memory.hear(&voice);
    }
}

/// Whether a block is the first and the last of its quotation.
fn ends(block: &Block) -> Option<(bool, bool)> {
    let is_quote = |container: &&Container| container.kind == ContainerKind::Quote(None);
    block.containers.iter().find(is_quote).map(|container| (container.first, container.last))
}

/// The block before one in the same quotation.
fn previous(blocks: &[Block], index: usize) -> Option<&Block> {
    let begins = ends(&blocks[index]).is_none_or(|(first, _)| first);
    blocks[..index].last().filter(|_| !begins)
}

/// Whose the quotation is that begins with a block, if its last words say so: nobody of the people, where none is named.
fn signed(cast: &Cast<'_>, blocks: &[Block], (section, first): (usize, usize)) -> Option<Voice> {
    let within = |at: &usize| *at == first || ends(&blocks[*at]).is_some_and(|(begins, _)| !begins);
    let mut last = first;
    for at in (first..blocks.len()).take_while(within) {
        last = at;
        if ends(&blocks[at]).is_some_and(|(_, last)| last) {
            break;
        }
    }
    let block = &blocks[last];
    let start = signature(block, previous(blocks, last))?;
    let tail = &block.text[start..];
    // Behind the comma stands what he is, or where: other names.
    let name = start..start + tail.find([',', '(', ';']).unwrap_or(tail.len());
    let known = cast.named_within((section, last), &name).iter().find(|named| cast.is_person(named.who));
    let passage = |range| Passage { section, block: last, range };
    Some(match known {
        Some(named) => Voice { source: passage(named.range.clone()), who: Who::Known(named.who), certainty: 92 },
        None => Voice { source: passage(name), who: Who::Unnamed, certainty: 92 },
    })
}

/// Where the dash stands behind which a few words end the text, that are a name and not what another says.
fn signature(block: &Block, before: Option<&Block>) -> Option<usize> {
    let text = &block.text;
    let (at, dash) = DASHES.iter().filter_map(|dash| Some((text.rfind(dash)?, *dash))).max()?;
    let name = text[at + dash.len()..].trim();
    let words = text[..at].trim_end();
    let is_line = words.is_empty() || text[..at].trim_end_matches(' ').ends_with('\n');
    let is_apart = is_line || words.ends_with(['.', '!', '?', '…']) || words.ends_with(is_quote);
    let is_dialogue = is_line && before.is_some_and(|before| DASHES.iter().any(|dash| before.text.starts_with(dash)));
    let is_name = name.starts_with(char::is_uppercase) && !name.ends_with(['.', '!', '?', '…']);
    let is_short = text[at..].split_whitespace().count() <= LONGEST;
    (is_apart && is_name && is_short && !is_dialogue).then_some(at)
}
