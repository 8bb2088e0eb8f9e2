//! What a page says of itself in the elements of its head: `OpenGraph`, `<meta>`, `<link>`, `<html lang>`, `<time>`.

use std::collections::HashMap;

use dom_query::Document;

use super::{Stated, date::day, language, line};
use crate::read::html::element::attribute;

/// Names under which pages give the day of publication, the surest first.
const DATES: [&str; 14] = [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publishdate",
    "pubdate",
    "dcterms.created",
    "dc.date.issued",
    "dc.date",
    "date",
    "citation_publication_date",
];

/// What the page says.
pub(super) fn stated(document: &Document) -> Stated {
    let meta = meta(document);
    let first = |names: &[&str]| names.iter().find_map(|name| meta.get(*name)).and_then(|text| line(text));
    let link = document.select("link[rel=\"canonical\"]").nodes().first().and_then(|link| attribute(link, "href"));
    let lang = document.html_root();
    let lang = attribute(&lang, "lang").or_else(|| attribute(&lang, "xml:lang")).as_deref().and_then(language);
    let written =
        || ["og:locale", "content-language", "dc.language", "language"].iter().find_map(|name| meta.get(*name));
    Stated {
        title: first(&["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"]),
        summary: first(&["og:description", "description", "twitter:description", "dc.description"]),
        date: DATES.iter().find_map(|name| meta.get(*name).and_then(|text| day(text))).or_else(|| time(document)),
        site: first(&["og:site_name", "application-name", "dc.publisher"]),
        language: lang.or_else(|| written().and_then(|tag| language(tag))),
        address: link.or_else(|| first(&["og:url"])),
        is_closed: meta.get("article:content_tier").is_some_and(|tier| matches!(tier.as_str(), "locked" | "metered")),
        ..Stated::default()
    }
}

/// The named contents of `<meta>`, the first of each name.
fn meta(document: &Document) -> HashMap<String, String> {
    let mut meta = HashMap::new();
    for node in document.select("meta[content]").nodes() {
        let Some(content) = attribute(node, "content") else { continue };
        for key in ["property", "name", "itemprop", "http-equiv"] {
            if let Some(name) = attribute(node, key) {
                meta.entry(name.to_ascii_lowercase()).or_insert_with(|| content.clone());
            }
        }
    }
    meta
}

/// The day of the element that is marked as that of publication, or else of the first that has a day.
fn time(document: &Document) -> Option<String> {
    let days = |selector: &str| {
        let times = document.select(selector);
        times.nodes().iter().find_map(|time| {
            attribute(time, "datetime").or_else(|| attribute(time, "content")).and_then(|text| day(&text))
        })
    };
    days("[itemprop=\"datePublished\"], time[pubdate], abbr.published")
        .or_else(|| days("article time[datetime], main time[datetime]"))
        .or_else(|| days("time[datetime]"))
}
