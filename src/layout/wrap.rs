//! Parts a text into lines of a width: greedily, parting a word only where a line would stay too empty.

use std::{iter::FusedIterator, ops::Range};

use crate::text::{
    breaks::{Word, words},
    graphemes,
    hyphen::Hyphenator,
    width,
};

/// A line is left as it is if at most so many hundredths of it stay empty; else its next word is parted.
const RAGGED: usize = 15;
/// So many cells may stay empty in any case.
const RAGGED_CELLS: usize = 4;
/// No more lines than this end in a hyphen one below the other.
const LADDER: usize = 2;

/// What one row shows of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Bytes that are seen; empty for an empty line.
    pub(super) shown: Range<usize>,
    /// Where the next line starts; white space before it is not seen.
    pub(super) end: usize,
    /// Cells of what is seen, without the hyphen.
    pub(super) cells: usize,
    /// Whether the line ends in a hyphen that is not in the text.
    pub(super) hyphen: bool,
    /// Cells of the white space behind what is seen.
    gap: usize,
}

/// A word, or what is left of one that has been parted.
#[derive(Debug, Clone, Copy)]
struct Part {
    word: Word,
    /// Where the whole word starts.
    whole: usize,
    /// Cells of its letters.
    cells: usize,
    /// Cells of its white space.
    gap: usize,
}

/// A place within a word to go on from on the next line.
#[derive(Debug, Clone, Copy)]
struct Cut {
    end: usize,
    cells: usize,
    hyphen: bool,
}

struct Lines<'a, W> {
    text: &'a str,
    width: usize,
    hyphenator: Option<Hyphenator>,
    words: W,
    rest: Option<Part>,
    ladder: usize,
}

/// The lines of a text, none wider than `width` cells (at least 1); none for an empty text.
///
/// One pass: the time is linear in the text, whatever it holds.
pub(super) fn lines(
    text: &str,
    width: usize,
    hyphenator: Option<Hyphenator>,
) -> impl FusedIterator<Item = Line> + use<'_> {
    Lines { text, width: width.max(1), hyphenator, words: words(text), rest: None, ladder: 0 }
}

/// Cells of a text where a letter wider than the whole line is shown as a sign of one cell.
pub(super) fn cells(text: &str, line: usize) -> usize {
    if text.is_ascii() {
        return width(text);
    }
    graphemes(text).map(|grapheme| fitted(grapheme.width, line)).sum()
}

fn fitted(width: usize, line: usize) -> usize {
    if width > line { 1 } else { width }
}

/// Bytes and cells of as many letters as fit on a line, and of at least one.
pub(super) fn fill(text: &str, line: usize) -> (usize, usize) {
    let mut filled = (0, 0);
    for grapheme in graphemes(text) {
        let cells = filled.1 + fitted(grapheme.width, line);
        if cells > line {
            break;
        }
        filled = (grapheme.offset + grapheme.text.len(), cells);
    }
    filled
}

impl<W: Iterator<Item = Word>> FusedIterator for Lines<'_, W> {}

impl<W: Iterator<Item = Word>> Iterator for Lines<'_, W> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let mut part = self.take()?;
        let mut line = Line::new(part.word.start);
        loop {
            if line.is_blank() && line.gap + part.cells > self.width {
                // White space at the head of a text gives way to a word.
                line = Line::new(part.word.start);
            }
            if line.cells + line.gap + part.cells > self.width {
                self.part(&mut line, part);
                break;
            }
            line.push(&part);
            if part.word.ends_row {
                break;
            }
            match self.take() {
                Some(next) => part = next,
                None => break,
            }
        }
        self.ladder = if line.hyphen { self.ladder + 1 } else { 0 };
        Some(line)
    }
}

impl<W: Iterator<Item = Word>> Lines<'_, W> {
    fn take(&mut self) -> Option<Part> {
        self.rest.take().or_else(|| {
            let word = self.words.next()?;
            let ink = cells(&self.text[word.start..word.ink_end], self.width);
            let gap = cells(&self.text[word.ink_end..word.end], self.width);
            Some(Part { word, whole: word.start, cells: ink, gap })
        })
    }

    /// Puts as much of a word that does not fit on the line as may stand there, and keeps the rest.
    fn part(&mut self, line: &mut Line, part: Part) {
        let room = self.width.saturating_sub(line.cells + line.gap);
        let cut = self.soft_cut(&part, room).or_else(|| self.hyphen_cut(line, &part, room));
        let cut = cut.or_else(|| line.is_blank().then(|| self.hard_cut(&part)));
        let Some(cut) = cut else {
            self.rest = Some(part);
            return;
        };
        line.cells += line.gap + cut.cells;
        line.shown.end = cut.end;
        line.end = cut.end;
        line.hyphen = cut.hyphen;
        let word = Word { start: cut.end, ..part.word };
        self.rest = Some(Part { word, cells: part.cells.saturating_sub(cut.cells), ..part });
    }

    /// Behind the last soft hyphen that leaves room for the hyphen.
    fn soft_cut(&self, part: &Part, room: usize) -> Option<Cut> {
        let text = &self.text[part.word.start..part.word.ink_end];
        self.heads(text, room)
            .filter(|cut| cut.cells > 0 && text[..cut.end].ends_with('\u{AD}'))
            .last()
            .map(|cut| Cut { end: part.word.start + cut.end, hyphen: true, ..cut })
    }

    /// At the last point that the language allows and that leaves room for the hyphen.
    fn hyphen_cut(&self, line: &Line, part: &Part, room: usize) -> Option<Cut> {
        let hyphenator = self.hyphenator?;
        let whole = &self.text[part.whole..part.word.ink_end];
        let empty = self.width.saturating_sub(line.cells);
        let tolerable = empty <= RAGGED_CELLS.max(self.width * RAGGED / 100);
        let kept_whole = tolerable || self.ladder >= LADDER || hyphenator.may_be_name(whole);
        if kept_whole && !line.is_blank() {
            return None;
        }
        let points = hyphenator.points(whole);
        let done = part.word.start - part.whole;
        let text = &self.text[part.word.start..part.word.ink_end];
        let cut = self.heads(text, room).filter(|cut| points.contains(&(done + cut.end))).last()?;
        Some(Cut { end: part.word.start + cut.end, hyphen: true, ..cut })
    }

    /// Wherever the line is full.
    fn hard_cut(&self, part: &Part) -> Cut {
        let (bytes, cells) = fill(&self.text[part.word.start..part.word.ink_end], self.width);
        Cut { end: part.word.start + bytes, cells, hyphen: false }
    }

    /// The heads of a word that fit before a hyphen, shortest first.
    fn heads<'t>(&self, text: &'t str, room: usize) -> impl Iterator<Item = Cut> + use<'t, W> {
        let line = self.width;
        let mut cells = 0;
        graphemes(text)
            .map(move |grapheme| {
                cells += fitted(grapheme.width, line);
                Cut { end: grapheme.offset + grapheme.text.len(), cells, hyphen: false }
            })
            .take_while(move |cut| cut.cells < room)
    }
}

impl Line {
    fn new(start: usize) -> Self {
        Self { shown: start..start, end: start, cells: 0, hyphen: false, gap: 0 }
    }

    fn is_blank(&self) -> bool {
        self.shown.is_empty()
    }

    fn push(&mut self, part: &Part) {
        if part.word.ink_end > part.word.start {
            self.cells += self.gap + part.cells;
            self.shown.end = part.word.ink_end;
            self.gap = 0;
        }
        self.gap += part.gap;
        self.end = part.word.end;
    }
}
