//! A screen as a file: as letters with the colours of a terminal, as a picture, as a web page.

mod ansi;
mod html;
mod look;
mod shape;
mod svg;

pub use ansi::ansi;
pub(crate) use ansi::sgr;
pub use html::html;
pub use svg::svg;

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};

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

/// Appends a text in which nothing is markup, as XML and HTML want it.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // What XML 1.0 has no form for; a screen should not have it either.
            _ if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
}

/// Appends formatted text; a string takes everything, so there is nothing that could fail.
fn put(out: &mut String, text: std::fmt::Arguments) {
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests;
