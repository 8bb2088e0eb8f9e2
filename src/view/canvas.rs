//! What parts draw on: cells by role, clipped to the screen.

use std::borrow::Cow;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
    widgets::{Clear, Widget},
};

use super::glyphs::{self, Glyphs};
use crate::{
    palette::{Role, Theme},
    text::{self, bidi},
};

/// A buffer with a theme.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
    /// The signs of the screen's furniture.
    pub glyphs: &'static Glyphs,
}

/// A stretch of text on a line, and what it means.
pub(super) type Span<'a> = (&'a str, Role);

impl<'a> Canvas<'a> {
    /// An empty screen.
    pub(super) fn new(buffer: &'a mut Buffer, theme: Theme, plain: bool) -> Self {
        let mut empty = Cell::EMPTY;
        empty.set_style(theme.ground());
        buffer.content.fill(empty);
        let glyphs = if plain { &glyphs::PLAIN } else { &glyphs::RICH };
        Self { buffer, theme, glyphs }
    }

    /// The style of a role.
    pub(super) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Writes text from a cell on, at most `room` cells; the column behind it.
    pub(super) fn put(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let text = text::truncate(text, room.into());
        // Cells are filled from left to right, text comes as it is read.
        let seen = if bidi::has_right_to_left(&text) { Cow::Owned(bidi::visual(&text, false)) } else { text };
        self.put_seen(x, y, &seen, role)
    }

    /// Writes text that is in the order in which it is seen; the column behind it.
    pub(super) fn put_seen(&mut self, x: u16, y: u16, text: &str, role: Role) -> u16 {
        let style = self.style(role);
        text::graphemes(text).fold(x, |x, grapheme| self.put_glyph(x, y, grapheme.text, grapheme.width, style))
    }

    /// Writes one grapheme; the column behind it. What has no width has no cell.
    pub(super) fn put_glyph(&mut self, x: u16, y: u16, glyph: &str, width: usize, style: Style) -> u16 {
        let cells = u16::try_from(width).unwrap_or(0);
        if cells == 0 || x + cells > self.buffer.area.right() {
            return x;
        }
        let Some(cell) = self.buffer.cell_mut((x, y)) else { return x };
        cell.set_symbol(bounded(glyph)).set_style(style);
        for covered in x + 1..x + cells {
            if let Some(cell) = self.buffer.cell_mut((covered, y)) {
                cell.set_symbol("").set_style(style);
            }
        }
        x + cells
    }

    /// Writes spans one behind the other, as far as there is room; the column behind them.
    pub(super) fn put_spans(&mut self, x: u16, y: u16, room: u16, spans: &[Span]) -> u16 {
        let end = x + room;
        spans.iter().fold(x, |x, (text, role)| self.put(x, y, end.saturating_sub(x), text, *role))
    }

    /// Writes spans so that they end at a column; where they begin. Nothing is written where they do not fit.
    pub(super) fn put_spans_ending(&mut self, end: u16, y: u16, room: u16, spans: &[Span]) -> u16 {
        let width: usize = spans.iter().map(|(text, _)| text::width(text)).sum();
        match u16::try_from(width) {
            Ok(width) if width <= room && width > 0 => {
                self.put_spans(end - width, y, width, spans);
                end - width
            }
            _ => end,
        }
    }

    /// Gives a role to cells that are drawn already.
    pub(super) fn restyle(&mut self, area: Rect, role: Role) {
        let style = self.style(role);
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// Draws the lines of a frame.
    pub(super) fn frame(&mut self, area: Rect, focused: bool) {
        let set = if focused { self.glyphs.focused } else { self.glyphs.frame };
        let style = self.style(frame_role(focused));
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        let (left, top, right, bottom) = (area.left(), area.top(), area.right() - 1, area.bottom() - 1);
        for x in area.left()..area.right() {
            self.put_glyph(x, top, set.horizontal_top, 1, style);
            self.put_glyph(x, bottom, set.horizontal_bottom, 1, style);
        }
        for y in area.top()..area.bottom() {
            self.put_glyph(left, y, set.vertical_left, 1, style);
            self.put_glyph(right, y, set.vertical_right, 1, style);
        }
        self.put_glyph(right, bottom, set.bottom_right, 1, style);
        self.put_glyph(right, top, set.top_right, 1, style);
        self.put_glyph(left, bottom, set.bottom_left, 1, style);
        self.put_glyph(left, top, set.top_left, 1, style);
    }

    /// Draws a line across, not quite to the edges.
    pub(super) fn rule(&mut self, area: Rect, focused: bool) {
        let set = if focused { self.glyphs.focused } else { self.glyphs.frame };
        let width = area.width.saturating_sub(2);
        let line = set.horizontal_top.repeat(width.into());
        self.put(area.x + 1, area.y, width, &line, frame_role(focused));
    }

    /// Draws a line across, from edge to edge.
    pub(super) fn rule_across(&mut self, x: u16, y: u16, width: u16) {
        let line = self.glyphs.frame.horizontal_top.repeat(width.into());
        self.put(x, y, width, &line, Role::Frame);
    }

    /// Fills an area with a style and nothing else.
    pub(super) fn paint(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        Clear.render(area, self.buffer);
        self.buffer.set_style(area, style);
    }

    /// Empties an area that lies over others.
    pub(super) fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        self.unsplit(area);
        Clear.render(area, self.buffer);
        self.buffer.set_style(area, self.theme.ground());
    }

    /// A wide letter that the left edge of an area would cut in two is taken away whole.
    fn unsplit(&mut self, area: Rect) {
        for y in area.top()..area.bottom() {
            let cut = self.buffer.cell((area.x, y)).is_some_and(|cell| cell.symbol().is_empty());
            if let Some(cell) = area.x.checked_sub(1).filter(|_| cut).and_then(|x| self.buffer.cell_mut((x, y))) {
                cell.set_symbol(" ");
            }
            if let Some(cell) = self.buffer.cell_mut((area.right(), y)).filter(|cell| cell.symbol().is_empty()) {
                cell.set_symbol(" ");
            }
        }
    }
}

/// A letter with as many marks as any script needs; the longest emoji sequences have ten characters.
fn bounded(glyph: &str) -> &str {
    const MOST: usize = 32;
    if glyph.len() <= MOST {
        return glyph;
    }
    glyph.char_indices().nth(MOST).map_or(glyph, |(end, _)| &glyph[..end])
}

fn frame_role(focused: bool) -> Role {
    if focused { Role::FrameFocused } else { Role::Frame }
}
