//! The sidebar: lists, presence, the outline with its folds.

use dateline::{app::ListId, article::Kind};

use crate::{Reader, article, long_reader, reader};

#[test]
fn presence_dots_tell_in_which_sections_somebody_is_mentioned() {
    let screen = reader().screen();
    for line in ["Jens Stoltenberg    ●●●● 9", "Aleksandar Vučić    ●●·· 3", "Albin Kurti         ●·●· 3"]
    {
        assert!(screen.contains(line), "{line} is missing:\n{screen}");
    }
}

#[test]
fn an_article_with_few_sections_needs_no_outline_and_one_with_many_has_it() {
    assert!(!reader().model.sidebar.lists.contains(&ListId::Contents));
    assert!(long_reader().model.sidebar.lists.contains(&ListId::Contents));
}

#[test]
fn the_outline_leads_the_text_and_folds() {
    let mut reader = long_reader();
    reader.press("s Shift-Tab");
    assert_eq!(reader.model.sidebar.current(), Some(ListId::Contents));
    reader.press("j");
    assert_eq!(reader.model.panes.section, 1);
    let article = reader.model.document.article.clone();
    let whole = reader.model.sidebar.outline(&article).len();
    reader.press("h");
    assert!(reader.model.sidebar.outline(&article).len() < whole);
    reader.press("j");
    assert!(article.sections[reader.model.panes.section].depth == 0, "what is folded is passed over");
    reader.press("k l");
    assert_eq!(reader.model.sidebar.outline(&article).len(), whole);
}

#[test]
fn an_article_that_names_nobody_says_so() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nText.\n"));
    reader.press("s");
    assert!(reader.screen().contains("names no people"), "{}", reader.screen());
    assert!(reader.model.plan.sidebar.is_none() && reader.screen().contains("Text."));
}

#[test]
fn a_list_scrolls_with_its_selection() {
    let mut reader = long_reader();
    reader.size(80, 24).press("s").press(&"j ".repeat(21));
    let kind = Kind::Person;
    assert_eq!(reader.model.sidebar.selected(kind), 21);
    let name = reader.model.document.article.people[21].name.clone();
    assert!(reader.screen().contains(&format!("▸{name}")), "{}", reader.screen());
}

#[test]
fn counts_stand_in_a_column_with_a_gap_before_them() {
    let many = "Ann met Bob.\n\n".to_owned() + &"Then Ann went on.\n\n".repeat(11);
    let mut reader = Reader::open(crate::article(&format!(
        "---\npeople:\n  ann: {{ name: Ann }}\n  bob: {{ name: Bob }}\n---\n# T\n\n{many}"
    )));
    let screen = reader.size(120, 24).screen();
    assert!(screen.contains("● 12 │") && screen.contains("●  1 │"), "{screen}");
}
