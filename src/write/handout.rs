//! A handout: the article and all that is to be seen in it as one web page that needs nothing beside it, and that is
//! good on paper.
//!
//! The text stands first, then who, when, where and who said what, each leading back to its paragraph; last, on pages
//! of their own, the questions, the answers and what a class answered. Nothing in the page acts: no script, no address that is fetched by
//! itself, and whatever an article holds comes out as text.

mod address;
mod bars;
mod block;
mod colours;
mod compare;
mod containers;
mod dates;
mod entries;
mod figures;
mod glossary;
mod head;
mod inline;
mod lesson;
mod map;
mod picture;
mod pictures;
mod results;
mod sections;
mod svg;
mod tags;
mod timeline;
mod together;
mod voices;

use crate::{
    article::{Article, Entry, Kind, Mentions},
    lesson::Tally,
};
pub use picture::Pictures;
use tags::Handout;

/// How the page is laid out; its colours are those of the themes.
const STYLE: &str = include_str!("handout/style.css");

/// A part of the page behind the text.
struct Part {
    /// What links to it say.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// Whether the article has anything for it.
    is_there: fn(&Handout) -> bool,
    /// What stands under the heading.
    write: fn(&mut Handout),
}

/// The parts behind the text, in order.
const PARTS: [Part; 13] = [
    part("people", "People", |out| out.has(Kind::Person), entries::people),
    part("dates", "Dates", |out| out.has(Kind::Date), dates::dates),
    part("places", "Places", |out| out.has(Kind::Place), entries::places),
    part("organisations", "Organisations", |out| out.has(Kind::Organisation), entries::organisations),
    part("figures", "Figures", |out| !out.article.facts.is_empty(), figures::figures),
    part("quotations", "Quotations", |out| !out.mentions.quotations().is_empty(), voices::voices),
    part("compare", "Two sections compared", compare::is_there, compare::compare),
    part("together", "Mentioned together", together::is_there, together::together),
    part("pictures", "Pictures", pictures::is_there, pictures::pictures),
    part("glossary", "Words explained", |out| !out.article.glossary.is_empty(), glossary::glossary),
    part("questions", "Questions", lesson::is_there, lesson::questions),
    part("answers", "Answers", lesson::is_there, lesson::answers),
    part("results", "What the class answered", results::are_there, results::results),
];

const fn part(id: &'static str, title: &'static str, is_there: fn(&Handout) -> bool, write: fn(&mut Handout)) -> Part {
    Part { id, title, is_there, write }
}

/// The article as a web page in HTML. Of an excerpt only those people, dates, places and organisations are listed that
/// it mentions; the mentions are all those of the article's text. `pictures` gives the bytes of a picture's file by its
/// name, and it becomes a part of the page; or why it cannot be shown, which is told in its place.
pub fn handout(article: &Article, mentions: &Mentions, is_excerpt: bool, pictures: Pictures) -> String {
    page(Handout::new(article, mentions, is_excerpt, pictures))
}

/// The same of a whole article that was taught, with what the class answered.
pub fn taught(article: &Article, mentions: &Mentions, tallies: &[Tally], pictures: Pictures) -> String {
    let mut out = Handout::new(article, mentions, false, pictures);
    out.tallies = tallies;
    page(out)
}

fn page(mut out: Handout) -> String {
    let parts: Vec<&Part> = PARTS.iter().filter(|part| (part.is_there)(&out)).collect();
    begin(&mut out);
    head::head(&mut out);
    head::contents(&mut out, &parts);
    out.markup("<main>\n");
    head::key(&mut out);
    sections::sections(&mut out);
    for part in parts {
        let title = format!("{}.title", part.id);
        out.open("section", &[("id", part.id), ("class", "part"), ("aria-labelledby", &title)]);
        out.heading_of_ours(2, &[("id", &title)], part.title);
        out.markup("\n");
        (part.write)(&mut out);
        out.markup("</section>\n");
    }
    out.markup("</main>\n");
    foot(&mut out);
    out.finish()
}

/// Everything before the first word.
fn begin(out: &mut Handout) {
    let article = out.article;
    out.markup("<!DOCTYPE html>\n");
    let direction = if article.is_right_to_left() { "rtl" } else { "ltr" };
    out.open("html", &[("lang", &article.language), ("dir", direction)]);
    out.markup("\n<head>\n<meta charset=\"utf-8\">\n");
    // What no word of the article can make the page do: run, or fetch anything.
    out.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
    out.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    if let Some(summary) = &article.summary {
        out.open("meta", &[("name", "description"), ("content", summary)]);
        out.markup("\n");
    }
    out.element("title", &[], &article.title);
    // Without this a browser asks the server for an icon.
    out.markup("\n<link rel=\"icon\" href=\"data:,\">\n<style>\n");
    out.style(&colours::variables());
    out.markup(STYLE);
    out.markup("</style>\n</head>\n<body>\n");
    out.ours("a", &[("class", "skip"), ("href", "#text")], "To the text");
    out.markup("\n");
}

fn foot(out: &mut Handout) {
    out.markup("<footer>\n");
    if let Some(source) = &out.article.source {
        head::credit(out, source);
    }
    out.ours("p", &[], concat!("Handout made with Dateline ", env!("CARGO_PKG_VERSION")));
    out.markup("\n</footer>\n</body>\n</html>\n");
}

impl Handout<'_> {
    /// The entries of a kind that the handout lists.
    fn entries(&self, kind: Kind) -> impl Iterator<Item = Entry> + use<'_> {
        let is_listed = |entry: &Entry| !self.is_excerpt || self.mentions.of(*entry).len() > 0;
        self.article.entries(kind).filter(is_listed)
    }

    fn has(&self, kind: Kind) -> bool {
        self.entries(kind).next().is_some()
    }
}
