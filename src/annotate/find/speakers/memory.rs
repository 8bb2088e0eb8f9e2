//! What the paragraphs before have left in mind: who spoke last, who was spoken of, and what was found.

use super::{Said, cast::Cast};
use crate::article::Passage;

/// Somebody who speaks, as the text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voice {
    /// Where the text says who.
    pub(super) source: Passage,
    /// Who it is, if anybody of the people.
    pub(super) who: Option<usize>,
    pub(super) certainty: u8,
}

/// Paragraphs behind which nobody is remembered.
const LONG_AGO: usize = 4;

/// What is known when a paragraph begins.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Everything found so far.
    pub(super) said: Vec<Said>,
    /// Who spoke last, and in which paragraph.
    voice: Option<(Voice, usize)>,
    /// The voices of the paragraphs that began with a quotation, without a gap, the last one last.
    turns: Vec<Voice>,
    /// Whose words the last paragraph announced at its end, as with a colon, or told of.
    announced: Option<(Voice, usize)>,
    /// The persons named in the paragraph before, its last sentence first.
    subjects: Vec<usize>,
    /// How many of the last quotations still wait for their speaker, as their paragraph did not say who.
    waiting: usize,
    /// Whether the last quotation goes on in the next paragraph.
    pub(super) is_open: bool,
    /// The number of the paragraph that is read.
    paragraph: usize,
}

impl Memory {
    /// Begins a paragraph.
    pub(super) fn begin(&mut self) {
        self.paragraph += 1;
    }

    /// Who spoke in this paragraph, or before it but so many paragraphs ago at most.
    pub(super) fn voice(&self, ago: usize) -> Option<&Voice> {
        let (voice, paragraph) = self.voice.as_ref()?;
        (paragraph + ago.min(LONG_AGO) >= self.paragraph).then_some(voice)
    }

    /// Who was announced by the paragraph before.
    pub(super) fn announced(&self) -> Option<&Voice> {
        let (voice, paragraph) = self.announced.as_ref()?;
        (paragraph + 1 == self.paragraph).then_some(voice)
    }

    pub(super) fn announce(&mut self, voice: Option<Voice>) {
        self.announced = voice.map(|voice| (voice, self.paragraph));
    }

    /// The persons named in the paragraph before, its last sentence first.
    pub(super) fn subjects(&self) -> impl Iterator<Item = usize> {
        self.subjects.iter().copied()
    }

    /// Keeps a voice in mind.
    pub(super) fn hear(&mut self, voice: &Voice) {
        self.voice = Some((voice.clone(), self.paragraph));
    }

    /// Adds words that are somebody's own.
    pub(super) fn push(&mut self, at: Passage, voice: Option<&Voice>) {
        self.add(at, voice, true);
    }

    /// Adds what is told of somebody's words.
    pub(super) fn report(&mut self, at: Passage, voice: &Voice) {
        self.add(at, Some(voice), false);
    }

    fn add(&mut self, at: Passage, voice: Option<&Voice>, direct: bool) {
        self.said.push(Said {
            at,
            source: voice.map(|voice| voice.source.clone()),
            speaker: voice.and_then(|voice| voice.who),
            direct,
            certainty: voice.map_or(0, |voice| voice.certainty),
        });
    }

    /// Lets the last quotation wait, like those before it that do, for a later paragraph to say who speaks.
    pub(super) fn wait_more(&mut self) {
        self.waiting += 1;
    }

    /// Lets none wait any longer.
    pub(super) fn give_up(&mut self) {
        self.waiting = 0;
    }

    /// Gives the quotations that wait their speaker.
    pub(super) fn answer(&mut self, voice: &Voice) {
        let waiting = std::mem::take(&mut self.waiting);
        for said in self.said.iter_mut().rev().filter(|said| said.direct).take(waiting) {
            said.source = Some(voice.source.clone());
            said.speaker = voice.who;
            said.certainty = voice.certainty.saturating_sub(5);
        }
    }

    /// Ends a paragraph that was somebody's turn to speak, or nobody's.
    pub(super) fn end(&mut self, turn: Option<Voice>, subjects: Vec<usize>) {
        match turn {
            Some(voice) => self.turns.push(voice),
            None => self.turns.clear(),
        }
        if self.turns.len() > 8 {
            self.turns.drain(..4);
        }
        self.subjects = subjects;
    }

    /// Whose turn it is, where two speak by turns: the last three paragraphs were A's, B's and A's.
    pub(super) fn next_turn(&self, cast: &Cast<'_>) -> Option<&Voice> {
        let [.., first, second, third] = &self.turns[..] else { return None };
        let persons = [first, second, third].iter().all(|voice| voice.who.is_some_and(|who| cast.is_person(who)));
        (persons && first.who == third.who && first.who != second.who).then_some(second)
    }
}
