//! The pictures in a list: what each is, what it shows, and where it stands in the text.

use super::{address, tags::Handout};
use crate::article::{BlockKind, Position, Section};

/// Whether there are any.
pub(super) fn is_there(out: &Handout) -> bool {
    let blocks = out.article.sections.iter().flat_map(Section::blocks);
    blocks.into_iter().any(|block| matches!(block.kind, BlockKind::Image { .. }))
}

/// What stands under the heading.
pub(super) fn pictures(out: &mut Handout) {
    out.markup("<ol class=\"pictures\">\n");
    for (section, here) in out.article.sections.iter().enumerate() {
        for (block, text) in here.blocks().iter().enumerate() {
            if let BlockKind::Image { alt, .. } = &text.kind {
                picture(out, (&text.text, alt), Position { section, block, offset: 0 });
            }
        }
    }
    out.markup("</ol>\n");
}

/// Caption, what is shown where the caption does not say it, and the paragraph.
fn picture(out: &mut Handout, (caption, alt): (&str, &str), at: Position) {
    out.markup("<li>");
    for words in [caption, alt].iter().take(if caption == alt { 1 } else { 2 }).filter(|words| !words.is_empty()) {
        out.element("p", &[], words);
    }
    out.markup("<p class=\"index\">");
    address::link_to_block(out, at);
    out.markup("</p></li>\n");
}
