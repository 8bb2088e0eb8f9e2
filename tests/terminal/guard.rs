//! Whatever ends the reader, the terminal is given back; input is neither lost nor invented; nothing wakes.

use std::thread;
use std::time::Duration;

use rustix::process::Signal as Kill;

use crate::session::Parent;
use crate::tiny_reader::{self, CLOSED};

#[test]
fn leaving_gives_the_terminal_back() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("jq");
    assert_eq!(session.end(), 0);
    session.assert_given_back();
    let start = session.seen().bytes.windows(8).position(|bytes| bytes == b"\x1b[?1049h").expect("it has started");
    let first = String::from_utf8_lossy(&session.seen().bytes[start..]).into_owned();
    assert!(first.starts_with("\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[>1u\x1b[?1000;1002;1006h\x1b[?2026h"), "{first:?}");
}

#[test]
fn a_panic_is_told_on_the_terminal_that_was_given_back() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("p");
    assert_ne!(session.end(), 0);
    session.assert_given_back();
    let written = String::from_utf8_lossy(&session.seen().bytes).into_owned();
    let after = written.split("\x1b[?1049l").nth(1).expect("the main screen is back");
    assert!(after.contains("something is wrong"), "{written:?}");
}

#[test]
fn signals_end_the_reader_with_the_code_that_shells_know() {
    let usual = [(Kill::TERM, 143), (Kill::INT, 130), (Kill::HUP, 129), (Kill::QUIT, 131)];
    let odd = [(Kill::USR1, 138), (Kill::USR2, 140), (Kill::ALARM, 142), (Kill::VTALARM, 154), (Kill::XCPU, 152)];
    // The odd ones have other numbers on other systems.
    for (signal, code) in usual.into_iter().chain(odd.into_iter().filter(|_| cfg!(target_os = "linux"))) {
        let mut session = tiny_reader::start(Parent::Test);
        session.kill(signal);
        assert_eq!(session.end(), code, "{signal:?}");
        session.assert_given_back();
    }
}

#[test]
fn a_second_signal_ends_a_reader_that_does_not_listen() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("s");
    thread::sleep(Duration::from_millis(100));
    session.kill(Kill::TERM);
    thread::sleep(Duration::from_millis(100));
    session.kill(Kill::TERM);
    assert_eq!(session.end(), 143);
    session.assert_given_back();
}

#[test]
fn a_suspended_reader_gives_the_terminal_back_and_comes_back() {
    for by_key in [true, false] {
        let mut session = tiny_reader::start(Parent::Shell);
        for round in 0..2 {
            if by_key {
                session.press("\x1a");
            } else {
                session.kill(Kill::TSTP);
            }
            session.wait("a stopped process", || session.state() == "T");
            session.wait("the main screen", || !session.seen().emulator.screen().alternate_screen());
            session.assert_given_back();
            session.continue_all();
            session.wait("the alternate screen", || session.seen().emulator.screen().alternate_screen());
            session.wait_for("reader 60x12");
            session.press(if round == 0 { "x" } else { "y" });
            session.wait_for(if round == 0 { "key x" } else { "key y" });
        }
        session.press("q");
        session.wait_for("ended with 0");
        session.assert_given_back();
    }
}

#[test]
fn a_reader_that_nobody_could_continue_does_not_stop() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("\x1a");
    session.wait_for("key z+CONTROL");
    session.press("x");
    session.wait_for("key x");
}

#[test]
fn a_reader_whose_session_began_outside_of_its_container_stops_and_comes_back() {
    if !Parent::can_be_container() {
        eprintln!("not tried: this system lets nobody make a container");
        return;
    }
    let mut session = tiny_reader::start(Parent::Container);
    session.press("\x1a");
    session.wait("the main screen", || !session.seen().emulator.screen().alternate_screen());
    // It gives the terminal back before it stops, and nobody outside sees when that is.
    session.wait("the alternate screen", || {
        session.continue_all();
        session.seen().emulator.screen().alternate_screen()
    });
    session.press("x");
    session.wait_for("key x");
    session.press("q");
    session.wait_for("ended with 0");
}

#[test]
fn a_reader_stopped_from_outside_paints_all_again() {
    let mut session = tiny_reader::start(Parent::Shell);
    session.kill(Kill::STOP);
    session.wait("a stopped process", || session.state() == "T");
    session.seen().emulator.process(b"\x1b[2J\x1b[?1049l");
    session.kill(Kill::CONT);
    session.wait_for("Signal(Continue)");
    session.press("q");
    session.wait_for("ended with 0");
}

#[test]
fn a_terminal_that_hangs_up_ends_the_reader() {
    let mut session = tiny_reader::start(Parent::Test);
    session.seen().last = true;
    session.press("x");
    session.wait_for("key x");
    session.hang_up();
    let code = session.end();
    assert!([129, CLOSED].contains(&code), "{code}");
}

#[test]
fn an_editor_has_the_terminal_for_itself() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("e");
    session.wait_for("editing");
    assert!(!session.seen().emulator.screen().alternate_screen());
    session.press("jjq\r");
    session.wait("the reader again", || session.seen().emulator.screen().alternate_screen());
    session.press("x");
    session.wait_for("key x");
    assert!(!session.screen().contains("key j"), "{}", session.screen());
    session.press("q");
    assert_eq!(session.end(), 0);
    session.assert_given_back();
}

#[test]
fn the_answer_about_the_background_is_no_key() {
    for (answer, expected) in [
        (vec!["a\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\b"], "dark"),
        (vec!["a\x1b]11;rgb:fdfd/F6F6/e3e3\x07b"], "light"),
        (vec!["a\x1b]11;rgb:ff", "ff/ffff/ffff\x1b\\b"], "light"),
        (vec!["a\x1b]11;rgba:0000/0000/0000/ffff\x07b"], "dark"),
    ] {
        let mut session = tiny_reader::start(Parent::Test);
        for part in &answer {
            session.press(part);
            thread::sleep(Duration::from_millis(30));
        }
        session.wait_for("key b");
        let lines: Vec<String> = session.screen().lines().skip(1).map(Into::into).collect();
        assert_eq!(lines, ["2 key b", &format!("1 {expected}"), "0 key a"], "{answer:?}");
    }
}

#[test]
fn keys_that_only_look_like_an_answer_come_in_the_end() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("\x1b]1");
    session.wait_for("1 key 1");
    assert!(session.screen().contains("0 key ]+ALT"), "{}", session.screen());
}

#[test]
fn pasted_text_and_clicks_come_whole() {
    let mut session = tiny_reader::start(Parent::Test);
    session.press("\x1b[200~two\nlines\x1b[201~\x1b[<0;5;7M");
    session.wait_for("mouse 4,6");
    assert!(session.screen().contains(r#"Paste("two\nlines")"#), "{}", session.screen());
    session.press("m");
    session.wait_for("key m");
    assert_eq!(session.seen().emulator.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

#[test]
fn a_storm_of_sizes_ends_with_the_last() {
    let session = tiny_reader::start(Parent::Test);
    for step in (1..=40_u16).chain((0..40).rev()) {
        let (cols, rows) = (40 + step, 6 + step / 4);
        session.resize(cols, rows);
    }
    session.wait_for("reader 40x6");
    let lines = session.screen();
    assert!(lines.lines().nth(1).is_some_and(|line| line.ends_with("Resize(40, 6)")), "{lines}");
}

#[test]
fn nothing_wakes_while_nothing_happens() {
    let session = tiny_reader::start(Parent::Test);
    thread::sleep(Duration::from_millis(500));
    let before = session.wake_ups();
    thread::sleep(Duration::from_secs(2));
    assert_eq!(session.wake_ups(), before);
}
