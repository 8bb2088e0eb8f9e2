//! The screen at each size: what is on it, and what waits behind a key.

use dateline::app::Shape;

use crate::reader;

#[test]
fn all_four_panes_and_the_people_and_dates_are_on_one_screen() {
    for (width, height) in [(160, 45), (120, 40), (80, 24)] {
        let mut reader = reader();
        for section in 0..4 {
            reader.size(width, height).press(&(section + 1).to_string());
            let screen = reader.screen();
            for title in ["1 Opening", "2 Serbian meeting", "3 Kosovo meeting", "4 KFOR facts"] {
                assert!(screen.contains(title), "{title} is missing at {width}×{height}:\n{screen}");
            }
            for who in ["People", "Jens Stoltenberg", "Aleksandar Vučić", "Albin Kurti"] {
                assert!(screen.contains(who), "{who} is missing at {width}×{height}:\n{screen}");
            }
            for when in ["Dates", "Wed 17 Aug 2022", "Thu 18 Aug 2022"] {
                assert!(screen.contains(when), "{when} is missing at {width}×{height}:\n{screen}");
            }
        }
    }
}

#[test]
fn a_medium_screen_has_the_sidebar_as_a_drawer() {
    let mut reader = reader();
    reader.size(50, 15);
    assert_eq!(reader.model.plan.shape, Shape::Drawer);
    assert!(!reader.screen().contains("People"));
    reader.press("s");
    assert!(reader.screen().contains("Jens Stoltenberg"));
    reader.press("s");
    assert!(!reader.screen().contains("Jens Stoltenberg  "));
}

#[test]
fn a_small_screen_is_one_pane_under_a_line_of_tabs() {
    let mut reader = reader();
    reader.size(20, 5);
    assert_eq!(reader.model.plan.shape, Shape::Tabs);
    assert!(reader.screen().starts_with("‹1/4 Opening›"));
    assert!(!reader.screen().contains('│'));
    reader.press("] j");
    assert!(reader.screen().starts_with("‹2/4 Serbian"));
    reader.press("s");
    assert!(reader.screen().starts_with("‹1/4 People›"));
}

#[test]
fn the_whole_article_can_be_read_at_twenty_by_five() {
    let mut reader = reader();
    reader.size(20, 5);
    let mut read = String::new();
    for _ in 0..600 {
        read.push_str(&reader.screen().lines().skip(1).collect::<Vec<_>>().join(" "));
        reader.press("j");
        if reader.screen().contains("End of") {
            reader.press("]");
        }
    }
    for words in ["Serbia and Kosovo", "avoid", "peace", "3,700", "seven"] {
        assert!(read.contains(words), "{words} was never on the screen");
    }
}

#[test]
fn below_twenty_by_five_one_line_says_so() {
    let mut reader = reader();
    reader.size(19, 4);
    assert_eq!(reader.screen().trim(), "20×5 or larger, pl…");
    reader.size(120, 40);
    assert!(reader.screen().contains("1 Opening"));
}

#[test]
fn the_measure_is_comfortable_and_can_be_changed() {
    let mut reader = reader();
    let width = |reader: &dateline::reader::Reader| reader.model.plan.panes[0].body.width;
    reader.size(200, 40);
    assert_eq!(width(&reader), 72);
    reader.press("+");
    assert_eq!(width(&reader), 76);
    reader.press("2-");
    assert_eq!(width(&reader), 68);
}
