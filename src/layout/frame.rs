//! What a layout depends on besides the text, and the signs it is drawn with.

use crate::text::{bidi::visual, truncate};

/// The room a block is laid out in, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Cells for a row; 0 counts as 1.
    pub width: u16,
    /// Language of the text as a BCP 47 tag; decides where words are parted.
    pub language: &'a str,
    /// Whether the article is written from right to left: bars and bullets stand at the right.
    pub right_to_left: bool,
    /// Whether words may be parted by the patterns of the language. Soft hyphens of the text always count.
    pub hyphenate: bool,
    /// Whether only signs of the most basic fonts are used (ASCII and what code page 437 has).
    pub plain: bool,
}

/// The signs for what is not text.
#[derive(Debug)]
pub(super) struct Signs {
    /// Beside a quotation.
    pub(super) bar: &'static str,
    /// Before an item of a list.
    pub(super) bullet: &'static str,
    /// Before a task that is to be done.
    pub(super) open: &'static str,
    /// Before a task that is done.
    pub(super) done: &'static str,
    /// One cell of a line across.
    pub(super) rule: &'static str,
    /// Before the rest of a line of code.
    pub(super) continued: &'static str,
}

const RICH: Signs = Signs { bar: "┃", bullet: "•", open: "☐", done: "☑", rule: "─", continued: "↪" };
const PLAIN: Signs = Signs { bar: "|", bullet: "-", open: "[ ]", done: "[x]", rule: "-", continued: ">" };

impl Frame<'_> {
    pub(super) fn signs(&self) -> &'static Signs {
        if self.plain { &PLAIN } else { &RICH }
    }

    /// A text of ours in at most so many cells, as it is seen from left to right.
    pub(super) fn shortened(&self, text: &str, cells: u16) -> String {
        let short = visual(&truncate(text, cells.into()), self.right_to_left);
        if self.plain { short.replace('…', "~") } else { short }
    }

    /// The same frame with another width.
    pub(super) fn with_width(self, width: u16) -> Self {
        Self { width: width.max(1), ..self }
    }
}
