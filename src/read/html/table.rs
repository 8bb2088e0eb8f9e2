//! Tables of data → tables; those that only arrange a page are read cell by cell.

use std::ops::Range;

use dom_query::NodeRef;

use super::{
    element::{Role, attribute, is_hidden, role, words_of},
    figure,
    walk::{Visitor, walk},
    words::{Address, Words},
};
use crate::article::{Alignment, Block, BlockKind, Mark, Table};

/// Columns of a table; one with more is read cell by cell.
const COLUMNS: usize = 40;

/// A table of data.
pub(super) struct Data {
    pub(super) caption: Option<String>,
    pub(super) block: Block,
}

/// A cell: its words and marks, how many columns and rows it takes, and whether it is a heading.
struct Cell {
    text: String,
    marks: Vec<Mark>,
    columns: usize,
    rows: usize,
}

/// The table, if it is one of data.
pub(super) fn table(node: &NodeRef<'_>, address: &Address<'_>) -> Option<Data> {
    let parts = parts(node)?;
    let rows: Vec<Vec<Cell>> =
        parts.rows.iter().map(|row| row.iter().map(|cell| read(cell, address)).collect()).collect();
    let rows = filled(rows)?;
    let caption = parts.caption.map(|caption| figure::text(&caption));
    Some(Data { caption, block: block(rows) })
}

struct Parts<'a> {
    caption: Option<NodeRef<'a>>,
    rows: Vec<Vec<NodeRef<'a>>>,
}

/// The rows and cells of a table; none if it only arranges a page.
fn parts<'a>(table: &NodeRef<'a>) -> Option<Parts<'a>> {
    if attribute(table, "role").is_some_and(|role| matches!(&*role, "presentation" | "none")) {
        return None;
    }
    let mut parts = Parts { caption: None, rows: Vec::new() };
    let mut heads = false;
    for child in table.children_it(false) {
        match &*child.node_name().unwrap_or_default() {
            "caption" => parts.caption = Some(child),
            "tr" => parts.rows.push(cells(&child)),
            "thead" | "tbody" | "tfoot" => {
                heads |= child.has_name("thead");
                parts.rows.extend(
                    child.children_it(false).filter(|row| row.has_name("tr") && !is_hidden(row)).map(|row| cells(&row)),
                );
            }
            _ => {}
        }
    }
    parts.rows.retain(|row| !row.is_empty());
    let all = || parts.rows.iter().flatten();
    heads |= all().any(|cell| cell.has_name("th"));
    let widest = parts.rows.iter().map(Vec::len).max().unwrap_or_default();
    let small =
        heads || all().map(dom_query::NodeRef::normalized_char_count).sum::<usize>() / all().count().max(1) < 80;
    let data = parts.rows.len() > 1 && (2..=COLUMNS).contains(&widest) && small;
    (data && all().all(is_of_words)).then_some(parts)
}

fn cells<'a>(row: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    row.children_it(false).filter(|cell| (cell.has_name("td") || cell.has_name("th")) && !is_hidden(cell)).collect()
}

/// Whether a cell holds a few words and nothing that needs lines of its own.
fn is_of_words(cell: &NodeRef<'_>) -> bool {
    let mut paragraphs = 0;
    cell.descendants_it().all(|node| match role(&node.node_name().unwrap_or_default()) {
        Role::Table | Role::Heading(_) | Role::Quotation | Role::Verbatim | Role::Figure | Role::Rule => false,
        Role::Block => {
            paragraphs += 1;
            paragraphs < 4
        }
        _ => true,
    })
}

/// What a cell says, with its marks.
type Filled = (String, Vec<Mark>);

/// Whether a cell of a table that is read cell by cell says what the other cell of its row is: the two make one line.
pub(super) fn is_label(node: &NodeRef<'_>) -> bool {
    let other = || node.next_element_sibling().filter(|other| other.has_name("td"));
    node.has_name("th")
        && node.prev_element_sibling().is_none()
        && other().is_some_and(|other| other.next_element_sibling().is_none() && !is_hidden(&other))
        && is_of_words(node)
        && node.text().chars().any(char::is_alphanumeric)
}

/// Whether a cell stands behind one that says what it is.
pub(super) fn is_labelled(node: &NodeRef<'_>) -> bool {
    node.has_name("td") && node.prev_element_sibling().is_some_and(|label| is_label(&label) && !is_hidden(&label))
}

/// Rows of one length, each cell where it stands; none if cells that take several places would make too many.
fn filled(rows: Vec<Vec<Cell>>) -> Option<Vec<Vec<Filled>>> {
    let width = rows.iter().map(|row| row.iter().map(|cell| cell.columns).sum::<usize>()).max()?;
    let cells: usize = rows.iter().map(Vec::len).sum();
    if width > COLUMNS || width * rows.len() > 8 * cells + 64 {
        return None;
    }
    // How many rows each column is still taken from above.
    let mut taken = vec![0_usize; width];
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        let mut line: Vec<(String, Vec<Mark>)> = Vec::with_capacity(width);
        let mut cells = row.into_iter();
        while line.len() < width {
            let column = line.len();
            if taken[column] > 0 {
                taken[column] -= 1;
                line.push(Default::default());
                continue;
            }
            let Some(cell) = cells.next() else {
                line.push(Default::default());
                continue;
            };
            let columns = cell.columns.min(width - column);
            line.push((cell.text, cell.marks));
            line.resize_with(column + columns, Default::default);
            taken[column..column + columns].fill(cell.rows - 1);
        }
        out.push(line);
    }
    Some(out)
}

fn block(rows: Vec<Vec<(String, Vec<Mark>)>>) -> Block {
    let columns = (0..rows[0].len()).map(|column| alignment(rows.iter().skip(1).map(|row| &*row[column].0))).collect();
    let mut block = Block::default();
    let mut table: Vec<Vec<Range<usize>>> = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        let mut ranges = Vec::with_capacity(row.len());
        for (column, (text, marks)) in row.into_iter().enumerate() {
            block.text.push_str(if column > 0 {
                "\t"
            } else if index > 0 {
                "\n"
            } else {
                ""
            });
            let from = block.text.len();
            block.text.push_str(&text);
            ranges.push(from..block.text.len());
            let moved = |mark: Mark| Mark { range: from + mark.range.start..from + mark.range.end, ..mark };
            block.marks.extend(marks.into_iter().map(moved));
        }
        table.push(ranges);
    }
    block.kind = BlockKind::Table(Table { columns, rows: table });
    block
}

/// Columns of numbers stand at the right.
fn alignment<'t>(mut cells: impl Iterator<Item = &'t str>) -> Alignment {
    let number = |cell: &str| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        digits > 0 && digits * 2 >= cell.chars().count()
    };
    let mut any = false;
    let all = cells.all(|cell| {
        any |= !cell.is_empty();
        cell.is_empty() || number(cell)
    });
    if all && any { Alignment::Right } else { Alignment::Natural }
}

fn read(cell: &NodeRef<'_>, address: &Address<'_>) -> Cell {
    let mut line = CellLine { words: Words::new(address) };
    walk(cell, &mut line);
    let (text, marks) = line.words.take();
    let span = |name: &str, most: usize| {
        attribute(cell, name).and_then(|span| span.parse().ok()).unwrap_or(1_usize).clamp(1, most)
    };
    Cell { text, marks, columns: span("colspan", COLUMNS), rows: span("rowspan", 1000) }
}

/// The words of a cell in one line.
struct CellLine<'a> {
    words: Words<'a>,
}

impl Visitor for CellLine<'_> {
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if let Some(text) = words_of(node) {
            self.words.push(&text);
            return false;
        }
        let Some(name) = node.node_name() else { return false };
        let role = role(&name);
        match role {
            Role::Silent => return false,
            Role::Block | Role::Break | Role::List(_) | Role::Item => self.words.space(),
            role => self.words.enter(node, role),
        }
        !is_hidden(node)
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        self.words.leave(node);
        if node.node_name().is_some_and(|name| matches!(role(&name), Role::Block | Role::List(_) | Role::Item)) {
            self.words.space();
        }
    }
}
