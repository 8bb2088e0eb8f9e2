//! Headings that are read from the back row: letters made of blocks where a terminal has one size of letters, and how
//! far its own can be enlarged where it has more.

mod face;
mod font;
mod letters;
mod scaled;
mod wrap;

pub use font::Height;
pub use letters::{Blocks, letters, letters_from};
pub use scaled::{LARGEST, Scaled, scaled};
