//! The style a cell is written in, and the shortest way from one style to the next.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::colour::{ColourDepth, Ink};
use super::number::push_number;

/// Colours and attributes as a terminal keeps them: whatever is written next is written in the pen's style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Pen {
    pub(super) fg: Ink,
    pub(super) bg: Ink,
    pub(super) attributes: Modifier,
}

/// The attributes that are sent; others (blinking, hiding) are never asked of a reader's terminal.
const SENT: Modifier = Modifier::BOLD
    .union(Modifier::DIM)
    .union(Modifier::ITALIC)
    .union(Modifier::UNDERLINED)
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

/// The attributes that show on a cell without a letter.
const SEEN_ON_BLANK: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

const CODES: [(Modifier, u8, u8); 6] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Pen {
    pub(super) const PLAIN: Self = Self { fg: Ink::Default, bg: Ink::Default, attributes: Modifier::empty() };

    /// The pen of a cell on a terminal with so many colours.
    pub(super) fn of(cell: &Cell, depth: ColourDepth) -> Self {
        Self { fg: depth.ink(cell.fg), bg: depth.ink(cell.bg), attributes: cell.modifier & SENT }
    }

    /// The simplest pen under which a blank looks the same as under this one.
    pub(super) fn for_blank(self) -> Self {
        if self.attributes.intersects(SEEN_ON_BLANK) { self } else { Self { bg: self.bg, ..Self::PLAIN } }
    }

    /// Whether what is erased with this pen is empty in the terminal's own colours.
    pub(super) fn erases_cleanly(self) -> bool {
        self.bg == Ink::Default && !self.attributes.intersects(SEEN_ON_BLANK)
    }

    /// A number that differs where pens differ, for comparing rows.
    pub(super) fn key(self) -> u64 {
        let colours = u64::from(self.fg.key()) << 32 | u64::from(self.bg.key());
        colours ^ u64::from(self.attributes.bits()).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// Appends the SGR sequence that turns `from` (`None`: nobody knows what) into this pen; nothing if they are equal.
    pub(super) fn take_up(self, from: Option<Self>, out: &mut Vec<u8>) {
        let Some(from) = from else {
            return self.push_afresh(out);
        };
        if from == self {
            return;
        }
        let start = out.len();
        self.push_changes(from, out);
        let middle = out.len();
        self.push_afresh(out);
        if out.len() - middle < middle - start {
            out.drain(start..middle);
        } else {
            out.truncate(middle);
        }
    }

    /// Everything switched off, then on what this pen has.
    fn push_afresh(self, out: &mut Vec<u8>) {
        let mut codes = Codes::open(out);
        if self != Self::PLAIN {
            codes.push(0);
        }
        for (attribute, on, _) in CODES {
            if self.attributes.contains(attribute) {
                codes.push(on);
            }
        }
        if self.fg != Ink::Default {
            codes.push_ink(self.fg, 30);
        }
        if self.bg != Ink::Default {
            codes.push_ink(self.bg, 40);
        }
        codes.close();
    }

    /// Only what differs between `from` and this pen.
    fn push_changes(self, from: Self, out: &mut Vec<u8>) {
        let mut codes = Codes::open(out);
        let (mut removed, mut added) = (from.attributes - self.attributes, self.attributes - from.attributes);
        if removed.intersects(Modifier::BOLD | Modifier::DIM) {
            // One code ends both, so the one that stays is set again.
            added |= self.attributes & (Modifier::BOLD | Modifier::DIM);
            removed = (removed - Modifier::DIM) | Modifier::BOLD;
        }
        for (attribute, _, off) in CODES {
            if removed.contains(attribute) {
                codes.push(off);
            }
        }
        for (attribute, on, _) in CODES {
            if added.contains(attribute) {
                codes.push(on);
            }
        }
        if self.fg != from.fg {
            codes.push_ink(self.fg, 30);
        }
        if self.bg != from.bg {
            codes.push_ink(self.bg, 40);
        }
        codes.close();
    }
}

/// The parameters of one SGR sequence.
struct Codes<'a> {
    out: &'a mut Vec<u8>,
    first: bool,
}

impl<'a> Codes<'a> {
    fn open(out: &'a mut Vec<u8>) -> Self {
        out.extend(b"\x1b[");
        Self { out, first: true }
    }

    fn push(&mut self, code: u8) {
        if !self.first {
            self.out.push(b';');
        }
        self.first = false;
        push_number(self.out, code.into());
    }

    fn push_all(&mut self, codes: &[u8]) {
        for code in codes {
            self.push(*code);
        }
    }

    /// A colour; `base` is 30 for the foreground, 40 for the background.
    fn push_ink(&mut self, ink: Ink, base: u8) {
        match ink {
            Ink::Default => self.push(base + 9),
            Ink::Basic(index @ 0..=7) => self.push(base + index),
            Ink::Basic(index) => self.push(base + 60 + index % 8),
            Ink::Indexed(index) => self.push_all(&[base + 8, 5, index]),
            Ink::Rgb(red, green, blue) => self.push_all(&[base + 8, 2, red, green, blue]),
        }
    }

    fn close(self) {
        self.out.push(b'm');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(attributes: Modifier, fg: Ink, bg: Ink) -> Pen {
        Pen { fg, bg, attributes }
    }

    #[test]
    fn only_what_changes_is_sent_and_a_reset_where_that_is_shorter() {
        let (none, bold, dim) = (Modifier::empty(), Modifier::BOLD, Modifier::DIM);
        let red = Ink::Basic(1);
        let cases = [
            (None, Pen::PLAIN, "\x1b[m"),
            (Some(Pen::PLAIN), Pen::PLAIN, ""),
            (Some(Pen::PLAIN), pen(bold, red, Ink::Default), "\x1b[1;31m"),
            (Some(pen(bold, red, Ink::Default)), Pen::PLAIN, "\x1b[m"),
            (Some(pen(bold, red, Ink::Default)), pen(none, red, Ink::Default), "\x1b[22m"),
            (Some(pen(bold, red, Ink::Default)), pen(dim, red, Ink::Default), "\x1b[22;2m"),
            (Some(pen(bold | dim, red, Ink::Default)), pen(bold, red, Ink::Default), "\x1b[22;1m"),
            (Some(pen(none, red, Ink::Basic(12))), pen(none, red, Ink::Default), "\x1b[49m"),
            (Some(Pen::PLAIN), pen(none, Ink::Basic(12), Ink::Basic(9)), "\x1b[94;101m"),
            (Some(Pen::PLAIN), pen(none, Ink::Indexed(99), Ink::Rgb(1, 2, 3)), "\x1b[38;5;99;48;2;1;2;3m"),
            (None, pen(Modifier::REVERSED, Ink::Default, Ink::Default), "\x1b[0;7m"),
        ];
        for (from, to, expected) in cases {
            let mut out = Vec::new();
            to.take_up(from, &mut out);
            assert_eq!(String::from_utf8_lossy(&out), expected, "{from:?} → {to:?}");
        }
    }

    #[test]
    fn a_blank_forgets_what_cannot_be_seen_on_it() {
        let loud = pen(Modifier::BOLD, Ink::Basic(3), Ink::Basic(4));
        assert_eq!(loud.for_blank(), pen(Modifier::empty(), Ink::Default, Ink::Basic(4)));
        let reversed = pen(Modifier::REVERSED, Ink::Basic(3), Ink::Default);
        assert_eq!(reversed.for_blank(), reversed);
        assert!(!reversed.erases_cleanly() && Pen::PLAIN.erases_cleanly());
    }
}
