//! The blocks of a section as text: paragraphs, lists, quotations with who speaks, tables, pictures, code.

use std::ops::Range;

use super::ink::{Indent, Ink};
use crate::{
    article::{Alignment, Article, Block, BlockKind, Container, ContainerKind, Marker, Mentions, Table},
    layout::{role_of_kind, role_of_mark},
    palette::Role,
    text::width,
};

/// Before the lines of a quotation, and before those of code.
const INDENT: &str = "    ";

/// Writes the blocks of a section, an empty line between two unless they are items of a tight list.
pub(super) fn blocks(ink: &mut Ink, article: &Article, mentions: &Mentions, section: usize) {
    let blocks = article.sections[section].blocks();
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 && !blocks[index - 1].tight {
            ink.blank();
        }
        let roles = if ink.has_colours() { roles(block, mentions, (section, index)) } else { Vec::new() };
        one(ink, block, &roles);
        speakers(ink, article, block);
    }
}

fn one(ink: &mut Ink, block: &Block, roles: &[(Range<usize>, Role)]) {
    let indent = indent(&block.containers);
    match &block.kind {
        BlockKind::Paragraph | BlockKind::Heading(_) => ink.paragraph(&block.text, roles, &indent),
        BlockKind::Code(_) => fixed(ink, block.text.trim_end_matches('\n').split('\n'), Role::Code, &indent, INDENT),
        BlockKind::Table(table) => {
            let lines = table_lines(table, &block.text);
            fixed(ink, lines.iter().map(String::as_str), Role::Text, &indent, "");
        }
        BlockKind::Image { alt, .. } => {
            if !alt.is_empty() {
                let alt = format!("[Picture: {alt}]");
                ink.paragraph(&alt, &[(0..alt.len(), Role::Dim)], &indent);
            }
            if !block.text.is_empty() {
                let rest =
                    if alt.is_empty() { indent } else { Indent { first: indent.rest.clone(), rest: indent.rest } };
                ink.paragraph(&block.text, roles, &rest);
            }
        }
        BlockKind::Rule => ink.fixed_line("* * *", Role::Ornament, &indent),
    }
}

/// Writes lines that are never wrapped, each behind some more blanks.
fn fixed<'a>(ink: &mut Ink, lines: impl Iterator<Item = &'a str>, role: Role, indent: &Indent, more: &str) {
    let mut lead = &indent.first;
    for line in lines {
        ink.fixed_line(line, role, &Indent { first: format!("{lead}{more}"), rest: String::new() });
        lead = &indent.rest;
    }
}

/// Who speaks, under each quotation that ends here.
fn speakers(ink: &mut Ink, article: &Article, block: &Block) {
    for (depth, container) in block.containers.iter().enumerate().rev() {
        if let (ContainerKind::Quote(Some(speaker)), true) = (&container.kind, container.last) {
            let indent = indent(&block.containers[..=depth]).rest;
            let name = format!("— {}", article.name(*speaker));
            let lead = Indent { first: indent.clone(), rest: indent };
            ink.paragraph(&name, &[(0..name.len(), Role::Speaker)], &lead);
        }
    }
}

/// What stands before a block in these containers.
fn indent(containers: &[Container]) -> Indent {
    let mut indent = Indent::default();
    for container in containers {
        let (first, blank) = match container.kind {
            ContainerKind::Quote(_) => (INDENT.to_owned(), INDENT.len()),
            ContainerKind::Item(marker) => {
                let marker = shown(marker);
                let blank = width(&marker);
                (if container.first { marker } else { " ".repeat(blank) }, blank)
            }
        };
        indent.first.push_str(&first);
        indent.rest.push_str(&" ".repeat(blank));
    }
    indent
}

fn shown(marker: Marker) -> String {
    match marker {
        Marker::Bullet => "- ".to_owned(),
        Marker::Number(number) => format!("{number}. "),
        Marker::Task(false) => "[ ] ".to_owned(),
        Marker::Task(true) => "[x] ".to_owned(),
    }
}

/// The rows of a table, their cells filled with blanks; a line under the heading.
fn table_lines(table: &Table, text: &str) -> Vec<String> {
    let cell = |range: &Range<usize>| text[range.clone()].replace('\n', " ");
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..table.columns.len()).map(|column| widest(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).zip(&table.columns);
        let cells: Vec<String> = cells.map(|((cell, width), alignment)| filled(cell, *width, *alignment)).collect();
        cells.join("  ").trim_end().to_owned()
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    if lines.len() > 1 {
        let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        lines.insert(1, rule.join("  "));
    }
    lines
}

fn filled(cell: &str, cells: usize, alignment: Alignment) -> String {
    let empty = cells.saturating_sub(width(cell));
    let before = match alignment {
        Alignment::Natural | Alignment::Left => 0,
        Alignment::Centre => empty / 2,
        Alignment::Right => empty,
    };
    format!("{}{cell}{}", " ".repeat(before), " ".repeat(empty - before))
}

/// What stretches of a block mean, the ones above last.
fn roles(block: &Block, mentions: &Mentions, (section, index): (usize, usize)) -> Vec<(Range<usize>, Role)> {
    let whole = match block.kind {
        BlockKind::Heading(_) => Role::Heading,
        BlockKind::Image { .. } => Role::Dim,
        _ if block.speaker().is_some() => Role::Speech,
        _ => Role::Text,
    };
    let marked = block.marks.iter().filter_map(|mark| Some((mark.range.clone(), role_of_mark(&mark.inline)?)));
    let mentioned = mentions.in_block(section, index).iter();
    let mentioned = mentioned.map(|mention| (mention.at.range.clone(), role_of_kind(mention.entry.kind)));
    std::iter::once((0..block.text.len(), whole)).chain(marked).chain(mentioned).collect()
}
