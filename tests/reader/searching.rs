//! Searching as one types: over line breaks, hyphens and diacritics, narrowed, counted, walked.

use crate::{article, bottom, bundled_article, focused, long_reader, marked, reader};
use dateline::app::{Action, Opened};
use dateline::reader::Reader;

#[test]
fn hits_are_shown_as_one_types_and_escape_goes_back() {
    let mut reader = reader();
    let before = reader.screen();
    reader.press("/ peacek");
    assert_eq!(focused(&reader), "Kosovo meeting");
    assert_eq!(marked(&mut reader, 'X'), ["peacek"]);
    assert!(bottom(&reader).ends_with("1/2"), "{}", bottom(&reader));
    reader.press("Esc");
    assert_eq!(reader.screen(), before);
}

#[test]
fn a_search_and_the_place_of_the_reader_both_stand_on_the_last_line() {
    let mut reader = reader();
    for (width, end) in [(120, "/peace 1/5  ¶3/5 · 52%"), (80, "/peace 1/5  ¶3/5 · 52%"), (50, "/peace 1/5")] {
        reader.size(width, 24).press("Esc / peace Enter");
        assert!(bottom(&reader).trim_end().ends_with(end), "{}", bottom(&reader));
        assert!(bottom(&reader).contains("Tab pane"), "{}", bottom(&reader));
    }
    reader.size(120, 24).press("v t");
    assert!(bottom(&reader).trim_end().ends_with("/peace 1/5"), "{}", bottom(&reader));
}

#[test]
fn what_the_prompt_tells_is_never_cut() {
    for (width, told) in [
        (120, "narrow with person: by: date: place: org: in:"),
        (50, "/               person: by: date: place: org: in:"),
        (20, " Tab narrows"),
    ] {
        let mut reader = reader();
        reader.size(width, 15).press("/");
        assert!(bottom(&reader).trim_end().ends_with(told), "{}", bottom(&reader));
    }
}

#[test]
fn by_is_completed_to_who_speaks_only() {
    let mut reader = reader();
    reader.press("/ by: Tab");
    assert!(bottom(&reader).starts_with("/by:stoltenberg"), "{}", bottom(&reader));
    reader.press("Tab");
    assert!(bottom(&reader).starts_with("/by:stoltenberg"), "{}", bottom(&reader));
}

#[test]
fn words_are_found_over_line_breaks_hyphens_and_diacritics() {
    for (typed, hits) in
        [("vucic", 2), ("secretary Space general", 5), ("de Space escalation", 1), ("euro-atlantic", 1)]
    {
        for width in [120, 57, 33] {
            let mut reader = reader();
            reader.size(width, 30).press("/").press(typed).press("Enter");
            let count = reader.model.walk.search.as_ref().map(|search| search.count().1);
            assert_eq!(count, Some(hits), "{typed} at {width}");
        }
    }
}

#[test]
fn latin_finds_cyrillic() {
    let mut reader = Reader::open(bundled_article("milankovic"));
    reader.press("/ milankovic Enter");
    assert_eq!(marked(&mut reader, 'X'), ["Миланковић"]);
}

#[test]
fn a_capital_letter_makes_case_count() {
    let count = |typed: &str| {
        let mut reader = reader();
        reader.press("/").press(typed);
        reader.model.walk.search.as_ref().map_or(0, |search| search.count().1)
    };
    assert!(count("the") > count("The"));
    assert!(count("The") > 0);
}

#[test]
fn a_search_is_narrowed_by_person_speaker_date_and_section() {
    for (typed, hits) in [
        ("by:stoltenberg", 6),
        ("by:stoltenberg Space peace", 2),
        ("person:kurti", 3),
        ("person:kurti Space press", 1),
        ("date:2022-08-18", 2),
        ("in:kosovo Space stoltenberg", 1),
        ("in:2 Space by:stoltenberg", 3),
    ] {
        let mut reader = reader();
        reader.press("/").press(typed).press("Enter");
        let count = reader.model.walk.search.as_ref().map_or(0, |search| search.count().1);
        assert_eq!(count, hits, "{typed}");
    }
}

#[test]
fn what_cannot_be_searched_for_is_told_at_once() {
    let mut reader = reader();
    reader.press("/ by:nobody");
    assert!(bottom(&reader).contains("nobody"), "{}", bottom(&reader));
    reader.press("Enter");
    assert!(reader.model.walk.search.is_none());
    reader.press("/ zebra Enter");
    assert!(bottom(&reader).starts_with("Not found: zebra"), "{}", bottom(&reader));
}

#[test]
fn the_outline_counts_the_hits_of_each_section() {
    let mut reader = long_reader();
    reader.size(120, 60).press("/ ponies Enter");
    let search = reader.model.walk.search.as_ref().unwrap();
    let total: usize = (0..34).map(|section| search.count_in_section(section)).sum();
    assert_eq!(total, search.count().1);
    let section = (0..34).find(|section| search.count_in_section(*section) > 0).unwrap();
    let count = search.count_in_section(section);
    let name = reader.model.document.article.sections[section].name().to_owned();
    let told = reader.screen().lines().any(|line| line.contains(&name) && line.ends_with(&format!("{count} │")));
    assert!(told, "{name} {count}\n{}", reader.screen());
}

#[test]
fn n_walks_the_hits_over_all_panes_and_round() {
    let mut reader = reader();
    reader.press("/ kosovo Enter");
    let count = reader.model.walk.search.as_ref().unwrap().count().1;
    let mut sections = std::collections::BTreeSet::new();
    for _ in 0..count {
        sections.insert(reader.model.panes.section);
        assert_eq!(marked(&mut reader, 'X').len(), 1);
        reader.press("n");
    }
    assert_eq!(sections.len(), 4);
    assert!(bottom(&reader).starts_with("On from the first hit"), "{}", bottom(&reader));
    reader.press("N");
    assert!(bottom(&reader).starts_with("On from the last hit"), "{}", bottom(&reader));
}

#[test]
fn tab_completes_filters_and_names() {
    let mut reader = reader();
    reader.press("/ by:sto Tab");
    assert!(bottom(&reader).starts_with("/by:stoltenberg"), "{}", bottom(&reader));
}

#[test]
fn leaving_the_prompt_brings_the_search_before_back_and_no_words_go_on_with_it() {
    let mut reader = reader();
    reader.press("/ kfor Enter n");
    let before = bottom(&reader);
    reader.press("/ zeb Esc");
    assert_eq!(bottom(&reader), before);
    reader.press("/ Enter");
    assert!(bottom(&reader).contains("/kfor 3/3"), "{}", bottom(&reader));
}

#[test]
fn the_hit_stays_on_the_screen_when_it_shrinks_and_the_place_comes_back() {
    let mut reader = reader();
    reader.size(40, 12).press("/ kurti Enter");
    let before = reader.screen();
    for (width, height) in [(22, 6), (30, 8), (20, 5)] {
        reader.size(width, height);
        assert_eq!(marked(&mut reader, 'X').concat().to_lowercase(), "kurti", "at {width}×{height}");
    }
    reader.size(40, 12);
    assert_eq!(reader.screen(), before);
    let row = |reader: &Reader| reader.screen().lines().position(|line| line.contains("Kurti"));
    reader.size(22, 6);
    let shown = row(&reader).unwrap();
    reader.press("j");
    assert_eq!(row(&reader), shown.checked_sub(1), "a key goes on from what is shown");
}

#[test]
fn words_are_searched_for_before_names_are_found() {
    let stated = "---\ndateline: 1\ntitle: Road\nanalysis: off\npeople:\n  ana: { name: Ana Kovač }\n---\n";
    let chapter = format!("## Chapter\n\n{}", "They met Ana Kovač.\n\n".repeat(1500));
    let mut reader = Reader::open(article(&format!("{stated}{}Here is the terminus.\n", chapter.repeat(40))));
    reader.act(Action::Press("/".parse().unwrap())).act(Action::Paste("terminus".to_owned()));
    let found = |reader: &Reader| reader.model.walk.search.as_ref().is_some_and(|search| search.count().1 > 0);
    let annotated = reader.model.document.annotated();
    while !found(&reader) {
        assert!(reader.model.work(), "it is there");
    }
    assert_eq!(reader.model.document.annotated(), annotated);
    reader.settle();
    assert!(reader.model.document.is_annotated());
}

/// A reader of the beginning of a text, while the rest of it is still being read; and all of it.
fn beginning_and_whole() -> (Reader, Opened) {
    let beginning = "# Road\n\n## One\n\nThey went on.\n\n";
    let mut reader = Reader::open(article(beginning));
    reader.model.status.is_partial = true;
    (reader, article(&format!("{beginning}## Two\n\nHere is the terminus.\n")))
}

#[test]
fn what_is_being_typed_when_the_rest_of_a_text_comes_is_searched_for_in_all_of_it() {
    let (mut reader, whole) = beginning_and_whole();
    reader.press("/ term").act(Action::Completed(whole)).settle();
    assert_eq!(marked(&mut reader, 'X'), ["term"]);
    reader.press("inus Enter");
    assert!(bottom(&reader).contains("1/1"), "{}", bottom(&reader));
}

#[test]
fn what_was_searched_for_in_the_beginning_of_a_text_is_searched_for_in_the_rest() {
    let (mut reader, whole) = beginning_and_whole();
    reader.press("/ terminus Enter");
    assert!(bottom(&reader).contains("the rest is searched"), "{}", bottom(&reader));
    reader.act(Action::Completed(whole)).settle();
    assert_eq!((focused(&reader), marked(&mut reader, 'X')), ("Two".to_owned(), vec!["terminus".to_owned()]));
}

#[test]
fn the_help_stays_open_when_the_rest_of_a_text_comes() {
    let (mut reader, whole) = beginning_and_whole();
    reader.press("? citation").act(Action::Completed(whole)).settle();
    assert!(reader.screen().contains("> citation"), "{}", reader.screen());
}

#[test]
fn whoever_has_found_it_stays_where_they_read_when_the_rest_of_a_text_comes() {
    let days: Vec<String> = (1..=200).map(|day| format!("On day {day} they went on.\n\n")).collect();
    let beginning = format!("# Road\n\n## One\n\nThe word.\n\n{}", days.concat());
    let mut reader = Reader::open(article(&beginning));
    reader.model.status.is_partial = true;
    reader.press("/ word Enter Space Space Space");
    let first = |reader: &Reader| -> Option<usize> {
        let screen = reader.screen();
        screen.split("On day ").nth(1)?.split(' ').next()?.parse().ok()
    };
    let before = first(&reader).unwrap();
    assert!(before > 30, "{before}");
    reader.act(Action::Completed(article(&format!("{beginning}A word again.\n")))).settle();
    // A blank row at the top belongs to the paragraph above it.
    assert!(first(&reader).unwrap().abs_diff(before) <= 1);
    reader.press("n");
    assert!(bottom(&reader).contains("/2"), "{}", bottom(&reader));
}
