//! People, organisations and places: their ids, their names, and that no name is two's.

use std::collections::HashMap;

use super::Checks;
use crate::{
    article::{Entry, Kind, Organisation, Person, Place},
    read::{
        limits,
        names::{Names, written_date},
        path::Path,
        raw,
        words::{one_line, quoted},
    },
    text::is_id_letter,
};

/// The entries of an article; their ids are given in `names`.
pub(super) fn entries(
    raw: &raw::Article,
    names: &mut Names,
    checks: &mut Checks,
) -> (Vec<Person>, Vec<Organisation>, Vec<Place>) {
    give_ids(Kind::Person, raw.people.0.iter().map(|(id, _)| id), names, checks);
    give_ids(Kind::Organisation, raw.organisations.0.iter().map(|(id, _)| id), names, checks);
    give_ids(Kind::Place, raw.places.0.iter().map(|(id, _)| id), names, checks);
    let people = people(raw, names, checks);
    let organisations = organisations(raw, checks);
    let places = places(raw, checks);
    apart(Kind::Person, people.iter().map(|one| (&*one.id, &*one.name, &*one.also)), checks);
    apart(Kind::Organisation, organisations.iter().map(|one| (&*one.id, &*one.name, &*one.also)), checks);
    apart(Kind::Place, places.iter().map(|one| (&*one.id, &*one.name, &*one.also)), checks);
    (people, organisations, places)
}

fn people(raw: &raw::Article, names: &Names, checks: &mut Checks) -> Vec<Person> {
    let path = Path::ROOT.key(list_name(Kind::Person));
    let entries = raw.people.0.iter().map(|(id, person)| {
        let path = path.key(id);
        let of = path.key("of");
        let organisation = |(index, id): (usize, &String), checks: &mut Checks| {
            entry(id, &[Kind::Organisation], of.index(index), names, checks)
        };
        Person {
            id: id.clone(),
            name: checks.line(&person.name, path.key("name"), "the name"),
            role: Checks::optional(person.role.as_deref()),
            of: person.of.iter().enumerate().filter_map(|id| organisation(id, checks)).collect(),
            also: lines(&person.also, path.key("also"), checks),
            about: Checks::prose(person.about.as_deref()),
            found: None,
        }
    });
    entries.collect()
}

fn organisations(raw: &raw::Article, checks: &mut Checks) -> Vec<Organisation> {
    let path = Path::ROOT.key(list_name(Kind::Organisation));
    let entries = raw.organisations.0.iter().map(|(id, organisation)| {
        let path = path.key(id);
        Organisation {
            id: id.clone(),
            name: checks.line(&organisation.name, path.key("name"), "the name"),
            also: lines(&organisation.also, path.key("also"), checks),
            about: Checks::prose(organisation.about.as_deref()),
            found: None,
        }
    });
    entries.collect()
}

fn places(raw: &raw::Article, checks: &mut Checks) -> Vec<Place> {
    let path = Path::ROOT.key(list_name(Kind::Place));
    let entries = raw.places.0.iter().map(|(id, place)| {
        let path = path.key(id);
        Place {
            id: id.clone(),
            name: checks.line(&place.name, path.key("name"), "the name"),
            also: lines(&place.also, path.key("also"), checks),
            about: Checks::prose(place.about.as_deref()),
            at: place.at.map(|at| coordinates(at, path.key("at"), checks)),
            found: None,
        }
    });
    entries.collect()
}

fn coordinates([latitude, longitude]: [f64; 2], path: Path<'_>, checks: &mut Checks) -> (f64, f64) {
    for (index, name, value, limit) in [(0, "latitude", latitude, 90.0), (1, "longitude", longitude, 180.0)] {
        if !(-limit..=limit).contains(&value) {
            checks.value(
                path.index(index),
                format!("{value} is no {name}"),
                format!("write degrees from -{limit} to {limit}, latitude first: `at: [50.85, 4.35]`"),
            );
        }
    }
    (latitude, longitude)
}

/// Names or words that must each say something.
pub(super) fn lines(texts: &[String], path: Path<'_>, checks: &mut Checks) -> Vec<String> {
    texts.iter().enumerate().map(|(index, text)| checks.line(text, path.index(index), "a name")).collect()
}

fn give_ids<'r>(kind: Kind, ids: impl Iterator<Item = &'r String>, names: &mut Names, checks: &mut Checks) {
    let path = Path::ROOT.key(list_name(kind));
    for (index, id) in ids.enumerate() {
        if let Some(wrong) = wrong_id(id) {
            checks.key(path.key(id), format!("{} {wrong}", quoted(id)), ID_HELP);
        } else if let Some(taken) = names.give(id, Entry { kind, index }) {
            let what = format!("{} is already the id of {}", quoted(id), a(taken.kind));
            checks.key(path.key(id), what, "give each entry an id of its own, so that `[text](@id)` means one of them");
        }
    }
}

/// What to write as an id.
pub(super) const ID_HELP: &str = "write an id of letters, digits, - and _, such as `vucic` or `nato-2022`";

/// What is wrong with an id, if anything is.
pub(super) fn wrong_id(id: &str) -> Option<String> {
    if id.is_empty() {
        return Some("is not an id".to_owned());
    }
    if let Some(letter) = id.chars().find(|letter| !is_id_letter(*letter)) {
        let letter = one_line(&letter.to_string());
        let letter = if letter.is_empty() { "a space".to_owned() } else { format!("`{letter}`") };
        return Some(format!("is not an id: it has {letter}"));
    }
    if id.chars().count() > limits::ID_LENGTH {
        return Some(format!("is too long for an id: at most {} characters", limits::ID_LENGTH));
    }
    written_date(id).map(|_| "is not an id: it looks like a date".to_owned())
}

/// Complains where one name belongs to two entries of a kind.
fn apart<'r>(kind: Kind, entries: impl Iterator<Item = (&'r str, &'r str, &'r [String])>, checks: &mut Checks) {
    let path = Path::ROOT.key(list_name(kind));
    let mut owners: HashMap<String, &str> = HashMap::new();
    for (id, name, also) in entries {
        let entry = path.key(id);
        let key = entry.key("name");
        let list = entry.key("also");
        let others = also.iter().enumerate().map(|(index, alias)| (alias.as_str(), list.index(index)));
        for (alias, path) in std::iter::once((name, key)).chain(others) {
            let owner = *owners.entry(alias.to_lowercase()).or_insert(id);
            if owner != id && !alias.is_empty() {
                let what = format!("{} already names `{owner}`", quoted(alias));
                checks.value(
                    path,
                    what,
                    "leave it to one of the two, and write the other one's mentions out: `[text](@id)`",
                );
            }
        }
    }
}

/// The place of an id.
pub(super) fn place(id: &str, path: Path<'_>, names: &Names, checks: &mut Checks) -> Option<Entry> {
    entry(id, &[Kind::Place], path, names, checks)
}

/// The entry of an id that must be of one of the kinds.
pub(super) fn entry(id: &str, kinds: &[Kind], path: Path<'_>, names: &Names, checks: &mut Checks) -> Option<Entry> {
    let found = names.entry(id);
    if let Some(entry) = found.filter(|entry| kinds.contains(&entry.kind)) {
        return Some(entry);
    }
    let what = match found {
        Some(other) => format!("{} is {}, not {}", quoted(id), a(other.kind), a(kinds[0])),
        None => format!("no {} has the id {}", noun(kinds[0]), quoted(id)),
    };
    checks.value(path, what, meant(id, kinds, names));
    None
}

/// What to write instead of an id that is not known.
pub(super) fn meant(id: &str, kinds: &[Kind], names: &Names) -> String {
    match names.nearest(id, kinds) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("add it under `{}:`, or write one of the ids there", list_name(kinds[0])),
    }
}

/// The key under which the entries of a kind stand.
fn list_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "people",
        Kind::Organisation => "organisations",
        Kind::Place => "places",
        Kind::Date => "dates",
    }
}

fn noun(kind: Kind) -> &'static str {
    a(kind).split_once(' ').map_or("", |(_, noun)| noun)
}

/// The kind as a noun with its article.
pub(super) fn a(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "a person",
        Kind::Organisation => "an organisation",
        Kind::Place => "a place",
        Kind::Date => "a date",
    }
}
