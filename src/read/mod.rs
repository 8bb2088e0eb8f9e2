//! From a foreign file to an article, with every fault pointed at.
//!
//! ```text
//!  open        a path → bytes → text, within the limits
//!  yaml        text → raw (serde; the shape) ─┐
//!  markdown    text → front matter, sections ─┴→ draft → meaning → Article, or complaints
//!  tree shape  only if something is wrong: where it stands, and what else is wrong
//!  fault       what is told: file, line, column, the line, what to write
//! ```

pub mod bundled;
mod complaint;
mod draft;
mod encoding;
mod fault;
mod format;
pub mod limits;
mod markdown;
mod meaning;
mod named;
mod names;
mod open;
mod path;
mod raw;
mod words;
mod yaml;

use std::sync::Arc;

pub use encoding::Encoding;
pub use fault::{Fault, Faults, Spot};
pub use format::Format;
pub use open::{Opened, ReadError, from_stream, open};

use crate::article::Article;

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
    match serde_yaml::from_str(source) {
        Ok(raw) => finish(yaml::draft(raw)),
        Err(error) => Err(vec![yaml::fault(&error, 0)]),
    }
}

fn from_markdown(name: &str, source: &Arc<String>) -> Result<Article, Vec<Fault>> {
    let Some((front, from)) = markdown::front_matter(source) else {
        return finish(markdown::draft(source, None, 0, name));
    };
    match serde_yaml::from_str(&source[front.clone()]) {
        Ok(raw) => finish(markdown::draft(source, Some(raw), from, name)),
        Err(error) => Err(vec![yaml::fault(&error, front.start)]),
    }
}

fn finish(draft: draft::Draft) -> Result<Article, Vec<Fault>> {
    let (article, complaints) = meaning::article(draft);
    if complaints.is_empty() {
        return Ok(article);
    }
    Err(complaints
        .into_iter()
        .map(|c| Fault { at: 0..0, what: format!("{:?}: {}", c.at, c.what), help: c.help })
        .collect())
}
