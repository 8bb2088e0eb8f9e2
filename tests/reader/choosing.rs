//! People, dates and places: chosen in the sidebar, marked everywhere, walked mention by mention.

use dateline::article::{Entry, Kind};

use crate::{bottom, focused, marked, reader};

#[test]
fn four_keys_reach_each_person_and_each_date() {
    let article = reader().model.document.article.clone();
    for (kind, way) in [(Kind::Person, "s"), (Kind::Date, "s Tab")] {
        for entry in article.entries(kind) {
            let keys = format!("{way} {}", "j ".repeat(entry.index));
            assert!(keys.split_whitespace().count() <= 4, "{keys}");
            for (width, height) in [(120, 40), (80, 24)] {
                let mut reader = reader();
                reader.size(width, height).press(&keys);
                assert_eq!(reader.model.walk.chosen.map(|chosen| chosen.entry), Some(entry), "{keys}");
            }
        }
    }
}

#[test]
fn enter_shows_each_mention_of_each_entry_in_turn() {
    for (width, height) in [(120, 40), (80, 24), (50, 15), (20, 5)] {
        for kind in Kind::ALL {
            let article = reader().model.document.article.clone();
            for entry in article.entries(kind) {
                walk_all(entry, width, height);
            }
        }
    }
}

/// Walks all mentions of an entry; each is on the screen, as the one the reader stands on, when it is its turn.
fn walk_all(entry: Entry, width: u16, height: u16) {
    let mut reader = reader();
    reader.size(width, height).press("s");
    let lists = reader.model.sidebar.lists.clone();
    let list = lists.iter().position(|list| *list == dateline::app::ListId::Entries(entry.kind)).unwrap();
    reader.press(&"Tab ".repeat(list)).press(&"j ".repeat(entry.index));
    let mentions: Vec<_> = reader.model.document.mentions.of(entry).cloned().collect();
    assert!(!mentions.is_empty(), "{entry:?} is never mentioned");
    for mention in &mentions {
        reader.press("Enter");
        let article = reader.model.document.article.clone();
        let text = &article.block(mention.at.section, mention.at.block).unwrap().text[mention.at.range.clone()];
        assert_eq!(reader.model.panes.section, mention.at.section);
        let seen = marked(&mut reader, 'C').join("");
        let squeeze = |text: &str| text.replace([' ', '-'], "");
        assert!(!seen.is_empty(), "{text} is not on the screen at {width}×{height}");
        assert!(squeeze(text).starts_with(squeeze(&seen).get(..1).unwrap()), "{text}, but seen is {seen}");
    }
    reader.press("Enter");
    assert_eq!(reader.model.walk.chosen.and_then(|chosen| chosen.at), Some(0), "the walk goes round");
}

#[test]
fn the_chosen_person_is_marked_in_every_pane() {
    let mut reader = reader();
    reader.size(160, 70).press("s");
    let names = marked(&mut reader, 'c');
    for name in ["Jens Stoltenberg", "Mr Stoltenberg's", "The Secretary General"] {
        let bare = name.trim_end_matches("'s");
        assert!(names.iter().any(|found| found.contains(bare)), "{bare} is not marked in {names:?}");
    }
}

#[test]
fn n_and_capital_n_walk_the_mentions_both_ways() {
    let mut reader = reader();
    reader.press("s Esc n n n N");
    assert_eq!(reader.model.walk.chosen.and_then(|chosen| chosen.at), Some(1));
    reader.press("3n");
    assert_eq!(reader.model.walk.chosen.and_then(|chosen| chosen.at), Some(4));
}

#[test]
fn n_goes_on_with_what_was_started_last() {
    let mut reader = reader();
    reader.press("/ kfor Enter");
    reader.press("n");
    assert!(bottom(&reader).contains("/kfor 2/3"), "{}", bottom(&reader));
    reader.press("s j n");
    assert_eq!(reader.model.walk.chosen.and_then(|chosen| chosen.at), Some(0));
    reader.press("Esc / kfor Enter n");
    assert_eq!(focused(&reader), "KFOR facts");
    assert!(bottom(&reader).contains("/kfor"));
}

#[test]
fn enter_in_the_text_begins_with_whom_the_sidebar_stands_on() {
    let mut reader = reader();
    reader.press("Enter");
    assert_eq!(marked(&mut reader, 'C'), ["Jens Stoltenberg"]);
}

#[test]
fn the_card_tells_who_it_is_and_with_whom() {
    let mut reader = reader();
    reader.press("s Enter Enter");
    let screen = reader.screen();
    for told in ["mention 2 of 9 · 6 quotes", "of NATO", "with Vučić 3, Kurti 3"] {
        assert!(screen.contains(told) || screen.replace('\n', "").contains(told), "{told} is missing:\n{screen}");
    }
}

#[test]
fn escape_lets_the_chosen_entry_go() {
    let mut reader = reader();
    reader.press("s Esc Esc");
    assert_eq!(reader.model.walk.chosen, None);
    assert!(marked(&mut reader, 'c').is_empty());
}
