//! The tour of the first start: one line at a time, over the text and never in its way.

use super::Model;
use crate::keys::Command;

/// How far the tour is; index into [`STEPS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tour(pub usize);

/// One step of the tour, over when one of its commands was given.
#[derive(Debug)]
pub struct TourStep {
    /// What the reader may try.
    pub text: &'static str,
    /// What ends the step.
    done_by: &'static [Command],
}

/// The steps of the tour.
pub const STEPS: [TourStep; 5] = [
    TourStep {
        text: "Read on with j and k or the arrow keys; Space turns a page.",
        done_by: &[Command::LineDown, Command::LineUp, Command::PageDown, Command::HalfPageDown],
    },
    TourStep {
        text: "Tab goes to the next pane, 1 to 9 to a section; z gives one pane the whole screen.",
        done_by: &[Command::NextPane, Command::PreviousPane, Command::NextSection, Command::Zoom],
    },
    TourStep {
        text: "Who is who? s goes to people and dates; Enter shows each mention in turn.",
        done_by: &[Command::Open, Command::NextHit],
    },
    TourStep {
        text: "/ searches as you type, n goes on. Also by who speaks: /by: and Tab.",
        done_by: &[Command::Search],
    },
    TourStep {
        text: "v shows timeline, map and more; ? every key, : anything by name; q quits.",
        done_by: &[Command::Help, Command::Palette, Command::Views],
    },
];

impl Model {
    /// Begins the tour.
    pub fn begin_tour(&mut self) {
        self.status.tour = Some(Tour::default());
    }

    /// Goes on with the tour when the reader did what it asks for.
    pub(super) fn tour(&mut self, command: Command) {
        let Some(Tour(step)) = self.status.tour else { return };
        // Who does what a later step asks for needs no telling of what comes before.
        let done = (step..STEPS.len()).find(|later| STEPS[*later].done_by.contains(&command));
        if let Some(done) = done {
            self.status.tour = (done + 1 < STEPS.len()).then_some(Tour(done + 1));
        }
    }
}
