//! Joins the names of one person: the full name, its shorter forms, the surname alone.

use std::collections::HashMap;

use super::{joining::Name, tags::Named};

/// Names that name the same one, by index.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The fullest first.
    pub(super) names: Vec<usize>,
    /// Single sightings of a shorter form that others share, by index.
    pub(super) seen: Vec<usize>,
}

/// Full names with one surname that are compared with each other; more are no family but a register.
const FAMILY: usize = 40;
const SUFFIXES: [&str; 20] = [
    "jr", "sr", "junior", "senior", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
    "xiv", "xv", "xvi",
];
const PARTICLES: [&str; 22] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn",
    "ben", "ter", "ten", "zu", "af",
];
/// How much of a shorter form's sightings must be persons for it to be joined to a full name.
const ENOUGH: f32 = 0.35;

/// Whether a word joins a given name and a surname, and belongs to the latter.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The words of a name without `Jr` and the like.
fn core(parts: &[String]) -> &[String] {
    let end = parts.iter().rposition(|part| !SUFFIXES.contains(&part.as_str())).map_or(parts.len(), |last| last + 1);
    &parts[..end]
}

/// The words of a name without particles before it: `von der Leyen` as `Leyen`.
fn bare(parts: &[String]) -> &[String] {
    let parts = core(parts);
    let start = parts.iter().position(|part| !PARTICLES.contains(&part.as_str())).unwrap_or(0);
    &parts[start..]
}

/// Whether it is a full name, and no surname or given name alone.
fn is_full(name: &Name) -> bool {
    bare(&name.parts).len() > 1
}

/// The persons among some names.
pub(super) fn groups(names: &[Name], order: &[(usize, usize)]) -> Vec<Group> {
    let mut people = People::default();
    let mut full: Vec<usize> =
        (0..names.len()).filter(|at| names[*at].named() == Named::Person && is_full(&names[*at])).collect();
    full.sort_by_key(|at| {
        let parts = core(&names[*at].parts);
        let initials = parts.iter().filter(|part| part.chars().count() == 1).count();
        (initials, std::cmp::Reverse(parts.len().min(4)), *at)
    });
    for at in full {
        people.add_full(at, names);
    }
    let short = (0..names.len()).filter(|at| !is_full(&names[*at]));
    for at in short {
        people.add_short(at, names, order);
    }
    people.groups
}

#[derive(Default)]
struct People {
    groups: Vec<Group>,
    /// Groups by the last word of their full name, and by the first.
    by_surname: HashMap<String, Vec<usize>>,
    by_given: HashMap<String, Vec<usize>>,
    /// And by the words between.
    by_middle: HashMap<String, Vec<usize>>,
}

impl People {
    /// Joins a full name to the one person it can be of, or makes it a person.
    fn add_full(&mut self, at: usize, names: &[Name]) {
        let parts = core(&names[at].parts);
        let (Some(given), Some(surname)) = (parts.first(), parts.last()) else { return };
        let same_surname = self.by_surname.get(surname).into_iter().flatten();
        let same_given = self.by_given.get(given).into_iter().flatten();
        let fits = |group: &&usize| fits(core(&names[self.groups[**group].names[0]].parts), parts);
        let mut known: Vec<usize> =
            same_surname.take(FAMILY).chain(same_given.take(FAMILY)).filter(fits).copied().collect();
        known.sort_unstable();
        known.dedup();
        match *known.as_slice() {
            [group] => self.groups[group].names.push(at),
            [] => {
                self.by_surname.entry(surname.clone()).or_default().push(self.groups.len());
                self.by_given.entry(given.clone()).or_default().push(self.groups.len());
                for middle in &parts[1..parts.len() - 1] {
                    self.by_middle.entry(middle.clone()).or_default().push(self.groups.len());
                }
                self.groups.push(Group { names: vec![at], ..Group::default() });
            }
            _ => {}
        }
    }

    /// Joins a surname or another part of a name to the one person that has it; where several do, each sighting by itself.
    fn add_short(&mut self, at: usize, names: &[Name], order: &[(usize, usize)]) {
        let name = &names[at];
        let Some(word) = bare(&name.parts).last() else { return };
        let is_person = name.named() == Named::Person;
        let candidates =
            [&self.by_surname, &self.by_given, &self.by_middle].into_iter().find_map(|people| people.get(word));
        match candidates.map(Vec::as_slice) {
            Some(&[group]) if is_person || name.share(Named::Person) > ENOUGH => self.groups[group].names.push(at),
            Some(several) if is_person => {
                let several = several.get(..FAMILY).unwrap_or(several).to_vec();
                self.share_out(&several, &name.seen, names, order);
            }
            None if is_person => self.groups.push(Group { names: vec![at], ..Group::default() }),
            _ => {}
        }
    }

    /// Gives each sighting of a shorter form to one of several persons, where it is plain to whom: to the only one named
    /// in full so far, or who is named far more often than each of the others, or the only one in this section, or at
    /// least the one who is named most.
    fn share_out(&mut self, several: &[usize], sightings: &[usize], names: &[Name], order: &[(usize, usize)]) {
        let full: Vec<&[usize]> =
            several.iter().map(|group| names[self.groups[*group].names[0]].seen.as_slice()).collect();
        let mut weights: Vec<usize> = full.iter().map(|full| full.len()).collect();
        for &seen in sightings {
            let last = |of: &usize| full[*of].partition_point(|other| *other < seen).checked_sub(1);
            let known: Vec<usize> = (0..several.len()).filter(|of| last(of).is_some()).collect();
            let here = |of: &&usize| last(of).is_some_and(|last| order[full[**of][last]].0 == order[seen].0);
            let only = |among: &[usize]| if let [only] = *among { Some(only) } else { None };
            let nearest = || only(&known.iter().filter(here).copied().collect::<Vec<_>>());
            let main = |times| outweighing(&known, &weights, times);
            if let Some(of) = only(&known).or_else(|| main(2)).or_else(nearest).or_else(|| main(1)) {
                weights[of] += 1;
                self.groups[several[of]].seen.push(seen);
            }
        }
    }
}

/// Which of some persons is named so many times as often as each of the others, and more.
fn outweighing(among: &[usize], weights: &[usize], times: usize) -> Option<usize> {
    let best = among.iter().copied().max_by_key(|of| weights[*of])?;
    among.iter().filter(|of| **of != best).all(|of| weights[*of] * times < weights[best]).then_some(best)
}

/// Whether a shorter or equal full name can be that of a longer one: `J. Stoltenberg` of `Jens Stoltenberg`, `John
/// Kennedy` of `John F. Kennedy`, `Pedro Sánchez` of `Pedro Sánchez Pérez`.
fn fits(longer: &[String], shorter: &[String]) -> bool {
    let same = |a: &String, b: &String| {
        a == b
            || (b.chars().count() == 1 && a.starts_with(b.as_str()))
            || (a.chars().count() == 1 && b.starts_with(a.as_str()))
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
