//! Pictures from their files to the terminal: read and unpacked beside the reading, shown by what the terminal has.
//!
//! The reader draws every picture as half blocks. Where the terminal is known to show pictures, the gallery puts the
//! picture itself over those cells, once it is made ready, and takes it off as soon as anything else is to be there.

mod detect;
mod gallery;
mod iterm;
mod kitty;
mod load;
mod lookup;
mod ready;
mod sixel;
mod wall;
mod worker;

use std::sync::Arc;

pub use detect::Answer;
pub(super) use gallery::Gallery;
pub(super) use kitty::{BREAK_OFF, DELETE_ALL};
pub use load::{SIDE, UNPACKED, load, unpack};
pub use lookup::{FILE_SIZE, PictureError, look_up};
pub(super) use wall::Strokes;
pub(super) use worker::Done;

use crate::app::{Action, Origin, Picture, PictureRequest};

/// A way in which terminals show pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Protocol {
    /// kitty's graphics protocol.
    Kitty,
    /// iTerm2's inline pictures.
    Iterm,
    /// DEC's sixel graphics.
    Sixel,
}

/// Pixels of a side that cells can show, even of a picture that was enlarged.
const COARSE: usize = 640;

/// Reads a picture; what is to be told to the reader. May take seconds.
pub fn read(request: &PictureRequest) -> Action {
    let picture = load(&request.origin, &request.file).map(|fine| {
        let side = fine.width().max(fine.height());
        let smaller = |pixels: usize| pixels * COARSE / side;
        let coarse = (side > COARSE).then(|| fine.scaled(smaller(fine.width()), smaller(fine.height())));
        let fine = Arc::new(fine);
        Picture { coarse: coarse.map_or_else(|| Arc::clone(&fine), Arc::new), fine }
    });
    Action::Picture(request.number, picture.map_err(|error| error.to_string()))
}

/// The file of a picture that can be shown, or why it cannot; that is found out as for the screen, by unpacking it.
pub(super) fn proven(origin: &Origin, file: &str) -> Result<Vec<u8>, String> {
    let bytes = look_up(origin, file).map_err(|why| why.to_string())?;
    unpack(&bytes).map_err(|why| why.to_string())?;
    Ok(bytes.into_owned())
}
