//! Names as a tree of their words, by which a text is searched for any number of them in one walk.

use rustc_hash::FxHashMap;

use super::sentence::is_in_word;
use crate::text::is_unspaced;

/// Units of a name that are branches of the tree; what is behind them is compared. Hardly a name is as long, and one that
/// says a word a thousand times takes no walk of a thousand steps from each of them.
const DEEPEST: usize = 64;

/// Names, each known by a number. A unit is a word, or a sign or a letter that stands without spaces; as names are
/// looked for as whole words, one that begins with a unit of the text ends with one.
#[derive(Debug, Default)]
pub(super) struct Tree {
    units: FxHashMap<Box<str>, u32>,
    /// From a branch, 0 being the trunk, by a unit to the next.
    steps: FxHashMap<(u32, u32), u32>,
    /// The names that end in a branch, or beyond it with the rest that is here.
    ends: FxHashMap<u32, Vec<(Box<str>, usize)>>,
    branches: u32,
}

impl Tree {
    /// Adds a name; the same one twice is found twice.
    pub(super) fn add(&mut self, name: &str, number: usize) {
        let mut branch = 0;
        let mut end = 0;
        for (start, unit) in units(name).take(DEEPEST) {
            let fresh = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
            let unit_number = match self.units.get(unit) {
                Some(known) => *known,
                None => *self.units.entry(unit.into()).or_insert(fresh),
            };
            let next = self.branches + 1;
            let step = *self.steps.entry((branch, unit_number)).or_insert(next);
            self.branches = self.branches.max(step);
            (branch, end) = (step, start + unit.len());
        }
        self.ends.entry(branch).or_default().push((name[end..].into(), number));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All that begin and end with units of a text, also within one another: where, in bytes, and which.
    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (std::ops::Range<usize>, usize)> + 'a {
        let units: Vec<(usize, Option<u32>)> =
            units(text).map(|(start, unit)| (start, self.units.get(unit).copied())).collect();
        let starts = 0..units.len();
        starts.flat_map(move |first| {
            let mut found = Vec::new();
            let mut branch = 0;
            for (at, (_, unit)) in units.iter().enumerate().skip(first) {
                let Some(step) = unit.and_then(|unit| self.steps.get(&(branch, unit))) else { break };
                branch = *step;
                let end = units.get(at + 1).map_or(text.len(), |(start, _)| *start);
                for (rest, number) in self.ends.get(&branch).into_iter().flatten() {
                    if text[end..].starts_with(&**rest) {
                        found.push((units[first].0..end + rest.len(), *number));
                    }
                }
            }
            found
        })
    }
}

/// The units of a text, each with where it begins.
fn units(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| is_in_word(c) && !is_unspaced(c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let length = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        at += length;
        Some((at - length, &rest[..length]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], text: &str) -> Vec<String> {
        let mut tree = Tree::default();
        names.iter().enumerate().for_each(|(number, name)| tree.add(name, number));
        tree.find(text).map(|(at, number)| format!("{}={number}", &text[at])).collect()
    }

    #[test]
    fn every_name_is_found_where_its_words_stand_also_within_another() {
        for (names, text, expected) in [
            (&["Ana Kos", "Ana", "Kos"][..], "Ana Kos, Anas", &["Ana=1", "Ana Kos=0", "Kos=2"][..]),
            (&["U.S."], "the U.S. and U.N.", &["U.S.=0"]),
            (&["北京", "京"], "在北京举行", &["北京=0", "京=1"]),
            (&["O'Brien"], "O'Brien O'Bri", &["O'Brien=0"]),
            (&["a b"], "a  b a b", &["a b=0"]),
            (&["same", "same"], "same", &["same=0", "same=1"]),
            (&["Ana"], "", &[]),
        ] {
            assert_eq!(found(names, text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_of_very_many_words_is_found_as_a_whole() {
        let name = "well ".repeat(1000) + "done";
        assert_eq!(found(&[&name], &format!("oh {name}!")), [format!("{name}=0")]);
        assert!(found(&[&name], &name[..name.len() - 1]).is_empty());
    }
}
