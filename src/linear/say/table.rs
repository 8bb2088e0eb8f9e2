//! A table row by row, each cell with the heading of its column.

use std::ops::Range;

use super::{notes::Notes, words};
use crate::article::Table;

/// The lines of a table: what it is, its rows, its end.
pub(super) fn lines(text: &str, table: &Table, notes: &Notes) -> Vec<String> {
    let cell = |range: &Range<usize>| notes.told(text, range).trim().to_owned();
    let mut rows = table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    let heading = rows.next().unwrap_or_default();
    let count = table.rows.len().saturating_sub(1);
    let size = format!("Table, {}, {}", words::count(heading.len(), "column"), words::count(count, "row"));
    let named: Vec<&String> = heading.iter().filter(|cell| !cell.is_empty()).collect();
    let columns = if named.is_empty() { String::new() } else { format!(": {}", words::enumeration(&named)) };
    let rows = rows.map(|row| self::row(&heading, &row));
    let lines = std::iter::once(format!("{size}{columns}.")).chain(rows);
    lines.chain(["End of table.".to_owned()]).collect()
}

/// `Year 1910: Nearest to the Sun, 20 April; Distance, 0.15.`
fn row(heading: &[String], row: &[String]) -> String {
    let mut cells = heading.iter().zip(row);
    let join = |(heading, cell): (&String, &String), between: &str| {
        let cell = if cell.is_empty() { "empty" } else { cell };
        if heading.is_empty() { cell.to_owned() } else { format!("{heading}{between}{cell}") }
    };
    let first = cells.next().map(|cell| join(cell, " ")).unwrap_or_default();
    let others: Vec<String> = cells.map(|cell| join(cell, ", ")).collect();
    if others.is_empty() {
        words::sentence(&first)
    } else {
        words::sentence(&format!("{first}: {}", others.join("; ")))
    }
}
