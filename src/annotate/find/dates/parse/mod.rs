//! Reads time expressions from the tokens of a text; spans and lists of days here, each single one in a file of its own.

mod calendar;
mod figures;
mod guard;
mod length;
mod names;
mod relative;
mod series;
mod weekday;
mod year;

use super::{
    language::Language,
    sense::{Phrase, Sense, Side, Tense},
    tense::{tense, tense_of_weekday},
    token::{Gap, Token},
    word::{Digits, Word},
};
use crate::text;

/// The tokens of a text, and the text.
#[derive(Clone, Copy)]
struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: &'a Language,
}

/// A time expression that was read.
#[derive(Debug, Clone, Copy)]
struct Match {
    /// Where it begins in the text, in bytes.
    start: usize,
    /// Where it ends.
    end: usize,
    /// The token behind it.
    next: usize,
    /// What it says.
    sense: Sense,
    /// Whether a definite article before it is a part of it: `the next day`, but `the` 1999 election.
    takes_article: bool,
}

/// How many words may stand around the heart of an expression: `the end of the last year` has four.
const DEEPEST: usize = 6;

/// Words that may stand between the beginning of a sentence and an expression that leads it.
const LEADING: usize = 3;

/// The time expressions of a text, in reading order.
pub(super) fn phrases(text: &str, language: &Language, tokens: &[Token]) -> Vec<Phrase> {
    let parser = Parser { text, tokens, language };
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = parser.series(at, &mut phrases).unwrap_or(at + 1);
    }
    phrases
}

impl Parser<'_> {
    /// A single expression that begins with a token.
    fn point(&self, at: usize) -> Option<Match> {
        self.nested(at, DEEPEST)
    }

    /// A single expression with at most so many words around its heart.
    fn nested(&self, at: usize, depth: usize) -> Option<Match> {
        let depth = depth.checked_sub(1)?;
        match self.word(at)? {
            Word::Digits(_) => self.digits(at),
            Word::Month(_) | Word::ShortMonth(_) => self.month(at),
            Word::Weekday(_) | Word::ShortWeekday(_) => self.weekday(at),
            Word::Feast(month, day) => self.feast(at, (month, day)),
            Word::WeekOrSunday(_) => {
                self.weekday(at).or_else(|| self.unit_before_shift(at)).or_else(|| self.length(at))
            }
            Word::The => self.with_article(at, depth),
            Word::Early | Word::Earlier | Word::Later => self.with_part(at, depth),
            Word::Edge => self.with_edge(at, depth),
            Word::About => self.with_about(at, depth),
            Word::Shift(_) | Word::Then(_) | Word::Past | Word::Recent => self.shifted(at),
            Word::Near(_) | Word::TomorrowOrMorning => self.near(at),
            Word::ThenDay(by) => self.then_day(at, by),
            Word::Before | Word::After => self.day_over(at),
            Word::Nth(_) | Word::Second => self.ordinal(at),
            Word::QuarterName(_) => self.quarter(at, at),
            Word::Season => self.season(at),
            Word::Count(_) => self.year_in_words(at).or_else(|| self.length(at)).or_else(|| self.ordinal(at)),
            Word::One | Word::Some => self.length(at),
            Word::Unit(..) => self.unit_first(at),
            Word::AgoFirst => self.ago_first(at),
            Word::Each => self.repeated(at),
            Word::Often => self.whole(at, at, Sense::Placeless),
            Word::Vague => self.whole(at, at, Sense::Placeless).map(Match::after_article),
            Word::Fiscal => self.fiscal(at),
            _ => None,
        }
    }

    fn word(&self, at: usize) -> Option<Word> {
        self.tokens.get(at).map(|token| token.word)
    }

    fn figure(&self, at: usize) -> Option<Digits> {
        match self.word(at)? {
            Word::Digits(digits) => Some(digits),
            _ => None,
        }
    }

    /// What stands before a token; far, if there is no such token.
    fn gap(&self, at: usize) -> Gap {
        self.tokens.get(at).map_or(Gap::Far, |token| token.gap)
    }

    fn spaced(&self, at: usize) -> bool {
        self.gap(at) == Gap::Space
    }

    /// Whether a token names a part of the day and follows the one before it.
    fn is_day_part(&self, at: usize) -> bool {
        matches!(self.spaced_word(at), Some(Word::DayPart | Word::TomorrowOrMorning))
    }

    /// The word of a token that follows the one before it after a space.
    fn spaced_word(&self, at: usize) -> Option<Word> {
        self.word(at).filter(|_| self.spaced(at))
    }

    /// An expression from one token to another, both included.
    fn whole(&self, from: usize, to: usize, sense: Sense) -> Option<Match> {
        let (first, last) = (self.tokens.get(from)?, self.tokens.get(to)?);
        Some(Match { start: first.start, end: last.end, next: to + 1, sense, takes_article: false })
    }

    /// The text before a byte.
    fn before(&self, at: usize) -> &str {
        &self.text[..at]
    }

    /// The text from a byte on.
    fn behind(&self, at: usize) -> &str {
        &self.text[at..]
    }

    /// Whether a sentence begins not far before a byte.
    fn leads(&self, start: usize) -> bool {
        let before = self.before(start).trim_end();
        let mut words = before.split_ascii_whitespace().rev().take(LEADING + 1);
        words.clone().count() <= LEADING || words.any(|word| word.ends_with(['.', '!', '?', ':', '”', '"']))
    }

    /// Makes a phrase of what was read.
    fn phrase(&self, read: &Match, closes: bool) -> Phrase {
        let tense = tense(self.text, self.tokens, self.language.habits.comma_parts, (read.start, read.next));
        let tense = match read.sense {
            Sense::Weekday(_, Side::Unsaid) if tense == Tense::Ahead => {
                tense_of_weekday(self.text, self.tokens, read.start).unwrap_or(tense)
            }
            _ => tense,
        };
        Phrase { range: read.start..read.end, sense: read.sense, tense, closes, leads: self.leads(read.start) }
    }
}

impl Match {
    /// With a definite article as its part, if one stands before it.
    fn after_article(self) -> Self {
        Self { takes_article: true, ..self }
    }
}

/// Whether a word is in a list of small words parted by spaces, however it is written.
fn is_one_of(word: &str, list: &str) -> bool {
    text::is_one_of(&word.to_ascii_lowercase(), list)
}
