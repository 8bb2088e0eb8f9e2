//! How much each speaker says; counted as quotations come, so that a frame only looks it up.

use std::collections::HashMap;

use super::{Entry, Quotation};

/// All that one speaker says.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// Who speaks.
    pub speaker: Entry,
    /// Words that are the speaker's own; what is only reported is not counted.
    pub words: usize,
    /// The speaker's own words, as indices into [`super::Mentions::quotations`], in reading order.
    pub direct: Vec<usize>,
    /// What is reported of the speaker's words, in the same way.
    pub reported: Vec<usize>,
}

/// Every speaker, in the order of their first words.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Speech {
    pub(super) speakers: Vec<Speaker>,
    /// Words of all speakers.
    pub(super) words: usize,
    /// Where in the list a speaker stands.
    places: HashMap<Entry, usize>,
}

impl Speech {
    /// Counts a quotation of so many words, which has an index among all.
    pub(super) fn push(&mut self, quotation: &Quotation, index: usize, words: usize) {
        let speaker = quotation.speaker;
        let place = *self.places.entry(speaker).or_insert(self.speakers.len());
        if place == self.speakers.len() {
            self.speakers.push(Speaker { speaker, words: 0, direct: Vec::new(), reported: Vec::new() });
        }
        let said = &mut self.speakers[place];
        if quotation.direct {
            said.direct.push(index);
            said.words += words;
            self.words += words;
        } else {
            said.reported.push(index);
        }
    }

    /// All that a speaker says, if anything.
    pub(super) fn of(&self, speaker: Entry) -> Option<&Speaker> {
        self.speakers.get(*self.places.get(&speaker)?)
    }
}
