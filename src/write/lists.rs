//! The people, dates, places, figures and quotations of an article with where they stand, in the shapes that JSON has.

mod figures;

use std::collections::{HashMap, HashSet};

use serde::Serialize;

pub use self::figures::{Figure, FigurePart, figures};
use crate::{
    article::{self, Article, Certainty, Entry, Event, Kind, Mentions, Passage, When},
    text::quotes::unquoted,
};

/// A person.
#[derive(Debug, Serialize)]
pub struct Person<'a> {
    /// How the file names the person.
    pub id: &'a str,
    /// Full name.
    pub name: &'a str,
    /// Office or part in the story.
    pub role: Option<&'a str>,
    /// Where the text names the person.
    pub mentions: Vec<Mention<'a>>,
    /// Whether the person was found in the text, and not stated by the file.
    pub found: bool,
    /// How sure what was found is, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// A stretch of the text.
#[derive(Debug, Serialize)]
pub struct Mention<'a> {
    /// The section's id.
    pub section: &'a str,
    /// The block of the section, from 1.
    pub block: usize,
    /// What the text says there.
    pub text: &'a str,
}

/// Something that happened, or a date that the text only names.
#[derive(Debug, Serialize)]
pub struct Date<'a> {
    /// The day, month or year; none for a span.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where a span begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Where a span ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// How the text names the date.
    pub text: Vec<&'a str>,
    /// What happened.
    pub event: Option<&'a str>,
    /// The names of those who took part.
    pub people: Vec<&'a str>,
    /// The name of the place.
    pub place: Option<&'a str>,
    /// Where the text names the date.
    pub mentions: Vec<Mention<'a>>,
    /// Whether the date was found in the text, and not stated by the file.
    pub found: bool,
    /// How sure what was found is, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// A place or an organisation.
#[derive(Debug, Serialize)]
pub struct Thing<'a> {
    /// How the file names it.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Of a place degrees of latitude and longitude, WGS 84, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<(f64, f64)>,
    /// Where the text names it.
    pub mentions: Vec<Mention<'a>>,
    /// Whether it was found in the text, and not stated by the file.
    pub found: bool,
    /// How sure what was found is, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// Somebody's words.
#[derive(Debug, Serialize)]
pub struct Quote<'a> {
    /// The words.
    pub text: &'a str,
    /// The speaker's name.
    pub speaker: &'a str,
    /// The section's id.
    pub section: &'a str,
    /// The block of the section, from 1.
    pub block: usize,
    /// Whether the words are the speaker's own, and not reported.
    pub direct: bool,
    /// Whether the speaker was found in the text, and not stated by the file.
    pub found: bool,
    /// How sure what was found is, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// Everyone the article states.
pub fn people<'a>(article: &'a Article, mentions: &Mentions) -> Vec<Person<'a>> {
    let people = article.people.iter().zip(article.entries(Kind::Person));
    let people = people.map(|(person, entry)| Person {
        id: &person.id,
        name: &person.name,
        role: person.role.as_deref(),
        mentions: of(article, mentions, entry),
        found: person.found.is_some(),
        certainty: person.found.map(Certainty::per_cent),
    });
    people.collect()
}

/// Everything that happened, in the order of time; a date without an event once.
pub fn dates<'a>(article: &'a Article, mentions: &Mentions) -> Vec<Date<'a>> {
    let mut dates = Vec::new();
    for (date, entry) in article.dates.iter().zip(article.entries(Kind::Date)) {
        for event in &date.events {
            dates.push(happened(article, mentions, (date, entry), Some(event)));
        }
        if date.events.is_empty() {
            dates.push(happened(article, mentions, (date, entry), None));
        }
    }
    dates
}

fn happened<'a>(
    article: &'a Article,
    mentions: &Mentions,
    (date, entry): (&'a article::Date, Entry),
    event: Option<&'a Event>,
) -> Date<'a> {
    let (at, from, to) = match date.when {
        When::At(date) => (Some(date.to_string()), None, None),
        When::Span(from, to) => (None, Some(from.to_string()), Some(to.to_string())),
    };
    let mentions = of(article, mentions, entry);
    let mut text: Vec<&str> = event.iter().flat_map(|event| &event.text).map(String::as_str).collect();
    if text.is_empty() {
        let mut known = HashSet::new();
        text.extend(mentions.iter().map(|mention| mention.text).filter(|words| known.insert(*words)));
    }
    Date {
        date: at,
        from,
        to,
        text,
        event: event.and_then(|event| event.event.as_deref()),
        people: event.iter().flat_map(|event| &event.people).map(|person| article.name(*person)).collect(),
        place: event.and_then(|event| event.place).map(|place| article.name(place)),
        mentions,
        found: date.found.is_some(),
        certainty: date.found.map(Certainty::per_cent),
    }
}

/// The places of the article, with where they are.
pub fn places<'a>(article: &'a Article, mentions: &Mentions) -> Vec<Thing<'a>> {
    let place = |(place, entry): (&'a article::Place, Entry)| thing(article, mentions, entry, (&place.id, place.at));
    article.places.iter().zip(article.entries(Kind::Place)).map(place).collect()
}

/// The organisations of the article.
pub fn organisations<'a>(article: &'a Article, mentions: &Mentions) -> Vec<Thing<'a>> {
    let organisation = |(organisation, entry): (&'a article::Organisation, Entry)| {
        thing(article, mentions, entry, (&organisation.id, None))
    };
    article.organisations.iter().zip(article.entries(Kind::Organisation)).map(organisation).collect()
}

fn thing<'a>(
    article: &'a Article,
    mentions: &Mentions,
    entry: Entry,
    (id, at): (&'a str, Option<(f64, f64)>),
) -> Thing<'a> {
    let certainty = article.found(entry);
    Thing {
        id,
        name: article.name(entry),
        at,
        mentions: of(article, mentions, entry),
        found: certainty.is_some(),
        certainty: certainty.map(Certainty::per_cent),
    }
}

/// Every quotation, in reading order.
pub fn quotes<'a>(article: &'a Article, mentions: &Mentions) -> Vec<Quote<'a>> {
    let said: HashMap<&Passage, Certainty> = article.said.iter().map(|(at, certainty)| (at, *certainty)).collect();
    let quotes = mentions.quotations().iter().map(|quotation| {
        let Mention { section, block, text } = mention(article, &quotation.at);
        let (text, certainty) = (unquoted(text), said.get(&quotation.at).copied());
        let (found, certainty) = (certainty.is_some(), certainty.map(Certainty::per_cent));
        let speaker = article.name(quotation.speaker);
        Quote { text, speaker, section, block, direct: quotation.direct, found, certainty }
    });
    quotes.collect()
}

/// Where an entry is mentioned.
pub(super) fn of<'a>(article: &'a Article, mentions: &Mentions, entry: Entry) -> Vec<Mention<'a>> {
    mentions.of(entry).map(|found| mention(article, &found.at)).collect()
}

fn mention<'a>(article: &'a Article, at: &Passage) -> Mention<'a> {
    let section = &article.sections[at.section];
    Mention { section: &section.id, block: at.block + 1, text: &section.blocks()[at.block].text[at.range.clone()] }
}
