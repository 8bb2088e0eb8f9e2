//! Makes entities of sightings: joins them, judges how sure each is, and finds all their mentions.

use std::collections::HashMap;

use super::{
    calling::{fullest, recased},
    class::Class,
    english::Seen,
    joining::{Name, amount, names},
    lexicon::{Lexicon, key},
    mentions::{Pattern, mentions},
    persons::{self, Group},
    roles,
    sighting::Sighting,
    tags::Named,
    things,
    tongue::Tongue,
};
use crate::{
    annotate::find::{entity::Entity, watch::Watch},
    article::{Article, Kind, Passage},
    text::Folded,
};

/// Per cent below which nothing is said to be found.
const LEAST: u8 = 45;

/// Everyone and everything that some sightings speak of: persons, organisations, places, each by its first mention.
pub(super) fn entities(
    article: &Article,
    seen: &Seen,
    tongue: Tongue,
    lexicon: &Lexicon,
    watch: &Watch,
) -> Vec<Entity> {
    let sightings = &seen.names;
    let names = names(sightings, tongue, lexicon);
    let all = Found { sightings, names: &names, lexicon, offices: &seen.offices };
    let kinds = [
        (Named::Person, persons::groups(&names, sightings)),
        (Named::Organisation, things::groups(&names, sightings, Named::Organisation)),
        (Named::Place, things::groups(&names, sightings, Named::Place)),
    ];
    let mut entities: Vec<(Entity, Group)> = Vec::new();
    for (named, groups) in kinds {
        let mut made: Vec<_> =
            groups.into_iter().filter_map(|group| Some((all.entity(named, &group)?, group))).collect();
        made.sort_by_key(|(_, group)| all.first(group));
        entities.extend(made);
    }
    // The rules for other languages look at every word themselves, at its ending and at what stands before it.
    let found = match tongue {
        Tongue::English => mentions(article, &all.patterns(&entities), entities.len(), watch),
        _ => entities.iter().map(|(_, group)| all.seen(group)).collect(),
    };
    for ((entity, group), mentions) in entities.iter_mut().zip(found) {
        entity.mentions = mentions;
        all.add_shared(group, &mut entity.mentions);
    }
    entities.retain(|(entity, _)| !entity.mentions.is_empty());
    entities.into_iter().map(|(entity, _)| entity).collect()
}

struct Found<'a> {
    sightings: &'a [Sighting],
    names: &'a [Name],
    lexicon: &'a Lexicon<'a>,
    offices: &'a HashMap<String, String>,
}

impl Found<'_> {
    /// The first sighting of a group.
    fn first(&self, group: &Group) -> usize {
        let all = group.names.iter().filter_map(|name| self.names[*name].seen.first());
        all.chain(group.seen.first()).copied().min().unwrap_or(usize::MAX)
    }

    /// A group as an entity without mentions, if it is sure enough.
    fn entity(&self, named: Named, group: &Group) -> Option<Entity> {
        let certainty = self.certainty(named, group);
        let name = match &group.called {
            Some(called) => called.clone(),
            None => recased(self.lexicon, &self.names[fullest((self.names, self.lexicon), named, group)?].spelling()),
        };
        let spellings = group.names.iter().flat_map(|at| &self.names[*at].spellings).map(|(text, _)| text);
        let mut also: Vec<String> = spellings.filter(|text| **text != name).cloned().collect();
        also.sort_by_key(|text| std::cmp::Reverse(text.chars().count()));
        also.dedup();
        let kind = match named {
            Named::Person => Kind::Person,
            Named::Organisation => Kind::Organisation,
            Named::Place | Named::Other => Kind::Place,
        };
        let role = self
            .role(group)
            .filter(|role| named == Named::Person && !name.starts_with(role.as_str()) && !role.ends_with('.'));
        (certainty >= LEAST).then_some(Entity { kind, name, role, also, certainty, mentions: Vec::new() })
    }

    /// From the mean probability of the sightings, how many there are, and whether a full name is among them.
    fn certainty(&self, kind: Named, group: &Group) -> u8 {
        let all = group.names.iter().map(|at| &self.names[*at]);
        let mut count: usize = all.clone().map(|name| name.seen.len()).sum();
        let mut sum: f32 = all.clone().map(|name| name.kinds[kind as usize]).sum();
        if group.called.is_some() {
            count = group.seen.len();
            sum = group.seen.iter().map(|seen| self.sightings[*seen].probability).sum();
        }
        let mean = sum / amount(count);
        let often = 1.0 - 0.6 / amount(count).sqrt();
        let full = all.clone().any(|name| name.parts.len() > 1);
        let alone = if kind == Named::Person && !full { self.alone(group, count) } else { 1.0 };
        let sure = (mean + (1.0 - mean) * mean * often) * alone;
        (0..99).take_while(|per_cent| f32::from(*per_cent) < sure * 100.0).last().unwrap_or(0)
    }

    /// How much less sure a person is who is never named in full: much less if the word is common and stands once.
    fn alone(&self, group: &Group, count: usize) -> f32 {
        let names = group.names.iter().map(|at| &self.names[*at]);
        let mut seen = names.clone().flat_map(|name| &name.seen).chain(&group.seen);
        let titled = seen.any(|seen| self.sightings[*seen].address().is_some());
        let mut folded = Folded::default();
        let mut common = |name: &Name| {
            let known = self.lexicon.find(key(&name.spelling(), &mut folded));
            known.rarity < 2 && known.given < 3 || known.place > 0
        };
        match (titled, count) {
            (true, _) => 0.95,
            (false, 1) if names.clone().any(&mut common) => 0.6,
            _ => 0.9,
        }
    }

    /// The role that is stated most often and most fully.
    fn role(&self, group: &Group) -> Option<String> {
        let names = group.names.iter().flat_map(|at| &self.names[*at].seen);
        let mut roles: Vec<(&str, usize)> = Vec::new();
        for role in names.chain(&group.seen).filter_map(|seen| self.sightings[*seen].role()) {
            match roles.iter_mut().find(|(other, _)| *other == role) {
                Some((_, count)) => *count += 1,
                None => roles.push((role, 1)),
            }
        }
        let words = |role: &str| roles::words(role).count();
        let fullness = |role: &str| words(role).min(4) + 2 * usize::from(role.contains(" of "));
        // Who is called spokeswoman time and again is the spokeswoman of the ministry each time.
        let count = |role: &str| -> usize {
            let told = roles.iter().filter(|(other, _)| roles::is_said_by(other, role));
            told.map(|(_, count)| count).sum()
        };
        let (best, _) = roles.iter().rev().max_by_key(|(role, own)| (fullness(role) + count(role), *own))?;
        let mut best = roles::as_elsewhere(best, self.offices).unwrap_or_else(|| (*best).to_owned());
        // Of `Secretary-General` and `Secretary General` the latter, where both occur.
        for (plain, _) in roles.iter().filter(|(role, _)| role.contains(' ') && !role.contains('-')) {
            best = best.replace(&plain.replace(' ', "-"), plain);
        }
        Some(best)
    }

    /// What the text is searched for: every spelling of every entity, surnames, and names that only stand in the way.
    fn patterns(&self, entities: &[(Entity, Group)]) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        let mut taken = vec![false; self.names.len()];
        for (index, (entity, group)) in entities.iter().enumerate() {
            for name in &group.names {
                taken[*name] = true;
                let spellings = self.names[*name].spellings.iter();
                let of = Some((entity.kind, index));
                patterns.extend(spellings.map(|(text, _)| Pattern { name: text.clone(), of }));
                // `Prince Andrew Romanoff` is one mention, though `Prince Andrew` alone would be one too.
                if persons::is_ruler(&self.names[*name].parts) {
                    let title = self.names[*name].spelling();
                    let title = title.split(' ').next().unwrap_or_default();
                    patterns.push(Pattern { name: format!("{title} {}", entity.name), of });
                }
            }
        }
        let others = self.names.iter().zip(taken).filter(|(_, taken)| !taken);
        for (name, _) in others {
            patterns.extend(name.spellings.iter().map(|(text, _)| Pattern { name: text.clone(), of: None }));
        }
        let full = |group: &Group| group.called.is_none();
        for (index, (entity, _)) in
            entities.iter().enumerate().filter(|(_, (entity, group))| entity.kind == Kind::Person && full(group))
        {
            patterns.extend(self.surname(&entity.name).map(|name| Pattern { name, of: Some((Kind::Person, index)) }));
        }
        patterns
    }

    /// The surname in a full name, if it is a word that nothing else is called by.
    fn surname(&self, name: &str) -> Option<String> {
        let (before, surname) = name.rsplit_once(' ')?;
        let known = self.lexicon.find(key(surname, &mut Folded::default()));
        let free = known.rarity > 1
            && known.place == 0
            && known.class == Class::Other
            && known.given < 2
            && !surname.chars().all(char::is_uppercase);
        let particles = before.split(' ').rev().take_while(|word| persons::is_particle(word)).map(str::len);
        let start = name.len() - surname.len() - particles.map(|length| length + 1).sum::<usize>();
        (free && surname.chars().count() > 2 && surname.starts_with(char::is_uppercase))
            .then(|| name[start..].to_owned())
    }

    /// Where the names of a group were seen.
    fn seen(&self, group: &Group) -> Vec<Passage> {
        let seen = group.names.iter().flat_map(|name| &self.names[*name].seen);
        seen.map(|seen| self.sightings[*seen].at.clone()).collect()
    }

    /// Adds the sightings of shorter forms that several share, in their place.
    fn add_shared(&self, group: &Group, mentions: &mut Vec<Passage>) {
        mentions.extend(group.seen.iter().map(|seen| self.sightings[*seen].at.clone()));
        mentions.sort_by_key(|at| (at.section, at.block, at.range.start, at.range.end));
        mentions.dedup_by(|a, b| (a.section, a.block) == (b.section, b.block) && a.range.start < b.range.end);
    }
}
