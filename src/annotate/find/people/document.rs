//! How the words of a whole article are used in it, which says of a word at the start of a sentence whether it is a name.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::{
    class::Class,
    words::{Letters, Word},
};

/// How one word is used; counts end at 3.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Use {
    /// With a small letter.
    pub small: u8,
    /// With a capital within a sentence.
    pub capital: u8,
    /// With another capital before it.
    pub joined_left: u8,
    /// With another capital behind it.
    pub joined_right: u8,
    /// After a title or office.
    pub titled: bool,
    /// After a given name.
    pub given: bool,
}

/// How each word is used in an article.
#[derive(Debug, Clone, Default)]
pub struct Document {
    uses: HashMap<u64, Use, BuildHasherDefault<AsItIs>>,
}

impl Document {
    /// Adds the words of a sentence.
    pub fn add(&mut self, sentence: &[Word]) {
        if !has_small_letters(sentence) {
            return;
        }
        for (at, word) in sentence.iter().enumerate().filter(|(_, word)| word.is_word()) {
            let before = at.checked_sub(1).map(|before| &sentence[before]);
            let use_of = self.uses.entry(word.key).or_default();
            if !word.is_capital() {
                use_of.small = up(use_of.small);
                continue;
            }
            if sentence.get(at + 1).is_some_and(Word::is_capital) {
                use_of.joined_right = up(use_of.joined_right);
            }
            let Some(before) = before else { continue };
            use_of.capital = up(use_of.capital);
            use_of.titled |= matches!(before.known.class, Class::Title | Class::Office);
            if before.is_capital() {
                use_of.joined_left = up(use_of.joined_left);
                use_of.given |= before.known.given > 1 && before.known.place < 2;
            }
        }
    }

    /// How a word is used.
    pub fn find(&self, word: &Word) -> Use {
        self.uses.get(&word.key).copied().unwrap_or_default()
    }
}

/// Whether a sentence has a word in small letters, so that its capitals mean something.
pub fn has_small_letters(sentence: &[Word]) -> bool {
    sentence.iter().any(|word| matches!(word.letters, Letters::Small | Letters::Capital) && word.length > 1)
}

fn up(count: u8) -> u8 {
    (count + 1).min(3)
}

/// Takes a hash for its own hash.
#[derive(Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = super::lexicon::mix(hash);
    }
}
