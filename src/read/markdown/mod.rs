//! Markdown: the text of sections, and files that are Markdown as a whole.

mod attribution;
mod blocks;
mod definitions;
mod file;
mod heading;
mod line;
mod mention;
mod outline;
mod prose;
mod tags;
mod tight;
mod verbatim;

pub(crate) use blocks::blocks;
pub(crate) use definitions::Definitions;
pub(crate) use file::{draft, front_matter, last_heading, stem};
pub(in crate::read) use line::Line;
pub(crate) use mention::{Meant, Name};

use pulldown_cmark::Options;

/// The Markdown that articles are written in: `CommonMark` with tables, struck out words, task lists and footnotes.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);
