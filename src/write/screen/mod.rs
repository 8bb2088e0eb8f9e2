//! A screen as a file: as letters with the colours of a terminal, as a picture, as a web page.

mod ansi;
mod html;
pub(super) mod look;
mod shape;
mod svg;

pub use ansi::ansi;
pub(crate) use ansi::sgr;
pub use html::html;
pub use svg::svg;

use ratatui::buffer::{Buffer, Cell};

use super::markup::{escape, put};
use crate::text;

/// The cells of a row that begin a letter, with their column and how many cells the letter takes.
fn letters(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let area = buffer.area;
    let cells = (area.left()..area.right()).map(move |x| (x, &buffer[(x, y)]));
    cells.filter(|(_, cell)| !cell.symbol().is_empty()).map(move |(x, cell)| {
        let taken = u16::try_from(text::width(cell.symbol())).unwrap_or(1).max(1);
        (x, taken.min(area.right() - x), cell)
    })
}

#[cfg(test)]
mod tests;
