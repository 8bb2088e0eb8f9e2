//! The views in place of the panes: chosen, walked, left, and come back to.

use dateline::{
    app::Focus,
    article::{Kind, View},
};

use crate::{Reader, article, bottom, reader};

#[test]
fn v_and_a_letter_show_a_view_and_escape_the_text_again() {
    let mut reader = reader();
    let text = reader.screen();
    reader.press("v");
    assert!(reader.screen().contains("t  timeline"), "{}", reader.screen());
    reader.press("t");
    assert_eq!(reader.model.views.shown, View::Timeline);
    assert!(reader.screen().contains("━ Timeline ━") && !reader.screen().contains("t  timeline"));
    reader.press("Esc");
    assert_eq!(reader.screen(), text);
}

#[test]
fn a_letter_that_is_no_views_says_so() {
    let mut reader = reader();
    reader.press("v Q");
    assert!(bottom(&reader).contains("No view has the letter Q"), "{}", bottom(&reader));
    assert_eq!(reader.model.views.shown, View::Text);
}

#[test]
fn enter_leads_to_the_sentence_and_back_to_the_view() {
    let mut reader = reader();
    reader.press("v t j Enter");
    assert_eq!(reader.model.views.shown, View::Text);
    let chosen = reader.model.walk.chosen.expect("the date is chosen");
    assert_eq!((chosen.entry.kind, chosen.entry.index, chosen.at), (Kind::Date, 1, Some(0)));
    reader.press("Backspace");
    assert_eq!((reader.model.views.shown, reader.model.views.place(View::Timeline).chosen), (View::Timeline, 1));
}

#[test]
fn an_entry_chosen_beside_a_view_is_chosen_in_it() {
    let mut reader = reader();
    reader.press("v t Tab Tab");
    assert_eq!(reader.model.focus, Focus::Sidebar);
    reader.press("j");
    assert_eq!(reader.model.views.place(View::Timeline).chosen, 1);
    reader.press("Tab Tab Tab");
    assert_eq!((reader.model.focus, reader.model.views.shown), (Focus::Text, View::Timeline));
}

#[test]
fn a_digit_in_a_view_goes_to_the_text_and_a_count_takes_it_back() {
    let mut reader = reader();
    reader.press("v t 3 w");
    assert_eq!((reader.model.views.shown, reader.model.panes.section), (View::Text, 2));
    let mut reader = crate::reader();
    reader.press("v t 1 j");
    assert_eq!((reader.model.views.shown, reader.model.views.place(View::Timeline).chosen), (View::Timeline, 1));
}

#[test]
fn the_help_of_a_view_begins_with_its_own_keys() {
    let mut reader = reader();
    let help = reader.press("v t ?").screen();
    let line =
        |words: &str| help.lines().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {help}"));
    assert!(line("Timeline: dates evenly spaced") < line("A line or entry down"), "{help}");
    assert!(!help.contains("Quotations: by speaker"), "what is another view's comes later: {help}");
    reader.press("Enter");
    assert!(reader.model.overlay.is_none() && reader.model.views.shown == View::Timeline);
}

#[test]
fn a_drawing_without_room_is_told_in_a_line() {
    for (keys, told) in [("v m", "No room for the map"), ("v t", "No room for the axis")] {
        let mut reader = reader();
        reader.press(keys);
        assert!(!reader.screen().contains("No room"), "{}", reader.screen());
        reader.size(20, 5);
        assert!(reader.screen().contains(told), "{}", reader.screen());
    }
    let mut reader = dateline::reader::Reader::open(crate::article("# T\n\n## A\n\nWords.\n"));
    assert!(!reader.size(20, 5).press("v t").screen().contains("No room"), "nothing would be drawn");
}

#[test]
fn in_a_view_with_nothing_in_it_no_hint_names_a_key_that_does_nothing() {
    let mut reader = Reader::open(article("# T\n\nNobody says anything.\n"));
    for view in ["t", "f", "q", "w", "m", "i"] {
        reader.press("v").press(view);
        for hint in ["j down", "Enter", "l across", "t speakers", "t paragraphs", "e even"] {
            assert!(!bottom(&reader).contains(hint), "{}", bottom(&reader));
        }
        assert!(bottom(&reader).contains("Esc back"), "{}", reader.screen());
        reader.press("Esc");
    }
}
