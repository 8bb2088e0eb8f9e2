//! What is asked of an article: words, and what narrows them.

use super::{
    QueryError,
    filter::{Choice, Filter},
    token::{Token, TokenKind, Value, tokens},
};
use crate::{
    article::{Article, Entry},
    text::{Case, fold},
};

/// What to find, understood with the names of one article.
///
/// Words make one phrase; a capital in it tells capitals from small letters. `person:`, `place:`, `org:` and `date:`
/// ask for blocks that mention an entry, `by:` for the words of a speaker, `in:` for a section. A `\` at the beginning
/// makes all that follows a phrase, and `\:` in a word is a colon.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Folded; empty if any text will do.
    pub(super) words: String,
    /// How the words were folded and the text is to be.
    pub(super) case: Case,
    /// The block mentions one of each of these, which are sorted.
    pub(super) mentioned: Vec<Vec<Entry>>,
    /// It lies in words of one of each of these, which are sorted.
    pub(super) spoken: Vec<Vec<Entry>>,
    /// It lies in one of each of these.
    pub(super) sections: Vec<Sections>,
}

/// What one `in:` asks for, as sorted indices of sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sections {
    /// Those that were meant.
    pub(super) named: Vec<usize>,
    /// Those and the sections in them.
    pub(super) within: Vec<usize>,
}

impl Query {
    /// Understands what was typed. A filter at the end that is still being typed says nothing yet.
    pub fn parse(text: &str, article: &Article) -> Result<Self, QueryError> {
        let mut query = Self::default();
        if let Some(literal) = text.strip_prefix('\\') {
            query.set_words(literal);
            return Ok(query);
        }
        let mut words = Vec::new();
        for Token { kind, .. } in tokens(text) {
            match kind {
                TokenKind::Word(word) => words.push(word.replace("\\:", ":")),
                TokenKind::Filter(_, Value::Unfinished(_)) => {}
                TokenKind::Filter(filter, Value::Plain(value) | Value::Quoted(value)) => {
                    query.narrow(filter, &filter.resolve(value, article)?, article);
                }
            }
        }
        // A hyphen or space at an end says nothing of the words.
        query.set_words(&words.join(" "));
        query.words.truncate(query.words.trim_end().len());
        query.words.drain(..query.words.len() - query.words.trim_start().len());
        Ok(query)
    }

    /// Whether it asks for nothing, and so finds nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.needs_mentions() && self.sections.is_empty()
    }

    /// Whether it is about mentions or quotations, so that a search can go only as far as they are known.
    pub fn needs_mentions(&self) -> bool {
        !(self.mentioned.is_empty() && self.spoken.is_empty())
    }

    fn set_words(&mut self, words: &str) {
        self.case = if words.contains(char::is_uppercase) { Case::Kept } else { Case::Ignored };
        fold(words, self.case).text().clone_into(&mut self.words);
    }

    fn narrow(&mut self, filter: Filter, choices: &[Choice], article: &Article) {
        let entries = || {
            let mut entries: Vec<Entry> = choices.iter().filter_map(|choice| choice.entry).collect();
            entries.sort_unstable();
            entries
        };
        match filter {
            Filter::In => self.sections.push(Sections::new(choices, article)),
            Filter::By => self.spoken.push(entries()),
            Filter::Person | Filter::Place | Filter::Organisation | Filter::Date => self.mentioned.push(entries()),
        }
    }
}

impl Sections {
    fn new(choices: &[Choice], article: &Article) -> Self {
        let named: Vec<usize> = choices.iter().map(|choice| choice.index).collect();
        let mut within = Vec::new();
        // The depth of the section whose inner sections are being taken.
        let mut outer = None;
        for (index, section) in article.sections.iter().enumerate() {
            outer = outer.filter(|&depth| section.depth > depth);
            if outer.is_some() || named.binary_search(&index).is_ok() {
                outer = outer.or(Some(section.depth));
                within.push(index);
            }
        }
        Self { named, within }
    }
}
