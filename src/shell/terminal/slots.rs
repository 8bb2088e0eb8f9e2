//! A frame as the terminal will hold it: one small comparable slot a cell, with nothing in it that could act on the
//! terminal. Ratatui's buffer goes in; clean slots come out.

use std::collections::HashMap;
use std::ops::Range;

use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth};
use unicode_width::UnicodeWidthChar;

use super::colour::ColourDepth;
use super::pen::Pen;

/// What one cell of the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) symbol: Symbol,
    pub(super) pen: Pen,
}

impl Slot {
    /// An empty cell in the terminal's own colours.
    pub(super) const BLANK: Self = Self { symbol: Symbol(' ' as u32), pen: Pen::PLAIN };
    /// A cell of which nobody knows what it shows.
    pub(super) const UNKNOWN: Self = Self { symbol: Symbol::UNKNOWN, pen: Pen::PLAIN };

    pub(super) fn is_continued(self) -> bool {
        self.symbol == Symbol::CONTINUED
    }

    pub(super) fn is_foreign(self) -> bool {
        self.symbol == Symbol::FOREIGN
    }

    /// A number that is the same for equal slots, for comparing rows.
    pub(super) fn key(self) -> u64 {
        self.pen.key() ^ u64::from(self.symbol.0).wrapping_mul(0xd6e8_feb8_6659_fd93)
    }
}

/// A character, a longer cluster by its number in [`Symbols`], or one of the signs below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// The cell belongs to the wide glyph at its left.
    pub(super) const CONTINUED: Self = Self(u32::MAX);
    /// The cell is written by somebody else: a picture, sized text.
    pub(super) const FOREIGN: Self = Self(u32::MAX - 1);
    const UNKNOWN: Self = Self(u32::MAX - 2);
    pub(super) const SPACE: Self = Self(' ' as u32);
    const FIRST_CLUSTER: u32 = 0x11_0000;
    const FIRST_SIGN: u32 = u32::MAX - 2;
}

/// A grapheme cluster of several characters.
#[derive(Debug)]
struct Cluster {
    text: Box<str>,
    /// How many cells it might cover on a terminal that does not join its characters; 0 where all terminals agree.
    reach: u16,
}

/// The clusters met so far.
#[derive(Debug, Default)]
pub(super) struct Symbols {
    clusters: Vec<Cluster>,
    numbers: HashMap<Box<str>, u32>,
}

/// The lines of frames, of which a screen has most after letters: one cell wide on every terminal.
const LINES: Range<u32> = 0x2500..0x2580;

/// So many clusters are remembered; no text has as many.
const MOST_CLUSTERS: usize = 20_000;

impl Symbols {
    /// Whether the memory of clusters should be dropped, with the screen that is made of them.
    pub(super) fn is_full(&self) -> bool {
        self.clusters.len() > MOST_CLUSTERS
    }

    /// Appends the symbol as text; signs have none.
    pub(super) fn push_text(&self, symbol: Symbol, out: &mut Vec<u8>) {
        match symbol.0 {
            code @ 0x20..0x7f => out.extend(u8::try_from(code)),
            code if code < Symbol::FIRST_CLUSTER => {
                let character = char::from_u32(code).unwrap_or(' ');
                out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            }
            Symbol::FIRST_SIGN.. => out.push(b' '),
            code => out.extend(self.cluster(code).map_or(" ", |cluster| &cluster.text).bytes()),
        }
    }

    /// How many cells the symbol might cover on some terminal, where terminals disagree.
    pub(super) fn disputed_reach(&self, symbol: Symbol) -> Option<u16> {
        match symbol.0 {
            0..0x2000 | Symbol::FIRST_SIGN.. => None,
            code if LINES.contains(&code) => None,
            code if code < Symbol::FIRST_CLUSTER => disputed_character(code).then_some(2),
            code => self.cluster(code).map(|cluster| cluster.reach).filter(|reach| *reach > 0),
        }
    }

    /// The symbol of a cell and how many cells it covers. Whatever could act on the terminal becomes a space.
    fn of(&mut self, cell: &Cell) -> (Symbol, u16) {
        let text = cell.symbol();
        match text.as_bytes() {
            [byte @ b' '..=b'~'] => return (Symbol(u32::from(*byte)), 1),
            // The lines of frames, U+2500 to U+257F.
            [0xe2, lead @ (0x94 | 0x95), last] => {
                let number = u32::from(lead & 1) << 6 | u32::from(last & 0x3f);
                return (Symbol(LINES.start + number), 1);
            }
            _ => {}
        }
        if text.chars().any(acts_on_the_terminal) {
            return (Symbol::SPACE, 1);
        }
        let width = cell.cell_width();
        let mut characters = text.chars();
        match (width, characters.next(), characters.next()) {
            (0, ..) | (_, None, _) => (Symbol::SPACE, 1),
            (_, Some(character), None) => (Symbol(character.into()), width),
            _ => (self.number(text, width), width),
        }
    }

    fn number(&mut self, text: &str, width: u16) -> Symbol {
        if let Some(number) = self.numbers.get(text) {
            return Symbol(*number);
        }
        let number = Symbol::FIRST_CLUSTER + u32::try_from(self.clusters.len()).unwrap_or(0);
        self.clusters.push(Cluster { text: text.into(), reach: reach(text, width) });
        self.numbers.insert(text.into(), number);
        Symbol(number)
    }

    fn cluster(&self, code: u32) -> Option<&Cluster> {
        self.clusters.get((code - Symbol::FIRST_CLUSTER) as usize)
    }

    /// Reads a whole frame. Cells that want to be written again are made unknown in `shown`, what the terminal shows now.
    pub(super) fn read(&mut self, frame: &Buffer, depth: ColourDepth, shown: &mut [Slot], next: &mut Vec<Slot>) {
        next.clear();
        next.reserve(frame.content.len());
        let width = usize::from(frame.area.width).max(1);
        for (row, shown) in frame.content.chunks(width).zip(shown.chunks_mut(width)) {
            self.read_row(row, depth, shown, next);
        }
    }

    fn read_row(&mut self, row: &[Cell], depth: ColourDepth, shown: &mut [Slot], next: &mut Vec<Slot>) {
        let end = next.len() + row.len();
        // Mostly a cell looks as the one before it.
        let mut last: Option<(&Cell, Pen)> = None;
        let mut x = 0;
        while let Some(cell) = row.get(x) {
            let (mut symbol, mut width) = match cell.diff_option {
                CellDiffOption::Skip => (Symbol::FOREIGN, 1),
                _ => self.of(cell),
            };
            if width > 1 && !has_room(&row[x..], width) {
                (symbol, width) = (Symbol::SPACE, 1);
            }
            if cell.diff_option == CellDiffOption::AlwaysUpdate {
                shown[x] = Slot::UNKNOWN;
            }
            let pen = match last {
                Some((other, pen)) if looks_alike(cell, other) => pen,
                _ => Pen::of(cell, depth),
            };
            last = Some((cell, pen));
            let pen = if symbol == Symbol::SPACE { pen.for_blank() } else { pen };
            next.push(Slot { symbol, pen });
            next.extend((1..width).map(|_| Slot { symbol: Symbol::CONTINUED, pen }));
            x += usize::from(width);
        }
        debug_assert_eq!(next.len(), end, "a row keeps its width");
    }
}

/// Whether two cells are written with one pen.
fn looks_alike(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}

/// Whether a wide glyph at the start of `row` is whole: not cut by the edge and nothing drawn over its right half.
fn has_room(row: &[Cell], width: u16) -> bool {
    row.get(1..usize::from(width)).is_some_and(|rest| {
        rest.iter().all(|cell| matches!(cell.symbol(), " " | "") && cell.diff_option != CellDiffOption::Skip)
    })
}

/// Control characters, and those that reorder or break lines: none of them is ever written.
fn acts_on_the_terminal(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a single character is wide by Unicode's table of the day, which terminals follow years apart.
/// Ideographs, syllables and their punctuation have been wide for ever.
fn disputed_character(code: u32) -> bool {
    let settled = matches!(code,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xa960..=0xa97f | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f | 0xff00..=0xffe6 | 0x2_0000..=0x3_fffd);
    !settled && char::from_u32(code).and_then(UnicodeWidthChar::width) == Some(2)
}

/// See [`Cluster::reach`].
fn reach(text: &str, width: u16) -> u16 {
    let marks = |character: char| matches!(character, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let letters: Vec<usize> = text.chars().filter_map(UnicodeWidthChar::width).filter(|width| *width > 0).collect();
    let simple = !text.chars().any(marks) && letters.len() == 1 && letters[0] == usize::from(width);
    if simple && (width == 1 || text.chars().next().is_some_and(|first| !disputed_character(first.into()))) {
        return 0;
    }
    let most: usize = if width > 1 { 2 * letters.len() } else { letters.iter().sum() };
    u16::try_from(most).unwrap_or(u16::MAX).max(width)
}
