//! Joins the names of one person: the full name, its shorter forms, the surname alone.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::{
    bearers::{Bearers, are_two},
    class::{Class, is_sovereign, is_title, words_of},
    joining::Name,
    particles,
    sighting::Sighting,
    tags::Named,
};

/// Names that name the same one, by index.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The fullest first; none of who is only known by a title and a name that others have too.
    pub(super) names: Vec<usize>,
    /// Single sightings of a shorter form that others share, by index.
    pub(super) seen: Vec<usize>,
    /// What somebody is called who has no name of their own.
    pub(super) called: Option<String>,
}

/// Full names with one surname that are compared with each other; more are no family but a register.
const FAMILY: usize = 40;
/// Numbers of rulers that are words or initials elsewhere.
const NUMBERS: [&str; 3] = ["i", "v", "x"];
/// How much of a shorter form's sightings must be persons for it to be joined to a full name.
const ENOUGH: f32 = 0.35;

/// Words that join a given name and a surname, and belong to the latter.
static PARTICLES: LazyLock<HashSet<&str>> = LazyLock::new(|| words_of(Class::Particle).collect());
/// Words behind a surname that are no part of it.
static SUFFIXES: LazyLock<HashSet<&str>> = LazyLock::new(|| words_of(Class::Suffix).chain(NUMBERS).collect());

/// Words before a name that are no part of it.
static TITLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| words_of(Class::Title).chain(words_of(Class::Office)).collect());

/// Whether a word joins a given name and a surname, and belongs to the latter.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word) || particles::is_other(word)
}

/// The words of a name without `Jr` and the like.
fn core(parts: &[String]) -> &[String] {
    let end = parts.iter().rposition(|part| !SUFFIXES.contains(part.as_str())).map_or(parts.len(), |last| last + 1);
    &parts[..end]
}

/// The words of a name without particles before it: `von der Leyen` as `Leyen`.
pub(super) fn bare(parts: &[String]) -> &[String] {
    let parts = core(parts);
    let start = parts.iter().position(|part| !is_particle(part)).unwrap_or(0);
    &parts[start..]
}

/// The words of a full name without titles that the tagger took for a part of it.
pub(super) fn untitled(parts: &[String]) -> &[String] {
    let titles = parts.iter().take_while(|part| TITLES.contains(part.as_str()) || is_title(part)).count();
    let rest = &parts[titles..];
    if bare(rest).len() > 1 { rest } else { parts }
}

/// Whether it is a title and a name of a single word that it stays with.
pub(super) fn is_ruler(parts: &[String]) -> bool {
    parts.len() == 2 && is_sovereign(&parts[0])
}

/// Whether it is a full name, and no surname or given name alone.
fn is_full(name: &Name) -> bool {
    bare(&name.parts).len() > 1
}

/// The persons among some names.
pub(super) fn groups(names: &[Name], sightings: &[Sighting]) -> Vec<Group> {
    let cores = names.iter().map(|name| core(&name.parts).len()).collect();
    let mut people = People { names, sightings, cores, ..People::default() };
    let mut full: Vec<usize> =
        (0..names.len()).filter(|at| names[*at].named() == Named::Person && is_full(&names[*at])).collect();
    full.sort_by_cached_key(|at| {
        let parts = core(&names[*at].parts);
        let initials = parts.iter().filter(|part| part.chars().count() == 1).count();
        (is_ruler(parts), initials, std::cmp::Reverse(untitled(parts).len().min(4)), *at)
    });
    for at in full {
        people.add_full(at);
    }
    let short = (0..names.len()).filter(|at| !is_full(&names[*at]));
    for at in short {
        people.add_short(at);
    }
    people.groups
}

#[derive(Default)]
struct People<'a> {
    names: &'a [Name],
    sightings: &'a [Sighting],
    /// How many words each name has without `Jr` and the like.
    cores: Vec<usize>,
    groups: Vec<Group>,
    /// Groups by the last word of their full name, and by the first.
    by_surname: HashMap<String, Vec<usize>>,
    by_given: HashMap<String, Vec<usize>>,
    /// And by the words between.
    by_middle: HashMap<String, Vec<usize>>,
}

impl<'a> People<'a> {
    /// The words of a name without `Jr` and the like.
    fn core(&self, at: usize) -> &'a [String] {
        &self.names[at].parts[..self.cores[at]]
    }

    /// Joins a full name to the one person it can be of, or makes it a person.
    fn add_full(&mut self, at: usize) {
        let parts = untitled(self.core(at));
        if let Some(group) = self.ruler(parts) {
            return self.groups[group].names.push(at);
        }
        let (Some(given), Some(surname)) = (parts.first(), parts.last()) else { return };
        let same_surname = self.by_surname.get(surname).into_iter().flatten();
        let same_given = self.by_given.get(given).into_iter().flatten();
        let fits = |group: &&usize| {
            let main = &self.names[self.groups[**group].names[0]];
            fits(untitled(self.core(self.groups[**group].names[0])), parts)
                && !are_two(main, &self.names[at], self.sightings)
        };
        let mut known: Vec<usize> =
            same_surname.take(FAMILY).chain(same_given.take(FAMILY)).filter(fits).copied().collect();
        known.sort_unstable();
        known.dedup();
        match *known.as_slice() {
            [group] => self.groups[group].names.push(at),
            [] => {
                // `Queen Mary` may be called Mary, but that is no surname of hers.
                let rules = is_ruler(parts);
                let given = if rules { surname } else { given };
                self.by_given.entry(given.clone()).or_default().push(self.groups.len());
                if !rules {
                    self.by_surname.entry(surname.clone()).or_default().push(self.groups.len());
                }
                for middle in &parts[1..parts.len() - 1] {
                    self.by_middle.entry(middle.clone()).or_default().push(self.groups.len());
                }
                self.groups.push(Group { names: vec![at], ..Group::default() });
            }
            _ => {}
        }
    }

    /// Who is called by a title and a given name like `Prince Andrew`: the only one of the given name who has the title
    /// before a full name.
    fn ruler(&self, parts: &[String]) -> Option<usize> {
        let [title, given] = parts else { return None };
        let titled = |group: &&usize| {
            let main = &self.names[self.groups[**group].names[0]];
            let mut seen = main.seen.iter().take(FAMILY).map(|seen| self.sightings[*seen].address());
            seen.any(|address| address.office.as_ref() == Some(title))
        };
        let mut all = self.by_given.get(given).filter(|_| is_sovereign(title))?.iter().take(FAMILY).filter(titled);
        let (first, None) = (all.next()?, all.next()) else { return None };
        Some(*first)
    }

    /// Joins a surname or another part of a name to the one person that has it; where several do or titles contradict,
    /// each sighting by itself.
    fn add_short(&mut self, at: usize) {
        let name = &self.names[at];
        let Some(word) = bare(&name.parts).last() else { return };
        let is_person = name.named() == Named::Person;
        if !is_person && name.share(Named::Person) <= ENOUGH {
            return;
        }
        let of = |people: &HashMap<String, Vec<usize>>| -> Vec<usize> {
            people.get(word).into_iter().flatten().take(FAMILY).copied().collect()
        };
        let mut given = of(&self.by_given);
        let mut several = of(&self.by_surname);
        if several.is_empty() && given.is_empty() {
            several = of(&self.by_middle);
        }
        given.retain(|group| !several.contains(group));
        let mut bearers = Bearers::new((&several, &given), &self.groups, self.names, self.sightings);
        several.append(&mut given);
        match (several.as_slice(), bearers.are_told_apart(name)) {
            ([group], false) => self.groups[*group].names.push(at),
            ([], false) if is_person => self.groups.push(Group { names: vec![at], ..Group::default() }),
            (_, true) if is_person => bearers.share_out(at, &mut self.groups),
            _ => {}
        }
    }
}

/// Whether a shorter or equal full name can be that of a longer one: `J. Stoltenberg` of `Jens Stoltenberg`, `John
/// Kennedy` of `John F. Kennedy`, `Pedro Sánchez` of `Pedro Sánchez Pérez`.
fn fits(longer: &[String], shorter: &[String]) -> bool {
    let is_initial = |part: &String| part.chars().nth(1).is_none();
    let same = |a: &String, b: &String| {
        a == b || is_initial(b) && a.starts_with(b.as_str()) || is_initial(a) && b.starts_with(a.as_str())
    };
    let (Some(given), Some(surname)) = (shorter.first(), shorter.last()) else { return false };
    let whole = longer.last() == Some(surname) || longer.starts_with(shorter);
    let mut rest = longer.iter();
    longer.first().is_some_and(|first| same(first, given))
        && whole
        && shorter.iter().all(|part| rest.any(|other| same(other, part)))
}

#[cfg(test)]
mod tests {
    use super::super::sighting::parts;
    use super::*;

    #[test]
    fn a_shorter_name_fits_the_person_it_can_be_of() {
        for (longer, shorter, fit) in [
            ("Jens Stoltenberg", "J. Stoltenberg", true),
            ("John F. Kennedy", "John Kennedy", true),
            ("John Kennedy", "John F. Kennedy", false),
            ("Pedro Sánchez Pérez-Castejón", "Pedro Sánchez", true),
            ("Aleksandar Vučić", "Александар Вучић", true),
            ("Hillary Clinton", "Bill Clinton", false),
            ("Jens Stoltenberg", "Jens Spahn", false),
        ] {
            assert_eq!(fits(&parts(longer), &parts(shorter)), fit, "{longer}, {shorter}");
        }
    }
}
