//! A table on rows: cells beside each other where there is room, else one below the other with their headings.

use std::ops::Range;

use super::{
    Frame, code,
    columns::{Columns, Wish},
    flow::Flow,
    label::Label,
    row::Row,
};
use crate::{
    article::{Alignment, Table},
    palette::Role,
    text::{breaks::words, width},
};

/// The rows of a table. One whose cells are not in its text, in order, is laid out as it was written.
pub(super) fn rows(text: &str, table: &Table, frame: Frame) -> Vec<Row> {
    if !is_sound(text, table) {
        return code::rows(text, frame);
    }
    let sketch = Sketch { text, table, frame };
    let wishes: Vec<Wish> = (0..table.columns.len()).map(|column| sketch.wish(column)).collect();
    match Columns::fit(&wishes, frame.width) {
        Some(columns) => sketch.grid(&columns),
        None => sketch.list(),
    }
}

/// Whether the cells part the text: in order, between characters, with nothing but white space around them.
fn is_sound(text: &str, table: &Table) -> bool {
    let mut end = 0;
    let mut next = |cell: &Range<usize>| {
        let between = text.get(end..cell.start);
        end = cell.end;
        text.get(cell.clone()).is_some() && between.is_some_and(|between| between.trim().is_empty())
    };
    let even = |row: &Vec<Range<usize>>| row.len() == table.columns.len();
    !table.columns.is_empty()
        && !table.rows.is_empty()
        && table.rows.iter().all(even)
        && table.rows.iter().flatten().all(&mut next)
        && text.get(end..).is_some_and(|rest| rest.trim().is_empty())
}

/// A table whose cells are known to part its text.
#[derive(Clone, Copy)]
struct Sketch<'a> {
    text: &'a str,
    table: &'a Table,
    frame: Frame<'a>,
}

impl Sketch<'_> {
    fn cell(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn wish(&self, column: usize) -> Wish {
        let cells = || self.table.rows.iter().filter_map(|row| row.get(column)).map(|cell| self.cell(cell));
        let words = |cell| words(cell).map(|word| width(&cell[word.start..word.ink_end]));
        let most = |widths: Option<usize>| u16::try_from(widths.unwrap_or_default().max(1)).unwrap_or(u16::MAX);
        Wish { whole: most(cells().map(width).max()), word: most(cells().flat_map(words).max()) }
    }

    fn is_blank(&self, row: &[Range<usize>]) -> bool {
        row.iter().all(|cell| self.cell(cell).trim().is_empty())
    }

    /// Where the text of a row of the table starts.
    fn start(&self, row: usize) -> usize {
        self.table.rows.get(row).and_then(|cells| cells.first()).map_or(self.text.len(), |cell| cell.start)
    }

    fn grid(&self, columns: &Columns) -> Vec<Row> {
        let mut rows = Vec::new();
        for (index, cells) in self.table.rows.iter().enumerate() {
            if index == 0 && self.is_blank(cells) && self.table.rows.len() > 1 {
                continue;
            }
            rows.extend(self.grid_row(cells, columns));
            if index == 0 {
                rows.push(self.line(columns));
            }
        }
        rows
    }

    /// The cells of a row of the table beside each other, as many rows as the highest asks for.
    fn grid_row(&self, cells: &[Range<usize>], columns: &Columns) -> Vec<Row> {
        let start = cells.first().map_or(0, |cell| cell.start);
        let mut rows = vec![Row::blank(start)];
        for (column, cell) in cells.iter().enumerate() {
            let alignment = self.table.columns.get(column).copied().unwrap_or_default();
            let flow = Flow::new(self.text, cell.clone(), &self.frame).aligned(self.side(alignment));
            let laid = flow.rows(columns.widths[column]);
            rows.resize(rows.len().max(laid.len()), Row::blank(start));
            for (row, mut cell) in rows.iter_mut().zip(laid) {
                cell.shift(self.x(columns, column));
                row.pieces.extend(cell.pieces);
                row.ornaments.extend(cell.ornaments);
            }
        }
        if self.frame.right_to_left {
            for row in &mut rows {
                row.pieces.sort_by_key(|piece| piece.x);
            }
        }
        rows
    }

    /// Where the article's language starts, a column stands as the column above it does.
    fn side(&self, alignment: Alignment) -> Alignment {
        match alignment {
            Alignment::Natural if self.frame.right_to_left => Alignment::Right,
            Alignment::Natural => Alignment::Left,
            other => other,
        }
    }

    /// The left edge of a column; the first stands where the language starts.
    fn x(&self, columns: &Columns, column: usize) -> u16 {
        let start = columns.start(column);
        if self.frame.right_to_left { self.frame.width - start - columns.widths[column] } else { start }
    }

    /// The light line under the headings.
    fn line(&self, columns: &Columns) -> Row {
        let mut row = Row::blank(self.start(1));
        for (column, &width) in columns.widths.iter().enumerate() {
            row.ornament(self.x(columns, column), self.frame.signs().rule.repeat(width.into()), Role::Ornament);
        }
        row
    }

    /// Every cell on rows of its own, with the heading of its column before it.
    fn list(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (index, cells) in self.table.rows.iter().enumerate() {
            let filled = cells.iter().enumerate().filter(|(_, cell)| !self.cell(cell).trim().is_empty());
            let laid: Vec<Row> = filled.flat_map(|(column, cell)| self.list_cell(index, column, cell)).collect();
            if !rows.is_empty() && !laid.is_empty() {
                let mut between = Row::blank(self.start(index));
                if index == 1 {
                    between.ornament(0, self.frame.signs().rule.repeat(self.frame.width.into()), Role::Ornament);
                }
                rows.push(between);
            }
            rows.extend(laid);
        }
        if rows.is_empty() {
            rows.push(Row::blank(0));
        }
        rows
    }

    fn list_cell(&self, index: usize, column: usize, cell: &Range<usize>) -> Vec<Row> {
        let flow = Flow::new(self.text, cell.clone(), &self.frame);
        let heading = self.table.rows.first().and_then(|row| row.get(column)).map(|cell| self.cell(cell).trim());
        match heading {
            Some(heading) if index > 0 && !heading.is_empty() => {
                let label = Label::new(&format!("{heading}:"), Role::Dim, width(self.cell(cell)), self.frame);
                let laid = flow.rows(label.room());
                label.lead(laid)
            }
            _ => flow.rows(self.frame.width),
        }
    }
}
