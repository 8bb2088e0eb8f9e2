//! From a foreign file to an article, with every fault pointed at.
//!
//! ```text
//!  open        a path → bytes → text, within the limits
//!  yaml        text → raw (serde; the shape) ─┐
//!  markdown    text → front matter, sections ─┴→ draft → meaning → Article, or complaints
//!  foreign     a text of another form → Markdown with a head, by way of a manuscript ─→ draft
//!  slow        only if something is wrong: tree (where all stands), shape (against the schema), and what it means
//!  fault       what is told: file, line, column, the line, what to write
//! ```

pub mod bundled;
mod complaint;
mod draft;
mod encoding;
mod fault;
mod foreign;
mod format;
pub mod limits;
mod manuscript;
mod markdown;
mod meaning;
mod named;
mod names;
mod open;
mod path;
mod raw;
mod schema;
mod shape;
mod slow;
mod syntax;
mod tree;
mod wording;
mod words;
mod yaml;

use std::{ops::Range, sync::Arc};

pub use encoding::Encoding;
pub use fault::{Fault, Faults, Spot};
pub use format::Format;
pub use open::{Opened, ReadError, Refusal, beginning, from_stream, open, regular};
pub use schema::schema;

use crate::article::Article;

/// Reads whole sections from the first lines of a Markdown text that goes on; none where they cannot be told, or anything
/// in them is at fault: the whole text then tells what.
fn beginning_of(file_name: &str, mut source: String) -> Option<Article> {
    source.truncate(markdown::last_heading(&source)?);
    article(file_name, source, Format::Markdown).ok()
}

/// Reads an article from the text of a file; the name is for messages, and for the title of a Markdown file
/// without one.
pub fn article(file_name: &str, source: impl Into<String>, format: Format) -> Result<Article, Faults> {
    let mut source: String = source.into();
    if source.starts_with('\u{FEFF}') {
        source.drain(..'\u{FEFF}'.len_utf8());
    }
    let source = Arc::new(source);
    let read = match format {
        Format::Yaml => from_yaml(&source),
        Format::Markdown => from_markdown(file_name, &source),
    };
    read.map_err(|faults| Faults::new(file_name, source, faults))
}

fn from_yaml(source: &str) -> Result<Article, Vec<Fault>> {
    weighed(source, 0..source.len())?;
    if let Ok(raw) = serde_yaml::from_str(source) {
        let (article, complaints) = meaning::article(yaml::draft(raw));
        if complaints.is_empty() {
            return Ok(article);
        }
    }
    slow::read(source, 0..source.len(), yaml::draft)
}

fn from_markdown(name: &str, source: &Arc<String>) -> Result<Article, Vec<Fault>> {
    let Some((front, from)) = markdown::front_matter(source) else {
        let (article, complaints) = meaning::article(markdown::draft(source, None, 0, name));
        return if complaints.is_empty() { Ok(article) } else { Err(slow::without_yaml(complaints)) };
    };
    weighed(&source[front.clone()], front.clone())?;
    if let Ok(raw) = serde_yaml::from_str(&source[front.clone()]) {
        let (article, complaints) = meaning::article(markdown::draft(source, Some(raw), from, name));
        if complaints.is_empty() {
            return Ok(article);
        }
    }
    slow::read(source, front, |raw| markdown::draft(source, Some(raw), from, name))
}

/// Refuses YAML that would cost more than the limits allow.
fn weighed(yaml: &str, at: Range<usize>) -> Result<(), Vec<Fault>> {
    if yaml.len() > limits::YAML_SIZE {
        return Err(vec![syntax::large(yaml.len())]);
    }
    if yaml::is_suspect(yaml) {
        tree::tree(yaml, at.start).map_err(|fault| vec![fault])?;
    }
    Ok(())
}
