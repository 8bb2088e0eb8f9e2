//! The longest name of the gazetteer that begins at a word, whatever case of a language its words stand in.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{
    file::{self, Place},
    forms::nominatives,
    name::{candidates, key},
    tongue::Cases,
};
use crate::{annotate::find::tokens::Token, text::calm};

/// Tokens of the longest name.
const MOST: usize = 7;

/// A name of the gazetteer, from a token to behind another.
pub(super) struct Named {
    /// Behind its last token.
    pub(super) end: usize,
    /// As it is called when nothing is said of it.
    pub(super) name: String,
    /// The heaviest place of the name.
    pub(super) place: Place,
    /// Whether it stands so in the text.
    pub(super) is_exact: bool,
}

/// The names of a text in one language.
pub(super) struct Names {
    cases: Cases,
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

impl Names {
    pub(super) fn new(cases: Cases) -> Self {
        Self { cases, begun: FxHashMap::default() }
    }

    /// The longest name that begins at a token; of those of one length the one as it stands, else the heaviest, else the
    /// first, as endings stand in the order of how usual they are.
    pub(super) fn longest(&mut self, text: &str, all: &[Token], start: usize) -> Option<Named> {
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
        let forms = nominatives(word, if is_loud { Cases::None } else { self.cases });
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
        let forms = if is_word { nominatives(word, self.cases) } else { vec![word.to_owned()] };
        let begun = begun.iter().filter(|name| name.goes_on);
        let names = begun.flat_map(|name| forms.iter().map(move |form| format!("{}{between}{form}", name.text)));
        names.filter_map(Beginning::of).collect()
    }
}

/// The heaviest place of a folded name.
pub(super) fn heaviest(key: &str) -> Option<Place> {
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
