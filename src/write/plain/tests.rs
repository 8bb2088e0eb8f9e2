//! Text for pipes and for terminals.

use super::*;
use crate::article::{
    Alignment, Block, BlockKind, Container, ContainerKind, Entry, Inline, Kind, Mark, Marker, Person, Table,
};

fn article(blocks: Vec<Block>) -> Article {
    let section = Section::new("s", "", 0, 1, move || blocks.clone());
    let people = vec![Person { name: "Jens Stoltenberg".to_owned(), ..Person::default() }];
    Article { title: "Title".to_owned(), people, sections: vec![section], ..Article::default() }
}

fn printed(blocks: Vec<Block>, width: Option<usize>) -> String {
    plain(&article(blocks), &Mentions::default(), Page { width, theme: None }, true)
}

fn inside(text: &str, containers: &[(ContainerKind, bool, bool)]) -> Block {
    let containers = containers.iter().cloned().map(|(kind, first, last)| Container { kind, first, last }).collect();
    Block { containers, ..Block::paragraph(text) }
}

const SPEAKER: Entry = Entry { kind: Kind::Person, index: 0 };

#[test]
fn a_paragraph_is_a_line_and_wraps_between_words_only_where_there_is_a_width() {
    let words = "one two three four five six seven";
    let blocks = || vec![Block::paragraph(words), Block::paragraph("b\nc")];
    assert_eq!(printed(blocks(), None), format!("{words}\n\nb\nc\n"));
    assert_eq!(printed(blocks(), Some(24)), "one two three four five\nsix seven\n\nb\nc\n");
}

#[test]
fn a_quotation_ends_with_who_speaks() {
    let quote = |first, last| (ContainerKind::Quote(Some(SPEAKER)), first, last);
    let blocks = vec![inside("act with restraint", &[quote(true, false)]), inside("now", &[quote(false, true)])];
    assert_eq!(printed(blocks, None), "    act with restraint\n\n    now\n    — Jens Stoltenberg\n");
}

#[test]
fn items_hang_behind_their_markers() {
    let item = |marker, first, last| (ContainerKind::Item(marker), first, last);
    let blocks = vec![
        Block { tight: true, ..inside("one two three four five", &[item(Marker::Number(9), true, true)]) },
        inside("x", &[item(Marker::Bullet, true, false)]),
        inside("y", &[item(Marker::Bullet, false, true), item(Marker::Task(true), true, true)]),
    ];
    assert_eq!(printed(blocks, Some(20)), "9. one two three four\n   five\n- x\n\n  [x] y\n");
}

#[test]
fn a_table_stands_in_columns() {
    let text = "a\tbb\n日本\tc";
    let table =
        Table { columns: vec![Alignment::Left, Alignment::Right], rows: vec![vec![0..1, 2..4], vec![5..11, 12..13]] };
    let block = Block { kind: BlockKind::Table(table), ..Block::paragraph(text) };
    assert_eq!(printed(vec![block], Some(20)), "a     bb\n----  --\n日本   c\n");
}

#[test]
fn a_picture_is_what_it_shows_and_its_caption() {
    let kind = BlockKind::Image { file: "a.png".to_owned(), alt: "Two men".to_owned() };
    assert_eq!(printed(vec![Block { kind, ..Block::paragraph("At work") }], None), "[Picture: Two men]\nAt work\n");
}

#[test]
fn colours_are_the_only_difference_to_plain_text() {
    let mark = Mark { range: 4..7, inline: Inline::Strong };
    let block = || vec![Block { marks: vec![mark.clone()], ..Block::paragraph("one two three four five six") }];
    let page = Page { width: Some(20), theme: Theme::named("dark") };
    let coloured = plain(&article(block()), &Mentions::default(), page, true);
    let mut plain = String::new();
    coloured.split('\x1b').for_each(|part| plain.push_str(part.split_once('m').map_or(part, |(_, text)| text)));
    assert_eq!(plain, printed(block(), Some(20)));
    assert!(coloured.contains("\x1b[0;1mtwo\x1b[0m three"), "{coloured:?}");
}

#[test]
fn an_article_has_a_head_and_a_foot() {
    let mut article = article(vec![Block::paragraph("x")]);
    article.summary = Some("In short.".to_owned());
    article.dateline.date = "2022-08-18".parse().ok();
    article.source = Some(crate::article::Source { name: "Paper".to_owned(), ..crate::article::Source::default() });
    let printed = plain(&article, &Mentions::default(), Page::default(), false);
    assert_eq!(printed, "Title\nThu 18 Aug 2022\n\nIn short.\n\nx\n\nSource: Paper\n");
}
