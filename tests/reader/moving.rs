//! Lines, pages, paragraphs, ends: every scroll ends where one would expect.

use crate::{bottom, long_reader, reader};
use dateline::article::Position;

#[test]
fn a_page_turns_on_into_the_next_section_and_back() {
    let mut reader = reader();
    reader.size(80, 24);
    let mut sections = Vec::new();
    for _ in 0..12 {
        sections.push(reader.model.panes.section);
        reader.press("Space");
    }
    assert_eq!(sections.last(), Some(&3));
    assert!(sections.windows(2).all(|pair| pair[1] == pair[0] || pair[1] == pair[0] + 1), "{sections:?}");
    assert!(bottom(&reader).starts_with("End of the article"));
    for _ in 0..12 {
        reader.press("b");
    }
    assert_eq!(reader.model.top(), Position::default());
}

#[test]
fn space_shows_every_line_of_the_article() {
    for (width, height) in [(80, 24), (50, 15), (33, 9)] {
        let mut reader = long_reader();
        reader.size(width, height);
        let mut seen = std::collections::BTreeSet::new();
        let article = reader.model.document.article.clone();
        for _ in 0..4000 {
            let section = reader.model.panes.section;
            let pane = reader.model.plan.pane(section).unwrap();
            seen.extend(pane.lines.iter().map(|line| (section, line.block, line.row)));
            let before = reader.model.plan.panes.clone();
            reader.press("Space");
            if before == reader.model.plan.panes {
                break;
            }
        }
        for (index, section) in article.sections.iter().enumerate() {
            for block in 0..section.blocks().len() {
                let rows = reader.model.panes.rows.of(&article, index, block).len();
                for row in 0..rows {
                    assert!(seen.contains(&(index, block, row)), "{width}×{height}: {index} {block} {row} unseen");
                }
            }
        }
    }
}

#[test]
fn lines_stop_at_the_ends_and_say_so() {
    let mut reader = reader();
    reader.size(80, 24).press("k");
    assert!(bottom(&reader).starts_with("Beginning of the section"));
    reader.press("G j");
    assert!(bottom(&reader).starts_with("End of the section"));
    reader.press("g");
    assert_eq!(reader.model.top(), Position::default());
}

#[test]
fn half_pages_and_counts_add_up() {
    let mut reader = long_reader();
    reader.size(80, 24).press("] ] 3j 2k");
    let one = reader.model.top();
    let mut other = long_reader();
    other.size(80, 24).press("] ] j");
    assert_eq!(one, other.model.top());
    reader.press("d u");
    assert_eq!(reader.model.top(), one);
}

#[test]
fn paragraphs_are_walked_one_by_one() {
    let mut reader = long_reader();
    reader.size(60, 14).press("}");
    assert_eq!((reader.model.top().block, reader.model.top().offset), (1, 0));
    reader.press("j {");
    assert_eq!((reader.model.top().block, reader.model.top().offset), (1, 0));
    reader.press("{");
    assert_eq!(reader.model.top().block, 0);
}
