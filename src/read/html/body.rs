//! What of a page is its article, and what is furniture: menus, teasers, notices.

use std::time::Instant;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::{cost::is_costly, invitation, parse::parse};

/// The part of a page that is its article; one that costs too much to be judged is read as it is.
pub(super) fn body(document: &Document, until: Instant) -> Option<Document> {
    if is_costly(document) {
        return None;
    }
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let page = document.clone();
    keep_credits(&page);
    keep_terms(&page);
    keep_lines(&page);
    invitation::take_boxes(&page);
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

/// Lets no term of a list of terms be taken for furniture by what its class is called, such as `subheader`.
fn keep_terms(page: &Document) {
    page.select("dt, dd").remove_attr("class");
}

/// Lets the lines of code stay lines: two breaks would be taken for the end of a paragraph.
fn keep_lines(page: &Document) {
    page.select("pre br").replace_with_html("\n");
}
