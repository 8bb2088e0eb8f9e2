//! The terminal: frames in, the fewest bytes out, and given back as it was found.

mod brush;
mod colour;
mod copy;
mod number;
mod pen;
mod screen;
mod scroll;
mod slots;

pub use colour::ColourDepth;
pub use copy::{LONGEST_COPY, TooLongToCopy, copy_sequence};
pub use screen::Screen;
