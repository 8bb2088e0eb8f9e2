//! A picture made of half blocks: each cell has two pixels, one above the other. Without colours it is made of dots.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
    style::{Color, Style},
};

use super::canvas::Canvas;
use crate::{
    app::{InSight, Model},
    chart::{Colour, Pixels},
    palette::{Role, Theme},
};

/// Below this a pixel is as if it were not there.
const OPAQUE: u8 = 128;

/// Draws what is in sight of the picture.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let ground = canvas.style(Role::Text);
    for ((x, y), sign, style) in cells(model) {
        canvas.put_glyph(x, y, sign, 1, ground.patch(style));
    }
}

/// Whether a frame shows what was drawn of the picture, and nothing lies over it.
pub fn picture_is_uncovered(model: &Model, frame: &Buffer) -> bool {
    cells(model).all(|(at, sign, style)| {
        let coloured = |cell: &Cell| style.fg.is_none_or(|fg| fg == cell.fg) && style.bg.is_none_or(|bg| bg == cell.bg);
        frame.cell(at).is_some_and(|cell| cell.symbol() == sign && coloured(cell))
    })
}

/// The cells of the screen that show the picture, each with its sign and colours.
fn cells(model: &Model) -> impl Iterator<Item = ((u16, u16), &'static str, Style)> {
    let mono = model.settings.theme == Theme::MONO;
    let shown = model.plan.picture.zip(model.views.pictures.fitted());
    shown.into_iter().flat_map(move |(InSight { area, part, .. }, pixels)| {
        area.positions().map(move |Position { x, y }| {
            let (column, row) = (part.x + (x - area.x), part.y + (y - area.y));
            let (sign, style) = if mono { shaded(pixels, column, row) } else { halves(pixels, column, row) };
            ((x, y), sign, style)
        })
    })
}

/// The two pixels of a cell in their colours.
fn halves(pixels: &Pixels, column: u16, row: u16) -> (&'static str, Style) {
    let (x, y) = (usize::from(column), usize::from(row) * 2);
    match (solid(pixels.at(x, y)), solid(pixels.at(x, y + 1))) {
        (Some(upper), Some(lower)) => ("▀", Style::new().fg(upper).bg(lower)),
        (Some(upper), None) => ("▀", Style::new().fg(upper)),
        (None, Some(lower)) => ("▄", Style::new().fg(lower)),
        (None, None) => (" ", Style::new()),
    }
}

/// The colour of a pixel that is there.
fn solid([red, green, blue, opaque]: Colour) -> Option<Color> {
    (opaque >= OPAQUE).then_some(Color::Rgb(red, green, blue))
}

/// Signs that fill more and more of a cell.
const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// The two pixels of a cell as one shade, for letters that are light on a dark ground.
fn shaded(pixels: &Pixels, column: u16, row: u16) -> (&'static str, Style) {
    let (x, y) = (usize::from(column), usize::from(row) * 2);
    let luma = usize::from(pixels.luma(x, y).midpoint(pixels.luma(x, y + 1)));
    (SHADES[luma * SHADES.len() / 256], Style::new())
}
