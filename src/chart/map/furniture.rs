//! What stands on a map beside the Earth: the small map of the world, and the bar of the scale.

use super::{
    Atlas, Ink,
    drawing::Drawing,
    labels::At,
    locator::{self, Locator},
    raster::braille,
    scale,
};
use crate::text;

impl Drawing<'_> {
    /// The small map goes into the corner with the fewest places, where there is room.
    pub(super) fn draw_locator(&mut self, atlas: &Atlas) {
        let (width, height) = (locator::SIZE.0 + 2, locator::SIZE.1 + 2);
        let (across, down) = self.wish.size;
        if across < width * 3 || down < height * 2 {
            return;
        }
        let Some(locator) = locator::locator(atlas, &self.window) else { return };
        let (right, lowest) = (across - width, down - height);
        let corners = [(right, lowest), (right, 0), (0, 0), (0, lowest - 1)];
        let near = |corner: &&At| {
            let inside = |(_, (x, y)): &&(usize, At)| {
                (corner.0.saturating_sub(12)..corner.0 + width + 12).contains(x)
                    && (corner.1.saturating_sub(1)..corner.1 + height + 1).contains(y)
            };
            self.sheet.pins.iter().filter(inside).count()
        };
        let Some(corner) = corners.iter().min_by_key(near).copied() else { return };
        self.put_locator(&locator, corner);
    }

    pub(super) fn put_locator(&mut self, locator: &Locator, (x, y): At) {
        let (width, height) = locator::SIZE;
        let line = "─".repeat(width);
        for (row, text) in [(0, format!("┌{line}┐")), (height + 1, format!("└{line}┘"))] {
            text.chars().zip(x..).for_each(|(sign, x)| self.put((x, y + row), sign, Ink::Furniture));
        }
        for row in 0..height {
            self.put((x, y + row + 1), '│', Ink::Furniture);
            self.put((x + width + 1, y + row + 1), '│', Ink::Furniture);
            for column in 0..width {
                let index = row * width + column;
                let (land, frame) = (locator.land.cell(index), locator.frame.cell(index));
                let cell = match (locator.spot == Some((column, row)), frame > 0, self.wish.plain) {
                    (true, ..) => ('■', Ink::Here),
                    (false, true, true) => ('█', Ink::Here),
                    (false, true, false) => (braille(frame), Ink::Here),
                    (false, false, true) => (shade(land), Ink::Land),
                    (false, false, false) => (if land > 0 { braille(land) } else { ' ' }, Ink::Land),
                };
                self.put((x + 1 + column, y + 1 + row), cell.0, cell.1);
            }
        }
        for row in 0..height + 2 {
            self.room.take((x.saturating_sub(1), y + row), width + 3 + usize::from(x > 0));
        }
    }

    /// The bar goes to the lower left.
    pub(super) fn draw_scale(&mut self) {
        let (width, height) = self.wish.size;
        let bar = scale::bar(&self.window, width);
        let at = (1, height.saturating_sub(1));
        let cells = text::width(&bar);
        if width >= 24 && height >= 6 && self.room.is_free(at, cells) {
            self.label(at, bar, Ink::Furniture, None);
            self.draw_legend((at.0 + cells + 2, at.1));
        }
    }

    /// What the way from place to place means, and of when the borders are, beside the bar: as much of it as there is
    /// room for.
    fn draw_legend(&mut self, at: At) {
        let has_way = self.wish.route && self.sheet.pins.len() >= 2;
        let arrow = if self.wish.plain { '>' } else { '→' };
        let ways = ["in order of first mention", "as mentioned"].map(|order| format!("1 {arrow} 2 {order}"));
        let ways = if has_way { &ways[..] } else { &[] };
        // An article may tell of times when they ran elsewhere.
        let borders = (!self.ground.borders.is_empty()).then_some("borders of today");
        let both = ways.iter().filter_map(|way| borders.map(|borders| format!("{way}; {borders}")));
        let mut told = both.chain(ways.iter().cloned()).chain(borders.map(str::to_owned));
        if let Some(told) = told.find(|told| self.room.is_free(at, text::width(told))) {
            self.label(at, told, Ink::Furniture, None);
        }
    }
}

/// A shade for so many dots of a cell.
fn shade(dots: u8) -> char {
    match dots.count_ones() {
        0..=2 => ' ',
        3..=5 => '░',
        _ => '▒',
    }
}
