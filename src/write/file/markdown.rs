//! An article as Markdown with front matter.

use super::{keys, node::file, text::text};
use crate::{article::Article, markdown::heading};

/// The level of the headings of the outermost sections, where the deepest still find room below it.
const OUTERMOST: usize = 2;

/// The article as Markdown: what it states as front matter, each section under a heading.
pub fn markdown(article: &Article) -> String {
    let mut keys = keys::before(article);
    keys.extend(keys::after(article));
    let mut out = format!("---\n{}---\n", file(&keys));
    let deepest = article.sections.iter().map(|section| section.depth).max().unwrap_or_default();
    let outermost = if deepest + OUTERMOST > 6 { 1 } else { OUTERMOST };
    for (index, section) in article.sections.iter().enumerate() {
        let text = text(article, index, true);
        out.push('\n');
        let parent = article.sections.get(index + 1).is_some_and(|next| next.depth > section.depth);
        if index > 0 || parent || !section.is_opening() || text.is_empty() {
            let level = section.depth + outermost;
            out.push_str(&heading(level, &section.title, Some(&section.id), section.pane.as_deref()));
            out.push('\n');
            if !text.is_empty() {
                out.push('\n');
            }
        }
        out.push_str(&text);
        if !text.is_empty() {
            out.push('\n');
        }
    }
    out
}
