//! What figures are told with in each language: units, what stands beside numbers, and where nouns stand.

mod english;
mod french;
mod german;
mod serbian;
mod spanish;

use std::{collections::HashMap, sync::OnceLock};

use super::{unit::Measure, words::plain};
use crate::{annotate::find::language::Language, article::Exactness, text::is_one_of};

/// What a language tells figures with. Lists of words are in small plain letters, parted by spaces.
#[derive(Debug)]
pub(super) struct Tongue {
    /// What stands before a fraction; none where that is not known.
    pub(super) decimal: Option<char>,
    /// Whether all nouns are written with capitals.
    pub(super) capitals: bool,
    /// Where the noun stands that is counted.
    pub(super) nouns: Nouns,
    /// Units by their spellings, parted by commas; the first is how they are told.
    units: &'static [(&'static str, Measure)],
    /// The same by each spelling, once they are asked for.
    by_spelling: OnceLock<Units>,
    /// Words that are no part of the name of what is counted.
    pub(super) stops: &'static str,
    /// What stands before a number that is not exact, in one word to three, parted by commas; and what it says of it.
    pub(super) about: &'static [(&'static str, Exactness)],
    /// Words before a number that is a name or an age.
    pub(super) names: &'static str,
    /// Words behind a number, or its unit, that make it no figure.
    pub(super) no_figure: &'static str,
    /// Words before a length of time that make it a date, or one of many.
    pub(super) near_times: &'static str,
    /// Words before a small number in words that say that it is known already of what: `the three`.
    pub(super) known: &'static str,
    /// Adjectives of number that say nothing of what is counted.
    pub(super) more: &'static str,
    /// Adjectives that stand before nouns where others stand behind them.
    pub(super) early: &'static str,
    /// Between a unit and what it is a part of: `27 % of voters`.
    pub(super) of: &'static str,
    /// Before what tells where something is: `people in Poland`.
    pub(super) inside: &'static str,
    /// Verbs that say nothing of what is counted: `people were killed`.
    pub(super) being: &'static str,
    /// Verbs before a verb that say that it may be or is to come, which a label does without.
    pub(super) modal: &'static str,
    /// `per`.
    pub(super) per: &'static str,
    /// Between the two ends of a range.
    pub(super) to: &'static str,
    /// Between the two ends, if one of the words before them opens a range.
    pub(super) and: &'static str,
    /// What opens such a range, and what any range: `between`, `from`.
    pub(super) opens: [&'static str; 2],
}

/// Where the noun stands that a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nouns {
    /// Behind its adjectives, with an ending of the plural: `300 new homes`.
    Last,
    /// Behind its adjectives, with a capital: `300 neue Häuser`.
    Capital,
    /// Mostly before its adjectives, with an ending of the plural: `300 soldats norvégiens`.
    First,
    /// In an ending of the genitive, behind adjectives that have another: `300 novih vojnika`.
    Genitive,
    /// Not known.
    Nowhere,
}

/// Of a language that is not known only signs are.
static OTHER: Tongue = Tongue {
    decimal: None,
    capitals: true,
    nouns: Nouns::Nowhere,
    units: &[],
    by_spelling: OnceLock::new(),
    stops: "",
    about: &[],
    names: "",
    no_figure: "",
    near_times: "",
    known: "",
    more: "",
    early: "",
    of: "",
    inside: "",
    being: "",
    modal: "",
    per: "",
    to: "",
    and: "",
    opens: ["", ""],
};

/// The language of a BCP 47 tag.
pub(super) fn tongue(tag: &str) -> &'static Tongue {
    match Language::of(tag) {
        Language::English => &english::TONGUE,
        Language::German => &german::TONGUE,
        Language::French => &french::TONGUE,
        Language::Spanish => &spanish::TONGUE,
        Language::Serbian => &serbian::TONGUE,
        Language::Other => &OTHER,
    }
}

/// How a unit is told, and its kind, by its spelling in small plain letters.
type Units = HashMap<String, (&'static str, Measure)>;

impl Tongue {
    /// How a unit in small plain letters is told, and what it measures.
    pub(super) fn unit(&self, said: &str) -> Option<(&'static str, Measure)> {
        let known = self.by_spelling.get_or_init(|| {
            let spellings = |&(spellings, measure): &(&'static str, Measure)| {
                let told = spellings.split(',').next().unwrap_or_default();
                spellings.split(',').map(move |spelling| (plain(spelling), (told, measure)))
            };
            self.units.iter().flat_map(spellings).collect()
        });
        known.get(said).copied()
    }

    /// How a sign of money is told.
    pub(super) fn money(&self, sign: &str) -> String {
        let code = match sign {
            "€" => "EUR",
            "$" => "USD",
            "£" => "GBP",
            "¥" => "JPY",
            code => code,
        };
        let named = self.unit(&code.to_ascii_lowercase()).map(|(told, _)| told);
        named.unwrap_or(sign).to_owned()
    }

    /// What the words before a number, the nearest first, say of it; the more words say it the better it is said.
    pub(super) fn exactness(&self, [nearest, second, third]: [&str; 3]) -> Exactness {
        let told = [format!("{third} {second} {nearest}"), format!("{second} {nearest}"), nearest.to_owned()];
        let said = |told: &String| self.spellings().find(|(spelling, _)| spelling == told).map(|(_, said)| said);
        told.iter().find_map(said).unwrap_or_default()
    }

    /// Whether a word in small plain letters is one of those that say so.
    pub(super) fn is_about(&self, word: &str) -> bool {
        !word.is_empty() && self.spellings().any(|(spelling, _)| spelling.split(' ').any(|about| about == word))
    }

    /// What may stand before a number that is not exact.
    fn spellings(&self) -> impl Iterator<Item = (&'static str, Exactness)> {
        self.about.iter().flat_map(|(spellings, said)| spellings.split(',').map(|spelling| (spelling, *said)))
    }

    /// Whether a text ends in a word of a name that is cut short: `No. `, `Art. `.
    pub(super) fn ends_in_name(&self, text: &str) -> bool {
        let words = text.trim_end().trim_end_matches('.');
        let last = words.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        is_one_of(&plain(last), self.names)
    }
}
