//! Whether a terminal knows letters of more than one size, by where it says that its cursor is.

use crate::{session::Parent, tiny_reader};

/// What says that all answers are there.
const LAST: &str = "\x1b_Gi=66;OK\x1b\\";

#[test]
fn a_terminal_is_believed_whose_cursor_moved_behind_both_spaces() {
    for (columns, said) in [([1, 3, 5], "Sizes(true)"), ([1, 3, 3], "Sizes(false)"), ([1, 1, 1], "Sizes(false)")] {
        let mut session = tiny_reader::start(Parent::Test);
        let answers = columns.map(|column| format!("\x1b[1;{column}R")).concat();
        session.press(&format!("a{answers}{LAST}b"));
        session.wait_for("key b");
        session.wait_for(said);
        let screen = session.screen();
        let inputs: Vec<&str> = screen.lines().skip(1).filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(inputs, ["2 key b", &format!("1 {said}"), "0 key a"], "keys around it stay in order");
    }
}
