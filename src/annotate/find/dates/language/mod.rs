//! The words of time of each language, and what else its dates differ in.

mod english;
mod french;
mod german;
mod serbian;
mod spanish;

use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::word::Word;
use crate::{
    annotate::find::language::{Language as Known, subtag},
    text::calendar::Names,
};

/// What a language says of time.
pub(super) struct Language {
    /// Its words, folded to small ASCII letters.
    words: FxHashMap<Vec<u8>, Word>,
    /// For each first letter the lengths that its words have, as bits.
    lengths: [u32; 128],
    /// How it writes.
    pub(super) habits: &'static Habits,
}

/// What one language writes, and how, as its module says it.
pub(super) struct Habits {
    /// How it names months and days.
    names: &'static Names,
    /// Spellings of its other words, parted by spaces, and what they say; what is also a name says this.
    words: &'static [(&'static str, Word)],
    /// Its words for numbers, where they are known elsewhere too; what is also a word says that.
    counts: &'static [(&'static str, u32)],
    /// Endings of verbs that look back, as they are written.
    back_endings: &'static [&'static str],
    /// Endings of verbs that point ahead.
    ahead_endings: &'static [&'static str],
    /// What makes a number of digits an ordinal.
    pub(super) ordinal_tails: &'static [&'static str],
    /// What makes a year the name of its decade.
    pub(super) decade_tails: &'static [&'static str],
    /// What is written behind a year before the common era, each with the space before it.
    pub(super) eras: &'static [&'static str],
    /// How `8/9/2022` is read.
    pub(super) figures: Figures,
    /// Whether a comma parts a clause from the verb of another, as it always does in German.
    pub(super) comma_parts: bool,
    /// Whether a full stop makes an ordinal of digits: `17. August`.
    pub(super) ordinal_dot: bool,
    /// Whether months and weekdays are written with capitals.
    pub(super) capitals: bool,
}

/// About as many words as a language has.
const ROOM: usize = 512;

/// What comes first in a date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    Day,
    Month,
}

/// A language without words: only dates in figures are known in it.
const FIGURES: Habits = Habits {
    names: &NAMELESS,
    words: &[],
    counts: &[],
    back_endings: &[],
    ahead_endings: &[],
    ordinal_tails: &[],
    decade_tails: &[],
    eras: &[" BC", " BCE"],
    figures: Figures::Day,
    comma_parts: false,
    ordinal_dot: false,
    capitals: true,
};

const NAMELESS: Names = Names { months: [""; 12], short_months: [""; 12], weekdays: [""; 7], short_weekdays: [""; 7] };

/// The language of a BCP 47 tag; one that is not known has no words, only figures.
pub(super) fn language(tag: &str) -> &'static Language {
    static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::new(&english::HABITS));
    static BRITISH: LazyLock<Language> = LazyLock::new(|| Language::new(&english::BRITISH));
    static GERMAN: LazyLock<Language> = LazyLock::new(|| Language::new(&german::HABITS));
    static FRENCH: LazyLock<Language> = LazyLock::new(|| Language::new(&french::HABITS));
    static SPANISH: LazyLock<Language> = LazyLock::new(|| Language::new(&spanish::HABITS));
    static SERBIAN: LazyLock<Language> = LazyLock::new(|| Language::new(&serbian::HABITS));
    static OTHER: LazyLock<Language> = LazyLock::new(|| Language::new(&FIGURES));
    let is_american = subtag(tag).is_none_or(|country| country.eq_ignore_ascii_case("us"));
    match Known::of(tag) {
        Known::English if is_american => &ENGLISH,
        Known::English => &BRITISH,
        Known::German => &GERMAN,
        Known::French => &FRENCH,
        Known::Spanish => &SPANISH,
        Known::Serbian => &SERBIAN,
        Known::Other => &OTHER,
    }
}

impl Language {
    fn new(habits: &'static Habits) -> Self {
        let spellings = |(spellings, word): (&'static str, Word)| spellings.split(' ').map(move |one| (one, word));
        let mut words = FxHashMap::with_capacity_and_hasher(ROOM, FxBuildHasher);
        let mut lengths = [0; 128];
        let counts = habits.counts.iter().filter(|(_, number)| *number > 0);
        let counts = counts.filter_map(|(word, number)| Some((*word, Word::Count((*number).try_into().ok()?))));
        let all = named(habits.names).chain(counts).chain(habits.words.iter().copied());
        for (spelling, word) in all.flat_map(spellings) {
            let spelling = spelling.to_ascii_lowercase().into_bytes();
            let Some(first) = spelling.first() else { continue };
            lengths[usize::from(*first)] |= 1 << spelling.len().min(31);
            words.insert(spelling, word);
        }
        Self { words, lengths, habits }
    }

    /// What a word says: as it is written, and folded to small ASCII letters.
    pub(super) fn word(&self, written: &str, folded: &[u8]) -> Option<Word> {
        let lengths = self.lengths.get(usize::from(*folded.first()?))?;
        let known = (lengths & (1 << folded.len().min(31)) != 0).then(|| self.words.get(folded)).flatten();
        known.copied().or_else(|| self.verb(written))
    }

    /// Where a verb points, by its ending.
    fn verb(&self, written: &str) -> Option<Word> {
        let ends = |endings: &[&str]| written.len() > 4 && endings.iter().any(|ending| written.ends_with(ending));
        if ends(self.habits.back_endings) {
            return Some(Word::Back);
        }
        ends(self.habits.ahead_endings).then_some(Word::Ahead)
    }
}

/// What the names of months and days say.
fn named(names: &'static Names) -> impl Iterator<Item = (&'static str, Word)> {
    let from = |all: &'static [&'static str], first: u8, word: fn(u8) -> Word| {
        all.iter().zip(first..).map(move |(spellings, number)| (*spellings, word(number)))
    };
    let months = from(&names.months, 1, Word::Month).chain(from(&names.short_months, 1, Word::ShortMonth));
    months.chain(from(&names.weekdays, 0, Word::Weekday)).chain(from(&names.short_weekdays, 0, Word::ShortWeekday))
}
