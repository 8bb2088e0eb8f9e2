//! The dates in order, with what happened, who took part and where; above them an axis.

mod axis;
mod choice;
mod signs;
mod state;
mod words;

use std::borrow::Cow;

pub use axis::{Axis, Band};
pub use choice::{Choice, select};

use super::{FOUND, Item, Lead, Line, Look, Page, Span, item::span, places::sentence_of};
use crate::{
    article::{Article, Date, Entry, Event, Kind, Mentions, When},
    chart::{
        Until,
        timeline::{Frame, MOST_LANES, Numbered, Spacing, Timeline as Chart},
    },
    layout::role_of_kind,
    palette::Role,
    text,
};

/// The dates of an article, or some of them.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    /// The article.
    pub article: &'a Article,
    /// Where it mentions them.
    pub mentions: &'a Mentions,
    /// Which dates there are to see, in order.
    pub dates: Cow<'a, [usize]>,
    /// Why these.
    pub choice: Choice,
    /// The axis above them, where there is room for one.
    pub axis: Option<Axis<'a>>,
    /// The item that is chosen, to be seen on the axis too.
    pub chosen: Option<usize>,
    /// Whether a class sees it, which is not told what was found and what was stated, and reads the sentence that names a
    /// date where nobody has said what happened then.
    pub for_class: bool,
}

impl Page for Timeline<'_> {
    fn count(&self) -> usize {
        self.dates.len()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let Some((entry, date)) = self.date(index) else { return Item::default() };
        let indent = " ".repeat(self.digits() + 2);
        let lines = flow(&self.heading(date, entry, look), (&self.number(entry), &indent), look);
        let mut item = Item { lines, lead: Some(Lead::Entry(entry)) };
        for event in &date.events {
            self.push_event(event, &indent, &mut item, look);
        }
        if self.for_class && date.events.iter().all(|event| event.event.is_none()) {
            self.push_sentence(entry, &indent, &mut item, look);
        }
        if look.width >= LEAST_AIRY {
            item.lines.push(Vec::new());
        }
        item
    }

    fn head(&self, look: Look) -> Vec<Line> {
        let mut lines = self.axis.as_ref().map_or_else(Vec::new, |axis| axis.lines(self.chosen, look));
        lines.extend(self.state(look));
        if self.axis.as_ref().is_some_and(Axis::is_whole) {
            lines.push(Vec::new());
        }
        lines
    }

    fn item_of(&self, entry: Entry) -> Option<usize> {
        self.dates.binary_search(&entry.index).ok().filter(|_| entry.kind == Kind::Date)
    }

    fn nothing(&self) -> &'static str {
        match (self.article.dates.is_empty(), self.choice.told.is_some()) {
            (true, _) => "This article states no dates",
            (false, true) => "So far the text has told no such date",
            (false, false) => "No date tells of this person",
        }
    }
}

/// Cells from which a line without ink parts the dates.
const LEAST_AIRY: u16 = 30;

impl<'a> Timeline<'a> {
    /// All dates of an article, without an axis.
    pub fn new(article: &'a Article, mentions: &'a Mentions) -> Self {
        let dates = Cow::Owned((0..article.dates.len()).collect());
        Self { article, mentions, dates, choice: Choice::default(), axis: None, chosen: None, for_class: false }
    }

    /// The same with an axis of so many cells above them, as for a page that is printed.
    #[must_use]
    pub fn on_axis(self, width: u16, spacing: Spacing) -> Self {
        let dateline = self.article.dateline.date;
        let frame = Frame { width: width.into(), letter: 1, lanes: MOST_LANES, spacing };
        let chart = Chart::new(&Self::numbered(self.article, &self.dates), dateline, frame);
        let axis = Axis { chart: Cow::Owned(chart), band: Band::Whole, spacing, dateline, until: Until::ALL };
        Self { axis: Some(axis), ..self }
    }

    /// The dates as an axis asks for them.
    pub fn numbered(article: &Article, dates: &[usize]) -> Vec<Numbered> {
        dates.iter().map(|index| Numbered { number: index + 1, when: article.dates[*index].when }).collect()
    }

    fn date(&self, item: usize) -> Option<(Entry, &'a Date)> {
        let index = *self.dates.get(item)?;
        Some((Entry { kind: Kind::Date, index }, self.article.dates.get(index)?))
    }

    /// Letters of the highest number.
    fn digits(&self) -> usize {
        self.article.dates.len().to_string().len()
    }

    /// The number of a date: its place among all, so that it stays whatever is left out.
    fn number(&self, entry: Entry) -> String {
        format!("{:>1$}  ", entry.index + 1, self.digits())
    }

    /// `Wed 17 Aug 2022 · day before the dateline · 2 mentions · “17 August” · “that day”`
    fn heading(&self, date: &Date, entry: Entry, look: Look) -> Vec<Line> {
        let sign = date.found.filter(|_| !self.for_class).map_or("", |_| FOUND);
        let mut parts = vec![vec![span(format!("{sign}{}", date.when.spoken()), Role::Date)]];
        let dateline = self.article.dateline.date.and_then(|dateline| words::distance(date.when, When::At(dateline)));
        parts.extend(dateline.map(|distance| vec![span(distance, Role::Dim)]));
        let times = match self.mentions.of(entry).len() {
            0 => "stated by the author".to_owned(),
            1 => "1 mention".to_owned(),
            count => format!("{count} mentions"),
        };
        parts.push(vec![span(times, Role::Dim)]);
        let own = words::own(self.article, self.mentions, entry);
        parts.extend(own.into_iter().map(|words| vec![span(words::quoted(&words, look), Role::Speech)]));
        parts
    }

    /// What happened, then who took part and where.
    fn push_event(&self, event: &Event, indent: &str, item: &mut Item, look: Look) {
        item.push_text(indent, event.event.as_deref().unwrap_or_default(), Role::Text, look);
        let named: Vec<Line> = event.people.iter().chain(&event.place).map(|entry| self.named(*entry)).collect();
        let deeper = format!("{indent}  ");
        item.lines.extend(flow(&named, (&deeper, &deeper), look));
    }

    /// What the text says of a date of which nobody has said what happened: the sentence that names it first.
    fn push_sentence(&self, entry: Entry, indent: &str, item: &mut Item, look: Look) {
        let told = self.mentions.nth(entry, 0).and_then(|mention| sentence_of(self.article, mention, look));
        item.push_text(indent, &told.unwrap_or_default(), Role::Text, look);
    }

    fn named(&self, entry: Entry) -> Line {
        vec![span(self.article.name(entry), role_of_kind(entry.kind))]
    }
}

/// How the text names a date, where that is not the whole of it, and how far it is from the day of the article: what
/// its words are counted from. `“on Wednesday” · day before the dateline`; none where the words say it in full.
pub fn reckoned(article: &Article, mentions: &Mentions, entry: Entry, look: Look) -> Option<String> {
    let when = article.dates.get(entry.index).filter(|_| entry.kind == Kind::Date)?.when;
    let own: Vec<String> = words::own(article, mentions, entry).iter().map(|own| words::quoted(own, look)).collect();
    let dateline = article.dateline.date.filter(|_| !own.is_empty());
    let distance = dateline.and_then(|dateline| words::distance(when, When::At(dateline)));
    let told: Vec<String> = own.into_iter().chain(distance).collect();
    (!told.is_empty()).then(|| told.join(look.dot()))
}

/// Parts with dots between them, in as many lines as they take; the first line begins with a text of its own, the
/// others with the same room.
fn flow(parts: &[Line], (first, indent): (&str, &str), look: Look) -> Vec<Line> {
    let width = usize::from(look.width);
    // Where an indent would take half of the line it is left out.
    let (first, indent) = if text::width(indent) * 2 > width { ("", "") } else { (first, indent) };
    let room = width.saturating_sub(text::width(indent)).max(1);
    let mut lines: Vec<Line> = Vec::new();
    let mut used = room + 1;
    for part in parts {
        let cells: usize = part.iter().map(|span| text::width(&span.text)).sum();
        let dot = look.dot();
        if used + text::width(dot) + cells <= room {
            used += text::width(dot) + cells;
            if let Some(line) = lines.last_mut() {
                line.push(span(dot, Role::Dim));
                line.extend(part.iter().cloned());
            }
            continue;
        }
        for line in broken(part, room) {
            let start = if lines.is_empty() { span(first, Role::Ornament) } else { span(indent, Role::Text) };
            used = line.iter().map(|span| text::width(&span.text)).sum();
            lines.push(std::iter::once(start).chain(line).collect());
        }
    }
    lines
}

/// A part that is longer than a line in several, each of one span.
fn broken(part: &[Span], room: usize) -> Vec<Line> {
    let lines = part.iter().flat_map(|told| text::fill(&told.text, room).into_iter().map(|line| span(line, told.role)));
    lines.map(|line| vec![line]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_flow_in_lines_that_are_never_too_wide() {
        let parts = |texts: &[&str]| texts.iter().map(|text| vec![span(*text, Role::Text)]).collect::<Vec<_>>();
        for (texts, width, expected) in [
            (&["one", "two"][..], 40, &["1  one · two"][..]),
            (&["one", "two"], 10, &["1  one", "   two"]),
            (&["one two three", "four"], 10, &["1  one two", "   three", "   four"]),
            (&["one", "two"], 5, &["one", "two"]),
            (&[], 5, &[]),
        ] {
            let look = Look { width, plain: false };
            let lines = flow(&parts(texts), ("1  ", "   "), look);
            let told: Vec<String> =
                lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect();
            assert!(told.iter().all(|line| text::width(line) <= usize::from(width)), "{told:?}");
            assert_eq!(told, expected, "{texts:?} in {width}");
        }
    }
}
