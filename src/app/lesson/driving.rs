//! What a lesson may be driven by from another screen: the keys of teaching, and none that leave the lesson or open
//! anything on the projector.

use crate::{
    app::Model,
    keys::{Chord, Command, Mode, command_for},
};

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
    moves || lights || matches!(command, C::Timer | C::NextChoice | C::PreviousChoice | C::EraseHands)
}

impl Model {
    /// Whether a key from another screen does now what it does in a lesson, and nothing else.
    pub fn is_driven_by(&self, chord: Chord) -> bool {
        drives(self.mode(), chord)
    }
}
