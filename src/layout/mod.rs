//! An article at a width: rows of text, each knowing which bytes of which block it shows.
//!
//! A layout is made per block and thrown away when the width changes; what outlives it is an offset into
//! the block's text, which [`row_at`] finds again.

mod code;
mod columns;
mod flow;
mod frame;
mod label;
mod margin;
mod picture;
mod role;
mod row;
mod table;
mod wrap;

pub use frame::Frame;
pub use role::{role_of_kind, role_of_mark};
pub use row::{Glyph, Ornament, Piece, Row, row_at};

use flow::Flow;
use margin::Margin;
use row::stitch;

use crate::{
    article::{Article, Block, BlockKind, ContainerKind, Entry},
    palette::Role,
    text::width,
};

/// Headings of at most so many bytes are broken into rows of like length.
const BALANCED: usize = 400;

/// The rows of a block, at least one, none wider than the frame; blank rows between blocks are not among them.
///
/// Every byte of the block's text is on exactly one piece, except white space where a row ends.
pub fn rows(block: &Block, article: &Article, frame: &Frame) -> Vec<Row> {
    let frame = frame.with_width(frame.width);
    let margin = Margin::new(&block.containers, frame);
    let mut rows = inner_rows(block, frame.with_width(frame.width.saturating_sub(margin.width())));
    margin.enclose(&mut rows);
    for (depth, container) in block.containers.iter().enumerate().rev() {
        if let ContainerKind::Quote(Some(speaker)) = container.kind
            && container.last
        {
            rows.push(speaker_row(speaker, article, &margin.outer(depth + 1), block.text.len(), frame));
        }
    }
    stitch(&mut rows, block.text.len());
    rows
}

/// Whether a blank row stands between this block and the next.
pub fn gap_after(block: &Block) -> bool {
    !block.tight
}

/// The blank row behind a block, with the bars of the quotations that go on behind it.
pub fn gap_row(block: &Block, frame: &Frame) -> Row {
    let mut row = Row::blank(block.text.len());
    Margin::new(&block.containers, frame.with_width(frame.width)).go_on(&mut row);
    row
}

/// The rows of a block without what encloses it.
fn inner_rows(block: &Block, frame: Frame) -> Vec<Row> {
    let flow = || Flow::new(&block.text, 0..block.text.len(), &frame);
    match &block.kind {
        BlockKind::Code(_) => code::rows(&block.text, frame),
        BlockKind::Image { alt, .. } => picture::rows(&block.text, alt, frame),
        BlockKind::Rule if block.text.is_empty() => vec![rule_row(frame)],
        BlockKind::Heading(_) if block.text.len() <= BALANCED => flow().whole_words().balanced_rows(frame.width),
        BlockKind::Heading(_) => flow().whole_words().rows(frame.width),
        BlockKind::Table(table) => table::rows(&block.text, table, frame),
        BlockKind::Paragraph | BlockKind::Rule => flow().rows(frame.width),
    }
}

fn rule_row(frame: Frame) -> Row {
    let mut row = Row::blank(0);
    row.ornament(0, frame.signs().rule.repeat(frame.width.into()), Role::Ornament);
    row
}

/// Who speaks, under the last row of a quotation and at the end of the row.
fn speaker_row(speaker: Entry, article: &Article, margin: &Margin, at: usize, frame: Frame) -> Row {
    let room = frame.width.saturating_sub(margin.width()).max(1);
    let name = if speaker.index < article.count(speaker.kind) { article.name(speaker) } else { "" };
    let name = frame.shortened(name, room);
    let cells = u16::try_from(width(&name)).unwrap_or(room);
    let mut row = Row::blank(at);
    row.ornament(if frame.right_to_left { 0 } else { room.saturating_sub(cells) }, name, Role::Speaker);
    margin.enclose_below(&mut row);
    row
}
