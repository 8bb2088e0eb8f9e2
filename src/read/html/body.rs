//! What of a page is its article, and what is furniture: menus, teasers, notices.

use std::time::Instant;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::parse::parse;

/// The elements up to which a page is judged; a larger one is read as it is.
const JUDGED: usize = 150_000;

/// The part of a page that is its article.
pub(super) fn body(document: &Document, until: Instant) -> Option<Document> {
    if document.tree.len() > JUDGED {
        return None;
    }
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let page = document.clone();
    keep_credits(&page);
    let mut readability = Readability::with_document(page, None, Some(config)).ok()?;
    let article = readability.parse().ok()?;
    parse(&article.content, until).ok()
}

/// Lets the foot of a quotation, which says whose words it has, not be taken for that of the page.
fn keep_credits(page: &Document) {
    for foot in page.select("blockquote footer").nodes() {
        foot.rename("cite");
        foot.remove_attrs(&["class", "id", "role"]);
    }
}
