//! Ids and dates: what the names behind an `@`, and in the keys of a file, stand for.

use std::collections::HashMap;

use super::markdown::Meant;
use crate::{
    article::{DateError, Entry, Kind, PartialDate, When},
    text::is_id_letter,
};

/// The ids of an article and its dates.
#[derive(Debug, Default)]
pub(crate) struct Names {
    ids: HashMap<String, Entry>,
    /// Sorted, each once; an index is that of [`crate::article::Article::dates`].
    dates: Vec<When>,
}

impl Names {
    /// Gives an id to an entry; the entry that has it already, if one does.
    pub(crate) fn give(&mut self, id: &str, entry: Entry) -> Option<Entry> {
        match self.ids.entry(id.to_owned()) {
            std::collections::hash_map::Entry::Occupied(taken) => Some(*taken.get()),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(entry);
                None
            }
        }
    }

    /// Sets the dates, which are sorted, each once.
    pub(crate) fn set_dates(&mut self, dates: Vec<When>) {
        self.dates = dates;
    }

    /// The entry of an id.
    pub(crate) fn entry(&self, id: &str) -> Option<Entry> {
        self.ids.get(id).copied()
    }

    /// The entry of a date.
    pub(crate) fn date(&self, when: When) -> Option<Entry> {
        let index = self.dates.binary_search(&when).ok()?;
        Some(Entry { kind: Kind::Date, index })
    }

    /// What a name behind an `@` means.
    pub(crate) fn meant(&self, name: &str) -> Meant {
        match written_date(name) {
            _ if !is_name(name) => Meant::Address,
            Some(Ok(when)) => self.date(when).map_or(Meant::Nothing, Meant::Entry),
            Some(Err(_)) => Meant::Nothing,
            None => self.entry(name).map_or(Meant::Nothing, Meant::Entry),
        }
    }

    /// The id of one of the kinds that is most like what was written.
    pub(crate) fn nearest(&self, written: &str, kinds: &[Kind]) -> Option<&str> {
        let ids = self.ids.iter().filter(|(_, entry)| kinds.contains(&entry.kind)).map(|(id, _)| id.as_str());
        nearest(written, ids)
    }
}

/// Of the known words the one that is most like what was written, if any is.
pub(crate) fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let written = written.to_lowercase();
    let likeness = |known: &str| {
        let known = known.to_lowercase();
        let begins = written.chars().count() >= 3 && (known.starts_with(&written) || written.starts_with(&known));
        let likeness = strsim::normalized_damerau_levenshtein(&written, &known);
        if begins { likeness.max(0.6) } else { likeness }
    };
    let ranked = known.map(|known| (likeness(known), known)).filter(|(likeness, _)| *likeness >= 0.6);
    // Of two alike the first in the alphabet, so that a message is always the same.
    ranked.min_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second))).map(|(_, known)| known)
}

/// Whether what stands behind an `@` is meant as a name: an id or a date, and not an address such as `@/about.md`.
fn is_name(text: &str) -> bool {
    !text.is_empty() && (text.chars().all(is_id_letter) || written_date(text).is_some())
}

/// The date that a text writes; none if it is no attempt at one.
pub(crate) fn written_date(text: &str) -> Option<Result<When, DateError>> {
    let begins = text.trim_start_matches('-').bytes().take_while(u8::is_ascii_digit).count() >= 4;
    if !begins || !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'/')) {
        return None;
    }
    Some(match text.split_once('/') {
        None => text.parse().map(When::At),
        Some((from, to)) => span(from, to),
    })
}

fn span(from: &str, to: &str) -> Result<When, DateError> {
    let (from, to): (PartialDate, PartialDate) = (from.parse()?, to.parse()?);
    if from.first_day() > to.last_day() {
        return Err(DateError::Calendar);
    }
    Ok(When::Span(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_an_id_a_date_or_an_address() {
        let mut names = Names::default();
        let vucic = Entry { kind: Kind::Person, index: 0 };
        assert_eq!(names.give("vucic", vucic), None);
        assert_eq!(names.give("vucic", vucic), Some(vucic));
        let day = written_date("2022-08-17").unwrap().unwrap();
        names.set_dates(vec![day]);
        assert_eq!(names.meant("vucic"), Meant::Entry(vucic));
        assert_eq!(names.meant("2022-08-17"), Meant::Entry(Entry { kind: Kind::Date, index: 0 }));
        for nothing in ["kurti", "2022-08-18", "2022-02-30", "1998-03/1999-06", "1999/1998"] {
            assert_eq!(names.meant(nothing), Meant::Nothing, "{nothing}");
        }
        for address in ["/pages/about.md", "a.b", "", "a b", "user@host"] {
            assert_eq!(names.meant(address), Meant::Address, "{address}");
        }
    }

    #[test]
    fn the_nearest_word_is_the_one_meant() {
        for (written, meant) in [("nmae", Some("name")), ("alo", Some("also")), ("Roles", Some("role")), ("xyz", None)]
        {
            assert_eq!(nearest(written, ["name", "role", "of", "also", "about"].into_iter()), meant, "{written}");
        }
    }
}
