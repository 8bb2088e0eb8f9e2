//! Finds names in English by the tagger that was learned from examples.

use std::{collections::HashMap, ops::Range};

use super::{
    class::Class,
    document::{Document, has_small_letters},
    lexicon::Lexicon,
    roles,
    sighting::{Sentence, Sighting},
    tagger::{Model, Tagger},
    tags::{Named, Span},
    words::{Letters, Word, fill},
};
use crate::{
    annotate::find::tokens::Tokens,
    article::{Article, Block, BlockKind, Passage},
    text::Folded,
};

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

/// Every block of running text, with its section and number.
pub(super) fn blocks(article: &Article) -> impl Iterator<Item = (usize, usize, &Block)> {
    let sections = article.sections.iter().enumerate();
    let all =
        sections.flat_map(|(section, it)| it.blocks().iter().enumerate().map(move |(at, block)| (section, at, block)));
    all.filter(|(_, _, block)| !matches!(block.kind, BlockKind::Code(_) | BlockKind::Rule))
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
pub(super) fn seen(article: &Article, model: &Model) -> Seen {
    let mut desk = Desk::default();
    let mut document = Document::default();
    for (_, _, block) in blocks(article) {
        desk.lay_out(&block.text, &model.lexicon);
        desk.sentences(&block.text).for_each(|sentence| document.add(sentence.words));
    }
    let mut tagger = Tagger::default();
    let mut seen = Seen::default();
    for (section, at, block) in blocks(article) {
        desk.lay_out(&block.text, &model.lexicon);
        for sentence in desk.sentences(&block.text).filter(is_worth_reading) {
            tagger.tag(sentence.words, &document, model);
            let mut spans = tagger.names(model);
            if sentence.is_heading() {
                spans.retain(|(span, _)| is_plain_person(&sentence, span));
            }
            let passage = |range| Passage { section, block: at, range };
            seen.names
                .extend(spans.iter().filter_map(|(span, sure)| sighting(&sentence, span, *sure, &spans, passage)));
            let organisations = spans.iter().filter(|(span, _)| span.named == Named::Organisation);
            for (folded, office) in organisations.filter_map(|(span, _)| roles::office_of(&sentence, &span.tokens)) {
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

/// Whether a span is a person even where every word has a capital: a given name and more.
fn is_plain_person(sentence: &Sentence, span: &Span) -> bool {
    let first = &sentence.words[span.tokens.start];
    let given = first.known.given > 1 && first.known.class == Class::Other && first.letters == Letters::Capital;
    given && span.named == Named::Person && (2..4).contains(&span.tokens.len())
}

/// A span of the tagger as a name, freed of what is no part of it.
fn sighting(
    sentence: &Sentence,
    span: &Span,
    probability: f32,
    others: &[(Span, f32)],
    passage: impl Fn(Range<usize>) -> Passage,
) -> Option<Sighting> {
    let person = span.named == Named::Person;
    let tokens = if person { sentence.person(&span.tokens) } else { sentence.thing(&span.tokens) }?;
    Some(Sighting {
        named: span.named,
        text: sentence.text(&tokens),
        at: passage(sentence.bytes(&tokens)),
        probability,
        role: if person { roles::role(sentence, &tokens, others) } else { None },
        short: if person { None } else { roles::short_form(sentence, &tokens) },
    })
}
