//! From pane to pane: Tab, digits, brackets, zoom.

use dateline::app::Focus;

use crate::{bottom, focused, long_reader, reader};

#[test]
fn tab_walks_the_panes_and_then_the_lists_and_round() {
    let mut reader = reader();
    let mut seen = Vec::new();
    for _ in 0..8 {
        reader.press("Tab");
        seen.push(match reader.model.focus {
            Focus::Text => focused(&reader),
            Focus::Sidebar => reader.model.sidebar.current().unwrap().title().to_owned(),
        });
    }
    let expected =
        ["Serbian meeting", "Kosovo meeting", "KFOR facts", "People", "Dates", "Places", "Organisations", "Opening"];
    assert_eq!(seen, expected);
    reader.press("Shift-Tab");
    assert_eq!(reader.model.sidebar.current().unwrap().title(), "Organisations");
}

#[test]
fn a_digit_goes_to_its_section_at_once() {
    let mut reader = reader();
    reader.press("4");
    assert_eq!(focused(&reader), "KFOR facts");
    reader.press("z Backspace");
    assert_eq!(focused(&reader), "Opening", "and one can go back from there");
}

#[test]
fn digits_before_a_key_that_counts_are_a_count_and_the_jump_is_taken_back() {
    let mut reader = long_reader();
    reader.press("1 2");
    assert_eq!(reader.model.panes.section, 11);
    reader.press("j");
    assert_eq!(reader.model.panes.section, 0);
    let ten = { long_reader().press("2").model.top() };
    assert_eq!(ten.section, 1);
    let mut counted = long_reader();
    counted.size(80, 24).press("5 5j");
    let mut pressed = long_reader();
    pressed.size(80, 24).press(&"j ".repeat(55));
    assert_eq!(counted.model.top(), pressed.model.top());
}

#[test]
fn escape_takes_digits_back() {
    let mut reader = reader();
    reader.press("3 Esc");
    assert_eq!(focused(&reader), "Opening");
}

#[test]
fn brackets_and_arrows_go_to_the_next_and_previous_section_and_stop_at_the_ends() {
    let mut reader = reader();
    reader.press("] ] l");
    assert_eq!(focused(&reader), "KFOR facts");
    reader.press("→");
    assert!(bottom(&reader).starts_with("This is the last section"));
    reader.press("[ h ←");
    assert_eq!(focused(&reader), "Opening");
    reader.press("2]");
    assert_eq!(focused(&reader), "Kosovo meeting");
}

#[test]
fn the_focused_pane_grows_and_no_text_wraps_anew() {
    let mut reader = reader();
    let first_line = |reader: &dateline::reader::Reader| {
        let screen = reader.screen();
        screen.lines().find(|line| line.contains("With Mr Vučić")).map(|line| line[..60].replace(['│', '┃'], " "))
    };
    let before = first_line(&reader);
    let height = |reader: &dateline::reader::Reader| {
        reader.model.plan.panes.iter().find(|pane| pane.section == 2).map(|pane| pane.area.height)
    };
    let small = height(&reader);
    reader.press("3");
    assert!(height(&reader) > small);
    assert_eq!(first_line(&reader), before);
}

#[test]
fn zoom_gives_the_focused_pane_the_screen_and_gives_it_back() {
    let mut reader = reader();
    let before = reader.screen();
    reader.press("z");
    assert_eq!(reader.model.plan.panes.len(), 1);
    assert!(!reader.screen().contains("People"));
    reader.press("z");
    assert_eq!(reader.screen(), before);
    reader.press("z Esc");
    assert_eq!(reader.screen(), before);
}

#[test]
fn what_has_the_keyboard_is_on_the_screen() {
    for (width, height) in [(120, 40), (60, 20), (40, 10)] {
        for keys in
            ["s Backspace", "s Tab Tab Tab Tab", "s 2", "s / kosovo Enter", "s : kfor Enter", "] s Ctrl-o", "s Enter"]
        {
            let mut reader = reader();
            reader.size(width, height).press(keys);
            let covered = reader.model.sidebar.drawn && reader.model.plan.shape != dateline::app::Shape::Docked;
            assert!(reader.model.focus == Focus::Sidebar || !covered, "{keys} at {width}×{height}");
        }
    }
}

#[test]
fn a_count_in_a_list_counts_entries() {
    let mut reader = reader();
    reader.press("s 2 j");
    assert_eq!(reader.model.focus, Focus::Sidebar);
    assert_eq!(reader.model.sidebar.selected(dateline::article::Kind::Person), 2);
}
