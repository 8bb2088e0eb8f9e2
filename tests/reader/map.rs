//! The map: every place on it, moved, chosen from, and what no article should be like.

use dateline::{
    app::{Action, Button, Opened, Pointer, Settings},
    article::View,
    reader::Reader,
};
use ratatui::layout::{Position, Size};

use crate::{article, bottom, bundled_article, long_reader, looks, marked, reader};

/// An article with places written as YAML, and a text.
fn story(places: &str, text: &str) -> Opened {
    article(&format!("---\ntitle: A story\nplaces:\n{places}\n---\n\n## One\n\n{text}\n"))
}

fn map_of(opened: Opened) -> Reader {
    let mut reader = Reader::open(opened);
    reader.press("v m");
    reader
}

/// Where a text begins on the screen.
fn cell_of(reader: &Reader, text: &str) -> Position {
    let screen = reader.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).expect(text);
    let x = line[..line.find(text).unwrap()].chars().count();
    Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() }
}

#[test]
fn the_map_at_each_size_and_without_colour() {
    looks("map", "v m j j j", reader);
}

#[test]
fn the_map_of_the_long_article() {
    looks("map_of_the_pole", "v m j", long_reader);
}

#[test]
fn the_map_shows_every_place_of_the_talks_and_the_way_between_them() {
    let mut reader = reader();
    reader.press("v m");
    let screen = reader.screen();
    for place in ["1 SERBIA", "2 KOSOVO", "3 Brussels", "4 northern Kosovo", "● 5 Belgrade"] {
        assert!(screen.contains(place), "{place}\n{screen}");
    }
    for told in ["GERMANY", "AUSTRIA", "ITALY", "200 km"] {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
    assert!(screen.contains(['↖', '↘']), "no sign for the direction");
    reader.press("G");
    assert!(reader.screen().contains("Western Balkans · 1 mention · not on the map"), "{}", reader.screen());
    reader.press("R");
    assert!(reader.screen().contains("● Brussels") && !reader.screen().contains(['↖', '↘']));
}

#[test]
fn a_place_is_chosen_in_the_list_and_its_mentions_are_shown_and_led_to() {
    let mut reader = reader();
    reader.press("v m j j j j");
    assert!(reader.screen().contains("◆ 5 Belgrade"), "{}", reader.screen());
    assert!(reader.screen().contains("Serbian meeting · NATO and Belgrade have dealt with each other"));
    assert_eq!(marked(&mut reader, 'c'), ["Belgrade", "◆ 5 Belgrade"]);
    reader.press("Enter");
    assert_eq!(reader.model.views.shown, View::Text);
    assert_eq!(marked(&mut reader, 'C'), ["Belgrade"]);
    reader.press("Backspace");
    assert_eq!(reader.model.views.shown, View::Map);
    assert!(reader.screen().contains("◆ 5 Belgrade"), "{}", reader.screen());
}

#[test]
fn the_map_is_moved_and_comes_back() {
    let mut reader = reader();
    reader.press("v m");
    let first = reader.screen();
    reader.press("w");
    assert!(reader.screen().contains("km at 45°") && reader.screen().contains("CANADA"), "{}", reader.screen());
    reader.press("w");
    assert_eq!(reader.screen(), first);
    let map = |reader: &Reader| reader.model.views.map.sheet().cloned();
    let fitted = map(&reader);
    for keys in ["+", "-", "h", "l", "K", "J", "+ + w w"] {
        reader.press(keys);
        assert!(map(&reader) != fitted, "{keys} changes nothing");
        reader.press("a");
        assert_eq!(map(&reader), fitted, "{keys}");
    }
    reader.press(&"- ".repeat(12));
    assert_eq!(bottom(&reader), "The map goes no further");
    reader.press(&"+ ".repeat(30));
    assert_eq!(bottom(&reader), "The map goes no further");
}

#[test]
fn a_place_beside_the_map_comes_onto_it_when_it_is_chosen() {
    let mut reader = reader();
    reader.press("v m j j j j + + + + + +");
    assert!(reader.screen().contains("◆ 5 Belgrade") && !reader.screen().contains("BELGIUM"));
    reader.press("k k");
    assert!(reader.screen().contains("3 Brussels ◆") && reader.screen().contains("BELGIUM"));
    assert!(reader.screen().contains("NETHERLANDS"), "{}", reader.screen());
}

#[test]
fn the_way_says_what_it_means_and_going_closer_brings_the_chosen_place_into_sight() {
    let mut talks = reader();
    assert!(talks.press("v m").screen().contains("1 → 2 in order of first mention"), "{}", talks.screen());
    assert!(talks.screen().contains("first mention; borders of today"), "{}", talks.screen());
    let without = talks.press("R").screen();
    assert!(!without.contains("first mention") && without.contains("borders of today"), "{without}");
    let mut reader = long_reader();
    reader.press("v m");
    let count = reader.model.article().places.len();
    for _ in 0..count {
        reader.press("a w +");
        let sheet = reader.model.views.map.sheet().cloned();
        let pins: Vec<usize> = sheet.iter().flat_map(|sheet| sheet.pins.iter().map(|(place, _)| *place)).collect();
        let chosen = reader.model.views.place(View::Map).chosen;
        assert!(pins.contains(&chosen), "{}", reader.screen());
        reader.press("+ + j");
    }
    talks.press("v m j j j j + + + + h h h h h h h h + +");
    let moved = talks.screen();
    assert!(!moved.contains('◆'), "who has left a place wants to see something else\n{moved}");
}

#[test]
fn a_place_with_many_mentions_says_how_many_more_there_are_and_nothing_is_cut_twice() {
    let mut reader = long_reader();
    assert!(reader.press("v m j").screen().contains("and 16 more"), "{}", reader.screen());
    for (width, height) in [(50, 15), (44, 12), (60, 20)] {
        let mut reader = crate::reader();
        reader.size(width, height).press("v m j j j");
        assert!(!reader.screen().contains("……"), "{}", reader.screen());
    }
}

#[test]
fn a_click_on_a_pin_or_a_name_chooses_the_place() {
    let mut reader = reader();
    reader.press("v m");
    for name in ["● 5 Belgrade", "3 Brussels", "2 KOSOVO"] {
        let at = cell_of(&reader, name);
        reader.act(Action::Point(Pointer { button: Button::Press, at }));
        let chosen = marked(&mut reader, 'c').join(" ");
        assert!(chosen.contains(name.trim_start_matches("● ")), "{name}: {chosen}");
    }
}

#[test]
fn an_article_without_places_says_so() {
    let reader = map_of(article("# Title\n\n## One\n\nNobody was anywhere.\n"));
    assert!(reader.screen().contains("This article names no places"), "{}", reader.screen());
    let mut reader = map_of(story("  nowhere: { name: Nowhere }", "Nowhere was it."));
    assert!(reader.screen().contains("Nowhere · 1 mention · not on the map"), "{}", reader.screen());
    reader.press("+");
    assert_eq!(bottom(&reader), "There is no map on this screen");
}

#[test]
fn places_on_both_sides_of_180_degrees_are_on_one_map_of_a_region() {
    let places = "  suva: { name: Suva, at: [-18.1, 178.4] }\n  apia: { name: Apia, at: [-13.8, -171.8] }";
    let screen = map_of(story(places, "From Suva to Apia.")).screen();
    assert!(screen.contains("2 Apia") && screen.contains("1 Suva") && screen.contains("FIJI"), "{screen}");
    assert!(!screen.contains("at 45°"), "{screen}");
    let pin = |sign: char| screen.lines().find_map(|line| line.chars().position(|letter| letter == sign)).unwrap();
    assert!(pin('◆') + 20 < pin('●'), "Fiji lies west of Samoa\n{screen}");
}

#[test]
fn places_at_the_poles_are_on_the_map() {
    for (places, named) in [
        ("  n: { name: North, at: [90, 0] }", "North"),
        ("  s: { name: South, at: [-90, 0] }\n  t: { name: Near, at: [-88, 120] }", "South"),
        ("  s: { name: South, at: [-90, 0] }\n  n: { name: North, at: [90, 0] }", "North"),
    ] {
        let screen = map_of(story(places, "North, South and Near.")).screen();
        assert!(screen.contains(['◆', '●']) && screen.contains(named), "{screen}");
    }
}

#[test]
fn places_all_the_same_show_the_country_around_them() {
    let place = |id: char| format!("  {id}: {{ name: Place {id}, at: [44.8, 20.4] }}\n");
    let screen =
        map_of(story(&('a'..='f').map(place).collect::<Vec<_>>().concat(), "Place a, Place b, Place c.")).screen();
    for told in ["SERBIA", "1 Place a", "2 Place b", "3 Place c", "ROMANIA"] {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
}

#[test]
fn five_hundred_places_are_thinned_and_the_chosen_one_is_named() {
    let place = |at: usize| format!("  p{at}: {{ name: Spot {at}, at: [{}, {}] }}\n", at % 25 + 30, at / 25);
    let text = (0..500).map(|at| format!("Spot {at}")).collect::<Vec<_>>().join(", ");
    let mut reader = map_of(story(&(0..500).map(place).collect::<Vec<_>>().concat(), &text));
    reader.press("20 j");
    assert!(marked(&mut reader, 'c').contains(&"Spot 20".to_owned()), "{}", reader.screen());
}

#[test]
fn a_plain_map_uses_the_signs_of_simple_terminals() {
    let settings = Settings { plain: true, ..Settings::default() };
    let mut reader = Reader::with(bundled_article("kosovo-talks"), settings, Size { width: 120, height: 40 });
    reader.press("v m j j");
    let is_plain = |sign: &char| sign.is_ascii() || "░▒█■─│├┤┌┐└┘═║╔╗╚╝čć°…".contains(*sign);
    let odd: String = reader.screen().chars().filter(|sign| !is_plain(sign)).collect();
    assert_eq!(odd, "");
    assert!(reader.screen().contains("3 Brussels @") && reader.screen().contains("░░"), "{}", reader.screen());
}

#[test]
fn the_map_is_drawn_at_every_size() {
    for open in [reader, long_reader] {
        let mut reader = open();
        reader.press("v m j");
        for width in (1..=300).step_by(13) {
            for height in (1..=100).step_by(7) {
                reader.size(width, height);
                reader.frame();
            }
        }
    }
}
