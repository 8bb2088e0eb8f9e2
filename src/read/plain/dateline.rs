//! Where and when a story was filed, as its first line says: `BRUSSELS, 18 August 2022 (TDI): …`.

use crate::{
    article::PartialDate,
    read::words::one_line,
    text::{
        calendar::{is_weekday, month},
        dateline::{head, is_place},
    },
};

/// What a dateline says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filed {
    pub(super) place: Option<String>,
    pub(super) date: Option<PartialDate>,
    pub(super) agency: Option<String>,
}

/// Bytes of a dateline, at most.
const LONGEST: usize = 120;

/// The dateline at the beginning of a paragraph, or one that stands alone.
pub(super) fn dateline(text: &str) -> Option<Filed> {
    let text = text.trim_start();
    match head(text, LONGEST) {
        Some((line, end)) if is_published(line) => {
            alone(text[line.len() + end.len()..].trim_start_matches([' ', '–', '—']))
        }
        Some((line, _)) => filed(line).filter(|filed| filed.place.is_some()),
        None => alone(text),
    }
}

/// Whether a text begins with a dateline, be it one that leaves out the year: `LONDON, June 3 - The minister`.
pub(super) fn begins_story(text: &str) -> bool {
    let yearless = || {
        let (line, _) = head(text, LONGEST).filter(|(_, end)| *end != ": ")?;
        let (place, day) = line.trim().split_once(", ")?;
        let words: Vec<&str> = day.split(['(', ' ']).take_while(|word| !word.ends_with(')')).collect();
        let [one, two] = words[..words.len().min(2)] else { return None };
        let is_day = |word: &str| word.trim_end_matches('.').parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        let told = month(one).is_some() && is_day(two) || is_day(one) && month(two).is_some();
        (told && is_place(place)).then_some(())
    };
    dateline(text).is_some() || yearless().is_some()
}

/// Words, in small letters, behind which the day of a page stands.
fn is_published(word: &str) -> bool {
    let words = ["published", "posted", "date", "updated", "veröffentlicht", "stand", "publié le", "publicado"];
    words.contains(&word.trim().to_lowercase().as_str())
}

/// A line of nothing but a day, with or without a place.
fn alone(text: &str) -> Option<Filed> {
    let text = text.trim();
    (text.len() <= 60 && !text.contains('\n')).then(|| filed(text)).flatten().filter(|filed| filed.date.is_some())
}

/// What the words before the text say: a place and a day, a place and an agency, or all three.
fn filed(head: &str) -> Option<Filed> {
    let mut agency = None;
    let mut words = head.trim().to_owned();
    if let Some((before, rest)) = words.split_once('(') {
        let (inside, behind) = rest.split_once(')')?;
        agency = is_agency(inside).then(|| one_line(inside));
        agency.as_ref()?;
        words = format!("{} {}", before.trim_end(), behind.trim());
    }
    let parts: Vec<&str> = words.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let days = (0..parts.len()).rev().find_map(|at| Some((at, date(&parts[at..].join(" "))?)));
    let (named, date) = days.map_or((parts.len(), None), |(at, date)| (at, Some(date)));
    let named = if named > 0 && is_weekday(parts[named - 1]) { named - 1 } else { named };
    let place = parts[..named].first().filter(|place| is_place(place));
    let told = named <= 3 && (named == 0 || place.is_some()) && (date.is_some() || (agency.is_some() && named > 0));
    told.then(|| Filed { place: place.map(|place| one_line(place)), date, agency })
}

/// `TDI`, `Reuters`, `AP`, `dpa`.
fn is_agency(words: &str) -> bool {
    let letters = words.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '.' | '&' | '/' | '-'));
    let short = |word: &str| word.len() <= 4 && word == words;
    let named = words.split(' ').all(|word| word.starts_with(char::is_uppercase) || short(word));
    letters && named && (2..=30).contains(&words.trim().chars().count()) && words.split(' ').count() <= 3
}

/// The day that words say, all of them: `18 August 2022`, `Aug. 18 2022`, `Thursday 18 August 2022`, `2022-08-18`,
/// `18.08.2022`.
pub(super) fn date(words: &str) -> Option<PartialDate> {
    let words: Vec<&str> = words.split_whitespace().take(9).collect();
    let words = match words.as_slice() {
        [first, rest @ ..] if is_weekday(first) => rest,
        all => all,
    };
    let plain: Vec<&str> = words
        .iter()
        .map(|word| word.trim_end_matches(['.', ',']))
        .filter(|word| !matches!(*word, "de" | "of" | "the"))
        .collect();
    match plain.as_slice() {
        [iso] if iso.contains('-') => iso.parse().ok().filter(|_| iso.len() == 10),
        [pointed] => {
            let mut numbers = pointed.split('.').map(|number| number.parse::<i16>().ok());
            let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
            numbers.next().is_none().then(|| new(year, i8::try_from(month).ok()?, day))?
        }
        [first, second, year] => {
            let year = year.parse().ok().filter(|year| (1000..3000).contains(year))?;
            let (day, month) = month(second).map(|month| (*first, month)).or_else(|| Some((*second, month(first)?)))?;
            let digits = day.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == 'º');
            new(year, month, digits.parse().ok()?)
        }
        _ => None,
    }
}

fn new(year: i16, month: i8, day: i16) -> Option<PartialDate> {
    PartialDate::new(year, Some(month), Some(i8::try_from(day).ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_say_where_and_when() {
        for (text, place, date, agency) in [
            ("Brussels, 18 August 2022 (TDI): Secretary-General", "Brussels", "2022-08-18", "TDI"),
            ("BRUSSELS, 18 August 2022 – The Secretary", "BRUSSELS", "2022-08-18", ""),
            ("NEW YORK (Reuters) - Stocks", "NEW YORK", "", "Reuters"),
            ("KYIV, Ukraine, Aug. 18, 2022 (AP) — Words", "KYIV", "2022-08-18", "AP"),
            ("Berlin, 18. August 2022 – Der", "Berlin", "2022-08-18", ""),
            ("Madrid, 18 de agosto de 2022 — El", "Madrid", "2022-08-18", ""),
            ("Београд, 18. августа 2022. – Председник", "Београд", "2022-08-18", ""),
            ("Thursday, 18 August 2022", "", "2022-08-18", ""),
            ("Published: August 18th, 2022", "", "2022-08-18", ""),
            ("Published—18 August 2022", "", "2022-08-18", ""),
            ("Updated – 18 August 2022", "", "2022-08-18", ""),
            ("2022-08-18", "", "2022-08-18", ""),
        ] {
            let filed = dateline(text).unwrap_or_else(|| panic!("{text}"));
            let found = (filed.place, filed.date.map(|date| date.to_string()), filed.agency);
            let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            assert_eq!(found, (some(place), some(date), some(agency)), "{text}");
        }
    }

    #[test]
    fn a_story_may_begin_with_a_dateline_without_a_year() {
        for (text, begins) in [
            ("LONDON, June 3 - The minister said so", true),
            ("PARIS, Aug 18 (Reuters) - The city", true),
            ("Berlin, 3. Juni – Der Minister", true),
            ("Brussels, 18 August 2022 – The Secretary", true),
            ("London, June and July - a walk", false),
            ("A minister resigns - and goes", false),
            ("", false),
        ] {
            assert_eq!(begins_story(text), begins, "{text}");
        }
    }

    #[test]
    fn other_beginnings_are_no_datelines() {
        for text in [
            "Speaking in Brussels, he said: we go on",
            "London, 1853: a fog",
            "The talks – which went on – ended",
            "NATO (the alliance) - a word",
            "On 18 August 2022, he said, all was well. More words that go on and on and on and on.",
            "Chapter 4 (AP): words",
            "Brussels",
            "",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }
}
