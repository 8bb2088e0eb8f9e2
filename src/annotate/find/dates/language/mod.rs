//! The words of time of each language, and what else its dates differ in.

mod english;
mod french;
mod german;
mod serbian;
mod spanish;

use std::{collections::HashMap, sync::LazyLock};

use super::word::Word;

/// What a language says of time.
pub(super) struct Language {
    /// Its words, folded to small ASCII letters.
    words: HashMap<&'static [u8], Word>,
    /// For each first letter the lengths that its words have, as bits.
    lengths: [u32; 128],
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
    /// Whether a comma parts a clause from the verb of another, as it always does in German.
    pub(super) comma_parts: bool,
    /// Whether a full stop makes an ordinal of digits: `17. August`.
    pub(super) ordinal_dot: bool,
    /// Whether `8/9/2022` is 9 August.
    pub(super) month_first: bool,
    /// Whether months and weekdays are written with capitals.
    pub(super) capitals: bool,
}

/// The tables of one language, as its module writes them.
struct Tables {
    /// Spellings, parted by spaces, and what they say.
    words: &'static [(&'static str, Word)],
    back_endings: &'static [&'static str],
    ahead_endings: &'static [&'static str],
    comma_parts: bool,
    ordinal_tails: &'static [&'static str],
    decade_tails: &'static [&'static str],
    eras: &'static [&'static str],
    ordinal_dot: bool,
    month_first: bool,
    capitals: bool,
}

/// A language without words: only dates in figures are known in it.
const FIGURES: Tables = Tables {
    words: &[],
    back_endings: &[],
    ahead_endings: &[],
    comma_parts: false,
    ordinal_tails: &[],
    decade_tails: &[],
    eras: &[" BC", " BCE"],
    ordinal_dot: false,
    month_first: false,
    capitals: true,
};

/// The language of a BCP 47 tag; one that is not known has no words, only figures.
pub(super) fn language(tag: &str) -> &'static Language {
    static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::new(&english::TABLES));
    static BRITISH: LazyLock<Language> = LazyLock::new(|| Language::new(&english::BRITISH));
    static GERMAN: LazyLock<Language> = LazyLock::new(|| Language::new(&german::TABLES));
    static FRENCH: LazyLock<Language> = LazyLock::new(|| Language::new(&french::TABLES));
    static SPANISH: LazyLock<Language> = LazyLock::new(|| Language::new(&spanish::TABLES));
    static SERBIAN: LazyLock<Language> = LazyLock::new(|| Language::new(&serbian::TABLES));
    static OTHER: LazyLock<Language> = LazyLock::new(|| Language::new(&FIGURES));
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    match (parts.next().unwrap_or_default(), parts.next()) {
        ("en" | "", None | Some("us")) => &ENGLISH,
        ("en", _) => &BRITISH,
        ("de", _) => &GERMAN,
        ("fr", _) => &FRENCH,
        ("es", _) => &SPANISH,
        ("sr" | "hr" | "bs" | "sh" | "cnr", _) => &SERBIAN,
        _ => &OTHER,
    }
}

impl Language {
    fn new(tables: &Tables) -> Self {
        let spellings = |&(spellings, word): &(&'static str, Word)| spellings.split(' ').map(move |one| (one, word));
        let mut words = HashMap::new();
        let mut lengths = [0; 128];
        for (spelling, word) in tables.words.iter().flat_map(spellings) {
            let first = usize::from(spelling.as_bytes()[0]);
            lengths[first] |= 1 << spelling.len().min(31);
            words.insert(spelling.as_bytes(), word);
        }
        Self {
            words,
            lengths,
            back_endings: tables.back_endings,
            ahead_endings: tables.ahead_endings,
            comma_parts: tables.comma_parts,
            ordinal_tails: tables.ordinal_tails,
            decade_tails: tables.decade_tails,
            eras: tables.eras,
            ordinal_dot: tables.ordinal_dot,
            month_first: tables.month_first,
            capitals: tables.capitals,
        }
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
        if ends(self.back_endings) {
            return Some(Word::Back);
        }
        ends(self.ahead_endings).then_some(Word::Ahead)
    }
}
