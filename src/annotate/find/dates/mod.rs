//! Finds where a text speaks of a time, and which days, months or years are meant.
//!
//! An article is read twice: first for what each expression says, then from front to back for what it means, against
//! the day of the article and what the text told before. How values are written is that of ISO 8601; what counts as one
//! expression follows the TIMEX3 guidelines of `TimeML` (ISO 24617-1), except that the two ends of a span are one.

mod filed;
mod language;
mod parse;
mod resolve;
mod sense;
mod tense;
mod token;
mod word;

#[cfg(test)]
mod tests;

use super::{
    contents::is_contents,
    watch::{Walk, Watch},
};
use crate::{
    article::{Article, BlockKind, Passage, When},
    text::Folded,
};
use resolve::Resolver;
use sense::Phrase;

pub use filed::{Filed, filed};

/// A time expression that has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The day, month, year or span that is meant.
    pub when: When,
    /// Where the text says so.
    pub at: Passage,
    /// How sure the value is, in per cent.
    pub certainty: u8,
}

/// A time expression, whether it has a value or not; of a span each end is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// Where it stands.
    pub at: Passage,
    /// What it means, if it is a point or a span on the calendar and known, and how sure that is, in per cent.
    pub value: Option<(When, u8)>,
    /// Whether it is the end of a span that the expression before it begins.
    pub closes: bool,
}

/// Every time expression of an article that has a value, in reading order; a span with both its ends is one.
pub fn dates(article: &Article) -> Vec<FoundDate> {
    valued(expressions(article))
}

/// Those of some expressions that have a value; a span with both its ends is one.
pub(super) fn valued(expressions: Vec<Expression>) -> Vec<FoundDate> {
    let mut found: Vec<FoundDate> = Vec::new();
    let mut open = false;
    for Expression { at, value, closes } in expressions {
        let Some((when, certainty)) = value else {
            open = false;
            continue;
        };
        let span = found.last_mut().filter(|_| closes && open).and_then(|from| Some((span(from.when, when)?, from)));
        if let Some((when, from)) = span {
            *from = FoundDate { when, at: joined(&from.at, &at), certainty: certainty.min(from.certainty) };
        } else {
            found.push(FoundDate { when, at, certainty });
        }
        open = true;
    }
    found
}

/// From the beginning of one date to the end of another, if that comes later.
fn span(from: When, to: When) -> Option<When> {
    let end = match to {
        When::At(end) | When::Span(_, end) => end,
    };
    (from.first_day() < to.first_day() && from.last_day() <= end.last_day()).then(|| When::Span(from.start(), end))
}

fn joined(from: &Passage, to: &Passage) -> Passage {
    Passage { range: from.range.start..to.range.end, ..from.clone() }
}

/// Every time expression of an article, in reading order, those without a value too: durations, repetitions, "now".
pub fn expressions(article: &Article) -> Vec<Expression> {
    expressed(article, &Watch::new(article, &|_| true))
}

/// The same, as far as a watch lets it come.
pub(super) fn expressed(article: &Article, watch: &Watch) -> Vec<Expression> {
    let phrases = phrases(article, watch);
    let filed = filed(article);
    let mut resolver = Resolver::new(filed.as_ref(), phrases.iter().map(|said| &said.phrase));
    if filed.is_none() && filed::lacks_year(article) {
        resolver.be_news();
    }
    let mut at = None;
    let resolve = |Said { section, block, phrase }: Said| {
        if at != Some((section, block)) {
            resolver.begin(section, block);
        }
        at = Some((section, block));
        let value = resolver.resolve(&phrase);
        Some(Expression { at: Passage { section, block: block?, range: phrase.range }, value, closes: phrase.closes })
    };
    phrases.into_iter().filter_map(resolve).collect()
}

/// An expression and where it stands.
struct Said {
    section: usize,
    /// None for the title of the section, which tells the year of what follows but has no address in the text.
    block: Option<usize>,
    phrase: Phrase,
}

/// What the title of each section and each of its blocks say of time.
fn phrases(article: &Article, watch: &Watch) -> Vec<Said> {
    let language = language::language(&article.language);
    let (mut folded, mut tokens) = (Folded::default(), Vec::new());
    let mut found = Vec::new();
    for (section, text) in article.sections.iter().enumerate().filter(|(_, section)| !is_contents(section)) {
        let blocks = text.blocks().iter().enumerate().filter(|(_, block)| !matches!(block.kind, BlockKind::Code(_)));
        let blocks = blocks.map(|(index, block)| (Some(index), block.text.as_str()));
        for (block, text) in std::iter::once((None, text.title.as_str())).chain(blocks) {
            if !watch.passes(Walk::Dates, text.len()) {
                return found;
            }
            token::tokenize(text, language, &mut folded, &mut tokens);
            let phrases = parse::phrases(text, language, &tokens);
            found.extend(phrases.into_iter().map(|phrase| Said { section, block, phrase }));
        }
    }
    found
}
