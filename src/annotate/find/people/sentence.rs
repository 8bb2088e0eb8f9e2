//! A sentence as the rules about names look at it, and what of a span of it is a name.

use std::ops::Range;

use super::{
    class::{Class, GREETINGS, INTERJECTIONS, SOVEREIGN, is_title},
    particles,
    words::{Letters, Word},
};
use crate::annotate::find::tokens::Token;

/// A sentence with its words, and the text that they are of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a [Word],
}

/// More words than a name has.
const LONGEST: usize = 8;

impl<'a> Sentence<'a> {
    /// The text of a token; empty beyond the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }

    /// The class of a token.
    pub(super) fn class(&self, at: usize) -> Class {
        match self.words.get(at).map_or(Class::Other, |word| word.known.class) {
            Class::Other if self.is_capital(at) && self.is_capital(at + 1) && is_title(self.word(at)) => Class::Title,
            class => class,
        }
    }

    /// The words in capitals, each alone: many of them are organisations, whatever they are taken for.
    pub(super) fn abbreviations(&self) -> impl Iterator<Item = Range<usize>> {
        let is_one = |at: &usize| self.words[*at].letters == Letters::Capitals;
        (0..self.words.len()).filter(is_one).map(|at| at..at + 1)
    }

    /// Whether a token begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(Word::is_capital)
    }

    /// The bytes of the text that some tokens take.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start).map_or(0, |token| token.start as usize);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        first..last.map_or(first, |token| (token.end as usize).max(first))
    }

    /// The text of some tokens, with single spaces.
    pub(super) fn text(&self, tokens: &Range<usize>) -> String {
        let text = self.text.get(self.bytes(tokens)).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether white space stands before a token.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        at == 0
            || self.tokens.get(at).zip(self.tokens.get(at - 1)).is_some_and(|(token, before)| token.start > before.end)
    }

    /// Whether nearly all longer words have capitals, as in headings and lists of titles, where capitals say little.
    pub(super) fn is_heading(&self) -> bool {
        let longer = self.words.iter().filter(|word| word.is_word() && word.length > 3);
        let (capitals, all) = longer.fold((0, 0), |(some, all), word| (some + usize::from(word.is_capital()), all + 1));
        let ends =
            self.words.last().is_some_and(|word| !word.is_word()) && !self.word(self.words.len() - 1).starts_with(')');
        all >= 3 && capitals * 4 >= all * 3 && !ends
    }

    /// The tokens of a person's name without titles, greetings and what was joined by mistake; `None` if none is left.
    pub(super) fn person(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let cut = (span.start + 1..span.end).find(|at| self.is_cut(*at)).unwrap_or(span.end);
        let (mut start, mut end) = (span.start, cut.min(span.start + LONGEST));
        while end > start && (!self.words[end - 1].is_word() || self.word(end - 1).starts_with(['\'', '’'])) {
            end -= 1;
        }
        if end - start > 1
            && self.word(end - 1) == "I"
            && self.words.get(end).is_some_and(|word| word.letters == Letters::Small)
        {
            end -= 1;
        }
        while start < end && self.is_before_name(start, end) {
            start += 1;
        }
        if end - start == 1 && INTERJECTIONS.contains(&self.word(start)) {
            return None;
        }
        // A given name before it that the tagger did not know.
        while start > 0 && self.is_given(start - 1) {
            start -= 1;
        }
        // And a surname behind a given name.
        if end - start == 1 && self.is_given(start) && self.may_be_surname(end) {
            end += 1;
        }
        (start, end) = particles::whole(self, start..end);
        if start > 0 && SOVEREIGN.contains(&self.word(start - 1)) && self.is_single(start, end) {
            start -= 1;
        }
        // `Port Chalmers` is where somebody was, and `King Street` too.
        let place = end - start > 1 && (self.is_of_place(start) || self.is_of_place(end - 1));
        let named = !place && (start..end).any(|at| self.is_name(at));
        let whole = end - start > 1
            || self.words.get(start).is_some_and(|word| word.length > 1 && word.letters != Letters::Initial);
        (named && whole && self.is_capital(end - 1)).then_some(start..end)
    }

    /// Whether a name ends before a token that a tagger took into it.
    fn is_cut(&self, at: usize) -> bool {
        match self.word(at) {
            "-" | "–" => self.is_spaced(at),
            "," | ";" | ":" | "(" | ")" | "/" | "@" | "_" | "|" | "<" | ">" | "=" | "—" | "and" | "und" | "et" => {
                true
            }
            _ => false,
        }
    }

    /// Whether a token stands before a name that goes on to an end, and is no part of it.
    fn is_before_name(&self, at: usize, end: usize) -> bool {
        let word = self.word(at);
        let alone = self.is_single(at + 1, end);
        if end - at == 1 {
            return matches!(self.class(at), Class::Title | Class::Office) && self.words[at].known.surname < 2;
        }
        match self.class(at) {
            _ if !self.is_capital(at) => self.class(at) != Class::Particle && !word.starts_with(['"', '“', '\'', '‘']),
            _ if SOVEREIGN.contains(&word) => !alone,
            _ if GREETINGS.contains(&word) => true,
            Class::Title => true,
            Class::Other if self.is_before_given(at, end) => true,
            // `Baron Otto Falken` is called Otto, `Baron Davis` is not called Davis.
            Class::Office if end - at > 2 && self.is_given(at + 1) => true,
            Class::Office | Class::Nation | Class::Calendar | Class::Kin => self.words[at].known.given < 2,
            // `A Trump rally`: the article that begins a sentence is no initial.
            _ => word == "The" || word == "A" && at == 0 && alone,
        }
    }

    /// Whether a token is a word that is nobody's name, and a full name goes on behind it to an end: `Administrator`.
    fn is_before_given(&self, at: usize, end: usize) -> bool {
        let word = &self.words[at];
        let is_no_name = word.known.given == 0 && word.known.surname == 0;
        let is_known = word.known.rarity < 3 || word.letters == Letters::Capitals;
        end - at > 2 && is_no_name && is_known && self.is_given(at + 1) && self.may_be_surname(at + 2)
    }

    /// Whether a token is a common given name that can be nothing else.
    pub(super) fn is_given(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let known = word.known;
        let common = known.given == 3 || known.given == 2 && known.rarity > 0;
        common
            && known.place < 2
            && self.class(at) == Class::Other
            && word.letters == Letters::Capital
            && word.length > 2
    }

    /// Whether a token may be a surname that the tagger did not know.
    fn may_be_surname(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at).filter(|word| word.letters == Letters::Capital && word.length > 2) else {
            return false;
        };
        word.known.class == Class::Other && word.known.place == 0 && (word.known.surname > 0 || word.known.rarity == 3)
    }

    /// Whether a span that was taken for a work or the like is a person after all: a given name, perhaps after a title,
    /// and one or two words more.
    pub(super) fn is_plain_person(&self, tokens: &Range<usize>) -> bool {
        let titles = tokens.clone().take_while(|at| self.class(*at) == Class::Title).count();
        let name = tokens.start + titles..tokens.end;
        (2..4).contains(&name.len())
            && self.is_given(name.start)
            && name.clone().skip(1).all(|at| self.may_be_surname(at))
    }

    /// Whether a span that was taken for a place may be somebody who has the given name that a city has: `Sofia Marchetti`.
    pub(super) fn is_called_like_a_city(&self, tokens: &Range<usize>) -> bool {
        tokens.len() == 2 && self.words[tokens.start].known.given > 1 && self.may_be_surname(tokens.start + 1)
    }

    /// Whether two spans are a surname and a given name behind it: `Kurti, Albin`.
    pub(super) fn is_inverted(&self, surname: &Range<usize>, given: &Range<usize>) -> bool {
        let joined = given.start == surname.end + 1 && self.word(surname.end) == ",";
        let listed = matches!(self.word(given.end), "," | "and" | "und" | "et");
        let opens = surname.start == 0 || !self.words[surname.start - 1].is_word();
        joined
            && !listed
            && opens
            && surname.len() == 1
            && given.len() < 3
            && self.is_given(given.start)
            && !self.is_given(surname.start)
    }

    /// Whether a word makes a place of its neighbours, and is no usual given name.
    fn is_of_place(&self, at: usize) -> bool {
        self.class(at) == Class::Place && self.words[at].known.given < 2
    }

    /// Whether a name has a single word, but for a number behind it.
    fn is_single(&self, start: usize, end: usize) -> bool {
        end - start == 1 || end - start == 2 && self.class(end - 1) == Class::Suffix
    }

    /// Whether a token may be what a person's name is made of.
    fn is_name(&self, at: usize) -> bool {
        let known = self.words[at].known;
        let ordinary = matches!(
            known.class,
            Class::Nation
                | Class::Calendar
                | Class::Common
                | Class::Title
                | Class::Office
                | Class::Organisation
                | Class::Place
        );
        self.is_capital(at) && (!ordinary || known.given > 1 || known.surname > 1)
    }

    /// The tokens of an organisation's or place's name; `None` if none is left.
    pub(super) fn thing(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let (mut start, mut end) = (span.start, span.end.min(span.start + 2 * LONGEST));
        while end > start
            && (!self.words[end - 1].is_word() || self.word(end - 1).starts_with(['\'', '’']))
            && self.word(end - 1) != ")"
        {
            end -= 1;
        }
        while start < end && (!self.words[start].is_word() || matches!(self.word(start), "the" | "The" | "a" | "A")) {
            start += 1;
        }
        let ordinary = |at| {
            matches!(self.class(at), Class::Nation | Class::Calendar | Class::Common | Class::Title | Class::Office)
        };
        let named = (start..end).any(|at| self.is_capital(at) && !ordinary(at));
        let vague =
            end - start == 1 && matches!(self.class(start), Class::Organisation | Class::Place | Class::Direction);
        (named && !vague && self.words[start].length > 1).then_some(start..end)
    }
}
