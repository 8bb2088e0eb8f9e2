//! The lesson: from reading to teaching and back, step by step, and what it makes of bad input.

use std::{sync::Arc, time::Duration};

use dateline::{
    app::{Action, Effect, Opened, Origin, Unwritten, Written},
    article::{Article, Question, StepAction, View},
    chart::map::Ink,
    lesson::{Audience, Phase, Snapshot},
    read::{self, Format},
    reader::Reader,
};

use super::{article, bottom, bundled_article, long_reader, marked, reader};

/// Sixty words or so, and what is named beside them.
const WORDS: usize = 70;

/// A lesson of ours, from a file as one writes it.
fn lesson(steps: &str) -> Reader {
    let text = format!(
        "dateline: 1\ntitle: A test\nanalysis: off\npeople:\n  ada: {{ name: Ada Lake }}\nsections:\n  - id: one\n    title: One\n    text: |\n      Ada Lake came. Nobody else did.\n\n      The second paragraph.\n\n      The third.\n  - id: two\n    title: Two\n    text: Words of the second section.\n{steps}"
    );
    let article = read::article("test.yaml", &text, Format::Yaml).unwrap_or_else(|faults| panic!("{faults}"));
    Reader::open(Opened { article: Arc::new(article), origin: Origin::File("test.yaml".into()) })
}

/// Goes on with the lesson until something is so; at the most so many times.
fn until(reader: &mut Reader, most: usize, mut is_so: impl FnMut(&Reader) -> bool) {
    for _ in 0..=most {
        if is_so(reader) {
            return;
        }
        reader.press("Space");
    }
    panic!("not so after {most} steps:\n{}", reader.screen());
}

/// A file with this lesson is refused, and told so.
fn refused(steps: &str) -> String {
    let text = format!("dateline: 1\ntitle: A test\nsections:\n  - id: one\n    text: Words.\n{steps}");
    read::article("test.yaml", &text, Format::Yaml).unwrap_err().to_string()
}

/// The number of the step and how much of it is shown.
fn place(reader: &Reader) -> (usize, usize) {
    let walk = reader.model.lesson.as_ref().unwrap().walk;
    (walk.stage + 1, walk.shown)
}

fn is_taught(reader: &Reader) -> bool {
    reader.model.teaching().is_some()
}

/// Every screen of the bundled lesson from its beginning to its end, with the step and how much of it is shown.
fn walked(width: u16, height: u16) -> Vec<String> {
    let mut reader = reader();
    reader.size(width, height).press("p");
    let mut screens = Vec::new();
    while !bottom(&reader).contains("The lesson ends") {
        screens.push(format!("{:?}\n{}", place(&reader), reader.screen()));
        assert!(screens.len() < 200, "the lesson never ends");
        reader.press("Space");
    }
    screens
}

#[test]
fn the_whole_lesson_is_walked_with_one_key_at_every_size() {
    for (width, height) in [(160, 45), (120, 40), (80, 24), (40, 10)] {
        insta::assert_snapshot!(format!("lesson_{width}x{height}"), walked(width, height).join("\n────\n"));
    }
}

#[test]
fn no_screen_of_the_lesson_holds_more_words_than_can_be_read_at_once() {
    for screen in [(160, 45), (120, 40)].into_iter().flat_map(|(width, height)| walked(width, height)) {
        let words = screen.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
        assert!(words <= 2 * WORDS, "{words} words:\n{screen}");
    }
}

#[test]
fn next_and_back_undo_each_other_all_the_way() {
    let mut reader = reader();
    reader.press("p");
    let mut before = Vec::new();
    for _ in 0..30 {
        before.push((place(&reader), reader.screen().lines().take(38).map(str::to_owned).collect::<Vec<_>>()));
        reader.press("→");
    }
    for (at, screen) in before.into_iter().rev() {
        reader.press("←");
        assert_eq!(place(&reader), at);
        assert_eq!(reader.screen().lines().take(38).collect::<Vec<_>>(), screen);
    }
}

#[test]
fn what_is_shown_stays_where_it_is_when_more_is_shown() {
    let mut reader = lesson("");
    reader.press("p");
    let rows = |reader: &Reader, text: &str| reader.screen().lines().position(|line| line.contains(text));
    let first = rows(&reader, "Ada Lake");
    assert!(first.is_some() && rows(&reader, "The third.").is_none());
    reader.press("d");
    let dimmed = rows(&reader, "The third.");
    assert!(dimmed.is_some() && marked(&mut reader, 'v').contains(&"The third.".to_owned()));
    reader.press("d Space Space");
    assert_eq!((rows(&reader, "Ada Lake"), rows(&reader, "The third.")), (first, dimmed));
    assert!(!marked(&mut reader, 'v').contains(&"The third.".to_owned()));
}

/// What the heading says, whose letters are made of blocks.
fn heading(reader: &Reader) -> String {
    reader.model.plan.lesson.as_ref().map_or_else(String::new, |plan| plan.title.clone())
}

#[test]
fn one_key_leads_from_reading_to_teaching_and_back_to_the_same_place() {
    for leave in ["p", "Esc", "q"] {
        let mut reader = long_reader();
        reader.press("] ] j j j");
        let (screen, theme) = (reader.screen(), reader.model.settings.theme);
        reader.press("p");
        assert!(is_taught(&reader));
        let section = reader.model.document.article.sections[2].title.clone();
        assert_eq!(heading(&reader), section);
        assert_eq!(reader.model.settings.theme.name, "paper");
        reader.press("Space Space ]");
        let taught = place(&reader);
        reader.press(leave);
        assert!(!is_taught(&reader) && reader.model.settings.theme == theme);
        let without_last = |screen: &str| screen.lines().take(39).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(without_last(&reader.screen()), without_last(&screen));
        // Nobody has moved: the lesson goes on where it was.
        reader.press("p");
        assert_eq!(place(&reader), taught);
        reader.press("p 1 Enter p");
        assert_eq!(place(&reader), (1, 1));
    }
}

#[test]
fn a_view_is_taught_from_and_come_back_to() {
    let mut reader = reader();
    reader.press("v t j");
    let screen = reader.screen();
    reader.press("p");
    assert_eq!(place(&reader), (4, 1));
    reader.press("Space ] ] ] p");
    assert_eq!(reader.screen().lines().take(39).collect::<Vec<_>>(), screen.lines().take(39).collect::<Vec<_>>());
}

#[test]
fn hands_are_hidden_until_the_count_is_closed() {
    let mut reader = reader();
    reader.press("p 5 Enter 1 2 ↓ 7 ↓ 3");
    let shown = reader.screen();
    assert!(!shown.contains("12") && !shown.contains('%'), "{shown}");
    reader.press("Space");
    let closed = reader.screen();
    assert!(closed.contains("12 · 54%") && closed.contains("7 · 32%"), "{closed}");
    let blocks = |screen: &str| screen.matches('█').count();
    assert!(blocks(&closed) > blocks(&shown), "{closed}");
    assert!(!closed.contains('✓'));
    reader.press("9");
    assert!(bottom(&reader).contains("9 … Enter goes to step 9"), "{}", bottom(&reader));
    reader.press("Space");
    let answered = reader.screen();
    assert!(answered.contains('✓') && answered.contains("looks back on the day before"), "{answered}");
    reader.press("Space");
    let proof = marked(&mut reader, '>').join(" ");
    assert!(proof.contains("Both visits were paid in Brussels"), "{proof}");
    reader.press("← ← ←");
    assert!(!reader.screen().contains('%'));
    reader.press("Backspace");
    reader.press("Space");
    assert!(!reader.screen().contains("3 ·"), "{}", reader.screen());
}

#[test]
fn what_the_class_answered_is_kept_while_the_lesson_runs_and_after_it() {
    let kept = |reader: &mut Reader, keys: &str| {
        reader.press(keys);
        let mut effects = reader.effects();
        let Some(Effect::Keep(kept)) = effects.pop() else { panic!("{effects:?}: {}", bottom(reader)) };
        assert!(bottom(reader).contains("being written"), "{}", bottom(reader));
        let (told, files, are_old) = ("Written".to_owned(), vec!["a.csv".to_owned()], !kept.before.is_empty());
        reader.act(Action::Written(Ok(Written { told, files, are_old })));
        kept
    };
    let mut reader = reader();
    let nothing = kept(&mut reader, "p W");
    assert!(nothing.tallies.is_empty());
    let running = kept(&mut reader, "5 Enter 1 2 ↓ 7 W");
    let told: Vec<_> = running.tallies.iter().map(|tally| (tally.number, &*tally.hands)).collect();
    assert_eq!((told, &*running.name), (vec![(1, &[12, 7, 0][..])], "kosovo-talks"));
    assert!(running.before.is_empty());
    for _ in 0..2 {
        assert_eq!(kept(&mut reader, "W").before, ["a.csv"], "nothing is to be written where this is still there");
        assert!(bottom(&reader).contains("Nothing has changed since: Written"), "{}", bottom(&reader));
    }
    reader.press("8 G");
    until(&mut reader, 50, |reader| bottom(reader).contains("The lesson ends here"));
    assert!(bottom(&reader).contains("W keeps the hands"), "{}", bottom(&reader));
    let after = kept(&mut reader, "Esc : hands that were counted Enter");
    assert_eq!((&*after.tallies[0].hands, is_taught(&reader)), (&[12, 78, 0][..], false));
    assert!(after.before.is_empty());
    reader.press("p 5 Enter 9 W W");
    assert_eq!(reader.effects().len(), 1);
    assert!(bottom(&reader).contains("being written already"), "{}", bottom(&reader));
    reader.act(Action::Written(Err("the disk is full".into())));
    assert!(bottom(&reader).contains("the disk is full") && is_taught(&reader));
}

#[test]
fn under_a_list_the_last_row_says_what_the_keys_of_the_list_do() {
    let mut reader = reader();
    reader.press("p 5 Enter");
    assert!(bottom(&reader).contains("Space shows the answer"), "{}", bottom(&reader));
    for list in ["?", ":"] {
        reader.press(list);
        assert!(bottom(&reader).ends_with("Enter take · Esc back"), "{}", bottom(&reader));
        reader.press("Esc");
        assert!(bottom(&reader).contains("Space shows the answer"), "{}", bottom(&reader));
    }
}

#[test]
fn hands_that_are_not_written_are_asked_about_once() {
    for leave in ["q q", "Ctrl-c", "q : halley Enter"] {
        let mut reader = reader();
        reader.model.settings.bundled = vec![("halley", "The comet".to_owned())];
        reader.press("p 5 Enter 1 2 ] 9 Enter 3").press(leave);
        assert_eq!(reader.effects(), [], "{leave}");
        let asked = "Hands of 2 questions not written · W writes them · again leaves without them";
        assert!(bottom(&reader).contains(asked), "{}", bottom(&reader));
        reader.press(leave.rsplit_once("q ").map_or(leave, |(_, last)| last));
        assert!(matches!(reader.effects()[..], [Effect::Quit | Effect::LoadBundled("halley")]), "{leave}");
    }
    let mut reader = reader();
    reader.press("p 5 Enter 1 2 W");
    reader.effects();
    reader.act(Action::Written(Err("the disk is full".into()))).press("Ctrl-c");
    assert_eq!(reader.effects(), []);
    reader.press("W");
    reader.effects();
    reader.act(Action::Written(Ok("written".into()))).press("Ctrl-c");
    assert_eq!(reader.effects(), [Effect::Quit]);
}

#[test]
fn hands_that_are_being_written_are_not_asked_about_but_those_counted_since_are() {
    let writing = || {
        let mut reader = reader();
        reader.press("p 5 Enter 1 2 W");
        assert!(matches!(reader.effects()[..], [Effect::Keep(_)]));
        reader
    };
    let mut reader = writing();
    assert_eq!(reader.model.unwritten_hands(), None);
    reader.press("Ctrl-c");
    assert!(bottom(&reader).contains("this ends when they are"), "{}", bottom(&reader));
    assert_eq!(reader.effects(), []);
    reader.act(Action::Written(Err("the disk is full".into())));
    assert_eq!(reader.effects(), [], "whoever left would have lost them: {}", bottom(&reader));
    assert_eq!(reader.model.unwritten_hands().map(|kept| kept.tallies[0].total()), Some(12));
    let mut reader = writing();
    reader.press("Ctrl-c").act(Action::Written(Ok("Written".into())));
    assert_eq!(reader.effects(), [Effect::Quit]);
    let mut reader = writing();
    reader.press("Ctrl-c j").act(Action::Written(Ok("Written".into())));
    assert_eq!(reader.effects(), [], "whoever goes on does not leave");
    let mut reader = writing();
    reader.press("Ctrl-c Ctrl-c");
    assert_eq!(reader.effects(), [Effect::Quit]);
    let mut reader = writing();
    let half = Unwritten { told: "a.csv was written; a.html could not be".into(), are_hands_written: true };
    reader.act(Action::Written(Err(half)));
    assert!(bottom(&reader).contains("a.csv was written"), "{}", bottom(&reader));
    reader.press("Ctrl-c");
    assert_eq!(reader.effects(), [Effect::Quit], "{}", bottom(&reader));
    let mut reader = writing();
    reader.press("↓ 3 Ctrl-c");
    assert_eq!(reader.effects(), [], "{}", bottom(&reader));
    let unwritten = reader.model.unwritten_hands().expect("hands counted since");
    assert_eq!(unwritten.tallies[0].hands, [12, 3, 0]);
}

#[test]
fn after_a_lesson_the_key_of_a_draft_writes_the_hands_first_and_who_leaves_is_asked_until_it_has() {
    let mut reader = reader();
    reader.press("p 5 Enter 1 2 q");
    for keys in ["q", "j q", "k q"] {
        reader.press(keys);
        assert_eq!(reader.effects(), [], "{keys}");
        assert!(bottom(&reader).contains("Hands of 1 question not written · W writes them"), "{}", bottom(&reader));
    }
    reader.press("W");
    let effects = reader.effects();
    assert!(matches!(&effects[..], [Effect::Keep(kept)] if kept.tallies[0].total() == 12), "{effects:?}");
    assert!(bottom(&reader).contains("The hands and the handout are being written"), "{}", bottom(&reader));
    reader.act(Action::Written(Ok("Written".into()))).press("W");
    assert!(matches!(reader.effects()[..], [Effect::Draft(..)]));
    reader.act(Action::Written(Ok("Written".into()))).press("q");
    assert_eq!(reader.effects(), [Effect::Quit]);
}

#[test]
fn digits_go_to_steps_wherever_no_hands_are_counted_and_enter_behind_hands_closes_nothing() {
    let mut reader = reader();
    reader.press("p 5 Enter 1 2 Enter");
    let told = "A: 12 · Space closes the count · : and a number go to a step";
    assert!(bottom(&reader).contains(told), "{}", bottom(&reader));
    let phase = |reader: &Reader| reader.model.lesson.as_ref().unwrap().polls[0].phase();
    assert_eq!((place(&reader).0, phase(&reader)), (5, Phase::Open));
    reader.press(": 1 2 Enter");
    assert_eq!(place(&reader).0, 12);
    reader.press("5 Enter Space");
    assert_eq!(phase(&reader), Phase::Closed);
    reader.press("8 Enter");
    assert_eq!(place(&reader).0, 8);
    reader.press("G");
    until(&mut reader, 50, |reader| bottom(reader).contains("The lesson ends here"));
    reader.press("1 2 Enter");
    assert_eq!(place(&reader).0, 12);
    let mut open =
        lesson("lesson:\n  steps: [{ show: two }, { ask: 1 }]\n  questions: [{ ask: What do you think? }]\n");
    open.press("p ] 1 Enter");
    assert_eq!(place(&open).0, 1);
}

#[test]
fn a_bar_says_how_many_of_all_hands_it_is() {
    let bars = |keys: &str| {
        let mut reader = reader();
        reader.press(keys);
        let screen = reader.screen();
        let cells = |row: &str| {
            row.split_once("█ ").filter(|(_, told)| told.contains('%')).map(|(bar, _)| bar.matches('█').count() + 1)
        };
        screen.lines().filter_map(cells).collect::<Vec<_>>()
    };
    let (whole, halves) = (bars("p 5 Enter 8 Space"), bars("p 5 Enter 8 ↓ 8 Space"));
    assert_eq!((whole.len(), &halves[..]), (1, &[whole[0] / 2; 2][..]));
}

#[test]
fn digits_go_to_steps_and_before_the_timer_are_its_minutes() {
    let mut reader = reader();
    reader.press("p 1 2");
    assert_eq!(place(&reader).0, 1);
    assert!(bottom(&reader).contains("12 … Enter goes to step 12, Kosovo meeting"), "{}", bottom(&reader));
    reader.press("Enter");
    assert_eq!(place(&reader), (12, 1));
    // Another key takes the digits back and does what it does, and so does Esc, which does nothing else.
    for (keys, step) in [("7 ]", 13), ("7 [", 12), ("7 Esc", 12), ("9 9", 12)] {
        reader.press(keys);
        assert_eq!((place(&reader).0, is_taught(&reader)), (step, true), "{keys}");
    }
    assert!(bottom(&reader).contains("99 … there are 17 steps"), "{}", bottom(&reader));
    reader.press("Enter");
    assert!(bottom(&reader).contains("There is no step 99; the last is 17") && place(&reader).0 == 12);
    reader.press("3").act(Action::Tick(Duration::from_secs(4)));
    assert!(bottom(&reader).contains("3 …") && reader.model.shows_time());
    reader.act(Action::Tick(Duration::from_secs(6)));
    assert!(!bottom(&reader).contains("3 …") && !reader.model.shows_time());
    reader.press("Enter");
    assert_eq!(place(&reader), (12, 2));
    let mut reader = super::reader();
    reader.press("p Space 5 t");
    assert_eq!(place(&reader), (2, 1));
    assert!(bottom(&reader).contains("2/17  Opening") && bottom(&reader).ends_with("5:00"), "{}", bottom(&reader));
    reader.act(Action::Tick(Duration::from_secs(61)));
    assert!(bottom(&reader).ends_with("3:59") && reader.model.shows_time());
    reader.act(Action::Tick(Duration::from_secs(400)));
    assert!(bottom(&reader).ends_with("time is up") && !reader.model.shows_time());
    reader.press("t");
    assert!(!bottom(&reader).contains("time is up"));
}

#[test]
fn minutes_are_counted_down_at_a_question_too_and_can_be_more_or_less() {
    let mut reader = reader();
    reader.press("p 5 Enter 3 t");
    assert!(bottom(&reader).ends_with("1:00"), "the minutes of the step: {}", bottom(&reader));
    assert_eq!(reader.model.teaching().unwrap().polls[0].hands(), [3, 0, 0]);
    reader.act(Action::Tick(Duration::from_secs(10)));
    reader.press("+ +");
    assert!(bottom(&reader).ends_with("2:50"), "{}", bottom(&reader));
    reader.press("- - -");
    assert!(bottom(&reader).contains("No countdown any more") && !reader.model.shows_time(), "{}", bottom(&reader));
    reader.press("-");
    assert!(bottom(&reader).contains("There is no countdown"), "{}", bottom(&reader));
    reader.press("+");
    assert!(bottom(&reader).ends_with("1:00"), "{}", bottom(&reader));
    reader.press("?");
    let help = reader.screen();
    assert!(help.contains("Question: count down its minutes; end that") && !help.contains("typed before"), "{help}");
}

#[test]
fn a_question_says_what_its_keys_do_and_which_choice_the_next_digit_counts_for() {
    for (width, height) in [(120, 40), (80, 24), (40, 10)] {
        let mut reader = reader();
        reader.size(width, height).press("p 5 Enter");
        let counted = |reader: &Reader| {
            let screen = reader.screen();
            ["▸A", "▸B", "▸C"].map(|sign| screen.contains(sign))
        };
        assert_eq!(counted(&reader), [true, false, false], "{}", reader.screen());
        assert!(bottom(&reader).contains("hands for A"), "{}", bottom(&reader));
        reader.press("↓");
        assert_eq!(counted(&reader), [false, true, false], "{}", reader.screen());
        assert!(bottom(&reader).contains("hands for B"), "{}", bottom(&reader));
        if width < 80 {
            continue;
        }
        assert!(bottom(&reader).contains("Space shows the answer"), "{}", bottom(&reader));
        reader.press("4 ↓");
        assert!(bottom(&reader).contains("Space closes"), "{}", bottom(&reader));
        reader.press("5");
        assert!(bottom(&reader).contains("C: 5 · Space closes the count"), "{}", bottom(&reader));
        reader.press("Space");
        assert!(bottom(&reader).contains("Space shows the answer"), "{}", bottom(&reader));
        assert_eq!(counted(&reader), [false; 3]);
        reader.press("Space");
        assert!(bottom(&reader).contains("Space shows where it says so"), "{}", bottom(&reader));
    }
}

#[test]
fn esc_clears_what_was_put_before_the_step_before_it_leaves() {
    for leave in ["Esc", "q"] {
        let mut reader = reader();
        reader.press("p 2 Enter w .");
        let light = |reader: &Reader| reader.model.teaching().map(|teaching| teaching.scene.light.is_some());
        reader.press(leave);
        assert!(reader.screen().contains("Vučić") && light(&reader) == Some(true));
        reader.press(leave);
        assert_eq!(light(&reader), Some(false));
        reader.press("j").press(leave);
        assert_eq!(reader.model.teaching().map(|teaching| teaching.scene.pointer), Some(None));
        reader.press(leave);
        assert!(!is_taught(&reader));
    }
    // What the step itself puts in the light is nothing of the teacher's.
    let mut reader = reader();
    reader.press("p 8 Enter Esc");
    assert!(!is_taught(&reader));
    reader.press("p . p");
    assert!(!is_taught(&reader));
}

#[test]
fn the_first_screen_says_what_the_lesson_is_about() {
    for (width, height) in [(160, 45), (120, 40), (80, 24), (40, 10)] {
        let mut reader = reader();
        reader.size(width, height).press("p");
        assert_eq!(heading(&reader), "Who met whom, and who said so?");
        let mut seen = String::new();
        until(&mut reader, 50, |reader| {
            seen += &reader.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            place(reader).0 != 1
        });
        for told in ["NATO chief receives", "Say who met whom", "Notice whose voice is missing."] {
            assert!(seen.contains(told), "{told} at {width}×{height}: {seen}");
        }
    }
    let mut reader = lesson("lesson: { steps: [{ view: text }, { show: two }], aims: [Know it.] }\n");
    reader.press("p");
    assert_eq!((heading(&reader).as_str(), reader.model.teaching().unwrap().plan.stages.len()), ("A test", 2));
    reader.press("Space ←");
    assert_eq!(place(&reader), (1, 1));
}

#[test]
fn a_section_without_a_title_has_that_of_the_article() {
    let mut reader = Reader::open(article("---\ntitle: The day\n---\n\nWords.\n"));
    reader.press("p");
    assert_eq!(heading(&reader), "The day");
}

#[test]
fn the_dates_come_onto_the_axis_one_by_one_and_nothing_moves() {
    let mut reader = reader();
    reader.press("p 4 Enter");
    let rows = |reader: &Reader| reader.screen().lines().map(str::to_owned).collect::<Vec<_>>();
    let first = rows(&reader);
    reader.press("d");
    assert!(marked(&mut reader, 'v').contains(&"●2".to_owned()), "{}", reader.ink());
    reader.press("d Space");
    let both = rows(&reader);
    let place = |rows: &[String], sign: &str| rows.iter().position(|row| row.contains(sign));
    assert_eq!((place(&first, "●1"), place(&first, "●2")), (place(&both, "●1"), None));
    assert!(place(&both, "●2").is_some());
    // The line of the dateline gives way to a mark that lies on it, and the sign of what is new goes on.
    let still = |row: &String| row.replace(['┃', '╎'], " ").trim_end().to_owned();
    for (before, after) in first.iter().zip(&both).take(39) {
        assert!(still(after).starts_with(&still(before)), "{before}\n{after}");
    }
}

#[test]
fn the_places_come_onto_the_map_one_by_one_and_the_land_stays() {
    let mut reader = reader();
    reader.press("p 1 4 Enter");
    let names = ["1 SERBIA", "2 KOSOVO", "3 Brussels", "4 northern Kosovo", "5 Belgrade"];
    let seen = |reader: &Reader| {
        let screen = reader.screen();
        let rows = names.map(|name| screen.lines().position(|row| row.contains(name)));
        assert!(screen.contains("CZECHIA"), "{screen}");
        rows
    };
    reader.size(160, 45);
    let turns: Vec<_> = (1..=5).map(|_| (seen(&reader), reader.press("Space")).0).collect();
    for (shown, turn) in turns.iter().enumerate() {
        for (index, row) in turn.iter().enumerate() {
            assert_eq!(*row, turns[4][index].filter(|_| index <= shown), "{} in turn {shown}", names[index]);
        }
    }
    assert!(turns[4].iter().all(Option::is_some), "{:?}", turns[4]);
    assert_eq!(place(&reader).0, 15, "a place that is on no map is no part of its own");
    reader.press("Esc v m");
    assert!(reader.screen().contains("3 Brussels"), "one who reads sees all: {}", reader.screen());
}

#[test]
fn on_the_map_the_light_shines_on_places_and_on_those_that_somebody_is_named_with() {
    let lit = |reader: &Reader| {
        let sheet = reader.model.views.map.sheet().unwrap();
        let lit = sheet.labels.iter().filter(|label| label.ink == Ink::ChosenName);
        lit.map(|label| label.text.split_once(' ').map_or("", |(_, name)| name).to_owned()).collect::<Vec<_>>()
    };
    let mut reader = reader();
    reader.press("p 1 4 Enter Space Space w w w");
    assert!(bottom(&reader).contains("In the light: Brussels"), "{}", bottom(&reader));
    assert_eq!(lit(&reader), ["Brussels"]);
    assert_eq!(reader.screen().matches('◆').count(), 1);
    reader.press("w");
    assert!(bottom(&reader).contains("All is in the light"), "{}", bottom(&reader));
    reader.press("Space Space : Vučić Enter");
    assert!(bottom(&reader).contains("In the light: Aleksandar"), "{}", bottom(&reader));
    assert!(lit(&reader).contains(&"northern Kosovo".to_owned()) && lit(&reader).len() < 5, "{:?}", lit(&reader));
    reader.press(": Western Space Balkans Enter");
    assert!(bottom(&reader).contains("No place of the map is named beside Western Balkans"), "{}", bottom(&reader));
    assert_eq!(lit(&reader), Vec::<String>::new());
    reader.press("4 Enter w");
    assert!(bottom(&reader).contains("Only the text and the map have a light"), "{}", bottom(&reader));
}

#[test]
fn of_a_date_without_an_event_the_class_reads_the_sentence_that_names_it() {
    let text = "dateline: 1\ntitle: A test\nanalysis: off\ndates:\n  - { date: 1884-05-03, text: [3 May 1884] }\nsections:\n  - id: one\n    title: One\n    text: Nobody knew. They met on 3 May 1884 in the hall. It rained.\nlesson:\n  steps: [{ view: timeline }]\n";
    let article = read::article("test.yaml", text, Format::Yaml).unwrap_or_else(|faults| panic!("{faults}"));
    let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Input });
    reader.press("v t");
    assert!(!reader.screen().contains("They met"), "{}", reader.screen());
    reader.press("x p G");
    assert!(reader.screen().contains("One · They met on 3 May 1884 in the hall."), "{}", reader.screen());
}

#[test]
fn no_date_on_the_screen_has_lost_its_head() {
    let mut reader = reader();
    reader.size(80, 24).press("p 4 Enter Space");
    let screen = reader.screen();
    assert!(screen.contains("1  Wed 17 Aug") && screen.contains("2  Thu 18 Aug"), "{screen}");
    reader.size(80, 22);
    let screen = reader.screen();
    assert!(!screen.contains("“17 August”") || screen.contains("1  Wed 17 Aug"), "{screen}");
    assert!(screen.contains("2  Thu 18 Aug"), "{screen}");
}

#[test]
fn a_question_is_its_own_heading_where_it_has_room_in_large_letters() {
    let mut reader = reader();
    let asked = "When were the two meetings?";
    reader.press("p 5 Enter");
    assert!(!reader.screen().contains(asked) && reader.screen().contains("▟▙▄ ▛▄▄"), "{}", reader.screen());
    assert!(bottom(&reader).contains("Question 1"), "{}", bottom(&reader));
    reader.size(80, 24);
    assert!(reader.screen().contains(asked));
}

#[test]
fn four_choices_have_bars_on_the_usual_screen() {
    let choices = ["In the first year of the war", "In the year after it", "Much later than that", "Never at all"];
    let list = choices.map(|choice| format!("\"{choice}\"")).join(", ");
    let mut reader = lesson(&format!(
        "lesson:\n  steps: [{{ ask: 1 }}]\n  questions: [{{ ask: When was it?, choices: [{list}], answer: 2, explain: It was late. }}]\n"
    ));
    for (width, height) in [(120, 40), (80, 24)] {
        reader.size(width, height).press("p G 8 ↓ 4 ↓ ↓ 1 Space");
        let screen = reader.screen();
        let bars = screen.lines().filter(|row| row.contains('%') && row.contains('█')).count();
        assert!(bars >= 2 && screen.contains("8 · 61%") && screen.contains("0 · 0%"), "{width}×{height}: {screen}");
        reader.press("← Backspace ↓ Backspace ↓ Backspace ↓ Backspace ↓ p");
    }
}

#[test]
fn a_comparison_comes_side_by_side_and_then_what_is_alike() {
    let mut article = Article::clone(&bundled_article("kosovo-talks").article);
    article.lesson.as_mut().unwrap().steps[0].action = StepAction::View(View::Compare);
    let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Input });
    reader.press("p ]");
    let told = ["With Mr Vučić as his guest", "Mr Kurti had a meeting", "Only here", "Both"];
    let seen = |reader: &Reader| told.map(|words| reader.screen().contains(words));
    let alone = |reader: &Reader| reader.screen().lines().filter(|row| row.contains("Aleksandar Vučić")).count();
    // A side that has no room goes on to its end before the next part comes.
    let on = |reader: &mut Reader| {
        let before = place(reader);
        until(reader, 50, |reader| place(reader) != before);
    };
    assert_eq!((seen(&reader), alone(&reader)), ([true, false, true, true], 0));
    on(&mut reader);
    assert_eq!((seen(&reader)[1..] == [true; 3], alone(&reader)), (true, 0));
    on(&mut reader);
    assert!(alone(&reader) > 0, "{}", reader.screen());
    let before = reader.ink();
    reader.press("Space");
    assert_eq!(place(&reader), (2, 4));
    assert_ne!(before, reader.ink());
    reader.press("Space");
    assert_eq!(place(&reader), (3, 1));
    reader.press("←");
    assert_eq!(place(&reader), (2, 4));
    // Where the text has no room, each side scrolls by itself to its end before the next comes, and both by hand.
    reader.size(80, 24).press("g ]");
    let seen = |reader: &Reader, words: &str| reader.screen().contains(words);
    let top = |reader: &Reader| seen(reader, "With Mr Vučić");
    assert!(top(&reader), "{}", reader.screen());
    let (mut ends, mut keys) = ([false; 2], 0);
    while place(&reader).1 < 3 && keys < 30 {
        let part = place(&reader).1 - 1;
        ends[part] |= seen(&reader, ["Balkans", "before."][part]);
        reader.press("Space");
        keys += 1;
    }
    assert_eq!((ends, keys > 2), ([true; 2], true));
    assert!(!top(&reader), "{}", reader.screen());
    reader.press("[ ]");
    assert!(top(&reader) && place(&reader) == (2, 1), "{}", reader.screen());
    reader.press("j j j");
    assert!(!top(&reader) && place(&reader) == (2, 1), "{}", reader.screen());
    reader.press("k k k");
    assert!(top(&reader));
}

#[test]
fn who_is_mentioned_with_whom_comes_row_by_row() {
    let mut article = Article::clone(&bundled_article("kosovo-talks").article);
    article.lesson.as_mut().unwrap().steps[0].action = StepAction::View(View::WithWhom);
    let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Input });
    reader.press("p ]");
    let rows = |reader: &Reader| {
        let names = ["Jens Stoltenberg  ", "Albin Kurti  ", "Aleksandar Vučić  "];
        let screen = reader.screen();
        names.iter().filter(|name| screen.lines().any(|row| row.contains(*name) && !row.contains(':'))).count()
    };
    for shown in 1..=3 {
        assert_eq!((place(&reader), rows(&reader)), ((2, shown), shown), "{}", reader.screen());
        reader.press("Space");
    }
    assert_eq!(place(&reader), (3, 1));
}

#[test]
fn black_and_white_hide_everything_and_the_next_key_brings_it_back() {
    let mut reader = reader();
    reader.press("p Space");
    let (screen, at) = (reader.screen(), place(&reader));
    for key in [".", ","] {
        reader.press(key);
        assert_eq!(reader.screen().trim(), "");
        reader.press("Space");
        assert_eq!((reader.screen(), place(&reader)), (screen.clone(), at));
        reader.press(&format!("{key} {key}"));
        assert_eq!(reader.screen(), screen);
    }
}

#[test]
fn in_the_light_a_persons_names_and_words_stay_and_all_else_is_dimmed() {
    let mut reader = reader();
    reader.press("p 8 Enter");
    assert!(marked(&mut reader, 'q').iter().any(|words| words.contains("the platform to find a solution")));
    let mut reader = super::reader();
    reader.press("p 7 Enter w");
    assert!(bottom(&reader).contains("In the light: Aleksandar Vučić"), "{}", bottom(&reader));
    assert_eq!(marked(&mut reader, 'c'), ["Mr Vučić"]);
    assert!(marked(&mut reader, 'v').iter().any(|words| words.contains("spoke well of the")));
    reader.press(": rhetoric Enter");
    assert!(bottom(&reader).contains("In the light: rhetoric"), "{}", bottom(&reader));
    reader.press("w");
    assert!(bottom(&reader).contains("All is in the light"));
}

#[test]
fn one_sentence_at_a_time_stands_alone() {
    let mut reader = lesson("");
    reader.press("p s");
    assert!(reader.screen().contains("Ada Lake came.") && !reader.screen().contains("Nobody else"));
    reader.press("Space");
    assert!(marked(&mut reader, 'v').join(" ").contains("came."));
    reader.press("s");
    assert_eq!(place(&reader), (1, 1));
}

#[test]
fn each_part_of_a_long_paragraph_begins_a_row_and_stands_alone() {
    let sentences = ["One begins here and goes on", "Two begins here and goes on", "Three begins here and goes on"];
    let words = " for more words than there are on any row of a screen that has to be read from the back of a room";
    let text = sentences.map(|sentence| format!("{sentence}{words}.")).join(" ") + " It ends.";
    for (width, height) in [(120, 40), (80, 24), (40, 10)] {
        let mut reader = Reader::open(article(&format!("# A\n\n{text}\n")));
        reader.size(width, height).press("p");
        for (screens, begin) in ["One begins", "Three begins"].into_iter().enumerate() {
            let screen = reader.screen();
            let rows: Vec<&str> = screen.lines().map(str::trim).collect();
            assert!(rows.iter().any(|row| row.starts_with(begin)), "{begin} at {width}×{height}: {screen}");
            assert!(screens == 0 || !screen.contains("Two begins"), "{screen}");
            until(&mut reader, 50, |reader| place(reader) != (1, screens + 1) || bottom(reader).contains("ends here"));
        }
    }
}

#[test]
fn a_line_can_be_pointed_at() {
    let mut reader = lesson("");
    reader.press("p Space j j");
    assert_eq!(marked(&mut reader, '>'), ["The second paragraph."]);
    reader.press("k k");
    assert_eq!(marked(&mut reader, '>'), Vec::<String>::new());
}

#[test]
fn the_palette_goes_to_steps_and_sections_by_name() {
    let mut reader = reader();
    reader.press("p : question 3 Enter");
    assert_eq!(place(&reader).0, 11);
    reader.press(": kosovo Enter");
    assert!(heading(&reader).contains("Kosovo"));
    reader.press("p : question 2 Enter");
    assert!(is_taught(&reader) && place(&reader).0 == 9);
}

#[test]
fn a_question_that_was_passed_over_is_told_and_does_not_bar_the_way() {
    let mut reader = reader();
    reader.press("p ] ] ] ] ]");
    assert!(bottom(&reader).contains("Question 1 comes first"), "{}", bottom(&reader));
    let before = place(&reader);
    reader.press("Space");
    assert!(place(&reader) > before);
}

#[test]
fn a_fault_in_the_file_leaves_the_lesson_as_it_was() {
    let mut reader = lesson("");
    reader.press("p Space");
    let (screen, at) = (reader.screen(), place(&reader));
    let article = reader.model.article();
    reader.act(Action::Loaded(Err("error: no title\n --> test.yaml:3:1".into())));
    assert_eq!(bottom(&reader).trim(), "The file has a fault; the last good state stays");
    let fault = |reader: &Reader| reader.model.teaching().unwrap().fault.clone();
    assert!(fault(&reader).unwrap().contains("test.yaml:3:1"));
    assert_eq!(reader.screen().lines().take(39).collect::<Vec<_>>(), screen.lines().take(39).collect::<Vec<_>>());
    reader.press("→");
    assert!(place(&reader) > at);
    // What is wrong is for who reads, once the class is not shown it.
    reader.press("p");
    assert!(reader.screen().contains("error: no title") && !is_taught(&reader), "{}", reader.screen());
    reader.press("Esc p");
    assert!(is_taught(&reader));
    reader.act(Action::Loaded(Ok(Opened { article, origin: Origin::File("test.yaml".into()) })));
    assert_eq!(fault(&reader), None);
    reader.press("p");
    assert!(reader.model.overlay.is_none());
}

#[test]
fn a_changed_file_keeps_the_step_and_the_hands() {
    let question = "    - ask: Who?\n      choices: [Ada, Bo]\n      answer: 1\n";
    let steps = |first: &str| {
        format!("lesson:\n  steps:\n{first}    - {{ show: two }}\n    - {{ ask: 1 }}\n  questions:\n{question}")
    };
    let mut reader = lesson(&steps(""));
    reader.press("p ] 4");
    assert_eq!(place(&reader), (2, 1));
    let changed = lesson(&steps("    - { show: one }\n"));
    let opened = Opened { article: changed.model.article(), origin: Origin::File("test.yaml".into()) };
    reader.act(Action::Loaded(Ok(opened)));
    assert!(is_taught(&reader));
    assert_eq!(place(&reader), (3, 1));
    reader.press("Space");
    assert!(reader.screen().contains("4 · 100%"), "{}", reader.screen());
}

#[test]
fn hands_of_a_question_whose_words_were_mended_stay_and_it_is_told_where_they_cannot() {
    let asking = |question: &str| lesson(&format!("lesson:\n  steps:\n    - {{ ask: 1 }}\n  questions:\n{question}"));
    let mut reader = asking("    - ask: Wo?\n      choices: [Ada, Bo]\n");
    reader.press("p ] 4");
    for (question, hands, told) in [
        ("    - ask: Who?\n      choices: [Ada, Bo]\n", 4, "Read again"),
        ("    - ask: Who?\n      choices: [Ada, Bob]\n", 4, "Read again"),
        ("    - ask: Who?\n      choices: [Ada, Bob, Cy]\n", 0, "Hands of question 1 are gone: its choices changed"),
    ] {
        let article = asking(question).model.article();
        reader.act(Action::Loaded(Ok(Opened { article, origin: Origin::File("test.yaml".into()) })));
        assert_eq!(reader.model.teaching().unwrap().polls[0].total(), hands, "{question}");
        assert!(bottom(&reader).contains(told), "{}", bottom(&reader));
    }
}

#[test]
fn what_is_typed_and_what_was_written_is_told_to_the_teacher_alone() {
    let mut reader = reader();
    reader.press("p 5 Enter 1 W").act(Action::Written(Ok("a.csv written".into()))).press("] 1 2");
    let told = [Audience::Teacher, Audience::Class].map(|audience| {
        let Snapshot { typed, kept, .. } = reader.model.snapshot(audience).unwrap();
        (typed, kept)
    });
    assert_eq!(told, [(Some(12), Some("a.csv written".to_owned())), (None, None)]);
}

#[test]
fn a_follower_shows_what_is_shown() {
    let mut teacher = reader();
    let mut follower = reader();
    let mut revision = 0;
    teacher.press("p");
    for keys in ["Space", "w", "d", "s", "5 Enter", "1 2", "↓ 5", "Space", "Space", "Space", "] ]", "."] {
        teacher.press(keys);
        let told = teacher.model.snapshot(Audience::Class).unwrap();
        assert!(told.revision > revision, "{keys}");
        revision = told.revision;
        let json = told.json();
        assert!(json.len() <= Snapshot::MOST);
        follower.model.follow_lesson(&Snapshot::of_json(&json).unwrap());
        let rows = |reader: &Reader| reader.screen().lines().take(39).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(rows(&follower), rows(&teacher), "{keys}");
        let open = told.counted.as_ref().is_some_and(|counted| counted.phase == Phase::Open);
        assert!(!open || told.counted.unwrap().hands.is_none());
    }
    let before = teacher.model.snapshot(Audience::Teacher).unwrap();
    teacher.act(Action::Tick(Duration::from_secs(7)));
    let after = teacher.model.snapshot(Audience::Teacher).unwrap();
    assert_eq!((before.revision, after.taken), (after.revision, (7, 7)));
}

#[test]
fn an_article_without_text_is_not_presented() {
    let mut reader = Reader::open(Opened { article: Arc::new(Article::default()), origin: Origin::Input });
    reader.press("p");
    assert!(!is_taught(&reader));
    assert!(bottom(&reader).contains("no text to present"), "{}", bottom(&reader));
}

#[test]
fn an_empty_lesson_is_the_article_itself() {
    let mut reader = lesson("lesson: {}\n");
    reader.press("p ] Space Space");
    assert_eq!(place(&reader).0, 2);
    assert!(bottom(&reader).contains("The lesson ends here"));
}

#[test]
fn what_points_nowhere_is_told_when_the_file_is_checked() {
    for (steps, told) in [
        ("lesson: { steps: [{ show: nowhere }] }\n", "nowhere"),
        ("lesson: { steps: [{ ask: 3 }] }\n", "no question 3"),
        ("lesson: { steps: [{ view: mirror }] }\n", "no view is called"),
        ("lesson: { questions: [{ ask: Who?, choices: [a, b], answer: 3 }] }\n", "answer 3 is not among the choices"),
        ("lesson: { steps: [{}] }\n", "shows nothing"),
        ("lesson: { steps: [{ view: facts }] }\n", "the article has no figures"),
        ("lesson: { steps: [{ view: compare }] }\n", "no two sections"),
        ("lesson: { steps: [{ view: pictures }] }\n", "the article has no pictures"),
        ("analysis: off\nlesson: { steps: [{ view: with-whom }] }\n", "the article has no two people"),
        ("analysis: off\nlesson: { steps: [{ view: timeline }, { view: map }] }\n", "no places on a map"),
    ] {
        let report = refused(steps);
        assert!(report.contains(told), "{steps}: {report}");
    }
}

#[test]
fn a_question_without_choices_is_asked_openly() {
    let mut reader = lesson(
        "lesson:\n  steps: [{ ask: 1 }]\n  questions: [{ ask: What do you think of all that and why?, explain: There are two views. }]\n",
    );
    reader.size(80, 24).press("p 5");
    assert!(reader.screen().contains("What do you think of all that and why?") && bottom(&reader).contains("5 …"));
    reader.press("Space");
    assert!(reader.screen().contains("There are two views."));
}

#[test]
fn forty_choices_can_all_be_counted_and_seen() {
    let choices: Vec<String> = (1..=40).map(|number| format!("choice {number}")).collect();
    let question = Question { ask: "Which?".into(), choices, answer: Some(39), evidence: None, explain: None };
    let mut article = Article::clone(&lesson("").model.article());
    article.lesson =
        Some(dateline::article::Lesson { questions: vec![question], ..dateline::article::Lesson::default() });
    for (width, height) in [(120, 40), (80, 24), (40, 10), (20, 5)] {
        let opened = Opened { article: Arc::new(article.clone()), origin: Origin::Input };
        let mut reader = Reader::open(opened);
        reader.size(width, height).press("p G");
        for number in 1..=40 {
            assert!(reader.screen().contains(&format!("choice {number}")), "{number} at {width}×{height}");
            reader.press("2 ↓");
        }
        reader.press("Space Space");
        assert!(reader.screen().contains("choice 40"));
    }
}

#[test]
fn a_view_with_nothing_to_show_says_so() {
    for (view, told) in [
        (View::Timeline, "no dates"),
        (View::Map, "no places"),
        (View::Facts, "states no figures"),
        (View::Notes, "There are no notes yet"),
        (View::Pictures, "no pictures"),
    ] {
        let mut article =
            Article::clone(&lesson("lesson: { steps: [{ view: text }, { show: two }] }\n").model.article());
        article.lesson.as_mut().unwrap().steps[0].action = StepAction::View(view);
        let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Input });
        reader.press("p");
        assert!(reader.screen().contains(told), "{view:?}: {}", reader.screen());
        reader.press("Space");
        assert_eq!(place(&reader), (2, 1));
    }
}

#[test]
fn any_size_at_any_time_shows_something_and_never_loses_the_place() {
    let mut reader = reader();
    reader.press("p");
    let mut steps = 0;
    while !bottom(&reader).contains("The lesson ends here") && steps < 300 {
        let at = place(&reader);
        for (width, height) in [(40, 10), (20, 5), (19, 4), (300, 100), (1, 1), (80, 24), (120, 40)] {
            reader.size(width, height);
            reader.screen();
            assert_eq!(place(&reader), at);
        }
        reader.press("Space");
        steps += 1;
    }
    assert!((30..300).contains(&steps));
}

#[test]
fn any_article_is_a_lesson() {
    let mut reader =
        Reader::open(article("# A\n\nOne sentence here.\n\n- an item\n- another\n\n## B\n\n> words\n> — Bo\n"));
    reader.press("p Space Space Space Space");
    assert!(is_taught(&reader));
}

#[test]
fn a_class_is_shown_what_the_text_says_and_not_how_sure_the_finding_is() {
    let text = "title: A bank\nsections:\n  - text: |\n      The bank made a profit of $300M in Paris on 4 October 2023.\n\n      “We owe it to 1,200 clients,” it said in Rome on 9 May 2024. It took up to 15 % more than in 2019.\n";
    let article = read::article("bank.yaml", text, Format::Yaml).unwrap_or_else(|faults| panic!("{faults}"));
    let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Input });
    reader.press("v f");
    assert!(reader.screen().contains("% sure"), "who reads is told: {}", reader.screen());
    reader.press("x p");
    let mut screens = String::new();
    until(&mut reader, 100, |reader| {
        screens += &reader.screen();
        bottom(reader).contains("The lesson ends here")
    });
    assert!(screens.contains("“The bank made a profit of $300M in Paris on 4 October 2023.”"), "{screens}");
    assert!(screens.contains("Timeline") && screens.contains("Facts"), "{screens}");
    // A sentence with words in quotation marks has none around it.
    assert!(!screens.contains("““") && !screens.contains("% sure") && !screens.contains('~'), "{screens}");
    assert!(!screens.contains("To scale"), "guessed figures are not compared: {screens}");
}
