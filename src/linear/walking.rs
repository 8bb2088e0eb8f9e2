//! Places in the text one after the other: the mentions of an entry, the hits of a search, the quotations.

use super::{
    Linear,
    listing::List,
    say::{sentence, words},
};
use crate::{
    article::{Article, BlockKind, Entry, Passage},
    text::{self, capitalised},
};

/// What the places have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// They mention an entry.
    Mentions(Entry),
    /// They answer a search, as it was typed.
    Hits(String),
    /// They are quotations.
    Quotations,
}

/// Places in reading order, and which of them the reader stands on.
#[derive(Debug)]
pub(super) struct Walk {
    subject: Subject,
    /// At least one.
    pub(super) places: Vec<Passage>,
    at: Option<usize>,
}

impl Walk {
    pub(super) fn new(subject: Subject, places: Vec<Passage>) -> Self {
        Self { subject, places, at: None }
    }

    /// What one of the places is.
    pub(super) fn one(&self) -> &'static str {
        match self.subject {
            Subject::Mentions(_) => "mention",
            Subject::Hits(_) => "hit",
            Subject::Quotations => "quotation",
        }
    }

    /// `Mention 2 of 9, Jens Stoltenberg.`
    pub(super) fn standing(&self, article: &Article) -> Option<String> {
        let what = match &self.subject {
            Subject::Mentions(entry) => format!(", {}", words::name(article, *entry)),
            Subject::Hits(typed) => format!(", {typed}"),
            Subject::Quotations => String::new(),
        };
        Some(format!("{} {} of {}{what}.", capitalised(self.one()), self.at? + 1, self.places.len()))
    }

    /// The index of the next (or previous) place, and whether the way led round.
    fn step(&self, by: isize) -> (usize, bool) {
        let last = self.places.len() - 1;
        match (self.at, by > 0) {
            (None, true) => (0, false),
            (None, false) => (last, false),
            (Some(at), true) if at == last => (0, true),
            (Some(0), false) => (last, true),
            (Some(at), true) => (at + 1, false),
            (Some(at), false) => (at - 1, false),
        }
    }
}

impl Linear {
    /// Begins a walk over at least one place, and says the places as a list.
    pub(super) fn begin_walk(&mut self, walk: Walk, lines: &mut Vec<String>) {
        self.walk = Some(walk);
        lines.extend(self.list(List::Walk));
    }

    /// Goes to the next (or previous) place of the walk.
    pub(super) fn walk_on(&mut self, by: isize) -> Vec<String> {
        let Some(walk) = &self.walk else {
            return vec!["Nothing to walk along yet: choose a person with p or a date with d, or search.".to_owned()];
        };
        let (index, round) = walk.step(by);
        let round = match (round, by > 0) {
            (false, _) => "",
            (true, true) => "Again from the first. ",
            (true, false) => "Again from the last. ",
        };
        self.stand_on(index, round)
    }

    /// Goes to a place of the walk: says which it is, then its paragraph, or its sentence if its paragraph was just
    /// read.
    pub(super) fn stand_on(&mut self, index: usize, before: &str) -> Vec<String> {
        let article = self.article();
        let Some(walk) = &mut self.walk else { return Vec::new() };
        let Some(place) = walk.places.get(index).cloned() else { return Vec::new() };
        walk.at = Some(index);
        let standing = walk.standing(&article).unwrap_or_default();
        let mut lines = vec![format!("{before}{standing} {}.", address(&article, &place))];
        if self.reading.is_on(place.section, place.block) && is_prose(&article, &place) {
            lines.push(excerpt(&article, &place));
        } else {
            lines.extend(self.read_block(place.section, place.block));
        }
        lines
    }

    /// A place of the walk as a line of its list.
    pub(super) fn walk_line(&self, index: usize) -> String {
        let article = &self.document.article;
        let Some(walk) = &self.walk else { return String::new() };
        let place = &walk.places[index];
        let text = match walk.subject {
            Subject::Quotations => self.words_of(place),
            _ if index > 0 && is_same_sentence(article, &walk.places[index - 1], place) => {
                "the same sentence.".to_owned()
            }
            _ => excerpt(article, place),
        };
        format!("{}: {text}", address(article, place))
    }

    /// Every quotation, as a walk.
    pub(super) fn list_quotations(&mut self) -> Vec<String> {
        self.know_all();
        let places: Vec<Passage> = self.document.mentions.quotations().iter().map(|it| it.at.clone()).collect();
        if places.is_empty() {
            return vec!["This article marks no quotations.".to_owned()];
        }
        let mut lines = vec![format!("{}:", words::count(places.len(), "quotation"))];
        self.begin_walk(Walk::new(Subject::Quotations, places), &mut lines);
        lines
    }

    /// Who speaks, and the words.
    fn words_of(&self, place: &Passage) -> String {
        let article = &self.document.article;
        let quotations = self.document.mentions.quotations_in_block(place.section, place.block);
        let speaker = quotations.iter().find(|quotation| quotation.at == *place);
        let speaker = speaker.map(|quotation| words::name(article, quotation.speaker)).unwrap_or_default();
        let text = article.block(place.section, place.block).and_then(|block| block.text.get(place.range.clone()));
        format!("{speaker}: {}", text.unwrap_or_default().replace(['\n', '\t'], " "))
    }
}

/// `Serbian meeting, paragraph 2`
fn address(article: &Article, place: &Passage) -> String {
    format!("{}, paragraph {}", article.sections[place.section].name(), place.block + 1)
}

/// The sentence around a place; of a picture its caption, of what has no text what it is.
fn excerpt(article: &Article, place: &Passage) -> String {
    let Some(block) = article.block(place.section, place.block) else { return String::new() };
    match (&block.kind, block.text.trim().is_empty()) {
        (BlockKind::Image { alt, .. }, true) => format!("Picture: {alt}"),
        (BlockKind::Rule, _) => "A line between two parts.".to_owned(),
        _ => sentence::said(&block.text, &place.range),
    }
}

/// Whether a sentence of the block can stand for it.
fn is_prose(article: &Article, place: &Passage) -> bool {
    article.block(place.section, place.block).is_some_and(|block| block.kind == BlockKind::Paragraph)
}

fn is_same_sentence(article: &Article, one: &Passage, other: &Passage) -> bool {
    let Some(block) = article.block(one.section, one.block) else { return false };
    let around = |place: &Passage| text::sentence::around(&block.text, &place.range);
    (one.section, one.block) == (other.section, other.block) && around(one) == around(other)
}
