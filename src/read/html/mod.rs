//! A web page, or a chapter of a book, as HTML → its text.
//!
//! ```text
//!  guard parse     letters → a tree, in bounded time and memory ─ attributes doctype
//!  element walk    what the elements are to a reader · the way through them
//!  body cost       what of a page is its article · what it would cost to tell ─ invitation
//!  flow            elements → headings and blocks:  words · table · figure
//! ```

mod access;
mod attributes;
mod body;
mod cost;
mod credit;
mod doctype;
mod element;
mod figure;
mod flow;
mod furniture;
mod guard;
mod head;
mod invitation;
mod parse;
mod saved;
mod table;
mod walk;
mod words;

pub(crate) use words::Address;

use std::time::Instant;

use access::Access;
use dom_query::Document;
use saved::saved;

use super::{address::joined, foreign::Foreign, gutenberg, limits, manuscript::Stretch, words::one_line};
use crate::{article::Block, text::count_words};

/// Why a page gives no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It has more elements than [`super::limits::HTML_NODES`].
    Large,
    /// Telling its tags apart takes longer than [`super::limits::HTML_TIME`].
    Slow,
    /// Its text is fetched by scripts, which are not run.
    Scripts,
    /// Its text is shown to those who log in.
    Login,
    /// There is no text in it.
    Empty,
}

impl Unreadable {
    /// What is wrong with the page.
    pub(crate) fn what(self) -> &'static str {
        match self {
            Self::Large => "this page has more than two million elements",
            Self::Slow => "the tags of this page take too long to be told apart",
            Self::Scripts => "this page has no text without its scripts, which are not run",
            Self::Login => "this page asks for a login, and shows no article without one",
            Self::Empty => "there is no text on this page",
        }
    }

    /// What to do about it.
    pub(crate) fn help(self) -> &'static str {
        match self {
            Self::Large | Self::Slow => "save the part of it that you want to read",
            Self::Scripts => "open it in a browser, save it from there as a complete page, and name that file",
            Self::Login => "log in with a browser, save the page from there, and name that file",
            Self::Empty => "name the page of one article",
        }
    }
}

/// The article of a web page, whose address is given where it is known.
pub(crate) fn page(source: &str, known: Option<&str>) -> Result<Foreign, Unreadable> {
    let until = Instant::now() + limits::HTML_TIME;
    let document = parse::parse(source, until)?;
    let own = |reference: &str| joined(known.unwrap_or_default(), reference);
    let stated = head::stated(&document, &own);
    let base = base(&document, stated.address.as_deref(), known);
    let file = |reference: &str| if known.is_none() { saved(reference) } else { None };
    let place = |reference: &str| file(reference).or_else(|| placed(base.as_deref(), reference));
    let body = body::body(&document, until);
    let root = body.as_ref().unwrap_or(&document).root();
    let mut stretches = furniture::cleared(flow::stretches(&root, &place), stated.text.as_deref(), base.as_deref());
    gutenberg::without_licence(&mut stretches);
    head::take_title(&mut stretches, stated.title.as_deref());
    let access = access::access(&document, &stretches, stated.is_closed);
    let access = match (access, stated.text.as_deref().and_then(told)) {
        // What its scripts would show, a page may tell to machines.
        (Err(Unreadable::Scripts | Unreadable::Empty), Some(told)) => {
            stretches = vec![told];
            Access::Whole
        }
        (access, _) => access?,
    };
    let mut head = head::head(stated, known);
    if access == Access::Beginning {
        head.summary = Some(access::BEGINNING.to_owned());
    }
    head.summary = head.summary.filter(|summary| !head::begins_with(&stretches, summary));
    let page = Foreign::new(head, stretches);
    // Its headline alone is no article.
    if page.markdown.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(page) }
}

/// Words of a text for machines that is surely the article, and not what teases to it.
const WHOLE: usize = 80;

/// The text that a page tells to machines, a paragraph a line, if it is long enough to be the article.
fn told(text: &str) -> Option<Stretch> {
    let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
    let blocks: Vec<Block> = lines.map(Block::paragraph).collect();
    let words: usize = blocks.iter().map(|block| count_words(&block.text)).sum();
    (words >= WHOLE).then(|| Stretch { blocks, ..Stretch::default() })
}

/// The address by which those of a page are made whole.
fn base(document: &Document, stated: Option<&str>, known: Option<&str>) -> Option<String> {
    let page = known.or(stated);
    match document.base_uri() {
        Some(base) => joined(page.unwrap_or_default(), &base),
        None => page.map(str::to_owned),
    }
}

/// The address in the article of what a page names; a place on the page itself by its name alone.
fn placed(base: Option<&str>, reference: &str) -> Option<String> {
    let reference = reference.trim();
    if reference.starts_with('#') {
        return Some(reference.to_owned());
    }
    let Some(base) = base else { return Some(reference.to_owned()) };
    let whole = joined(base, reference)?;
    let page = base.split('#').next().unwrap_or(base);
    let here = whole.strip_prefix(page).filter(|rest| rest.starts_with('#')).map(str::to_owned);
    Some(here.unwrap_or(whole))
}

/// All the text of a document or of a piece of one, such as a chapter of a book. Links and pictures get the addresses that
/// `address` gives them; where it gives none, a link is plain words. The places that links lead to are named `#id`. It must be
/// read when the time is over.
pub(crate) fn stretches(source: &str, address: &Address<'_>, until: Instant) -> Result<Vec<Stretch>, Unreadable> {
    let document = parse::parse(source, until)?;
    Ok(flow::stretches(&document.root(), address))
}

#[cfg(test)]
mod tests;
