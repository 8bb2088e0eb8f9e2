//! Gathers the sightings of one name, and decides what it names.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::{
    beside::Bearing,
    lexicon::{Lexicon, key},
    sighting::{Sighting, parts, upright},
    tags::Named,
    tongue::Tongue,
};
use crate::text::Folded;

/// Of a ship that so many words tell of one may look like what is said of a person.
const MANY: usize = 20;

/// All sightings of one name, whatever its case and script.
#[derive(Debug, Clone, Default)]
pub(super) struct Name {
    /// Its words, folded.
    pub(super) parts: Vec<String>,
    /// How it is written, and how often.
    pub(super) spellings: Vec<(String, usize)>,
    /// Summed probability of each kind, in the order of [`Named::ALL`].
    pub(super) kinds: [f32; 4],
    /// Whether its spellings may be cases of one name.
    pub(super) inflected: bool,
    /// Which sightings, by index.
    pub(super) seen: Vec<usize>,
}

impl Name {
    /// The spelling that is used most; of equal ones the first with accents, then the first. Of several cases of one
    /// name it is the shortest, as the nominative is.
    pub(super) fn spelling(&self) -> Cow<'_, str> {
        let letters = |text: &str| text.chars().count();
        let shortest = self.spellings.iter().map(|(text, _)| letters(text)).min();
        let nominatives =
            self.spellings.iter().rev().filter(|(text, _)| Some(letters(text)) == shortest || !self.inflected);
        let best = nominatives.max_by_key(|(text, count)| (!text.contains(','), *count, !text.is_ascii()));
        best.map_or(Cow::Borrowed(""), |(text, _)| upright(text))
    }

    /// What it most probably names.
    pub(super) fn named(&self) -> Named {
        let best = Named::ALL.iter().max_by(|a, b| self.kinds[**a as usize].total_cmp(&self.kinds[**b as usize]));
        best.copied().unwrap_or(Named::Other)
    }

    /// How probable a sighting is to be of a kind, on average.
    pub(super) fn share(&self, named: Named) -> f32 {
        self.kinds[named as usize] / amount(self.seen.len())
    }
}

/// A count as a divisor: at least one, and at most so many that more make no difference.
pub(super) fn amount(count: usize) -> f32 {
    f32::from(u16::try_from(count.max(1)).unwrap_or(u16::MAX))
}

/// The names of some sightings, in the order in which they are first seen.
pub(super) fn names(sightings: &[Sighting], tongue: Tongue, lexicon: &Lexicon) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (at, sighting) in sightings.iter().enumerate() {
        let parts: Vec<String> = parts(&sighting.text).iter().map(|part| tongue.stem(part).to_owned()).collect();
        if parts.is_empty() {
            continue;
        }
        let index = *known.entry(parts.join(" ")).or_insert(names.len());
        if index == names.len() {
            names.push(Name {
                parts,
                inflected: matches!(tongue, Tongue::German | Tongue::Serbian),
                ..Name::default()
            });
        }
        let name = &mut names[index];
        name.kinds[sighting.named as usize] += sighting.probability;
        name.seen.push(at);
        match name.spellings.iter().position(|(text, _)| **text == *sighting.text) {
            Some(spelling) => name.spellings[spelling].1 += 1,
            None if name.spellings.len() < 8 => name.spellings.push((sighting.text.to_string(), 1)),
            None => {}
        }
    }
    places_first(&mut names, lexicon);
    firms_first(&mut names, sightings);
    ships_last(&mut names, sightings);
    names
}

/// Takes a word for the large place that it is on the lists, and not for a person, unless it is somebody's surname.
fn places_first(names: &mut [Name], lexicon: &Lexicon) {
    let surnames: HashSet<String> =
        names.iter().filter(|name| name.parts.len() > 1).filter_map(|name| name.parts.last()).cloned().collect();
    let mut folded = Folded::default();
    for name in names.iter_mut().filter(|name| name.named() == Named::Person && name.parts.len() == 1) {
        let known = lexicon.find(key(&name.parts[0], &mut folded));
        if known.place > 1 && known.given < 3 && !surnames.contains(&name.parts[0]) {
            name.kinds[Named::Place as usize] += std::mem::take(&mut name.kinds[Named::Person as usize]);
        }
    }
}

/// Takes a name that mostly stands behind `the` or `aboard` for a ship's or the like, and not for a person's, unless
/// somebody has it with a title or role, or speaks.
fn ships_last(names: &mut [Name], sightings: &[Sighting]) {
    for name in names.iter_mut().filter(|name| name.named() == Named::Person) {
        let seen = || name.seen.iter().map(|seen| &sightings[*seen]);
        let things = seen().filter(|seen| seen.bearing == Bearing::Thing).count();
        let is_somebody =
            |seen: &Sighting| seen.bearing == Bearing::Speaker || seen.address().is_some() || seen.role().is_some();
        let people = seen().filter(|seen| is_somebody(seen)).count();
        if 2 * things > name.seen.len() && people * MANY < things {
            name.kinds[Named::Other as usize] += std::mem::take(&mut name.kinds[Named::Person as usize]);
        }
    }
}

/// Takes a name for the firm's that it is said to be, and not for a person's, unless somebody has it with a title or role.
fn firms_first(names: &mut [Name], sightings: &[Sighting]) {
    for name in names.iter_mut().filter(|name| name.named() == Named::Person) {
        let mut seen = name.seen.iter().map(|seen| &sightings[*seen]);
        let firm = seen.clone().any(|seen| seen.firm);
        if firm && !seen.any(|seen| seen.address().is_some() || seen.role().is_some()) {
            name.kinds[Named::Organisation as usize] += std::mem::take(&mut name.kinds[Named::Person as usize]);
        }
    }
}
