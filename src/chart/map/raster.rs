//! Dots in cells: braille, two across and four down.

use super::clip::{Bounds, Dot, clipped};

/// Dots across a cell.
pub(super) const ACROSS: usize = 2;
/// Dots down a cell.
pub(super) const DOWN: usize = 4;

/// A layer of dots.
#[derive(Debug, Clone, Default)]
pub(super) struct Dots {
    /// Cells across.
    width: usize,
    /// The dots of each cell, row by row, as braille counts them.
    cells: Vec<u8>,
}

/// A stroke that goes on from line to line: so many dots drawn, so many left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    drawn: usize,
    left_out: usize,
    done: usize,
    last: Option<(usize, usize)>,
}

impl Stroke {
    /// A stroke of dashes.
    pub(super) fn dashed(drawn: usize, left_out: usize) -> Self {
        Self { drawn, left_out, done: 0, last: None }
    }

    /// A stroke without gaps.
    pub(super) fn solid() -> Self {
        Self::dashed(1, 0)
    }
}

impl Dots {
    /// No dots in so many cells.
    pub(super) fn new((width, height): (usize, usize)) -> Self {
        Self { width, cells: vec![0; width * height] }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|dots| *dots == 0)
    }

    /// The dots of a cell, as braille counts them.
    pub(super) fn cell(&self, index: usize) -> u8 {
        self.cells.get(index).copied().unwrap_or(0)
    }

    /// Sets a dot; beside the cells nothing is set.
    pub(super) fn set(&mut self, x: usize, y: usize) {
        let cell = (x / ACROSS < self.width).then(|| y / DOWN * self.width + x / ACROSS);
        if let Some(cell) = cell.and_then(|cell| self.cells.get_mut(cell)) {
            *cell |= bit(x, y);
        }
    }

    /// Draws a line as far as it is inside of bounds.
    pub(super) fn line(&mut self, from: Dot, to: Dot, bounds: Bounds, stroke: &mut Stroke) {
        let Some((from, to)) = clipped(from, to, bounds) else { return };
        let steps = (to.0 - from.0).abs().max((to.1 - from.1).abs()).ceil().max(1.0);
        let mut step = 0.0;
        while step <= steps {
            let share = step / steps;
            let dot = (whole(from.0 + (to.0 - from.0) * share), whole(from.1 + (to.1 - from.1) * share));
            self.touch(dot, stroke);
            step += 1.0;
        }
    }

    /// The next dot of a stroke.
    fn touch(&mut self, dot: (usize, usize), stroke: &mut Stroke) {
        if stroke.last == Some(dot) {
            return;
        }
        stroke.last = Some(dot);
        if stroke.done % (stroke.drawn + stroke.left_out) < stroke.drawn {
            self.set(dot.0, dot.1);
        }
        stroke.done += 1;
    }
}

/// The dot of a cell as braille counts it.
fn bit(x: usize, y: usize) -> u8 {
    const BITS: [[u8; ACROSS]; DOWN] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
    BITS[y % DOWN][x % ACROSS]
}

/// The sign for the dots of a cell.
pub(super) fn braille(dots: u8) -> char {
    char::from_u32(0x2800 + u32::from(dots)).unwrap_or(' ')
}

/// A count of dots or cells; what lies before the first is 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates, and no map is so large")]
pub(super) fn whole(dots: f64) -> usize {
    dots.max(0.0) as usize
}

/// A count of dots or cells, to be measured with.
pub(super) fn measure(dots: usize) -> f64 {
    u32::try_from(dots).map_or(f64::MAX, f64::from)
}

/// Which area each dot belongs to.
#[derive(Debug, Clone, Default)]
pub(super) struct Areas {
    /// Dots across and down.
    size: (usize, usize),
    /// The area of each dot, row by row, counted from 1; 0 is none.
    owners: Vec<u16>,
    /// For the area that is being filled, where each row crosses its edge.
    crossings: Vec<Vec<f64>>,
}

impl Areas {
    /// Dots without an area, in so many cells.
    pub(super) fn new((width, height): (usize, usize)) -> Self {
        let size = (width * ACROSS, height * DOWN);
        Self { size, owners: vec![0; size.0 * size.1], crossings: vec![Vec::new(); size.1] }
    }

    /// The area of a dot, counted from 0.
    pub(super) fn at(&self, x: usize, y: usize) -> Option<usize> {
        let owner = (x < self.size.0).then(|| self.owners.get(y * self.size.0 + x)).flatten();
        usize::from(*owner?).checked_sub(1)
    }

    /// The edge of the area that is to be filled.
    pub(super) fn edge(&mut self, from: Dot, to: Dot) {
        let (upper, lower) = if from.1 < to.1 { (from, to) } else { (to, from) };
        let first = whole((upper.1 - 0.5).ceil());
        let last = whole((lower.1 - 0.5).ceil()).min(self.size.1);
        for row in first..last {
            let share = (measure(row) + 0.5 - upper.1) / (lower.1 - upper.1);
            self.crossings[row].push(upper.0 + (lower.0 - upper.0) * share);
        }
    }

    /// Fills the area inside of its edges, even-odd, as far as it is inside of bounds.
    pub(super) fn fill(&mut self, area: usize, bounds: Bounds) {
        let owner = u16::try_from(area + 1).unwrap_or(u16::MAX);
        let (left, right) = bounds.0;
        for (row, crossings) in self.crossings.iter_mut().enumerate() {
            crossings.sort_by(f64::total_cmp);
            for span in crossings.chunks_exact(2) {
                let first = whole((span[0].max(left) - 0.5).ceil());
                let last = whole((span[1].min(right) - 0.5).ceil()).min(self.size.0);
                if first < last {
                    self.owners[row * self.size.0 + first..row * self.size.0 + last].fill(owner);
                }
            }
            crossings.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = ((0.0, 8.0), (0.0, 8.0));

    #[test]
    fn dots_are_counted_as_braille_does() {
        let mut dots = Dots::new((1, 1));
        for (x, y, sign) in [(0, 0, '⠁'), (0, 1, '⠃'), (0, 2, '⠇'), (1, 0, '⠏'), (0, 3, '⡏'), (1, 3, '⣏')] {
            dots.set(x, y);
            assert_eq!(braille(dots.cell(0)), sign);
        }
        dots.set(9, 0);
        dots.set(0, 9);
        assert_eq!(braille(dots.cell(0)), '⣏');
    }

    #[test]
    fn a_dashed_stroke_goes_on_over_the_points_of_a_line() {
        let mut dots = Dots::new((4, 1));
        let mut stroke = Stroke::dashed(1, 1);
        for step in 0..7 {
            let from = (f64::from(step) + 0.5, 0.5);
            dots.line(from, (from.0 + 1.0, 0.5), BOUNDS, &mut stroke);
        }
        assert_eq!((0..4).map(|cell| braille(dots.cell(cell))).collect::<String>(), "⠁⠁⠁⠁");
    }

    #[test]
    fn an_area_has_the_dots_whose_middle_is_inside() {
        let mut areas = Areas::new((4, 2));
        let corners = [(1.0, 1.0), (5.2, 1.0), (5.2, 3.0), (1.0, 3.0), (1.0, 1.0)];
        corners.windows(2).for_each(|ends| areas.edge(ends[0], ends[1]));
        areas.fill(6, BOUNDS);
        let owned: Vec<(usize, usize)> =
            (0..8).flat_map(|y| (0..8).map(move |x| (x, y))).filter(|(x, y)| areas.at(*x, *y) == Some(6)).collect();
        assert_eq!(owned, [(1, 1), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2), (3, 2), (4, 2)]);
    }
}
