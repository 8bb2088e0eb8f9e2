//! The people, dates, places, figures and quotations of an article for reading.

use super::{
    columns,
    lists::{Date, Mention, Person, Quote, Thing},
};
use crate::{
    article::{Article, FactValue},
    text::written_figure,
};

/// A line for each: name, role, how often the text names them and in which sections.
pub fn people_table(article: &Article, people: &[Person]) -> String {
    let rows = people.iter().map(|person| {
        let role = person.role.unwrap_or_default().to_owned();
        let sections = sections(article, &person.mentions);
        [marked(person.name, person.found), role, counted(person.mentions.len(), "mention"), sections]
    });
    columns(&rows.collect::<Vec<_>>())
}

/// A line for each: the date in ISO 8601 (a span with a slash), what happened, who took part and where.
pub fn dates_table(dates: &[Date]) -> String {
    let rows = dates.iter().map(|date| {
        let ends = [&date.date, &date.from, &date.to];
        let when: Vec<&str> = ends.into_iter().flatten().map(String::as_str).collect();
        let text = date.event.map_or_else(|| date.text.join(", "), str::to_owned);
        [marked(&when.join("/"), date.found), text, date.people.join(", "), date.place.unwrap_or_default().to_owned()]
    });
    columns(&rows.collect::<Vec<_>>())
}

/// A line for each: name, degrees of latitude and longitude, how often the text names the place and in which sections.
pub fn places_table(article: &Article, places: &[Thing]) -> String {
    let rows = places.iter().map(|place| {
        let at = place.at.map(|(latitude, longitude)| format!("{latitude:.2}, {longitude:.2}")).unwrap_or_default();
        let sections = sections(article, &place.mentions);
        [marked(place.name, place.found), at, counted(place.mentions.len(), "mention"), sections]
    });
    columns(&rows.collect::<Vec<_>>())
}

/// A line for each figure: what it is of, how much, and the section that states it.
pub fn figures_table(article: &Article) -> String {
    let rows = article.facts.iter().map(|fact| {
        let unit = fact.unit.as_ref().filter(|_| !fact.is_named_by_unit());
        let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let figure = |number: f64| format!("{}{unit}", written_figure(number, usize::MAX));
        let figure = match &fact.value {
            FactValue::Number(number) => figure(*number),
            FactValue::Parts(parts) => {
                parts.iter().map(|(name, number)| format!("{name} {}", figure(*number))).collect::<Vec<_>>().join(", ")
            }
        };
        let told = format!("{}{figure}", fact.exactness.before());
        [marked(&fact.label, fact.found.is_some()), told, article.sections[fact.section].name().to_owned()]
    });
    columns(&rows.collect::<Vec<_>>())
}

/// The words on a line of their own, below it who says them and where; an empty line between two.
pub fn quotes_text(article: &Article, quotes: &[Quote]) -> String {
    let quotes = quotes.iter().map(|quote| {
        let words = quote.text.replace('\n', " ");
        let (speaker, section) = (marked(quote.speaker, quote.found), section_name(article, quote.section));
        let manner = if quote.direct { "" } else { " · not in the speaker's own words" };
        format!("{words}\n— {speaker}, {section}{manner}\n")
    });
    quotes.collect::<Vec<_>>().join("\n")
}

/// A name, with the sign of what was found in the text and not stated.
fn marked(name: &str, found: bool) -> String {
    if found { format!("~{name}") } else { name.to_owned() }
}

/// The names of the sections of some mentions, one after the other.
fn sections(article: &Article, mentions: &[Mention]) -> String {
    let mut sections: Vec<&str> = mentions.iter().map(|mention| mention.section).collect();
    sections.dedup();
    let sections: Vec<&str> = sections.into_iter().map(|id| section_name(article, id)).collect();
    sections.join(", ")
}

fn section_name<'a>(article: &'a Article, id: &'a str) -> &'a str {
    article.sections.iter().find(|section| section.id == id).map_or(id, |section| section.name())
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
