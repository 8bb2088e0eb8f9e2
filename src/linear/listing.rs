//! Numbered lists, and what a number chooses: a line of the list said last.

use super::{Linear, say::words};
use crate::article::{Entry, Kind};

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum List {
    /// The sections.
    #[default]
    Sections,
    /// The entries of a kind.
    Entries(Kind),
    /// Every quotation; said, it becomes the walk.
    Quotations,
    /// The places of the walk: mentions, hits or quotations.
    Walk,
    /// The figures.
    Facts,
    /// The steps of the lesson.
    Steps,
}

/// The list that numbers choose from.
#[derive(Debug, Default)]
pub(super) struct Listing {
    list: List,
    /// How many of its lines were said.
    said: usize,
}

/// Lines that are said at a time.
const PAGE: usize = 30;

impl Linear {
    /// Says a list from its beginning, or that there is none.
    pub(super) fn list(&mut self, list: List) -> Vec<String> {
        if list == List::Quotations {
            return self.list_quotations();
        }
        if list == List::Steps {
            self.plan_lesson();
        }
        if matches!(list, List::Entries(_)) {
            self.know_all();
        }
        if self.count(list) == 0 {
            return vec![none(list)];
        }
        self.listing = Listing { list, said: 0 };
        let mut lines: Vec<String> = self.title(list).into_iter().collect();
        lines.extend(self.page());
        lines
    }

    /// Lets numbers choose from a list without saying it.
    pub(super) fn choose_from(&mut self, list: List) {
        self.listing = Listing { list, said: self.count(list) };
    }

    /// Goes on with the list.
    pub(super) fn list_more(&mut self) -> Vec<String> {
        if self.rest() == 0 {
            return vec!["The list has no more lines.".to_owned()];
        }
        self.page()
    }

    fn page(&mut self) -> Vec<String> {
        let Listing { list, said } = self.listing;
        let count = self.count(list);
        let end = count.min(said + PAGE);
        self.listing.said = end;
        let line = |index: usize| format!("{}. {}", index + 1, self.line(list, index));
        let mut lines: Vec<String> = (said..end).map(line).collect();
        lines.extend((end < count).then(|| format!("So far {end} of {count}; m for more.")));
        lines
    }

    /// How many lines of the list have not been said.
    fn rest(&self) -> usize {
        self.count(self.listing.list).saturating_sub(self.listing.said)
    }

    fn count(&self, list: List) -> usize {
        let article = &self.document.article;
        match list {
            List::Sections => article.sections.len(),
            List::Entries(kind) => article.count(kind),
            List::Quotations => self.document.mentions.quotations().len(),
            List::Walk => self.walk.as_ref().map_or(0, |walk| walk.places.len()),
            List::Facts => article.facts.len(),
            List::Steps => self.lesson.as_ref().map_or(0, |lesson| lesson.plan.stages.len()),
        }
    }

    /// A line without its number.
    fn line(&self, list: List, index: usize) -> String {
        match list {
            List::Sections => self.section_line(index),
            List::Entries(kind) => self.entry_line(Entry { kind, index }),
            List::Quotations | List::Walk => self.walk_line(index),
            List::Facts => self.fact_line(index),
            List::Steps => self.step_line(index),
        }
    }

    fn section_line(&self, index: usize) -> String {
        let section = &self.document.article.sections[index];
        let level = if section.depth > 0 { format!(", level {}", section.depth + 1) } else { String::new() };
        format!("{}{level}", section.name())
    }

    /// What is said before the lines; the walk has said it already.
    fn title(&self, list: List) -> Option<String> {
        let count = self.count(list);
        match list {
            List::Sections => Some(format!("{}:", words::count(count, "section"))),
            List::Entries(kind) => Some(format!("{}:", words::count_kind(count, kind))),
            List::Facts => Some(format!("{}:", words::count(count, "figure"))),
            List::Steps => Some(format!("A lesson of {}:", words::count(count, "step"))),
            List::Quotations | List::Walk => None,
        }
    }

    /// Chooses a line of the list said last, counted from 1.
    pub(super) fn choose(&mut self, number: usize) -> Vec<String> {
        let list = self.listing.list;
        let count = self.count(list);
        if !(1..=count).contains(&number) {
            return vec![format!("The list said last has no number {number}.")];
        }
        let index = number - 1;
        match list {
            List::Sections => self.read_section(index),
            List::Entries(kind) => self.card(Entry { kind, index }),
            List::Quotations | List::Walk => self.stand_on(index, ""),
            List::Facts => self.read_fact(index),
            List::Steps => self.teach(index),
        }
    }

    /// What a number does: `1 to 4 for a section`.
    pub(super) fn number_choice(&self) -> Option<String> {
        let list = self.listing.list;
        let what = match list {
            List::Sections => "a section",
            List::Entries(Kind::Organisation) => "an organisation",
            List::Entries(kind) => &format!("a {}", words::one(kind)),
            List::Quotations | List::Walk => &format!("a {}", self.walk.as_ref()?.one()),
            List::Facts => "the place of a figure",
            List::Steps => "a step of the lesson",
        };
        let next = if list == List::Walk { ", n for the next" } else { "" };
        let more = if self.rest() > 0 { ", m for more" } else { "" };
        match self.count(list) {
            0 => None,
            1 => Some(format!("1 for {what}{next}{more}")),
            count => Some(format!("1 to {count} for {what}{next}{more}")),
        }
    }
}

/// What is said instead of an empty list.
fn none(list: List) -> String {
    match list {
        List::Sections => "This article has no text.".to_owned(),
        List::Entries(kind) => format!("This article lists no {}.", words::many(kind)),
        List::Quotations => "This article marks no quotations.".to_owned(),
        List::Walk => "The text does not mention it by name.".to_owned(),
        List::Facts => "This article states no figures.".to_owned(),
        List::Steps => "This article has no text to teach.".to_owned(),
    }
}
