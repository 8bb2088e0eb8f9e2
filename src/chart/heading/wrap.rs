//! A title in few lines of about the same width.

use std::ops::Range;

use crate::text::breaks;

/// A stretch of a title that stays on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) ink: &'a str,
    /// Whether a space parts it from the next; none stands behind a hyphen or an ideograph.
    pub(super) is_spaced: bool,
}

/// The stretches of a title, front to back; its own ends of lines are spaces.
pub(super) fn pieces(title: &str) -> impl Iterator<Item = Piece<'_>> {
    let title = title.trim();
    let pieces = breaks::words(title)
        .map(|word| Piece { ink: &title[word.start..word.ink_end], is_spaced: word.ink_end < word.end });
    pieces.filter(|piece| !piece.ink.is_empty())
}

/// How wide a stretch is, and the space behind it, in any unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Breadth {
    pub(super) ink: usize,
    pub(super) space: usize,
}

/// The stretches of each line, in as few lines of at most `room` as they need, at most `most`, and then as narrow as
/// can be: two lines of half the width look better than a full one with one word below. None where they have no room.
pub(super) fn wrap(pieces: &[Breadth], room: usize, most: usize) -> Option<Vec<Range<usize>>> {
    let widest = pieces.iter().map(|piece| piece.ink).max()?;
    let (mut narrow, mut wide, mut best) = (widest, room, filled(pieces, room, most)?);
    while narrow < wide {
        let middle = narrow.midpoint(wide);
        match filled(pieces, middle, best.len()) {
            Some(lines) => (best, wide) = (lines, middle),
            None => narrow = middle + 1,
        }
    }
    Some(best)
}

/// How wide a line is.
pub(super) fn across(line: &[Breadth]) -> usize {
    let all: usize = line.iter().map(|piece| piece.ink + piece.space).sum();
    all - line.last().map_or(0, |last| last.space)
}

/// Lines that are filled one after the other; none where they would be more than `most`.
fn filled(pieces: &[Breadth], room: usize, most: usize) -> Option<Vec<Range<usize>>> {
    let (mut lines, mut start, mut used) = (Vec::new(), 0, 0);
    for (index, piece) in pieces.iter().enumerate() {
        if piece.ink > room || lines.len() >= most {
            return None;
        }
        if used + piece.ink > room {
            lines.push(start..index);
            (start, used) = (index, 0);
        }
        used += piece.ink + piece.space;
    }
    lines.push(start..pieces.len());
    (lines.len() <= most).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "a line is a range of words")]
    fn lines_are_few_and_then_even() {
        for (widths, room, most, expected) in [
            (&[3, 3, 3][..], 11, 2, Some(vec![0..3])),
            (&[3, 3, 3, 3], 11, 2, Some(vec![0..2, 2..4])),
            (&[3, 3, 3, 1], 11, 2, Some(vec![0..2, 2..4])),
            (&[5, 1, 1, 1], 8, 3, Some(vec![0..1, 1..4])),
            (&[3, 3, 3, 3], 7, 1, None),
            (&[12], 11, 2, None),
            (&[11], 11, 1, Some(vec![0..1])),
            (&[1, 12], 11, 2, None),
            (&[], 11, 2, None),
            (&[1], 0, 2, None),
            (&[1, 1], 5, 0, None),
        ] {
            let pieces: Vec<Breadth> = widths.iter().map(|ink| Breadth { ink: *ink, space: 1 }).collect();
            let lines = wrap(&pieces, room, most);
            assert_eq!(lines, expected, "{widths:?} in {room}");
            assert!(lines.into_iter().flatten().all(|line| across(&pieces[line]) <= room));
        }
    }

    #[test]
    fn a_title_is_parted_where_a_line_may_end() {
        let parted = |text| pieces(text).map(|piece| (piece.ink, piece.is_spaced)).collect::<Vec<_>>();
        assert_eq!(parted("  Où est\n\nMitrovica\u{A0}? "), [("Où", true), ("est", true), ("Mitrovica\u{A0}?", false)]);
        assert_eq!(parted("twenty-one"), [("twenty-", false), ("one", false)]);
        assert_eq!(parted(" \n"), []);
    }
}
