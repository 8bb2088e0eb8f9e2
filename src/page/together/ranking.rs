//! The order of the people in the square, kept from frame to frame.

use crate::{
    article::{Article, Entry, Kind, Mentions},
    chart::matrix::initials,
    text::width,
};

/// The people in the order of the square, with their short names; made anew only when more mentions are known.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Ranking {
    people: Vec<Entry>,
    short: Vec<String>,
    /// Cells of the widest short name, and of the widest name.
    widest: (usize, usize),
    /// How many mentions were known.
    known: usize,
}

impl Ranking {
    /// The people of an article, the most mentioned first, others in the order of their list.
    pub fn new(article: &Article, mentions: &Mentions) -> Self {
        let mut people: Vec<Entry> = article.entries(Kind::Person).collect();
        people.sort_by_cached_key(|person| std::cmp::Reverse(mentions.of(*person).len()));
        let short = initials(people.iter().map(|person| article.name(*person)));
        let widest = |widths: &mut dyn Iterator<Item = usize>| widths.max().unwrap_or(0);
        let widest = (
            widest(&mut short.iter().map(|short| width(short))),
            widest(&mut people.iter().map(|person| width(article.name(*person)))),
        );
        Self { people, short, widest, known: mentions.all().len() }
    }

    /// Whether it is of an earlier state of the mentions.
    pub fn is_old(&self, article: &Article, mentions: &Mentions) -> bool {
        self.known != mentions.all().len() || self.people.len() != article.people.len()
    }

    /// The person of a row or column.
    pub fn person(&self, index: usize) -> Option<Entry> {
        self.people.get(index).copied()
    }

    /// The row and column of a person.
    pub fn place(&self, person: Entry) -> Option<usize> {
        self.people.iter().position(|other| *other == person)
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.people.len()
    }

    /// The short names, in the same order.
    pub(super) fn short(&self) -> &[String] {
        &self.short
    }

    /// Cells of the widest short name, and of the widest name.
    pub(super) fn widest(&self) -> (usize, usize) {
        self.widest
    }
}
