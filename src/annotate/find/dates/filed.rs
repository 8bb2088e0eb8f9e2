//! The day of an article, as the file states it or else as its text does: in a dateline, on a line of its own, or as
//! the first full date of a short text.

use crate::{
    article::{Article, Block, BlockKind, Container, ContainerKind, PartialDate, Passage},
    text::{
        Folded,
        dateline::{is_ended, is_place},
        sentence,
    },
};

use super::{
    language::{Language, language},
    parse,
    sense::{Phrase, Sense, YearSaid},
    token,
};

/// The day of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The day, month or year.
    pub date: PartialDate,
    /// How sure it is, in per cent; 100 if the file states it.
    pub certainty: u8,
    /// Where the text says so; none if the file states it.
    pub at: Option<Passage>,
    /// The name of the place in a line such as "BRUSSELS, 18 August 2022 (TDI) –".
    pub place: Option<Passage>,
}

/// Blocks at the beginning of a text in which its day may stand.
const BLOCKS: usize = 12;
/// Bytes at the beginning of a block in which it may stand.
const HEAD: usize = 160;
/// Bytes of the name of a place, with that of its country.
const LONGEST_NAME: usize = 50;
/// Bytes of a line that has little beside a date.
const LINE: usize = 80;
/// Bytes of a text that is short enough for its first full date to be the day it tells of.
const SHORT_TEXT: usize = 20_000;
/// How sure a day is that stands in a dateline, on a line of its own, or anywhere at the beginning.
const CERTAINTY: [u8; 3] = [95, 85, 50];

/// A year that has every day.
const ANY_YEAR: i16 = 2000;
/// How sure a day in a dateline is of which the year is only that of some date in the article.
const LIKELY: u8 = 70;

/// The day of an article; a book has none.
pub fn filed(article: &Article) -> Option<Filed> {
    if article.is_book {
        return None;
    }
    if let Some(date) = article.dateline.date {
        return Some(Filed { date, certainty: 100, at: None, place: None });
    }
    let language = language(&article.language);
    let heads: Vec<Head> = beginning(article).filter_map(|(at, block)| Head::read(at, block, language)).collect();
    let year = heads.iter().find_map(|head| head.date().map(PartialDate::year));
    let is_short = || article.weight() <= SHORT_TEXT;
    let later = |head: &Head| is_short().then(|| later_year(article, language, head.day.1)).flatten();
    let told = |head: &Head| stated_year(article).or_else(|| later(head));
    let lines = heads.iter().find_map(|head| head.in_dateline(year.map(|year| (year, CERTAINTY[0]))));
    let lines = lines.or_else(|| heads.iter().find_map(Head::on_a_line));
    let lines = lines.or_else(|| heads.iter().find_map(|head| head.in_dateline(Some((told(head)?, LIKELY)))));
    lines.or_else(|| heads.iter().find_map(Head::anywhere).filter(|_| is_short()))
}

/// The year of the first day that the file states among its dates.
fn stated_year(article: &Article) -> Option<i16> {
    let stated = article.dates.iter().filter(|date| date.found.is_none());
    let days = stated.filter(|date| date.when.first_day() == date.when.last_day());
    days.map(|date| date.when.start().year()).next_back()
}

/// The year of the first full date of a month with which a later block of the text begins. One of another month may be
/// that of a flood long ago.
fn later_year(article: &Article, language: &Language, month: u8) -> Option<i16> {
    let later = running(article).skip(BLOCKS).filter_map(|(at, block)| Head::read(at, block, language));
    later.filter(|head| head.day.1 == month).find_map(|head| head.date().map(PartialDate::year))
}

/// Whether the text begins with a dateline that leaves out its year.
pub(super) fn lacks_year(article: &Article) -> bool {
    let language = language(&article.language);
    let mut heads = beginning(article).filter_map(|(at, block)| Head::read(at, block, language));
    heads.any(|head| head.date().is_none() && head.in_dateline(Some((ANY_YEAR, 0))).is_some())
}

/// The first blocks of an article that are running text, each with its section and index.
fn beginning(article: &Article) -> impl Iterator<Item = ((usize, usize), &Block)> {
    running(article).take(BLOCKS)
}

/// The blocks of an article that are running text, each with its section and index.
fn running(article: &Article) -> impl Iterator<Item = ((usize, usize), &Block)> {
    let sections = article.sections.iter().enumerate();
    let blocks = sections.flat_map(|(section, text)| {
        text.blocks().iter().enumerate().map(move |(index, block)| ((section, index), block))
    });
    let is_quoted = |container: &Container| matches!(container.kind, ContainerKind::Quote(_));
    blocks.filter(move |(_, block)| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_))
            && !block.text.is_empty()
            && !block.containers.iter().any(is_quoted)
    })
}

/// The beginning of a block, and the first date in it.
struct Head<'a> {
    at: (usize, usize),
    text: &'a str,
    phrase: Phrase,
    day: (u8, u8),
    year: YearSaid,
}

impl<'a> Head<'a> {
    fn read(at: (usize, usize), block: &'a Block, language: &Language) -> Option<Self> {
        let text = &block.text[..sentence::boundary(&block.text, HEAD.min(block.text.len()))];
        let mut tokens = Vec::new();
        token::tokenize(text, language, &mut Folded::default(), &mut tokens);
        let phrases = parse::phrases(text, language, &tokens);
        phrases.into_iter().find_map(|phrase| match phrase.sense {
            Sense::Day { day, month, year, .. } => {
                Some(Self { at, text: &block.text, phrase, day: (day, month), year })
            }
            _ => None,
        })
    }

    /// The date, if its year is written out.
    fn date(&self) -> Option<PartialDate> {
        match self.year {
            YearSaid::Known(year) => self.in_year(year),
            _ => None,
        }
    }

    fn in_year(&self, year: i16) -> Option<PartialDate> {
        let (day, month) = self.day;
        PartialDate::new(year, Some(i8::try_from(month).ok()?), Some(i8::try_from(day).ok()?)).ok()
    }

    fn passage(&self, start: usize, end: usize) -> Passage {
        Passage { section: self.at.0, block: self.at.1, range: start..end }
    }

    fn filed(&self, date: PartialDate, certainty: u8, place: Option<Passage>) -> Filed {
        let range = &self.phrase.range;
        Filed { date, certainty, at: Some(self.passage(range.start, range.end)), place }
    }

    /// "BRUSSELS, 18 August 2022 (TDI) –", "PARIS, Aug 18 (Reuters) -"; a year that is left out is that of another date.
    /// `year` is that year, and how sure a day of it is.
    fn in_dateline(&self, year: Option<(i16, u8)>) -> Option<Filed> {
        let place = self.place()?;
        let rest = self.text[self.phrase.range.end..].trim_start_matches(['.', ',', ' ']);
        let agency = rest.strip_prefix(['(', '/', '[']).and_then(|inner| inner.split_once([')', '/', ']']));
        let rest = agency.filter(|(name, _)| name.len() < 40).map_or(rest, |(_, rest)| rest.trim_start());
        if !is_ended(rest) {
            return None;
        }
        let own = self.date().map(|date| (date, CERTAINTY[0]));
        let (date, certainty) = own.or_else(|| year.and_then(|(year, sure)| Some((self.in_year(year)?, sure))))?;
        Some(self.filed(date, certainty, Some(place)))
    }

    /// The name of a place at the beginning of the block, right before the date.
    fn place(&self) -> Option<Passage> {
        let before = &self.text[..self.phrase.range.start];
        let named = before.trim_end().strip_suffix([',', '/', '–', '—', '-']).or(before.strip_suffix(' '))?;
        let name = named.trim_end_matches(" (AP)").trim_end_matches([',', ' ']);
        let first = name.split_once(',').map_or(name, |(first, _)| first);
        (name.len() <= LONGEST_NAME && name.split(',').map(str::trim).all(is_place))
            .then(|| self.passage(0, first.len()))
    }

    /// "Published 18 August 2022, 10:00": a line with little beside the date.
    fn on_a_line(&self) -> Option<Filed> {
        let is_line = self.text.len() <= LINE && !self.text.trim_end().ends_with(['.', '?', '!']);
        let others = self.text.split_whitespace().count();
        self.date().filter(|_| is_line && others <= 9).map(|date| self.filed(date, CERTAINTY[1], None))
    }

    fn anywhere(&self) -> Option<Filed> {
        self.date().map(|date| self.filed(date, CERTAINTY[2], None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Section;

    #[test]
    fn a_text_has_the_day_of_its_first_lines_and_a_book_has_none() {
        let blocks = vec![Block::paragraph("Philadelphia"), Block::paragraph("Published 4 May 1912")];
        let of = |is_book| {
            let blocks = blocks.clone();
            let sections = vec![Section::new("a", "", 0, 1, move || blocks.clone())];
            filed(&Article { is_book, sections, language: "en".to_owned(), ..Article::default() })
        };
        assert_eq!(of(false).map(|filed| filed.date.to_string()).as_deref(), Some("1912-05-04"));
        assert_eq!(of(true), None);
    }
}
