//! Who is mentioned with whom: the square of people, its pairs, and the way to where the text mentions both.

use dateline::{
    app::{Action, Button, Pointer},
    article::View,
    reader::Reader,
};
use ratatui::layout::Position;

use crate::{article, bottom, focused, looks, marked, reader};

#[test]
fn the_square_at_each_size_and_without_colour() {
    looks("together", "v w j l", reader);
}

#[test]
fn it_says_that_it_does_not_tell_who_met_whom() {
    let mut reader = reader();
    reader.press("v w");
    for told in [
        "━ Mentioned together ━",
        "same paragraph as whom; not who met whom",
        "Jens Stoltenberg and Aleksandar Vučić: in 3 paragraphs, 2 sections",
    ] {
        assert!(reader.screen().contains(told), "{told} is missing:\n{}", reader.screen());
    }
    reader.press("t");
    assert!(reader.screen().contains("same section as whom; not who met whom"), "{}", reader.screen());
}

#[test]
fn rows_and_columns_are_chosen_and_the_pair_is_named() {
    let mut reader = reader();
    reader.press("v w l");
    assert!(reader.screen().contains("Jens Stoltenberg and Albin Kurti: in 3 paragraphs, 2 sections"));
    reader.press("j");
    assert!(reader.screen().contains("Aleksandar Vučić and Albin Kurti: in 1 paragraph, 1 section"));
    assert!(reader.screen().contains("[1]"));
    reader.press("h h");
    assert!(reader.screen().contains("Aleksandar Vučić and Jens Stoltenberg: in 3 paragraphs, 2 sections"));
    reader.press("l");
    assert!(reader.screen().contains("Aleksandar Vučić: 3 mentions in 2 sections"), "{}", reader.screen());
}

#[test]
fn enter_goes_to_each_paragraph_that_mentions_both_in_turn() {
    let mut reader = reader();
    let mut seen = Vec::new();
    for step in ["1 of 3", "2 of 3", "3 of 3", "1 of 3"] {
        reader.press("v w");
        if step == "1 of 3" && seen.is_empty() {
            reader.press("l");
        }
        reader.press("Enter");
        assert!(bottom(&reader).contains(step), "{step}: {}", bottom(&reader));
        let at = reader.model.here();
        let mentions = reader.model.document.mentions.in_block(at.section, at.block);
        for person in [0, 2] {
            assert!(mentions.iter().any(|mention| mention.entry.index == person), "{step}: {at:?}");
        }
        assert_eq!(marked(&mut reader, 'C').len(), 1, "{step}: the mention is lit");
        seen.push(at);
    }
    assert_eq!((seen[0], seen[0] < seen[1] && seen[1] < seen[2]), (seen[3], true));
}

#[test]
fn a_click_chooses_a_pair_and_a_second_one_goes_there() {
    let mut reader = reader();
    reader.press("v w");
    let screen = reader.screen();
    let line = screen.lines().position(|line| line.contains("Aleksandar Vučić    3")).unwrap();
    let x = screen.lines().nth(line).unwrap().chars().take_while(|sign| *sign != '╲').count() + 5;
    let at = Position { x: u16::try_from(x).unwrap(), y: u16::try_from(line).unwrap() };
    reader.act(Action::Point(Pointer { button: Button::Press, at }));
    assert!(reader.screen().contains("Aleksandar Vučić and Albin Kurti: in 1 paragraph"), "{}", reader.screen());
    reader.act(Action::Point(Pointer { button: Button::Press, at }));
    assert_eq!((reader.model.views.shown, focused(&reader)), (View::Text, "Opening".to_owned()));
}

#[test]
fn below_the_square_stand_the_passages_that_mention_both() {
    let mut reader = reader();
    let screen = reader.press("v w l").screen();
    let below = screen.split("Where both are mentioned").nth(1).unwrap();
    let places: Vec<usize> = ["Opening ¶1", "Kosovo meeting ¶1", "Kosovo meeting ¶4"]
        .iter()
        .map(|place| below.find(place).unwrap_or_else(|| panic!("{place} is missing:\n{screen}")))
        .collect();
    assert!(places.is_sorted(), "{screen}");
    assert!(below.contains("Mr Kurti had a meeting of his own with Mr Stoltenberg"), "{screen}");
    reader.press("G k");
    assert!(reader.screen().contains("Jens Stoltenberg and Albin Kurti: in 3"), "the pair stays chosen");
    reader.press("Enter");
    assert_eq!(focused(&reader), "Kosovo meeting");
    assert!(marked(&mut reader, '>').concat().contains("had a meeting of his own with"));
    reader.press("Backspace t");
    let screen = reader.screen();
    let below = screen.split("Sections that mention both").nth(1).unwrap();
    assert!(below.contains("Kosovo meeting") && !below.contains('¶'), "{screen}");
}

#[test]
fn enter_goes_to_each_section_that_mentions_both_in_turn() {
    let mut reader = reader();
    reader.press("v w t Enter");
    assert_eq!((focused(&reader), bottom(&reader).contains("1 of 2")), ("Opening".to_owned(), true));
    reader.press("v w Enter");
    assert_eq!((focused(&reader), bottom(&reader).contains("2 of 2")), ("Serbian meeting".to_owned(), true));
    reader.press("Backspace");
    assert_eq!(reader.model.views.shown, View::WithWhom);
}

#[test]
fn on_the_person_alone_enter_goes_to_the_next_mention() {
    let mut reader = reader();
    reader.press("v w h Enter");
    let chosen = reader.model.walk.chosen.unwrap();
    assert_eq!((chosen.entry.index, chosen.at), (0, Some(0)));
}

#[test]
fn more_people_than_fit_scroll_with_the_chosen_column() {
    let mut reader = crate::long_reader();
    reader.press("v w");
    let heads = |reader: &Reader| {
        let screen = reader.screen();
        screen
            .lines()
            .find(|line| line.contains(" RA ") && !line.contains("Amundsen") || line.contains(" SH"))
            .map(str::to_owned)
    };
    let first = heads(&reader).unwrap();
    assert!(first.contains("RS   RA") && first.contains('>') && !first.contains('<'), "{first}");
    reader.press(&"l ".repeat(30));
    let last = heads(&reader).unwrap();
    assert!(last.contains("SH") && last.contains('<') && !last.contains("RS"), "{last}");
    assert!(reader.screen().contains("Robert Falcon Scott and Sverre Hassel"), "{}", reader.screen());
}

#[test]
fn a_person_without_a_mention_has_an_empty_row_and_says_so() {
    let people = "people:\n  a: { name: Ann A }\n  b: { name: Bea B }\n  c: { name: Cy C }\n";
    let mut reader = Reader::open(article(&format!("---\ntitle: T\n{people}---\n\n## S\n\nAnn A and Bea B.\n")));
    reader.press("v w");
    let row = reader.screen().lines().find(|line| line.contains("CC Cy C")).map(str::to_owned).unwrap();
    assert!(row.contains("not mentioned") && !row.contains('·'), "{row}");
    reader.press("j j Enter");
    assert!(bottom(&reader).contains("No paragraph mentions both Cy C and Bea B"), "{}", bottom(&reader));
    assert!(reader.screen().contains("Cy C and Bea B: never in one section"), "{}", reader.screen());
}

#[test]
fn an_article_without_people_says_so_and_one_person_stands_alone() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nText.\n"));
    reader.press("v w l j Enter");
    assert!(reader.screen().contains("This article names no people"), "{}", reader.screen());
    let mut reader = Reader::open(article(
        "---\ntitle: T\npeople:\n  a: { name: Ann A }\n---\n\n## S\n\nAnn A.\n\n## U\n\nAnn A.\n",
    ));
    reader.press("v w l h j");
    assert!(reader.screen().contains("Ann A: 2 mentions in 2 sections"), "{}", reader.screen());
}
