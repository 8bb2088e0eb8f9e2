//! From a foreign file to an article, with every fault pointed at.
//!
//! ```text
//!  open        a path → bytes, within the limits
//!  content     bytes → text ─ format, decode (any encoding), encoding (what is no UTF-8 and should be), signature (no text)
//!  plain       text without marks → Markdown with a head         html, epub: the same of pages and e-books
//!  yaml        text → raw (serde; the shape) ─┐
//!  markdown    text → front matter, sections ─┴→ draft → meaning → Article, or complaints
//!  foreign     a text of another form → Markdown with a head, by way of a manuscript ─→ draft
//!  slow        only if something is wrong: tree (where all stands), shape (against the schema), and what it means
//!  fault       what is told: file, line, column, the line, what to write
//! ```

pub(crate) mod address;
pub mod bundled;
mod complaint;
mod content;
mod decode;
mod draft;
mod encoding;
mod epub;
mod error;
mod fault;
mod foreign;
mod format;
mod gutenberg;
mod html;
pub mod limits;
mod manuscript;
mod markdown;
mod meaning;
mod named;
mod names;
mod notices;
mod open;
mod path;
mod plain;
mod raw;
mod schema;
mod shape;
mod signature;
mod slow;
mod syntax;
mod tree;
mod wording;
mod words;
mod yaml;

use std::{ops::Range, sync::Arc};

pub use content::{Content, Opened};
pub use encoding::Encoding;
pub use error::ReadError;
pub use fault::{Fault, Faults, Spot};
pub use format::Format;
pub use open::{Refusal, beginning, from_stream, open, open_while, picture_of_book, regular};
pub use schema::schema;

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
        Format::Html | Format::Epub | Format::Plain => from_foreign(file_name, &source, format),
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
        let (mut article, complaints) = meaning::article(markdown::draft(source, None, 0, name));
        if let Some(language) = foreign::language_of(source) {
            article.language = language;
        }
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

fn from_foreign(name: &str, source: &str, format: Format) -> Result<Article, Vec<Fault>> {
    let fault = |(what, help): Unread| vec![Fault { at: 0..0, what: what.to_owned(), help: help.to_owned() }];
    foreign_article(name, source, format, None).map_err(fault)
}

/// Why a text that nobody wrote for this reader gives no article, and what to do about it.
type Unread = (&'static str, &'static str);

/// Reads a text that nobody wrote for this reader, so that nothing in it is a fault but that there is nothing. The address
/// is where it comes from.
fn foreign_article(name: &str, source: &str, format: Format, address: Option<&str>) -> Result<Article, Unread> {
    let foreign = match format {
        Format::Html => html::page(source, address).map_err(|unreadable| (unreadable.what(), unreadable.help()))?,
        _ => plain::foreign(source, source.len()),
    };
    foreign.article(name).ok_or(("there is no text to read here", "name another file"))
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

/// Reads the article of a web page, whose address is given where it is known. The name is for messages, and for the title of
/// a page without one.
pub fn page(name: &str, source: &str, address: Option<&str>) -> Result<Article, ReadError> {
    let broken = |why: html::Unreadable| ReadError::Broken(name.to_owned(), why.what().to_owned(), why.help());
    let page = html::page(source, address).map_err(broken)?;
    page.article(name).ok_or_else(|| broken(html::Unreadable::Empty))
}
