//! From an article, a screen or the table of keys to a file. Nothing here touches the disk.
//!
//! ```text
//!  file        an article as YAML or Markdown, which reads back as the same article
//!  plain       an article for a pipe or a terminal: each paragraph a line, or wrapped
//!  lists       its people, dates and quotations, with where they stand
//!  tables      the same for reading
//!  json        all of it for other programs
//!  key_table   the table of keys for the README, the manual page and for reading
//!  handout     all of it as a web page for the screen and for paper
//!  results     what a class answered, as a table for spreadsheets
//!  screen      a screen as terminal letters, picture or web page
//! ```

mod columns;
mod draft;
mod file;
mod handout;
pub mod json;
mod key_table;
pub mod lists;
mod markup;
mod plain;
mod results;
pub mod screen;
mod tables;

pub use columns::columns;
pub use draft::draft;
pub use file::{markdown, yaml};
pub use handout::{Pictures, handout, taught};
pub use key_table::{keys_table, keys_text};
pub use plain::{Page, plain};
pub use results::{Occasion, results_csv};
pub use tables::{dates_table, figures_table, people_table, places_table, quotes_text};
