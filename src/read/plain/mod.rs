//! Plain text → Markdown: titles, headings, paragraphs, verse and lists are told by how lines stand.
//!
//! ```text
//!  gutenberg  what stands around a book of Project Gutenberg
//!  groups     lines between blank lines: all that is known of a text at first
//!  manner     how the text is set          order     which headings it has, by its habits and their neighbours
//!  heading    what a group says as one ─ keyword, number
//!  furniture  what a saved page has besides          dateline  where and when it was filed
//!  body       what a group is otherwise ─ items, emphasis        sheet  the Markdown
//! ```
//!
//! It is read once, group by group; only its beginning is looked at twice, to learn its manner and habits.

mod body;
mod dateline;
mod emphasis;
mod furniture;
mod groups;
mod gutenberg;
mod heading;
mod items;
mod keyword;
mod manner;
mod number;
mod order;
mod sheet;

use std::borrow::Cow;

use super::{
    foreign::{Foreign, filed_at},
    raw,
};
use crate::text::{Case, fold};
use groups::{Group, groups, length};
use heading::{Candidate, Sign, candidate};
use manner::Manner;
use order::{Habit, Settled, settled};
use sheet::Sheet;

/// Groups at the head of a text in which a dateline is looked for, and lines that only repeat its title.
const HEAD: usize = 8;
/// Characters of a title, at most.
const TITLE: usize = 200;
/// Headings in a row that are settled together.
const ROW: usize = 2000;

/// A text, or the beginning of one of so many bytes.
pub(crate) fn foreign(text: &str, size: usize) -> Foreign {
    let text = with_line_breaks(text.trim_start_matches('\u{FEFF}'));
    let (book, body) = gutenberg::book(&text).map_or((None, &*text), |(book, body)| (Some(book), body));
    let mut head = raw::Article::default();
    let is_book = book.is_some();
    if let Some(book) = book {
        head.title = book.title;
        head.language = book.language.map(str::to_owned);
        let name = "Project Gutenberg".to_owned();
        head.source = Some(raw::Source { name, agency: None, url: None, retold: false });
        head.summary = book.author.map(|author| format!("By {author}"));
    }
    let (title, body) = if is_book { (None, body) } else { title(body) };
    head.title = head.title.or(title);
    let mut reading = Reading::new(body, size, head);
    for group in groups(body) {
        reading.group(group);
    }
    reading.settle(None);
    Foreign { head: reading.head, markdown: reading.sheet.finish() }
}

/// The text with line breaks as Unix has them, if it has only those of old.
fn with_line_breaks(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memchr::memchr(b'\r', bytes).is_some() && memchr::memchr(b'\n', bytes).is_none() {
        return Cow::Owned(text.replace('\r', "\n"));
    }
    Cow::Borrowed(text)
}

/// The title that a text begins with, and what stands behind it.
fn title(text: &str) -> (Option<String>, &str) {
    let mut all = groups(text);
    let (Some(first), next) = (all.next(), all.next()) else { return (None, text) };
    // What a book begins with is no title of the whole.
    let heading = candidate(first);
    let part = |heading: &Candidate<'_>| match heading.sign {
        Sign::Alone(_) | Sign::Digits | Sign::Number => true,
        Sign::Plain => heading.rank >= keyword::RANKS,
        _ => false,
    };
    if heading.as_ref().is_some_and(part) {
        return (None, text);
    }
    let under = |group: Option<Group<'_>>| group.map(|group| &text[group.at..]);
    let behind = under(next).unwrap_or_default();
    match (heading, first.line()) {
        (Some(Candidate { sign: Sign::Plain, title, rest, .. }), _) => {
            let text = under(rest).unwrap_or(behind);
            (Some(title), text)
        }
        (_, Some(line)) if next.is_some() && length(line) <= TITLE && begins_with_title(line) => {
            (Some(line.to_owned()), behind)
        }
        (Some(Candidate { sign: Sign::Capitals, title, .. }), None) if next.is_some() => (Some(title), behind),
        (_, None) if Manner::of(text).width.is_none() => {
            let line = first.lines().next().unwrap_or_default().trim();
            if heading::is_title(line) {
                (Some(line.to_owned()), under(first.below()).unwrap_or(behind))
            } else {
                (None, text)
            }
        }
        _ => (None, text),
    }
}

/// Whether a first line may be a title: it says something, and begins no list and no story.
fn begins_with_title(line: &str) -> bool {
    line.contains(char::is_alphanumeric) && items::item(line).is_none() && dateline::dateline(line).is_none()
}

/// A text that is being read.
struct Reading<'t> {
    head: raw::Article,
    sheet: Sheet,
    manner: Manner,
    habit: Habit,
    /// Lines in a row that look like headings.
    row: Vec<Candidate<'t>>,
    /// Groups so far.
    count: usize,
    last: &'t str,
}

impl<'t> Reading<'t> {
    fn new(text: &'t str, size: usize, head: raw::Article) -> Self {
        let habit = Habit::of(text);
        let sheet = Sheet::new(size, text.len(), habit.any);
        Self { head, sheet, manner: Manner::of(text), habit, row: Vec::new(), count: 0, last: "" }
    }

    fn group(&mut self, group: Group<'t>) {
        self.count += 1;
        if furniture::is_furniture(group) || self.is_counter(group) || self.is_doubled(group) {
            return;
        }
        let heading = candidate(group).filter(|heading| self.habit.allows(heading, self.row.last()));
        match heading {
            Some(heading) if self.repeats_title(&heading.title) => {}
            Some(heading) if heading.rest.is_some() => self.heading_with_text(heading),
            Some(heading) if self.row.len() < ROW => self.row.push(heading),
            _ => self.body(group),
        }
    }

    fn heading_with_text(&mut self, heading: Candidate<'t>) {
        let rest = heading.rest;
        self.row.push(Candidate { rest: None, ..heading });
        if let Some(rest) = rest {
            self.body(rest);
        }
    }

    fn body(&mut self, group: Group<'t>) {
        self.settle(Some(group));
        self.text(group);
    }

    /// Writes what the headings in a row are, given what stands behind them.
    fn settle(&mut self, next: Option<Group<'t>>) {
        for settled in settled(std::mem::take(&mut self.row), next) {
            match settled {
                Settled::Heading { rank, title } => self.sheet.heading(rank, &title),
                Settled::Text(group) => self.text(group),
            }
        }
    }

    fn text(&mut self, group: Group<'t>) {
        if self.count <= HEAD && self.head.date.is_none() {
            self.file(group.text);
        }
        if self.manner.width.is_some() || self.count > furniture::HEAD || group.line().is_some() {
            return body::write(group, self.manner, &mut self.sheet);
        }
        let lines = furniture::without_counters(group);
        if lines.len() == group.lines().count() {
            body::write(group, self.manner, &mut self.sheet);
        } else if !lines.is_empty() {
            body::write(Group { text: &lines.join("\n"), ..group }, self.manner, &mut self.sheet);
        }
    }

    /// Notes where and when the text was filed, if its dateline says so.
    fn file(&mut self, text: &str) {
        let Some(filed) = dateline::dateline(text) else { return };
        self.head.date = filed.date.map(|date| raw::Day(date.to_string()));
        if let Some(place) = filed.place.filter(|_| self.head.place.is_none()) {
            filed_at(&mut self.head, &place);
        }
        if let Some(name) = filed.agency.filter(|_| self.head.source.is_none()) {
            self.head.source = Some(raw::Source { name, agency: None, url: None, retold: false });
        }
    }

    /// Whether a group is the number of a page, or of those who shared it.
    fn is_counter(&self, group: Group<'_>) -> bool {
        let head = self.count <= furniture::HEAD && self.manner.width.is_none();
        group.text.len() < 12 && (self.habit.pages || head) && group.line().is_some_and(furniture::is_counter)
    }

    /// Whether a saved page says the line before once more.
    fn is_doubled(&mut self, group: Group<'t>) -> bool {
        let before = std::mem::replace(&mut self.last, group.text);
        self.count <= furniture::HEAD && self.manner.width.is_none() && group.text.len() >= 20 && before == group.text
    }

    /// Whether a heading at the head of the text only says its title again.
    fn repeats_title(&self, heading: &str) -> bool {
        let same = |title: &String| fold(title, Case::Ignored).text() == fold(heading, Case::Ignored).text();
        self.count <= HEAD && self.sheet.is_empty() && self.head.title.as_ref().is_some_and(same)
    }
}

#[cfg(test)]
mod tests;
