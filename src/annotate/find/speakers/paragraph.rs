//! One paragraph: its quotations, each with the voice that the text gives it.

use super::{
    cast::Cast,
    class::Class,
    clause::Source,
    dialogue,
    line::{Ending, FAR, Line, mark_sentences},
    manner::Manner,
    marks::{self, Span},
    memory::{Memory, Open},
    reported::reported,
    resolve::{earlier, resolve},
    subject::{is_verb, left, main},
    tokens::{self, Kind, Token},
    voice::{Voice, Who},
};
use crate::article::{Block, Inline, Passage};

/// Persons of a paragraph that are kept in mind at most.
const MANY: usize = 24;

/// A paragraph that is read.
pub(super) struct Paragraph<'a> {
    pub(super) cast: &'a Cast<'a>,
    pub(super) line: Line<'a>,
    /// Section and block.
    pub(super) at: (usize, usize),
    pub(super) spans: &'a [Span],
}

/// What is said in one paragraph.
#[derive(Debug, Default)]
struct Turn {
    /// The last quotation with a voice.
    last: Option<(usize, Voice)>,
    /// Whether anything is said at all.
    is_taken: bool,
    /// Whether more than one speaks.
    is_shared: bool,
}

impl Turn {
    fn take(&mut self, quote: usize, voice: Option<Voice>) {
        self.is_taken = true;
        let Some(voice) = voice else { return };
        self.is_shared |= self.last.as_ref().is_some_and(|(_, before)| before.who != voice.who);
        self.last = Some((quote, voice));
    }
}

/// Finds what is said in a paragraph, and leaves in mind what the next one needs.
pub(super) fn read(cast: &Cast<'_>, block: &Block, at: (usize, usize), memory: &mut Memory) {
    memory.begin();
    let mut spans = dialogue::spans(&block.text, cast.tongue());
    if spans.is_empty() {
        spans = marks::spans(&block.text);
    }
    spans.retain(|span| !is_marked(block, span));
    let mut tokens = tokens::tokens(&block.text, &spans, cast.tongue());
    name(&mut tokens, cast, at);
    lower_verbs(&mut tokens);
    mark_sentences(&block.text, &mut tokens);
    let line = Line { text: &block.text, tokens: &tokens };
    Paragraph { cast, line, at, spans: &spans }.read(memory);
}

/// Takes the capitals from the verbs of a headline, in which all words have one.
fn lower_verbs(tokens: &mut [Token]) {
    let words = tokens.iter().filter(|token| token.kind == Kind::Word && !token.is(Class::EDGE.or(Class::DET)));
    let (capitals, all) =
        words.fold((0, 0), |(capitals, all), token| (capitals + usize::from(token.is_capital), all + 1));
    if all >= 4 && capitals * 5 >= all * 4 {
        let verbs = tokens.iter_mut().filter(|token| token.is(Class::VERB) && token.name.is_none());
        verbs.for_each(|token| token.is_capital = false);
    }
}

/// Whether the author says who speaks in a quotation.
fn is_marked(block: &Block, span: &Span) -> bool {
    let over = |range: &std::ops::Range<usize>| range.start < span.outer.end && span.outer.start < range.end;
    block.marks.iter().any(|mark| matches!(mark.inline, Inline::Speech(_) | Inline::Code) && over(&mark.range))
}

/// Notes at the tokens who is named there.
fn name(tokens: &mut [Token], cast: &Cast<'_>, (section, block): (usize, usize)) {
    let mut at = 0;
    let speakers =
        cast.named(section, block).iter().filter(|named| cast.is_person(named.who) || cast.is_organisation(named.who));
    for (index, named) in speakers.enumerate() {
        while tokens.get(at).is_some_and(|token| token.range.end <= named.range.start) {
            at += 1;
        }
        let within = tokens[at..].iter_mut().take_while(|token| token.range.start < named.range.end);
        within.filter(|token| token.is_word()).for_each(|token| token.name = token.name.or(Some((named.who, index))));
    }
}

impl Paragraph<'_> {
    fn read(&self, memory: &mut Memory) {
        let tokens = self.line.tokens;
        let first = memory.said.len();
        let open = memory.take_open().filter(|_| tokens.first().is_some_and(Token::is_quote));
        let mut turn = Turn::default();
        for quote in (0..tokens.len()).filter(|at| tokens[*at].is_quote()) {
            let own = self.own_clause(quote).map(|source| self.voice(&source, memory));
            let is_own = own.is_some();
            if let Some(voice) = own.as_ref().filter(|_| open.is_some() && turn.last.is_none()) {
                memory.answer(voice);
            }
            let start = self.line.sentence_start(quote);
            let is_told = is_own || turn.last.as_ref().is_some_and(|(before, _)| *before >= start);
            let voice = own.or_else(|| match &open {
                Some(Open(voice)) if quote == 0 => voice.clone().filter(|voice| !self.calls(quote, voice)),
                _ => self.inherited(quote, turn.last.as_ref(), memory),
            });
            let is_speech = self.line.is_speech(quote, is_told);
            let voice = voice.filter(|_| is_speech);
            self.push(quote, voice.as_ref(), memory);
            if self.is_open(quote) && quote == 0 && !is_own {
                memory.wait_more();
            } else {
                memory.give_up();
            }
            if let Some(voice) = &voice {
                memory.hear(voice);
            }
            if is_speech {
                turn.take(quote, voice);
            }
        }
        self.report(memory);
        memory.said[first..].sort_by_key(|said| said.at.range.start);
        self.leave(&turn, open.is_some(), memory);
    }

    /// Adds what is told of somebody's words, if the text names who it is.
    fn report(&self, memory: &mut Memory) {
        for (range, source) in reported(self.line) {
            let voice = self.voice(&source, memory);
            if voice.who.known().is_some() {
                memory.report(self.passage(range), &voice);
            }
        }
    }

    /// Whether nothing closes a quotation.
    fn is_open(&self, quote: usize) -> bool {
        matches!(self.line.tokens[quote].kind, Kind::Quote(span) if self.spans[span].is_open)
    }

    fn push(&self, quote: usize, voice: Option<&Voice>, memory: &mut Memory) {
        let Kind::Quote(span) = self.line.tokens[quote].kind else { return };
        memory.push(self.passage(self.spans[span].inner.clone()), voice);
    }

    fn passage(&self, range: std::ops::Range<usize>) -> Passage {
        Passage { section: self.at.0, block: self.at.1, range }
    }

    /// Who a phrase means.
    pub(super) fn voice(&self, source: &Source, memory: &Memory) -> Voice {
        let phrase = &source.phrase;
        let tokens = self.line.tokens;
        let range = tokens[phrase.start].range.start..tokens[phrase.end - 1].range.end;
        let meant = resolve(self.cast, self.line, phrase, memory);
        let both = |sure: u8| u8::try_from(u32::from(source.certainty) * u32::from(sure) / 100).unwrap_or(100);
        let certainty = meant.map_or(source.certainty, |(_, sure)| both(sure));
        let who = meant.map_or_else(|| self.unknown(phrase), |(who, _)| Who::Known(who));
        Voice { source: self.passage(range), who, certainty }
    }

    /// Who a phrase means that means none of the people.
    fn unknown(&self, phrase: &std::ops::Range<usize>) -> Who {
        let first = &self.line.tokens[phrase.start];
        match () {
            () if !first.is(Class::PRONOUN) => Who::Unnamed,
            () if first.is(Class::SELF) => Who::Narrator,
            () => Who::Unknown,
        }
    }

    /// The clause in a quotation's own sentence.
    fn own_clause(&self, quote: usize) -> Option<Source> {
        let line = self.line;
        let after = line.after(quote).or_else(|| line.trailing(quote));
        let before = line.before(quote);
        let next = line.tokens[quote + 1..].iter().find(|token| token.is_word() || token.is_bar());
        let opens = next.is_some_and(|next| next.is(Class::CONJ.or(Class::PREP).or(Class::SUB)));
        let is_part = line.ending(quote) == Ending::Mark;
        match (after, before) {
            (Some(after), Some(before)) if after.certainty < 90 || opens || is_part && before.certainty > 90 => {
                Some(before)
            }
            (Some(after), _) => Some(after),
            (None, before) => before.or_else(|| line.label(quote)),
        }
    }

    /// Leaves in mind what the next paragraph needs.
    fn leave(&self, turn: &Turn, goes_on: bool, memory: &mut Memory) {
        let tokens = self.line.tokens;
        let is_open = tokens.len().checked_sub(1).is_some_and(|last| self.is_open(last));
        let voice = turn.last.as_ref().map(|(_, voice)| voice.clone());
        if is_open {
            memory.keep_open(voice.clone());
        } else {
            memory.give_up();
        }
        let begins = tokens.first().is_some_and(Token::is_quote);
        let has_colon = tokens.last().is_some_and(|token| token.kind == Kind::Colon);
        let is_story = memory.manner == Manner::Dialogue;
        let announces = has_colon || !is_story && (voice.is_none() || !begins);
        let told = if announces { self.told_last(memory) } else { None };
        memory.announce(told);
        match voice {
            Some(voice) if is_story && goes_on => memory.turns.amend(&voice),
            None if is_story && goes_on => {}
            _ if is_story && turn.is_taken => memory.turns.push(voice.filter(|_| !turn.is_shared)),
            Some(voice) if !is_story && begins => memory.turns.push(Some(voice)),
            _ => memory.turns.clear(),
        }
        memory.end(earlier(self.cast, self.line, tokens.len()).take(MANY).collect());
    }

    /// The last who is told of as one who speaks.
    fn told_last(&self, memory: &Memory) -> Option<Voice> {
        let tokens = self.line.tokens;
        let last = tokens.len().checked_sub(1)?;
        let has_colon = tokens[last].kind == Kind::Colon;
        let start = if has_colon { self.line.sentence_start(last) } else { 0 };
        let verb = (start..last).rev().take(FAR).find(|at| is_verb(tokens, *at, Class::FINITE));
        let by_verb = verb.and_then(|verb| left(tokens, verb, self.line.sentence_start(verb)));
        let phrase = by_verb.or_else(|| main(tokens, start, last).filter(|_| has_colon))?;
        Some(self.voice(&Source { phrase, certainty: 75 }, memory))
    }
}
