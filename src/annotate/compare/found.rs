//! What one section speaks of, found in its mentions and, for the words of the glossary, in its text.

use std::{collections::HashMap, ops::Range};

use super::{Side, Subject};
use crate::{
    article::{Article, Entry, Kind},
    text::{self, Case},
};

/// A block and bytes of its text.
pub(super) type Stretch = (usize, Range<usize>);

/// What one section speaks of, and where: by a key that is the same in another article.
pub(super) struct Found {
    /// In the order of their first mention.
    pub(super) subjects: Vec<(Subject, Vec<Stretch>)>,
    /// Their places in that order.
    pub(super) by_key: HashMap<(Option<Kind>, String), usize>,
}

impl Found {
    pub(super) fn new(side: Side) -> Self {
        let mut found = Self { subjects: Vec::new(), by_key: HashMap::new() };
        for mention in side.mentions.in_section(side.section) {
            found.push(Subject::of(side.article, mention.entry), mention.at.block, mention.at.range.clone());
        }
        found.push_terms(side);
        found
    }

    fn push(&mut self, subject: Subject, block: usize, range: Range<usize>) {
        let subjects = &mut self.subjects;
        let at = *self.by_key.entry(subject.key()).or_insert_with(|| {
            subjects.push((subject, Vec::new()));
            subjects.len() - 1
        });
        self.subjects[at].1.push((block, range));
    }

    /// Adds the words of the glossary, wherever they stand as words.
    fn push_terms(&mut self, side: Side) {
        let terms = side.article.glossary.iter().map(|term| (&term.term, text::fold(&term.term, Case::Ignored)));
        let terms: Vec<_> = terms.filter(|(_, folded)| !folded.text().is_empty()).collect();
        let blocks = side.article.sections.get(side.section).map_or(&[][..], |section| section.blocks());
        for (index, block) in blocks.iter().enumerate().filter(|_| !terms.is_empty()) {
            let folded = text::fold(&block.text, Case::Ignored);
            for (name, term) in &terms {
                for (at, found) in folded.text().match_indices(term.text()) {
                    if is_word(folded.text(), at..at + found.len()) {
                        let subject = Subject { entry: None, name: (*name).clone() };
                        self.push(subject, index, folded.original(at..at + found.len()));
                    }
                }
            }
        }
    }
}

/// Whether no letter stands before or behind a stretch of a text.
fn is_word(text: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let behind = text[range.end..].chars().next();
    [before, behind].into_iter().flatten().all(|letter| !letter.is_alphanumeric())
}

impl Subject {
    /// The kinds of subjects in the order in which they are told, and what they are called.
    pub const KINDS: [(Option<Kind>, &'static str); 5] = [
        (Some(Kind::Person), "People"),
        (Some(Kind::Date), "Dates"),
        (Some(Kind::Place), "Places"),
        (Some(Kind::Organisation), "Organisations"),
        (None, "Words"),
    ];

    /// The subject that an entry is.
    fn of(article: &Article, entry: Entry) -> Self {
        let name = match entry.kind {
            Kind::Date => article.dates[entry.index].when.spoken(),
            _ => article.name(entry).to_owned(),
        };
        Self { entry: Some(entry), name }
    }

    /// The same for the same subject of another article.
    pub(super) fn key(&self) -> (Option<Kind>, String) {
        (self.kind(), text::fold(&self.name, Case::Ignored).text().to_owned())
    }

    /// Who, when or where; none for a word that the glossary explains.
    pub fn kind(&self) -> Option<Kind> {
        self.entry.map(|entry| entry.kind)
    }
}
