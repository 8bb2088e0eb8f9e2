//! A text of a foreign form on its way to Markdown: headings with what stands under them.
//!
//! Whatever the words are, exactly they are read again. Links lead to sections of the text, to web pages or mailboxes;
//! others become plain words, as do pictures without a file.

use std::collections::{HashMap, HashSet};

use super::{limits, words::one_line};
use crate::{
    article::{Block, BlockKind, ContainerKind, Inline, Leads, Marker, OPENING},
    markdown,
};

/// A heading and what stands under it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stretch {
    /// 1 to 6; 0 for a text without a heading, which goes on with the section before.
    pub(crate) level: u8,
    /// The heading.
    pub(crate) title: String,
    /// The addresses under which links of the text lead here, such as `#note-1` or `chapter2.xhtml#a`.
    pub(crate) names: Vec<String>,
    /// What stands under it, made by [`super::markdown::Line`] or of lines without white space that says nothing.
    pub(crate) blocks: Vec<Block>,
}

impl Stretch {
    /// A stretch that begins with a heading.
    pub(crate) fn new(level: u8, title: &str) -> Self {
        Self { level: level.clamp(1, 6), title: one_line(title), ..Self::default() }
    }

    fn begins_section(&self) -> bool {
        self.level > 0 && !self.title.is_empty()
    }
}

/// The Markdown of a text.
pub(crate) fn markdown(stretches: Vec<Stretch>) -> String {
    let ids = ids(&stretches);
    let (mut out, mut given) = (String::new(), HashSet::new());
    let mut sections = 0;
    for mut stretch in stretches {
        if stretch.begins_section() {
            sections += 1;
            // One may be the text before the first heading.
            if sections < limits::SECTIONS {
                // A page may give one name twice; the first is meant, and no two sections have one id.
                let id = stretch.names.iter().find_map(|name| ids.get(name));
                let id = id.filter(|id| *id != OPENING && given.insert(id.as_str()));
                let level = usize::from(stretch.level);
                out.push_str(&markdown::heading(level, &stretch.title, id.map(String::as_str), None));
                out.push_str("\n\n");
            } else {
                let text = std::mem::take(&mut stretch.title);
                let kind = BlockKind::Heading(stretch.level);
                stretch.blocks.insert(0, Block { kind, text, ..Block::default() });
            }
        }
        let blocks = readable(stretch.blocks, &ids);
        if !blocks.is_empty() {
            out.push_str(&markdown::text(&blocks, &|_| String::new(), true));
            out.push_str("\n\n");
        }
    }
    out
}

/// The ids of the sections that are led to, by every name that leads there.
fn ids(stretches: &[Stretch]) -> HashMap<String, String> {
    let marks = stretches.iter().flat_map(|stretch| &stretch.blocks).flat_map(|block| &block.marks);
    let mut targets: HashMap<&str, Option<String>> = HashMap::new();
    for mark in marks {
        if let Inline::Link(target) = &mark.inline {
            targets.insert(target, None);
        }
    }
    let mut id = OPENING.to_owned();
    let mut sections = 0;
    for (number, stretch) in stretches.iter().enumerate() {
        if stretch.begins_section() {
            sections += 1;
            if sections < limits::SECTIONS {
                id = format!("part-{}", number + 1);
            }
        }
        for name in &stretch.names {
            if let Some(target) = targets.get_mut(name.as_str()) {
                target.get_or_insert_with(|| id.clone());
            }
        }
    }
    // A section has its id under one of its names only if something leads to that name.
    targets.into_iter().filter_map(|(name, id)| Some((name.to_owned(), id?))).collect()
}

/// The blocks that can be read; what is first or last in a container stays so if its neighbour goes.
fn readable(blocks: Vec<Block>, ids: &HashMap<String, String>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut first = usize::MAX;
    for mut block in blocks {
        if is_kept(&mut block, ids) {
            for (depth, container) in block.containers.iter_mut().enumerate() {
                container.first |= depth >= first;
            }
            first = usize::MAX;
            kept.push(block);
            continue;
        }
        for (depth, container) in block.containers.iter().enumerate() {
            if container.first && !container.last {
                first = first.min(depth);
            } else if container.last && !container.first {
                kept.last_mut()
                    .and_then(|before| before.containers.get_mut(depth))
                    .iter_mut()
                    .for_each(|it| it.last = true);
            }
        }
    }
    mark_tight(&mut kept);
    kept
}

/// Whether there is anything to read in the block, once links lead somewhere and a picture without a file is its words.
fn is_kept(block: &mut Block, ids: &HashMap<String, String>) -> bool {
    let mut linked = None;
    block.marks.retain_mut(|mark| match &mut mark.inline {
        Inline::Link(target) => {
            linked = Some(mark.range.start);
            leads(target, ids)
        }
        Inline::Mention(_) | Inline::Speech(_) => false,
        // Markdown would take a link that begins with this for the definition of one.
        Inline::Code => linked != Some(mark.range.start) || !block.text[mark.range.clone()].contains("]:"),
        _ => true,
    });
    if matches!(&block.kind, BlockKind::Image { file, .. } if file.is_empty() || file.starts_with('@')) {
        block.kind = BlockKind::Paragraph;
    }
    let item = block.containers.last().is_some_and(|last| matches!(last.kind, ContainerKind::Item(_)));
    let silent = matches!(block.kind, BlockKind::Rule | BlockKind::Image { .. } | BlockKind::Table(_));
    silent || item || !block.text.is_empty()
}

/// Lets a link lead to the section that has its name; false if it leads nowhere.
fn leads(target: &mut String, ids: &HashMap<String, String>) -> bool {
    if let Some(id) = ids.get(target) {
        *target = format!("#{id}");
        return true;
    }
    Leads::of_address(target) == Leads::Outside
}

/// Marks the items of lists that stand together, as most lists do.
fn mark_tight(blocks: &mut [Block]) {
    for index in 1..blocks.len() {
        blocks[index - 1].tight = touch(&blocks[index - 1], &blocks[index]);
    }
}

/// Whether two blocks are of one list, and Markdown can write them without a blank line between.
fn touch(before: &Block, after: &Block) -> bool {
    let common = before.containers.iter().take_while(|container| !container.last).count();
    let words = |block: &Block| block.kind == BlockKind::Paragraph && !block.text.is_empty();
    let last = before.containers.get(common).map(|container| &container.kind);
    let next = after.containers.get(common).map(|container| &container.kind);
    let direct = after.containers.len() == common + 1;
    match (last, next) {
        (Some(ContainerKind::Item(last)), Some(ContainerKind::Item(next))) => {
            words(before) && words(after) && direct && follow(*last, *next)
        }
        (None, Some(ContainerKind::Item(Marker::Bullet | Marker::Task(_) | Marker::Number(1)))) => {
            common > 0 && in_item(before) && words(before) && words(after) && direct
        }
        _ => false,
    }
}

fn in_item(block: &Block) -> bool {
    matches!(block.containers.last(), Some(container) if matches!(container.kind, ContainerKind::Item(_)))
}

/// Whether the markers are those of two items in a row.
fn follow(last: Marker, next: Marker) -> bool {
    match (last, next) {
        (Marker::Number(last), Marker::Number(next)) => last + 1 == next,
        (Marker::Number(_), _) | (_, Marker::Number(_)) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        article::{Alignment, Container, Table},
        read::{foreign::Foreign, markdown::Line},
    };

    /// Letters and signs that Markdown has a use for, and some that it has none for.
    const PIECES: &[&str] = &[
        "a",
        "bc",
        "word",
        "Über",
        "日本",
        "שלום",
        "š",
        "e\u{301}",
        "👩‍👧",
        " ",
        " ",
        " ",
        "\u{a0}",
        "\u{3000}",
        "\u{2028}",
        "\u{ad}",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "](x)",
        "[x]: /y",
        "[^1]",
        "(",
        ")",
        "!",
        "![",
        "<b>",
        "<!--",
        "-->",
        "<",
        ">",
        "> ",
        "&amp;",
        "&#35;",
        "&",
        "\\",
        "|",
        "||",
        ":--",
        "#",
        "## ",
        "# ",
        "{#id}",
        "{.text}",
        "{",
        "}",
        "1.",
        "1) ",
        "2. ",
        "- ",
        "+ ",
        "* ",
        "---",
        "***",
        "===",
        "=",
        "-",
        "—",
        "– @ann",
        "@ann",
        "@",
        "[x](@ann)",
        "https://a.example",
        "<a@b.example>",
        "$",
        "^",
        "\"",
        "'",
        "“",
        ".",
        ",",
        "?",
        "\x1b",
        "\0",
        "\u{FEFF}",
        "\u{202e}",
        "%",
        "    ",
        "\t",
        "<div>",
        "<script>",
        "</pre>",
        "[ ] ",
    ];

    fn words() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(PIECES), 1..12).prop_map(|pieces| pieces.concat())
    }

    fn inline() -> impl Strategy<Value = Option<Inline>> {
        let link = |target: &str| Some(Inline::Link(target.to_owned()));
        prop::sample::select(vec![
            None,
            None,
            Some(Inline::Emphasis),
            Some(Inline::Strong),
            Some(Inline::Strike),
            Some(Inline::Code),
            link("https://a.example/b_c*d?x=1&amp;y=(2)|<3>"),
            link("mailto:a@b.example"),
        ])
    }

    /// Words with marks on some of them, and line breaks between some.
    fn prose(breaks: bool) -> impl Strategy<Value = Line> {
        prop::collection::vec((words(), inline(), inline(), any::<bool>()), 1..4).prop_map(move |pieces| {
            let mut line = Line::new();
            for (words, outer, inner, broken) in pieces {
                // Code has nothing in it; a link, no link.
                let is_link = |inline: &Option<Inline>| matches!(inline, Some(Inline::Link(_)));
                let inner = inner.filter(|_| outer != Some(Inline::Code));
                let inner = if is_link(&outer) && is_link(&inner) { None } else { inner };
                let marks: Vec<usize> = [outer, inner].into_iter().flatten().map(|inline| line.start(inline)).collect();
                line.push(&words);
                marks.into_iter().rev().for_each(|mark| line.end(mark));
                if broken && breaks {
                    line.line_break();
                }
            }
            line
        })
    }

    fn paragraph(line: Line, kind: BlockKind) -> Block {
        let (text, marks) = line.finish();
        Block { kind, text, marks, ..Block::default() }
    }

    fn table(cells: Vec<(Line, Line)>) -> Block {
        let columns = vec![Alignment::Natural, Alignment::Right];
        let mut block = Block { kind: BlockKind::Table(Table::default()), ..Block::default() };
        let mut rows = Vec::new();
        for (index, (one, two)) in cells.into_iter().enumerate() {
            let mut row = Vec::new();
            for (column, line) in [one, two].into_iter().enumerate() {
                block.text.push_str(if column > 0 {
                    "\t"
                } else if index > 0 {
                    "\n"
                } else {
                    ""
                });
                let (text, marks) = line.finish();
                let from = block.text.len();
                block.text.push_str(&text);
                row.push(from..block.text.len());
                block.marks.extend(marks.into_iter().map(|mark| crate::article::Mark {
                    range: from + mark.range.start..from + mark.range.end,
                    inline: mark.inline,
                }));
            }
            rows.push(row);
        }
        block.kind = BlockKind::Table(Table { columns, rows });
        block
    }

    fn block() -> impl Strategy<Value = Block> {
        prop_oneof![
            6 => prose(true).prop_map(|line| paragraph(line, BlockKind::Paragraph)),
            1 => (1..=6_u8, prose(false)).prop_map(|(level, line)| paragraph(line, BlockKind::Heading(level))),
            1 => prop::collection::vec((prose(false), prose(false)), 1..4).prop_map(table),
            1 => prop::collection::vec(words(), 0..4).prop_map(|lines| {
                let lines: Vec<String> = lines.iter().map(|line| crate::text::clean(&line.replace('\t', "    ")).into_owned()).collect();
                Block { kind: BlockKind::Code(String::new()), text: lines.join("\n"), ..Block::default() }
            }),
            1 => (words(), words()).prop_map(|(alt, caption)| {
                let caption = if caption.trim().is_empty() { alt.clone() } else { caption };
                let kind = BlockKind::Image { file: "p_1*.png".to_owned(), alt: one_line(&alt) };
                Block { kind, text: one_line(&caption), ..Block::default() }
            }),
        ]
    }

    /// Blocks in a quotation, a list or neither.
    fn group() -> impl Strategy<Value = Vec<Block>> {
        let kinds = prop::sample::select(vec![None, None, Some(0_u8), Some(1), Some(2)]);
        (kinds, prop::collection::vec(block(), 1..4)).prop_map(|(kind, mut blocks)| {
            blocks.retain(|block| {
                !block.text.is_empty() || !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_))
            });
            let last = blocks.len().saturating_sub(1);
            for (index, block) in blocks.iter_mut().enumerate() {
                let marker = |marker| Container { kind: ContainerKind::Item(marker), first: true, last: true };
                let quote = Container { kind: ContainerKind::Quote(None), first: index == 0, last: index == last };
                block.containers.extend(match kind {
                    None => None,
                    Some(0) => Some(quote),
                    Some(1) => Some(marker(Marker::Bullet)),
                    Some(_) => Some(marker(Marker::Number(1 + index as u64))),
                });
            }
            blocks
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_written_is_read_again(
            title in words(),
            groups in prop::collection::vec(group(), 1..4),
            end in prose(true),
        ) {
            let mut blocks = Vec::new();
            for mut group in groups {
                // Two quotations or lists in a row are one to Markdown, or not, by what is in them.
                blocks.append(&mut group);
                blocks.push(Block::paragraph("between"));
            }
            blocks.push(paragraph(end, BlockKind::Paragraph));
            blocks.retain(|block| !block.text.is_empty() || block.kind != BlockKind::Paragraph);
            let mut stretch = Stretch::new(2, &title);
            stretch.blocks = blocks;
            let expected = readable(stretch.blocks.clone(), &HashMap::new());
            let foreign = Foreign::new(crate::read::raw::Article::default(), vec![stretch.clone()]);
            let markdown = foreign.markdown.clone();
            let article = foreign.article("x.html").unwrap();
            prop_assert_eq!(article.sections.len(), 1, "{}", markdown);
            prop_assert_eq!(&article.sections[0].title, &stretch.title, "{}", markdown);
            prop_assert_eq!(article.sections[0].blocks(), &expected[..], "{}", markdown);
        }
    }

    #[test]
    fn a_link_leads_to_the_section_that_has_its_name_or_nowhere() {
        let linked = |target: &str| {
            let mut line = Line::new();
            let mark = line.start(Inline::Link(target.to_owned()));
            line.push("x");
            line.end(mark);
            paragraph(line, BlockKind::Paragraph)
        };
        let opening = Stretch {
            names: vec!["#top".to_owned()],
            blocks: vec![linked("#a"), linked("#b"), linked("x.html")],
            ..Stretch::default()
        };
        let part = Stretch {
            names: vec!["#a".to_owned()],
            blocks: vec![linked("#top"), linked("https://a.example")],
            ..Stretch::new(1, "A")
        };
        let article = Foreign::new(crate::read::raw::Article::default(), vec![opening, part]).article("x").unwrap();
        let target = |section: usize, block: usize| {
            article.sections[section].blocks()[block].marks.first().map(|mark| mark.inline.clone())
        };
        let link = |target: &str| Some(Inline::Link(target.to_owned()));
        assert_eq!([target(0, 0), target(0, 1), target(0, 2)], [link("#part-2"), None, None]);
        assert_eq!([target(1, 0), target(1, 1)], [link("#opening"), link("https://a.example")]);
        assert_eq!(article.leads("#part-2"), Leads::Section(1));
        assert_eq!(article.leads("#opening"), Leads::Section(0));
    }

    #[test]
    fn more_headings_than_sections_may_be_are_headings_of_the_text() {
        let stretches = (0..limits::SECTIONS + 2).map(|number| Stretch::new(2, &format!("Part {number}"))).collect();
        let mut stretches: Vec<Stretch> = stretches;
        stretches.insert(0, Stretch { blocks: vec![Block::paragraph("before")], ..Stretch::default() });
        let article = Foreign::new(crate::read::raw::Article::default(), stretches).article("x").unwrap();
        assert_eq!(article.sections.len(), limits::SECTIONS);
        let last = article.sections.last().unwrap().blocks();
        assert!(matches!(last.last(), Some(Block { kind: BlockKind::Heading(2), .. })), "{last:?}");
    }
}
