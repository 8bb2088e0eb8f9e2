//! The whole reader in a terminal shows what the reader without a terminal draws.

use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, process, thread};

use dateline::app::{Opened, Settings};
use dateline::cli::Source;
use dateline::read::bundled;
use dateline::reader::Reader;
use dateline::shell::terminal::ColourDepth;
use dateline::shell::{open, session};
use rustix::process::Signal as Kill;

use crate::session::{Parent, ROLE, Session};

/// The name of the test that is the program.
pub(crate) const PROGRAM: &str = "reader::whole_reader";

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn whole_reader() {
    if env::var(ROLE).is_ok_and(|role| role == PROGRAM) {
        let wishes = session::Wishes { colours: ColourDepth::TrueColour, ..session::Wishes::default() };
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
