//! Dates as they are typed into a search: `2022-08`, `17 aug`, `1998..1999`.

use crate::{
    article::{Article, PartialDate, When},
    text::calendar::{MONTHS, WEEKDAYS, begun},
};

use super::token::split_word;

/// A word of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Weekday(usize),
    Day(usize),
    /// 1 to 12.
    Month(usize),
    Year(i16),
    BeforeChrist,
}

/// The date at the beginning of a text, which may be several words, and what follows it.
pub(super) fn split_words(text: &str) -> (&str, &str) {
    let (mut last, mut tail) = split_word(text);
    let mut has_month = false;
    loop {
        let (next, after) = split_word(tail.trim_start());
        let (Some(before), Some(word)) = (Word::new(last), Word::new(next)) else { break };
        has_month |= matches!(before, Word::Month(_));
        let goes_on = match (before, word) {
            (Word::Weekday(_), Word::Day(_) | Word::Month(_))
            | (Word::Day(_), Word::Month(_))
            | (Word::Month(_), Word::Day(_))
            | (Word::Year(_), Word::BeforeChrist) => true,
            (Word::Day(_) | Word::Month(_), Word::Year(_)) => has_month,
            _ => false,
        };
        if !goes_on {
            break;
        }
        (last, tail) = (next, after);
    }
    text.split_at(text.len() - tail.len())
}

/// Indices of the article's dates that a value means.
pub(super) fn matching(value: &str, article: &Article) -> Vec<usize> {
    let value = value.trim().to_lowercase();
    let matching = |means: &dyn Fn(When) -> bool| -> Vec<usize> {
        let dates = article.dates.iter().enumerate();
        dates.filter(|(_, date)| means(date.when)).map(|(index, _)| index).collect()
    };
    if let Some((from, to)) = interval(&value) {
        return matching(&|when| overlaps(when, from, to));
    }
    let words: Option<Vec<Word>> = value.split_whitespace().map(Word::new).collect();
    let words = words.filter(|words| !words.is_empty());
    let spoken = matching(&|when| words.as_ref().is_some_and(|words| ends(when).any(|end| is_spoken(end, words))));
    // The day 19 is meant before the year 1999 is.
    if value.len() < 3 && !spoken.is_empty() {
        return spoken;
    }
    let day = value.parse::<PartialDate>().ok();
    matching(&|when| {
        let written = !value.is_empty() && ends(when).any(|end| end.to_string().starts_with(&value));
        let spanned = matches!(when, When::Span(..)) && day.is_some_and(|day| overlaps(when, day, day));
        written || spanned || words.as_ref().is_some_and(|words| ends(when).any(|end| is_spoken(end, words)))
    })
}

/// Two dates with `/` (as ISO 8601 writes a span) or `..` between them.
fn interval(value: &str) -> Option<(PartialDate, PartialDate)> {
    let (from, to) = value.split_once('/').or_else(|| value.split_once(".."))?;
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

fn overlaps(when: When, from: PartialDate, to: PartialDate) -> bool {
    when.first_day() <= to.last_day() && from.first_day() <= when.last_day()
}

fn ends(when: When) -> impl Iterator<Item = PartialDate> {
    let (first, last) = match when {
        When::At(date) => (date, None),
        When::Span(from, to) => (from, Some(to)),
    };
    std::iter::once(first).chain(last)
}

/// Whether all the words are true of a date.
fn is_spoken(date: PartialDate, words: &[Word]) -> bool {
    let (first, last) = (date.first_day(), date.last_day());
    let has_month = first.month() == last.month();
    let is_day = first == last;
    let before_christ = words.contains(&Word::BeforeChrist);
    words.iter().all(|word| match *word {
        Word::Weekday(day) => is_day && usize::try_from(first.weekday().to_monday_zero_offset()) == Ok(day),
        Word::Day(day) => is_day && usize::try_from(first.day()) == Ok(day),
        Word::Month(month) => has_month && usize::try_from(first.month()) == Ok(month),
        Word::Year(year) => date.year() == if before_christ { 1_i16.saturating_sub(year) } else { year },
        Word::BeforeChrist => date.year() <= 0,
    })
}

impl Word {
    fn new(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let word = word.trim_end_matches(['.', ',']);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        if let Ok(number) = digits.parse::<i16>() {
            return match usize::try_from(number) {
                Ok(day @ 1..=31) if digits.len() < 3 => Some(Self::Day(day)),
                _ => Some(Self::Year(number)),
            };
        }
        if matches!(word, "bce" | "bc") {
            return Some(Self::BeforeChrist);
        }
        begun(&MONTHS, word).map(|month| Self::Month(month + 1)).or_else(|| begun(&WEEKDAYS, word).map(Self::Weekday))
    }
}
