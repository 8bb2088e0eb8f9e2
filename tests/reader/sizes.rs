//! Any size, any order of sizes: nothing panics, and places, search and mentions survive.

use dateline::{
    app::{Action, Button, Ground, Pointer, Settings},
    keys::BINDINGS,
    palette::Theme,
    reader::Reader,
};
use proptest::prelude::*;
use ratatui::layout::{Position, Size};

use crate::{article, bundled_article};

fn any_article() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z]{1,14}",
        "[а-яћђ]{1,9}",
        "[一-龠]{1,6}",
        "[א-ת]{1,6}",
        Just("👩‍👩‍👧‍👦".to_owned()),
        Just("e\u{301}\u{323}".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("\u{7}\u{1b}[31m".to_owned()),
        Just("**bold**".to_owned()),
        Just("[link](https://example.org)".to_owned()),
    ];
    let paragraph = proptest::collection::vec(word, 0..40).prop_map(|words| format!("So {}", words.join(" ")));
    let block = prop_oneof![
        4 => paragraph.clone(),
        1 => paragraph.clone().prop_map(|text| format!("> {text}")),
        1 => paragraph.clone().prop_map(|text| format!("- {text}\n  - {text}")),
        1 => paragraph.clone().prop_map(|text| format!("```\n{text}\n```")),
        1 => Just("| a | b |\n|---|---|\n| one | two and three |".to_owned()),
        1 => Just("---".to_owned()),
    ];
    let section = proptest::collection::vec(block, 1..6).prop_map(|blocks| blocks.join("\n\n"));
    proptest::collection::vec(section, 1..9).prop_map(|sections| {
        let heads = sections.iter().enumerate().map(|(at, text)| format!("## Section {at}\n\n{text}\n\n"));
        format!("# Title\n\n{}", heads.collect::<String>())
    })
}

/// Keys of every mode, and some that mean nothing. Those that lead into a view come more often, as what is behind
/// them is not seen else.
fn any_key() -> impl Strategy<Value = &'static str> {
    let meant: Vec<&str> = BINDINGS.iter().flat_map(|binding| binding.keys.split(' ')).collect();
    let nothing = vec!["1", "2", "5", "7", "0", "Q", "F7"];
    prop_oneof![6 => prop::sample::select(meant), 1 => prop::sample::select(nothing), 1 => Just("v"), 1 => Just("|")]
}

fn any_keys() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(any_key(), 0..40)
}

fn any_pointer() -> impl Strategy<Value = Action> {
    let buttons = [Button::Press, Button::Drag, Button::Release, Button::WheelDown, Button::WheelUp];
    let pointer = (prop::sample::select(buttons.to_vec()), 0u16..130, 0u16..50);
    pointer.prop_map(|(button, x, y)| Action::Point(Pointer { button, at: Position { x, y } }))
}

/// Another article, or one that is smaller or larger by some sections.
fn any_loaded() -> impl Strategy<Value = Action> {
    let bundled = prop::sample::select(vec!["kosovo-talks", "south-pole"]).prop_map(bundled_article);
    let opened = prop_oneof![any_article().prop_map(|text| article(&text)), bundled];
    opened.prop_map(|opened| Action::Loaded(Ok(opened)))
}

fn any_action() -> impl Strategy<Value = Action> {
    let key = any_key().prop_map(|key| Action::Press(key.parse().unwrap()));
    let paste = prop::sample::select(vec!["", "peace", "person:", "a\nb", "\u{1b}[31m", "e\u{301}👩‍👩‍👧‍👦", "  "]);
    prop_oneof![
        12 => key,
        4 => any_pointer(),
        1 => paste.prop_map(|text| Action::Paste(text.to_owned())),
        1 => prop::sample::select(vec![Ground::Dark, Ground::Light]).prop_map(Action::Ground),
        1 => (1u16..=200, 1u16..=60).prop_map(|(width, height)| Action::Resize(Size { width, height })),
        1 => any_loaded(),
        1 => Just(Action::Loaded(Err("It cannot be read".to_owned()))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_fuzzed_article_never_panics_at_any_size(
        text in any_article(),
        sizes in proptest::collection::vec((1u16..=300, 1u16..=100), 1..5),
        keys in any_keys(),
    ) {
        let mut reader = Reader::open(article(&text));
        for (width, height) in sizes {
            reader.size(width, height);
            for key in &keys {
                reader.press(key);
            }
            prop_assert_eq!(reader.frame().area.width, width);
        }
    }

    #[test]
    fn our_articles_never_panic_at_any_size(
        which in prop::sample::select(vec!["kosovo-talks", "south-pole", "halley", "milankovic"]),
        sizes in proptest::collection::vec((1u16..=300, 1u16..=100), 1..4),
        keys in any_keys(),
        theme in prop::sample::select(Theme::ALL.to_vec()),
        plain in any::<bool>(),
    ) {
        let settings = Settings { theme, plain, ..Settings::default() };
        let size = Size { width: 80, height: 24 };
        let mut reader = Reader::with(bundled_article(which), settings, size);
        for (width, height) in sizes {
            reader.size(width, height);
            for key in &keys {
                reader.press(key);
            }
            reader.frame();
        }
    }

    #[test]
    fn whatever_happens_nothing_panics(
        text in any_article(),
        actions in proptest::collection::vec((any_action(), any::<bool>()), 0..60),
    ) {
        let mut reader = Reader::open(article(&text));
        for (action, settles) in actions {
            reader.act(action);
            // Work that still waits meets the next action half done.
            if settles {
                reader.settle();
            }
            reader.frame();
        }
    }

    #[test]
    fn place_search_and_mention_survive_any_resizes(
        sizes in proptest::collection::vec((1u16..=300, 1u16..=100), 1..12),
        down in 0usize..30,
    ) {
        let mut reader = Reader::open(bundled_article("south-pole"));
        reader.size(90, 30).press("9").press(&"j ".repeat(down)).press("s j j Enter Esc / ice Enter n");
        let before = (reader.screen(), reader.model.walk.chosen, reader.model.top());
        let hit = reader.model.walk.search.as_ref().unwrap().hit().cloned();
        for (width, height) in sizes {
            reader.size(width, height);
            prop_assert_eq!(reader.model.walk.search.as_ref().unwrap().hit().cloned(), hit.clone());
        }
        reader.size(90, 30);
        prop_assert_eq!((reader.screen(), reader.model.walk.chosen, reader.model.top()), before);
    }
}

#[test]
fn our_articles_are_drawn_at_every_size() {
    for name in ["kosovo-talks", "milankovic"] {
        let mut reader = Reader::open(bundled_article(name));
        for width in (1..=300).step_by(7) {
            for height in (1..=100).step_by(5) {
                reader.size(width, height);
                reader.frame();
            }
        }
    }
}
