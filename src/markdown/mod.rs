//! What is read → Markdown, so that exactly the same is read again: for files that are written, and for those of other
//! forms, which are read by way of Markdown.
//!
//! ```text
//!  text     blocks, with what encloses them
//!  heading  the heading of a section
//!  inline   words and the marks on them
//!  pieces   words and signs one after the other, parted where they would run together
//!  said     how words are marked that somebody says, where no quotation marks tell it
//!  escape   letters that would be taken for signs
//! ```

mod escape;
mod heading;
mod inline;
mod pieces;
mod said;
mod text;

pub(crate) use heading::heading;
pub(crate) use said::{END, Manner};
pub(crate) use text::text;

use crate::article::Entry;

/// How the text names an entry behind an `@`.
pub(crate) type Names<'a> = dyn Fn(Entry) -> String + 'a;
