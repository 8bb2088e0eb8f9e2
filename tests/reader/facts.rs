//! The figures: in large with their sentence, in parts, to scale; and what no figure should be like.

use dateline::{article::View, reader::Reader};

use crate::{article, focused, looks, marked, reader};

#[test]
fn the_figures_at_each_size_and_without_colour() {
    looks("facts", "v f", reader);
}

#[test]
fn the_bundled_figures_are_as_one_would_draw_them_by_hand() {
    let mut reader = reader();
    reader.press("v f");
    let screen = reader.screen();
    for told in [
        "Soldiers · KFOR facts ¶4",
        "  about █████▀",
        "  soldiers",
        "“About 3,700 soldiers serve in the mission at present.”",
        "Contributing nations · KFOR facts ¶4",
        "  in all",
        "█ NATO Allies",
        "20   74 %",
        "▓ Partners",
        "7   26 %",
        "“They are sent by 27 nations: 20 NATO Allies and seven partners.”",
    ] {
        assert!(screen.contains(told), "{told} is missing:\n{screen}");
    }
    assert!(!screen.contains("To scale"), "soldiers and nations were compared:\n{screen}");
    let length = |line: &str, signs: &[char]| line.chars().filter(|sign| signs.contains(sign)).count();
    let line = |name: &str| screen.lines().find(|line| line.contains(name)).unwrap();
    let (allies, partners) = (length(line("NATO Allies"), &['█']), length(line("Partners"), &['█']));
    assert_eq!((allies - 1, partners), (54, 18), "20 to 7 is 54 to 18.9 cells");
    let stack = screen.lines().find(|line| line.contains("█▓")).unwrap();
    assert_eq!((length(stack, &['█']), length(stack, &['▓'])), (40, 14), "20 and 7 of 27 are 40 and 14 of 54 cells");
}

#[test]
fn enter_leads_to_the_sentence_of_a_figure_and_back() {
    let mut reader = reader();
    reader.press("v f j Enter");
    assert_eq!((reader.model.views.shown, focused(&reader)), (View::Text, "KFOR facts".to_owned()));
    let shown = marked(&mut reader, '>').join(" ");
    assert_eq!(shown, "They are sent by 27 nations: 20 NATO Allies and seven partners.", "the sentence is lit");
    reader.press("F7");
    assert!(marked(&mut reader, '>').is_empty(), "until the next key");
    reader.press("Backspace");
    assert_eq!((reader.model.views.shown, reader.model.views.place(View::Facts).chosen), (View::Facts, 1));
}

#[test]
fn only_figures_of_one_unit_are_compared() {
    let mut reader = Reader::open(crate::bundled_article("halley"));
    reader.press("v f G");
    let screen = reader.screen();
    for told in ["To scale, in km", "Distance of Giotto", "To scale, in years", "Shortest round, until 1910"] {
        assert!(screen.contains(told), "{told} is missing:\n{screen}");
    }
    assert!(!screen.contains("in km/s") && !screen.contains("in per cent") && !screen.contains("in days"));
}

#[test]
fn where_a_bar_has_no_room_the_names_have_it() {
    let mut reader = Reader::open(crate::bundled_article("halley"));
    reader.size(26, 8).press("v f G k k");
    let screen = reader.screen();
    assert!(screen.contains("  Length of the…  about 15") && !screen.contains('▏'), "{screen}");
}

#[test]
fn money_is_not_compared_with_weight() {
    let mut reader = crate::long_reader();
    reader.size(120, 100).press("v f G");
    let screen = reader.screen();
    let at = screen.find("To scale, in pounds sterling").expect("grant and fund are compared");
    let group = &screen[at..at + screen[at..].find("To scale, in dogs").unwrap()];
    assert!(group.contains("Government grant") && !group.contains("Stones"), "{group}");
}

/// An article of one section with facts as its file has them.
fn with_facts(facts: &str) -> Reader {
    Reader::open(article(&format!("---\ntitle: T\nfacts:\n{facts}\n---\n\n## A {{#a}}\n\nNothing is counted here.\n")))
}

#[test]
fn every_odd_figure_has_its_look() {
    for (fact, looks) in [
        (
            "label: None, value: 0, unit: men",
            &["None · A", "▀████▀  men", "Stated in A; which sentence says it was not found."][..],
        ),
        ("label: Cold, value: -60.8, unit: °C", &["████ █████▄", "°C"]),
        ("label: Huge, value: 1.0e+15", &["▄█     ▄▀▀▄ ▄▀▀▄ ▄▀▀▄    ▄▀▀▄"]),
        ("label: More, value: 1.25e+300", &["1.25e300"]),
        ("label: Tiny, value: 1.0e-300", &["1e-300"]),
        (
            "label: Both, parts: { Up: 5, Down: -5 }",
            &["Parts below zero make no whole", "│████", "████│", "Up", "Down"],
        ),
        ("label: Void, parts: { One: 0, Two: 0 }", &["All parts are zero", "One", "Two"]),
        ("label: Vast, parts: { One: 1.0e+308, Two: 1.0e+308 }", &["too large to be summed", "1e308"]),
        ("label: Alone, parts: { Only: 3 }, about: true", &["about █████▀", "in all", "about 3", "100 %"]),
        ("label: Equal, parts: { One: 1, Two: 1, Three: 1 }", &["33 %", "██▓▓", "▓▓▒▒"]),
        ("label: Nothing, value: -0.0, unit: men", &["▀████▀  men"]),
        ("label: Great, value: 123456789012345678", &["~123,456,789,012,346,000"]),
        ("label: Slight, parts: { Much: 999, Little: 1 }", &[">99 %", "<1 %"]),
    ] {
        let mut reader = with_facts(&format!("  - {{ section: a, {fact} }}"));
        reader.press("v f");
        let screen = reader.screen();
        for look in looks {
            assert!(screen.contains(look), "{fact}: {look} is missing:\n{screen}");
        }
    }
}

#[test]
fn forty_parts_and_labels_of_two_hundred_letters_can_be_read_to_their_end() {
    let parts: Vec<String> = (1..=40).map(|part| format!("Part {part}: {part}")).collect();
    let label = "long ".repeat(40);
    let fact = format!("  - {{ section: a, label: {label}, unit: {label}, parts: {{ {} }} }}", parts.join(", "));
    for (width, height) in [(120, 40), (80, 24), (50, 15), (20, 5)] {
        let mut reader = with_facts(&fact);
        reader.size(width, height).press("v f");
        let mut seen = reader.screen();
        for _ in 0..60 {
            seen += &reader.press("j").screen();
        }
        for part in ["Part 1 ", "Part 20", "Part 40", "found."] {
            let part = if width == 20 { part.split(' ').next().unwrap() } else { part };
            assert!(seen.contains(part), "{part} is never seen at {width}×{height}");
        }
    }
}

#[test]
fn an_article_without_figures_says_so() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nText.\n"));
    reader.press("v f");
    assert!(reader.screen().contains("This article states no figures"), "{}", reader.screen());
    reader.press("j Enter");
    assert_eq!(reader.model.views.shown, View::Facts);
}

#[test]
fn simple_terminals_get_simple_bars() {
    let mut reader = reader();
    reader.model.settings.plain = true;
    reader.press("v f");
    let screen = reader.screen();
    assert!(screen.contains("# NATO Allies  ####") && screen.contains("= Partners     ####"), "{screen}");
    assert!(screen.contains("\"About 3,700 soldiers serve in the mission at present.\""), "{screen}");
}
