//! The people, dates and quotations of an article for reading.

use super::{
    columns,
    lists::{Date, Person, Quote},
};
use crate::article::Article;

/// A line for each: name, role, how often the text names them and in which sections.
pub fn people_table(article: &Article, people: &[Person]) -> String {
    let rows = people.iter().map(|person| {
        let mut sections: Vec<&str> = person.mentions.iter().map(|mention| mention.section).collect();
        sections.dedup();
        let sections: Vec<&str> = sections.into_iter().map(|id| section_name(article, id)).collect();
        let role = person.role.unwrap_or_default().to_owned();
        [marked(person.name, person.found), role, counted(person.mentions.len(), "mention"), sections.join(", ")]
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

/// The words on a line of their own, below it who says them and where; an empty line between two.
pub fn quotes_text(article: &Article, quotes: &[Quote]) -> String {
    let quotes = quotes.iter().map(|quote| {
        let words = quote.text.replace('\n', " ");
        format!("{words}\n— {}, {}\n", quote.speaker, section_name(article, quote.section))
    });
    quotes.collect::<Vec<_>>().join("\n")
}

/// A name, with the sign of what was found in the text and not stated.
fn marked(name: &str, found: bool) -> String {
    if found { format!("~{name}") } else { name.to_owned() }
}

fn section_name<'a>(article: &'a Article, id: &'a str) -> &'a str {
    article.sections.iter().find(|section| section.id == id).map_or(id, |section| section.name())
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
