//! Draws rows as text, so that layouts can be compared with screens.
#![allow(dead_code, reason = "each test file uses its part")]

use std::ops::Range;

use dateline::{
    article::{Alignment, Article, Block, BlockKind, Container, ContainerKind, Entry, Kind, Person, Table},
    layout::{Frame, Row, gap_after, gap_row, rows},
    text::graphemes,
};

/// Who speaks in the tests.
pub(crate) const STOLTENBERG: Entry = Entry { kind: Kind::Person, index: 0 };

/// An article with one person.
pub(crate) fn article() -> Article {
    let person = Person { name: "Jens Stoltenberg".into(), ..Person::default() };
    Article { people: vec![person], ..Article::default() }
}

/// A frame with all that a good terminal has.
pub(crate) fn frame(width: u16, language: &str) -> Frame<'_> {
    Frame { width, language, right_to_left: false, hyphenate: true, plain: false }
}

/// A block in containers, each given with whether the block is first and last in it.
pub(crate) fn within(block: Block, containers: Vec<(ContainerKind, bool, bool)>) -> Block {
    let containers = containers.into_iter().map(|(kind, first, last)| Container { kind, first, last }).collect();
    Block { containers, ..block }
}

/// The text and kind of a table.
pub(crate) fn table(columns: Vec<Alignment>, cells: &[Vec<String>]) -> (String, BlockKind) {
    let mut text = String::new();
    let mut rows: Vec<Vec<Range<usize>>> = Vec::new();
    for row in cells {
        text.push_str(if text.is_empty() && rows.is_empty() { "" } else { "\n" });
        let mut ranges = Vec::new();
        for (index, cell) in row.iter().enumerate() {
            text.push_str(if index == 0 { "" } else { "\t" });
            ranges.push(text.len()..text.len() + cell.len());
            text.push_str(cell);
        }
        rows.push(ranges);
    }
    (text, BlockKind::Table(Table { columns, rows }))
}

/// The screen of some blocks, with the blank rows between them and without spaces at the ends of rows.
pub(crate) fn screen(blocks: &[Block], frame: &Frame) -> Vec<String> {
    let article = article();
    let mut screen = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        screen.extend(rows(block, &article, frame).iter().map(|row| paint(row, &block.text)));
        if gap_after(block) && index + 1 < blocks.len() {
            screen.push(paint(&gap_row(block, frame), ""));
        }
    }
    screen
}

/// One row as it is seen.
pub(crate) fn paint(row: &Row, text: &str) -> String {
    let mut cells: Vec<(u16, u16, String)> = Vec::new();
    for piece in &row.pieces {
        cells.extend(piece.glyphs(text).map(|glyph| (glyph.x, glyph.width, glyph.text.to_owned())));
    }
    for ornament in &row.ornaments {
        let mut x = ornament.x;
        for grapheme in graphemes(&ornament.text) {
            let width = u16::try_from(grapheme.width).unwrap();
            cells.push((x, width, grapheme.text.to_owned()));
            x += width;
        }
    }
    cells.sort();
    let mut painted = String::new();
    let mut at = 0;
    for (x, width, text) in cells {
        painted.extend((at..x).map(|_| ' '));
        painted.push_str(&text);
        at = x + width;
    }
    painted.trim_end().to_owned()
}

/// Compares a screen with what is expected, row by row.
#[track_caller]
pub(crate) fn assert_screen(blocks: &[Block], frame: &Frame, expected: &[impl AsRef<str>]) {
    let expected: Vec<&str> = expected.iter().map(AsRef::as_ref).collect();
    let seen = screen(blocks, frame);
    assert!(seen == expected, "expected\n{}\nbut is\n{}", expected.join("\n"), seen.join("\n"));
}
