//! The words that the article explains.

use super::tags::Handout;

/// What stands under the heading.
pub(super) fn glossary(out: &mut Handout) {
    out.markup("<dl class=\"glossary\">\n");
    for term in &out.article.glossary {
        out.markup("<div>");
        out.element("dt", &[], &term.term);
        out.element("dd", &[], &term.means);
        out.markup("</div>\n");
    }
    out.markup("</dl>\n");
}
