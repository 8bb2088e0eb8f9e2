//! Who is meant by the name of a label, which may be any part of a name: `MR. KURTI`, `Greta`, `GL`.

use std::collections::HashMap;

use super::{
    cast::{Cast, Gender, office_word},
    given,
};
use crate::annotate::find::Entity;

/// Letters of initials, fewest and most.
const INITIALS: std::ops::RangeInclusive<usize> = 2..=3;

/// The labels of an article that were asked for, and the initials of its people.
#[derive(Debug)]
pub(super) struct Called<'a> {
    cast: &'a Cast<'a>,
    initials: HashMap<String, Vec<usize>>,
}

impl<'a> Called<'a> {
    pub(super) fn new(cast: &'a Cast<'a>) -> Self {
        let mut by_initials: HashMap<String, Vec<usize>> = HashMap::new();
        for (who, entity) in cast.people().iter().enumerate().filter(|(who, _)| cast.is_person(*who)) {
            by_initials.entry(initials(entity)).or_default().push(who);
        }
        Self { cast, initials: by_initials }
    }

    /// The person whom a label names by the last name, by the given name or by initials; none if it could be several.
    pub(super) fn who(&self, label: &str) -> Option<usize> {
        let words: Vec<String> = label.split_whitespace().map(office_word).filter(|word| !word.is_empty()).collect();
        let last = words.last()?;
        let holders = self.cast.with_word(last);
        let named = |who: &&usize| last_name(&self.cast.people()[**who]).as_ref() == Some(last);
        let family: Vec<usize> = holders.iter().filter(named).copied().collect();
        if !family.is_empty() {
            return self.one_of(&family, label, &words);
        }
        if words.len() > 1 {
            return None;
        }
        self.cast.with_given_name(last).or_else(|| self.by_initials(label))
    }

    /// The one of a family whose other names, or whose title, a label has.
    fn one_of(&self, family: &[usize], label: &str, words: &[String]) -> Option<usize> {
        let whole = |who: &usize| words.iter().all(|word| self.cast.has_word(*who, word));
        let whole: Vec<usize> = family.iter().copied().filter(whole).collect();
        let gender = label.split_whitespace().next().map_or(Gender::Unknown, given::by_title);
        let titled: Vec<usize> =
            family.iter().copied().filter(|who| self.cast.fits(*who, gender) == Some(true)).collect();
        only(family).or_else(|| only(&whole)).or_else(|| only(&titled))
    }

    fn by_initials(&self, label: &str) -> Option<usize> {
        let letters: String = label.chars().filter(|c| *c != '.').collect();
        let are_initials = INITIALS.contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
        only(self.initials.get(&letters).filter(|_| are_initials)?)
    }
}

fn only(all: &[usize]) -> Option<usize> {
    let [one] = all else { return None };
    Some(*one)
}

fn last_name(entity: &Entity) -> Option<String> {
    entity.name.split_whitespace().next_back().map(office_word)
}

/// The first letters of all words of a name that begin with a capital.
fn initials(entity: &Entity) -> String {
    let firsts = entity.name.split_whitespace().filter_map(|word| word.chars().next());
    firsts.filter(|first| first.is_uppercase()).collect()
}
