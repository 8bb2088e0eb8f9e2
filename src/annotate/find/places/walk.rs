//! Walks through the text in a language of which no tagger was learned, and tells places from other words by the word
//! before them, or by how great they are.

use std::{ops::Range, rc::Rc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    beside::{has_capital_beside, is_hyphened},
    file::{self, Place},
    forms::{nominatives, roots},
    is_seat_or_heavier,
    name::{candidates, key},
    spotted::{Spot, blocks},
    tongue::{Cases, Tongue},
};
use crate::{
    annotate::find::{
        tokens::{Token, Tokens},
        watch::Watch,
    },
    article::{Article, Passage},
    text::{calm, is_one_of},
};

/// How sure a place is behind a word such as `in`.
const LED: u8 = 80;
/// How sure it is by its greatness.
const BY_GREATNESS: u8 = 70;
/// How sure it is as an adjective.
const AS_ADJECTIVE: u8 = 60;
/// Tokens of the longest name.
const MOST: usize = 7;
/// What a place weighs that is known wherever it stands; at home, and as an adjective.
const GREAT: u8 = 168;
const KNOWN_AT_HOME: u8 = 132;
const KNOWN_AS_ADJECTIVE: u8 = 145;
/// Letters of a name that is none without a word before it, and of one that is none at all.
const SHORT: usize = 3;
const SHORTEST: usize = 2;

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

/// A name of the gazetteer, from a token to behind another.
struct Named {
    end: usize,
    /// As it is called when nothing is said of it.
    name: String,
    /// The heaviest place of the name.
    place: Place,
    /// Whether it stands so in the text.
    is_exact: bool,
}

/// What serves every block.
struct Walk<'a> {
    tongue: &'a Tongue,
    home: Vec<u8>,
    /// For each word with a capital what it may be, if a name is that or begins so.
    begun: FxHashMap<String, Rc<[Beginning]>>,
}

/// What is a name, or begins one.
struct Beginning {
    text: String,
    /// The heaviest place that is called so.
    place: Option<Place>,
    /// Whether longer names begin so.
    goes_on: bool,
}

impl Beginning {
    /// None if no name begins so.
    fn of(text: String) -> Option<Self> {
        let key = key(&text);
        let is_whole = text.ends_with(char::is_alphanumeric);
        let place = if is_whole { heaviest(&key) } else { None };
        let goes_on = !is_whole && file::is_begun(&key) || file::is_begun(&format!("{key} "));
        (place.is_some() || goes_on).then_some(Self { text, place, goes_on })
    }
}

impl<'a> Walk<'a> {
    fn new(tongue: &'a Tongue) -> Self {
        let home = tongue.home.iter().filter_map(|code| file::country(code)).collect();
        Self { tongue, home, begun: FxHashMap::default() }
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
        let Some(named) = self.named(text, all, start) else { return self.adjective(text, all, start) };
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

    /// The longest name that begins at a token; of those of one length the one as it stands, else the heaviest, else the
    /// first, as endings stand in the order of how usual they are.
    fn named(&mut self, text: &str, all: &[Token], start: usize) -> Option<Named> {
        let first = self.begun(all[start].of(text));
        let mut longer: Vec<Beginning> = Vec::new();
        let mut best: Option<Named> = None;
        for end in start + 1..=(start + MOST).min(all.len()) {
            let begun = if end == start + 1 { &first[..] } else { &longer[..] };
            let so_far = &text[all[start].start as usize..all[end - 1].end as usize];
            let names = begun.iter().rev().filter_map(|name| {
                let (place, is_exact) = (name.place?, name.text == so_far);
                Some(Named { end, name: calm(&name.text), place, is_exact })
            });
            best = names.max_by_key(|named| (named.is_exact, named.place.weight)).or(best);
            let Some(next) = all.get(end) else { break };
            let between = &text[all[end - 1].end as usize..next.start as usize];
            longer = self.longer(begun, between, next.of(text));
            if longer.is_empty() {
                break;
            }
        }
        best.map(|named| with_brackets(named, text, all))
    }

    /// What a word may be, if a name is that or begins so.
    fn begun(&mut self, word: &str) -> Rc<[Beginning]> {
        if let Some(begun) = self.begun.get(word) {
            return Rc::clone(begun);
        }
        let is_loud = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        let forms = nominatives(word, if is_loud { Cases::None } else { self.tongue.cases });
        let begun: Rc<[Beginning]> = forms.into_iter().filter_map(Beginning::of).collect();
        self.begun.insert(word.to_owned(), Rc::clone(&begun));
        begun
    }

    /// Names that go on with a word.
    fn longer(&self, begun: &[Beginning], between: &str, word: &str) -> Vec<Beginning> {
        let is_word = word.starts_with(char::is_alphanumeric);
        if between.len() > 1 || !(is_word || matches!(word, "-" | "'" | "’")) || !begun.iter().any(|name| name.goes_on)
        {
            return Vec::new();
        }
        let forms = if is_word { nominatives(word, self.tongue.cases) } else { vec![word.to_owned()] };
        let begun = begun.iter().filter(|name| name.goes_on);
        let names = begun.flat_map(|name| forms.iter().map(move |form| format!("{}{between}{form}", name.text)));
        names.filter_map(Beginning::of).collect()
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

/// The heaviest place of a folded name.
fn heaviest(key: &str) -> Option<Place> {
    file::named(key).into_iter().max_by_key(|place| place.weight)
}

/// A name with what stands in brackets behind it, if that belongs to it: `Halle (Saale)`.
fn with_brackets(named: Named, text: &str, all: &[Token]) -> Named {
    let close = || all.iter().skip(named.end).take(4).position(|token| token.of(text) == ")");
    let open = all.get(named.end).filter(|token| token.of(text) == "(").zip(close());
    let Some((open, length)) = open else { return named };
    let end = named.end + length + 1;
    let name = format!("{} {}", named.name, &text[open.start as usize..all[end - 1].end as usize]);
    match candidates(&name).first() {
        Some(place) => Named { end, place: *place, name, is_exact: true },
        None => named,
    }
}
