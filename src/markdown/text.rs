//! Blocks → Markdown.

use super::{
    Names,
    escape::{Setting, escaped, target, title},
    inline::{inline, longest_run},
    pieces::NOTHING,
    said::SAID,
};
use crate::article::{Alignment, Block, BlockKind, Container, ContainerKind, Entry, Marker, Table};

/// Writes blocks. Where headings begin sections, as in a Markdown file, a heading of the text says that it does not.
pub(crate) fn text(blocks: &[Block], names: &Names<'_>, marked_headings: bool) -> String {
    let empty = |block: &Block| block.text.is_empty() && block.kind == BlockKind::Paragraph;
    let writer = Writer { names, marked_headings, alternate: blocks.iter().any(empty) };
    writer.blocks(blocks, 0).join("\n")
}

struct Writer<'a> {
    names: &'a Names<'a>,
    marked_headings: bool,
    /// Whether the bullets of nested lists differ, lest empty items make a rule: `- - -`.
    alternate: bool,
}

impl Writer<'_> {
    /// The lines of blocks that share their first containers, so many.
    fn blocks(&self, blocks: &[Block], depth: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut list = List { marker: None, other: false };
        let mut start = 0;
        while start < blocks.len() {
            let end = start + group(&blocks[start..], depth);
            let group = &blocks[start..end];
            if start > 0 && !blocks[start - 1].tight {
                lines.push(String::new());
            }
            match group[0].containers.get(depth) {
                None => lines.extend(self.block(&group[0], depth)),
                Some(Container { kind: ContainerKind::Quote(speaker), .. }) => {
                    lines.extend(self.quotation(group, depth, *speaker));
                }
                Some(Container { kind: ContainerKind::Item(marker), .. }) => {
                    list = list.next(*marker);
                    lines.extend(self.item(group, depth, *marker, list.other));
                }
            }
            if !matches!(group[0].containers.get(depth), Some(Container { kind: ContainerKind::Item(_), .. })) {
                list.marker = None;
            }
            start = end;
        }
        lines
    }

    fn quotation(&self, blocks: &[Block], depth: usize, speaker: Option<Entry>) -> Vec<String> {
        let mut lines = self.blocks(blocks, depth + 1);
        if let Some(speaker) = speaker {
            let last = &blocks[blocks.len() - 1];
            let paragraph = last.kind == BlockKind::Paragraph && last.containers.len() == depth + 1;
            if !paragraph {
                lines.push(String::new());
            }
            lines.push(format!("— @{}", (self.names)(speaker)));
        }
        lines.iter().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") }).collect()
    }

    fn item(&self, blocks: &[Block], depth: usize, marker: Marker, other: bool) -> Vec<String> {
        let bullet = if self.alternate && depth % 2 == 1 { '+' } else { '-' };
        let (sign, task) = match marker {
            Marker::Bullet => (bullet.to_string(), ""),
            Marker::Task(true) => (bullet.to_string(), "[x] "),
            Marker::Task(false) => (bullet.to_string(), "[ ] "),
            Marker::Number(number) => (format!("{}{}", number.min(999_999_999), if other { ')' } else { '.' }), ""),
        };
        let indent = " ".repeat(sign.len() + 1);
        let lines = self.blocks(blocks, depth + 1).into_iter().enumerate().map(|(index, line)| match (index, line) {
            (0, line) if line.is_empty() && !task.is_empty() => format!("{sign} {task}{NOTHING}"),
            (0, line) if line.is_empty() => sign.clone(),
            (0, line) => format!("{sign} {task}{line}"),
            (_, line) if line.is_empty() => line,
            (_, line) => format!("{indent}{line}"),
        });
        lines.collect()
    }

    /// The lines of a block itself.
    fn block(&self, block: &Block, depth: usize) -> Vec<String> {
        let words = |setting| inline(self.names, &block.text, 0..block.text.len(), &block.marks, setting);
        match &block.kind {
            BlockKind::Paragraph => words(Setting::Paragraph).split('\n').flat_map(wrapped).collect(),
            BlockKind::Heading(level) => {
                let own = if self.marked_headings && depth == 0 { " {.text}" } else { "" };
                vec![format!("{} {}{own}", "#".repeat(usize::from(*level)), words(Setting::Heading))]
            }
            BlockKind::Code(language) => code(language, &block.text),
            BlockKind::Table(table) => self.table(block, table),
            BlockKind::Image { file, alt } => vec![picture(file, alt, &block.text)],
            BlockKind::Rule => vec!["***".to_owned()],
        }
    }

    fn table(&self, block: &Block, table: &Table) -> Vec<String> {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let columns = table.columns.iter().map(|column| match column {
            Alignment::Natural => "---".to_owned(),
            Alignment::Left => ":--".to_owned(),
            Alignment::Centre => ":-:".to_owned(),
            Alignment::Right => "--:".to_owned(),
        });
        let columns = row(columns.collect());
        let cell =
            |cell: &std::ops::Range<usize>| inline(self.names, &block.text, cell.clone(), &block.marks, Setting::Cell);
        let mut rows = table.rows.iter().map(|cells| row(cells.iter().map(cell).collect()));
        let heading = rows.next().unwrap_or_default();
        [heading, columns].into_iter().chain(rows).collect()
    }
}

/// How many blocks the first group has: a container with all in it, or one block.
fn group(blocks: &[Block], depth: usize) -> usize {
    if blocks[0].containers.len() <= depth {
        return 1;
    }
    let last = |block: &Block| block.containers.get(depth).is_none_or(|container| container.last);
    blocks.iter().position(last).map_or(blocks.len(), |last| last + 1)
}

/// The list that the last item belongs to.
#[derive(Clone, Copy)]
struct List {
    marker: Option<Marker>,
    /// Whether its numbers have the other sign behind them.
    other: bool,
}

impl List {
    /// The list of the next item: numbers that do not go on begin another list, which another sign tells apart.
    fn next(self, marker: Marker) -> Self {
        let other = match (self.marker, marker) {
            (Some(Marker::Number(before)), Marker::Number(number)) if before + 1 != number => !self.other,
            _ => self.other,
        };
        Self { marker: Some(marker), other }
    }
}

/// Characters of a line, where its words allow a break.
const WIDTH: usize = 100;

/// A line in several. It is broken only before a letter, which never makes another block of what follows.
fn wrapped(text: &str) -> Vec<String> {
    // An address in pointed brackets may have spaces, and must stay in one line.
    let whole = text.contains("](<");
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut column = 0;
    for (index, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 && column + 1 + length > WIDTH && breaks_before(word) && !whole {
            lines.push(std::mem::take(&mut line));
            column = 0;
        } else if index > 0 {
            line.push(' ');
            column += 1;
        }
        line.push_str(word);
        column += length;
    }
    lines.push(line);
    lines
}

/// Whether a line may begin with a word: it never makes another block, and parts no tag.
fn breaks_before(word: &str) -> bool {
    word.starts_with(char::is_alphabetic) && !word.starts_with(SAID)
}

/// Code between fences that do not occur in it.
fn code(language: &str, text: &str) -> Vec<String> {
    let letter = if language.contains('`') { '~' } else { '`' };
    let fence = letter.to_string().repeat(longest_run(text, letter).max(2) + 1);
    let language = escaped("", language, Setting::Paragraph, false, false);
    let mut lines = vec![format!("{fence}{language}")];
    lines.extend(text.split('\n').filter(|_| !text.is_empty()).map(str::to_owned));
    lines.push(fence);
    lines
}

/// A picture; its text is the alternative text where it has no caption.
fn picture(file: &str, alt: &str, caption: &str) -> String {
    let words = escaped("", alt, Setting::Paragraph, true, false);
    let target = target(file, Setting::Paragraph);
    if caption == alt { format!("![{words}]({target})") } else { format!("![{words}]({target} {})", title(caption)) }
}
