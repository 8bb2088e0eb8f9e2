//! The plain text of a block with the marks on it, as it grows from Markdown's pieces.

use std::ops::Range;

use crate::{
    article::{Inline, Mark},
    read::words::is_space,
    text::clean,
};

/// White space waits here until it is known to stand between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Break,
}

/// Text in the making: cleaned, runs of white space made one, none of any kind at either end.
#[derive(Debug)]
pub(in crate::read) struct Line {
    pub(in crate::read) text: String,
    pub(in crate::read) marks: Vec<Mark>,
    gap: Gap,
    /// Where the current cell (or the whole text) begins; white space before its first word is dropped.
    floor: usize,
}

impl Line {
    pub(in crate::read) fn new() -> Self {
        Self { text: String::new(), marks: Vec::new(), gap: Gap::None, floor: 0 }
    }

    /// Adds words.
    pub(in crate::read) fn push(&mut self, piece: &str) {
        let piece = clean(piece);
        let mut rest = &*piece;
        while let Some(end) = rest.find(is_space) {
            self.word(&rest[..end]);
            self.space();
            rest = rest[end..].trim_start_matches(is_space);
        }
        self.word(rest);
    }

    /// Adds white space.
    pub(in crate::read) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// Adds a line break that the author asked for.
    pub(in crate::read) fn line_break(&mut self) {
        self.gap = Gap::Break;
    }

    fn word(&mut self, word: &str) {
        let begins = self.text.len() == self.floor;
        let word = if begins { word.trim_start() } else { word };
        if word.is_empty() {
            return;
        }
        if !begins {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Break => self.text.push('\n'),
            }
        }
        self.gap = Gap::None;
        self.text.push_str(word);
    }

    /// Begins a mark here; the number is for [`Self::end`].
    pub(in crate::read) fn start(&mut self, inline: Inline) -> usize {
        self.marks.push(Mark { range: self.text.len()..self.text.len(), inline });
        self.marks.len() - 1
    }

    /// Ends a mark here.
    pub(in crate::read) fn end(&mut self, mark: usize) {
        self.marks[mark].range.end = self.text.len();
    }

    /// The text of a mark, without white space at its ends.
    pub(in crate::read) fn marked(&self, mark: usize) -> &str {
        self.text[self.marks[mark].range.clone()].trim()
    }

    /// Begins a cell of a table, after the sign that parts it from the one before.
    pub(in crate::read) fn start_cell(&mut self, parted_by: Option<char>) {
        self.text.extend(parted_by);
        self.gap = Gap::None;
        self.floor = self.text.len();
    }

    /// Ends a cell: its text, up to here.
    pub(in crate::read) fn end_cell(&mut self) -> Range<usize> {
        self.end_words();
        self.floor..self.text.len()
    }

    /// Drops white space of any kind at the end.
    fn end_words(&mut self) {
        let end = self.floor + self.text[self.floor..].trim_end().len();
        if end < self.text.len() {
            self.text.truncate(end);
            for mark in &mut self.marks {
                mark.range = mark.range.start.min(end)..mark.range.end.min(end);
            }
        }
    }

    /// The text and its marks in their normal form: without white space at a mark's ends, none empty, none
    /// within another of its kind.
    pub(in crate::read) fn finish(mut self) -> (String, Vec<Mark>) {
        self.end_words();
        let text = self.text;
        for mark in &mut self.marks {
            let marked = &text[mark.range.clone()];
            let start = mark.range.end - marked.trim_start().len();
            mark.range = start..start + marked.trim().len();
        }
        let mut kept: Vec<Mark> = Vec::with_capacity(self.marks.len());
        let mut around: Vec<usize> = Vec::new();
        for mark in self.marks.into_iter().filter(|mark| !mark.range.is_empty()) {
            around.retain(|&outer| kept[outer].range.end > mark.range.start);
            if !around.iter().any(|&outer| kept[outer].inline == mark.inline) {
                around.push(kept.len());
                kept.push(mark);
            }
        }
        (text, kept)
    }
}

/// Takes away the text from an offset on, and the white space before it.
pub(super) fn cut(text: &mut String, marks: &mut Vec<Mark>, at: usize) {
    text.truncate(at);
    text.truncate(text.trim_end().len());
    let end = text.len();
    for mark in &mut *marks {
        mark.range.end = mark.range.end.min(end);
    }
    marks.retain(|mark| mark.range.start < mark.range.end);
}
