//! Who and when the file does not state: there before the first frame or joined without a jump, marked, and corrected.

use std::sync::Arc;

use dateline::{
    annotate::find,
    app::{Action, Effect},
    article::{Entry, Kind, Position},
    reader::Reader,
};

use crate::{article, bottom};

/// Two sections that name days; the file states the first of them if asked.
fn story(is_stated: bool, paragraphs: usize) -> String {
    let dates = if is_stated { "dates:\n  - { date: 2022-08-20, text: [the last day], event: The end }\n" } else { "" };
    let filler = "Words that say nothing of who or when, so that the text is long.\n\n".repeat(paragraphs);
    format!(
        "---\ntitle: T\ndate: 2022-08-18\n{dates}---\n\n## First\n\nThey met on 17 August 2022 and again on the last day.\n\n\
         {filler}## Second\n\n{filler}It was over on 19 August 2022.\n"
    )
}

const SHORT: usize = 1;
const LONG: usize = 300;

fn dates(reader: &Reader) -> Vec<(String, bool)> {
    let dates = reader.model.document.article.dates.iter();
    dates.map(|date| (date.when.to_string(), date.found.is_some())).collect()
}

#[test]
fn a_short_text_has_its_dates_before_the_first_frame_and_marks_them_as_found() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    let all = [("2022-08-17", true), ("2022-08-19", true), ("2022-08-20", false)];
    assert_eq!(dates(&reader), all.map(|(when, found)| (when.to_owned(), found)));
    let screen = reader.screen();
    assert!(screen.contains("~Wed 17 Aug 2022") && screen.contains(" Sat 20 Aug 2022"), "{screen}");
    assert!(reader.press("s Enter").screen().contains("~ found in the text, "), "{}", reader.screen());
}

#[test]
fn a_long_text_shows_that_it_is_searched_and_then_nothing_moves() {
    let mut reader = Reader::open(article(&story(false, LONG)));
    let before = reader.screen();
    assert!(before.contains("being looked for") && before.contains("─ Dates ─"), "{before}");
    reader.act(Action::Press("j".parse().unwrap()));
    let top = reader.model.top();
    let read = reader.model.begin_finding().expect("something is to be found");
    assert!(reader.model.begin_finding().is_none(), "it is asked for once");
    let found = find::found(&read).map(Arc::new);
    reader.act(Action::Found(read, found)).settle();
    assert_eq!(reader.model.top(), top);
    let text = |screen: &str| screen.lines().map(|line| line.chars().take(80).collect::<String>()).collect::<Vec<_>>();
    reader.press("k");
    assert_eq!(text(&reader.screen())[..38], text(&before)[..38]);
    assert!(!reader.screen().contains("being looked for") && reader.screen().contains("~Wed 17 Aug 2022"));
}

#[test]
fn where_nothing_is_found_the_lists_go_away() {
    let filler = "Words that say nothing of who or when, so that the text is long.\n\n".repeat(LONG);
    let mut reader = Reader::open(article(&format!("# T\n\n## First\n\n{filler}")));
    assert!(reader.screen().contains("being looked for"));
    assert!(!reader.settle().screen().contains("being looked for"));
    assert!(reader.model.sidebar.lists.is_empty() && reader.model.plan.sidebar.is_none());
}

#[test]
fn what_is_chosen_stays_chosen_when_more_is_found() {
    let mut reader = Reader::open(article(&story(true, LONG)));
    let stated = Entry { kind: Kind::Date, index: 0 };
    for key in ["s", "Tab", "Enter"] {
        reader.act(Action::Press(key.parse().unwrap()));
    }
    assert_eq!(reader.model.walk.chosen.map(|chosen| chosen.entry), Some(stated));
    reader.settle();
    let chosen = reader.model.walk.chosen.unwrap().entry;
    assert_eq!((chosen.index, dates(&reader)[chosen.index].clone()), (2, ("2022-08-20".to_owned(), false)));
}

#[test]
fn x_dismisses_what_was_found_and_nothing_else() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    reader.press("s X");
    assert_eq!(dates(&reader).len(), 2);
    assert!(bottom(&reader).contains("Wed 17 Aug 2022 dismissed"), "{}", bottom(&reader));
    reader.press("j X");
    assert_eq!(dates(&reader).len(), 2);
    assert!(bottom(&reader).contains("is stated by the file"), "{}", bottom(&reader));
}

#[test]
fn corrections_that_no_draft_has_are_asked_about_before_they_are_lost() {
    let mut reader = Reader::open(article(&story(false, SHORT)));
    reader.press("s X q");
    assert!(reader.effects().is_empty() && bottom(&reader).contains("W writes a draft"), "{}", bottom(&reader));
    reader.press("j q");
    assert!(reader.effects().is_empty(), "it is asked anew after another key");
    assert_eq!(reader.press("q").effects(), [Effect::Quit]);

    reader.press("W").effects();
    reader.act(Action::Written(Ok("Written".into())));
    assert_eq!(reader.press("q").effects(), [Effect::Quit]);
    reader.press("X q");
    assert!(reader.effects().is_empty(), "the draft does not have the last correction");

    reader.press("U U");
    assert_eq!(reader.press("q").effects(), [Effect::Quit], "nothing is corrected any more");
}

#[test]
fn j_joins_one_to_another_and_its_mentions_with_it() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    let last = Entry { kind: Kind::Date, index: 2 };
    assert_eq!(reader.model.document.mentions.of(last).len(), 1);
    reader.press("s J");
    assert!(reader.screen().contains("The same as"), "{}", reader.screen());
    reader.press("sat Enter");
    let last = Entry { index: 1, ..last };
    assert_eq!((dates(&reader).len(), reader.model.document.mentions.of(last).len()), (2, 2));
    assert_eq!(reader.model.top(), Position::default());
}

#[test]
fn u_takes_back_what_was_dismissed_and_joined_the_last_first() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    let all = dates(&reader);
    reader.press("U");
    assert!(bottom(&reader).contains("Nothing was dismissed or joined"), "{}", bottom(&reader));
    reader.press("s X");
    assert!(bottom(&reader).contains("dismissed; U brings it back"), "{}", bottom(&reader));
    reader.press("J sat Enter");
    assert!(bottom(&reader).contains("Fri 19 Aug 2022 is Sat 20 Aug 2022 now; U parts them"), "{}", bottom(&reader));
    assert_eq!(dates(&reader).len(), 1);
    reader.press("U");
    assert!(bottom(&reader).contains("Fri 19 Aug 2022 is apart from Sat 20 Aug 2022 again"), "{}", bottom(&reader));
    reader.press("U");
    assert!(bottom(&reader).contains("Wed 17 Aug 2022 is back"), "{}", bottom(&reader));
    assert_eq!(dates(&reader), all);
    assert_eq!(reader.model.walk.chosen.map(|chosen| chosen.entry), Some(Entry { kind: Kind::Date, index: 0 }));
    assert!(!reader.model.document.is_corrected());
}

/// Has a figure, words with a speaker, and a place.
const NEWS: &str = "---\ntitle: T\ndate: 2022-08-18\n---\n\n## First\n\nThe talks were held in Brussels. NATO Secretary General Jens \
                    Stoltenberg came. \u{201c}We will stay,\u{201d} Stoltenberg said. The mission has 3,700 soldiers.\n";

#[test]
fn x_dismisses_a_figure_and_a_speaker_where_they_are_shown_and_u_brings_them_back() {
    let mut reader = Reader::open(article(NEWS));
    let facts = |reader: &Reader| reader.model.document.article.facts.len();
    assert_eq!(facts(&reader), 1);
    reader.press("v f X");
    assert!(facts(&reader) == 0 && bottom(&reader).contains("oldiers dismissed; U brings"), "{}", bottom(&reader));
    reader.press("U");
    assert_eq!(facts(&reader), 1);

    let quotations = |reader: &Reader| reader.model.document.mentions.quotations().len();
    reader.press("v q X");
    assert!(quotations(&reader) == 1 && bottom(&reader).contains("First choose one of"), "{}", bottom(&reader));
    reader.press("j X");
    assert_eq!(quotations(&reader), 0);
    assert!(bottom(&reader).contains("Jens Stoltenberg as the speaker is dismissed"), "{}", bottom(&reader));
    reader.press("U");
    assert_eq!(quotations(&reader), 1);
}

#[test]
fn x_leaves_words_to_the_speaker_that_the_file_states() {
    let mut reader = crate::reader();
    let quotations = |reader: &Reader| reader.model.document.mentions.quotations().len();
    for down in 1..=6 {
        reader.press("v q g");
        reader.press(&format!("{}X", "j ".repeat(down)));
        assert!(bottom(&reader).contains("is stated by the file"), "{down}: {}", bottom(&reader));
    }
    assert_eq!(quotations(&reader), 6);
}

#[test]
fn j_joins_what_was_found_as_of_another_kind() {
    let mut reader = Reader::open(article(NEWS));
    let people = reader.model.document.article.people.len();
    let places = reader.model.document.article.places.len();
    reader.press("s Tab J");
    assert!(reader.screen().contains("Jens Stoltenberg"), "{}", reader.screen());
    reader.press("jens Enter");
    let now = &reader.model.document.article;
    assert_eq!((now.people.len(), now.places.len()), (people, places - 1), "{}", bottom(&reader));
}

#[test]
fn j_proposes_nothing_where_nothing_is_likely_to_be_the_same() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    reader.press("s J Enter");
    assert_eq!(dates(&reader).len(), 3);
    reader.press("J ↓ Enter");
    assert_eq!(dates(&reader).len(), 2, "the first is a step away");
}

#[test]
fn the_search_shows_how_far_it_is_and_ends_and_begins_again_when_asked() {
    let mut reader = Reader::open(article(&story(false, LONG)));
    let before = bottom(&reader);
    let read = reader.model.begin_finding().unwrap();
    assert!(!before.contains("looking"), "what takes but a moment is no news: {before}");
    reader.act(Action::Finding(Arc::clone(&read), 50));
    assert!(bottom(&reader).contains("looking ━━━━────"), "{}", bottom(&reader));
    reader.model.settings.plain = true;
    assert!(bottom(&reader).contains("looking ====----"), "{}", bottom(&reader));
    reader.model.settings.plain = false;
    let text = |screen: &str| screen.lines().map(|line| line.chars().take(80).collect::<String>()).collect::<Vec<_>>();
    let shown = text(&reader.screen());

    reader.act(Action::Press("Esc".parse().unwrap()));
    assert!(bottom(&reader).contains("no longer looked for, 50% was done · F begins again"), "{}", bottom(&reader));
    assert!(!reader.model.awaits(&read) && reader.model.begin_finding().is_none());
    let late = find::found(&read).map(Arc::new);
    reader.act(Action::Finding(Arc::clone(&read), 60)).act(Action::Found(read, late)).settle();
    assert!(dates(&reader).is_empty() && reader.screen().contains("not looked for; F looks"), "{}", reader.screen());
    assert_eq!(text(&reader.screen())[..38], shown[..38], "the text stays where it is");

    reader.press("F");
    assert_eq!(dates(&reader).len(), 2);
    reader.press("F");
    assert!(bottom(&reader).contains("that can be found are there"), "{}", bottom(&reader));
}

#[test]
fn what_lies_over_the_text_is_left_before_the_search_is_ended() {
    let mut reader = Reader::open(article(&story(false, LONG)));
    let read = reader.model.begin_finding().unwrap();
    for key in ["z", "s", "Esc", "Esc"] {
        reader.act(Action::Press(key.parse().unwrap()));
        assert!(reader.model.awaits(&read), "{key}");
    }
    reader.act(Action::Press("Esc".parse().unwrap()));
    assert!(!reader.model.awaits(&read));
}

#[test]
fn every_key_may_be_pressed_in_a_list_that_is_empty_yet_or_stays_so() {
    for is_ended in [false, true] {
        let mut reader = Reader::open(article(&story(false, LONG)));
        reader.model.begin_finding().unwrap();
        let ends = if is_ended { "Esc" } else { "k" };
        for key in [ends, "s", "j", "Enter", "n", "X", "J", "G", "Tab", "k", "l", "h", "s", "y", "Y", "n"] {
            reader.act(Action::Press(key.parse().unwrap()));
            assert!(reader.screen().contains('1'), "{key}");
            assert_eq!(reader.model.walk.chosen, None, "{key}");
            reader.model.overlay = None;
        }
    }
}

#[test]
fn a_search_that_fails_leaves_the_text_to_be_read() {
    let mut reader = Reader::open(article(&story(true, LONG)));
    let read = reader.model.begin_finding().unwrap();
    reader.act(Action::Lost(read, "no such word".into()));
    assert!(bottom(&reader).contains("a fault of this program: no such word"), "{}", bottom(&reader));
    reader.press("j");
    assert_eq!(dates(&reader).len(), 1);
}

#[test]
fn a_book_that_is_being_read_shows_how_far_and_its_beginning_stays_when_that_is_ended() {
    let mut reader = Reader::open(article(&story(false, LONG)));
    reader.model.status.is_partial = true;
    reader.act(Action::Reading(25));
    assert!(
        bottom(&reader).contains("reading ━━──────") && bottom(&reader).contains("beginning"),
        "{}",
        bottom(&reader)
    );
    reader.act(Action::Press("W".parse().unwrap()));
    assert!(reader.effects().is_empty() && bottom(&reader).contains("Only the beginning"), "{}", bottom(&reader));
    reader.act(Action::Press("Esc".parse().unwrap()));
    assert!(bottom(&reader).contains("25% of the file was read · r reads all of it"), "{}", bottom(&reader));
    assert_eq!(reader.model.status.reading, None);
    reader.act(Action::Loaded(Ok(article(&story(false, LONG)))));
    assert!(!reader.press("j").screen().contains("beginning"), "{}", bottom(&reader));
}

#[test]
fn the_help_says_what_the_sign_of_what_was_found_means_and_what_corrects_it() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    let screen = reader.press("? ~").screen();
    for said in
        ["not stated by its file", "Dismiss the chosen", "Join the chosen", "Take back the last", "Write a draft"]
    {
        assert!(screen.contains(said), "{said}: {screen}");
    }
}

#[test]
fn a_draft_waits_for_what_is_being_found_and_for_the_one_before() {
    let mut reader = Reader::open(article(&story(true, LONG)));
    let read = reader.model.begin_finding().unwrap();
    reader.act(Action::Press("W".parse().unwrap()));
    assert!(reader.effects().is_empty() && bottom(&reader).contains("still being looked for"), "{}", bottom(&reader));
    reader.act(Action::Found(Arc::clone(&read), None)).press("W W");
    assert_eq!(reader.effects().len(), 1);
    assert!(bottom(&reader).contains("being written already"), "{}", bottom(&reader));
    reader.act(Action::Written(Err("the disk is full".into())));
    assert!(bottom(&reader).contains("the disk is full"), "{}", bottom(&reader));
    reader.press("W");
    assert_eq!(reader.effects().len(), 1);
}

#[test]
fn w_asks_for_a_draft_of_what_is_shown() {
    let mut reader = Reader::open(article(&story(true, SHORT)));
    reader.press("s X W");
    let effects = reader.effects();
    let [Effect::Draft(article, name)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((article.dates.len(), name.as_str()), (2, "test"));
}

#[test]
fn a_mark_and_a_place_one_comes_back_to_outlive_what_was_chosen_there() {
    let mut reader = Reader::open(article(&story(false, SHORT)));
    // The last found date is chosen, a mark is put, and the date dismissed.
    reader.press("s j Enter m a s X");
    assert_eq!(dates(&reader).len(), 1);
    reader.press("' a");
    assert_eq!(reader.model.walk.chosen, None);
    reader.press("Backspace Backspace");
    assert!(!reader.screen().is_empty() && reader.model.walk.chosen.is_none_or(|chosen| chosen.entry.index == 0));
}

#[test]
fn an_open_palette_leads_to_the_same_date_when_more_are_found() {
    let mut reader = Reader::open(article(&story(true, LONG)));
    for key in [":", "s", "a", "t"] {
        reader.act(Action::Press(key.parse().unwrap()));
    }
    reader.settle();
    reader.press("Enter");
    let chosen = reader.model.walk.chosen.expect("the date that was typed").entry;
    assert_eq!(dates(&reader)[chosen.index].0, "2022-08-20");
}

#[test]
fn what_was_searched_before_it_was_read_again_is_not_taken() {
    let mut reader = Reader::open(article(&story(true, LONG)));
    let read = reader.model.begin_finding().unwrap();
    let late = find::found(&read).map(Arc::new);
    reader.act(Action::Loaded(Ok(article("# T\n\nNothing.\n"))));
    assert!(!reader.model.awaits(&read), "nobody waits for it, and it can stop");
    reader.act(Action::Found(read, late));
    assert!(dates(&reader).is_empty());
}

#[test]
fn reading_again_brings_back_what_was_dismissed_and_says_so() {
    let story = story(true, SHORT);
    let mut reader = Reader::open(article(&story));
    reader.press("s X");
    reader.act(Action::Loaded(Ok(article(&story))));
    assert_eq!(dates(&reader).len(), 3);
    assert!(bottom(&reader).contains("what was found is back"), "{}", bottom(&reader));
    reader.act(Action::Loaded(Ok(article(&story))));
    assert!(bottom(&reader).contains("nothing has changed"), "{}", bottom(&reader));
}
