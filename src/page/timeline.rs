//! The dates in order, with what happened, who took part and where.

use super::{Item, Lead, Look, Page, item::span};
use crate::{
    article::{Article, Date, Entry, Event, Kind, Mentions},
    palette::Role,
};

/// The dates of an article.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    /// The article.
    pub article: &'a Article,
    /// Where it mentions them.
    pub mentions: &'a Mentions,
}

impl Page for Timeline<'_> {
    fn count(&self) -> usize {
        self.article.dates.len()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let entry = Entry { kind: Kind::Date, index };
        let Some(date) = self.article.dates.get(index) else { return Item::default() };
        let mut item = Item { lines: vec![self.heading(date, entry, look)], lead: Some(Lead::Entry(entry)) };
        for event in &date.events {
            self.push_event(event, &mut item, look);
        }
        item.lines.push(Vec::new());
        item
    }

    fn item_of(&self, entry: Entry) -> Option<usize> {
        (entry.kind == Kind::Date && entry.index < self.count()).then_some(entry.index)
    }

    fn nothing(&self) -> &'static str {
        "This article states no dates"
    }
}

impl Timeline<'_> {
    fn heading(&self, date: &Date, entry: Entry, look: Look) -> super::Line {
        let count = self.mentions.of(entry).len();
        let times = if count == 1 { "1 mention".to_owned() } else { format!("{count} mentions") };
        vec![span(date.when.spoken(), Role::Date), span(format!("{}{times}", look.dot()), Role::Dim)]
    }

    fn push_event(&self, event: &Event, item: &mut Item, look: Look) {
        let what = event.event.as_deref().unwrap_or_default();
        item.push_text("  ", what, Role::Text, look);
        let people = event.people.iter().map(|person| self.article.name(*person));
        let named: Vec<&str> = people.chain(event.place.map(|place| self.article.name(place))).collect();
        item.push_text("  ", &named.join(look.dot()), Role::Dim, look);
    }
}
