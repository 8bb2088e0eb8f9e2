//! The line at the head of news that says where and when it was filed, `BRUSSELS, 18 August 2022 (TDI) – `: what ends it,
//! and which words may name its place.

use super::{is_one_of, is_unspaced};

/// What parts the line from the text.
const ENDS: [&str; 9] = [": ", " – ", " — ", " - ", " −", " --", "– ", "— ", "—"];
/// Words in the name of a place that have no capital.
const PARTICLES: &str =
    "de del da do dos di du des la las le les los el y am an der im bei of upon on the sur en na u i";
/// Words of the longest name.
const WORDS: usize = 5;

/// What stands before the first sign that may part such a line from its text, and that sign; none if the line would be
/// longer than so many bytes.
pub(crate) fn head(text: &str, longest: usize) -> Option<(&str, &'static str)> {
    let near = &text[..super::sentence::boundary(text, text.len().min(longest + ENDS[1].len()))];
    let ends = ENDS.iter().filter_map(|end| Some((near.find(end)?, *end)));
    let (at, end) = ends.min_by_key(|(at, end)| (*at, end.len())).filter(|(at, _)| *at <= longest)?;
    Some((&text[..at], end))
}

/// Whether what follows the day ends the line.
pub(crate) fn is_ended(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['–', '—', '-', '−', ':', '.'])
}

/// Whether words may name a place: some with capitals, and particles between them.
pub(crate) fn is_place(words: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.');
    let is_name = |word: &str| word.starts_with(|first: char| first.is_uppercase() || is_unspaced(first));
    let mut all = words.split_whitespace();
    words.chars().all(is_letter)
        && words.split_whitespace().count() <= WORDS
        && all.next().is_some_and(is_name)
        && all.all(|word| is_name(word) || is_one_of(word, PARTICLES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_ends_at_its_first_sign() {
        for (text, line) in [
            ("OSLO, 3 May – Rain fell - much of it.", Some(("OSLO, 3 May", " – "))),
            ("PARIS: Rain fell.", Some(("PARIS", ": "))),
            ("ROME (AP)— Rain.", Some(("ROME (AP)", "—"))),
            ("BONN -- Rain.", Some(("BONN", " --"))),
            ("A line that goes on for long – and on", None),
            ("ééééééééééééééééééé", None),
            ("", None),
        ] {
            assert_eq!(head(text, 20), line, "{text}");
        }
    }

    #[test]
    fn a_place_has_capitals_and_particles_only() {
        for (words, is) in [
            ("NEW YORK", true),
            ("Frankfurt am Main", true),
            ("Port of Spain", true),
            ("St. Louis", true),
            ("北京", true),
            ("БЕОГРАД", true),
            ("The minister said", false),
            ("of Spain", false),
            ("Room 12", false),
            ("", false),
        ] {
            assert_eq!(is_place(words), is, "{words}");
        }
    }
}
