//! Bytes of a file, whatever they are → an article, or why they give none.

use std::cell::Cell;

use super::{
    Format, ReadError, Unread, article,
    decode::decode,
    encoding::Encoding,
    epub::{self, Broken},
    foreign, foreign_article, format, limits, markdown, plain,
    signature::{self, Known},
};
use crate::article::{Article, Source};

/// An article, and what it was read from.
#[derive(Debug)]
pub struct Opened {
    /// The article.
    pub article: Article,
    /// The form of the file.
    pub format: Format,
}

/// Bytes, and what came with them.
#[derive(Debug, Default)]
pub struct Content {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The form that their name or their sender states.
    pub format: Option<Format>,
    /// The encoding that their sender states.
    pub charset: Option<String>,
    /// The address that they were fetched from.
    pub address: Option<String>,
}

impl Content {
    /// Reads the article; the name is for messages, and for the title where there is none.
    pub fn read(self, name: &str) -> Result<Opened, ReadError> {
        self.read_while(name, &|_| true)
    }

    /// The same, as [`super::open_while`] has it.
    pub(super) fn read_while(self, name: &str, goes_on: &dyn Fn(u8) -> bool) -> Result<Opened, ReadError> {
        if self.bytes.trim_ascii().is_empty() {
            return Err(ReadError::Empty(name.to_owned()));
        }
        let stated = self.format;
        let format = stated.unwrap_or_else(|| Format::of_bytes(&self.bytes));
        let address = self.address.clone();
        let mut article = match format {
            Format::Yaml => article(name, strict(name, self.bytes, format)?, format)?,
            Format::Markdown if stated.is_some() => article(name, strict(name, self.bytes, format)?, format)?,
            Format::Epub => self.book(name, goes_on)?,
            _ => self.foreign(name, format)?,
        };
        if let Some(url) = address {
            let from = || Source { name: foreign::host(&url).to_owned(), agency: None, url: None, retold: false };
            article.source.get_or_insert_with(from).url.get_or_insert(url);
        }
        Ok(Opened { article, format })
    }

    /// Reads an e-book.
    fn book(self, name: &str, goes_on: &dyn Fn(u8) -> bool) -> Result<Article, ReadError> {
        let broken = |what, help| ReadError::Broken(name.to_owned(), what, help);
        if !signature::is_zip(&self.bytes) {
            return Err(match signature::known(&self.bytes) {
                Some(Known { what, help }) => ReadError::Other(name.to_owned(), what, help),
                None => broken(
                    "this is no e-book (EPUB)".to_owned(),
                    "give the file the ending of what it is, such as .html or .txt",
                ),
            });
        }
        let is_wanted = Cell::new(true);
        let tell = |read: u64, all: u64| {
            is_wanted.set(goes_on(u8::try_from(read.saturating_mul(100) / all.max(1)).unwrap_or(100).min(100)));
            is_wanted.get()
        };
        let book = epub::foreign_while(&self.bytes, &tell).map_err(|Broken { what, help }| broken(what, help))?;
        if !is_wanted.get() {
            return Err(ReadError::Stopped(name.to_owned()));
        }
        let nothing =
            || broken("there is no text in this e-book".to_owned(), "open an e-book that has more than pictures");
        book.article(name).map(of_book).ok_or_else(nothing)
    }

    /// Reads what was not written for this reader, and is read as well as it can be.
    fn foreign(self, name: &str, format: Format) -> Result<Article, ReadError> {
        let other = |Known { what, help }| ReadError::Other(name.to_owned(), what, help);
        if let Some(known) = signature::known(&self.bytes) {
            return Err(other(known));
        }
        let text = decode(self.bytes, self.charset.as_deref());
        if let Some(at) = noise(&text) {
            return Err(ReadError::Binary(name.to_owned(), at + 1, text.as_bytes()[at]));
        }
        if let Some(known) = format::first_element(&text).as_deref().and_then(signature::known_element) {
            return Err(other(known));
        }
        if format == Format::Markdown {
            return Ok(article(name, text, format)?);
        }
        let broken = |(what, help): Unread| ReadError::Broken(name.to_owned(), what.to_owned(), help);
        foreign_article(name, &text, format, self.address.as_deref()).map_err(broken)
    }
}

/// Reads whole sections from the first bytes of a large text; none where they cannot be told, or anything in them is at
/// fault: the whole then tells what. `size` is that of the whole.
pub(super) fn beginning(name: &str, mut bytes: Vec<u8>, format: Format, size: u64) -> Option<Article> {
    // What the last line is, nobody knows as long as its end is missing.
    bytes.truncate(memchr::memrchr(b'\n', &bytes)? + 1);
    let mut source = strict(name, bytes, format).ok()?;
    match format {
        Format::Markdown => {
            source.truncate(markdown::last_heading(&source)?);
            article(name, source, format).ok()
        }
        Format::Plain => {
            let mut foreign = plain::foreign(&source, usize::try_from(size).unwrap_or(usize::MAX));
            foreign.markdown.truncate(markdown::last_heading(&foreign.markdown)?);
            foreign.article(name)
        }
        Format::Html | Format::Yaml | Format::Epub => None,
    }
}

/// Reads the first chapters of an e-book.
pub(super) fn beginning_of_book(name: &str, bytes: &[u8]) -> Option<Article> {
    let mut book = epub::foreign(bytes, limits::BEGINNING).ok()?;
    book.markdown.truncate(markdown::last_heading(&book.markdown)?);
    book.article(name).map(of_book)
}

fn of_book(article: Article) -> Article {
    Article { is_book: true, ..article }
}

/// Where the first byte stands that is no text, in a text with many of them: control characters.
fn noise(text: &str) -> Option<usize> {
    let head = &text.as_bytes()[..text.len().min(64 * 1024)];
    let odd = |byte: &u8| matches!(byte, 0..=8 | 14..=25 | 28..=31 | 127);
    let count = head.iter().filter(|byte| odd(byte)).count();
    if count * 50 > head.len() { head.iter().position(odd) } else { None }
}

/// The bytes as text, which must be UTF-8: YAML is, and Markdown that is called so.
fn strict(name: &str, bytes: Vec<u8>, format: Format) -> Result<String, ReadError> {
    let form = if format == Format::Markdown { "Markdown" } else { "YAML" };
    if let Some(encoding) = Encoding::of_mark(&bytes) {
        return Err(ReadError::Encoding { file: name.to_owned(), line: 1, column: 1, form, encoding });
    }
    if let Some(at) = memchr::memchr(0, &bytes) {
        return Err(ReadError::Binary(name.to_owned(), at + 1, 0));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        match Encoding::guess(bytes) {
            None => ReadError::Binary(name.to_owned(), valid + 1, bytes[valid]),
            Some(encoding) => {
                let before = String::from_utf8_lossy(&bytes[..valid]);
                let line = 1 + before.matches('\n').count();
                let column = 1 + before.rsplit('\n').next().map_or(0, |line| line.chars().count());
                ReadError::Encoding { file: name.to_owned(), line, column, form, encoding }
            }
        }
    })
}
