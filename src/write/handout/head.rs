//! The head of the page: headline, where and when, summary, source; how the marks are to be read; the contents.

use super::{Part, address, dates, tags::Handout};
use crate::article::{Kind, Leads, Source};

/// Sections from which on a table of contents is printed; on a screen there always is one.
const LONG: usize = 7;

/// The headline and what stands around it.
pub(super) fn head(out: &mut Handout) {
    let article = out.article;
    out.markup("<header>\n<p class=\"dateline\">");
    if let Some(place) = article.dateline.place {
        out.element("span", &[], article.name(place));
        out.markup(" · ");
    }
    if let Some(date) = article.dateline.date {
        dates::time(out, date);
        out.markup(" · ");
    }
    out.ours("span", &[], &format!("{} min", article.minutes()));
    out.markup("</p>\n");
    let name = out.heading(1, &[]);
    out.text(&article.title);
    out.close(name);
    out.markup("\n");
    if let Some(summary) = &article.summary {
        out.element("p", &[("class", "summary")], summary);
        out.markup("\n");
    }
    if let Some(source) = &article.source {
        credit(out, source);
    }
    out.markup("</header>\n");
}

/// Where the text comes from.
pub(super) fn credit(out: &mut Handout, source: &Source) {
    out.markup("<p class=\"credit\">");
    out.words(if source.retold { "Retold from " } else { "Source: " });
    out.element("cite", &[], &source.name);
    if let Some(agency) = &source.agency {
        out.text(&format!(" ({agency})"));
    }
    if let Some(url) = &source.url {
        out.text(", ");
        match out.article.leads(url) {
            Leads::Outside => out.element("a", &[("href", url), ("rel", "noreferrer")], url),
            _ => out.text(url),
        }
    }
    out.markup("</p>\n");
}

/// How the marks in the text are to be read: only those that the article has.
pub(super) fn key(out: &mut Handout) {
    let kinds =
        [(Kind::Person, "person"), (Kind::Date, "date"), (Kind::Place, "place"), (Kind::Organisation, "organisation")];
    let present = kinds.into_iter().filter(|(kind, _)| out.article.count(*kind) > 0);
    let present: Vec<_> = present.collect();
    let is_spoken = !out.mentions.quotations().is_empty();
    out.open_ours("p", &[("class", "key")]);
    for (kind, name) in present {
        out.element("span", &[("class", address::class(kind))], name);
        out.markup(" ");
    }
    if is_spoken {
        out.markup("<span><q>“words”</q> <span class=\"speaker\">[who says them]</span></span> ");
    }
    out.markup("<span><span class=\"number\">1</span> number of the paragraph</span></p>\n");
}

/// Links to the sections and to the parts behind them.
pub(super) fn contents(out: &mut Handout, parts: &[&Part]) {
    let sections = &out.article.sections;
    let class = if sections.len() >= LONG { "contents long" } else { "contents" };
    out.open_ours("nav", &[("aria-label", "Contents"), ("class", class)]);
    out.markup("\n<ol>\n");
    let mut open = 0;
    for (index, section) in sections.iter().enumerate().filter(|(_, section)| !section.title.is_empty()) {
        open = nest(out, open, section.depth);
        let href = format!("#{}", address::section(out.article, index));
        let language = [("lang", out.article.language.as_str()), ("href", href.as_str())];
        out.element("a", &language, &section.title);
    }
    for part in parts {
        open = nest(out, open, 0);
        out.element("a", &[("class", "part"), ("href", &format!("#{}", part.id))], part.title);
    }
    while open > 0 {
        out.markup(if open > 1 { "</li></ol>\n" } else { "</li>\n" });
        open -= 1;
    }
    out.markup("</ol>\n</nav>\n");
}

/// Begins an item so deep in a list in which so many items are open; how many are open then.
fn nest(out: &mut Handout, mut open: usize, depth: usize) -> usize {
    if open > 0 && depth >= open {
        out.markup("\n<ol>\n");
    } else if open > 0 {
        out.markup("</li>\n");
        open -= 1;
        while open > depth {
            out.markup("</ol></li>\n");
            open -= 1;
        }
    }
    out.markup("<li>");
    open + 1
}
