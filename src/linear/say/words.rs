//! Small words: counts, enumerations, names, dates and figures as they are said.

use crate::{
    app::kind_title,
    article::{Article, Entry, Kind, When},
    text::{
        self,
        calendar::{MONTHS, WEEKDAYS},
    },
};
pub(in crate::linear) use text::enumeration;

/// More sections than this are counted and not named.
const NAMED: usize = 6;

/// `1 hit`, `2 hits`; the plural is the singular with an s.
pub(in crate::linear) fn count(number: usize, singular: &str) -> String {
    if number == 1 { format!("1 {singular}") } else { format!("{number} {singular}s") }
}

/// `1 person`, `3 people`.
pub(in crate::linear) fn count_kind(number: usize, kind: Kind) -> String {
    if number == 1 { format!("1 {}", one(kind)) } else { format!("{number} {}", many(kind)) }
}

/// One entry of a kind.
pub(in crate::linear) fn one(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Date => "date",
        Kind::Place => "place",
        Kind::Organisation => "organisation",
    }
}

/// All entries of a kind.
pub(in crate::linear) fn many(kind: Kind) -> String {
    kind_title(kind).to_lowercase()
}

/// The text as a sentence: with a full stop, if nothing ends it yet.
pub(in crate::linear) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    let bare = text.trim_end_matches(|c| "\"'”’»›)]".contains(c));
    let ended = bare.ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '।']);
    if ended || text.is_empty() { text.to_owned() } else { format!("{text}.") }
}

/// `Wednesday 17 August 2022`, `March 1998 to June 1999`.
pub(in crate::linear) fn date(when: When) -> String {
    let words = when.spoken();
    let whole = words.split(' ').map(|word| {
        let mut names = MONTHS.iter().chain(&WEEKDAYS);
        let name = names.find(|name| word.len() == 3 && name.starts_with(word));
        if word == "–" { "to" } else { name.copied().unwrap_or(word) }
    });
    whole.collect::<Vec<_>>().join(" ")
}

/// Who, when or where, by name.
pub(in crate::linear) fn name(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Date => date(article.dates[entry.index].when),
        _ => article.name(entry).to_owned(),
    }
}

/// `in Opening and Serbian meeting`, or how many sections if they are too many to name.
pub(in crate::linear) fn in_sections(article: &Article, sections: &[usize]) -> String {
    if sections.len() > NAMED {
        return format!("in {}", count(sections.len(), "section"));
    }
    let names: Vec<&str> = sections.iter().map(|section| article.sections[*section].name()).collect();
    format!("in {}", enumeration(&names))
}

/// `3,700`, `0.5`, `minus 20`.
pub(in crate::linear) fn figure(number: f64) -> String {
    text::figure(number).replacen('-', "minus ", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_in_whole_words() {
        let at = |iso: &str| When::At(iso.parse().unwrap());
        for (when, said) in [
            (at("2022-08-17"), "Wednesday 17 August 2022"),
            (at("2022-05"), "May 2022"),
            (at("-0043"), "44 BCE"),
            (When::Span("1998-03".parse().unwrap(), "1999-06".parse().unwrap()), "March 1998 to June 1999"),
        ] {
            assert_eq!(date(when), said);
        }
    }

    #[test]
    fn a_figure_is_grouped_and_a_sentence_ends() {
        for (number, said) in [(3700.0, "3,700"), (20.0, "20"), (-1_234_567.5, "minus 1,234,567.5"), (0.25, "0.25")] {
            assert_eq!(figure(number), said);
        }
        for (text, said) in
            [("He left", "He left."), ("“Yes.”", "“Yes.”"), ("(so)", "(so)."), ("Who?", "Who?"), ("", "")]
        {
            assert_eq!(sentence(text), said);
        }
    }
}
