//! Pins and names, where the map of the screen has found room for them.

use super::{CELL, DOT};
use crate::{
    chart::map::{Ink, Label, Marker, Sheet, Window},
    text,
    write::handout::{
        svg::{self, units},
        tags::Handout,
    },
};

/// Draws the pins, the names of places and countries, the bar of the scale and what is said beside it.
pub(super) fn labels(out: &mut Handout, sheet: &Sheet, markers: &[Marker], window: &Window) {
    for (index, cell) in &sheet.pins {
        let ink = sheet.cells.get(cell.1 * sheet.size.0 + cell.0).map_or(Ink::Blank, |cell| cell.ink);
        let Some((x, y)) = window.dot(markers[*index].at).filter(|_| ink == Ink::Pin) else { continue };
        svg::shape(out, "circle", "pin", &[("cx", x * DOT), ("cy", y * DOT), ("r", 3.6)]);
    }
    out.markup("\n");
    for label in &sheet.labels {
        match label.ink {
            Ink::Furniture if label.text.starts_with(BAR) => scale(out, label),
            Ink::Furniture => legend(out, label),
            Ink::Country => name(out, sheet, label, "country"),
            _ => name(out, sheet, label, "name"),
        }
    }
}

/// A name: from its pin on to the right, up to it from the left, or in the middle of its cells.
fn name(out: &mut Handout, sheet: &Sheet, label: &Label, class: &str) {
    let cells = text::width(&label.text);
    let (start, end) = (label.at.0, label.at.0 + cells);
    let pin = label.place.and_then(|place| sheet.pins.iter().find(|(index, _)| *index == place)).map(|(_, at)| *at);
    let (side, x) = match pin {
        Some((pin, _)) if pin < start => ("", units(start) * CELL),
        Some((pin, _)) if pin >= end => (" end", units(end) * CELL),
        _ => (" middle", (units(start) + units(cells) / 2.0) * CELL),
    };
    let foot = (units(label.at.1) + 0.5) * 2.0 * CELL + 4.0;
    svg::text(out, &format!("{class}{side}"), (x, foot), &label.text);
    out.markup("\n");
}

/// What the way and the lines mean, as it is.
fn legend(out: &mut Handout, label: &Label) {
    let at = (units(label.at.0) * CELL, (units(label.at.1) + 0.5) * 2.0 * CELL + 4.0);
    svg::text(out, "tick", at, &label.text);
    out.markup("\n");
}

/// What the bar of the scale begins with.
const BAR: char = '├';

/// `├──────┤ 200 km` as a bar of that length.
fn scale(out: &mut Handout, label: &Label) {
    let Some((bar, told)) = label.text.split_once(' ') else { return };
    let (x, y) = (units(label.at.0) * CELL, (units(label.at.1) + 0.5) * 2.0 * CELL);
    let length = units(text::width(bar)) * CELL;
    for (x1, x2, y1, y2) in
        [(x, x + length, y, y), (x, x, y - 3.0, y + 3.0), (x + length, x + length, y - 3.0, y + 3.0)]
    {
        svg::shape(out, "line", "axis", &[("x1", x1), ("x2", x2), ("y1", y1), ("y2", y2)]);
    }
    svg::text(out, "tick", (x + length + 6.0, y + 4.0), told);
    out.markup("\n");
}
