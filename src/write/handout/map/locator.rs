//! The small map of the world, in dots as on the screen.

use super::{CELL, DOT};
use crate::{
    chart::map::{Cell, Ink, Sheet},
    write::{
        handout::{
            svg::{self, number, units},
            tags::Handout,
        },
        markup::put,
    },
};

/// Draws the small map, where there is one.
pub(super) fn locator(out: &mut Handout, sheet: &Sheet) {
    let Some(((left, top), (right, bottom))) = frame(sheet) else { return };
    let (x, y) = ((units(left) + 0.5) * CELL, (units(top) + 0.5) * 2.0 * CELL);
    let size = (units(right - left) * CELL, units(bottom - top) * 2.0 * CELL);
    svg::shape(out, "rect", "inset", &[("x", x), ("y", y), ("width", size.0), ("height", size.1)]);
    let (mut land, mut here) = (String::new(), String::new());
    for row in top + 1..bottom {
        for column in left + 1..right {
            let Cell { sign, ink } = sheet.cells[row * sheet.size.0 + column];
            let data = if ink == Ink::Here { &mut here } else { &mut land };
            dots(data, sign, (units(column) * CELL, units(row) * 2.0 * CELL));
        }
    }
    for (class, data) in [("world", land), ("here", here)] {
        out.element("path", &[("class", class), ("d", &data)], "");
    }
    out.markup("\n");
}

/// The cells of the upper left and of the lower right corner of its frame.
fn frame(sheet: &Sheet) -> Option<((usize, usize), (usize, usize))> {
    let corner = |sign: char| {
        let at = sheet.cells.iter().position(|cell| cell.ink == Ink::Furniture && cell.sign == sign)?;
        Some((at % sheet.size.0, at / sheet.size.0))
    };
    Some((corner('┌')?, corner('┘')?))
}

/// The dots of a braille sign as points of a path; of any other sign that has ink, all of them.
fn dots(data: &mut String, sign: char, (x, y): (f64, f64)) {
    // Column and row of each bit of a braille pattern, as Unicode orders them.
    const BITS: [(u8, u8); 8] = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
    let pattern = match u32::from(sign) {
        code @ 0x2800..=0x28FF => code - 0x2800,
        0x20 => 0,
        _ => 0xFF,
    };
    for (column, row) in (0..8).filter(|bit| pattern >> bit & 1 == 1).map(|bit| BITS[bit]) {
        let at = (x + (f64::from(column) + 0.5) * DOT, y + (f64::from(row) + 0.5) * DOT);
        put(data, format_args!("M{} {}h0", number(at.0), number(at.1)));
    }
}
