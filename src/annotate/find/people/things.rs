//! Joins the names of one organisation or place: a name and its abbreviation.

use std::collections::{HashMap, HashSet};

use super::{
    class::{Class, words_of},
    joining::Name,
    persons::Group,
    sighting::{Sighting, parts},
    tags::Named,
};

/// Words that give no letter to an abbreviation.
const SMALL: [&str; 9] = ["of", "the", "and", "for", "in", "on", "de", "to", "a"];

/// The organisations or places among some names.
pub(super) fn groups(names: &[Name], sightings: &[Sighting], kind: Named) -> Vec<Group> {
    let mine = |name: &Name| name.named() == kind;
    let index: HashMap<String, usize> = names.iter().enumerate().map(|(at, name)| (name.parts.join(" "), at)).collect();
    let mut short_of: HashMap<usize, usize> = HashMap::new();
    if kind == Named::Organisation {
        for (at, name) in names.iter().enumerate().filter(|(_, name)| mine(name) && name.parts.len() > 1) {
            let stated = name.seen.iter().filter_map(|seen| sightings[*seen].short());
            let stated = stated.filter_map(|short| index.get(&parts(short).join(" ")));
            short_of.extend(stated.filter(|short| **short != at).map(|short| (*short, at)));
        }
        by_initials(names, &mut short_of);
        without_company(names, &index, &mut short_of);
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (at, _) in names.iter().enumerate().filter(|(at, name)| mine(name) && !short_of.contains_key(at)) {
        group_of.insert(at, groups.len());
        groups.push(Group { names: vec![at], ..Group::default() });
    }
    let mut shorts: Vec<_> = short_of.into_iter().collect();
    shorts.sort_unstable();
    for (short, long) in shorts {
        if let Some(group) = group_of.get(&long) {
            groups[*group].names.push(short);
        }
    }
    groups
}

/// Adds the names of companies without `Inc` and the like.
fn without_company(names: &[Name], index: &HashMap<String, usize>, short_of: &mut HashMap<usize, usize>) {
    let companies: HashSet<&str> = words_of(Class::Company).collect();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| name.named() == Named::Organisation) {
        let Some((_, rest)) = name.parts.split_last().filter(|(last, _)| companies.contains(last.as_str())) else {
            continue;
        };
        if let Some(short) = index.get(&rest.join(" ")).filter(|short| names[**short].named() == Named::Organisation) {
            short_of.entry(*short).or_insert(at);
        }
    }
}

/// Adds the abbreviations that are the initials of one organisation only.
fn by_initials(names: &[Name], short_of: &mut HashMap<usize, usize>) {
    let mut initials: HashMap<String, Option<usize>> = HashMap::new();
    for (at, name) in
        names.iter().enumerate().filter(|(_, name)| name.named() == Named::Organisation && name.parts.len() > 1)
    {
        let letters =
            name.parts.iter().filter(|part| !SMALL.contains(&part.as_str())).filter_map(|part| part.chars().next());
        initials.entry(letters.collect()).and_modify(|other| *other = None).or_insert(Some(at));
    }
    for (at, name) in names.iter().enumerate() {
        let is_short = name.named() == Named::Organisation && name.parts.len() == 1;
        let capitals =
            name.spelling().chars().all(char::is_uppercase) && (2..8).contains(&name.spelling().chars().count());
        if let Some(Some(long)) = initials.get(&name.parts[0]).filter(|_| is_short && capitals) {
            short_of.entry(at).or_insert(*long);
        }
    }
}
