//! The people, places and organisations: who or what each is, and where the text names it.

use super::{address, map, tags::Handout};
use crate::article::{Certainty, Entry, Kind};

/// The people with their roles, and how much they say.
pub(super) fn people(out: &mut Handout) {
    let article = out.article;
    list(out, Kind::Person, |out, entry| {
        let person = &article.people[entry.index];
        if person.role.is_some() || !person.of.is_empty() {
            out.markup("<p class=\"role\">");
            out.text(person.role.as_deref().unwrap_or_default());
            for (number, of) in person.of.iter().enumerate() {
                out.text(if number == 0 && person.role.is_none() { "" } else { " · " });
                address::link_to_entry(out, *of);
            }
            out.markup("</p>");
        }
        about(out, person.about.as_deref());
    });
}

/// The places with where they are.
pub(super) fn places(out: &mut Handout) {
    let article = out.article;
    let entries: Vec<Entry> = out.entries(Kind::Place).collect();
    map::map(out, &entries);
    list(out, Kind::Place, |out, entry| {
        let place = &article.places[entry.index];
        about(out, place.about.as_deref());
        if let Some(degrees) = place.degrees() {
            let letter = |word: &str| word.chars().next().unwrap_or_default().to_ascii_uppercase();
            let [latitude, longitude] = degrees.map(|(degrees, side)| format!("{degrees}° {}", letter(side)));
            out.ours("p", &[("class", "role")], &format!("{latitude}, {longitude}"));
        }
    });
}

/// The organisations with who belongs to each.
pub(super) fn organisations(out: &mut Handout) {
    let article = out.article;
    list(out, Kind::Organisation, |out, entry| {
        about(out, article.organisations[entry.index].about.as_deref());
        let people = article.entries(Kind::Person);
        let members: Vec<Entry> = people.filter(|person| article.people[person.index].of.contains(&entry)).collect();
        if !members.is_empty() {
            out.markup("<p class=\"role\">");
            for (number, member) in members.into_iter().enumerate() {
                out.markup(if number > 0 { ", " } else { "" });
                address::link_to_entry(out, member);
            }
            out.markup("</p>");
        }
    });
}

/// A list of the entries of a kind, each with its name, what is to be said of it, and where it is mentioned.
fn list<'a>(out: &mut Handout<'a>, kind: Kind, mut describe: impl FnMut(&mut Handout<'a>, Entry)) {
    let article = out.article;
    out.markup("<ul class=\"cards\">\n");
    for entry in out.entries(kind).collect::<Vec<_>>() {
        out.open("li", &[("id", &address::entry(article, entry))]);
        let name = out.heading(3, &[("class", address::class(kind))]);
        out.text(article.name(entry));
        out.close(name);
        describe(out, entry);
        out.markup("<p class=\"index\">");
        counts(out, entry);
        address::index(out, entry);
        out.markup("</p></li>\n");
    }
    out.markup("</ul>\n");
}

fn about(out: &mut Handout, about: Option<&str>) {
    if let Some(about) = about {
        out.element("p", &[], about);
    }
}

/// `9 mentions, 6 quotations: `
fn counts(out: &mut Handout, entry: Entry) {
    let mentions = match out.mentions.of(entry).len() {
        0 => "not mentioned by name".to_owned(),
        count => counted(count, "mention"),
    };
    let spoken = match out.mentions.spoken_count(entry) {
        0 => String::new(),
        count => format!(", {}", counted(count, "quotation")),
    };
    let found = out.article.found(entry).map(|sure| format!("{}; ", found(sure))).unwrap_or_default();
    let colon = if out.mentions.of(entry).len() > 0 { ": " } else { "" };
    out.words(&format!("{found}{mentions}{spoken}{colon}"));
}

/// `found in the text, 87 % sure`
pub(super) fn found(sure: Certainty) -> String {
    format!("found in the text, {} % sure", sure.per_cent())
}

/// `1 mention`, `2 mentions`.
pub(super) fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
