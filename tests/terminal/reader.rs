//! The whole reader in a terminal shows what the reader without a terminal draws.

use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, process, thread};

use dateline::app::{Opened, Settings};
use dateline::cli::Source;
use dateline::palette::{Role, Theme};
use dateline::read::bundled;
use dateline::reader::Reader;
use dateline::shell::ground::Awaited;
use dateline::shell::terminal::ColourDepth;
use dateline::shell::{open, session};
use ratatui::style::Color;
use rustix::process::Signal as Kill;

use crate::session::{Parent, ROLE, Session};

/// The name of the test that is the program.
pub(crate) const PROGRAM: &str = "reader::whole_reader";

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn whole_reader() {
    if env::var(ROLE).is_ok_and(|role| role == PROGRAM) {
        let (colours, ground) = (ColourDepth::TrueColour, Awaited::new(true));
        let wishes = session::Wishes { colours, ground, ..session::Wishes::default() };
        let end = session::run(article(), None, Settings::default(), wishes).expect("it reads");
        process::exit(match end {
            session::End::Quit => 0,
            session::End::Signal(code) => code.into(),
        });
    }
}

fn article() -> Opened {
    open::bundled(bundled::find("kosovo-talks").expect("it is in the program")).expect("it has no fault")
}

/// The name of the test that is the program with a book whose beginning is shown first.
const BOOK_PROGRAM: &str = "reader::reader_of_a_book";
/// Where the book is.
const BOOK: &str = "DATELINE_TEST_BOOK";

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn reader_of_a_book() {
    if env::var(ROLE).is_ok_and(|role| role == BOOK_PROGRAM) {
        let path = env::var_os(BOOK).expect("there is a book").into();
        let opened = open::beginning(Some(&Source::Named(path))).expect("it is large");
        let wishes = session::Wishes { is_beginning: true, ..session::Wishes::default() };
        session::run(opened, None, Settings::default(), wishes).expect("it reads");
        process::exit(0);
    }
}

/// A book of 600 KB, with something behind it.
fn book(end: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let chapter = |number| format!("## Chapter {number}\n\n{}", "They went on, day after day.\n\n".repeat(100));
    let mut text: Vec<u8> = (1..=200).flat_map(|number| chapter(number).into_bytes()).collect();
    text.extend(end);
    let folder = tempfile::tempdir().expect("a place for the book");
    let path = folder.path().join("book.md");
    fs::write(&path, text).expect("it can be written");
    (folder, path)
}

#[test]
fn a_key_pressed_at_the_first_frame_of_a_book_means_the_whole_book() {
    let (_folder, path) = book(b"## The end\n\nHome at last.\n");
    let mut session = Session::start_with(BOOK_PROGRAM, &[(BOOK, &path)], (80, 24), "They went on");
    session.press("/home at\r");
    session.wait_for("Home at last.");
    assert!(!session.screen().contains("Read again"), "{}", session.screen());
    session.press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn what_is_wrong_with_the_rest_of_a_book_is_told_over_its_beginning() {
    let (_folder, path) = book(b"## The end\n\nCaf\xe9\n");
    let mut session = Session::start_with(BOOK_PROGRAM, &[(BOOK, &path)], (80, 24), "Only the beginning");
    assert!(session.screen().contains("iconv"), "{}", session.screen());
    session.press("\x1b");
    session.wait("the text alone", || !session.screen().contains("Only the beginning"));
    session.press("q");
    assert_eq!(session.end(), 0);
}

/// Waits until the terminal shows what the same keys show without one.
fn wait_for_the_same(session: &Session, reader: &mut Reader) {
    let expected = reader.settle().screen();
    session.wait(&expected, || session.screen() == expected.trim_end());
}

#[test]
fn keys_show_on_the_terminal_what_they_show_without() {
    let mut session = Session::start(PROGRAM, Parent::Test, (120, 40), "Brussels");
    let mut reader = Reader::with(article(), Settings::default(), (120, 40).into());
    wait_for_the_same(&session, &mut reader);
    for (typed, keys) in [
        ("jjj", "j j j"),
        ("\t", "Tab"),
        (" ", "Space"),
        ("z", "z"),
        ("G", "G"),
        ("\x1b", "Esc"),
        ("/kfor\r", "/ kfor Enter"),
    ] {
        session.press(typed);
        wait_for_the_same(&session, reader.press(keys));
    }
}

#[test]
fn sizes_show_on_the_terminal_what_they_show_without() {
    let session = Session::start(PROGRAM, Parent::Test, (120, 40), "Brussels");
    let mut reader = Reader::with(article(), Settings::default(), (120, 40).into());
    for (width, height) in [(80, 24), (47, 11), (20, 5), (3, 2), (1, 1), (200, 60), (120, 40)] {
        session.resize(width, height);
        wait_for_the_same(&session, reader.size(width, height));
    }
}

/// The theme whose colour a person in the text has.
fn theme(session: &Session) -> Option<Theme> {
    let seen = session.seen();
    let screen = seen.emulator.screen();
    let (row, line) = (0..).zip(screen.rows(0, 120)).find(|(_, line)| line.contains("Aleksandar Vučić, the"))?;
    let column = line.split("Aleksandar").next()?.chars().count().try_into().ok()?;
    let colour = screen.cell(row, column)?.fgcolor();
    let has_it = |theme: &Theme| match theme.style(Role::Person).fg {
        Some(Color::Rgb(red, green, blue)) => colour == vt100::Color::Rgb(red, green, blue),
        Some(Color::Yellow) => colour == vt100::Color::Idx(3),
        _ => false,
    };
    [Theme::DARK, Theme::LIGHT, Theme::PLAIN].into_iter().find(has_it)
}

#[test]
fn a_dark_terminal_gets_one_frame_and_a_light_one_its_own_theme() {
    for (answer, expected) in
        [("\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", Theme::DARK), ("\x1b]11;rgb:ffff/ffff/ffff\x07", Theme::LIGHT)]
    {
        let mut session = Session::start(PROGRAM, Parent::Test, (120, 40), "Brussels");
        session.press(answer);
        session.wait(expected.name, || theme(&session) == Some(expected));
        thread::sleep(Duration::from_millis(700));
        assert_eq!(theme(&session), Some(expected), "what was told is not missed");
        let frames = String::from_utf8_lossy(&session.seen().bytes).matches("\x1b[?2026l").count();
        assert_eq!(frames, if expected == Theme::DARK { 1 } else { 2 });
    }
}

#[test]
fn a_terminal_that_does_not_tell_its_ground_gets_its_own_colours() {
    let session = Session::start(PROGRAM, Parent::Test, (120, 40), "Brussels");
    session.wait("the terminal's own colours", || theme(&session) == Some(Theme::PLAIN));
}

#[test]
fn the_whole_reader_gives_the_terminal_back() {
    for (signal, code) in [(None, 0), (Some(Kill::TERM), 143), (Some(Kill::HUP), 129)] {
        let mut session = Session::start(PROGRAM, Parent::Test, (100, 30), "Brussels");
        match signal {
            Some(signal) => session.kill(signal),
            None => session.press("q"),
        }
        assert_eq!(session.end(), code, "{signal:?}");
        session.assert_given_back();
    }
}

#[test]
fn the_whole_reader_stops_and_comes_back() {
    let mut session = Session::start(PROGRAM, Parent::Shell, (100, 30), "Brussels");
    session.press("\x1a");
    session.wait("a stopped process", || session.state() == "T");
    session.wait("the main screen", || !session.seen().emulator.screen().alternate_screen());
    session.assert_given_back();
    session.continue_all();
    let mut reader = Reader::with(article(), Settings::default(), (100, 30).into());
    wait_for_the_same(&session, &mut reader);
    session.press("q");
    session.wait_for("ended with 0");
}

#[test]
fn the_whole_reader_sleeps_while_nothing_happens() {
    let session = Session::start(PROGRAM, Parent::Test, (120, 40), "Brussels");
    thread::sleep(Duration::from_millis(800));
    let before = session.wake_ups();
    thread::sleep(Duration::from_secs(1));
    assert_eq!(session.wake_ups(), before);
}
