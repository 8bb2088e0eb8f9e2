//! The line under a block quotation that says whose words it has: `<footer>` or `<cite>`.

use dom_query::NodeRef;

use super::element::{Role, role, words_of};

/// Whether an element is such a line: the foot of a quotation, or a source named behind all its words.
pub(super) fn is_credit(node: &NodeRef<'_>) -> bool {
    let is_of_quotation = || node.parent().is_some_and(|parent| parent.has_name("blockquote"));
    if node.has_name("footer") {
        return is_of_quotation();
    }
    node.has_name("cite") && is_of_quotation() && ends(node) && is_apart(node)
}

/// What stands before the words of such a line where the page has none.
pub(super) fn dash(node: &NodeRef<'_>) -> &'static str {
    if is_dashed(node) { "" } else { "— " }
}

fn is_dashed(node: &NodeRef<'_>) -> bool {
    node.text().trim_start().starts_with(['—', '–', '―', '-', '~'])
}

/// Whether nothing to be read stands behind an element.
fn ends(node: &NodeRef<'_>) -> bool {
    let mut next = node.next_sibling();
    while let Some(sibling) = next {
        if !sibling.text().trim().is_empty() {
            return false;
        }
        next = sibling.next_sibling();
    }
    true
}

/// Whether the words before an element end there, or it begins with a dash; the work that a sentence names does not.
fn is_apart(node: &NodeRef<'_>) -> bool {
    let mut before = node.prev_sibling();
    while let Some(sibling) = before {
        let Some(words) = words_of(&sibling) else {
            let name = sibling.node_name();
            let is_line = |name: &str| matches!(role(name), Role::Block | Role::Break | Role::List(_));
            return is_dashed(node) || name.is_some_and(|name| is_line(&name));
        };
        if !words.trim().is_empty() {
            return is_dashed(node) || words.trim_end().ends_with(['.', '!', '?', '…', '"', '”', '»', '“', '’']);
        }
        before = sibling.prev_sibling();
    }
    false
}
