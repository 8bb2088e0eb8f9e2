//! Walks through the text in a language of which no tagger was learned, and tells places from other words by the word
//! before them, or by how great they are.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{
    beside::{has_capital_beside, is_hyphened},
    file::{self, Place},
    forms::roots,
    is_seat_or_heavier,
    longest::{Named, Names, heaviest},
    name::key,
    spotted::{Spot, blocks},
    tongue::{Cases, Tongue},
};
use crate::{
    annotate::find::{
        tokens::{Token, Tokens},
        watch::Watch,
    },
    article::{Article, Passage},
    text::is_one_of,
};

/// How sure a place is behind a word such as `in`.
const LED: u8 = 80;
/// How sure it is by its greatness.
const BY_GREATNESS: u8 = 70;
/// How sure it is as an adjective.
const AS_ADJECTIVE: u8 = 60;
/// What a place weighs that is known wherever it stands; at home, and as an adjective.
const GREAT: u8 = 168;
const KNOWN_AT_HOME: u8 = 132;
const KNOWN_AS_ADJECTIVE: u8 = 145;
/// Letters of a name that is none without a word before it, and of one that is none at all.
const SHORT: usize = 3;
const SHORTEST: usize = 2;
/// Letters of a second name that is a common word as easily.
const SHORT_SECOND: usize = 6;

/// Whether a short word with an umlaut is but for the dots the second name of a town, which stands for other letters in
/// another language: `Gerät` is not `Gerat`, as Herat is called in Russian.
fn is_other_spelling(name: &str, place: &Place) -> bool {
    let is_seat = is_seat_or_heavier(place, u8::MAX);
    !name.is_ascii() && name.chars().count() <= SHORT_SECOND && !place.is_first_name && !is_seat
}

/// The places that the words of a language tell.
pub(super) fn spots(article: &Article, tongue: &Tongue, watch: &Watch) -> Vec<Spot> {
    let mut walk = Walk::new(tongue);
    let mut small: FxHashSet<&str> = FxHashSet::default();
    let (mut found, mut tokens) = (Vec::new(), Tokens::default());
    for (section, block, it) in blocks(article, watch) {
        tokens.fill(&it.text);
        let words = tokens.all.iter().map(|token| token.of(&it.text));
        small.extend(words.filter(|word| word.starts_with(char::is_lowercase)));
        for (spot, range) in walk.spots(&it.text, &tokens) {
            let word = it.text[range.clone()].to_lowercase();
            let at = Passage { section, block, range };
            let is_plain = false;
            let place = Spot { name: spot.name, at, certainty: spot.certainty, is_plain };
            found.push((place, (!spot.is_led).then_some(word)));
        }
    }
    // A word that the text has in small letters too is no name, unless the word before it says so.
    found.retain(|(_, word)| word.as_deref().is_none_or(|word| !small.contains(word)));
    found.into_iter().map(|(spot, _)| spot).collect()
}

/// A name that was found in a block, and whether a word before it says that it is a place.
struct Found {
    name: String,
    certainty: u8,
    is_led: bool,
}

/// What serves every block.
struct Walk<'a> {
    tongue: &'a Tongue,
    home: Vec<u8>,
    names: Names,
}

impl<'a> Walk<'a> {
    fn new(tongue: &'a Tongue) -> Self {
        let home = tongue.home.iter().filter_map(|code| file::country(code)).collect();
        Self { tongue, home, names: Names::new(tongue.cases) }
    }

    /// The places in a text that is in tokens, each with its bytes.
    fn spots(&mut self, text: &str, tokens: &Tokens) -> Vec<(Found, Range<usize>)> {
        let mut found = Vec::new();
        for sentence in tokens.sentences() {
            let all = &tokens.all[sentence];
            let (mut at, mut last) = (0, None);
            while at < all.len() {
                let word = all[at].of(text);
                if !word.starts_with(char::is_uppercase) {
                    at += 1;
                    continue;
                }
                if let Some((end, spot)) = self.place(text, all, at, last) {
                    found.push((spot, all[at].start as usize..all[end - 1].end as usize));
                    (at, last) = (end, Some(end));
                } else {
                    at += 1;
                }
            }
        }
        found
    }

    /// Whether the word before a token leads to a place, or joins it to one before.
    fn is_led(&self, text: &str, all: &[Token], at: usize, last: Option<usize>) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| all[before].of(text)) else { return false };
        let is_joined = last == Some(at - 1);
        match before {
            "," | "/" | "i" | "и" | "ili" | "или" | "und" | "oder" | "et" | "ou" | "y" | "e" | "o" => is_joined,
            _ => self.tongue.leads(&key(before)),
        }
    }

    /// The place whose name begins at a token, if it is one, and the token behind it; another place may have ended at one.
    fn place(&mut self, text: &str, all: &[Token], start: usize, last: Option<usize>) -> Option<(usize, Found)> {
        let Some(named) = self.names.longest(text, all, start) else { return self.adjective(text, all, start) };
        let is_led = self.is_led(text, all, start, last);
        let Named { end, name, place, is_exact } = named;
        let is_long = end - start > 1;
        let letters = name.chars().count();
        let is_common_word = !is_long && self.tongue.is_ordinary(&key(&name), is_led);
        let is_too_short = letters <= SHORTEST || letters <= SHORT && !is_led && start == 0;
        let is_german = self.tongue.cases == Cases::German;
        // In German a capital beside it is that of any noun.
        let is_in_name = !is_german && has_capital_beside(text, all, &(start..end));
        let is_great = is_seat_or_heavier(&place, GREAT);
        let at_home = self.home.contains(&place.country);
        let is_known = is_great || at_home && place.weight >= KNOWN_AT_HOME && !is_german && start > 0;
        let is_told = is_long && (is_exact || at_home);
        if is_german && !is_long && !at_home && is_other_spelling(&name, &place) {
            return None;
        }
        if is_hyphened(text, all, &(start..end)) || is_common_word || is_too_short {
            return None;
        }
        if !is_led && (is_in_name || !is_known && !is_told) {
            return None;
        }
        // A form that only may be a name is taken for one of those that a reader of the language knows.
        if !is_exact && !at_home && !is_great {
            return None;
        }
        let certainty = if is_led { LED } else { BY_GREATNESS };
        Some((end, Found { name, certainty, is_led }))
    }

    /// The town of which a word with a capital is the adjective: `Münchner Stadtrat`.
    fn adjective(&self, text: &str, all: &[Token], at: usize) -> Option<(usize, Found)> {
        const PAPERS: &str =
            "zeitung allgemeine rundschau morgenpost kurier tageblatt nachrichten philharmoniker anzeiger";
        let next = all.get(at + 1)?.of(text);
        let is_followed = match self.tongue.cases {
            Cases::German => next.starts_with(char::is_uppercase) && !is_one_of(&key(next), PAPERS),
            Cases::Serbian => next.starts_with(char::is_lowercase),
            Cases::None => false,
        };
        let roots = if is_followed { roots(all[at].of(text), self.tongue.cases) } else { Vec::new() };
        let towns = roots.into_iter().filter_map(|name| Some((heaviest(&key(&name))?, name)));
        let known = towns.filter(|(place, _)| place.weight >= KNOWN_AS_ADJECTIVE && self.home.contains(&place.country));
        let (_, name) = known.max_by_key(|(place, _)| place.weight)?;
        Some((at + 1, Found { name, certainty: AS_ADJECTIVE, is_led: false }))
    }
}
