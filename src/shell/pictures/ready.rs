//! A picture as bytes for the terminal.

use std::io::Cursor;

use image::{
    ExtendedColorType, ImageEncoder,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};

use super::{Protocol, iterm, kitty, sixel};
use crate::{app::InSight, chart::Pixels};

/// What is to be shown, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Show {
    pub(super) protocol: Protocol,
    /// The number of the picture.
    pub(super) number: u32,
    /// What of it is in sight.
    pub(super) in_sight: InSight,
    /// Pixels of a cell.
    pub(super) cell: (u16, u16),
}

/// What shows it.
#[derive(Debug)]
pub(in crate::shell) struct Ready {
    pub(super) show: Show,
    pub(super) bytes: Vec<u8>,
}

impl Show {
    /// Whether what is ready for this is ready for another one too. kitty has the whole picture and cuts it itself; to
    /// the others the pixels are sent that are seen, wherever they stand.
    pub(super) fn serves(&self, other: &Self) -> bool {
        let pixels = |show: &Self| (show.in_sight.part, show.in_sight.whole, show.cell);
        let same = (self.protocol, self.number) == (other.protocol, other.number);
        same && (self.protocol == Protocol::Kitty || pixels(self) == pixels(other))
    }

    /// Makes it ready. May take long.
    pub(super) fn ready(self, picture: &Pixels) -> Ready {
        let cells = self.in_sight.area.as_size();
        let bytes = match self.protocol {
            Protocol::Kitty => kitty::send(self.number, &png(picture)),
            Protocol::Iterm => iterm::draw(&png(&self.seen(picture)), cells),
            Protocol::Sixel => sixel::draw(&self.seen(picture)),
        };
        Ready { show: self, bytes }
    }

    /// What is seen of the picture, in as many pixels as its cells have.
    fn seen(&self, picture: &Pixels) -> Pixels {
        let (across, down) = picture.behind(self.in_sight.part, self.in_sight.whole);
        let pixels = |cells: u16, size: u16| usize::from(cells) * usize::from(size.max(1));
        let (width, height) = (self.in_sight.part.width, self.in_sight.part.height);
        picture.cut(across, down).scaled(pixels(width, self.cell.0), pixels(height, self.cell.1))
    }
}

/// The picture as a PNG file.
fn png(picture: &Pixels) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(0);
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Adaptive);
    let (width, height) = (side(picture.width()), side(picture.height()));
    // Memory takes everything, so there is nothing that could fail.
    let _ = encoder.write_image(picture.colours().as_flattened(), width, height, ExtendedColorType::Rgba8);
    file.into_inner()
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Rect, Size};

    use super::*;
    use crate::shell::pictures::unpack;

    fn show(protocol: Protocol, area: Rect, part: Rect) -> Show {
        Show {
            protocol,
            number: 1,
            in_sight: InSight { area, part, whole: Size { width: 10, height: 5 } },
            cell: (4, 8),
        }
    }

    #[test]
    fn what_is_packed_is_what_was_there() {
        let picture = Pixels::new(2, vec![[1, 2, 3, 255], [4, 5, 6, 128], [0, 0, 0, 0], [7, 8, 9, 255]]).unwrap();
        assert_eq!(unpack(&png(&picture)).unwrap(), picture);
    }

    #[test]
    fn the_pixels_are_those_of_the_cells() {
        let picture = Pixels::new(100, vec![[1, 2, 3, 255]; 100 * 50]).unwrap();
        let sixel = show(Protocol::Sixel, Rect::new(7, 7, 6, 2), Rect::new(4, 3, 6, 2));
        assert!(sixel.ready(&picture).bytes.starts_with(b"\x1bP0;1;0q\"1;1;24;16#"));
        let iterm = show(Protocol::Iterm, Rect::new(7, 7, 6, 2), Rect::new(4, 3, 6, 2));
        assert_eq!((iterm.seen(&picture).width(), iterm.seen(&picture).height()), (24, 16));
    }

    #[test]
    fn what_is_ready_serves_wherever_the_same_pixels_are_seen() {
        let (here, there) = (Rect::new(0, 0, 6, 2), Rect::new(7, 7, 6, 2));
        for (protocol, elsewhere, other_part) in
            [(Protocol::Sixel, true, false), (Protocol::Iterm, true, false), (Protocol::Kitty, true, true)]
        {
            let one = show(protocol, here, here);
            assert_eq!(one.serves(&show(protocol, there, here)), elsewhere, "{protocol:?}");
            assert_eq!(one.serves(&show(protocol, here, there)), other_part, "{protocol:?}");
            assert!(
                !one.serves(&Show { number: 2, ..one }) && !one.serves(&show(Protocol::Sixel, here, here))
                    || protocol == Protocol::Sixel
            );
        }
    }
}
