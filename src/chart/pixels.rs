//! A picture as pixels: made to fit into cells, cut, and told two pixels to a cell.

use std::ops::Range;

use ratatui::layout::{Rect, Size};

/// Red, green, blue as sRGB encodes them, and how opaque (0 is clear, 255 covers all).
pub type Colour = [u8; 4];

/// A picture: rows of colours, from the top; not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    width: usize,
    colours: Vec<Colour>,
}

/// A pixel covers at most so many cells across, so that an icon does not become a wall of squares.
const LARGEST_PIXEL: u32 = 4;

impl Pixels {
    /// A picture of whole rows of so many colours; none where that is not so.
    pub fn new(width: usize, colours: Vec<Colour>) -> Option<Self> {
        let whole = width > 0 && !colours.is_empty() && colours.len().is_multiple_of(width);
        whole.then_some(Self { width, colours })
    }

    /// Columns of pixels, at least one.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows of pixels, at least one.
    pub fn height(&self) -> usize {
        self.colours.len() / self.width
    }

    /// The colour at a column and row; clear where the picture has none.
    pub fn at(&self, x: usize, y: usize) -> Colour {
        let row = self.colours.chunks(self.width).nth(y);
        row.and_then(|row| row.get(x)).copied().unwrap_or_default()
    }

    /// All colours, row after row.
    pub fn colours(&self) -> &[Colour] {
        &self.colours
    }

    /// Columns and rows of cells that the picture fills in a room, its shape kept; a cell is so many pixels of the
    /// screen wide and high.
    pub fn fit(&self, room: Size, cell: (u16, u16)) -> Size {
        let (width, height) = (self.width as u64, self.height() as u64);
        let (across, down) = (u64::from(cell.0.max(1)), u64::from(cell.1.max(1)));
        let rows = |columns: u64| rounded(columns * across * height, width * down);
        let most = |room: u16, pixels: u64| u64::from(room).min(pixels * u64::from(LARGEST_PIXEL)).max(1);
        let (columns, most_rows) = (most(room.width, width), most(room.height, height));
        let fitting = match rows(columns) {
            rows if rows <= most_rows => (columns, rows),
            _ => (rounded(most_rows * down * width, height * across).min(columns), most_rows),
        };
        Size { width: in_cells(fitting.0), height: in_cells(fitting.1) }
    }

    /// The picture in another size, each new pixel the mean of what it covers.
    #[must_use]
    pub fn scaled(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        if (width, height) == (self.width, self.height()) {
            return self.clone();
        }
        let columns: Vec<Shares> = (0..width).map(|x| shares(x, width, self.width)).collect();
        let narrow: Vec<Sum> = self.colours.chunks(self.width).flat_map(|row| squeezed(row, &columns)).collect();
        let rows = (0..height).map(|y| shares(y, height, self.height()));
        let colours = rows.flat_map(|shares| blended(&narrow, width, &shares)).collect();
        Self { width, colours }
    }

    /// A part of the picture, as far as there is one; at least a pixel.
    #[must_use]
    pub fn cut(&self, x: Range<usize>, y: Range<usize>) -> Self {
        let bounded = |range: Range<usize>, most: usize| {
            let start = range.start.min(most - 1);
            start..range.end.clamp(start + 1, most)
        };
        let (x, y) = (bounded(x, self.width), bounded(y, self.height()));
        let rows = self.colours.chunks(self.width).skip(y.start).take(y.len());
        Self { width: x.len(), colours: rows.flat_map(|row| &row[x.clone()]).copied().collect() }
    }

    /// The pixels of the part that an area of cells shows, where the whole picture fills `whole` cells.
    pub fn behind(&self, area: Rect, whole: Size) -> (Range<usize>, Range<usize>) {
        let span = |from: u16, cells: u16, whole: u16, pixels: usize| {
            let at = |cell: u16| usize::from(cell) * pixels / usize::from(whole.max(1));
            at(from)..at(from.saturating_add(cells)).max(at(from) + 1)
        };
        (span(area.x, area.width, whole.width, self.width), span(area.y, area.height, whole.height, self.height()))
    }

    /// How light a pixel is, from 0 to 255 (the luma of BT.601); a clear one is as dark as can be.
    pub fn luma(&self, x: usize, y: usize) -> u8 {
        let [red, green, blue, opaque] = self.at(x, y).map(u32::from);
        let luma = (299 * red + 587 * green + 114 * blue) / 1000;
        u8::try_from(luma * opaque / 255).unwrap_or(u8::MAX)
    }
}

/// A quotient, rounded, at least one.
fn rounded(of: u64, by: u64) -> u64 {
    ((of + by / 2) / by).max(1)
}

fn in_cells(count: u64) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Old pixels and how much each of them has in a new one; the shares are one together.
type Shares = Vec<(usize, f32)>;

/// A colour with its opacity multiplied in, so that what is clear does not tint its neighbours.
type Sum = [f32; 4];

/// What the new pixel `index` of `new` covers of `old` pixels.
#[expect(clippy::cast_precision_loss, reason = "pictures have far fewer than 2^24 rows and columns")]
fn shares(index: usize, new: usize, old: usize) -> Shares {
    let (start, end) = (index * old, (index + 1) * old);
    let pixels = start / new..=(end - 1) / new;
    let part = |pixel: usize| ((pixel + 1) * new).min(end) - (pixel * new).max(start);
    pixels.map(|pixel| (pixel, part(pixel) as f32 / old as f32)).collect()
}

/// A row made narrower.
fn squeezed(row: &[Colour], columns: &[Shares]) -> impl Iterator<Item = Sum> {
    columns.iter().map(|shares| {
        shares.iter().fold(Sum::default(), |sum, (x, share)| {
            let [red, green, blue, opaque] = row[*x].map(f32::from);
            let weight = share * opaque;
            added(sum, [red, green, blue, 1.0], weight)
        })
    })
}

/// Rows made into one.
fn blended(rows: &[Sum], width: usize, shares: &Shares) -> Vec<Colour> {
    let mean = |x: usize| {
        let sums = shares.iter().map(|(y, share)| (rows[y * width + x], *share));
        sums.fold(Sum::default(), |sum, (part, share)| added(sum, part, share))
    };
    (0..width).map(|x| colour(mean(x))).collect()
}

fn added(mut sum: Sum, part: Sum, weight: f32) -> Sum {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part * weight;
    }
    sum
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the mean of bytes, rounded, is a byte")]
fn colour([red, green, blue, opaque]: Sum) -> Colour {
    if opaque < 0.5 {
        return Colour::default();
    }
    [red / opaque, green / opaque, blue / opaque, opaque].map(|part| part.round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Colour = [255, 0, 0, 255];
    const BLUE: Colour = [0, 0, 255, 255];
    const CLEAR: Colour = [0, 255, 0, 0];

    fn picture(width: usize, colours: &[Colour]) -> Pixels {
        Pixels::new(width, colours.to_vec()).unwrap()
    }

    fn plain(width: usize, height: usize) -> Pixels {
        picture(width, &vec![RED; width * height])
    }

    #[test]
    fn a_picture_has_whole_rows() {
        assert!(Pixels::new(0, vec![RED]).is_none() && Pixels::new(2, vec![]).is_none());
        assert!(Pixels::new(2, vec![RED; 3]).is_none());
        assert_eq!(plain(2, 3).height(), 3);
    }

    #[test]
    fn a_picture_keeps_its_shape_in_any_room() {
        for ((width, height), (columns, rows), expected) in [
            ((960, 800), (100, 36), (86, 36)),
            ((960, 800), (40, 36), (40, 17)),
            ((10_000, 10), (100, 36), (100, 1)),
            ((10, 10_000), (100, 36), (1, 36)),
            ((1, 10_000), (100, 36), (1, 36)),
            ((100, 100), (1, 1), (1, 1)),
            ((100, 100), (0, 0), (1, 1)),
            ((3, 3), (100, 36), (12, 6)),
            ((1, 1), (100, 36), (4, 2)),
        ] {
            let size = plain(width, height).fit(Size { width: columns, height: rows }, (8, 16));
            assert_eq!((size.width, size.height), expected, "{width}×{height} in {columns}×{rows}");
        }
    }

    #[test]
    fn a_larger_cell_makes_fewer_rows() {
        let room = Size { width: 40, height: 40 };
        assert_eq!(plain(100, 100).fit(room, (10, 10)), Size { width: 40, height: 40 });
        assert_eq!(plain(100, 100).fit(room, (10, 30)), Size { width: 40, height: 13 });
        assert_eq!(plain(100, 100).fit(room, (0, 0)), Size { width: 40, height: 40 }, "no cell is that small");
    }

    #[test]
    fn a_smaller_pixel_is_the_mean_of_what_it_covers() {
        assert_eq!(picture(2, &[RED, BLUE]).scaled(1, 1), picture(1, &[[128, 0, 128, 255]]));
        assert_eq!(picture(3, &[RED, RED, BLUE]).scaled(1, 1), picture(1, &[[170, 0, 85, 255]]));
        assert_eq!(picture(1, &[RED, BLUE]).scaled(2, 2), picture(2, &[RED, RED, BLUE, BLUE]));
        assert_eq!(plain(1000, 3).scaled(7, 5), plain(7, 5));
    }

    #[test]
    fn what_is_clear_does_not_tint_its_neighbours() {
        assert_eq!(picture(2, &[RED, CLEAR]).scaled(1, 1), picture(1, &[[255, 0, 0, 128]]));
        assert_eq!(picture(2, &[CLEAR, CLEAR]).scaled(1, 1), picture(1, &[[0; 4]]));
        assert_eq!(picture(1, &[CLEAR]).luma(0, 0), 0);
    }

    #[test]
    fn a_cut_stays_inside_the_picture() {
        let four = picture(2, &[RED, BLUE, CLEAR, RED]);
        assert_eq!(four.cut(1..2, 0..1), picture(1, &[BLUE]));
        assert_eq!(four.cut(0..2, 1..9), picture(2, &[CLEAR, RED]));
        assert_eq!(four.cut(7..9, 7..9), picture(1, &[RED]));
        assert_eq!(four.at(2, 0), Colour::default());
    }

    #[test]
    fn the_cells_in_sight_show_their_part_of_the_picture() {
        let picture = plain(100, 60);
        let whole = Size { width: 10, height: 6 };
        assert_eq!(picture.behind(Rect::new(0, 0, 10, 6), whole), (0..100, 0..60));
        assert_eq!(picture.behind(Rect::new(2, 3, 5, 1), whole), (20..70, 30..40));
        let tiny = plain(2, 1);
        assert_eq!(tiny.behind(Rect::new(5, 0, 1, 1), Size { width: 8, height: 2 }), (1..2, 0..1));
    }
}
