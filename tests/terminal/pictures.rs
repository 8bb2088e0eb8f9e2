//! Pictures on a terminal that shows them: asked for once, sent, placed, and never left behind.

use rustix::process::Signal as Kill;

use crate::{
    reader::PROGRAM,
    session::{Parent, Session},
};

/// What asks whether kitty's pictures are known.
const QUESTION: &str = "\x1b_Gi=31,s=1,v=1,a=q";
const PLACED: &str = "\x1b_Ga=p,";
const TAKEN_OFF: &str = "\x1b_Ga=d,d=i,";
const ALL_DELETED: &str = "\x1b_Ga=d,d=A,";
const SIXEL: &str = "\x1bP0;1;0q";
const INLINE: &str = "\x1b]1337;File=inline=1;";
const HALF_BLOCKS: &str = "▀▀▀▀";

/// A reader that shows a picture on a terminal that answers so.
fn looking(parent: Parent, answer: &str) -> Session {
    let mut session = Session::start(PROGRAM, parent, (120, 40), "Brussels");
    assert_eq!(count(&session, QUESTION), 0, "nothing is asked before there is a picture");
    session.press("vi");
    session.wait_for(HALF_BLOCKS);
    session.wait("a question", || count(&session, QUESTION) == 1);
    session.press(answer);
    session
}

fn on_kitty(parent: Parent) -> Session {
    let session = looking(parent, "\x1b_Gi=31;OK\x1b\\\x1bP>|kitty(0.35.2)\x1b\\");
    session.wait("a placed picture", || count(&session, PLACED) == 1);
    session
}

/// How often something was written.
fn count(session: &Session, what: &str) -> usize {
    String::from_utf8_lossy(&session.seen().bytes).matches(what).count()
}

/// Whether no picture of kitty's is on the screen.
fn is_off(session: &Session) -> bool {
    let written = String::from_utf8_lossy(&session.seen().bytes).into_owned();
    let last = |what: &str| written.rfind(what);
    last(TAKEN_OFF).max(last(ALL_DELETED)) > last(PLACED)
}

#[test]
fn a_picture_is_sent_once_and_hangs_over_empty_cells() {
    let mut session = on_kitty(Parent::Test);
    session.wait("empty cells", || !session.screen().contains('▀'));
    assert_eq!(count(&session, "\x1b_Ga=t,"), 1);
    session.press("\x1b");
    session.wait_for("One host, two visitors ━");
    assert!(is_off(&session));
    session.press("vi");
    session.wait("the picture again", || count(&session, PLACED) == 2);
    assert_eq!((count(&session, "\x1b_Ga=t,"), count(&session, QUESTION)), (1, 1));
}

#[test]
fn what_lies_over_a_picture_takes_it_off() {
    let mut session = on_kitty(Parent::Test);
    for (open, shown) in [("?", "Help"), (":", "Go to or do"), ("v", "timeline")] {
        let placed = count(&session, PLACED);
        session.press(open);
        session.wait_for(shown);
        assert!(is_off(&session), "{open}");
        session.wait_for("▀");
        session.press("\x1b");
        session.wait("the picture again", || count(&session, PLACED) == placed + 1);
        session.wait("empty cells", || !session.screen().contains('▀'));
    }
}

#[test]
fn an_enlarged_picture_is_cut_to_its_window() {
    let mut session = on_kitty(Parent::Test);
    session.press("+");
    session.wait("a cut picture", || count(&session, PLACED) == 2);
    let written = String::from_utf8_lossy(&session.seen().bytes).into_owned();
    let placed = written.rsplit(PLACED).next().and_then(|rest| rest.split('\x1b').next()).unwrap().to_owned();
    let value = |key: &str| {
        let part = placed.split(',').find_map(|part| part.strip_prefix(key)?.strip_prefix('='));
        part.unwrap().parse::<u32>().unwrap()
    };
    assert!(value("y") > 0 && value("y") + value("h") < 800 && value("w") <= 960, "{placed}");
    assert_eq!(count(&session, "\x1b_Ga=t,"), 1, "it is not sent again");
}

#[test]
fn another_size_finds_the_picture_in_its_new_place() {
    let session = on_kitty(Parent::Test);
    session.resize(100, 30);
    session.wait("the picture in its new place", || count(&session, PLACED) == 2);
    assert!(count(&session, TAKEN_OFF) >= 1);
    session.resize(10, 3);
    session.wait("no picture", || is_off(&session));
    session.resize(120, 40);
    session.wait("the picture again", || !is_off(&session));
}

#[test]
fn whoever_gets_the_terminal_finds_no_picture_on_it() {
    let mut session = on_kitty(Parent::Shell);
    session.press("\x1a");
    session.wait("a stopped process", || session.state() == "T");
    session.wait("no picture", || is_off(&session));
    session.assert_given_back();
    session.continue_all();
    session.wait("the picture, sent again", || count(&session, PLACED) == 2 && count(&session, "\x1b_Ga=t,") == 2);
    session.press("qq");
    session.wait_for("ended with 0");
    assert!(is_off(&session));
    session.assert_given_back();
    let mut session = on_kitty(Parent::Test);
    session.kill(Kill::TERM);
    session.end();
    assert!(is_off(&session));
}

#[test]
fn other_terminals_get_pictures_in_their_own_way() {
    for (name, begins) in [("foot(1.16.2)", SIXEL), ("iTerm2 3.5.4", INLINE), ("WezTerm 20240203", INLINE)] {
        let mut session = looking(Parent::Test, &format!("\x1bP>|{name}\x1b\\"));
        session.wait(name, || count(&session, begins) == 1);
        session.wait("empty cells", || !session.screen().contains('▀'));
        session.press("?");
        session.wait_for("Help");
        session.wait_for("▀");
        session.press("\x1b");
        session.wait("the picture again", || count(&session, begins) == 2);
        session.press("\x1b");
        session.wait_for("One host, two visitors ━");
        session.press("q");
        assert_eq!(session.end(), 0);
        assert_eq!(count(&session, "\x1b_Ga=d"), 0);
    }
}

#[test]
fn a_terminal_that_shows_no_pictures_or_says_nothing_keeps_half_blocks() {
    for answer in ["\x1bP>|XTerm(390)\x1b\\", "\x1b_Gi=31;ENOTSUP:no\x1b\\", ""] {
        let mut session = looking(Parent::Test, answer);
        session.press("+");
        session.press("\x1b");
        session.wait_for("One host, two visitors ━");
        for what in [PLACED, SIXEL, INLINE] {
            assert_eq!(count(&session, what), 0, "{answer:?}");
        }
    }
}

#[test]
fn a_late_answer_is_no_key_and_still_brings_the_picture() {
    let mut session = looking(Parent::Test, "");
    session.press("\x1b");
    session.wait_for("One host, two visitors ━");
    let before = session.screen();
    session.press("\x1b_Gi=31;OK\x1b\\\x1bP>|kitty(0.35.2)\x1b\\");
    session.press("z");
    session.press("z");
    session.wait("the same screen", || session.screen() == before);
    session.press("vi");
    session.wait("a placed picture", || count(&session, PLACED) == 1);
}

#[test]
fn a_reader_with_a_picture_sleeps_while_nothing_happens() {
    let session = on_kitty(Parent::Test);
    std::thread::sleep(std::time::Duration::from_millis(500));
    let before = session.wake_ups();
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(session.wake_ups(), before);
}
