//! Tells apart who bears one surname: whom a title contradicts, and to whom of several a surname alone is given.

use super::{
    address::{Address, office},
    joining::Name,
    persons::{Group, bare},
    sighting::Sighting,
};
use crate::annotate::find::speakers::given::{Gender, by_name, by_title};

/// Somebody who may be meant by a shorter form of a name.
#[derive(Debug, Clone)]
struct Bearer {
    /// Index of the group.
    group: usize,
    gender: Gender,
    /// Titles and offices by which the text calls this one.
    offices: Vec<String>,
    /// Sightings that plainly name this one, in reading order.
    plain: Vec<usize>,
    /// How often this one is named, shorter forms that were given to this one included.
    weight: usize,
    /// Whether this one is only known by a title and the shorter form.
    is_apart: bool,
    /// Whether the shorter form is this one's given name.
    by_given: bool,
}

/// All who may be meant by one shorter form.
pub(super) struct Bearers<'a> {
    all: Vec<Bearer>,
    names: &'a [Name],
    sightings: &'a [Sighting],
}

/// More sightings of a full name say nothing new of who bears it.
const ENOUGH: usize = 60;

impl<'a> Bearers<'a> {
    /// Those of some groups, by index: whose surname the shorter form is, and whose given name.
    pub(super) fn new(
        (by_surname, by_given): (&[usize], &[usize]),
        groups: &[Group],
        names: &'a [Name],
        sightings: &'a [Sighting],
    ) -> Self {
        let of = |group: &usize, by_given| {
            let main = &names[groups[*group].names[0]];
            let seen = || main.seen.iter().take(ENOUGH).map(|seen| &sightings[*seen]);
            let titles = seen().filter_map(|seen| seen.address().office.clone());
            let roles = seen().filter_map(|seen| seen.role()).flat_map(|role| role.split(' ').map(office));
            let offices = titles.chain(roles).collect();
            Bearer {
                group: *group,
                gender: gender(main, seen()),
                offices,
                plain: main.seen.clone(),
                weight: main.seen.len(),
                is_apart: false,
                by_given,
            }
        };
        let all = by_surname.iter().map(|group| of(group, false)).chain(by_given.iter().map(|group| of(group, true)));
        Self { all: all.collect(), names, sightings }
    }

    /// Whether the titles with a shorter form say that it names more people than are known in full, or one of several.
    pub(super) fn are_told_apart(&self, name: &Name) -> bool {
        let titled =
            || name.seen.iter().map(|seen| self.sightings[*seen].address()).filter(|address| address.is_some());
        match self.all.as_slice() {
            [] => [Gender::He, Gender::She].iter().all(|gender| titled().any(|address| address.gender == *gender)),
            [only] => titled().any(|address| contradict(only.gender, address.gender)),
            _ => true,
        }
    }

    /// Gives each sighting of a shorter form to whom it names, where that is plain. Who is called by a title that fits
    /// nobody becomes a person of that title.
    pub(super) fn share_out(&mut self, name: usize, groups: &mut Vec<Group>) {
        let crowded = self.all.len() > 1 || self.are_told_apart(&self.names[name]);
        for &seen in &self.names[name].seen {
            let address = self.sightings[seen].address();
            let fitting = self.fitting(address, crowded);
            let of = match (fitting.is_empty(), address.is_some()) {
                (true, true) => Some(self.apart(seen, groups)),
                _ => self.likeliest(&fitting, seen),
            };
            if let Some(of) = of {
                self.all[of].weight += 1;
                groups[self.all[of].group].seen.push(seen);
            }
        }
    }

    /// Who may be called by some titles, by index.
    fn fitting(&self, address: &Address, crowded: bool) -> Vec<usize> {
        let may = |of: &usize| !contradict(self.all[*of].gender, address.gender);
        let mut all: Vec<usize> = (0..self.all.len()).filter(may).collect();
        // `Mr Carter` is nobody's given name.
        if address.is_some() && self.all.iter().any(|bearer| !bearer.by_given) {
            all.retain(|of| !self.all[*of].by_given);
        }
        if let Some(office) = address.office.as_ref().filter(|_| crowded) {
            return all.into_iter().filter(|of| self.all[*of].offices.contains(office)).collect();
        }
        let known = |of: &usize| address.gender != Gender::Unknown && self.all[*of].gender == address.gender;
        let known: Vec<usize> = all.iter().copied().filter(known).collect();
        if known.is_empty() { all } else { known }
    }

    /// Makes a sighting with a title a person of its own.
    fn apart(&mut self, seen: usize, groups: &mut Vec<Group>) -> usize {
        let sighting = &self.sightings[seen];
        let called = format!("{} {}", sighting.address().words, sighting.text);
        self.all.push(Bearer {
            group: groups.len(),
            gender: sighting.address().gender,
            offices: sighting.address().office.iter().cloned().collect(),
            plain: vec![seen],
            weight: 0,
            is_apart: true,
            by_given: false,
        });
        groups.push(Group { called: Some(called), ..Group::default() });
        self.all.len() - 1
    }

    /// Which of some it is: the only one named plainly so far, or who is named far more often than each of the others,
    /// or the only one in this section, or at least the one who is named most.
    fn likeliest(&self, fitting: &[usize], seen: usize) -> Option<usize> {
        let section = |seen: usize| self.sightings[seen].at.section;
        let last = |of: usize| {
            let plain = &self.all[of].plain;
            Some(plain[plain.partition_point(|other| *other < seen).checked_sub(1)?])
        };
        let known: Vec<usize> = fitting.iter().copied().filter(|of| last(*of).is_some()).collect();
        let full: Vec<usize> = known.iter().copied().filter(|of| !self.all[*of].is_apart).collect();
        let here = |of: &usize| last(*of).is_some_and(|last| section(last) == section(seen));
        let only = |among: &[usize]| if let [only] = *among { Some(only) } else { None };
        let nearest = || only(&known.iter().copied().filter(here).collect::<Vec<_>>());
        let main = |times| self.outweighing(&known, times);
        only(&known).or_else(|| only(&full)).or_else(|| main(2)).or_else(nearest).or_else(|| main(1))
    }

    /// Which of some is named so many times as often as each of the others, and more.
    fn outweighing(&self, among: &[usize], times: usize) -> Option<usize> {
        let weight = |of: usize| self.all[of].weight;
        let best = among.iter().copied().max_by_key(|of| weight(*of))?;
        among.iter().filter(|of| **of != best).all(|of| weight(*of) * times < weight(best)).then_some(best)
    }
}

fn contradict(one: Gender, other: Gender) -> bool {
    one != Gender::Unknown && other != Gender::Unknown && one != other
}

/// Whether a full name is a man's or a woman's: by the titles with it, else by the given name.
fn gender<'a>(name: &Name, mut seen: impl Iterator<Item = &'a Sighting>) -> Gender {
    let titled = seen.find_map(|seen| Some(seen.address().gender).filter(|gender| *gender != Gender::Unknown));
    let sovereign = || Some(by_title(name.parts.first()?)).filter(|gender| *gender != Gender::Unknown);
    titled.or_else(sovereign).unwrap_or_else(|| bare(&name.parts).first().map_or(Gender::Unknown, |it| by_name(it)))
}

/// Whether the titles with two full names say that they are two people.
pub(super) fn are_two(one: &Name, other: &Name, sightings: &[Sighting]) -> bool {
    let of = |name: &Name| gender(name, name.seen.iter().take(ENOUGH).map(|seen| &sightings[*seen]));
    contradict(of(one), of(other))
}
