//! A block of the text as an element: paragraph, heading, table, code, picture, rule.

use std::ops::Range;

use super::{address, inline::Text, picture::picture, tags::Handout};
use crate::article::{Alignment, Block, BlockKind, Position, Table};

/// Writes a block of a section that stands so deep.
pub(super) fn block<'a>(out: &mut Handout<'a>, block: &'a Block, at: Position, depth: usize) {
    let id = address::block(out.article, at);
    let number = (at.block + 1).to_string();
    let named = [("id", id.as_str()), ("class", "block"), ("data-number", number.as_str())];
    match &block.kind {
        BlockKind::Paragraph => element(out, "p", &named, Text::new(out, block, at)),
        BlockKind::Heading(level) => heading(out, (block, at), *level, depth),
        BlockKind::Code(language) => code(out, &named, language, &block.text),
        BlockKind::Table(shape) => table(out, &named, shape, Text::new(out, block, at)),
        BlockKind::Image { file, alt } => picture(out, &named, (file, alt), Text::new(out, block, at)),
        BlockKind::Rule => out.open("hr", &[("id", &id)]),
    }
    out.markup("\n");
}

fn element<'a>(out: &mut Handout<'a>, name: &str, attributes: &[(&str, &str)], text: Text<'a>) {
    out.open(name, attributes);
    text.whole(out);
    out.close(name);
}

/// A heading within a section stands below the section's own.
fn heading<'a>(out: &mut Handout<'a>, (block, at): (&'a Block, Position), level: u8, depth: usize) {
    let id = address::block(out.article, at);
    let level = u8::try_from(depth).unwrap_or(u8::MAX).saturating_add(level).saturating_add(2);
    let name = out.heading(level, &[("id", &id)]);
    Text::new(out, block, at).whole(out);
    out.close(name);
}

fn code(out: &mut Handout, named: &[(&str, &str)], language: &str, text: &str) {
    out.open("pre", named);
    // A line feed right behind the tag would be swallowed.
    out.markup("\n");
    let class = format!("language-{}", language.split_whitespace().next().unwrap_or_default());
    let class = (!language.trim().is_empty()).then_some(("class", class.as_str()));
    out.open("code", class.as_slice());
    out.text(text.trim_end_matches('\n'));
    out.markup("</code></pre>");
}

/// A table in a frame of its own, in which it can be moved where the page is too narrow for it.
fn table<'a>(out: &mut Handout<'a>, named: &[(&str, &str)], table: &Table, mut text: Text<'a>) {
    out.open("div", &[named, &[("role", "group"), ("tabindex", "0")]].concat());
    out.markup("<table>\n");
    let (head, body) = table.rows.split_at(table.rows.len().min(1));
    for (part, name, rows) in [("thead", "th", head), ("tbody", "td", body)] {
        if rows.is_empty() {
            continue;
        }
        out.open(part, &[]);
        for cells in rows {
            row(out, name, table, cells, &mut text);
        }
        out.close(part);
    }
    out.markup("</table></div>");
}

fn row<'a>(out: &mut Handout<'a>, name: &str, table: &Table, cells: &[Range<usize>], text: &mut Text<'a>) {
    out.markup("<tr>");
    for (cell, alignment) in cells.iter().zip(&table.columns) {
        let class = match alignment {
            Alignment::Natural => None,
            Alignment::Left => Some(("class", "left")),
            Alignment::Centre => Some(("class", "centre")),
            Alignment::Right => Some(("class", "right")),
        };
        let scope = (name == "th").then_some(("scope", "col"));
        out.open(name, &class.into_iter().chain(scope).collect::<Vec<_>>());
        text.part(out, cell.clone());
        out.close(name);
    }
    out.markup("</tr>\n");
}
