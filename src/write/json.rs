//! An article for other programs: its text block by block, and who, when, where and who said what in it.

use serde::Serialize;

use super::lists::{self, Date, Figure, Person, Quote, Thing};
use crate::article::{Article, Block, BlockKind, ContainerKind, Mentions};

/// Any list as JSON for people and programs, ended by a line feed.
pub fn json(value: &impl Serialize) -> String {
    // Structs, lists and texts can always be written; only maps with odd keys and the like can not.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// The whole article.
pub fn article(article: &Article, mentions: &Mentions) -> String {
    json(&Whole {
        title: &article.title,
        summary: article.summary.as_deref(),
        place: article.dateline.place.map(|place| article.name(place)),
        date: article.dateline.date.map(|date| date.to_string()),
        source: article.source.as_ref().map(|source| Source {
            name: &source.name,
            agency: source.agency.as_deref(),
            url: source.url.as_deref(),
            retold: source.retold,
        }),
        language: &article.language,
        minutes: article.minutes(),
        people: lists::people(article, mentions),
        organisations: lists::organisations(article, mentions),
        places: lists::places(article, mentions),
        dates: lists::dates(article, mentions),
        quotes: lists::quotes(article, mentions),
        sections: article.sections.iter().map(|section| section_of(article, section)).collect(),
        facts: lists::figures(article),
    })
}

#[derive(Serialize)]
struct Whole<'a> {
    title: &'a str,
    summary: Option<&'a str>,
    place: Option<&'a str>,
    date: Option<String>,
    source: Option<Source<'a>>,
    language: &'a str,
    minutes: usize,
    people: Vec<Person<'a>>,
    organisations: Vec<Thing<'a>>,
    places: Vec<Thing<'a>>,
    dates: Vec<Date<'a>>,
    quotes: Vec<Quote<'a>>,
    sections: Vec<Part<'a>>,
    facts: Vec<Figure<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    name: &'a str,
    agency: Option<&'a str>,
    url: Option<&'a str>,
    retold: bool,
}

#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    title: &'a str,
    name: &'a str,
    depth: usize,
    blocks: Vec<Paragraph<'a>>,
}

#[derive(Serialize)]
struct Paragraph<'a> {
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alt: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<Vec<&'a str>>>,
}

fn section_of<'a>(article: &'a Article, section: &'a crate::article::Section) -> Part<'a> {
    let blocks = section.blocks().iter().map(|block| text_of(article, block)).collect();
    Part { id: &section.id, title: &section.title, name: section.name(), depth: section.depth, blocks }
}

fn text_of<'a>(article: &'a Article, block: &'a Block) -> Paragraph<'a> {
    let (alt, file, rows) = match &block.kind {
        BlockKind::Image { file, alt } => (Some(alt.as_str()), Some(file.as_str()), None),
        BlockKind::Table(table) => {
            let row = |row: &Vec<std::ops::Range<usize>>| row.iter().map(|cell| &block.text[cell.clone()]).collect();
            (None, None, Some(table.rows.iter().map(row).collect()))
        }
        _ => (None, None, None),
    };
    let speaker = block.speaker().map(|speaker| article.name(speaker));
    Paragraph { kind: kind(block), text: &block.text, speaker, alt, file, rows }
}

/// What a block is; what encloses a paragraph says more than that it is one.
fn kind(block: &Block) -> &'static str {
    match &block.kind {
        BlockKind::Heading(_) => "heading",
        BlockKind::Code(_) => "code",
        BlockKind::Table(_) => "table",
        BlockKind::Image { .. } => "image",
        BlockKind::Rule => "rule",
        BlockKind::Paragraph => match block.containers.last().map(|container| &container.kind) {
            Some(ContainerKind::Quote(_)) => "quotation",
            Some(ContainerKind::Item(_)) => "item",
            None => "paragraph",
        },
    }
}
