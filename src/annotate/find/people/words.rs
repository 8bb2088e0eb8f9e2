//! A token as what finds names looks at it: its hashes, its shape, and what is known of it.

use super::lexicon::{Clusters, Known, Lexicon, exact, key, mix};
use crate::{
    annotate::find::tokens::{Token, Tokens},
    text::Folded,
};

/// How the letters of a word are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Letters {
    /// No letter and no digit.
    #[default]
    None,
    /// Small, or of a script without capitals.
    Small,
    /// A capital and then small ones.
    Capital,
    /// Two capitals or more, and nothing else.
    Capitals,
    /// An initial, `J.` or `J`.
    Initial,
    /// Capitals within.
    Mixed,
    /// It begins with a digit.
    Digits,
}

/// A word and what is known of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Word {
    /// Hash of the word as it is written.
    pub exact: u64,
    /// Hash without case, accents and script.
    pub key: u64,
    /// Hash of its shape: `Xx`, `Xx'Xx`, `d,d`.
    pub shape: u64,
    /// Hashes of its first two, three and four letters, and of its last one to four; 0 where it is shorter.
    pub affixes: [u64; 7],
    /// Its letters.
    pub letters: Letters,
    /// How many letters it has, up to 7.
    pub length: u8,
    /// What is known of it.
    pub known: Known,
    /// Its clusters.
    pub clusters: Clusters,
}

impl Word {
    /// A token of a text.
    pub fn new(word: &str, lexicon: &Lexicon, folded: &mut Folded) -> Self {
        let key = key(word, folded);
        let known = lexicon.find(key);
        let letters = letters(word);
        Self {
            exact: exact(word),
            key,
            shape: shape(word),
            affixes: affixes(word),
            letters,
            length: u8::try_from(word.chars().take(7).count()).unwrap_or(7),
            known,
            clusters: lexicon.clusters(known.cluster),
        }
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        matches!(self.letters, Letters::Capital | Letters::Capitals | Letters::Initial | Letters::Mixed)
    }

    /// Whether it has letters or digits.
    pub fn is_word(&self) -> bool {
        self.letters != Letters::None
    }
}

/// Puts the words of a text's tokens in place of those from before.
pub fn fill(text: &str, tokens: &Tokens, lexicon: &Lexicon, folded: &mut Folded, words: &mut Vec<Word>) {
    words.clear();
    words.extend(tokens.all.iter().map(|token: &Token| Word::new(token.of(text), lexicon, folded)));
}

fn letters(word: &str) -> Letters {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return Letters::None };
    if first.is_numeric() {
        return Letters::Digits;
    }
    if !first.is_alphabetic() {
        return if word.contains(char::is_alphabetic) { Letters::Small } else { Letters::None };
    }
    let (mut capitals, mut small) = (0, 0);
    for c in chars.filter(|c| c.is_alphabetic()) {
        if c.is_uppercase() { capitals += 1 } else { small += 1 }
    }
    match (first.is_uppercase(), capitals, small) {
        (true, 0, 0) => Letters::Initial,
        (true, 0, _) => Letters::Capital,
        (true, _, 0) => Letters::Capitals,
        (false, 0, _) => Letters::Small,
        _ => Letters::Mixed,
    }
}

/// Runs of capitals, small letters, digits and signs, each as one.
fn shape(word: &str) -> u64 {
    let (mut hash, mut last) = (0, 0);
    for c in word.chars().take(24) {
        let kind = match c {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            '’' => u64::from('\''),
            c => u64::from(c),
        };
        if kind != last {
            hash = mix(hash ^ kind.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        }
        last = kind;
    }
    hash
}

/// Hashes of the first two, three and four bytes without case, and of the last one to four.
///
/// In bytes, which in English are letters; what they stand for in other scripts is learned as well.
fn affixes(word: &str) -> [u64; 7] {
    let bytes = word.as_bytes();
    let number = |bytes: &[u8]| bytes.iter().fold(1_u64, |hash, byte| hash << 8 | u64::from(byte.to_ascii_lowercase()));
    let first = |length: usize| bytes.get(..length).filter(|_| bytes.len() > length).map_or(0, number);
    let last = |length: usize| match bytes.len().checked_sub(length) {
        Some(start) if start > 0 => number(&bytes[start..]),
        _ => 0,
    };
    [first(2), first(3), first(4), last(1), last(2), last(3), last(4)]
}
