//! The table of keys: each key of the table does what it says, and what is unknown says so.

use dateline::{
    app::{Effect, Focus, Overlay},
    article::View,
    keys::{BINDINGS, Command, Mode},
};

use crate::{article, bottom, long_reader, reader};

#[test]
fn every_key_of_the_reading_modes_does_something() {
    for binding in BINDINGS.iter().filter(|binding| binding.modes.contains(&Mode::Text)) {
        for key in binding.keys.split(' ') {
            let mut reader = long_reader();
            // In the midst of things: somewhere in the text, with places to go back and forward to.
            reader.size(100, 16).press("] ] ] ] j ] / scott Enter n n Backspace j j j");
            let before = (reader.screen(), reader.model.settings.clone(), reader.model.trail.marks.len());
            reader.effects();
            reader.press(key);
            let after = (reader.screen(), reader.model.settings.clone(), reader.model.trail.marks.len());
            assert!(before != after || !reader.effects().is_empty(), "{key} does nothing");
            assert!(!bottom(&reader).contains("does nothing here"), "{key} is unknown");
        }
    }
}

#[test]
fn every_key_of_the_lists_does_something() {
    for binding in BINDINGS.iter().filter(|binding| binding.modes.contains(&Mode::List)) {
        for key in binding.keys.split(' ') {
            let mut reader = long_reader();
            reader.size(100, 16).press("] ] ] ] j ] / scott Enter n n Backspace s j j j j");
            let before = (reader.screen(), reader.model.settings.clone());
            reader.effects();
            reader.press(key);
            let changed = before != (reader.screen(), reader.model.settings.clone());
            assert!(changed || !reader.effects().is_empty(), "{key} does nothing in a list");
        }
    }
}

#[test]
fn every_key_of_the_views_does_something() {
    let views =
        [View::Compare, View::Timeline, View::Map, View::Facts, View::Quotations, View::WithWhom, View::Pictures];
    for view in views {
        let letter = BINDINGS.iter().find(|binding| binding.command == Command::Show(view)).expect("it has a letter");
        for binding in BINDINGS.iter().filter(|binding| binding.modes.contains(&Mode::View(view))) {
            for key in binding.keys.split(' ') {
                let mut reader = long_reader();
                // In the midst of things here too.
                reader
                    .size(100, 24)
                    .press("] ] ] j ] / scott Enter n Backspace v")
                    .press(letter.keys)
                    .press("j j j k Ctrl-l");
                assert_eq!(reader.model.views.shown, view);
                let told = |reader: &mut crate::Reader| (reader.screen(), reader.ink(), reader.model.settings.clone());
                let before = told(&mut reader);
                reader.effects();
                reader.press(key);
                let changed = before != told(&mut reader) || !reader.effects().is_empty();
                assert!(changed, "{key} does nothing in {view:?}:\n{}", before.0);
                assert!(!bottom(&reader).contains("does nothing here"), "{key} is unknown in {view:?}");
            }
        }
    }
}

#[test]
fn an_unknown_key_says_where_to_look() {
    let mut reader = reader();
    reader.press("Q");
    assert!(bottom(&reader).starts_with("Q does nothing here · ? shows every key"));
}

#[test]
fn escape_never_quits_and_ctrl_c_always_does() {
    for way in ["", "s", "/ x", ":", "?", "T", "m", "'", "z", "V", "3", "/ kosovo Enter"] {
        let mut reader = reader();
        reader.press(way).press(&"Esc ".repeat(10));
        assert!(!reader.effects().contains(&Effect::Quit), "Esc quits after {way}");
        reader.press(way);
        reader.effects();
        reader.press("Ctrl-c");
        assert_eq!(reader.effects(), [Effect::Quit], "Ctrl-c does not quit after {way}");
    }
}

#[test]
fn q_closes_what_is_open_before_it_quits() {
    let mut reader = reader();
    reader.size(60, 20).press("s q");
    assert!(reader.effects().is_empty() && reader.model.focus == Focus::Text);
    reader.press("z q");
    assert!(reader.effects().is_empty() && !reader.model.panes.zoomed);
    reader.press("q");
    assert_eq!(reader.effects(), [Effect::Quit]);
}

#[test]
fn keys_that_ask_something_of_the_world_ask_it() {
    let mut reader = crate::Reader::open(article("# T\n\n## A\n\nText.\n"));
    for (key, effect) in [
        ("Ctrl-z", Effect::Suspend),
        ("Ctrl-l", Effect::Redraw),
        ("e", Effect::Edit("test.md".into(), "A".into())),
        ("r", Effect::Load("test.md".into())),
        ("M", Effect::Mouse(false)),
        ("M", Effect::Mouse(true)),
    ] {
        reader.press(key);
        assert_eq!(reader.effects(), [effect], "{key}");
    }
}

#[test]
fn what_the_hints_name_are_keys_of_the_mode() {
    for (way, hints) in [("", "Tab pane"), ("s", "j down"), ("/ x", "/x"), (":", "Enter take")] {
        let mut reader = reader();
        reader.press(way);
        assert!(bottom(&reader).starts_with(hints), "after {way:?}: {}", bottom(&reader));
    }
    let mut reader = reader();
    reader.press("m");
    assert!(matches!(reader.model.overlay, Some(Overlay::Letter(_))));
}
