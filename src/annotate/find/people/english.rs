//! Finds names in English by the tagger that was learned from examples.

use std::{collections::HashMap, ops::Range};

use super::{
    address::Address,
    beside,
    document::{Document, has_small_letters},
    lexicon::Lexicon,
    model::Model,
    roles,
    sentence::Sentence,
    sighting::{Sighting, Told},
    tagger::Tagger,
    tags::{Named, Span},
    words::{Word, fill},
};
use crate::{
    annotate::find::{
        contents::is_contents,
        tokens::Tokens,
        watch::{Walk, Watch},
    },
    article::{Article, Block, BlockKind, Passage},
    text::Folded,
};

/// A probability below which the tagger may be outvoted by lists of names.
const DOUBTFUL: f32 = 0.7;

/// What serves every block, so that none costs memory.
#[derive(Debug, Default)]
pub(super) struct Desk {
    pub(super) tokens: Tokens,
    pub(super) words: Vec<Word>,
    folded: Folded,
}

impl Desk {
    /// Parts a text into words.
    pub(super) fn lay_out(&mut self, text: &str, lexicon: &Lexicon) {
        self.tokens.fill(text);
        fill(text, &self.tokens, lexicon, &mut self.folded, &mut self.words);
    }

    /// The sentences of the text laid out.
    pub(super) fn sentences<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Sentence<'a>> {
        self.tokens.sentences().map(move |sentence| Sentence {
            text,
            tokens: &self.tokens.all[sentence.clone()],
            words: &self.words[sentence],
        })
    }
}

/// Every block of running text, with its section and number, as far as a walk goes.
pub(super) fn blocks<'a>(
    article: &'a Article,
    walk: Walk,
    watch: &'a Watch,
) -> impl Iterator<Item = (usize, usize, &'a Block)> {
    let sections = article.sections.iter().enumerate().filter(|(_, section)| !is_contents(section));
    let all =
        sections.flat_map(|(section, it)| it.blocks().iter().enumerate().map(move |(at, block)| (section, at, block)));
    all.filter(|(_, _, block)| !matches!(block.kind, BlockKind::Code(_) | BlockKind::Rule))
        .take_while(move |(_, _, block)| watch.passes(walk, block.text.len()))
}

/// What is seen in an article.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Names, in reading order.
    pub(super) names: Vec<Sighting>,
    /// Offices with their organisation before them, folded, and as they are written; without hyphen where both occur.
    pub(super) offices: HashMap<String, String>,
}

/// Every name that the tagger sees in an article.
pub(super) fn seen(article: &Article, model: &Model, watch: &Watch) -> Seen {
    let mut desk = Desk::default();
    let mut document = Document::default();
    for (_, _, block) in blocks(article, Walk::Words, watch) {
        desk.lay_out(&block.text, &model.lexicon);
        desk.sentences(&block.text).for_each(|sentence| document.add(sentence.words));
    }
    let mut tagger = Tagger::default();
    let mut seen = Seen::default();
    for (section, at, block) in blocks(article, Walk::Names, watch) {
        desk.lay_out(&block.text, &model.lexicon);
        let passage = |range| Passage { section, block: at, range };
        for sentence in desk.sentences(&block.text).filter(is_worth_reading) {
            tagger.tag(sentence.words, &document, model);
            let mut spans = tagger.names(model);
            seen.names.extend(inverted(&sentence, &mut spans, passage));
            spans.extend(beside::firms(&sentence, &spans));
            if sentence.is_heading() {
                spans.retain(|(span, _)| span.named == Named::Person && sentence.is_plain_person(&span.tokens));
            }
            seen.names
                .extend(spans.iter().filter_map(|(span, sure)| sighting(&sentence, span, *sure, &spans, passage)));
            let organisations = spans.iter().filter(|(span, _)| span.named == Named::Organisation);
            let organisations = organisations.map(|(span, _)| span.tokens.clone()).chain(sentence.abbreviations());
            for (folded, office) in organisations.filter_map(|tokens| roles::office_of(&sentence, &tokens)) {
                let known = seen.offices.entry(folded).or_insert_with(|| office.clone());
                if known.contains('-') {
                    *known = office;
                }
            }
        }
    }
    seen
}

/// Whether capitals mean something in a sentence, and there are some.
fn is_worth_reading(sentence: &Sentence) -> bool {
    sentence.words.iter().any(Word::is_capital) && has_small_letters(sentence.words)
}

/// Takes pairs of spans that are one name with the surname first, and gives them as such.
fn inverted(
    sentence: &Sentence,
    spans: &mut Vec<(Span, f32)>,
    passage: impl Fn(Range<usize>) -> Passage,
) -> Vec<Sighting> {
    let mut found = Vec::new();
    let mut at = 0;
    while let [(surname, sure), (given, too), ..] = &spans[at..] {
        let people = surname.named == Named::Person && given.named == Named::Person;
        if people && sentence.is_inverted(&surname.tokens, &given.tokens) {
            let tokens = surname.tokens.start..given.tokens.end;
            let (text, at_passage) = (sentence.text(&tokens), passage(sentence.bytes(&tokens)));
            let probability = sure.max(*too);
            found.push(Sighting::new(Named::Person, text, at_passage, probability));
            spans.drain(at..at + 2);
        } else {
            at += 1;
        }
    }
    found
}

/// A span of the tagger as a name, freed of what is no part of it.
fn sighting(
    sentence: &Sentence,
    span: &Span,
    probability: f32,
    others: &[(Span, f32)],
    passage: impl Fn(Range<usize>) -> Passage,
) -> Option<Sighting> {
    // `Johnson & Johnson` are no two people, and `Miss Eleanor Blount` is no title of a book.
    let company = span.tokens.clone().any(|at| sentence.word(at) == "&");
    let firm = match span.named {
        Named::Person => company || beside::is_firm(sentence, &span.tokens),
        Named::Other | Named::Place => beside::is_called_firm(sentence, &span.tokens),
        Named::Organisation => false,
    };
    let (named, probability) = match span.named {
        _ if firm => (Named::Organisation, probability),
        _ if beside::is_ship(sentence, &span.tokens) => (Named::Other, probability),
        Named::Person if beside::is_product(sentence, &span.tokens) => (Named::Other, probability),
        Named::Person | Named::Other if beside::is_christened(sentence, &span.tokens) => (Named::Other, probability),
        Named::Other if probability < DOUBTFUL && sentence.is_plain_person(&span.tokens) => (Named::Person, DOUBTFUL),
        Named::Place if probability < DOUBTFUL && sentence.is_called_like_a_city(&span.tokens) => {
            (Named::Person, DOUBTFUL)
        }
        named => (named, probability),
    };
    let person = named == Named::Person;
    let tokens = match named {
        Named::Person => sentence.person(&span.tokens),
        Named::Other => sentence.thing(&beside::christened(sentence, &span.tokens)),
        _ => sentence.thing(&span.tokens),
    }?;
    let told = if person {
        let (address, role) = (Address::before(sentence, tokens.start), roles::role(sentence, &tokens, others));
        Told { address, role, short: None }
    } else {
        Told { short: roles::short_form(sentence, &tokens), ..Told::default() }
    };
    let mut sighting = Sighting::new(named, sentence.text(&tokens), passage(sentence.bytes(&tokens)), probability);
    sighting.firm = firm;
    sighting.bearing = beside::bearing(sentence, &tokens);
    Some(sighting.with(told))
}
