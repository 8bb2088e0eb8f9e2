//! The Markdown that a plain text becomes, written as it is read.

use super::{
    body::{self, joined},
    emphasis::emphasised,
};
use crate::{
    article::{Block, BlockKind},
    markdown,
    read::{limits, words::one_line},
};

/// Bytes of a section from which on it goes on in another, so that none is long to parse: where headings part the text,
/// and where none do.
const LONGEST: [usize; 2] = [128 * 1024, 12 * 1024];
/// The parts that a text without headings is cut in, at most.
const PARTS: usize = 4000;
/// Characters of the title of such a part.
const TITLE: usize = 48;

/// What is written so far.
pub(super) struct Sheet {
    out: String,
    /// The ranks of the sections that are open, outermost first.
    ranks: Vec<u8>,
    sections: usize,
    /// Where the text of the last section begins.
    since: usize,
    longest: usize,
    /// Whether a part ended here that was long enough.
    due: bool,
}

impl Sheet {
    /// An empty sheet for a text of so many bytes, of which so many are at hand.
    pub(super) fn new(size: usize, at_hand: usize, has_headings: bool) -> Self {
        let longest = LONGEST[usize::from(!has_headings)].max(size / PARTS);
        Self {
            out: String::with_capacity(at_hand + at_hand / 32),
            ranks: Vec::new(),
            sections: 0,
            since: 0,
            longest,
            due: false,
        }
    }

    /// The Markdown.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Whether nothing is written.
    pub(super) fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// Begins a section; rank 0 stands over none and under none.
    pub(super) fn heading(&mut self, rank: u8, title: &str) {
        self.ranks.retain(|&open| open < rank);
        let level = self.ranks.len() + 1;
        if rank > 0 {
            self.ranks.push(rank);
        }
        self.section(level.min(limits::SECTION_DEPTH), title);
    }

    fn section(&mut self, level: usize, title: &str) {
        self.sections += 1;
        self.due = false;
        let title = one_line(title);
        if self.sections < limits::SECTIONS {
            self.out.push_str(&markdown::heading(level, &title, None, None));
            self.out.push_str("\n\n");
            self.since = self.out.len();
        } else {
            self.block(Block { kind: BlockKind::Heading(6), text: title, ..Block::default() });
        }
    }

    /// A paragraph whose lines are joined.
    pub(super) fn paragraph<'t>(&mut self, lines: impl Iterator<Item = &'t str> + Clone) {
        self.go_on(lines.clone());
        let start = self.out.len();
        if lines.clone().all(is_plain) && lines.clone().next().is_some_and(begins_plain) {
            body::join(&mut self.out, start, lines);
            self.out.push_str("\n\n");
        } else {
            let (text, marks) = emphasised(one_line(&joined(lines)));
            self.block(Block { text, marks, ..Block::default() });
        }
    }

    /// Blocks that belong together.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let words = |block: &Block| block.kind != BlockKind::Paragraph || !block.text.is_empty();
        if blocks.iter().any(words) {
            self.out.push_str(&markdown::text(blocks, &|_| String::new(), true));
            self.out.push_str("\n\n");
        }
    }

    fn block(&mut self, block: Block) {
        self.blocks(&[block]);
    }

    /// A line between two parts; where a part is long, another begins.
    pub(super) fn rule(&mut self) {
        if self.out.len() - self.since > self.longest / 2 {
            self.due = true;
        } else {
            self.out.push_str("***\n\n");
        }
    }

    /// Begins another section where the last is long, called by the words that it begins with.
    fn go_on<'t>(&mut self, mut lines: impl Iterator<Item = &'t str>) {
        if self.due || self.out.len() - self.since > self.longest {
            let opening = one_line(lines.next().unwrap_or_default());
            let title = opening_words(&opening);
            self.section(self.ranks.len().clamp(1, limits::SECTION_DEPTH), &title);
        }
    }
}

/// The first words of a text, as many as make a title.
fn opening_words(text: &str) -> String {
    let cut = text.char_indices().nth(TITLE).map(|(at, _)| at);
    let Some(cut) = cut else { return text.to_owned() };
    let words = text[..cut].rfind(' ').map_or(cut, |space| space);
    format!("{}…", text[..words].trim_end_matches([',', ';', ':', '.', ' ', '—', '–', '-']))
}

/// The bytes that Markdown may take for signs, or that are no text.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut at = 0;
    while at < 32 {
        signs[at] = !matches!(at, 9..=13);
        at += 1;
    }
    let letters = b"\\`*_[]<&|{~@$";
    at = 0;
    while at < letters.len() {
        signs[letters[at] as usize] = true;
        at += 1;
    }
    signs
};

/// Whether a line has nothing that Markdown would take for a sign.
fn is_plain(line: &str) -> bool {
    !line.bytes().fold(false, |sign, byte| sign | SIGNS[usize::from(byte)])
}

/// Whether a line may begin a paragraph of Markdown as it is.
fn begins_plain(line: &str) -> bool {
    line.trim_start()
        .starts_with(|first: char| first.is_alphabetic() || matches!(first, '"' | '“' | '‘' | '\'' | '«' | '('))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(write: impl FnOnce(&mut Sheet)) -> String {
        let mut sheet = Sheet::new(1000, 1000, true);
        write(&mut sheet);
        sheet.finish()
    }

    #[test]
    fn ranks_nest() {
        let out = sheet(|sheet| {
            for (rank, title) in [(0, "Preface"), (30, "One"), (40, "A"), (70, "x"), (40, "B"), (30, "Two"), (0, "End")]
            {
                sheet.heading(rank, title);
            }
        });
        let levels: Vec<&str> = out.split_whitespace().collect();
        assert_eq!(levels.join(" "), "# Preface # One ## A ### x ## B # Two # End");
    }

    #[test]
    fn words_are_written_as_they_are_read() {
        for (line, markdown) in [
            ("Plain words, “quoted” (and more).", "Plain words, “quoted” (and more)."),
            ("# no heading", "\\# no heading"),
            ("1. no item", "1\\. no item"),
            ("a *b c", "a \\*b c"),
            ("so _it_ is", "so *it* is"),
        ] {
            assert_eq!(sheet(|sheet| sheet.paragraph([line].into_iter())).trim_end(), markdown, "{line}");
        }
    }

    #[test]
    fn a_long_text_without_headings_is_cut_in_parts() {
        let mut sheet = Sheet::new(100_000, 100_000, false);
        let line = "They went on, day after day, over the hills and through the rain";
        for _ in 0..1000 {
            sheet.paragraph([line].into_iter());
        }
        let out = sheet.finish();
        assert!(out.starts_with(line));
        assert_eq!(out.matches("# They went on, day after day, over the hills and…\n").count(), 5);
    }
}
