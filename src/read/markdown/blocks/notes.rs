//! Footnotes: small numbers in the text, and the notes as items of a list with these numbers, where the file has them.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::Builder;
use crate::{
    article::{ContainerKind, Marker},
    read::{markdown::Definitions, words::moved},
};

/// Bytes of a label, at most (`CommonMark`, "link label").
const LABEL: usize = 999;

/// The marks of notes in a text.
pub(super) struct Marks<'t> {
    text: &'t str,
    definitions: &'t Definitions,
    /// Where the last mark ends that the parser, which sees one section alone, took for words.
    until: usize,
}

impl<'t> Marks<'t> {
    pub(super) fn new(text: &'t str, definitions: &'t Definitions) -> Self {
        Self { text, definitions, until: 0 }
    }

    /// An event with the number of a note in place of its label; none for what is left of a mark. The mark of a note that the
    /// file has not is words.
    pub(super) fn numbered(&mut self, event: Event<'t>, at: &Range<usize>) -> Option<Event<'t>> {
        match event {
            Event::FootnoteReference(label) => {
                let mark = self.mark(&label).unwrap_or_else(|| self.text[at.clone()].to_owned());
                Some(Event::Text(mark.into()))
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let number = self.definitions.note(&label).map(|number| number.to_string().into());
                Some(Event::Start(Tag::FootnoteDefinition(number.unwrap_or(label))))
            }
            Event::Text(_) if at.start < self.until => None,
            Event::Text(text) => Some(Event::Text(self.begun(at).map_or(text, CowStr::from))),
            other => Some(other),
        }
    }

    /// The number, raised, of a note whose mark begins with a bracket that the parser gives alone.
    fn begun(&mut self, at: &Range<usize>) -> Option<String> {
        let before = self.text[at.clone()].strip_suffix('[').filter(|before| matches!(*before, "" | "!"))?;
        let rest = self.text[at.end..].strip_prefix('^').filter(|_| !self.text[..at.start].ends_with('\\'))?;
        // A label is short; looking for its end through the text at each bracket would not end.
        let end = rest.bytes().take(LABEL).position(|byte| matches!(byte, b'[' | b']'))?;
        let mark = self.mark(&rest[..end]).filter(|_| rest[end..].starts_with(']'))?;
        self.until = at.end + "^".len() + end + "]".len();
        Some(format!("{before}{mark}"))
    }

    fn mark(&self, label: &str) -> Option<String> {
        self.definitions.note(label).map(|number| moved(&number.to_string(), true))
    }
}

impl Builder<'_> {
    /// Begins a note: an item of the list that all of them are.
    pub(super) fn start_note(&mut self, number: &str) {
        let list = *self.notes.get_or_insert_with(|| {
            self.count += 1;
            self.count
        });
        let marker = number.parse().map_or(Marker::Bullet, Marker::Number);
        self.start_container(ContainerKind::Item(marker), Some(list));
    }
}
