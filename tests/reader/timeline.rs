//! The timeline: its axis, its keys, what it hides and what it never does.

use std::{fmt::Write, time::Instant};

use dateline::{
    app::{Action, Button, Opened, Pointer, Settings},
    article::View,
    reader::Reader,
};
use ratatui::layout::{Position, Size};

use crate::{article, bottom, bundled_article, looks, marked};

/// A reader of a bundled article, looking at its timeline.
fn looking(name: &str) -> Reader {
    let mut reader = Reader::open(bundled_article(name));
    reader.press("v t");
    reader
}

/// An article of sections that each name one date, and one date that none of them names.
fn story() -> Opened {
    article(
        "---\ntitle: T\ndate: 2022-08-18\npeople:\n  ann: { name: Ann }\n  bob: { name: Bob }\n  eve: { name: Eve }\ndates:\n  \
         - { date: 2022-08-01, text: [the start], event: It began, people: [ann] }\n  \
         - { date: 2022-08-10, text: [that day], event: It went on, people: [ann, bob] }\n  \
         - { date: 2022-08-17, text: [17 August 2022], event: It ended, people: [bob] }\n  \
         - { date: 2022-08-25, event: Nobody knew, people: [bob] }\n---\n\n\
         ## One\n\nIt was the start.\n\n## Two\n\nOn that day it went on.\n\n## Three\n\nIt ended on 17 August 2022.\n",
    )
}

/// The article of some dates, none of which its text names.
fn dated(dates: &str) -> Opened {
    let dates: String = dates.split_whitespace().fold(String::new(), |mut list, date| {
        match date.split_once('/') {
            Some((from, to)) => writeln!(list, "  - {{ from: \"{from}\", to: \"{to}\", event: A span }}").unwrap(),
            None => writeln!(list, "  - {{ date: \"{date}\", event: A day }}").unwrap(),
        }
        list
    });
    article(&format!("---\ntitle: T\ndate: 2022-08-18\ndates:\n{dates}---\n\n## One\n\nText.\n"))
}

/// The lines of the view that has the screen, without its frame.
fn body(reader: &Reader) -> Vec<String> {
    let screen = reader.screen();
    let inner = screen.lines().filter_map(|line| line.strip_prefix('┃')?.split_once('┃').map(|(inner, _)| inner));
    // The sign of the chosen item stands where a frame does.
    screen
        .lines()
        .zip(inner)
        .map(|(line, inner)| if inner.is_empty() { line.split('┃').nth(2).unwrap_or_default() } else { inner })
        .map(|line| line.trim().to_owned())
        .collect()
}

fn chosen(reader: &Reader) -> usize {
    reader.model.views.place(View::Timeline).chosen
}

#[test]
fn the_bundled_article_shows_two_days_four_events_and_its_dateline() {
    let reader = looking("kosovo-talks");
    let screen = reader.screen();
    for told in [
        "▼ dateline 18 Aug 2022",
        "Wed 17 Aug 2022                           Thu 18 Aug 2022",
        "1  Wed 17 Aug 2022 · day before the dateline · 2 mentions · “17 August” · “that day”",
        "Serbia's president calls on the Secretary General",
        "Jens Stoltenberg · Aleksandar Vučić · Brussels",
        "Kosovo's prime minister calls on him, and the two meet the press",
        "Jens Stoltenberg · Albin Kurti · Brussels",
        "2  Thu 18 Aug 2022 · the dateline · 2 mentions · “18 August”",
        "Session of the EU-mediated dialogue between Serbia and Kosovo, planned for this day",
        "The story is filed",
    ] {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
}

#[test]
fn what_the_text_says_in_full_is_not_said_twice() {
    let screen = looking("halley").screen();
    assert!(screen.contains("1066 · 1 mention") && !screen.contains("“1066”"), "{screen}");
    assert!(screen.contains("1531 · 3 mentions · “August 1531”"), "{screen}");
}

#[test]
fn the_chosen_date_stands_out_in_the_list_and_on_the_axis() {
    let mut reader = looking("kosovo-talks");
    assert_eq!(marked(&mut reader, 'C'), ["●1"]);
    reader.press("j");
    assert_eq!(marked(&mut reader, 'C'), ["●2"]);
    reader.press("k");
    assert_eq!((chosen(&reader), marked(&mut reader, 'C')), (0, vec!["●1".to_owned()]));
    reader.press("G");
    assert_eq!(chosen(&reader), 1);
    reader.press("g");
    assert_eq!(chosen(&reader), 0);
}

#[test]
fn a_click_on_a_mark_chooses_its_dates_one_after_the_other() {
    let mut reader = looking("halley");
    let screen = reader.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains('×')).expect("a mark of several");
    let x = line.chars().position(|sign| sign == '×').unwrap();
    let at = Position { x: u16::try_from(x).unwrap(), y: u16::try_from(y).unwrap() };
    let mut seen = Vec::new();
    for _ in 0..3 {
        reader.act(Action::Point(Pointer { button: Button::Press, at }));
        reader.act(Action::Point(Pointer { button: Button::Release, at }));
        assert!(marked(&mut reader, 'C')[0].contains('×'), "{}", reader.screen());
        seen.push(chosen(&reader));
    }
    assert_eq!((seen[1] > seen[0], reader.model.views.shown), (true, View::Timeline), "{seen:?}");
}

#[test]
fn enter_goes_to_the_mentions_one_after_the_other() {
    let mut reader = looking("kosovo-talks");
    reader.press("Enter");
    assert_eq!((reader.model.views.shown, reader.model.panes.section), (View::Text, 0));
    reader.press("v t Enter");
    assert_eq!((reader.model.views.shown, reader.model.panes.section), (View::Text, 2), "that day");
}

#[test]
fn the_date_that_is_chosen_in_the_text_is_chosen_here() {
    let mut reader = Reader::open(bundled_article("halley"));
    reader.press(": 1305 Enter v t");
    assert_eq!(chosen(&reader), 6);
    assert!(reader.screen().contains("star of Bethlehem"));
}

#[test]
fn e_spaces_dates_evenly_and_back() {
    let mut reader = looking("halley");
    let before = reader.screen();
    assert!(before.contains("true distances") && before.contains("●×7"), "{before}");
    reader.press("e");
    let screen = reader.screen();
    assert!(screen.contains("evenly spaced, in order") && screen.contains("○35"), "{screen}");
    reader.press("e");
    assert_eq!(reader.screen(), before);
}

#[test]
fn what_the_signs_mean_is_told_at_each_size_that_has_a_whole_axis() {
    for (width, height) in [(120, 40), (80, 24), (60, 30)] {
        let mut reader = looking("halley");
        reader.size(width, height);
        let screen = reader.screen();
        for told in ["○ month or year", "×2 two dates"] {
            assert!(screen.contains(told), "{told} is missing at {width}×{height}:\n{screen}");
        }
    }
}

#[test]
fn as_of_here_hides_what_the_text_has_not_told_yet() {
    let mut reader = Reader::open(story());
    reader.press("v t a");
    assert_eq!(reader.model.page().unwrap().count(), 1, "{}", reader.screen());
    assert!(reader.screen().contains("1 of 4 dates · as of here: 3 not yet told"), "{}", reader.screen());
    reader.press("2 v t");
    assert_eq!(reader.model.page().unwrap().count(), 2);
    // At the end all is told, what the text never names too.
    reader.press("3 v t");
    assert_eq!(reader.model.page().unwrap().count(), 4);
    assert!(reader.screen().contains("4 dates · as of here: all told"), "{}", reader.screen());
    assert!(reader.screen().contains("25 Aug 2022 · 7 days after the dateline · stated by the author"));
    reader.press("1 v t a");
    assert_eq!(reader.model.page().unwrap().count(), 4);
    assert!(!reader.screen().contains("as of here:"));
}

#[test]
fn a_date_that_is_hidden_gives_way_to_the_last_before_it() {
    let mut reader = Reader::open(story());
    reader.press("2 v t G");
    assert_eq!(chosen(&reader), 3);
    reader.press("a");
    assert_eq!(chosen(&reader), 1);
    reader.press("a");
    assert_eq!(chosen(&reader), 1);
}

#[test]
fn w_shows_the_dates_of_one_after_the_other_then_all() {
    let mut reader = Reader::open(story());
    reader.press("v t");
    let mut counts = Vec::new();
    for _ in 0..3 {
        reader.press("w");
        counts.push((bottom(&reader), reader.model.page().unwrap().count()));
    }
    let told = |text: &str| text.to_owned();
    assert_eq!(
        counts,
        [(told("Dates of Ann · w goes on"), 2), (told("Dates of Bob · w goes on"), 3), (told("All dates"), 4)]
    );
}

#[test]
fn w_begins_with_whom_the_sidebar_has_chosen() {
    let mut reader = Reader::open(bundled_article("kosovo-talks"));
    reader.press("s j j v t w");
    assert_eq!(reader.model.page().unwrap().count(), 1);
    assert!(reader.screen().contains("1 of 2 dates · with Albin Kurti"), "{}", reader.screen());
    // Somebody without a date: a clear line, and on.
    let mut reader = Reader::open(story());
    reader.press("s j j v t w");
    assert!(reader.screen().contains("No date tells of this person"), "{}", reader.screen());
    reader.press("j Enter e a a w");
    assert_eq!(bottom(&reader), "All dates");
}

#[test]
fn the_palette_has_the_timeline_and_in_it_its_commands() {
    let mut reader = Reader::open(story());
    reader.press(": timeline Enter");
    assert_eq!(reader.model.views.shown, View::Timeline, "{}", reader.screen());
    reader.press(": evenly Enter");
    assert!(reader.model.views.timeline.even, "{}", reader.screen());
}

#[test]
fn without_dates_a_line_says_so_and_every_key_is_harmless() {
    let mut reader = Reader::open(article("# T\n\nText.\n"));
    reader.press("v t");
    assert!(reader.screen().contains("This article states no dates"), "{}", reader.screen());
    reader.press("j k g G Enter e a w e a w d u");
    assert!(reader.screen().contains("This article states no dates"));
}

#[test]
fn one_date_stands_in_the_middle_of_its_day() {
    let mut reader = Reader::open(dated("2022-08-18"));
    reader.press("v t");
    let lines = body(&reader);
    assert!(lines[1].contains("Thu 18 Aug 2022") && lines[3].contains("●1"), "{}", reader.screen());
    assert!(reader.screen().contains("1 date · true distances"), "{}", reader.screen());
}

#[test]
fn a_day_beside_five_thousand_years_keeps_its_distance() {
    let mut reader = Reader::open(dated("-2999/2001 0000 2000-01-01"));
    reader.press("v t");
    let screen = reader.screen();
    for told in ["3000 BCE", "2000 BCE", "1000 BCE", "1 CE", "1000", "(───", "3000 BCE – 2001", "1 BCE", "●3"]
    {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
}

#[test]
fn two_thousand_dates_are_counted_on_the_axis_and_cost_a_key_no_more_than_twenty() {
    let many = |count: u32| {
        let days =
            (0..count).map(|day| format!("{:04}-{:02}-{:02}", 1000 + day / 336, 1 + day / 28 % 12, 1 + day % 28));
        let mut reader = Reader::open(dated(&days.collect::<Vec<_>>().join(" ")));
        reader.press("v t");
        reader
    };
    let time = |reader: &mut Reader| {
        let mut once = || {
            let start = Instant::now();
            reader.press("j j j j j j j j");
            assert!(!reader.frame().content.is_empty());
            start.elapsed().as_secs_f64()
        };
        (0..9).map(|_| once()).fold(f64::INFINITY, f64::min)
    };
    let (mut few, mut all) = (many(20), many(2000));
    assert!(all.screen().contains("●×") && all.screen().contains("2000 dates"), "{}", all.screen());
    let (few, all) = (time(&mut few), time(&mut all));
    assert!(all < 4.0 * few, "{few} s and {all} s");
}

#[test]
fn a_new_size_and_a_file_read_again_keep_the_chosen_date() {
    let mut reader = Reader::open(story());
    reader.press("v t j j").size(50, 15);
    assert_eq!(chosen(&reader), 2);
    reader.size(20, 5).size(120, 40).press("e");
    let text = "---\ntitle: T\ndates:\n  - { date: 1999, event: New }\n  - { date: 2022-08-17, event: Changed }\n---\n\n## One\n\nText.\n";
    reader.act(Action::Loaded(Ok(article(text))));
    assert_eq!((reader.model.views.shown, chosen(&reader)), (View::Timeline, 1));
    assert!(reader.model.views.timeline.even, "what was set stays");
    reader.act(Action::Loaded(Ok(bundled_article("halley"))));
    assert_eq!(chosen(&reader), 0, "another article begins at its beginning");
}

#[test]
fn simple_terminals_get_simple_signs() {
    let settings = Settings { plain: true, ..Settings::default() };
    let mut reader = Reader::with(bundled_article("halley"), settings, Size { width: 120, height: 40 });
    reader.press("v t");
    for keys in ["e", "a", "j"] {
        let foreign: String = reader.screen().chars().filter(|sign| "●○×┄╌╎┃▼“”·".contains(*sign)).collect();
        assert_eq!(foreign, "", "{}", reader.screen());
        reader.press(keys);
    }
}

#[test]
fn the_timeline_at_each_size_and_without_colour() {
    for (name, keys) in [("kosovo-talks", "v t"), ("halley", "v t j j j j"), ("milankovic", "v t e")] {
        looks(&format!("timeline_{name}"), keys, || Reader::open(bundled_article(name)));
    }
}
