//! kitty's graphics protocol: a picture is sent once, then placed, cut and moved by a few bytes
//! (<https://sw.kovidgoyal.net/kitty/graphics-protocol/>).

use std::ops::Range;

use base64::{Engine, engine::general_purpose::STANDARD};
use ratatui::layout::Size;

/// Bytes of a piece, as the protocol allows at most.
const PIECE: usize = 4096;

/// Ends every sequence of the protocol.
pub(super) const END: &[u8] = b"\x1b\\";
/// Takes every picture off the screen and out of the terminal's memory.
pub(in crate::shell) const DELETE_ALL: &[u8] = b"\x1b_Ga=d,d=A,q=2\x1b\\";
/// Ends a picture that was only half sent, before anything else is said of pictures. Nothing comes of it otherwise.
pub(in crate::shell) const BREAK_OFF: &[u8] = b"\x1b_Gm=0,q=2;\x1b\\";

/// Sends a picture (a PNG file) under a number, to be placed later. The terminal answers nothing.
pub(super) fn send(number: u32, png: &[u8]) -> Vec<u8> {
    let text = STANDARD.encode(png);
    let mut out = Vec::with_capacity(text.len() + text.len() / PIECE * 16 + 64);
    let pieces: Vec<&[u8]> = text.as_bytes().chunks(PIECE).collect();
    for (index, piece) in pieces.iter().enumerate() {
        let more = u8::from(index + 1 < pieces.len());
        let head = if index == 0 { format!("a=t,f=100,i={number},q=2,m={more}") } else { format!("m={more}") };
        out.extend(b"\x1b_G");
        out.extend(head.bytes());
        out.push(b';');
        out.extend(*piece);
        out.extend(END);
    }
    out
}

/// Places a part of a picture at the cursor, so many cells large, which stays where it is. What was placed of it before
/// is moved.
pub(super) fn place(number: u32, (x, y): &(Range<usize>, Range<usize>), cells: Size) -> String {
    format!(
        "\x1b_Ga=p,i={number},p=1,x={},y={},w={},h={},c={},r={},C=1,q=2\x1b\\",
        x.start,
        y.start,
        x.len(),
        y.len(),
        cells.width,
        cells.height
    )
}

/// Takes a picture off the screen; it can be placed again.
pub(super) fn take_off(number: u32) -> String {
    format!("\x1b_Ga=d,d=i,i={number},q=2\x1b\\")
}

/// Takes a picture out of the terminal's memory.
pub(super) fn forget(number: u32) -> String {
    format!("\x1b_Ga=d,d=I,i={number},q=2\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_sent_in_pieces_that_are_one_file() {
        let png: Vec<u8> = (0..=255).cycle().take(10_000).collect();
        let sent = String::from_utf8(send(7, &png)).unwrap();
        let pieces: Vec<&str> = sent.split("\x1b\\").filter(|piece| !piece.is_empty()).collect();
        assert_eq!(pieces.len(), 4);
        let heads: Vec<&str> = pieces.iter().map(|piece| piece.split_once(';').unwrap().0).collect();
        assert_eq!(heads, ["\x1b_Ga=t,f=100,i=7,q=2,m=1", "\x1b_Gm=1", "\x1b_Gm=1", "\x1b_Gm=0"]);
        let text: String = pieces.iter().map(|piece| piece.split_once(';').unwrap().1).collect();
        assert!(pieces.iter().all(|piece| piece.split_once(';').unwrap().1.len() <= PIECE));
        assert_eq!(STANDARD.decode(text).unwrap(), png);
        assert!(send(7, b"x").starts_with(b"\x1b_Ga=t,f=100,i=7,q=2,m=0;"), "a small one is one piece");
    }

    #[test]
    fn a_part_is_placed_in_its_cells() {
        let placed = place(7, &(10..30, 40..45), Size { width: 3, height: 2 });
        assert_eq!(placed, "\x1b_Ga=p,i=7,p=1,x=10,y=40,w=20,h=5,c=3,r=2,C=1,q=2\x1b\\");
    }
}
