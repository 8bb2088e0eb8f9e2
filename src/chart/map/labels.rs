//! Room for labels: which cells are taken, and where a label stands best.

use super::raster::whole;

/// The cells of a map that must not be written on again.
#[derive(Debug, Clone)]
pub(super) struct Room {
    size: (usize, usize),
    taken: Vec<bool>,
}

/// A column and a row.
pub(super) type At = (usize, usize);

impl Room {
    /// Nothing taken yet, of so many cells.
    pub(super) fn new(size: (usize, usize)) -> Self {
        Self { size, taken: vec![false; size.0 * size.1] }
    }

    /// Whether so many cells from one on are on the map and free.
    pub(super) fn is_free(&self, (x, y): At, width: usize) -> bool {
        let on_map = y < self.size.1 && x + width <= self.size.0;
        on_map && !self.taken[y * self.size.0 + x..][..width].contains(&true)
    }

    /// Takes so many cells from one on, as far as they are on the map.
    pub(super) fn take(&mut self, (x, y): At, width: usize) {
        let end = (x + width).min(self.size.0);
        if y < self.size.1 && x < end {
            self.taken[y * self.size.0 + x..y * self.size.0 + end].fill(true);
        }
    }

    /// Whether a label of so many cells can stand here: its cells are free, and so is the one on either side, that it
    /// does not run into what is there.
    pub(super) fn has_room(&self, (x, y): At, width: usize) -> bool {
        let start = x.saturating_sub(1);
        let end = (x + width + 1).min(self.size.0);
        x + width <= self.size.0 && self.is_free((start, y), end - start)
    }

    /// The best place for a label of so many cells at a pin: right of it, left, above, below, and between these (after
    /// E. Imhof, "Positioning names on maps", 1975, who has the right before the left and above before below), where
    /// least is hidden. `hides` says how bad it is to write on a cell.
    pub(super) fn beside(&self, pin: At, width: usize, hides: impl Fn(At) -> usize) -> Option<At> {
        let half = width / 2;
        let [x, y] = [pin.0, pin.1].map(signed);
        let (width_on, half) = (signed(width), signed(half));
        let places = [
            (x + 2, y),
            (x - 1 - width_on, y),
            (x + 1, y - 1),
            (x + 1, y + 1),
            (x - width_on, y - 1),
            (x - width_on, y + 1),
            (x - half, y - 1),
            (x - half, y + 1),
        ];
        self.best(&places, width, hides)
    }

    /// The best place for a label of so many cells over a point: in the middle of it, or a little off.
    pub(super) fn over(&self, point: At, width: usize, hides: impl Fn(At) -> usize) -> Option<At> {
        let (x, y) = (signed(point.0) - signed(width / 2), signed(point.1));
        let quarter = signed(width / 4 + 1);
        let places = [
            (x, y),
            (x, y - 1),
            (x, y + 1),
            (x + quarter, y),
            (x - quarter, y),
            (x + quarter, y - 1),
            (x - quarter, y - 1),
            (x + quarter, y + 1),
            (x - quarter, y + 1),
        ];
        self.best(&places, width, hides)
    }

    /// The best of some places, the earlier the better.
    fn best(&self, places: &[(isize, isize)], width: usize, hides: impl Fn(At) -> usize) -> Option<At> {
        let on_map = |(x, y): &(isize, isize)| Some((usize::try_from(*x).ok()?, usize::try_from(*y).ok()?));
        let free = places.iter().filter_map(on_map).enumerate().filter(|(_, at)| self.has_room(*at, width));
        let cost = |(rank, (x, y)): &(usize, At)| rank * 2 + (*x..x + width).map(|x| hides((x, *y))).sum::<usize>();
        free.min_by_key(cost).map(|(_, at)| at)
    }
}

fn signed(cells: usize) -> isize {
    isize::try_from(cells).unwrap_or(isize::MAX)
}

/// The cell of a dot.
pub(super) fn cell_of((x, y): (f64, f64)) -> At {
    (whole(x) / super::raster::ACROSS, whole(y) / super::raster::DOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_right_of_its_pin_unless_something_is_there() {
        let mut room = Room::new((20, 5));
        let mut placed = Vec::new();
        room.take((8, 2), 1);
        while let Some(at) = room.beside((8, 2), 5, |_| 0) {
            room.take(at, 5);
            placed.push(at);
        }
        assert_eq!(placed, [(10, 2), (2, 2), (9, 1), (9, 3), (3, 1), (3, 3)]);
    }

    #[test]
    fn a_label_stands_where_it_hides_least() {
        let room = Room::new((20, 5));
        assert_eq!(room.beside((8, 2), 3, |(x, y)| usize::from(y == 2 && x > 8) * 4), Some((4, 2)));
        assert_eq!(room.beside((18, 0), 3, |_| 0), Some((14, 0)));
        assert_eq!(room.beside((1, 1), 40, |_| 0), None);
    }
}
