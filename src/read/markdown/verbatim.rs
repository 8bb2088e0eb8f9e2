//! Text that is kept as it is written: code, and HTML, which is shown and never interpreted.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use crate::{
    article::{Block, BlockKind},
    read::words::one_line,
    text::clean,
};

/// Text that is kept as it is written, of code or of HTML.
pub(super) struct Verbatim {
    /// The language of code; none of HTML.
    language: Option<String>,
    pub(super) text: String,
    /// Its bytes in the source.
    pub(super) at: Range<usize>,
}

impl Verbatim {
    /// Code that begins.
    pub(super) fn code(kind: &CodeBlockKind<'_>, at: Range<usize>) -> Self {
        Self { language: Some(language(kind)), text: String::new(), at }
    }

    /// HTML that begins.
    pub(super) fn html(at: Range<usize>) -> Self {
        Self { language: None, text: String::new(), at }
    }

    /// The block, if there is anything to see.
    pub(super) fn block(self) -> Option<Block> {
        if let Some(language) = self.language {
            let text = self.text.replace('\t', "    ");
            let text = clean(text.strip_suffix('\n').unwrap_or(&text)).into_owned();
            return Some(Block { kind: BlockKind::Code(language), text, ..Block::default() });
        }
        let text = without_comments(&self.text);
        let lines: Vec<String> = text.lines().map(one_line).filter(|line| !line.is_empty()).collect();
        (!lines.is_empty()).then(|| Block::paragraph(lines.join("\n")))
    }
}

/// The first word after the fence.
fn language(kind: &CodeBlockKind<'_>) -> String {
    let CodeBlockKind::Fenced(info) = kind else { return String::new() };
    one_line(info).split(' ').next().unwrap_or_default().to_owned()
}

/// HTML without its comments, which are not meant for readers.
fn without_comments(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        text.push_str(&rest[..start]);
        let comment = &rest[start..];
        rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
    }
    text + rest
}
