//! Finds rows that moved up or down between two frames, so that the terminal can move them itself.
//!
//! A screen of panes never moves as a whole: text scrolls at the left of a sidebar that stays. So rows are compared in
//! chunks of columns, and each distance is given the stretch of rows for which it wins most (Kadane's maximum subarray).
//! This only proposes; the screen writes out each proposal and takes the shortest.

use super::number::push_number;
use super::slots::Slot;

/// Rows that move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scroll {
    top: usize,
    /// The last row that takes part.
    bottom: usize,
    /// How far they move up; negative is down.
    up: isize,
}

/// Proposals that are worth being written out.
const MOST_PROPOSALS: usize = 3;

/// A proposal must save about so many cells.
const LEAST_GAIN: i32 = 40;

impl Scroll {
    /// The likeliest movements between two frames of that width, best first.
    pub(super) fn propose(shown: &[Slot], next: &[Slot], width: usize) -> Vec<Self> {
        let (shown, next) = (Prints::of(shown, width), Prints::of(next, width));
        let rows = next.rows();
        let Some(span) = changed_rows(&shown, &next) else {
            return Vec::new();
        };
        let mut found: Vec<(i32, Self)> = (1..rows.cast_signed())
            .flat_map(|distance| [distance, -distance])
            .filter_map(|up| best_stretch(&shown, &next, up, span))
            .filter(|(gain, _)| *gain >= LEAST_GAIN)
            .collect();
        found.sort_by_key(|(gain, _)| -gain);
        found.into_iter().take(MOST_PROPOSALS).map(|(_, scroll)| scroll).collect()
    }

    /// Moves the rows as the terminal does.
    pub(super) fn apply(self, slots: &mut [Slot], width: usize) {
        let moved = &mut slots[self.top * width..(self.bottom + 1) * width];
        let cells = self.up.unsigned_abs() * width;
        if self.up > 0 {
            moved.rotate_left(cells);
            let kept = moved.len() - cells;
            moved[kept..].fill(Slot::BLANK);
        } else {
            moved.rotate_right(cells);
            moved[..cells].fill(Slot::BLANK);
        }
    }

    /// Appends the sequence; the pen must be plain, and where the cursor then is depends on the terminal.
    ///
    /// Lines are deleted or inserted inside margins: SU and SD would be shorter, but not every terminal has them (the
    /// Linux console has not).
    pub(super) fn push_to(self, out: &mut Vec<u8>) {
        let number = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        out.extend(b"\x1b[");
        push_number(out, number(self.top + 1));
        out.push(b';');
        push_number(out, number(self.bottom + 1));
        out.extend(b"r\x1b[");
        push_number(out, number(self.top + 1));
        out.extend(b"H\x1b[");
        if self.up.unsigned_abs() > 1 {
            push_number(out, number(self.up.unsigned_abs()));
        }
        out.extend(if self.up > 0 { b"M\x1b[r" } else { b"L\x1b[r" });
    }
}

/// The first and last row that changed.
fn changed_rows(shown: &Prints, next: &Prints) -> Option<(usize, usize)> {
    let changed = |row: &usize| shown.row(*row) != next.row(*row);
    let first = (0..next.rows()).find(changed)?;
    Some((first, (0..next.rows()).rfind(changed)?))
}

/// The stretch of rows that gains most by moving `up`, with its gain in cells.
fn best_stretch(shown: &Prints, next: &Prints, up: isize, span: (usize, usize)) -> Option<(i32, Scroll)> {
    let (mut best, mut sum, mut start) = ((0, 0, 0), 0, span.0);
    for row in span.0..=span.1 {
        let Some(source) = row.checked_add_signed(up).filter(|source| (span.0..=span.1).contains(source)) else {
            continue;
        };
        if sum <= 0 {
            (sum, start) = (0, row);
        }
        sum += gain(shown.row(source), shown.row(row), next.row(row));
        if sum > best.0 {
            best = (sum, start, row);
        }
    }
    let (gain, first, last) = best;
    let (top, bottom) =
        if up > 0 { (first, last.checked_add_signed(up)?) } else { (first.checked_add_signed(up)?, last) };
    (gain > 0).then_some((gain, Scroll { top, bottom, up }))
}

/// Cells of a row that need not be written if `moved` comes to stand where `stayed` was, less those that then must be.
fn gain(moved: &[Print], stayed: &[Print], next: &[Print]) -> i32 {
    let same = |one: &Print, other: &Print| i32::from(one.key == other.key);
    let chunks = next.iter().zip(moved).zip(stayed);
    chunks.map(|((next, moved), stayed)| (same(next, moved) - same(next, stayed)) * next.cost).sum()
}

/// What stands in one chunk of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Print {
    key: u64,
    /// About how many bytes it takes to write.
    cost: i32,
}

/// A frame as the prints of its chunks.
struct Prints {
    chunks: Vec<Print>,
    per_row: usize,
}

impl Prints {
    fn of(slots: &[Slot], width: usize) -> Self {
        let chunk = (width / 16).max(6);
        let chunks = slots.chunks(width).flat_map(|row| row.chunks(chunk)).map(Print::of).collect();
        Self { chunks, per_row: width.div_ceil(chunk) }
    }

    fn rows(&self) -> usize {
        self.chunks.len() / self.per_row
    }

    fn row(&self, row: usize) -> &[Print] {
        &self.chunks[row * self.per_row..(row + 1) * self.per_row]
    }
}

impl Print {
    fn of(slots: &[Slot]) -> Self {
        let mix = |key: u64, slot: &Slot| (key.rotate_left(7) ^ slot.key()).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let inked = slots.iter().filter(|slot| **slot != Slot::BLANK).count();
        Self { key: slots.iter().fold(0, mix), cost: 1 + i32::try_from(inked).unwrap_or(i32::MAX) }
    }
}
