//! What stays of a lesson: the hands that were counted and the handout, written when that is asked for; and who is about to
//! lose counts is asked first.

use super::Teaching;
use crate::{
    app::{Effect, Kept, Model, Unwritten, Written},
    keys::{Chord, Command, Mode, binding_of, command_for},
    lesson::Tally,
};

/// Which counts need no care any more.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Counts that are being written.
    under_way: Option<Vec<Tally>>,
    /// Counts that were written.
    settled: Vec<Tally>,
    /// Whether the teacher was asked about the others just now.
    asked: bool,
    /// What came of writing last.
    pub(super) told: Option<String>,
    /// The files that were written last.
    files: Vec<String>,
    /// Whether the same would be in them again: they were written, and neither hands nor article have changed.
    is_fresh: bool,
    /// Whether the program is to end when the hands that are being written are.
    leaves: bool,
}

impl Keeping {
    /// The article has changed, and its handout with it.
    pub(super) fn renew(&mut self) {
        self.is_fresh = false;
    }

    /// Whether these counts are written, or being written.
    fn has(&self, tallies: &[Tally]) -> bool {
        self.settled == tallies || self.under_way.as_deref() == Some(tallies)
    }
}

impl Teaching {
    /// The hands of the questions for which any were counted.
    fn tallies(&self) -> Vec<Tally> {
        Tally::of(&self.plan, &self.polls)
    }
}

impl Model {
    /// Asks for what the class answered to be written, and the handout with it, beside nothing that is there; for the
    /// handout alone where no hands were counted. The lesson may have been left for reading.
    pub(in crate::app) fn keep_lesson(&mut self) -> Vec<Effect> {
        if let Some(why) = self.why_not_write("a handout", Command::Keep) {
            self.tell(why);
            return Vec::new();
        }
        let Some(teaching) = &mut self.lesson else { return Vec::new() };
        let tallies = teaching.tallies();
        let keeping = &mut teaching.keeping;
        let is_the_same = keeping.is_fresh && keeping.settled == tallies;
        let before = if is_the_same { keeping.files.clone() } else { Vec::new() };
        keeping.under_way = Some(tallies.clone());
        // What changes meanwhile says so itself.
        keeping.is_fresh = true;
        self.status.is_writing = true;
        let hands = if tallies.is_empty() { "The handout is" } else { "The hands and the handout are" };
        self.tell(format!("{hands} being written"));
        vec![Effect::Keep(Kept { before, ..self.document.kept(tallies) })]
    }

    /// Takes what came of writing, if hands were; whether somebody waits for that to leave, and can.
    pub(in crate::app) fn settle_hands(&mut self, came: &Result<Written, Unwritten>) -> bool {
        let Some(keeping) = self.lesson.as_mut().map(|teaching| &mut teaching.keeping) else { return false };
        let Some(tallies) = keeping.under_way.take() else { return false };
        keeping.is_fresh &= came.is_ok();
        keeping.files = came.as_ref().map(|written| written.files.clone()).unwrap_or_default();
        keeping.told = Some(Written::told(came.clone()));
        let are_written = came.as_ref().map_or_else(|unwritten| unwritten.are_hands_written, |_| true);
        if are_written {
            keeping.settled = tallies;
        }
        std::mem::take(&mut keeping.leaves) && are_written
    }

    /// Whether hands were counted that are not written; those that are being written are not either.
    pub(in crate::app) fn has_unwritten_hands(&self) -> bool {
        self.lesson.as_ref().is_some_and(|teaching| {
            let tallies = teaching.tallies();
            !tallies.is_empty() && tallies != teaching.keeping.settled
        })
    }

    /// Ends the program; what would be lost by it is asked about first, and hands that are being written waited for.
    pub(in crate::app) fn quit(&mut self) -> Vec<Effect> {
        let stays = self.asks_about_loss() || self.waits_for_hands();
        if stays { Vec::new() } else { vec![Effect::Quit] }
    }

    /// Asks what to do with hands or corrections that are not written, unless that was asked just now.
    pub(in crate::app) fn asks_about_loss(&mut self) -> bool {
        self.asks_about_hands() || self.asks_about_corrections()
    }

    /// Whether hands are being written, so that the program ends when they are; not where that was told just now. Writing
    /// may fail, and whoever has left cannot write them elsewhere.
    fn waits_for_hands(&mut self) -> bool {
        let Some(teaching) = &mut self.lesson else { return false };
        let has_hands = teaching.keeping.under_way.as_ref().is_some_and(|tallies| !tallies.is_empty());
        if !has_hands || std::mem::replace(&mut teaching.keeping.leaves, true) {
            return false;
        }
        self.tell("The hands are being written · this ends when they are");
        true
    }

    /// A key: unless it leaves, or is on the way to another article, whoever would leave after it is asked again.
    pub(in crate::app) fn forget_the_ask(&mut self, mode: Mode, chord: Chord) {
        let leaving = matches!(command_for(mode, chord), Some(Command::Close | Command::Quit | Command::Palette));
        if let Some(teaching) = self.lesson.as_mut().filter(|_| !leaving && mode != Mode::Menu) {
            (teaching.keeping.asked, teaching.keeping.leaves) = (false, false);
        }
        self.status.asked_about_corrections &= leaving || mode == Mode::Menu;
    }

    /// Hands that are neither written nor being written, with what is to be known to write them.
    pub fn unwritten_hands(&self) -> Option<Kept> {
        let teaching = self.lesson.as_ref()?;
        let tallies = teaching.tallies();
        let are_lost = !tallies.is_empty() && !teaching.keeping.has(&tallies);
        are_lost.then(|| self.document.kept(tallies))
    }

    /// Asks what to do with counts that are not written, unless that was asked just now.
    fn asks_about_hands(&mut self) -> bool {
        let keep = binding_of(Mode::Lesson, Command::Keep).map_or("?", |binding| binding.key());
        let Some(Kept { tallies, .. }) = self.unwritten_hands() else { return false };
        let Some(teaching) = &mut self.lesson else { return false };
        if std::mem::replace(&mut teaching.keeping.asked, true) {
            return false;
        }
        let counted = if tallies.len() == 1 { "1 question".to_owned() } else { format!("{} questions", tallies.len()) };
        self.tell(format!("Hands of {counted} not written · {keep} writes them · again leaves without them"));
        true
    }
}
