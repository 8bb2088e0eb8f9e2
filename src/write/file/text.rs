//! The text of a section → Markdown, the pictures that the head states left out.

use super::name::name;
use crate::{article::Article, markdown};

/// Writes the text of a section. In a Markdown file, where headings begin sections, a heading of the text says
/// that it does not.
pub(super) fn text(article: &Article, section: usize, marked_headings: bool) -> String {
    let blocks = article.sections[section].blocks();
    let pictures = article.images.iter().filter(|image| image.section == section).count();
    let blocks = &blocks[..blocks.len().saturating_sub(pictures)];
    markdown::text(blocks, &|entry| name(article, entry), marked_headings)
}
