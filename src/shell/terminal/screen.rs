//! Turns frames into the fewest bytes: what the terminal shows is remembered, and only the difference is written.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::brush::Brush;
use super::colour::ColourDepth;
use super::scroll::Scroll;
use super::slots::{Slot, Symbols};

const BEGIN_SYNCHRONIZED: &[u8] = b"\x1b[?2026h";
const END_SYNCHRONIZED: &[u8] = b"\x1b[?2026l";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
/// The whole screen is the scrolling region, the pen is plain.
const COMMON_GROUND: &[u8] = b"\x1b[r\x1b[m";
const CLEAR: &[u8] = b"\x1b[2J";

/// A frame that takes no more bytes than this is written as it is, without looking for rows that moved.
const SMALL_FRAME: usize = 160;

/// The terminal's screen as it was last written. Pure: it appends bytes and never does I/O.
#[derive(Debug)]
pub struct Screen {
    colours: ColourDepth,
    symbols: Symbols,
    /// Columns of the frame last written.
    width: usize,
    shown: Vec<Slot>,
    next: Vec<Slot>,
    knowledge: Knowledge,
    /// Where the cursor is shown, `None` where hidden; only meaningful while the screen is known.
    cursor: Option<Position>,
}

/// What is known of the terminal's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Knowledge {
    /// Nothing yet; it may be cleared.
    Fresh,
    /// Nothing any more; it is painted over, without clearing, so that nothing flashes.
    Forgotten,
    /// It shows what was last written.
    Known,
}

impl Screen {
    /// The screen of a terminal with so many colours, before anything is written.
    pub fn new(colours: ColourDepth) -> Self {
        Self {
            colours,
            symbols: Symbols::default(),
            width: 0,
            shown: Vec::new(),
            next: Vec::new(),
            knowledge: Knowledge::Fresh,
            cursor: None,
        }
    }

    /// How many colours are used.
    pub fn colours(&self) -> ColourDepth {
        self.colours
    }

    /// The next frame is painted whole: after another program had the terminal, after a resize, when the user asks.
    pub fn forget(&mut self) {
        if self.knowledge == Knowledge::Known {
            self.knowledge = Knowledge::Forgotten;
        }
    }

    /// Appends what turns the screen into `next`, with the cursor shown at `cursor` or hidden; nothing if it is so
    /// already. A frame of another size than the last is painted whole.
    pub fn frame(&mut self, next: &Buffer, cursor: Option<Position>, out: &mut Vec<u8>) {
        self.frame_under(next, cursor, &[], out);
    }

    /// The same, with bytes that are written over the cells and leave cursor and pen as they are.
    pub(in crate::shell) fn frame_under(
        &mut self,
        next: &Buffer,
        cursor: Option<Position>,
        over: &[u8],
        out: &mut Vec<u8>,
    ) {
        self.prepare(next);
        let cursor = cursor.filter(|position| next.area.contains(*position));
        self.symbols.read(next, self.colours, &mut self.shown, &mut self.next);
        let body = self.body();
        if self.knowledge == Knowledge::Known && body.is_empty() && cursor == self.cursor && over.is_empty() {
            return std::mem::swap(&mut self.shown, &mut self.next);
        }
        out.extend(BEGIN_SYNCHRONIZED);
        self.push_around(&body, cursor, out);
        out.extend(over);
        out.extend(END_SYNCHRONIZED);
        std::mem::swap(&mut self.shown, &mut self.next);
        self.knowledge = Knowledge::Known;
        self.cursor = cursor;
    }

    /// Makes ready for a frame of that size.
    fn prepare(&mut self, next: &Buffer) {
        if self.symbols.is_full() {
            self.symbols = Symbols::default();
            self.forget();
        }
        let width = usize::from(next.area.width).max(1);
        if (width, next.content.len()) != (self.width, self.shown.len()) {
            self.forget();
            self.width = width;
        }
        let ground = match self.knowledge {
            Knowledge::Known => return,
            Knowledge::Fresh => Slot::BLANK,
            Knowledge::Forgotten => Slot::UNKNOWN,
        };
        self.shown.clear();
        self.shown.resize(next.content.len(), ground);
    }

    /// The shortest bytes found that change the cells.
    fn body(&self) -> Vec<u8> {
        let plain = self.painted(None);
        // A picture is there, or goes: who knows what of it would move.
        let strange = |slots: &[Slot]| slots.iter().any(|slot| slot.is_foreign() || *slot == Slot::UNKNOWN);
        let may_scroll = self.knowledge == Knowledge::Known && plain.len() > SMALL_FRAME;
        if !may_scroll || strange(&self.shown) || strange(&self.next) {
            return plain;
        }
        let proposals = Scroll::propose(&self.shown, &self.next, self.width);
        let scrolled = proposals.into_iter().map(|scroll| self.painted(Some(scroll)));
        scrolled.fold(plain, |best, other| if other.len() < best.len() { other } else { best })
    }

    /// The difference as bytes, after rows have been moved by the terminal itself.
    fn painted(&self, scroll: Option<Scroll>) -> Vec<u8> {
        let mut out = Vec::with_capacity(4096);
        let moved = scroll.map(|scroll| {
            scroll.push_to(&mut out);
            let mut moved = self.shown.clone();
            scroll.apply(&mut moved, self.width);
            moved
        });
        let mut brush = Brush::new(&mut out, &self.symbols, self.width);
        brush.paint(moved.as_ref().unwrap_or(&self.shown), &self.next);
        brush.lay_down_pen();
        out
    }

    /// The body, with the cursor out of its way.
    fn push_around(&self, body: &[u8], cursor: Option<Position>, out: &mut Vec<u8>) {
        let known = self.knowledge == Knowledge::Known;
        let shows = known && self.cursor.is_some();
        let in_the_way = shows && (!body.is_empty() || cursor.is_none());
        if in_the_way || !known {
            out.extend(HIDE_CURSOR);
        }
        if !known {
            out.extend(COMMON_GROUND);
        }
        if self.knowledge == Knowledge::Fresh {
            out.extend(CLEAR);
        }
        out.extend(body);
        if let Some(Position { x, y }) = cursor {
            Brush::new(out, &self.symbols, self.width).go(x.into(), y.into());
            if in_the_way || !shows {
                out.extend(SHOW_CURSOR);
            }
        }
    }
}
