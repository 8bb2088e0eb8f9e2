//! The words around a quotation in each language, as tables.

mod english;
mod french;
mod german;
mod serbian;
mod spanish;

use std::{borrow::Cow, sync::OnceLock};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::class::Class;
use crate::{
    annotate::find::language::Language,
    text::{Case, fold},
};

/// What is known of one language.
#[derive(Debug)]
pub(super) struct Tongue {
    words: Words,
    /// Whether a dash at the beginning of a paragraph opens somebody's words.
    pub(super) has_dialogue_dash: bool,
    /// Whether small words that end in -ly are adverbs.
    is_english: bool,
    /// Whether a pronoun follows its verb with a hyphen: dit-il.
    pub(super) has_hyphened_pronouns: bool,
}

/// What is known of each language: its table, and whether a dash opens dialogue in it.
type Row = (Language, &'static [(Class, &'static str)], bool);

/// Words in small letters and what they can be: only ours are put in, so that the hashing may be a quick one.
type Words = FxHashMap<Cow<'static, str>, Class>;

/// Words for which a table of 1,024 slots has room; none of the tables has more.
const ROOM: usize = 896;

/// English comes first: it stands for every language that has no table.
const TABLES: [Row; 5] = [
    (Language::English, english::WORDS, false),
    (Language::German, german::WORDS, false),
    (Language::French, french::WORDS, true),
    (Language::Spanish, spanish::WORDS, true),
    (Language::Serbian, serbian::WORDS, true),
];

impl Tongue {
    /// The tongue of a BCP 47 tag; its table is made when it is first asked for.
    pub(super) fn of(tag: &str) -> &'static Self {
        static KNOWN: [OnceLock<Tongue>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];
        let language = Language::of(tag);
        let index = TABLES.iter().position(|(known, ..)| *known == language).unwrap_or(0);
        KNOWN[index].get_or_init(|| Self::new(&TABLES[index]))
    }

    fn new(&(language, rows, has_dialogue_dash): &Row) -> Self {
        let mut words = Words::with_capacity_and_hasher(ROOM, FxBuildHasher);
        for (class, list) in rows {
            for word in list.split_ascii_whitespace() {
                let known = words.entry(word.into()).or_default();
                *known = known.or(*class);
            }
        }
        // As it may be written without accents, or in Cyrillic letters; but a is not à.
        let mut plain = Words::default();
        for (word, class) in words.iter().filter(|(word, _)| !word.is_ascii()) {
            let known = plain.entry(folded(word).into()).or_default();
            *known = known.or(*class);
        }
        for (word, class) in plain {
            words.entry(word).or_insert(class);
        }
        Self {
            words,
            has_dialogue_dash,
            is_english: language == Language::English,
            has_hyphened_pronouns: language == Language::French,
        }
    }

    /// What a word can be; it may be written with capitals, accents and in Cyrillic letters.
    pub(super) fn class(&self, word: &str) -> Class {
        let mut small = [0; 24];
        let Some(bytes) = small.get_mut(..word.len()) else { return Class::default() };
        if !word.is_ascii() {
            if let Some(class) = self.words.get(word.to_lowercase().replace('’', "'").as_str()) {
                return *class;
            }
            let folded = folded(word);
            let elided = self.has_hyphened_pronouns && folded.starts_with("qu'");
            let class = if elided { Class::SUB.or(Class::THAT) } else { Class::default() };
            return self.words.get(folded.as_str()).copied().unwrap_or(class);
        }
        bytes.copy_from_slice(word.as_bytes());
        bytes.make_ascii_lowercase();
        let known = std::str::from_utf8(bytes).ok().and_then(|word| self.words.get(word));
        let is_adverb =
            self.is_english && word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase);
        known.copied().unwrap_or(if is_adverb { Class::AUX } else { Class::default() })
    }
}

/// A word without accents and capitals, in Latin letters; hyphens stay, as folding makes spaces of them.
fn folded(word: &str) -> String {
    let parts = word.split('-').map(|part| fold(part, Case::Ignored).text().to_owned());
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_however_it_is_written() {
        for (tag, word, class) in [
            ("en", "Said", Class::SAY),
            ("en-GB", "quietly", Class::AUX),
            ("fr", "déclaré", Class::SAY),
            ("sr-Cyrl", "рекао", Class::SAY),
            ("sr-Latn", "rekao", Class::SAY),
            ("hr", "kaže", Class::SAY),
            ("xx", "said", Class::SAY),
        ] {
            assert!(Tongue::of(tag).class(word).is(class), "{word}");
        }
        assert_eq!(Tongue::of("en").class("Stoltenberg"), Class::default());
        assert_eq!(Tongue::of("en").class("incomprehensibilitiesandmore"), Class::default());
    }
}
