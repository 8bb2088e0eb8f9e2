//! A paragraph as its clauses are looked for: where sentences begin, and what a quotation looks like from outside.

use super::{
    class::Class,
    subject::is_verb,
    tokens::{Kind, Token},
};
use crate::text::quotes::is_quote;

/// Tokens that are looked back over at most, so that no sentence is too long.
pub(super) const FAR: usize = 400;

/// What stands at the end of a quotation's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A comma: the sentence goes on.
    Comma,
    /// A sign after which it may go on: ? ! … —
    Mark,
    /// A full stop.
    Stop,
    /// A letter: the words are a part of the sentence around them.
    Word,
}

/// A paragraph as the clauses in it are looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
}

impl Line<'_> {
    /// What the words of a quotation end in.
    pub(super) fn ending(self, quote: usize) -> Ending {
        let words = &self.text[self.tokens[quote].range.clone()];
        let words = words.trim_end_matches(|c| is_quote(c) || char::is_whitespace(c));
        match words.chars().next_back() {
            Some(',') => Ending::Comma,
            Some('?' | '!' | '…' | '—' | '–' | '-') => Ending::Mark,
            Some('.') if words.ends_with("...") => Ending::Mark,
            Some('.' | ';' | ':') => Ending::Stop,
            _ => Ending::Word,
        }
    }

    /// Whether a quotation begins with a capital.
    pub(super) fn is_sentence(self, quote: usize) -> bool {
        self.text[self.tokens[quote].range.clone()]
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase)
    }

    /// The first token of the sentence that a token stands in.
    pub(super) fn sentence_start(self, at: usize) -> usize {
        self.tokens.get(at).map_or(at, |token| token.sentence.max(at.saturating_sub(FAR)))
    }

    /// Whether a sentence begins with a token that is not the first.
    fn begins_sentence(self, at: usize) -> bool {
        let (before, token) = (&self.tokens[at - 1], &self.tokens[at]);
        match before.kind {
            Kind::Stop => true,
            Kind::Quote(_) if token.is_quote() => self.ending(at - 1) != Ending::Comma && self.is_sentence(at),
            Kind::Quote(_) if token.is_word() && token.is_capital => match self.ending(at - 1) {
                Ending::Stop => true,
                Ending::Mark => self.verb_within(at, 6).is_none(),
                Ending::Comma | Ending::Word => false,
            },
            _ => false,
        }
    }

    /// The first verb among some tokens, before the sentence ends.
    fn verb_within(self, from: usize, count: usize) -> Option<usize> {
        let end = self.tokens.len().min(from + count);
        let limit = (from..end).find(|at| self.tokens[*at].is_bar()).unwrap_or(end);
        (from..limit).find(|at| is_verb(self.tokens, *at, Class::SAY))
    }

    /// Whether the token before a clause may stand between it and its verb: the comma of German.
    pub(super) fn may_part_clause(self, at: usize) -> bool {
        self.tokens[at].kind == Kind::Comma && self.tokens.get(at + 1).is_some_and(|next| next.is(Class::THAT))
    }

    /// Whether a word for that is nothing else, unlike qu'il.
    pub(super) fn is_bare_that(self, at: usize) -> bool {
        !self.text[self.tokens[at].range.clone()].contains(['\'', '’'])
    }

    /// Whether a word for that begins a relative clause: plans that would fail.
    pub(super) fn is_relative(self, at: usize) -> bool {
        let verb = |next: &Token| next.is(Class::BE.or(Class::AUX)) && !next.is_capital;
        self.is_english_that(at) && self.tokens.get(at + 1).is_some_and(verb)
    }

    fn is_english_that(self, at: usize) -> bool {
        &self.text[self.tokens[at].range.clone()] == "that"
    }

    /// Whether a noun behind a verb may be the one who is spoken to, and not what is spoken of. It is where the word for that
    /// can open nothing else, as in German and Serbian; else behind told, or if it is a mere name or a mere plural.
    pub(super) fn may_be_hearer(self, verb: usize, at: usize) -> bool {
        let that = (at..self.tokens.len()).take(8).find(|at| self.tokens[*at].is(Class::THAT));
        let may_be_object = that.is_some_and(|that| {
            self.is_english_that(that) || self.text[self.tokens[that].range.clone()].starts_with("qu")
        });
        let token = &self.tokens[at];
        !may_be_object
            || self.tokens[verb].is(Class::TELL)
            || token.name.is_some()
            || !token.is(Class::DET.or(Class::EDGE))
    }

    /// Whether a verb is one behind which English leaves out that.
    pub(super) fn is_plain_said(self, at: usize) -> bool {
        matches!(&self.text[self.tokens[at].range.clone()], "said" | "says" | "say")
    }

    /// Whether the words of a quotation can be speech and are no title, nor words that are only kept at a distance;
    /// `is_told` where a clause says who speaks.
    pub(super) fn is_speech(self, quote: usize, is_told: bool) -> bool {
        if self.tokens[..quote].iter().rev().take(2).any(|token| token.is(Class::SCARE)) {
            return false;
        }
        let words = &self.text[self.tokens[quote].range.clone()];
        let count = words.split_whitespace().take(7).count();
        let is_whole = self.is_sentence(quote) && matches!(self.ending(quote), Ending::Stop | Ending::Mark);
        let is_fragment = count < 2 && !is_whole;
        if is_fragment && !is_told {
            return false;
        }
        count > 6 || !is_title(words) || !self.follows_noun(quote)
    }

    /// Whether a quotation follows a noun, or a preposition, as the title of a work does: his book “…”, on “…”
    fn follows_noun(self, quote: usize) -> bool {
        let before = self.tokens[..quote].iter().rev();
        let mut words = before
            .take_while(|token| token.is_word() || token.kind == Kind::Comma)
            .filter(|token| token.is_word())
            .take(4);
        let Some(last) =
            words.next().filter(|last| !last.is(Class::VERB.or(Class::PRONOUN).or(Class::BE).or(Class::CONJ)))
        else {
            return false;
        };
        let is_object = last.is(Class::OWN)
            || last.name.is_some()
            || matches!(&self.text[last.range.clone()], "him" | "them" | "as" | "that");
        if last.is(Class::PREP) && !is_object {
            return true;
        }
        !(is_object || words.any(|token| token.is(Class::CALL.or(Class::SAYING))))
    }
}

/// Whether all words but small ones begin with a capital.
fn is_title(words: &str) -> bool {
    let words = words.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.enumerate().all(|(index, word)| (index > 0 && word.len() < 4) || !word.starts_with(char::is_lowercase))
}

/// Notes at every token where its sentence begins.
pub(super) fn mark_sentences(text: &str, tokens: &mut [Token]) {
    let mut start = 0;
    for at in 1..tokens.len() {
        if (Line { text, tokens }).begins_sentence(at) {
            start = at;
        }
        tokens[at].sentence = start;
    }
}
