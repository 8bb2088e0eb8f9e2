//! Letters, words and cells: what is done to text before anything is laid out.

pub(crate) mod abbreviation;
pub mod bidi;
pub mod breaks;
pub mod calendar;
pub mod clean;
mod contents;
pub(crate) mod dateline;
mod figure;
mod fill;
mod fold;
pub mod hyphen;
mod language;
mod name;
pub mod number;
pub mod quotes;
mod script;
pub mod sentence;
pub mod width;
mod words;

pub use clean::{clean, clean_line};
pub use contents::heads_contents;
pub use figure::{figure, short_figure, written_figure};
pub use fill::fill;
pub use fold::{Case, Folded, fold, fold_into};
pub use language::language;
pub use name::{calm, is_id_letter, slug};
pub use script::language_by_script;
pub use width::{Grapheme, graphemes, truncate, width};
pub(crate) use words::{capitalised, is_han, is_unspaced};
pub use words::{count_words, enumeration, is_one_of};
