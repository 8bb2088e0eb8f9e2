//! Bars side by side, to scale: a row for each, its name before it and its number behind it.

use super::{
    svg::{self, Told, WIDTH, units},
    tags::Handout,
};
use crate::text::{truncate, width};

/// Rows that are drawn; more are no comparison any more.
const MOST: usize = 40;
/// Units of a row, and of a bar.
const ROW: usize = 22;
const THICK: f64 = 13.0;
/// Letters of a name before it is cut, and units of a letter.
pub(super) const LONGEST: usize = 44;
const LETTER: usize = 6;
/// Units for the number behind the longest bar.
const NUMBER: usize = 120;

/// A row.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    /// What the bar is as long as; none is drawn for what is not above zero.
    pub(super) value: f64,
    /// What stands behind the bar.
    pub(super) number: String,
}

/// Draws the rows.
pub(super) fn bars(out: &mut Handout, told: &Told, rows: &[Row]) {
    let rows = &rows[..rows.len().min(MOST)];
    let names = rows.iter().map(|row| width(row.name).min(LONGEST)).max().unwrap_or(0);
    let start = units(names * LETTER + 12);
    let room = units(WIDTH.saturating_sub(NUMBER)) - start;
    let greatest = rows.iter().map(|row| row.value).fold(0.0, f64::max);
    svg::begin(out, rows.len() * ROW + 4, told);
    for (index, row) in rows.iter().enumerate() {
        let middle = units(index * ROW + ROW / 2 + 1);
        svg::text(out, "label", (0.0, middle + 4.0), &truncate(row.name, LONGEST));
        let length = if row.value > 0.0 { (row.value / greatest * room).max(1.0) } else { 0.0 };
        let place = [("x", start), ("y", middle - THICK / 2.0), ("width", length), ("height", THICK)];
        svg::shape(out, "rect", "bar", &place);
        svg::text(out, "count", (start + length + 7.0, middle + 4.0), &row.number);
        out.markup("\n");
    }
    svg::end(out);
}
