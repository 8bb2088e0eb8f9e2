//! What is read, as plain nouns: an article, its sections and blocks, its people, dates and places.
//!
//! An [`Article`] is immutable once read and shared by everything above. Whatever points into it and
//! outlives a frame is an address ([`Position`], [`Passage`]), never a row of some layout.

mod block;
mod company;
mod date;
mod entry;
mod excerpt;
mod fact;
mod lesson;
mod link;
mod mention;
mod position;
mod section;
mod speech;
mod view;

pub use block::{Alignment, Block, BlockKind, Container, ContainerKind, Inline, Mark, Marker, Table};
pub use company::Within;
pub use date::{Date, DateError, Event, PartialDate, When};
pub use entry::{Certainty, Entry, Kind, Organisation, Person, Place};
pub use fact::{Exactness, Fact, FactValue};
pub use lesson::{Lesson, Question, Step, StepAction};
pub use link::Leads;
pub use mention::{Mention, Mentions, Quotation};
pub use position::{Passage, Position};
pub use section::{OPENING, Section};
pub use speech::Speaker;
pub use view::View;

/// One article: the text in sections, and what its author states of the people, dates and places in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Article {
    /// The headline.
    pub title: String,
    /// The article in one sentence.
    pub summary: Option<String>,
    /// Where and when the story was filed; partial and relative dates are resolved against it.
    pub dateline: Dateline,
    /// Where the text comes from.
    pub source: Option<Source>,
    /// Language of the text as a BCP 47 tag, such as `en` or `sr-Cyrl`; `en` where the file states none.
    pub language: String,
    /// Whether people and dates that the file does not state may be looked for in the text.
    pub analysis: bool,
    /// Whether it is a book: the day on which it came out is not that of which it tells, and it is filed from nowhere.
    pub is_book: bool,
    /// Persons, in the author's order.
    pub people: Vec<Person>,
    /// Organisations, in the author's order.
    pub organisations: Vec<Organisation>,
    /// Places on the map, in the author's order.
    pub places: Vec<Place>,
    /// Days, months, years and spans, each once, sorted by their beginning.
    pub dates: Vec<Date>,
    /// The sections in reading order, parents before their children ([`Section::depth`]).
    pub sections: Vec<Section>,
    /// Words that were found to be somebody's, each with how sure it is, in reading order.
    pub said: Vec<(Passage, Certainty)>,
    /// Words in quotation marks that were found to be somebody's, but not whose, in reading order.
    pub nameless: Vec<Passage>,
    /// Figures the article states.
    pub facts: Vec<Fact>,
    /// Pictures stated under `images:`; each is also the last kind of block of its section.
    pub images: Vec<Image>,
    /// Words the article explains.
    pub glossary: Vec<Term>,
    /// The article as a lesson.
    pub lesson: Option<Lesson>,
}

/// The line at the head of a news story that says where and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dateline {
    /// An [`Entry`] of kind [`Kind::Place`].
    pub place: Option<Entry>,
    /// The day (or month, or year) of the story.
    pub date: Option<PartialDate>,
}

/// Where the text comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The publication.
    pub name: String,
    /// The agency that filed it.
    pub agency: Option<String>,
    /// Its address, where one is known.
    pub url: Option<String>,
    /// Whether the text is told in other words than the source's.
    pub retold: bool,
}

/// A picture stated under `images:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Index into [`Article::sections`].
    pub section: usize,
    /// File name, relative to the article's file.
    pub file: String,
    /// The caption, which is also the text of the picture's block.
    pub caption: String,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
}

/// A word that the article explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word as the text has it.
    pub term: String,
    /// What it means.
    pub means: String,
}

impl Article {
    /// The name under which an entry is listed; a date's is empty, as [`When`] says it better.
    pub fn name(&self, entry: Entry) -> &str {
        match entry.kind {
            Kind::Person => &self.people[entry.index].name,
            Kind::Organisation => &self.organisations[entry.index].name,
            Kind::Place => &self.places[entry.index].name,
            Kind::Date => "",
        }
    }

    /// How sure an entry is that was found in the text; none of one that the file states.
    pub fn found(&self, entry: Entry) -> Option<Certainty> {
        match entry.kind {
            Kind::Person => self.people[entry.index].found,
            Kind::Organisation => self.organisations[entry.index].found,
            Kind::Place => self.places[entry.index].found,
            Kind::Date => self.dates[entry.index].found,
        }
    }

    /// How many entries of a kind the article has.
    pub fn count(&self, kind: Kind) -> usize {
        match kind {
            Kind::Person => self.people.len(),
            Kind::Organisation => self.organisations.len(),
            Kind::Place => self.places.len(),
            Kind::Date => self.dates.len(),
        }
    }

    /// Every entry of a kind, in the order of the lists.
    pub fn entries(&self, kind: Kind) -> impl Iterator<Item = Entry> + use<> {
        (0..self.count(kind)).map(move |index| Entry { kind, index })
    }

    /// Bytes of the text that its blocks are made from.
    pub fn weight(&self) -> usize {
        self.sections.iter().map(|section| section.weight).sum()
    }

    /// The block at an address, if the article has one there.
    pub fn block(&self, section: usize, block: usize) -> Option<&Block> {
        self.sections.get(section)?.blocks().get(block)
    }

    /// The text of a passage, if the article has it.
    pub fn text_of(&self, passage: &Passage) -> Option<&str> {
        self.block(passage.section, passage.block)?.text.get(passage.range.clone())
    }

    /// Where a point of an earlier state of this article is now: in the section of the same id, as near as the text
    /// still reaches; none if that section is gone.
    pub fn nearest(&self, earlier: &Self, position: Position) -> Option<Position> {
        let id = &earlier.sections.get(position.section)?.id;
        let section = self.sections.iter().position(|section| section.id == *id)?;
        let last = self.sections[section].blocks().len().saturating_sub(1);
        let block = position.block.min(last);
        let text = self.block(section, block).map_or("", |block| &block.text);
        let offset = if block == position.block { position.offset.min(text.len()) } else { 0 };
        let offset = (0..=offset).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or(0);
        Some(Position { section, block, offset })
    }

    /// Whether the article's language is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let primary = self.language.split('-').next().unwrap_or_default();
        matches!(primary, "ar" | "fa" | "he" | "iw" | "ps" | "sd" | "ug" | "ur" | "yi" | "dv")
    }
}
