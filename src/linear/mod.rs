//! The article as a dialogue of plain lines, for screen readers, braille displays, teletypes and scripts.
//!
//! It is a floor of its own above `app` and beside `view`: another face of the same [`Document`], which no pane
//! knows of. State and words stand together, because what was said last is all the state there is.
//!
//! ```text
//!  command    the one table of what can be typed: letter, words, help → Command
//!  reading    sections, one after the other: Enter, b, a number, i
//!  listing    numbered lists, and what a number chooses
//!  entries    people, dates, places, organisations: lines and cards
//!  walking    mentions, hits, quotations: n and N
//!  searching  / and words
//!  figures    facts, words explained
//!  seeing     sections compared, who is mentioned with whom, pictures
//!  teaching   the lesson, step by step
//!  step       a step in words, a question and its answer
//!  hands      the hands that a class raised, and what stays of the lesson
//!  say/       the text itself in words: quotations, lists, tables, pictures, links
//! ```
//!
//! A new view (a timeline, a map, notes) is a file here that makes lines, a variant of `listing::List` if its
//! lines are numbered, and a row of `command::TABLE`.

mod command;
mod entries;
mod figures;
mod hands;
mod listing;
mod opening;
mod reading;
mod say;
mod searching;
mod seeing;
mod step;
mod teaching;
mod walking;

use std::sync::Arc;

use crate::{
    app::{Document, Kept, Opened},
    article::{Article, Position},
};
use command::Command;
use listing::Listing;
use reading::Reading;
use teaching::Lesson;
use walking::Walk;

/// A dialogue about one article.
#[derive(Debug)]
pub struct Linear {
    document: Document,
    /// Another article, with whose sections those of the first are compared.
    other: Option<Box<Document>>,
    /// Cells at which lines are wrapped; as long as they are without.
    width: Option<u16>,
    reading: Reading,
    listing: Listing,
    walk: Option<Walk>,
    lesson: Option<Lesson>,
    /// What is to be written.
    kept: Option<Kept>,
}

/// What is said to one line of input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// At least one line, without line feeds and without anything that acts on a terminal.
    pub lines: Vec<String>,
    /// Whether the dialogue ends here.
    pub quit: bool,
}

impl Linear {
    /// A dialogue about an article, its lines wrapped between words at a width in cells if one is given.
    pub fn new(opened: Opened, width: Option<u16>) -> Self {
        Self::of(Document::new(opened).searched(), width)
    }

    /// The same about an article that has been searched.
    pub fn of(document: Document, width: Option<u16>) -> Self {
        Self {
            document,
            other: None,
            width,
            reading: Reading::default(),
            listing: Listing::default(),
            walk: None,
            lesson: None,
            kept: None,
        }
    }

    /// The same with another article beside it that has been searched, to be compared with.
    #[must_use]
    pub fn beside(self, other: Document) -> Self {
        Self { other: Some(Box::new(other)), ..self }
    }

    /// What is said before anything was typed: the article in a few sentences, its sections, what can be typed.
    pub fn greeting(&mut self) -> Vec<String> {
        let mut lines = self.opening();
        lines.extend(self.other_opening());
        let list = if self.is_led_by_lesson() { listing::List::Steps } else { listing::List::Sections };
        lines.extend(self.list(list));
        lines.push(self.first_prompt());
        self.spoken(&lines)
    }

    /// Answers a line of input, with or without its line feed.
    pub fn answer(&mut self, line: &str) -> Answer {
        let mut lines = match Command::parse(line) {
            Command::Quit => match self.ask_to_keep() {
                Some(lines) => lines,
                None => return Answer { lines: self.spoken(&["Closed.".to_owned()]), quit: true },
            },
            Command::ReadOn => self.read_on(),
            Command::Back => self.read_back(),
            Command::Again => self.read_again(),
            Command::Number(number) => self.choose(number),
            Command::List(list) => self.list(list),
            Command::More => self.list_more(),
            Command::Glossary => self.glossary(),
            Command::Compare => self.compare(),
            Command::Together => self.together(),
            Command::Pictures => self.pictures(),
            Command::Teach => self.teach_on(),
            Command::Hands(typed) => self.count_hands(typed),
            Command::Keep => self.keep(),
            Command::Next => self.walk_on(1),
            Command::Previous => self.walk_on(-1),
            Command::Search(words) => self.search(words),
            Command::Where => self.whereabouts(),
            Command::Help => self.help(),
            Command::Unknown(typed) => vec![command::unknown(typed)],
        };
        lines.push(self.prompt());
        Answer { lines: self.spoken(&lines), quit: false }
    }

    /// What was said last of the text, for who wants to come back to it.
    pub fn here(&self) -> Position {
        self.reading.here()
    }

    fn article(&self) -> Arc<Article> {
        Arc::clone(&self.document.article)
    }

    /// Finds all mentions; what is counted must be complete.
    fn know_all(&mut self) {
        while self.document.annotate(usize::MAX) {}
        while self.other.as_mut().is_some_and(|other| other.annotate(usize::MAX)) {}
    }

    fn spoken(&self, lines: &[String]) -> Vec<String> {
        lines.iter().flat_map(|line| say::lines::spoken(line, self.width)).collect()
    }
}
