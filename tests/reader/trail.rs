//! Back, forward and marks: the full place comes back.

use crate::{bottom, focused, long_reader, reader};

#[test]
fn back_and_forward_bring_the_full_place() {
    let mut reader = long_reader();
    reader.size(80, 24).press("] ] ] j j j / telegram Enter");
    let there = reader.screen();
    reader.press("Backspace");
    assert_eq!(reader.model.panes.section, 3);
    let back = reader.model.top();
    reader.press("Alt-→");
    assert_eq!(reader.model.panes.section, {
        let mut other = long_reader();
        other.size(80, 24).press("] ] ] j j j / telegram Enter");
        other.model.panes.section
    });
    assert_eq!(reader.screen().lines().nth(5), there.lines().nth(5));
    reader.press("Ctrl-o");
    assert_eq!(reader.model.top(), back);
    reader.press("Alt-← Alt-← Alt-← Alt-← Alt-← Alt-←");
    assert!(bottom(&reader).starts_with("Nothing to go back to"));
}

#[test]
fn a_mark_brings_its_place_back_and_two_quotes_the_last_jump() {
    let mut reader = long_reader();
    reader.size(80, 24).press("5 j j m a");
    let place = reader.model.top();
    reader.press("9 z z ' a");
    assert_eq!(reader.model.top(), place);
    reader.press("' '");
    assert_eq!(reader.model.panes.section, 8);
}

#[test]
fn marks_are_listed_with_their_letters() {
    let mut reader = reader();
    reader.press("2 m x 3 m y '");
    let screen = reader.screen();
    assert!(screen.contains("x  Serbian meeting") && screen.contains("y  Kosovo meeting"), "{screen}");
    reader.press("x");
    assert_eq!(focused(&reader), "Serbian meeting");
    reader.press("' q");
    assert!(bottom(&reader).starts_with("No mark q"), "{}", bottom(&reader));
}
