//! The lesson: the article taught at a projector, from where one reads, and back to the same place.
//!
//! ```text
//!  begin     into the lesson and out of it, and on when the article has changed
//!  steps     next, previous, jumps, and what a step begins with
//!  keys      what the keys of a lesson do
//!  hands     digits: steps, and in a question counts of hands
//!  light     who, when, where or which word stands out
//!  shining   on which places of a map it shines
//!  palette   steps, sections and lights by name
//!  screen    what stands where
//!  text      the text on it
//!  looking   a view on it, as far as it is shown
//!  cards     the choices of a question
//!  following what a follower is told, and a follower that is told
//!  keeping   what stays of it, and counts that would be lost
//!  driving   which keys may come from another screen
//! ```

mod begin;
mod cards;
mod driving;
mod following;
mod hands;
mod keeping;
mod keys;
mod light;
mod looking;
mod palette;
mod screen;
mod shining;
mod steps;
mod text;

pub use cards::{Card, Cards};
pub use driving::Drive;
pub(super) use driving::drives;
use keeping::Keeping;
pub use light::Lit;
pub use screen::{LessonPlan, Shown};
pub(super) use shining::Shining;
pub use text::{Placed, TextPlan};

use std::time::Duration;

use super::{Effect, Model, Rows, Views, Walk as Choosing};
use crate::{
    article::{Position, Question, View},
    lesson::{Clock, Curtain, Grain, Light, Plan, Poll, Show, Snapshot, Stage, Timer, Veil, Walk},
    palette::Theme,
};

/// A lesson that is taught, or was left for reading.
#[derive(Debug)]
pub struct Teaching {
    /// What is shown in which order.
    pub plan: Plan,
    /// Where the class is.
    pub walk: Walk,
    /// The hands counted for each question.
    pub polls: Vec<Poll>,
    /// Time taken.
    pub clock: Clock,
    /// The countdown that is shown.
    pub timer: Option<Timer>,
    /// How it is shown.
    pub scene: Scene,
    /// The rows of the text at the measure of the projector.
    pub rows: Rows,
    /// What is wrong with the file that was read last, while the lesson goes on as it was.
    pub fault: Option<String>,
    /// What followers were told last.
    told: Snapshot,
    /// Rows of what was shown last that have no room below.
    rest: u16,
    /// Parts of the step that is shown, at least one; so many as its screen has made of it.
    parts: usize,
    /// Digits that wait for a key.
    typed: Option<Typed>,
    /// Whether the last key was a digit of the hands that are counted.
    counts_now: bool,
    /// Which counts are written.
    keeping: Keeping,
    /// What was on the screen before, while the lesson has it; the place that was read last, while it has not.
    aside: Aside,
}

/// How a step is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scene {
    /// How much comes at a time.
    pub grain: Grain,
    /// What is done with what is not shown yet.
    pub veil: Veil,
    /// Whether the screen is black or white.
    pub curtain: Curtain,
    /// Who or what stands out.
    pub light: Option<Light>,
    /// The line of the screen that is pointed at, from its top.
    pub pointer: Option<usize>,
    /// Rows that were scrolled beyond the beginning of what was shown last, as it has no room on the screen.
    scrolled: u16,
}

/// Digits typed in a lesson, until a key says what they are or a while has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Typed {
    number: usize,
    /// When the last of them was typed, on the clock of the lesson.
    at: Duration,
}

/// What the lesson has the screen from, or was left for.
#[derive(Debug)]
enum Aside {
    /// What was on the screen.
    Reading(Box<Reading>),
    /// Where the reader was when the lesson was left, and its theme.
    Left(Spot, Theme),
}

/// A place of reading.
type Spot = (Position, View);

/// What was on the screen before the lesson.
#[derive(Debug)]
struct Reading {
    theme: Theme,
    theme_follows: bool,
    views: Views,
    walk: Choosing,
}

impl Teaching {
    /// The step that is shown.
    pub fn stage(&self) -> Option<&Stage> {
        self.plan.stages.get(self.walk.stage)
    }

    /// The question that is asked, its number from 0, and its hands.
    pub fn asked(&self) -> Option<(usize, &Question, &Poll)> {
        let Show::Ask(index) = self.stage()?.show else { return None };
        Some((index, self.plan.questions.get(index)?, self.polls.get(index)?))
    }

    /// How many parts of the step are shown, and how many it has; none where it has only one.
    pub fn part(&self) -> Option<(usize, usize)> {
        (self.parts > 1).then_some((self.walk.shown, self.parts))
    }

    /// Whether the lesson has the screen.
    pub fn is_on(&self) -> bool {
        matches!(self.aside, Aside::Reading(_))
    }
}

impl Model {
    /// The lesson, while it has the screen.
    pub fn teaching(&self) -> Option<&Teaching> {
        self.lesson.as_ref().filter(|teaching| teaching.is_on())
    }

    fn teaching_mut(&mut self) -> Option<&mut Teaching> {
        self.lesson.as_mut().filter(|teaching| teaching.is_on())
    }

    /// Whether the screen shows time that passes, so that somebody must tell of it.
    pub fn shows_time(&self) -> bool {
        let timer = |teaching: &Teaching| teaching.timer.is_some_and(|timer| !timer.is_over(teaching.clock.now()));
        self.teaching().is_some_and(|teaching| timer(teaching) || teaching.typed.is_some())
    }

    /// Takes the time that has passed since some origin; nothing is asked of the world for it.
    pub(super) fn take_time(&mut self, now: Duration) -> Vec<Effect> {
        self.status.now = now;
        if let Some(teaching) = &mut self.lesson {
            teaching.clock.tell(now);
            if teaching.forget_old_digits() {
                self.tell_followers();
            }
        }
        Vec::new()
    }
}
