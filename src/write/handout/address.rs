//! Where things stand on the page: the ids that links lead to, and links to them as an index has them.
//!
//! An id is made of names that the article gives, none of which has a dot, so no two are alike.

use super::tags::Handout;
use crate::article::{Article, Entry, Kind, Passage, Position, Section};

/// Blocks to which one entry of the index leads.
const MOST: usize = 120;

/// The id of a section.
pub(super) fn section(article: &Article, section: usize) -> String {
    format!("text.{}", article.sections[section].id)
}

/// The id of a block.
pub(super) fn block(article: &Article, at: Position) -> String {
    format!("{}.{}", section(article, at.section), at.block + 1)
}

/// The id of a mention; of two that begin together only the first has one.
pub(super) fn mention(article: &Article, at: &Passage) -> String {
    let start = at.start();
    format!("{}.{}", block(article, start), start.offset)
}

/// The id of an entry of the lists.
pub(super) fn entry(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Person => format!("person.{}", article.people[entry.index].id),
        Kind::Organisation => format!("organisation.{}", article.organisations[entry.index].id),
        Kind::Place => format!("place.{}", article.places[entry.index].id),
        Kind::Date => format!("date.{}", article.dates[entry.index].when),
    }
}

/// The class by which a mention of a kind is marked.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Date => "date",
        Kind::Place => "place",
        Kind::Organisation => "organisation",
    }
}

/// A link to an entry of the lists, by its name.
pub(super) fn link_to_entry(out: &mut Handout, to: Entry) {
    let href = format!("#{}", entry(out.article, to));
    out.element("a", &[("href", &href)], out.article.name(to));
}

/// What stands over a section, by which it is found on paper; the name of its pane where it has no title.
pub(super) fn heading(section: &Section) -> &str {
    if section.title.is_empty() { section.name() } else { &section.title }
}

/// A link to a block: the section's name and the block's number.
pub(super) fn link_to_block(out: &mut Handout, at: Position) {
    let name = heading(&out.article.sections[at.section]);
    let href = format!("#{}", block(out.article, at));
    out.element("a", &[("href", &href)], &format!("{name} {}", at.block + 1));
}

/// Where an entry is mentioned, as an index says it: the name of each section, and the numbers of the blocks, each a
/// link to the first mention in it.
pub(super) fn index(out: &mut Handout, entry: Entry) {
    let (article, mentions) = (out.article, out.mentions);
    let mut blocks: Vec<&Passage> = mentions.of(entry).map(|mention| &mention.at).collect();
    blocks.dedup_by_key(|at| (at.section, at.block));
    let more = blocks.len().saturating_sub(MOST);
    blocks.truncate(MOST);
    for (number, here) in blocks.chunk_by(|one, two| one.section == two.section).enumerate() {
        out.text(if number > 0 { " · " } else { "" });
        out.element("span", &[], heading(&article.sections[here[0].section]));
        for (number, at) in here.iter().enumerate() {
            out.text(if number > 0 { ", " } else { "\u{a0}" });
            let href = format!("#{}", mention(article, at));
            out.element("a", &[("href", &href)], &(at.block + 1).to_string());
        }
    }
    self::more(out, more);
}

/// How many more there are than were named, if there are more.
pub(super) fn more(out: &mut Handout, more: usize) {
    if more > 0 {
        out.words(&format!(" and {more} more"));
    }
}
