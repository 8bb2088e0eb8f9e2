//! What every layout promises, for any text at any width.

#[path = "layout_painter/mod.rs"]
mod painter;

use std::ops::Range;

use dateline::{
    article::{Alignment, Article, Block, BlockKind, Container, ContainerKind, Marker, Table},
    layout::{Frame, Row, gap_row, row_at, rows},
    text::{clean, width},
};
use painter::frame;
use proptest::prelude::*;

/// Texts as they come: words of many scripts, and the characters that part, join and turn them.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-Z]{1,12}",
        1 => "[a-zčćšžđ]{1,9}",
        1 => "[а-яА-Я]{1,14}",
        1 => "[א-ת]{1,8}",
        1 => "[ا-ي]{1,8}",
        1 => "[ก-๎]{1,12}",
        1 => "[ऀ-ॿ]{1,8}",
        1 => "[一-龥ぁ-んー。、]{1,9}",
        1 => "[ᄀ-ᇿ가-힣]{1,5}",
        1 => "[0-9.,/:%-]{1,9}",
        1 => "(https?://)?[a-z]{2,9}\\.[a-z]{2,40}(/[a-z0-9-]{1,30}){0,3}",
        1 => Just("👨\u{200d}👩\u{200d}👧".to_owned()),
        1 => Just("🇷🇸🇽🇰🇧🇪".to_owned()),
        1 => "[e☀❤1👍][\u{301}\u{fe0f}\u{20e3}\u{1f3fd}\u{200d}]{0,4}",
        1 => "[\u{600}\u{d4e}\u{110bd}][0-9日]{0,2}",
        1 => "\\PC{1,6}",
    ];
    let joint = prop_oneof![
        8 => Just(" "),
        1 => Just("\n"),
        1 => Just("   "),
        1 => Just("\u{ad}"),
        1 => Just(""),
        1 => Just("-"),
        1 => Just("\u{a0}"),
        1 => Just("\u{200b}"),
        1 => Just("\u{3000}"),
        1 => Just(" \u{301}"),
        1 => Just("("),
        1 => Just("\u{1b}[2J\u{202e}\t"),
    ];
    prop::collection::vec((word, joint), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, joint)| [word, joint.to_owned()]).collect::<String>())
        .prop_map(|text| clean(&text).into_owned())
}

fn any_width() -> impl Strategy<Value = u16> {
    prop_oneof![1..=12_u16, 1..=300_u16]
}

fn any_containers() -> impl Strategy<Value = Vec<Container>> {
    let marker = prop_oneof![
        Just(Marker::Bullet),
        any::<bool>().prop_map(Marker::Task),
        (0..1500_u64).prop_map(Marker::Number),
        Just(Marker::Number(u64::MAX)),
    ];
    let kind = prop_oneof![
        Just(ContainerKind::Quote(None)),
        Just(ContainerKind::Quote(Some(painter::STOLTENBERG))),
        marker.prop_map(ContainerKind::Item),
    ];
    let container = (kind, any::<bool>(), any::<bool>());
    prop::collection::vec(container.prop_map(|(kind, first, last)| Container { kind, first, last }), 0..7)
}

fn any_table() -> impl Strategy<Value = (String, BlockKind)> {
    let cell = any_text().prop_map(|text| text.replace(['\n', '\t'], " ").trim().to_owned());
    let alignment =
        prop_oneof![Just(Alignment::Natural), Just(Alignment::Left), Just(Alignment::Centre), Just(Alignment::Right),];
    let column = (alignment, prop::collection::vec(cell, 4));
    (1..5_usize, prop::collection::vec(column, 1..6)).prop_map(|(height, columns)| {
        let rows = (0..height).map(|row| columns.iter().map(|(_, cells)| cells[row % 4].clone()).collect());
        let rows: Vec<_> = rows.collect();
        painter::table(columns.iter().map(|(alignment, _)| *alignment).collect(), &rows)
    })
}

fn any_block() -> impl Strategy<Value = Block> {
    let kind = prop_oneof![
        4 => any_text().prop_map(|text| (text, BlockKind::Paragraph)),
        1 => any_text().prop_map(|text| (text, BlockKind::Heading(2))),
        1 => any_text().prop_map(|text| (text, BlockKind::Code(String::new()))),
        1 => (any_text(), any_text()).prop_map(|(text, alt)| (text, BlockKind::Image { file: String::new(), alt })),
        1 => Just((String::new(), BlockKind::Rule)),
        2 => any_table(),
        // Ranges that are none of the text must not bring the reader down.
        1 => any_text().prop_map(|text| {
            let rows = vec![vec![0..1, 1..2], vec![Range { start: 5, end: 2 }, 0..text.len() + 3]];
            (text, BlockKind::Table(Table { columns: vec![Alignment::Left; 2], rows }))
        }),
    ];
    (kind, any_containers()).prop_map(|((text, kind), containers)| Block { kind, text, containers, ..Block::default() })
}

fn any_frame() -> impl Strategy<Value = Frame<'static>> {
    (any_width(), prop_oneof![Just("en"), Just("sr"), Just("ar"), Just("und")], any::<bool>(), any::<bool>()).prop_map(
        |(width, language, hyphenate, plain)| Frame {
            hyphenate,
            plain,
            right_to_left: language == "ar",
            ..frame(width, language)
        },
    )
}

/// Cells taken on a row, from left to right.
fn spans(row: &Row) -> Vec<(usize, usize)> {
    let pieces = row.pieces.iter().map(|piece| (usize::from(piece.x), usize::from(piece.width)));
    let ornaments = row.ornaments.iter().map(|ornament| (usize::from(ornament.x), width(&ornament.text)));
    let mut spans: Vec<_> = pieces.chain(ornaments).collect();
    spans.sort_unstable();
    spans
}

fn check(block: &Block, article: &Article, frame: &Frame) -> Result<(), TestCaseError> {
    let text = &block.text;
    let laid = rows(block, article, frame);
    prop_assert!(!laid.is_empty());
    for row in laid.iter().chain([&gap_row(block, frame)]) {
        let mut free = 0;
        for (x, width) in spans(row) {
            prop_assert!(x >= free, "overlap at {x} of {row:?}");
            free = x + width;
        }
        prop_assert!(free <= frame.width.into(), "{free} cells of {row:?}");
    }
    let mut end = 0;
    for row in &laid {
        prop_assert_eq!(row.range.start, end);
        prop_assert!(row.range.end >= end);
        end = row.range.end;
    }
    prop_assert_eq!(end, text.len());
    check_pieces(text, &laid)
}

fn check_pieces(text: &str, laid: &[Row]) -> Result<(), TestCaseError> {
    let mut pieces: Vec<_> =
        laid.iter().enumerate().flat_map(|(at, row)| row.pieces.iter().map(move |piece| (at, piece))).collect();
    pieces.sort_by_key(|(_, piece)| (piece.range.start, piece.range.end));
    let mut seen = 0;
    for (at, piece) in pieces {
        let skipped = text.get(seen..piece.range.start);
        prop_assert!(skipped.is_some_and(|skipped| skipped.trim().is_empty()), "{skipped:?} before {piece:?}");
        let shown = text.get(piece.range.clone());
        prop_assert!(shown.is_some_and(|shown| !shown.is_empty()), "{piece:?}");
        seen = piece.range.end;
        prop_assert_eq!(row_at(laid, piece.range.start), at);
        let glyphs: Vec<_> = piece.glyphs(text).collect();
        let drawn: u16 = glyphs.iter().map(|glyph| glyph.width).sum();
        prop_assert_eq!(drawn, piece.width, "{:?}", glyphs);
        for glyph in glyphs {
            prop_assert!(glyph.x >= piece.x && glyph.x + glyph.width <= piece.x + piece.width);
            prop_assert!(piece.range.contains(&glyph.offset));
            prop_assert!(usize::from(glyph.width) == width(glyph.text));
            prop_assert!(!glyph.text.chars().any(char::is_control));
        }
    }
    prop_assert!(text[seen..].trim().is_empty(), "{:?} is on no row", &text[seen..]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn every_block_keeps_its_promises_at_every_width(block in any_block(), frame in any_frame()) {
        check(&block, &painter::article(), &frame)?;
    }

    #[test]
    fn a_place_outlives_a_new_width(block in any_block(), frame in any_frame(), width in any_width(), at in 0..2000_usize) {
        let article = painter::article();
        let at = at % (block.text.len() + 1);
        let before = rows(&block, &article, &frame);
        let there = row_at(&before, at);
        let kept = before[there].range.start;
        prop_assert!(there < before.len() && kept <= at);
        let after = rows(&block, &article, &Frame { width, ..frame });
        let found = row_at(&after, kept);
        // The first row that can show the place again, and the way back leads no further down.
        prop_assert!(after[found].range.start <= kept);
        prop_assert!(row_at(&before, after[found].range.start) <= there.max(row_at(&before, kept)));
    }

    #[test]
    fn text_that_was_not_cleaned_does_no_harm(text in any::<String>(), frame in any_frame()) {
        check(&Block::paragraph(text), &painter::article(), &frame)?;
    }
}
