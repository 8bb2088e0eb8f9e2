//! What a group of lines is that is no heading: prose, verse, a list, a quotation, a table, a line between parts.

use std::sync::LazyLock;

use memchr::memmem;

use super::{
    emphasis::emphasised,
    groups::{Group, indent, length},
    items::{self, item},
    manner::Manner,
    sheet::Sheet,
};
use crate::{
    article::{Block, BlockKind, Container, ContainerKind},
    read::words::{is_rule, one_line},
    text::{clean, is_unspaced},
};

/// Columns by which a full line may be shorter than another.
const RAGGED: usize = 6;
/// Characters of a line that is surely a paragraph where lines are not broken.
const LONG: usize = 80;
/// Columns from the margin at which a quotation or a verse stands.
const INDENTED: usize = 2;

/// Writes a group.
pub(super) fn write(group: Group<'_>, manner: Manner, sheet: &mut Sheet) {
    if let Some(line) = group.line() {
        return if is_rule(line) { sheet.rule() } else { one(line, sheet) };
    }
    let lines: Vec<&str> = group.lines().collect();
    if has_columns(group.text) && is_table(&lines) {
        return sheet.blocks(&[verbatim(&lines)]);
    }
    if let Some(start) = items::start(&lines) {
        prose(&lines[..start], manner, sheet);
        return sheet.blocks(&items::list(&lines[start..]));
    }
    prose(&lines, manner, sheet);
}

fn one(line: &str, sheet: &mut Sheet) {
    if item(line).is_some() {
        sheet.blocks(&items::list(&[line]));
    } else {
        sheet.paragraph([line].into_iter());
    }
}

/// Writes lines of prose or verse, at the margin or off it.
fn prose(lines: &[&str], manner: Manner, sheet: &mut Sheet) {
    if lines.is_empty() {
        return;
    }
    let Some(width) = manner.width else { return unbroken(lines, sheet) };
    let off = |line: &&str| indent(line) >= manner.margin + INDENTED;
    if lines.len() > 1 && lines.iter().all(off) {
        let least = lines.iter().map(|line| indent(line)).min().unwrap_or(0);
        let text =
            if is_verse(lines, width.saturating_sub(least)) { verse(lines) } else { joined(lines.iter().copied()) };
        return sheet.blocks(&[quoted(&text)]);
    }
    if is_verse(lines, width) {
        return sheet.blocks(&[paragraph(&verse(lines))]);
    }
    // Where blank lines do not part paragraphs, their first lines are indented.
    let mut start = 0;
    for at in 1..lines.len() {
        if off(&lines[at]) && !off(&lines[at - 1]) && lines.get(at + 1).is_none_or(|next| !off(next)) {
            sheet.paragraph(lines[start..at].iter().copied());
            start = at;
        }
    }
    sheet.paragraph(lines[start..].iter().copied());
}

/// Writes lines of which each is a paragraph; short ones in a row stay together.
fn unbroken(lines: &[&str], sheet: &mut Sheet) {
    for run in lines.chunk_by(|line, next| length(line) <= LONG && length(next) <= LONG) {
        if run.len() > 1 {
            sheet.blocks(&[paragraph(&verse(run))]);
        } else {
            sheet.paragraph(run.iter().copied());
        }
    }
}

/// Whether lines end before they are full, or all begin with a capital where they are short.
fn is_verse(lines: &[&str], width: usize) -> bool {
    let ends = lines.len() - 1;
    if ends == 0 {
        return false;
    }
    let early = lines.windows(2).filter(|pair| {
        let word = pair[1].split_whitespace().next().map_or(0, length);
        length(pair[0]) + 1 + word + RAGGED <= width
    });
    let capital =
        |line: &&&str| line.trim_start_matches(|sign: char| !sign.is_alphanumeric()).starts_with(char::is_uppercase);
    let capitals = lines.iter().filter(capital).count();
    early.count() * 2 > ends || (lines.len() > 3 && width < 60 && capitals * 10 >= lines.len() * 9)
}

/// Lines that stay lines.
fn verse(lines: &[&str]) -> String {
    lines.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n")
}

pub(super) fn paragraph(text: &str) -> Block {
    let (text, marks) = emphasised(text.to_owned());
    Block { text, marks, ..Block::default() }
}

fn quoted(text: &str) -> Block {
    let container = Container { kind: ContainerKind::Quote(None), first: true, last: true };
    let lines: Vec<String> = text.split('\n').map(one_line).collect();
    Block { containers: vec![container], ..paragraph(&lines.join("\n")) }
}

/// Whether there is anything in a text that parts columns.
fn has_columns(text: &str) -> bool {
    static GAP: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("   "));
    memchr::memchr3(b'\t', b'|', b'+', text.as_bytes()).is_some() || GAP.find(text.as_bytes()).is_some()
}

/// Whether lines stand in columns: tabs, bars, or gaps of several blanks within at least half of them.
fn is_table(lines: &[&str]) -> bool {
    let columns = |line: &&&str| {
        let line = line.trim();
        line.contains('\t')
            || line.contains("   ")
            || line.contains(" | ")
            || (line.starts_with('+') && line.contains("--"))
    };
    lines.len() > 1 && lines.iter().filter(columns).count() * 2 > lines.len()
}

/// Lines as they stand, the indent that all have taken off.
fn verbatim(lines: &[&str]) -> Block {
    let lines: Vec<String> = lines.iter().map(|line| clean(&line.replace('\t', "    ")).into_owned()).collect();
    let blanks = |line: &String| line.bytes().take_while(|byte| *byte == b' ').count();
    let least = lines.iter().map(blanks).min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| &line[least..]).collect();
    Block { kind: BlockKind::Code(String::new()), text: lines.join("\n"), ..Block::default() }
}

/// Lines of one paragraph, in one.
pub(super) fn joined<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    let mut out = String::new();
    join(&mut out, 0, lines);
    out
}

/// Appends lines to a paragraph that begins at an offset.
pub(super) fn join<'t>(out: &mut String, start: usize, lines: impl Iterator<Item = &'t str>) {
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        if out.len() > start {
            part(out, line);
        }
        out.push_str(line);
    }
}

/// What stands where a line was broken: mostly a blank, but nothing behind a hyphen or a dash within words, and between
/// letters of scripts that set no blanks.
fn part(out: &mut String, next: &str) {
    let mut letters = out.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let word = before.is_some_and(char::is_alphanumeric);
    match last {
        Some('\u{AD}') => drop(out.pop()),
        Some('-') if word && next.starts_with(char::is_alphabetic) => {}
        Some('-') if before == Some('-') && letters.next().is_some_and(char::is_alphanumeric) => {}
        Some('—') if before.is_some_and(|before| !before.is_whitespace()) => {}
        Some(last) if is_unspaced(last) && next.starts_with(is_unspaced) => {}
        Some('。' | '、' | '，' | '」' | '』') => {}
        _ => out.push(' '),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, width: Option<usize>) -> String {
        let mut sheet = Sheet::new(1000, 1000, true);
        write(Group { text, gap: 1, at: 0 }, Manner { width, margin: 0 }, &mut sheet);
        sheet.finish().trim_end().to_owned()
    }

    #[test]
    fn lines_become_what_they_are() {
        for (text, markdown) in [
            (
                "words that fill the lines of a text\nand go on until they come to an end",
                "words that fill the lines of a text and go on until they come to an end",
            ),
            (
                "The fog comes\non little cat feet\nIt sits looking",
                "The fog comes\\\non little cat feet\\\nIt sits looking",
            ),
            ("    we go\n    on and on\n    for long", "> we go\\\n> on and on\\\n> for long"),
            (
                "   words that stand off the margin but\n   fill it nonetheless, as quotations do",
                "> words that stand off the margin but fill it nonetheless, as quotations do",
            ),
            ("* * *", "***"),
            ("- one\n  and more\n- two", "- one and more\n- two"),
            ("We need:\n1. milk that is fresh\n2. bread", "We need:\n\n1. milk that is fresh\n2. bread"),
            ("Serbia    6.6\nKosovo    1.8", "```\nSerbia    6.6\nKosovo    1.8\n```"),
            (
                "  It was late, and the lamps were lit in\nthe hall.\n  They went on all the same, as they had\nto.",
                "It was late, and the lamps were lit in the hall.\n\nThey went on all the same, as they had to.",
            ),
        ] {
            assert_eq!(written(text, Some(40)), markdown, "{text}");
        }
    }

    #[test]
    fn where_lines_are_not_broken_each_is_a_paragraph() {
        let long = "words ".repeat(20);
        let text = format!("{long}\n{long}\nshort\nshorter");
        assert_eq!(written(&text, None), format!("{0}\n\n{0}\n\nshort\\\nshorter", long.trim()));
    }

    #[test]
    fn words_are_joined_as_they_were_broken() {
        for (lines, words) in [
            (["well-", "known"], "well-known"),
            (["he said--", "but no"], "he said--but no"),
            (["a dash --", "and more"], "a dash -- and more"),
            (["so\u{AD}", "ft"], "soft"),
            (["北京举行", "会议"], "北京举行会议"),
            (["from 1998-", "99 on"], "from 1998- 99 on"),
        ] {
            assert_eq!(joined(lines.into_iter()), words);
        }
    }
}
