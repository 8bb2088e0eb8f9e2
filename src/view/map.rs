//! The map: its cells and labels in their roles.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::{
    app::Model,
    chart::map::{Ink, Sheet},
    palette::Role,
};

/// Draws the map where it stands.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, area: Rect) {
    let Some(sheet) = model.views.map.sheet() else { return };
    draw_cells(canvas, sheet, area);
    for label in &sheet.labels {
        let (x, y) = (cells(label.at.0), cells(label.at.1));
        if x < area.width && y < area.height {
            canvas.put(area.x + x, area.y + y, area.width - x, &label.text, role(label.ink));
        }
    }
}

fn draw_cells(canvas: &mut Canvas, sheet: &Sheet, area: Rect) {
    let rows = sheet.cells.chunks(sheet.size.0.max(1));
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        for (x, cell) in (area.x..area.right()).zip(row).filter(|(_, cell)| cell.sign != ' ') {
            let style = canvas.style(role(cell.ink));
            canvas.put_glyph(x, y, cell.sign.encode_utf8(&mut [0; 4]), 1, style);
        }
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// What a part of the map means to the eye.
fn role(ink: Ink) -> Role {
    match ink {
        Ink::Blank | Ink::Land | Ink::Border | Ink::Country => Role::Dim,
        Ink::Coast => Role::Text,
        Ink::Route | Ink::Here => Role::FrameFocused,
        Ink::Pin | Ink::Name => Role::Place,
        Ink::ChosenPin | Ink::ChosenName => Role::Chosen,
        Ink::Furniture => Role::Ornament,
        Ink::Faint => Role::Shade,
    }
}
