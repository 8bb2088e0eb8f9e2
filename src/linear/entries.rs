//! People, dates, places and organisations: a line each, and the card of the one that was chosen.

use super::{
    Linear,
    say::words,
    walking::{Subject, Walk},
};
use crate::{
    article::{Article, Entry, Event, Kind, Passage},
    text::capitalised,
};

impl Linear {
    /// `Jens Stoltenberg, NATO Secretary General, 9 mentions in Opening and Serbian meeting`
    pub(super) fn entry_line(&self, entry: Entry) -> String {
        let article = &self.document.article;
        let name = words::name(article, entry);
        let mentions = self.mentions_said(entry);
        match entry.kind {
            Kind::Person => match &article.people[entry.index].role {
                Some(role) => format!("{name}, {role}, {mentions}."),
                None => format!("{name}, {mentions}."),
            },
            Kind::Date => {
                let events = article.dates[entry.index].events.iter().filter_map(|event| event.event.as_deref());
                let events: Vec<String> = events.map(words::sentence).collect();
                if events.is_empty() {
                    return format!("{name}, {mentions}.");
                }
                format!("{name}: {} {}.", events.join(" "), capitalised(&mentions))
            }
            Kind::Place | Kind::Organisation => format!("{name}, {mentions}."),
        }
    }

    /// `9 mentions in Opening and Serbian meeting`; `found: 9 mentions …` where the file does not state it.
    fn mentions_said(&self, entry: Entry) -> String {
        let (article, mentions) = (&self.document.article, &self.document.mentions);
        let found = if article.found(entry).is_some() { "found: " } else { "" };
        match mentions.of(entry).len() {
            0 => "not mentioned by name".to_owned(),
            count => {
                let sections = words::in_sections(article, mentions.sections_with(entry));
                format!("{found}{} {sections}", words::count(count, "mention"))
            }
        }
    }

    /// All that is known of an entry, then its mentions as a numbered list.
    pub(super) fn card(&mut self, entry: Entry) -> Vec<String> {
        self.know_all();
        let article = self.article();
        let mentions = &self.document.mentions;
        let places: Vec<Passage> = mentions.of(entry).map(|mention| mention.at.clone()).collect();
        let quotations = mentions.spoken_count(entry);
        let mut lines = about(&article, entry);
        let found = article.found(entry);
        lines.extend(found.map(|sure| format!("Found in the text, {} per cent sure.", sure.per_cent())));
        lines.extend((quotations > 0).then(|| format!("{} in this article.", words::count(quotations, "quotation"))));
        if places.is_empty() {
            lines.push(format!("The text does not mention {} by name.", words::name(&article, entry)));
            return lines;
        }
        lines.push(format!("{}:", self.mentions_said(entry)));
        self.begin_walk(Walk::new(Subject::Mentions(entry), places), &mut lines);
        lines
    }
}

/// What the author says of an entry.
fn about(article: &Article, entry: Entry) -> Vec<String> {
    let name = words::name(article, entry);
    let mut lines = Vec::new();
    let mut add = |text: Option<String>| lines.extend(text.map(|text| words::sentence(&text)));
    match entry.kind {
        Kind::Person => {
            let person = &article.people[entry.index];
            let role = person.role.as_ref().map(|role| format!(", {role}"));
            add(Some(name + &role.unwrap_or_default()));
            let of: Vec<String> = person.of.iter().map(|of| words::name(article, *of)).collect();
            add((!of.is_empty()).then(|| format!("Organisation: {}", words::enumeration(&of))));
            add(person.about.clone());
        }
        Kind::Date => {
            add(Some(name));
            article.dates[entry.index].events.iter().for_each(|it| add(event(article, it)));
        }
        Kind::Place => {
            let place = &article.places[entry.index];
            add(Some(name));
            add(place.about.clone());
            add(place.degrees().map(degrees));
        }
        Kind::Organisation => {
            add(Some(name));
            add(article.organisations[entry.index].about.clone());
            let members = article.people.iter().filter(|person| person.of.contains(&entry));
            let members: Vec<&String> = members.map(|person| &person.name).collect();
            add((!members.is_empty()).then(|| format!("People: {}", words::enumeration(&members))));
        }
    }
    lines
}

/// `The president calls on the Secretary General. With Jens Stoltenberg and Aleksandar Vučić, in Brussels`
fn event(article: &Article, event: &Event) -> Option<String> {
    let people: Vec<String> = event.people.iter().map(|person| words::name(article, *person)).collect();
    let people = (!people.is_empty()).then(|| format!("With {}", words::enumeration(&people)));
    let place = event.place.map(|place| words::name(article, place));
    let who_where = match (people, place) {
        (Some(people), Some(place)) => Some(format!("{people}, in {place}")),
        (people, place) => people.or(place.map(|place| format!("In {place}"))),
    };
    let what = event.event.as_deref().map(words::sentence);
    let parts: Vec<String> = what.into_iter().chain(who_where).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// `50.85 degrees north, 4.35 degrees east`
fn degrees(degrees: [(f64, &str); 2]) -> String {
    degrees.map(|(degrees, side)| format!("{degrees} degrees {side}")).join(", ")
}
