//! How the text itself names a date, where its words say less or other than the date does.

use std::collections::BTreeSet;

use jiff::civil;

use super::Look;
use crate::article::{Article, Entry, Mentions, PartialDate, When};

/// Mentions that are looked at for words; more would only repeat them.
const MOST_MENTIONS: usize = 24;
/// Words of the text that are shown.
const MOST: usize = 3;

/// The words of the text for a date, each once, in the order of the text: only those that need the dateline or what
/// stands around them to be understood (`that day`, `17 August`), not `17 August 2022`.
pub(super) fn own(article: &Article, mentions: &Mentions, entry: Entry) -> Vec<String> {
    let Some(date) = article.dates.get(entry.index) else { return Vec::new() };
    let mut own: Vec<String> = Vec::new();
    for mention in mentions.of(entry).take(MOST_MENTIONS) {
        let at = &mention.at;
        let Some(words) = article.block(at.section, at.block).and_then(|block| block.text.get(at.range.clone())) else {
            continue;
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if own.len() < MOST && !says_all(&words, date.when) && !own.contains(&words) {
            own.push(words);
        }
    }
    own
}

/// The words in quotation marks, so that one sees that they are the text's.
pub(super) fn quoted(words: &str, look: Look) -> String {
    if look.plain { format!("\"{words}\"") } else { format!("“{words}”") }
}

/// Whether words say a date in full, with nothing but the date in them.
fn says_all(words: &str, when: When) -> bool {
    let said: BTreeSet<String> = words
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | '–' | '-' | '/'))
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !LINKS.contains(&word.as_str()))
        .collect();
    let ends = match when {
        When::At(date) => vec![date],
        When::Span(from, to) => vec![from, to],
    };
    let parts: Vec<Vec<String>> = ends.iter().flat_map(|end| parts(*end)).collect();
    let weekdays = ends.iter().map(|end| end.first_day().strftime("%A").to_string().to_lowercase());
    let known: BTreeSet<String> = parts.iter().flatten().cloned().chain(weekdays).collect();
    said.is_subset(&known) && parts.iter().all(|ways| ways.iter().any(|way| said.contains(way)))
}

/// Words that say nothing of their own beside a date.
const LINKS: [&str; 9] = ["from", "to", "until", "and", "in", "of", "on", "the", "between"];

/// What must be said of a date, each in the ways in which it can be.
fn parts(date: PartialDate) -> Vec<Vec<String>> {
    let first: civil::Date = date.first_day();
    let iso = date.to_string();
    let precision = iso.trim_start_matches('-').split('-').count();
    let name = |form: &str| first.strftime(form).to_string().to_lowercase();
    let mut parts = if date.year() <= 0 {
        vec![vec![(1 - i32::from(date.year())).to_string()], vec!["bce".to_owned(), "bc".to_owned()]]
    } else {
        vec![vec![date.year().to_string()]]
    };
    if precision > 1 {
        parts.push(vec![name("%B"), name("%b"), format!("{:02}", first.month())]);
    }
    if precision > 2 {
        let day = first.day();
        parts.push(vec![day.to_string(), format!("{day:02}")]);
        let ordinal = ["st", "nd", "rd", "th"].map(|end| format!("{day}{end}"));
        if let Some(last) = parts.last_mut() {
            last.extend(ordinal);
        }
    }
    parts
}

/// How far a day is from the day of the story, where that is near enough to be counted in days.
pub(super) fn distance(when: When, dateline: When) -> Option<String> {
    /// Farther away nobody counts days.
    const NEAR: i32 = 31;
    let is_day = |when: When| matches!(when, When::At(_)) && when.first_day() == when.last_day();
    if when == dateline {
        return Some("the dateline".to_owned());
    }
    if !is_day(when) || !is_day(dateline) {
        return None;
    }
    let days = (when.first_day() - dateline.first_day()).get_days();
    match days {
        -1 => Some("day before the dateline".to_owned()),
        1 => Some("day after the dateline".to_owned()),
        ..=-1 if -days <= NEAR => Some(format!("{} days before the dateline", -days)),
        1.. if days <= NEAR => Some(format!("{days} days after the dateline")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        match text.split_once('/') {
            Some((from, to)) => When::Span(from.parse().unwrap(), to.parse().unwrap()),
            None => When::At(text.parse().unwrap()),
        }
    }

    #[test]
    fn words_that_say_a_date_in_full_are_told_from_those_that_do_not() {
        for (words, date, all) in [
            ("17 August", "2022-08-17", false),
            ("that day", "2022-08-17", false),
            ("17 August 2022", "2022-08-17", true),
            ("Wednesday, 17 August 2022", "2022-08-17", true),
            ("Thursday, 17 August 2022", "2022-08-17", false),
            ("August 17th, 2022", "2022-08-17", true),
            ("2022-08-17", "2022-08-17", true),
            ("18 August 2022", "2022-08-17", false),
            ("Christmas night of 1758", "1758-12-25", false),
            ("August 1531", "1531-08", true),
            ("August 1531", "1531", false),
            ("1531", "1531-08", false),
            ("1066", "1066", true),
            ("240 BCE", "-0239", true),
            ("240", "-0239", false),
            ("from June 1757 to November 1758", "1757-06/1758-11", true),
            ("1903 to 1906", "1903/1906", true),
            ("February and April 1911", "1911-02/1911-04", true),
            ("the winter of 1912", "1912-04/1912-10", false),
            ("28. маја 1879", "1879-05-28", false),
        ] {
            assert_eq!(says_all(words, when(date)), all, "{words} for {date}");
        }
    }

    #[test]
    fn a_day_near_the_dateline_is_counted_from_it() {
        for (date, dateline, told) in [
            ("2022-08-18", "2022-08-18", Some("the dateline")),
            ("2022-08-17", "2022-08-18", Some("day before the dateline")),
            ("2022-08-19", "2022-08-18", Some("day after the dateline")),
            ("2022-07-18", "2022-08-18", Some("31 days before the dateline")),
            ("2022-09-19", "2022-08-18", None),
            ("2022-08", "2022-08-18", None),
            ("2022-08-17", "2022", None),
            ("-9999-01-01", "9999-12-31", None),
        ] {
            assert_eq!(distance(when(date), when(dateline)).as_deref(), told, "{date} from {dateline}");
        }
    }
}
