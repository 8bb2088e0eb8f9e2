//! An e-book (EPUB 2 and 3) → the text of its chapters, its table of contents as sections.
//!
//! ```text
//!  archive   the files in it, in bounded time and memory
//!  package   what it says of itself, and which of its files are read in which order
//!  contents  its table of contents         path  how one of its files names another
//!  chapter   a file and its entries in the table of contents → headings and what stands under them ─ joined
//! ```
//!
//! Source: EPUB 3.3 (W3C Recommendation, 2023); Open Packaging Format 2.0.1 for what was before.

mod archive;
mod chapter;
mod contents;
mod joined;
mod package;
mod path;
mod xml;

use std::time::Instant;

use super::{decode::decode, foreign::Foreign, gutenberg, html, limits, manuscript::Stretch, raw};
use archive::Archive;
use chapter::{Chapter, Place};
use package::Package;

use crate::article::{Block, BlockKind};

/// Why an e-book gives no article.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// What is wrong with it.
    pub(crate) what: String,
    /// What to do about it.
    pub(crate) help: &'static str,
}

impl Broken {
    fn new(what: impl Into<String>, help: &'static str) -> Self {
        Self { what: what.into(), help }
    }
}

/// What to do about a book that is not as it should be.
const AGAIN: &str = "get the e-book again, or open it with the program that made it";

/// The text of a book; of its beginning, so many bytes of chapters or a few more.
pub(crate) fn foreign(bytes: &[u8], most: usize) -> Result<Foreign, Broken> {
    foreign_while(bytes, &|read, _| read < most as u64)
}

/// The text of a book as far as it is wanted: `goes_on` is told how many bytes of chapters are read, of how many, and
/// answers whether to go on.
pub(crate) fn foreign_while(bytes: &[u8], goes_on: &dyn Fn(u64, u64) -> bool) -> Result<Foreign, Broken> {
    let mut archive = Archive::new(bytes)?;
    let package = Package::of(&mut archive)?;
    archive.refuse_locked()?;
    let contents = contents::contents(&mut archive, &package);
    let mut place = Place::new(contents, package.title.as_deref());
    let mut stretches: Vec<Stretch> = Vec::new();
    let all = package.spine.iter().map(|file| archive.size(file)).fold(0, u64::saturating_add);
    let (mut read, mut found) = (0, 0);
    let until = Instant::now() + limits::HTML_TIME;
    for file in &package.spine {
        if !goes_on(read, all) {
            break;
        }
        // A file that the book names and does not have is left out, as every reader does.
        let Some(page) = archive.read(file, limits::EPUB_CHAPTER)? else { continue };
        found += 1;
        let page = decode(page, None);
        read += page.len() as u64;
        let address = |reference: &str| path::address(file, reference);
        let page = html::stretches(&page, &address, until).map_err(|why| unreadable(file, why))?;
        let from = stretches.len();
        stretches.extend(place.placed(Chapter { file, stretches: page }));
        stretches[from..].iter_mut().flat_map(|stretch| &mut stretch.blocks).for_each(in_words);
    }
    if found == 0 {
        return Err(Broken::new("none of the chapters that this e-book names is in it", AGAIN));
    }
    gutenberg::without_licence(&mut stretches);
    Ok(Foreign::new(head(package), stretches))
}

/// Why a chapter is not read.
fn unreadable(file: &str, why: html::Unreadable) -> Broken {
    let what = match why {
        html::Unreadable::Slow => "the tags of this e-book take too long to be told apart".to_owned(),
        _ => format!("{} is too large for a chapter", path::shown(file)),
    };
    Broken::new(what, AGAIN)
}

/// A file of a book by its name from the root of the archive, such as a picture, of so many bytes at most; none if there is
/// no such file, or it cannot be read.
pub(crate) fn file(bytes: &[u8], name: &str, most: u64) -> Option<Vec<u8>> {
    Archive::new(bytes).ok()?.read(name, most).ok()?
}

/// Makes a drawing its words: drawings of lines are not shown.
fn in_words(block: &mut Block) {
    let is_drawing = |file: &str| file.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    if let BlockKind::Image { file, alt } = &mut block.kind
        && is_drawing(file)
    {
        let alt = std::mem::take(alt);
        if block.text.is_empty() {
            block.text = alt;
        }
        block.kind = BlockKind::Paragraph;
    }
}

fn head(package: Package) -> raw::Article {
    let by = (!package.authors.is_empty()).then(|| format!("By {}", crate::text::enumeration(&package.authors)));
    let source = package.publisher.or_else(|| package.authors.first().cloned());
    raw::Article {
        title: package.title,
        summary: by.into_iter().chain(package.description).reduce(|by, about| format!("{by}\n{about}")),
        language: package.language,
        date: package.date.map(raw::Day),
        source: source.map(|name| raw::Source { name, agency: None, url: None, retold: false }),
        ..raw::Article::default()
    }
}

#[cfg(test)]
mod tests;
