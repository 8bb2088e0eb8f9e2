//! Copies of texts in which people and places have other names, so that what is learned is less of the names
//! themselves and more of what stands around them, of lists and of shapes.

use std::collections::HashMap;

use dateline::annotate::find::people::tags::{Named, spans};

use super::{
    learn::Chance,
    lists::Lists,
    texts::{Sentence, Text},
};

/// Names to choose from.
pub(crate) struct Names {
    given: Vec<String>,
    surnames: Vec<String>,
    places: Vec<String>,
}

impl Names {
    pub(crate) fn new(lists: &Lists) -> Self {
        let single = |name: &&String| !name.contains(|c: char| !c.is_alphabetic()) && name.chars().count() > 2;
        let all = |names: &mut dyn Iterator<Item = &String>| names.filter(single).map(|name| set(name)).collect();
        // States are few and often spoken of.
        let states =
            lists.places.iter().filter(|(_, size)| **size == 3).flat_map(|(name, _)| std::iter::repeat_n(name, 20));
        Self {
            given: all(&mut lists.given.keys()),
            surnames: all(&mut lists.surnames.keys()),
            places: all(&mut lists.places.keys().chain(states)),
        }
    }

    /// A text with other names, the same for the same throughout.
    pub(crate) fn rename(&self, text: &Text, chance: &mut Chance) -> Text {
        let mut known = HashMap::new();
        text.iter().map(|sentence| self.rename_sentence(sentence, &mut known, chance)).collect()
    }

    fn rename_sentence(
        &self,
        sentence: &Sentence,
        known: &mut HashMap<String, String>,
        chance: &mut Chance,
    ) -> Sentence {
        let mut renamed = sentence.clone();
        for span in spans(&sentence.tags) {
            let (start, end) = (span.tokens.start, span.tokens.end);
            for at in span.tokens {
                let word = &sentence.words[at];
                let names = match span.named {
                    Named::Person if at == start && at + 1 < end => &self.given,
                    Named::Person => &self.surnames,
                    Named::Place if start + 1 == end => &self.places,
                    _ => continue,
                };
                if is_renamed(word) && !names.is_empty() {
                    let other = known.entry(word.clone()).or_insert_with(|| names[chance.below(names.len())].clone());
                    renamed.words[at].clone_from(other);
                }
            }
        }
        renamed
    }
}

/// A capital and then small letters, three or more.
fn is_renamed(word: &str) -> bool {
    word.chars().count() > 2
        && word.chars().enumerate().all(|(at, c)| if at == 0 { c.is_uppercase() } else { c.is_lowercase() })
}

/// A name with one capital, as the lists in capitals do not have it.
fn set(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect()
}
