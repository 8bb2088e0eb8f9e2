//! Whether the terminal has moved its cursor as one does that knows kitty's text sizing protocol.

use crossterm::cursor;

/// Takes the answers to the question of `terminal::sized`: where the cursor was, and where it was behind a space of two
/// cells, and behind a space twice as large.
///
/// crossterm keeps such answers to itself until it is asked for a position. It is asked once the answer has come that
/// the terminal gives last, so all three are there, and nobody waits; it puts a question of its own each time, whose
/// answer nobody needs. A terminal that has lost an answer costs two seconds, once. No key may be waiting meanwhile, for
/// crossterm would change their order.
pub(super) fn enlarges() -> bool {
    let mut columns = [0; 3];
    for column in &mut columns {
        match cursor::position() {
            Ok((x, _)) => *column = x,
            Err(_) => return false,
        }
    }
    moved(columns)
}

/// Whether both spaces took two columns. Where only the first did, widths are known and scales are not.
fn moved([start, behind_wide, behind_large]: [u16; 3]) -> bool {
    start.checked_add(2) == Some(behind_wide) && behind_wide.checked_add(2) == Some(behind_large)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_cursor_that_moves_twice_is_behind_large_text() {
        for (columns, enlarges) in [
            ([0, 2, 4], true),
            ([0, 0, 0], false),
            ([0, 2, 2], false),
            ([0, 0, 2], false),
            ([0, 1, 2], false),
            ([4, 2, 0], false),
            ([u16::MAX, 1, 3], false),
        ] {
            assert_eq!(moved(columns), enlarges, "{columns:?}");
        }
    }
}
