//! The figures that the article states: big numbers, and the parts of a whole.

use super::{address, tags::Handout};
use crate::{
    article::{Fact, FactValue},
    text::figure,
};

/// What stands under the heading.
pub(super) fn figures(out: &mut Handout) {
    out.markup("<ul class=\"figures\">\n");
    for fact in &out.article.facts {
        out.markup("<li>");
        let name = out.heading(3, &[]);
        out.text(&fact.label);
        out.close(name);
        match &fact.value {
            FactValue::Number(number) => big(out, fact, *number),
            FactValue::Parts(parts) => shares(out, fact, parts),
        }
        out.markup("<p class=\"index\">");
        let href = format!("#{}", address::section(out.article, fact.section));
        out.element("a", &[("href", &href)], out.article.sections[fact.section].name());
        out.markup("</p></li>\n");
    }
    out.markup("</ul>\n");
}

/// The number with its unit, as large as it deserves.
fn big(out: &mut Handout, fact: &Fact, number: f64) {
    out.markup("<p class=\"big\">");
    if fact.about {
        out.ours("small", &[], "about");
        out.text(" ");
    }
    out.element("b", &[], &figure(number));
    if let Some(unit) = &fact.unit {
        out.text(" ");
        out.element("small", &[], unit);
    }
    out.markup("</p>");
}

fn shares(out: &mut Handout, fact: &Fact, parts: &[(String, f64)]) {
    big(out, fact, parts.iter().map(|(_, number)| number).sum());
    out.markup("<ul>");
    for (label, number) in parts {
        out.element("li", &[], &format!("{} {label}", figure(*number)));
    }
    out.markup("</ul>");
}
