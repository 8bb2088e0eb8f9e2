//! A lesson in one terminal and its notes in another, as a teacher has them.

use std::{env, path::Path, process};

use dateline::app::Settings;
use dateline::cli::Source;
use dateline::shell::{commands, open, session};

use crate::session::{ROLE, Session};

/// The names of the tests that are the programs.
const LESSON: &str = "notes::a_lesson";
const NOTES: &str = "notes::the_notes";
/// What the last row says when a lesson begins.
const BEGINS: &str = "Space goes on";

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn a_lesson() {
    if env::var(ROLE).is_ok_and(|role| role == LESSON) {
        let opened = open::asked(Some(&Source::Named("kosovo-talks".into()))).expect("it is in the program");
        let wishes = session::Wishes { teaches: true, ..session::Wishes::default() };
        session::run(opened, None, Settings::default(), wishes).expect("it reads");
        process::exit(0);
    }
}

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn the_notes() {
    if env::var(ROLE).is_ok_and(|role| role == NOTES) {
        let code = commands::run(["dateline", "present", "--notes"].map(Into::into));
        process::exit(i32::from(code != process::ExitCode::SUCCESS));
    }
}

fn start(role: &str, folder: &Path, greeting: &str) -> Session {
    // Both places of sockets, so that no other lesson on the machine is found.
    Session::start_with(role, &[("XDG_RUNTIME_DIR", folder), ("TMPDIR", folder)], (120, 40), greeting)
}

#[test]
fn the_notes_find_the_lesson_drive_it_and_wait_for_it() {
    let folder = tempfile::tempdir().expect("a place for the sockets");
    let mut lesson = start(LESSON, folder.path(), BEGINS);
    let mut notes = start(NOTES, folder.path(), "1 of 17");
    lesson.press("]");
    notes.wait_for("2 of 17");
    notes.press("]");
    lesson.wait_for("3/17");
    notes.wait_for("3 of 17");
    lesson.press("p");
    notes.wait_for("The lesson rests");
    lesson.press("q");
    assert_eq!(lesson.end(), 0);
    notes.wait_for("The lesson has ended");
    let mut lesson = start(LESSON, folder.path(), BEGINS);
    notes.wait_for("1 of 17");
    notes.press("q");
    assert_eq!(notes.end(), 0);
    notes.assert_given_back();
    let late = start(NOTES, folder.path(), "1 of 17");
    // A lesson that is killed leaves its socket, and nobody is misled by it.
    lesson.kill(rustix::process::Signal::KILL);
    late.wait_for("The lesson has ended");
    lesson.hang_up();
    let _again = start(LESSON, folder.path(), BEGINS);
    late.wait_for("1 of 17");
}

#[test]
fn notes_that_come_before_the_lesson_wait_for_it() {
    let folder = tempfile::tempdir().expect("a place for the sockets");
    let mut notes = start(NOTES, folder.path(), "No lesson runs yet");
    let _lesson = start(LESSON, folder.path(), BEGINS);
    notes.wait_for("1 of 17");
    notes.press("q");
    assert_eq!(notes.end(), 0);
    notes.assert_given_back();
}

#[test]
fn of_several_lessons_one_is_chosen() {
    let folder = tempfile::tempdir().expect("a place for the sockets");
    let lessons = [start(LESSON, folder.path(), BEGINS), start(LESSON, folder.path(), BEGINS)];
    let mut notes = start(NOTES, folder.path(), "Which one?");
    notes.press("2\r");
    notes.wait_for("1 of 17 · What");
    notes.press("]");
    notes.wait_for("2 of 17");
    let at = |step: &str| lessons.iter().filter(|lesson| lesson.screen().contains(step)).count();
    assert_eq!((at("2/17"), at(BEGINS)), (1, 1));
}
