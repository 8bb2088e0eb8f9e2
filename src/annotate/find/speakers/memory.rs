//! What the paragraphs before have left in mind: who spoke last, who was spoken of, and what was found.

use super::{Said, manner::Manner, turns::Turns, voice::Voice};
use crate::article::Passage;

/// Paragraphs behind which nobody is remembered as the one who spoke; as one who is there.
const LONG_AGO: usize = 4;
const AWAY: usize = 8;

/// A quotation that goes on in the next paragraph, and in whose voice, if that is known.
#[derive(Debug, Clone)]
pub(super) struct Open(pub(super) Option<Voice>);

/// What is known when a paragraph begins.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Everything found so far.
    pub(super) said: Vec<Said>,
    /// How the section tells who speaks.
    pub(super) manner: Manner,
    /// Whose the paragraphs were that somebody spoke in.
    pub(super) turns: Turns,
    /// Whose the block quotation is that is read, if its last line says so.
    pub(super) signed: Option<Voice>,
    /// Who spoke last, and in which paragraph.
    voice: Option<(Voice, usize)>,
    /// Whose words the last paragraph announced at its end, as with a colon, or told of.
    announced: Option<(Voice, usize)>,
    /// The persons named in the paragraph before, its last sentence first.
    subjects: Vec<usize>,
    /// Who was named or spoke, and in which paragraph last; who is not seen any more is left out in time.
    stage: Vec<(usize, usize)>,
    /// How many of the last quotations still wait for their speaker, as their paragraph did not say who.
    waiting: usize,
    /// The last quotation, if it goes on in the next paragraph.
    open: Option<Open>,
    /// The number of the paragraph that is read.
    paragraph: usize,
}

impl Memory {
    /// Begins a section.
    pub(super) fn enter(&mut self, manner: Manner) {
        self.manner = manner;
        self.stage.clear();
        self.part();
    }

    /// Ends what goes from paragraph to paragraph, as at a heading.
    pub(super) fn part(&mut self) {
        self.turns.clear();
        self.open = None;
        self.give_up();
    }

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

    /// Who was named or spoke of late.
    pub(super) fn stage(&self) -> impl Iterator<Item = usize> {
        self.stage.iter().filter(|(_, paragraph)| paragraph + AWAY >= self.paragraph).map(|(who, _)| *who)
    }

    /// Leaves open the last quotation, in a voice if it is known.
    pub(super) fn keep_open(&mut self, voice: Option<Voice>) {
        self.open = Some(Open(voice));
    }

    /// Takes the quotation that was left open, if any was.
    pub(super) fn take_open(&mut self) -> Option<Open> {
        self.open.take()
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
            speaker: voice.and_then(|voice| voice.who.known()),
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
            said.speaker = voice.who.known();
            said.certainty = voice.certainty.saturating_sub(5);
        }
    }

    /// Ends a paragraph in which some persons were named.
    pub(super) fn end(&mut self, subjects: Vec<usize>) {
        let spoke = self.voice(0).and_then(|voice| voice.who.known());
        let (paragraph, is_there) = (self.paragraph, |seen: usize, now: usize| seen + AWAY >= now);
        self.stage.retain(|(_, seen)| is_there(*seen, paragraph));
        for who in subjects.iter().copied().chain(spoke) {
            match self.stage.iter_mut().find(|(other, _)| *other == who) {
                Some((_, seen)) => *seen = paragraph,
                None => self.stage.push((who, paragraph)),
            }
        }
        self.subjects = subjects;
    }
}
