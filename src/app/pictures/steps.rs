//! The keys that enlarge the picture that is shown, and move what is seen of it.

use crate::{app::Model, keys::Command};

impl Model {
    /// Runs a command on the picture that is shown; whether it has a meaning of its own there.
    pub(in crate::app) fn run_on_picture(&mut self, command: Command, n: isize) -> bool {
        let before = self.views.pictures.sight;
        let own = self.see_of_picture(command, n);
        if own && before.whole.width == 0 {
            self.tell("There is no picture to see");
        } else if own && self.views.pictures.sight == before {
            self.tell("There is no more of this picture to see");
        }
        own
    }

    /// Enlarges the picture or moves it; whether the command asks for that.
    fn see_of_picture(&mut self, command: Command, n: isize) -> bool {
        // What is said of a picture is scrolled to when all of the picture was seen, and away from before.
        let scrolled = self.plan.view.as_ref().is_some_and(|view| view.hidden > 0);
        let sight = &mut self.views.pictures.sight;
        let page = isize::try_from(sight.window.height / 2).unwrap_or(1).max(1);
        match command {
            // Behind a count that looked like a section's number the key was looked up as one of the text.
            Command::Larger | Command::Wider => sight.enlarge(n),
            Command::Smaller | Command::Narrower => sight.enlarge(-n),
            Command::Right | Command::NextSection => drop(sight.slide(STEP.saturating_mul(n), 0)),
            Command::Left | Command::PreviousSection => drop(sight.slide(STEP.saturating_mul(-n), 0)),
            Command::LineDown => return sight.slide(0, n),
            Command::LineUp => return !scrolled && sight.slide(0, -n),
            Command::PageDown | Command::HalfPageDown => return sight.slide(0, n.saturating_mul(page)),
            Command::PageUp | Command::HalfPageUp => return !scrolled && sight.slide(0, (-n).saturating_mul(page)),
            _ => return false,
        }
        true
    }
}

/// Columns that an enlarged picture is moved at once.
const STEP: isize = 4;
