//! Writes cells into a terminal: where it stands, which pen it holds, and the fewest bytes to the next cell.

use super::number::{digits, push_number};
use super::pen::Pen;
use super::slots::{Slot, Symbol, Symbols};

/// Unchanged cells are written again, instead of jumped over, up to so many.
const LONGEST_REWRITE: usize = 12;

/// Blanks are erased, instead of written, from so many on.
const SHORTEST_ERASURE: usize = 10;

impl Pen {
    /// Whether the slot looks as it should when it is written with this pen.
    fn suits(self, slot: Slot) -> bool {
        self == slot.pen || slot.symbol == Symbol::SPACE && self.for_blank() == slot.pen
    }
}

/// The writing end of a frame.
pub(super) struct Brush<'a> {
    pub(super) out: &'a mut Vec<u8>,
    symbols: &'a Symbols,
    /// Columns of the terminal.
    width: usize,
    /// The pen that the terminal holds; `None` when unknown.
    pen: Option<Pen>,
    /// Column and row of the cursor; `None` when unknown, as after the last column.
    at: Option<(usize, usize)>,
}

impl<'a> Brush<'a> {
    /// A brush that holds the plain pen and stands nobody knows where.
    pub(super) fn new(out: &'a mut Vec<u8>, symbols: &'a Symbols, width: usize) -> Self {
        Self { out, symbols, width, pen: Some(Pen::PLAIN), at: None }
    }

    /// Paints what differs between the rows `shown` and the rows `next`.
    pub(super) fn paint(&mut self, shown: &[Slot], next: &[Slot]) {
        for (y, (shown, next)) in shown.chunks(self.width).zip(next.chunks(self.width)).enumerate() {
            if shown != next {
                self.paint_row(y, shown, next);
            }
        }
    }

    /// Puts the pen down: what others write is plain again.
    pub(super) fn lay_down_pen(&mut self) {
        self.take(Pen::PLAIN);
    }

    fn paint_row(&mut self, y: usize, shown: &[Slot], next: &[Slot]) {
        let tail = next.iter().rposition(|slot| *slot != Slot::BLANK).map_or(0, |last| last + 1);
        let (mut x, mut spoiled) = (0, 0);
        let differs = |x: usize, spoiled: usize| (shown[x] != next[x] || x < spoiled) && !next[x].is_foreign();
        while let Some(changed) = (x..next.len()).find(|&x| differs(x, spoiled)) {
            x = changed;
            let blanks = next[x..].iter().take_while(|slot| **slot == Slot::BLANK).count();
            let last = (x..x + blanks).rfind(|&x| differs(x, spoiled)).unwrap_or(x);
            if x >= tail && last - x >= 3 {
                self.erase_tail(x, y, next);
                return;
            }
            if last + 1 - x >= SHORTEST_ERASURE {
                self.erase(x, y, last + 1 - x, next);
                x = last + 1;
                continue;
            }
            self.reach(x, y, next);
            self.write(x, y, next);
            if let Some(reach) = self.symbols.disputed_reach(next[x].symbol) {
                spoiled = x + usize::from(reach);
            }
            x += 1 + next[x + 1..].iter().take_while(|slot| slot.is_continued()).count();
        }
    }

    /// Empties the rest of the row.
    fn erase_tail(&mut self, x: usize, y: usize, row: &[Slot]) {
        self.reach(x, y, row);
        self.take_clean();
        self.out.extend(b"\x1b[K");
    }

    /// Empties `count` cells and stays where it is.
    fn erase(&mut self, x: usize, y: usize, count: usize, row: &[Slot]) {
        self.reach(x, y, row);
        self.take_clean();
        self.out.extend(b"\x1b[");
        push_number(self.out, as_number(count));
        self.out.push(b'X');
    }

    /// Goes to a cell of the row that is to be written, over unchanged cells by jumping or by writing them again.
    fn reach(&mut self, x: usize, y: usize, row: &[Slot]) {
        let Some((from, _)) = self.at.filter(|(from, at_row)| *at_row == y && *from < x) else {
            return self.go(x, y);
        };
        if x - from == 1 && row[from].symbol == Symbol::SPACE && self.pen.is_some_and(|pen| pen.suits(row[from])) {
            // Between two words nothing is shorter.
            self.out.push(b' ');
            self.at = Some((x, y));
            return;
        }
        let (start, pen, at) = (self.out.len(), self.pen, self.at);
        if !self.rewrite(from, x, y, row) {
            return self.go(x, y);
        }
        self.take_for(row[x]);
        let (middle, rewritten) = (self.out.len(), (self.pen, self.at));
        (self.pen, self.at) = (pen, at);
        self.go(x, y);
        self.take_for(row[x]);
        if self.out.len() - middle < middle - start {
            self.out.drain(start..middle);
        } else {
            self.out.truncate(middle);
            (self.pen, self.at) = rewritten;
        }
    }

    /// Writes the cells `from..to` again; `false`, and nothing written, where that could not pay or is not safe.
    fn rewrite(&mut self, from: usize, to: usize, y: usize, row: &[Slot]) -> bool {
        let gap = &row[from..to];
        let safe = |slot: &Slot| !slot.is_foreign() && self.symbols.disputed_reach(slot.symbol).is_none();
        if gap.len() > LONGEST_REWRITE || !gap.iter().all(safe) {
            return false;
        }
        for (x, slot) in (from..to).zip(gap) {
            if !slot.is_continued() {
                self.write(x, y, row);
            }
        }
        true
    }

    /// Writes the glyph at `x`, where the brush stands.
    fn write(&mut self, x: usize, y: usize, row: &[Slot]) {
        let cells = 1 + row[x + 1..].iter().take_while(|slot| slot.is_continued()).count();
        self.take_for(row[x]);
        let disputed = self.symbols.disputed_reach(row[x].symbol).is_some();
        if disputed && cells > 1 {
            // A terminal that takes the glyph for narrow leaves its right half as it was.
            self.out.extend(std::iter::repeat_n(b' ', cells));
            self.at = None;
            self.go(x, y);
        }
        self.symbols.push_text(row[x].symbol, self.out);
        let end = x + cells;
        self.at = (end < self.width && !disputed).then_some((end, y));
    }

    fn take(&mut self, pen: Pen) {
        pen.take_up(self.pen, self.out);
        self.pen = Some(pen);
    }

    /// Takes the pen of a slot, if the one at hand does not look the same there.
    fn take_for(&mut self, slot: Slot) {
        if !self.pen.is_some_and(|pen| pen.suits(slot)) {
            self.take(slot.pen);
        }
    }

    /// Takes a pen that erases to the terminal's own background.
    fn take_clean(&mut self) {
        if !self.pen.is_some_and(Pen::erases_cleanly) {
            self.take(Pen::PLAIN);
        }
    }

    /// Moves the cursor by the shortest sequence.
    pub(super) fn go(&mut self, x: usize, y: usize) {
        if self.at == Some((x, y)) {
            return;
        }
        let start = self.out.len();
        push_absolute(self.out, x, y);
        if let Some(from) = self.at {
            let middle = self.out.len();
            push_relative(self.out, from, (x, y));
            if self.out.len() - middle < middle - start {
                self.out.drain(start..middle);
            } else {
                self.out.truncate(middle);
            }
        }
        self.at = Some((x, y));
    }
}

fn push_absolute(out: &mut Vec<u8>, x: usize, y: usize) {
    out.extend(b"\x1b[");
    if (x, y) != (0, 0) {
        push_number(out, as_number(y + 1));
    }
    if x > 0 {
        out.push(b';');
        push_number(out, as_number(x + 1));
    }
    out.push(b'H');
}

/// Down by line feeds (in raw mode they keep the column; the target is on the screen, so nothing scrolls), then along.
fn push_relative(out: &mut Vec<u8>, (from_x, from_y): (usize, usize), (x, y): (usize, usize)) {
    match (y.saturating_sub(from_y), from_y.saturating_sub(y)) {
        (0, 0) => {}
        (down @ 1..=4, _) => out.extend(std::iter::repeat_n(b'\n', down)),
        (down @ 5.., _) => push_move(out, down, b'B'),
        (0, up) => push_move(out, up, b'A'),
    }
    if x == from_x {
        return;
    }
    let column_length = 3 + digits(as_number(x + 1));
    let steps = x.abs_diff(from_x);
    let steps_length = 3 + if steps > 1 { digits(as_number(steps)) } else { 0 };
    if x == 0 {
        out.push(b'\r');
    } else if x < from_x && steps < 4 {
        out.extend(std::iter::repeat_n(b'\x08', steps));
    } else if column_length < steps_length {
        push_move(out, x + 1, b'G');
    } else {
        push_move(out, steps, if x > from_x { b'C' } else { b'D' });
    }
}

fn push_move(out: &mut Vec<u8>, count: usize, command: u8) {
    out.extend(b"\x1b[");
    if count > 1 {
        push_number(out, as_number(count));
    }
    out.push(command);
}

/// Screens are measured in `u16`, so nothing is lost.
fn as_number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
