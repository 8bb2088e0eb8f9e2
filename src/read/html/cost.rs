//! What it would cost to judge which part of a page is its article.

use dom_query::{Document, NodeRef};

use super::{
    element::words_of,
    walk::{Visitor, walk},
};

/// The elements up to which a page is judged.
const ELEMENTS: usize = 150_000;
/// The sum of the depths of its elements: each is looked at once for every element around it.
const DEPTHS: usize = 4_000_000;
/// The sum over its texts of their bytes times their letters that HTML writes as names: each such letter costs the whole text.
const NAMED: usize = 1 << 30;

/// Whether a page is too large, too deep or too odd to be judged in reasonable time.
pub(super) fn is_costly(document: &Document) -> bool {
    if document.tree.len() > ELEMENTS {
        return true;
    }
    let mut cost = Cost { depth: 0, depths: 0, named: 0 };
    walk(&document.root(), &mut cost);
    cost.depths > DEPTHS || cost.named > NAMED
}

struct Cost {
    depth: usize,
    depths: usize,
    named: usize,
}

impl Cost {
    fn add(&mut self, text: &str) {
        let named = text.chars().filter(|letter| matches!(letter, '&' | '<' | '>' | '"' | '\u{A0}')).count();
        self.named = self.named.saturating_add(named.saturating_mul(text.len()));
    }
}

impl Visitor for Cost {
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if let Some(text) = words_of(node) {
            self.add(&text);
            return false;
        }
        node.attrs().iter().for_each(|attribute| self.add(&attribute.value));
        self.depth += 1;
        self.depths += self.depth;
        // The letters of a script are written as they are.
        !(node.has_name("script") || node.has_name("style"))
    }

    fn leave(&mut self, _: &NodeRef<'_>) {
        self.depth -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_judged_unless_it_is_odd() {
        let is = |page: &str| is_costly(&Document::from(page));
        let tables =
            |depth: usize| "<table><tr><td>a</td><td>".repeat(depth) + "x" + &"</td></tr></table>".repeat(depth);
        let script = format!("<script>{}</script><p>a", "{\"a\": \"b\"},".repeat(30_000));
        let odd = "<p>".to_owned() + &"&".repeat(9000);
        for page in ["<p>a &amp; b</p>".repeat(5000), tables(8).repeat(200), odd, script] {
            assert!(!is(&page), "{page:.60}");
        }
        let attribute = format!("<p title='{}'>a</p>", "&".repeat(90_000));
        for page in [tables(60).repeat(200), "<p>".to_owned() + &"&".repeat(90_000), attribute] {
            assert!(is(&page), "{page:.60}");
        }
    }
}
