//! A map while it is drawn: its cells, and which of them must not be written on again.

use super::{
    Atlas, Cell, Degrees, Ground, Ink, Label, Marker, Sheet, Window, Wish,
    clip::Bounds,
    labels::{At, Room, cell_of},
    naming::country,
    raster::{ACROSS, DOWN, Dots, Stroke, braille},
    route::{arrow, legs},
};
use crate::text;

/// A map that is being drawn.
pub(super) struct Drawing<'a> {
    pub(super) ground: &'a Ground,
    pub(super) window: Window,
    pub(super) wish: &'a Wish,
    pub(super) room: Room,
    pub(super) sheet: Sheet,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(ground: &'a Ground, wish: &'a Wish) -> Self {
        let cells = vec![Cell { sign: ' ', ink: Ink::Blank }; wish.size.0 * wish.size.1];
        let sheet = Sheet { size: wish.size, cells, ..Sheet::default() };
        Self { ground, window: ground.window, wish, room: Room::new(wish.size), sheet }
    }

    pub(super) fn bounds(&self) -> Bounds {
        let ((left, right), (top, bottom)) = self.window.bounds();
        ((left, right - 0.01), (top, bottom - 0.01))
    }

    pub(super) fn put(&mut self, (x, y): At, sign: char, ink: Ink) {
        if x < self.wish.size.0
            && let Some(cell) = self.sheet.cells.get_mut(y * self.wish.size.0 + x)
        {
            *cell = Cell { sign, ink };
        }
    }

    /// Writes over whatever is there, with a blank on either side, so that lines do not run into letters.
    pub(super) fn label(&mut self, at: At, text: String, ink: Ink, place: Option<usize>) {
        self.make_room(at, text::width(&text));
        self.sheet.labels.push(Label { at, text, ink, place });
    }

    /// Takes the cells of a label and clears them, and the ground on either side.
    pub(super) fn make_room(&mut self, at: At, width: usize) {
        self.room.take(at, width);
        for x in at.0.saturating_sub(1)..=at.0 + width {
            let is_inside = (at.0..at.0 + width).contains(&x);
            if is_inside || self.is_ground((x, at.1)) {
                self.put((x, at.1), ' ', Ink::Blank);
            }
        }
    }

    /// Whether a cell is a part of a line or of land.
    fn is_ground(&self, (x, y): At) -> bool {
        let cell = self.sheet.cells.get(y * self.wish.size.0 + x).filter(|_| x < self.wish.size.0);
        cell.is_some_and(|cell| matches!(cell.ink, Ink::Land | Ink::Coast | Ink::Border | Ink::Route))
    }

    /// Where the places are.
    pub(super) fn find_pins(&mut self, places: &[Marker]) {
        for (index, place) in places.iter().enumerate() {
            if let Some(dot) = self.window.dot(place.at).filter(|dot| self.window.holds(*dot)) {
                self.sheet.pins.push((index, cell_of(dot)));
            }
        }
    }

    /// What is written keeps away from the pins. A country has none: it is seen by its name alone, which therefore stands
    /// where it is.
    pub(super) fn keep_off_pins(&mut self, atlas: &Atlas, places: &[Marker]) {
        for (_, at) in self.sheet.pins.iter().filter(|(place, _)| country(atlas, places[*place].name).is_none()) {
            self.room.take(*at, 1);
        }
    }

    /// The way from place to place; its dots, which the ground leaves room for.
    pub(super) fn draw_route(&mut self, places: &[Marker]) -> Dots {
        let mut route = Dots::new(self.wish.size);
        let stops: Vec<Degrees> = places.iter().take_while(|place| place.weight > 0).map(|place| place.at).collect();
        for leg in legs(&self.window, &stops, self.wish.chosen) {
            let mut stroke = Stroke::dashed(3, 2);
            for ends in leg.parts.iter().flat_map(|part| part.windows(2)) {
                route.line(ends[0], ends[1], self.bounds(), &mut stroke);
            }
            let Some((dot, way)) = leg.sign(&self.window) else { continue };
            let at = cell_of(dot);
            if self.room.is_free(at, 1) {
                self.room.take(at, 1);
                self.put(at, arrow(way, self.wish.plain), Ink::Route);
            }
        }
        route
    }

    /// Coasts, borders, land and the route, where nothing is drawn yet.
    pub(super) fn draw_ground(&mut self, route: &Dots) {
        let (width, height) = self.wish.size;
        for (index, at) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).enumerate() {
            if self.sheet.cells[index].ink != Ink::Blank {
                continue;
            }
            let dots = [route.cell(index), self.ground.coasts.cell(index), self.ground.borders.cell(index)];
            let Cell { sign, ink } = if self.wish.plain { self.plain_cell(at, dots) } else { self.cell(at, dots) };
            self.put(at, sign, ink);
        }
    }

    /// Lines as they are; on land without a line a dot here and there.
    fn cell(&self, (x, y): At, [route, coast, border]: [u8; 3]) -> Cell {
        let ink = match (route > 0, coast > 0, border > 0) {
            (true, ..) => Ink::Route,
            (_, true, _) => Ink::Coast,
            (_, _, true) => Ink::Border,
            _ => Ink::Land,
        };
        if ink != Ink::Land {
            return Cell { sign: braille(route | coast | border), ink };
        }
        let stippled = x % 4 == y % 2 * 2 && self.ground.areas.at(x * ACROSS, y * DOWN + 1).is_some();
        if stippled { Cell { sign: braille(0x02), ink } } else { Cell { sign: ' ', ink: Ink::Blank } }
    }

    /// Land as a shade, borders and the route as signs on it; the coast is where the shade ends.
    fn plain_cell(&self, (x, y): At, [route, _, border]: [u8; 3]) -> Cell {
        let land = (0..ACROSS * DOWN)
            .filter(|dot| self.ground.areas.at(x * ACROSS + dot % ACROSS, y * DOWN + dot / ACROSS).is_some());
        let land = land.count() * 2 > ACROSS * DOWN - 2;
        match (route > 0, border > 0, land) {
            (true, ..) => Cell { sign: '*', ink: Ink::Route },
            (_, true, _) => Cell { sign: ':', ink: Ink::Border },
            (_, _, true) => Cell { sign: '░', ink: Ink::Land },
            _ => Cell { sign: ' ', ink: Ink::Blank },
        }
    }
}
