//! The places in the order in which the text first mentions them, the chosen one with what is said of it.

use std::borrow::Cow;

use super::{
    Item, Lead, Line, Look, Page,
    item::{on_one_line, span},
};
use crate::{
    article::{Article, Entry, Kind, Mention, Mentions, Place},
    chart::map::{Degrees, Marker},
    palette::Role,
    text::{self, sentence},
};

/// The places of an article.
#[derive(Debug, Clone)]
pub struct Places<'a> {
    article: &'a Article,
    mentions: &'a Mentions,
    /// Indices of the places: first those on the map, by their first mention.
    order: Vec<usize>,
    /// The item that is told at length, by its index; all are where none is chosen.
    chosen: Option<usize>,
    for_class: bool,
}

/// The sentence of a mention: `Opening · Both visits were paid in Brussels on 17 August.`
pub(super) fn sentence_of(article: &Article, mention: &Mention, look: Look) -> Option<String> {
    let block = article.block(mention.at.section, mention.at.block)?;
    let sentence = block.text.get(sentence::around(&block.text, &mention.at.range))?;
    let section = article.sections.get(mention.at.section)?.name();
    Some(format!("{section}{}{}", look.dot(), on_one_line(sentence, look)))
}

/// Mentions that are told of a chosen place; Enter leads to all.
const MOST: usize = 4;
/// Cells for the words before a mention.
const BEFORE: usize = 16;

impl<'a> Places<'a> {
    /// The places of an article, one of them chosen (by its index here), or all told at length.
    pub fn new(article: &'a Article, mentions: &'a Mentions, chosen: Option<usize>) -> Self {
        let mut places: Vec<Entry> = article.entries(Kind::Place).collect();
        mentions.sort_by_first(&mut places);
        let mut order: Vec<usize> = places.into_iter().map(|place| place.index).collect();
        order.sort_by_key(|index| article.places[*index].at.is_none());
        Self { article, mentions, order, chosen, for_class: false }
    }

    /// The same for a class, which reads the first sentence that names the chosen place, and reads it whole.
    #[must_use]
    pub fn for_class(self) -> Self {
        Self { for_class: true, ..self }
    }

    /// The places that are on the map, in order.
    pub fn markers(&self) -> Vec<Marker<'a>> {
        let marker = |index: &usize| {
            let place = &self.article.places[*index];
            let weight = self.mentions.of(entry(*index)).len();
            place.at.map(|(north, east)| Marker { at: Degrees::new(north, east), name: &place.name, weight })
        };
        self.order.iter().filter_map(marker).collect()
    }

    /// The same as entries: each stands at the index of its marker.
    pub fn on_map(&self) -> impl Iterator<Item = Entry> {
        let is_on_map = |index: &&usize| self.article.places[**index].at.is_some();
        self.order.iter().filter(is_on_map).map(|index| entry(*index))
    }

    /// The number, the name, how often it is mentioned; the name has at least half of the room, if it takes as much.
    fn heading(&self, index: usize, place: &Place, entry: Entry, look: Look) -> Line {
        let count = self.mentions.of(entry).len();
        let number = if count > 0 && place.at.is_some() { (index + 1).to_string() } else { String::new() };
        let times = match count {
            0 => "not mentioned by name".to_owned(),
            _ if is_narrow(look) => count.to_string(),
            1 => "1 mention".to_owned(),
            _ => format!("{count} mentions"),
        };
        let unknown = if place.at.is_none() { format!("{}not on the map", look.dot()) } else { String::new() };
        let told = format!("{}{times}{unknown}", look.dot());
        let number = format!("{number:>2} ");
        let room = usize::from(look.width).saturating_sub(text::width(&number));
        let name = text::truncate(&place.name, room.saturating_sub(text::width(&told)).max(room / 2));
        let told = text::truncate(&told, room.saturating_sub(text::width(&name))).into_owned();
        vec![span(number, Role::Dim), span(name, Role::Place), span(told, Role::Dim)]
    }

    /// What the text says of a place: where there is room its mentions with the words around them, for a class the sentence
    /// of the first.
    fn push_mentions(&self, entry: Entry, item: &mut Item, look: Look) {
        if self.for_class {
            let told = self.mentions.nth(entry, 0).and_then(|mention| sentence_of(self.article, mention, look));
            return item.push_text("   ", &told.unwrap_or_default(), Role::Text, look);
        }
        let told = self.mentions.of(entry).take(MOST);
        item.lines.extend(told.filter_map(|mention| self.excerpt(mention, look)));
        let more = self.mentions.of(entry).len().saturating_sub(MOST);
        if more > 0 {
            item.push_text("   ", &format!("and {more} more"), Role::Dim, look);
        }
    }

    /// A mention with the words around it: `Opening · … in the north of Kosovo …`.
    fn excerpt(&self, mention: &Mention, look: Look) -> Option<Line> {
        let block = self.article.block(mention.at.section, mention.at.block)?;
        let section = text::truncate(self.article.sections[mention.at.section].name(), usize::from(look.width) / 3);
        let begins = if is_narrow(look) { "   ".to_owned() } else { format!("   {section}{}", look.dot()) };
        let room = usize::from(look.width).saturating_sub(text::width(&begins));
        let flat = |text: &str| text.replace(['\n', '\t'], " ");
        let before = flat(&words_before(block.text.get(..mention.at.range.start)?, BEFORE.min(room / 3)));
        let name = flat(block.text.get(mention.at.range.clone())?);
        // What is looked for is seen whole, if need be without what stands before it.
        let fits = text::width(&before) + text::width(&name) <= room;
        let before = if fits { before } else { String::new() };
        let named = text::truncate(&name, room.saturating_sub(text::width(&before)));
        let after = block.text.get(mention.at.range.end..)?;
        let after = flat(&after.chars().take(room).collect::<String>());
        let rest = room.saturating_sub(text::width(&before) + text::width(&named));
        // A name that is cut itself has said that it goes on.
        let after = if named == name { text::truncate(&after, rest) } else { Cow::Borrowed("") };
        Some(vec![
            span(begins, Role::Dim),
            span(before, Role::Text),
            span(named, Role::Strong),
            span(after, Role::Text),
        ])
    }
}

/// Whether there is room for the least only.
fn is_narrow(look: Look) -> bool {
    look.width < 34
}

/// A place as an entry.
fn entry(index: usize) -> Entry {
    Entry { kind: Kind::Place, index }
}

/// The last whole words of a text in at most so many cells, behind `…` if there are more.
fn words_before(text: &str, cells: usize) -> String {
    let mut kept = text.len();
    for (at, _) in text.char_indices().rev().take(cells) {
        let is_start = at == 0 || text[..at].ends_with(char::is_whitespace);
        if is_start && text::width(&text[at..]) < cells {
            kept = at;
        }
    }
    if kept == 0 { text.to_owned() } else { format!("…{}", &text[kept..]) }
}

impl Page for Places<'_> {
    fn count(&self) -> usize {
        self.order.len()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let Some(place) = self.order.get(index).copied() else { return Item::default() };
        let (entry, place) = (entry(place), &self.article.places[place]);
        let mut item = Item { lines: vec![self.heading(index, place, entry, look)], lead: Some(Lead::Entry(entry)) };
        if self.chosen.is_none_or(|chosen| chosen == index) {
            item.push_text("   ", place.about.as_deref().unwrap_or_default(), Role::Dim, look);
            self.push_mentions(entry, &mut item, look);
        }
        item
    }

    fn item_of(&self, entry: Entry) -> Option<usize> {
        self.order.iter().position(|index| entry.kind == Kind::Place && entry.index == *index)
    }

    fn nothing(&self) -> &'static str {
        "This article names no places"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_before_a_mention_are_whole_and_few() {
        for (text, cells, words) in [
            ("", 10, ""),
            ("the north of ", 16, "the north of "),
            ("tension in the north of ", 10, "…north of "),
            ("tension in the north of ", 3, "…"),
            ("у северном делу ", 12, "…делу "),
        ] {
            assert_eq!(words_before(text, cells), words, "{text} {cells}");
        }
    }
}
