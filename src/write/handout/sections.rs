//! The text: its sections, nested as they are, and their blocks.

use super::{address, block::block, containers::Containers, tags::Handout};
use crate::article::Position;

/// Writes the whole text.
pub(super) fn sections(out: &mut Handout) {
    let article = out.article;
    out.markup("<div id=\"text\" class=\"story\">\n");
    let mut open: Vec<usize> = Vec::new();
    for (index, section) in article.sections.iter().enumerate() {
        while open.pop_if(|depth| *depth >= section.depth).is_some() {
            out.markup("</section>\n");
        }
        open.push(section.depth);
        out.open("section", &[("id", &address::section(article, index))]);
        if !section.title.is_empty() {
            let level = u8::try_from(section.depth).unwrap_or(u8::MAX).saturating_add(2);
            let name = out.heading(level, &[]);
            out.text(&section.title);
            out.close(name);
        }
        out.markup("\n");
        blocks(out, index);
    }
    for _ in open {
        out.markup("</section>\n");
    }
    out.markup("</div>\n");
}

fn blocks(out: &mut Handout, index: usize) {
    let section = &out.article.sections[index];
    let mut containers = Containers::default();
    for (number, text) in section.blocks().iter().enumerate() {
        containers.enter(out, &text.containers);
        block(out, text, Position { section: index, block: number, offset: 0 }, section.depth);
    }
    containers.leave(out);
}
