//! What is known of a word: how near it is to other words in meaning, and on which lists of names it stands.

use super::{class::Class, table::Table};
use crate::text::{Case, Folded, fold_into, sentence::boundary};

/// Letters of a word, in bytes, that count; no word of a language is longer.
const LONGEST: usize = 64;

/// What is known of a word or of the name of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Its cluster among the finest clusters, from 1 to at most 4095; 0 for none.
    pub cluster: u16,
    /// How often it is a given name: 0 never, 3 often.
    pub given: u8,
    /// How often it is a surname: 0 never, 3 often.
    pub surname: u8,
    /// How large a place is called so: 0 none, 1 a town, 2 a large city, 3 a country or state.
    pub place: u8,
    /// How rare the word is: 0 very common, 3 rare or unknown.
    pub rarity: u8,
    /// The closed set of words that it belongs to.
    pub class: Class,
}

impl Known {
    /// Three bytes: the lower eight bits of the cluster, its upper four beside the class, lists of names and rarity.
    pub fn to_bytes(self) -> [u8; 3] {
        let [low, high] = self.cluster.to_le_bytes();
        [low, high | (self.class as u8) << 4, self.given | self.surname << 2 | self.place << 4 | self.rarity << 6]
    }

    /// What [`Self::to_bytes`] made.
    fn from_bytes(bytes: [u8; 3]) -> Self {
        let [low, high, lists] = bytes;
        let cluster = u16::from_le_bytes([low, high & 15]);
        let (given, surname, place, rarity) = (lists & 3, lists >> 2 & 3, lists >> 4 & 3, lists >> 6);
        Self { cluster, given, surname, place, rarity, class: Class::from_bits(high >> 4) }
    }
}

/// Every known word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lexicon<'a> {
    words: Table<'a>,
    /// For each finest cluster the medium, coarse and coarsest cluster that it lies in.
    coarser: &'a [u8],
}

/// The clusters of a word: finest, medium, coarse, coarsest; each from 1, and 0 for none.
pub type Clusters = [u16; 4];

impl<'a> Lexicon<'a> {
    /// The lexicon at the beginning of some bytes, and what follows it; none if it is cut.
    ///
    /// After the [`Table`] of words come the `u32` number of finest clusters, and for each of them four bytes: the
    /// `u16` of its medium, the `u8` of its coarse and of its coarsest cluster.
    pub fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (words, bytes) = Table::read(bytes)?;
        let (clusters, bytes) = super::table::number(bytes)?;
        let (coarser, bytes) = bytes.split_at_checked((clusters as usize).checked_mul(4)?)?;
        Some((Self { words, coarser }, bytes))
    }

    /// What is known of a word or phrase by its [`key`].
    pub fn find(&self, key: u64) -> Known {
        let row = self.words.find(short(key)).and_then(|row| row.first_chunk());
        row.map_or(Known { rarity: 3, ..Known::default() }, |row| Known::from_bytes(*row))
    }

    /// The clusters that a finest cluster lies in, itself first.
    pub fn clusters(&self, finest: u16) -> Clusters {
        let at = usize::from(finest).wrapping_sub(1).wrapping_mul(4);
        let row = self.coarser.get(at..).and_then(<[u8]>::first_chunk::<4>);
        let Some([low, high, coarse, coarsest]) = row.copied() else { return [0; 4] };
        [finest, u16::from_le_bytes([low, high]) + 1, u16::from(coarse) + 1, u16::from(coarsest) + 1]
    }
}

/// The hash of a word as it is written, with its case.
pub fn exact(word: &str) -> u64 {
    hash(word.as_bytes())
}

/// The hash of a word without case, accents and script: `Vučić`, `vucic` and `ВУЧИЋ` have one.
pub fn key(word: &str, folded: &mut Folded) -> u64 {
    if word.is_ascii() {
        let mut lower = [0; LONGEST];
        let length = word.len().min(LONGEST);
        lower[..length].copy_from_slice(&word.as_bytes()[..length]);
        lower.make_ascii_lowercase();
        return hash(lower[..length].strip_suffix(b".").unwrap_or(&lower[..length]));
    }
    fold_into(&word[..boundary(word, word.len().min(LONGEST))], Case::Ignored, folded);
    hash(folded.as_bytes())
}

/// The hash of a word with its case, without accents and script.
pub fn cased_key(word: &str, folded: &mut Folded) -> u64 {
    if word.is_ascii() {
        return hash(word.as_bytes());
    }
    fold_into(&word[..boundary(word, word.len().min(LONGEST))], Case::Kept, folded);
    hash(folded.as_bytes())
}

/// The key of a phrase, from that of its beginning and of its next word.
pub fn phrase(beginning: u64, next: u64) -> u64 {
    mix(beginning.rotate_left(23) ^ next)
}

/// The part of a hash that tables are asked for.
pub fn short(hash: u64) -> u32 {
    (mix(hash) >> 32) as u32
}

/// FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo.
fn hash(bytes: &[u8]) -> u64 {
    let bytes = &bytes[..bytes.len().min(LONGEST)];
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3))
}

/// Spreads the bits of a hash, as the finaliser of S. Vigna's `SplitMix64` begins to.
#[inline]
pub fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash ^ hash >> 29
}
