//! Letters, words and cells: what is done to text before anything is laid out.

pub mod bidi;
pub mod breaks;
pub mod clean;
mod figure;
mod fill;
mod fold;
pub mod hyphen;
pub mod quotes;
pub mod width;

pub use clean::{clean, clean_line};
pub use figure::figure;
pub use fill::fill;
pub use fold::{Case, Folded, fold, fold_into};
pub use width::{Grapheme, graphemes, truncate, width};
