//! How text reads that is taken along: who says it, and where it is from.

use std::ops::Range;

use crate::{
    article::{Article, Block, Entry, Kind, PartialDate, Passage, Source},
    text::quotes,
};

/// A part of a block; the whole of a quotation with its marks and its speaker, who on the screen stands below it.
pub(super) fn part(article: &Article, block: &Block, range: Range<usize>) -> Option<String> {
    let is_whole = range == (0..block.text.len());
    let text = block.text.get(range)?;
    let speaker = block.speaker().filter(|_| is_whole);
    Some(match speaker {
        Some(speaker) => format!("“{}” — {}", quotes::within(quotes::unquoted(text)), article.name(speaker)),
        None => text.to_owned(),
    })
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
    let speaker = speaker.filter(|speaker| speaker.kind == Kind::Person).map(|speaker| {
        let person = &article.people[speaker.index];
        let role = person.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        format!(" — {}{role}", person.name)
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
