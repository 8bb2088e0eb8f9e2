//! One paragraph: its quotations, each with the voice that the text gives it.

use super::{
    cast::Cast,
    class::Class,
    clause::Source,
    dialogue,
    line::{Ending, FAR, Line, mark_sentences},
    marks::{self, Span},
    memory::{Memory, Voice},
    reported::reported,
    resolve::{earlier, resolve},
    subject::{is_verb, left, main},
    tokens::{self, Kind, Token},
    transcript,
};
use crate::article::{Block, Inline, Passage};

/// Persons of a paragraph that are kept in mind at most.
const MANY: usize = 24;

/// A paragraph that is read.
struct Paragraph<'a> {
    cast: &'a Cast<'a>,
    line: Line<'a>,
    /// Section and block.
    at: (usize, usize),
    spans: &'a [Span],
}

/// Finds what is said in a paragraph, and leaves in mind what the next one needs.
pub(super) fn read(cast: &Cast<'_>, block: &Block, at: (usize, usize), memory: &mut Memory) {
    memory.begin();
    if read_turn(cast, block, at, memory) {
        return;
    }
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

/// Reads a paragraph that is somebody's turn in a transcript, if it is.
fn read_turn(cast: &Cast<'_>, block: &Block, (section, index): (usize, usize), memory: &mut Memory) -> bool {
    let Some((label, words)) = transcript::turn(&block.text) else { return false };
    let Some(who) = cast.labelled(&block.text[label.clone()]) else { return false };
    let passage = |range| Passage { section, block: index, range };
    let voice = Voice { source: passage(label), who: Some(who), certainty: 85 };
    memory.is_open = block.text.starts_with(crate::text::quotes::is_quote) && block.text.len() == words.end;
    memory.push(passage(words), Some(&voice));
    memory.hear(&voice);
    memory.end(Some(voice), vec![who]);
    true
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
        let goes_on = std::mem::take(&mut memory.is_open) && tokens.first().is_some_and(Token::is_quote);
        let mut last: Option<(usize, Voice)> = None;
        for quote in (0..tokens.len()).filter(|at| tokens[*at].is_quote()) {
            let own = self.own_clause(quote).map(|source| self.voice(&source, memory));
            let is_own = own.is_some();
            if let Some(voice) = own.as_ref().filter(|_| goes_on && last.is_none()) {
                memory.answer(voice);
            }
            let start = self.line.sentence_start(quote);
            let is_told = is_own || last.as_ref().is_some_and(|(before, _)| *before >= start);
            let voice = own.or_else(|| self.continued(quote, last.as_ref(), memory));
            let voice = voice.filter(|_| self.line.is_speech(quote, is_told));
            self.push(quote, voice.as_ref(), memory);
            if self.is_open(quote) && quote == 0 && !is_own {
                memory.wait_more();
            } else {
                memory.give_up();
            }
            if let Some(voice) = voice {
                memory.hear(&voice);
                last = Some((quote, voice));
            }
        }
        self.report(memory);
        memory.said[first..].sort_by_key(|said| said.at.range.start);
        self.leave(last.map(|(_, voice)| voice), memory);
    }

    /// Adds what is told of somebody's words, if the text names who it is.
    fn report(&self, memory: &mut Memory) {
        for (range, source) in reported(self.line) {
            let voice = self.voice(&source, memory);
            if voice.who.is_some() {
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
    fn voice(&self, source: &Source, memory: &Memory) -> Voice {
        let phrase = &source.phrase;
        let tokens = self.line.tokens;
        let range = tokens[phrase.start].range.start..tokens[phrase.end - 1].range.end;
        let meant = resolve(self.cast, self.line, phrase, memory);
        let both = |sure: u8| u8::try_from(u32::from(source.certainty) * u32::from(sure) / 100).unwrap_or(100);
        let certainty = meant.map_or(source.certainty, |(_, sure)| both(sure));
        Voice { source: self.passage(range), who: meant.map(|(who, _)| who), certainty }
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

    /// The voice of a quotation that has no clause of its own.
    fn continued(&self, quote: usize, last: Option<&(usize, Voice)>, memory: &Memory) -> Option<Voice> {
        let line = self.line;
        let start = line.sentence_start(quote);
        let less =
            |voice: &Voice, by: u8| Voice { certainty: voice.certainty.saturating_sub(by).max(40), ..voice.clone() };
        if let Some((before, voice)) = last
            && (*before >= start || start == quote)
        {
            return Some(less(voice, 3));
        }
        if start == quote && quote == 0 {
            return self.heard_before(memory).map(|voice| less(&voice, 8));
        }
        if start == quote {
            return self.told_before(quote, memory).map(|voice| less(&voice, 15));
        }
        if let Some(source) = self.ahead(quote) {
            return Some(self.voice(&source, memory));
        }
        line.bystander(quote).map(|source| self.voice(&source, memory))
    }

    /// The clause behind a later quotation of the same sentence: It is “…” and “…,” Kurti said.
    fn ahead(&self, quote: usize) -> Option<Source> {
        let line = self.line;
        let next = (quote + 1..line.tokens.len())
            .take(30)
            .find(|at| line.tokens[*at].is_quote() || line.tokens[*at].kind == Kind::Stop)?;
        let is_same = line.tokens[next].is_quote() && line.sentence_start(next) <= quote;
        if is_same { line.after(next).filter(|source| source.certainty > 80) } else { None }
    }

    /// The voice of a paragraph that begins with a quotation.
    fn heard_before(&self, memory: &Memory) -> Option<Voice> {
        let announced = memory.announced();
        announced.or_else(|| memory.next_turn(self.cast)).or_else(|| memory.voice(2)).cloned()
    }

    /// Who is told of, in the sentences before a quotation, as one who speaks; else whom the last of them is about.
    fn told_before(&self, quote: usize, memory: &Memory) -> Option<Voice> {
        let tokens = self.line.tokens;
        for verb in (0..quote).rev().take(FAR).filter(|at| is_verb(tokens, *at, Class::FINITE)) {
            let start = self.line.sentence_start(verb);
            if let Some(phrase) = left(tokens, verb, start) {
                return Some(self.voice(&Source { phrase, certainty: 80 }, memory));
            }
        }
        let source = self.line.bystander(quote - 1)?;
        Some(self.voice(&source, memory))
    }

    /// Leaves in mind what the next paragraph needs.
    fn leave(&self, last: Option<Voice>, memory: &mut Memory) {
        let tokens = self.line.tokens;
        memory.is_open = tokens.len().checked_sub(1).is_some_and(|last| self.is_open(last));
        if !memory.is_open {
            memory.give_up();
        }
        let turn = last.filter(|_| tokens.first().is_some_and(Token::is_quote));
        let announces = turn.is_none() || tokens.last().is_some_and(|token| token.kind == Kind::Colon);
        let told = if announces { self.told_last(memory) } else { None };
        memory.announce(told);
        let subjects: Vec<usize> = earlier(self.cast, self.line, tokens.len()).take(MANY).collect();
        memory.end(turn, subjects);
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
