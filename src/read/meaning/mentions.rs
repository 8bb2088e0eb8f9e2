//! The names in the text of sections: that each means something.

use std::collections::HashSet;

use super::{Checks, dates::wrong_date, entries, sections::section_path};
use crate::{
    article::{Kind, When},
    read::{
        complaint::At,
        draft::{Part, PartAt},
        markdown::{Definitions, Meant, Name, blocks},
        names::{Names, written_date},
        words::quoted,
    },
};

/// The dates that the text mentions; complains about every name in it that means nothing.
pub(super) fn mentioned_dates(
    parts: &[Part],
    definitions: &Definitions,
    foreign: bool,
    names: &Names,
    checks: &mut Checks,
) -> Vec<When> {
    let mut dates = HashSet::new();
    for part in parts.iter().filter(|part| definitions.mention || may_mention(part.text.as_str())) {
        let mut wrong = Vec::new();
        let mut meant = |name: &Name<'_>| {
            if let Some(Ok(when)) = written_date(name.text) {
                dates.insert(when);
            }
            let meant = names.meant(name.text);
            wrong.extend(
                wrong_name(name, meant, names).map(|(what, help)| (name.text.to_owned(), name.at.clone(), what, help)),
            );
            meant
        };
        blocks(part.text.as_str(), definitions, &mut meant);
        for (name, at, what, help) in wrong.into_iter().filter(|_| !foreign) {
            checks.complain(place_of_name(part, &name, at), what, help);
        }
    }
    dates.into_iter().collect()
}

/// Whether a text may have a name behind an `@`, in a link or as a speaker.
fn may_mention(text: &str) -> bool {
    let bytes = text.as_bytes();
    let before = |at: usize| at.checked_sub(1).map_or(b'\n', |before| bytes[before]);
    // The last bytes of the dashes – and — are 0x93 and 0x94.
    memchr::memchr_iter(b'@', bytes)
        .any(|at| matches!(before(at), b'(' | b'<' | b' ' | b'\t' | b'\n' | b'\r' | b'-' | b':' | b'"' | 0x93 | 0x94))
}

/// What is wrong with a name in the text, and what to write.
fn wrong_name(name: &Name<'_>, meant: Meant, names: &Names) -> Option<(String, String)> {
    match (meant, written_date(name.text)) {
        (Meant::Nothing, Some(Ok(_))) if !name.speaker => None,
        (Meant::Nothing, Some(Err(error))) => Some(wrong_date(name.text, &error)),
        (Meant::Nothing, _) => {
            let what = format!("{} is the id of nobody and nothing here", quoted(name.text));
            Some((what, entries::meant(name.text, &[Kind::Person, Kind::Organisation, Kind::Place], names)))
        }
        (Meant::Entry(entry), _) if name.speaker && !entry.kind.is_somebody() => {
            let what = format!("{} is {}, which does not speak", quoted(name.text), entries::a(entry.kind));
            Some((what, "name the person whose words these are: `— @stoltenberg`".to_owned()))
        }
        _ => None,
    }
}

/// Where a name stands in the file, given the bytes of its link (or of itself) in the section's text.
fn place_of_name(part: &Part, name: &str, at: std::ops::Range<usize>) -> At {
    let text = part.text.as_str();
    let words = format!("@{name}");
    // A speaker's bytes begin after the @.
    let at = at.start.saturating_sub(usize::from(text[..at.start].ends_with('@')))..at.end;
    let start = text[at.clone()].rfind(&words).map_or(at.start, |offset| at.start + offset);
    let words = if text[start..].starts_with(&words) { words } else { text[at.clone()].to_owned() };
    match &part.at {
        PartAt::Markdown(_) => {
            let start = part.text.range.start + start;
            At::Source(start..start + words.len())
        }
        PartAt::Yaml(trail) => {
            let number = text[..start].matches(&words).count();
            At::Words { path: format!("{}.text", section_path(trail)), words, number }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_with_a_name_behind_an_at_is_looked_through() {
        for text in ["[x](@a)", "<span said=\"@a:speech\">", "> — @a", "> --@a", "@a", "[x](<@a>)"] {
            assert!(may_mention(text), "{text}");
        }
        assert!(!may_mention("mail a@b.example and c@d"));
    }
}
