//! Reading a file again: places stay, and a fault is shown over the old text.

use dateline::{app::Action, article::Position, reader::Reader};

use crate::article;

fn text(paragraphs: usize) -> String {
    let many = "A paragraph of some words that fill a line or two of the pane.\n\n".repeat(paragraphs);
    format!("# T\n\n## First\n\n{many}## Second\n\n{many}")
}

#[test]
fn a_changed_file_keeps_the_place() {
    let mut reader = Reader::open(article(&text(30)));
    reader.size(80, 24).press("2 } } } }");
    let place = reader.model.top();
    reader.act(Action::Loaded(Ok(article(&format!("{}## Third\n\nNew.\n", text(40))))));
    assert_eq!(reader.model.top(), place);
    assert_eq!(reader.model.document.article.sections.len(), 3);
}

#[test]
fn a_fault_is_shown_over_the_old_text_and_any_key_closes_it() {
    let mut reader = Reader::open(article(&text(3)));
    let before = reader.screen();
    reader.act(Action::Loaded(Err("test.md:3:1: a fault\nhelp: mend it".into())));
    assert!(reader.screen().contains("test.md:3:1: a fault") && reader.screen().contains("1 First"));
    reader.press("j");
    assert_eq!(reader.screen(), before);
}

#[test]
fn another_article_opens_at_its_beginning() {
    let mut reader = Reader::open(article(&text(30)));
    reader.press("2 } }");
    reader.act(Action::Loaded(Ok(crate::bundled_article("halley"))));
    assert_eq!(reader.model.top(), Position::default());
    reader.press("Backspace");
    assert!(reader.screen().contains("Nothing to go back to"));
}
