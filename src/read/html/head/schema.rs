//! What a page says of itself in the words of schema.org, as JSON-LD.

use dom_query::Document;
use serde_json::Value;

use super::{Stated, date::day, language, line};

/// Bytes of JSON that are looked at.
const MOST: usize = 4 << 20;

/// What the page says of its article.
pub(super) fn stated(document: &Document) -> Stated {
    let mut stated = Stated::default();
    let mut room = MOST;
    for script in document.select("script[type*=\"ld+json\"]").nodes() {
        let text = script.text();
        let Some(left) = room.checked_sub(text.len()) else { break };
        room = left;
        // Line breaks within words are an error of many pages.
        let text = text.replace(|letter: char| letter.is_control(), " ");
        let Ok(value) = serde_json::from_str::<Value>(text.trim().trim_end_matches(';')) else { continue };
        for article in articles(&value) {
            stated = stated.or(of_article(article));
        }
    }
    stated
}

/// The objects that are articles, in their order.
fn articles(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            Value::Array(values) => rest.extend(values.iter().rev()),
            Value::Object(object) => {
                if is_article(value) {
                    found.push(value);
                }
                rest.extend(["mainEntityOfPage", "mainEntity", "@graph"].iter().filter_map(|key| object.get(*key)));
            }
            _ => {}
        }
    }
    found
}

fn is_article(value: &Value) -> bool {
    let article = |kind: &Value| {
        let kind = kind.as_str().unwrap_or_default();
        kind.ends_with("Article") || matches!(kind, "BlogPosting" | "Report" | "LiveBlogPosting" | "Review")
    };
    match &value["@type"] {
        Value::Array(kinds) => kinds.iter().any(article),
        kind => article(kind),
    }
}

fn of_article(article: &Value) -> Stated {
    let text = |key: &str| article[key].as_str().and_then(line);
    let own = article["url"].as_str().or_else(|| article["mainEntityOfPage"]["@id"].as_str());
    let own = own.or_else(|| article["mainEntityOfPage"].as_str());
    let place = named(&article["dateline"]).or_else(|| named(&article["locationCreated"]));
    Stated {
        title: text("headline").or_else(|| text("name")),
        summary: text("description"),
        date: ["datePublished", "dateCreated"].iter().find_map(|key| article[*key].as_str().and_then(day)),
        place: place.filter(|place| !place.contains(|letter: char| letter.is_ascii_digit())),
        site: named(&article["publisher"]),
        agency: agency(&article["author"]).or_else(|| agency(&article["creator"])),
        language: article["inLanguage"].as_str().and_then(language),
        address: own.and_then(line),
        text: article["articleBody"].as_str().map(unmarked),
        is_closed: match &article["isAccessibleForFree"] {
            Value::Bool(free) => !free,
            Value::String(free) => free.eq_ignore_ascii_case("false"),
            _ => false,
        },
    }
}

/// A name, or the name of a thing, or of the first of several.
fn named(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => line(name),
        Value::Object(thing) => thing.get("name").and_then(Value::as_str).and_then(line),
        Value::Array(values) => values.first().filter(|first| !first.is_array()).and_then(named),
        _ => None,
    }
}

/// The author, if it is no person.
fn agency(author: &Value) -> Option<String> {
    let author = author.as_array().and_then(|authors| authors.first()).unwrap_or(author);
    let kind = author["@type"].as_str()?;
    matches!(kind, "Organization" | "NewsMediaOrganization" | "Corporation").then(|| named(author)).flatten()
}

/// A text without the tags that some pages leave in it.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, piece) in text.split('<').enumerate() {
        let words = if index == 0 { piece } else { piece.split_once('>').map_or(piece, |(_, words)| words) };
        out.push_str(words);
        out.push(' ');
    }
    out
}
