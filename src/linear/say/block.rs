//! The blocks of a section in words.

use std::ops::Range;

use super::{
    containers::{self, Items},
    notes::Notes,
    table, words,
};
use crate::article::{Article, Block, BlockKind, Mentions};

/// The lines of some blocks of a section, none of its others; the mentions in them are to be known.
pub(in crate::linear) fn blocks(
    article: &Article,
    mentions: &Mentions,
    section: usize,
    range: Range<usize>,
) -> Vec<String> {
    let all = article.sections.get(section).map_or(&[][..], |section| section.blocks());
    let items = Items::new(all);
    let mut lines = Vec::new();
    for (index, block) in all.iter().enumerate().take(range.end).skip(range.start) {
        let notes = Notes::new(article, mentions, (section, index), block);
        let ends = (index == range.start, index + 1 == range.end);
        let (before, behind) = containers::around(article, &items, (index, block), ends.0, ends.1);
        lines.extend(framed(said(block, &notes), &before, &behind, &notes.behind));
    }
    lines
}

/// The lines of a block by itself.
fn said(block: &Block, notes: &Notes) -> Vec<String> {
    let text = || notes.told(&block.text, &(0..block.text.len()));
    match &block.kind {
        BlockKind::Paragraph => text().lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        BlockKind::Heading(level) => vec![words::sentence(&format!("Heading, level {level}: {}", text()))],
        BlockKind::Code(language) => code(&block.text, language),
        BlockKind::Table(cells) => table::lines(&block.text, cells, notes),
        BlockKind::Image { alt, .. } => vec![picture(&text(), alt)],
        BlockKind::Rule => vec!["A line between two parts.".to_owned()],
    }
}

fn code(text: &str, language: &str) -> Vec<String> {
    let language = if language.is_empty() { String::new() } else { format!(", {language}") };
    let begin = format!("Code begins{language}.");
    let end = "Code ends.".to_owned();
    std::iter::once(begin).chain(text.lines().map(str::to_owned)).chain([end]).collect()
}

fn picture(caption: &str, alt: &str) -> String {
    let caption = words::sentence(if caption.trim().is_empty() { "without a caption" } else { caption });
    let alt = Some(alt.trim()).filter(|alt| !alt.is_empty() && *alt != caption.trim());
    let description = alt.map(|alt| format!(" Description: {}", words::sentence(alt)));
    format!("Picture: {caption}{}", description.unwrap_or_default())
}

/// Puts what encloses a block around its lines.
fn framed(mut lines: Vec<String>, before: &[String], behind: &[&str], notes: &[String]) -> Vec<String> {
    if lines.is_empty() && !(before.is_empty() && behind.is_empty()) {
        lines.push(String::new());
    }
    if let (Some(first), false) = (lines.first_mut(), before.is_empty()) {
        *first = format!("{} {first}", before.join(" "));
    }
    if let Some(last) = lines.last_mut() {
        if !behind.is_empty() {
            *last = format!("{} {}", words::sentence(last), behind.join(" "));
        }
        last.extend(notes.iter().map(|note| format!(" {note}")));
    }
    lines
}
