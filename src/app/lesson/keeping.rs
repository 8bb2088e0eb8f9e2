//! What stays of a lesson: the hands that were counted and the handout, written when that is asked for; and who is about to
//! lose counts is asked once.

use crate::{
    app::{Effect, Model, Unwritten},
    keys::{Command, Mode, binding_of, key_for},
    lesson::Tally,
};

/// Which counts need no care any more.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Counts that are being written.
    under_way: Option<Vec<Tally>>,
    /// Counts that were written, or that the teacher was asked about.
    settled: Vec<Tally>,
    /// What came of writing last.
    pub(super) told: Option<String>,
}

impl Keeping {
    /// Whether these counts are written, or being written, or may be lost.
    fn has(&self, tallies: &[Tally]) -> bool {
        self.settled == tallies || self.under_way.as_deref() == Some(tallies)
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
        let tallies = Tally::of(&teaching.plan, &teaching.polls);
        teaching.keeping.under_way = Some(tallies.clone());
        self.status.is_writing = true;
        self.tell("The handout is being written");
        vec![Effect::Keep(self.document.kept(tallies))]
    }

    /// Takes what came of writing, if hands were.
    pub(in crate::app) fn settle_hands(&mut self, told: &Result<String, Unwritten>) {
        let Some(keeping) = self.lesson.as_mut().map(|teaching| &mut teaching.keeping) else { return };
        let Some(tallies) = keeping.under_way.take() else { return };
        keeping.told = Some(told.clone().unwrap_or_else(|unwritten| unwritten.told));
        if told.as_ref().map_or_else(|unwritten| unwritten.are_hands_written, |_| true) {
            keeping.settled = tallies;
        }
    }

    /// Ends the program; counts that would be lost by it are asked about first, once.
    pub(in crate::app) fn quit(&mut self) -> Vec<Effect> {
        if self.asks_about_hands() { Vec::new() } else { vec![Effect::Quit] }
    }

    /// Asks what to do with counts that are not written, unless that was asked already.
    pub(in crate::app) fn asks_about_hands(&mut self) -> bool {
        let keep = binding_of(Mode::Lesson, Command::Keep).map_or("?", |binding| binding.key());
        let Some(teaching) = &mut self.lesson else { return false };
        let tallies = Tally::of(&teaching.plan, &teaching.polls);
        // Whoever ends the program waits for what is being written.
        if tallies.is_empty() || teaching.keeping.has(&tallies) {
            return false;
        }
        let counted = if tallies.len() == 1 { "1 question".to_owned() } else { format!("{} questions", tallies.len()) };
        // While one reads, the same key writes a draft of the article.
        let first = if teaching.is_on() { String::new() } else { format!("{} ", key_for(Command::Present)) };
        teaching.keeping.settled = tallies;
        self.tell(format!("Hands of {counted} not written · {first}{keep} writes them · again leaves without them"));
        true
    }
}
