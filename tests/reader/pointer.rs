//! The mouse: what is clicked is what was drawn.

use dateline::{
    app::{Action, Button, Focus, Pointer},
    reader::Reader,
};
use ratatui::layout::Position;

use crate::{bottom, focused, reader};

/// Where a text stands on the screen.
fn find(reader: &Reader, text: &str) -> Position {
    for (y, line) in reader.screen().lines().enumerate() {
        if let Some(at) = line.find(text) {
            let x = line[..at].chars().count();
            return Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() };
        }
    }
    panic!("{text} is not on the screen:\n{}", reader.screen());
}

fn point(reader: &mut Reader, button: Button, at: Position) {
    reader.act(Action::Point(Pointer { button, at }));
}

fn click(reader: &mut Reader, text: &str) {
    let at = find(reader, text);
    point(reader, Button::Press, at);
    point(reader, Button::Release, at);
}

#[test]
fn a_click_focuses_the_pane_chooses_the_entry_and_the_mention() {
    let mut reader = reader();
    click(&mut reader, "3 Kosovo meeting");
    assert_eq!(focused(&reader), "Kosovo meeting");
    click(&mut reader, "Albin Kurti   ");
    assert_eq!(reader.model.document.article.name(reader.model.walk.chosen.unwrap().entry), "Albin Kurti");
    assert_eq!(reader.model.focus, Focus::Sidebar);
    click(&mut reader, "Mr Stoltenberg");
    let chosen = reader.model.walk.chosen.unwrap();
    assert_eq!(reader.model.document.article.name(chosen.entry), "Jens Stoltenberg");
    assert!(chosen.at.is_some());
}

#[test]
fn a_second_click_on_an_entry_goes_to_its_mention() {
    let mut reader = reader();
    click(&mut reader, "KFOR                ");
    click(&mut reader, "KFOR                ");
    assert_eq!(focused(&reader), "KFOR facts");
}

#[test]
fn the_wheel_scrolls_what_is_under_it_and_focuses_nothing() {
    let mut reader = reader();
    reader.size(80, 24);
    let at = find(&reader, "Both visits");
    point(&mut reader, Button::WheelDown, at);
    assert!(reader.model.top().block > 0 || reader.model.top().offset > 0);
    let at = find(&reader, "3 Kosovo meeting");
    point(&mut reader, Button::WheelDown, at);
    assert_eq!(focused(&reader), "Opening");
}

#[test]
fn a_drag_selects_and_the_divider_moves() {
    let mut reader = reader();
    let from = find(&reader, "Serbia and Kosovo");
    point(&mut reader, Button::Press, from);
    point(&mut reader, Button::Drag, Position { x: from.x + 17, y: from.y });
    point(&mut reader, Button::Release, from);
    assert!(bottom(&reader).starts_with("y copies the selection"));
    reader.press("y");
    assert_eq!(reader.effects(), [dateline::app::Effect::Copy("Serbia and Kosovo".into())]);

    let divider = reader.model.plan.sidebar.unwrap().x;
    point(&mut reader, Button::Press, Position { x: divider, y: 5 });
    point(&mut reader, Button::Drag, Position { x: 80, y: 5 });
    point(&mut reader, Button::Release, Position { x: 80, y: 5 });
    assert_eq!(reader.model.plan.sidebar.unwrap().width, 40);
}

#[test]
fn pointing_anywhere_at_any_size_is_harmless() {
    for (width, height) in [(120, 40), (50, 15), (20, 5), (3, 2), (1, 1)] {
        for keys in ["", "s", ":", "z"] {
            let mut reader = reader();
            reader.size(width, height).press(keys);
            for y in (0..height + 2).step_by(2) {
                for x in (0..width + 3).step_by(3) {
                    for button in [Button::Press, Button::Drag, Button::Release, Button::WheelDown, Button::WheelUp] {
                        point(&mut reader, button, Position { x, y });
                    }
                }
            }
        }
    }
}
