//! Whether a page shows its article at all: without scripts, and without a login.

use dom_query::Document;

use super::Unreadable;
use crate::{read::manuscript::Stretch, text::count_words};

/// Words under which a page has no article, and under which one that asks for a login has its beginning alone.
const NONE: usize = 12;
const FEW: usize = 150;

/// How much of its article a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// All, as far as can be told.
    Whole,
    /// Its first words.
    Beginning,
}

/// The summary of an article of which there is only the beginning.
pub(super) const BEGINNING: &str = "The beginning only: the page shows the rest to those who log in.";

/// How much of its article a page shows; an error if nothing.
pub(super) fn access(document: &Document, stretches: &[Stretch], is_closed: bool) -> Result<Access, Unreadable> {
    let blocks = stretches.iter().flat_map(|stretch| &stretch.blocks);
    let mut words = 0;
    for block in blocks {
        words += count_words(&block.text);
        if words >= FEW {
            return Ok(Access::Whole);
        }
    }
    let asks = is_closed || asks_for_login(document);
    match words {
        NONE.. if asks => Ok(Access::Beginning),
        NONE.. => Ok(Access::Whole),
        _ if asks => Err(Unreadable::Login),
        _ if is_of_scripts(document) => Err(Unreadable::Scripts),
        0 => Err(Unreadable::Empty),
        _ => Ok(Access::Whole),
    }
}

fn asks_for_login(document: &Document) -> bool {
    document.select("input[type=\"password\"], [class*=\"paywall\"], [id*=\"paywall\"]").exists()
}

/// Whether the page is made by scripts: it has some, and beside them hardly a word.
fn is_of_scripts(document: &Document) -> bool {
    document.select("script[src], script:not([type]), script[type*=\"javascript\"], script[type=\"module\"]").exists()
}
