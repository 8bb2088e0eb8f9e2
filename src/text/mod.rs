//! Letters, words and cells: what is done to text before anything is laid out.

pub mod bidi;
pub mod breaks;
pub mod clean;
pub mod hyphen;
pub mod width;

pub use clean::clean;
pub use width::{Grapheme, graphemes, truncate, width};
