//! From an article to a file that reads back as the same article.
//!
//! ```text
//!  yaml  markdown   the two forms of a file
//!  keys             all that an article states beside its text
//!  node  scalar     YAML: maps and lists · words
//!  text  name       the text of a section · how it names an entry
//! ```

mod keys;
mod markdown;
mod name;
mod node;
mod scalar;
mod text;
mod yaml;

pub use markdown::markdown;
pub use yaml::yaml;
