//! How text reads that is taken along: who says it, and where it is from.

use std::ops::Range;

use crate::{
    article::{Article, Block, BlockKind, ContainerKind, Entry, Kind, PartialDate, Passage, Source},
    text::quotes,
};

/// A part of a block; the whole of a paragraph that somebody says in its marks, behind the last of them its speaker, who
/// on the screen stands below it.
pub(super) fn part(article: &Article, block: &Block, range: Range<usize>) -> Option<String> {
    let is_whole = range == (0..block.text.len()) && block.kind == BlockKind::Paragraph;
    let text = block.text.get(range)?;
    let Some(speaker) = block.speaker().filter(|_| is_whole) else { return Some(text.to_owned()) };
    let quote = block.containers.iter().rfind(|container| container.kind == ContainerKind::Quote(Some(speaker)));
    let name =
        if quote.is_some_and(|quote| quote.last) { format!(" — {}", article.name(speaker)) } else { String::new() };
    Some(format!("“{}”{name}", quotes::within(quotes::unquoted(text))))
}

/// The text of a section under its title.
pub(super) fn section(article: &Article, section: usize) -> String {
    let section = &article.sections[section];
    let title = Some(section.title.clone()).filter(|title| !title.is_empty());
    let blocks = section.blocks().iter().filter_map(|block| part(article, block, 0..block.text.len()));
    title.into_iter().chain(blocks).collect::<Vec<_>>().join("\n\n")
}

/// A passage with speaker, section, article, source, place and date, and the address of the source where it has one.
pub(super) fn citation(article: &Article, passage: &Passage, text: &str, speaker: Option<Entry>) -> String {
    let words = quotes::within(quotes::unquoted(text));
    let speaker = speaker.filter(|speaker| speaker.kind.is_somebody()).map(|speaker| {
        let person = article.people.get(speaker.index).filter(|_| speaker.kind == Kind::Person);
        let role = person.and_then(|person| person.role.as_ref()).map(|role| format!(", {role}")).unwrap_or_default();
        format!(" — {}{role}", article.name(speaker))
    });
    let section = article.sections[passage.section].name();
    let source = article.source.as_ref().map(|source| named(source, speaker.is_some()));
    let place = article.dateline.place.map(|place| article.name(place).to_owned());
    let date = article.dateline.date.map(PartialDate::spoken);
    let from: Vec<String> = [Some(article.title.clone()), source, place, date].into_iter().flatten().collect();
    let address = article.source.as_ref().and_then(|source| source.url.as_ref());
    let address = address.map(|address| format!("\n{address}")).unwrap_or_default();
    format!("“{words}”{}\nIn “{section}”, {}{address}", speaker.unwrap_or_default(), from.join(", "))
}

/// A source by its name. Where the article tells it in other words, only what somebody said is the source's.
fn named(source: &Source, is_said: bool) -> String {
    let name = match &source.agency {
        Some(agency) => format!("{} ({agency})", source.name),
        None => source.name.clone(),
    };
    if source.retold && !is_said { format!("retold from {name}") } else { name }
}
