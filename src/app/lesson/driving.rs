//! What a lesson may be driven by from another screen: the keys of teaching and that which writes what was counted, and
//! none that leave the lesson or open anything on the projector.

use crate::{
    app::{Action, Model},
    keys::{Chord, Command, Mode, command_for},
};

/// What another screen does to the lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drive {
    /// A key of the lesson.
    Press(Chord),
    /// A jump to a step, by its index.
    Go(usize),
}

/// Whether a key of a mode of the lesson may come from another screen.
pub(in crate::app) fn drives(mode: Mode, chord: Chord) -> bool {
    let is_teaching = matches!(mode, Mode::Lesson | Mode::Question);
    is_teaching && (chord.digit().is_some() || command_for(mode, chord).is_some_and(teaches))
}

fn teaches(command: Command) -> bool {
    use Command as C;
    let moves =
        matches!(command, C::NextStep | C::PreviousStep | C::NextSection | C::PreviousSection | C::Start | C::End);
    let lights =
        matches!(command, C::Black | C::White | C::Veil | C::Spotlight | C::BySentence | C::LineDown | C::LineUp);
    let counts = matches!(command, C::NextChoice | C::PreviousChoice | C::EraseHands | C::Keep);
    moves || lights || counts || matches!(command, C::Timer | C::MoreTime | C::LessTime)
}

/// Whether a key of the teacher's screen goes on with a lesson that rests.
fn is_going_on(chord: Chord) -> bool {
    command_for(Mode::Notes, chord) == Some(Command::Present)
}

impl Model {
    /// Whether a lesson was left for reading.
    fn rests(&self) -> bool {
        self.lesson.is_some() && self.teaching().is_none()
    }

    /// On with the lesson that rests, whatever lies over the text.
    pub(in crate::app) fn resume_lesson(&mut self) {
        if self.rests() {
            self.overlay = None;
            self.begin_lesson(None);
        }
    }

    /// What happens here by what another screen does; nothing where it would do something else than in a lesson now.
    pub fn driven(&self, drive: Drive) -> Option<Action> {
        let mode = self.mode();
        match drive {
            Drive::Press(chord) if self.rests() => is_going_on(chord).then_some(Action::Resume),
            Drive::Press(chord) => drives(mode, chord).then_some(Action::Press(chord)),
            Drive::Go(stage) => matches!(mode, Mode::Lesson | Mode::Question).then_some(Action::Go(stage)),
        }
    }
}
