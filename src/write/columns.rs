//! Rows of cells in columns that stand one under the other.

use crate::text::width;

/// Blanks between two columns.
const GAP: &str = "  ";

/// Each row as a line, its cells filled with blanks to the width of their column; the last cell is not filled.
pub fn columns<const N: usize>(rows: &[[String; N]]) -> String {
    let widths: Vec<usize> =
        (0..N).map(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, widest) in row.iter().zip(&widths).filter(|(_, widest)| **widest > 0) {
            line.push_str(cell);
            line.push_str(&" ".repeat(widest - width(cell)));
            line.push_str(GAP);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_under_each_other_and_empty_columns_go() {
        let rows = [["a", "", "日本", "x"], ["bcd", "", "e", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(columns(&rows), "a    日本  x\nbcd  e\n");
    }
}
