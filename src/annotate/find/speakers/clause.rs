//! The clause that says whose words a quotation is: `…, said Kurti`, `Kurti told reporters: …`, `According to Kurti, …`.

use std::ops::Range;

use super::{
    class::Class,
    line::{Ending, Line},
    subject::{is_verb, left, main, right},
    tokens::Kind,
};

/// Who speaks, as the text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// The tokens of the noun phrase.
    pub(super) phrase: Range<usize>,
    /// How sure it is, in per cent.
    pub(super) certainty: u8,
}

impl Line<'_> {
    /// Who speaks, by the clause behind a quotation.
    pub(super) fn after(self, quote: usize) -> Option<Source> {
        let tokens = self.tokens;
        let joint = tokens.get(quote + 1).map_or(Kind::Stop, |token| token.kind);
        let start = quote + 1 + usize::from(matches!(joint, Kind::Comma | Kind::Dash));
        let limit = (start..tokens.len()).find(|at| tokens[*at].is_bar()).unwrap_or(tokens.len());
        if start >= limit {
            return None;
        }
        if joint == Kind::Dash && self.is_signature(quote, start, limit) {
            return Some(Source { phrase: start..limit, certainty: 90 });
        }
        let is_joined =
            joint == Kind::Comma || joint == Kind::Dash || matches!(self.ending(quote), Ending::Comma | Ending::Mark);
        if let Some(phrase) = self.according(start, limit.min(start + 2)) {
            return Some(Source { phrase, certainty: 90 });
        }
        let verb = (start..limit.min(start + 24)).find(|at| is_verb(tokens, *at, Class::FINITE))?;
        let leads = tokens[start..verb].iter().all(|token| token.is(Class::AUX) && !token.is_capital);
        if leads && tokens[verb].is(Class::SAY) && !tokens[verb].is(Class::TELL) {
            let phrase = right(tokens, verb).filter(|_| is_joined || !tokens[verb].is_capital)?;
            return Some(Source { phrase, certainty: if is_joined { 95 } else { 75 } });
        }
        let is_short = limit <= verb + 3 && tokens.get(limit).is_none_or(|token| token.kind == Kind::Stop);
        let is_clause = match self.ending(quote) {
            _ if is_joined => tokens[verb].is(Class::SAY) || verb < start + 8,
            Ending::Stop => is_short && tokens[verb].is(Class::SAY) && verb < start + 6,
            _ => false,
        };
        let phrase = left(tokens, verb, start).filter(|_| is_clause)?;
        let opens = tokens[start].is(Class::CONJ.or(Class::SUB).or(Class::PREP)) && !tokens[start].is(Class::AUX);
        let certainty = match is_joined && !opens {
            true if tokens[verb].is(Class::SAY) => 95,
            true => 82,
            false => 60,
        };
        Some(Source { phrase, certainty })
    }

    /// Who speaks, by a clause at the end of the sentence that a quotation is a part of: “…” in Ohio, Kurti said.
    pub(super) fn trailing(self, quote: usize) -> Option<Source> {
        let tokens = self.tokens;
        let limit = (quote + 1..tokens.len().min(quote + 60)).find(|at| tokens[*at].is_bar()).unwrap_or(tokens.len());
        let verb = (quote + 1..limit.min(quote + 60)).rev().find(|at| is_verb(tokens, *at, Class::SAY))?;
        let comma = (quote + 1..verb).rev().find(|at| tokens[*at].kind == Kind::Comma)?;
        let phrase = left(tokens, verb, comma + 1).filter(|phrase| phrase.start == comma + 1)?;
        (limit <= verb + 8).then_some(Source { phrase, certainty: 88 })
    }

    /// Whether what stands behind a dash is only a name, to the end of the paragraph.
    fn is_signature(self, quote: usize, start: usize, limit: usize) -> bool {
        let named = self.tokens[start..limit].iter().any(|token| token.name.is_some());
        let tail = self.tokens[limit..].iter().all(|token| token.kind == Kind::Stop);
        let verb = (start..limit).any(|at| is_verb(self.tokens, at, Class::FINITE));
        named && tail && !verb && self.ending(quote) != Ending::Comma
    }

    /// Who is named behind a word such as "according to" among some tokens.
    fn according(self, from: usize, to: usize) -> Option<Range<usize>> {
        (from..to).rev().find_map(|at| self.according_at(at))
    }

    /// Who is named behind "according to", "laut", "prema rečima", should they stand at a token.
    pub(super) fn according_at(self, at: usize) -> Option<Range<usize>> {
        let token = self.tokens.get(at).filter(|token| token.is(Class::SOURCE))?;
        let next = self.tokens.get(at + 1)?;
        match () {
            () if next.is(Class::TO) => right(self.tokens, at + 1),
            () if token.is(Class::PREP) => right(self.tokens, at + 1).filter(|_| next.is(Class::WORDS)),
            () => right(self.tokens, at).filter(|_| &self.text[token.range.clone()] != "according"),
        }
    }

    /// Who speaks, by what stands before a quotation in its sentence.
    pub(super) fn before(self, quote: usize) -> Option<Source> {
        let tokens = self.tokens;
        let start = self.sentence_start(quote);
        let near = |at: usize| if quote - at <= 4 { 92 } else { 85 };
        for at in (start..quote).rev() {
            if let Some(phrase) =
                self.according_at(at).filter(|phrase| phrase.end <= quote && !tokens[at].is(Class::AUX))
            {
                return Some(Source { phrase, certainty: near(at) });
            }
            if let Some(phrase) = self.of_noun(at, start).filter(|phrase| phrase.end <= quote) {
                return Some(Source { phrase, certainty: 80 });
            }
            if !is_verb(tokens, at, Class::VERB) || self.only_names(at, start) {
                continue;
            }
            let phrase = match () {
                () if tokens[at].is(Class::SAYING) => self.of_participle(at, start),
                () => left(tokens, at, start).or_else(|| self.inverted(at, quote)),
            };
            if let Some(phrase) = phrase {
                return Some(Source { phrase, certainty: near(at) });
            }
        }
        None
    }

    /// Whether a verb only tells the name of the noun before it: a course called “…”
    fn only_names(self, at: usize, start: usize) -> bool {
        let token = &self.tokens[at];
        let Some(before) = at.checked_sub(1).filter(|before| *before >= start).map(|before| &self.tokens[before])
        else {
            return false;
        };
        let is_noun = before.kind == Kind::Word && !before.is_capital && before.class == Class::default();
        let is_followed =
            self.tokens.get(at + 1).is_some_and(|next| next.is_quote() || next.is(Class::DET) && !next.is(Class::OWN));
        is_noun
            && is_followed
            && token.is(Class::CALL)
            && !token.is(Class::SAY)
            && &self.text[token.range.clone()] == "called"
    }

    /// Whose words a noun before a quotation means: Kurti's claim that “…”, a letter from Kurti: “…”
    fn of_noun(self, at: usize, start: usize) -> Option<Range<usize>> {
        let tokens = self.tokens;
        if !tokens[at].is(Class::WORDS) || tokens[at].is_capital {
            return None;
        }
        let owner =
            (start..at).rev().take(3).find(|owner| tokens[*owner].is_possessive || tokens[*owner].is(Class::OWN));
        let barred = |owner: usize| tokens[owner..at].iter().any(|token| !token.is_word() || token.is(Class::PREP));
        if let Some(owner) = owner.filter(|owner| !barred(*owner)) {
            let first = (start..owner).rev().take_while(|at| tokens[*at].is_word() && tokens[*at].is_capital).last();
            let first = first.unwrap_or(owner);
            let is_object =
                first > start && (is_verb(tokens, first - 1, Class::VERB) || tokens[first - 1].is(Class::THAT));
            return (!is_object).then_some(first..at + 1);
        }
        let next = tokens.get(at + 1).filter(|next| {
            next.is(Class::PREP) && matches!(&self.text[next.range.clone()], "from" | "by" | "of" | "von" | "de")
        })?;
        let phrase = right(tokens, at + 1)
            .filter(|phrase| tokens[phrase.start].is_capital || tokens[phrase.start].name.is_some());
        phrase.filter(|_| next.is_word())
    }

    /// The subject of a verb that stands right behind another quotation: “…,” said Kurti, “…”
    fn inverted(self, verb: usize, quote: usize) -> Option<Range<usize>> {
        let follows = verb == 0 || !self.tokens[verb - 1].is_word();
        right(self.tokens, verb).filter(|phrase| follows && phrase.end <= quote && !self.tokens[verb].is(Class::TELL))
    }

    /// The subject of saying, calling: that of the verb before, or of the sentence.
    fn of_participle(self, at: usize, start: usize) -> Option<Range<usize>> {
        let tokens = self.tokens;
        let owner = at.checked_sub(1).filter(|before| *before >= start && tokens[*before].name.is_some());
        if owner.is_some() {
            return left(tokens, at, start);
        }
        let earlier = (start..at).rev().find(|verb| is_verb(tokens, *verb, Class::SAY));
        let by_verb = earlier.and_then(|verb| left(tokens, verb, start).or_else(|| self.inverted(verb, at)));
        by_verb.or_else(|| main(tokens, start, at))
    }

    /// Who speaks where a name and a colon stand before a quotation: Kurti: “…”
    pub(super) fn label(self, quote: usize) -> Option<Source> {
        let colon = quote.checked_sub(1).filter(|at| self.tokens[*at].kind == Kind::Colon)?;
        let start = self.sentence_start(quote);
        let start = (start..colon).rev().find(|at| self.tokens[*at].kind == Kind::Dash).map_or(start, |dash| dash + 1);
        let phrase = start..colon;
        let is_label = (1..=6).contains(&phrase.len())
            && self.tokens[phrase.clone()].iter().all(|token| token.is_word() && !token.is(Class::VERB));
        (is_label && self.tokens[start].is_capital).then_some(Source { phrase, certainty: 80 })
    }

    /// The subject of a quotation's sentence, where no verb tells whose words it has.
    pub(super) fn bystander(self, quote: usize) -> Option<Source> {
        let start = self.sentence_start(quote);
        main(self.tokens, start, quote).map(|phrase| Source { phrase, certainty: 50 })
    }
}
