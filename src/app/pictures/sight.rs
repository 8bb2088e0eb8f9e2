//! How a picture is seen: how large, and which part of it.

use ratatui::layout::Size;

/// How a picture is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sight {
    /// How often it was enlarged.
    pub(super) enlarged: usize,
    /// Cells of the whole picture.
    pub(super) whole: Size,
    /// The first of its columns and rows that are seen.
    pub(super) from: (u16, u16),
    /// Columns and rows that are seen.
    pub(super) window: Size,
}

/// How large a picture is for so many times enlarged, in halves of the size that fits.
const SIZES: [u32; 6] = [2, 3, 4, 6, 8, 12];

impl Sight {
    /// Takes the size that fits into a room, as often enlarged as the reader wishes; what was in the middle stays there.
    pub(super) fn fit(&mut self, fitting: Size, room: Size) {
        let larger = |cells: u16| {
            let cells = u32::from(cells) * SIZES[self.enlarged] / SIZES[0];
            u16::try_from(cells).unwrap_or(u16::MAX)
        };
        let whole = Size { width: larger(fitting.width), height: larger(fitting.height) };
        let window = Size { width: whole.width.min(room.width), height: whole.height.min(room.height) };
        if whole != self.whole {
            let centred = |from: u16, seen: u16, before: u16, whole: u16, window: u16| {
                let centre = (u64::from(from) * 2 + u64::from(seen)) * u64::from(whole) / u64::from(before.max(1)) / 2;
                u16::try_from(centre).unwrap_or(u16::MAX).saturating_sub(window / 2)
            };
            let x = centred(self.from.0, self.window.width, self.whole.width, whole.width, window.width);
            let y = centred(self.from.1, self.window.height, self.whole.height, whole.height, window.height);
            self.from = (x, y);
        }
        (self.whole, self.window) = (whole, window);
        self.slide(0, 0);
    }

    pub(super) fn enlarge(&mut self, by: isize) {
        self.enlarged = self.enlarged.saturating_add_signed(by).min(SIZES.len() - 1);
    }

    /// Moves what is seen of an enlarged picture by cells; whether there was more to see there.
    pub(super) fn slide(&mut self, across: isize, down: isize) -> bool {
        let before = self.from;
        self.from.0 = moved(self.from.0, across, self.whole.width - self.window.width);
        self.from.1 = moved(self.from.1, down, self.whole.height - self.window.height);
        self.from != before
    }
}

/// A number that was moved, from 0 to the most.
fn moved(from: u16, by: isize, most: u16) -> u16 {
    let to = isize::try_from(from).unwrap_or(0).saturating_add(by).max(0);
    u16::try_from(to).unwrap_or(u16::MAX).min(most)
}
