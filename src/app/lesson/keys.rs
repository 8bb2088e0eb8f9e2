//! What the keys of a lesson do.

use std::time::Duration;

use super::{LessonPlan, Teaching};
use crate::{
    app::{Effect, Model},
    keys::{Chord, Command, Mode, command_for},
    lesson::{Curtain, Timer, Veil},
};

/// Minutes of a countdown where neither plan nor digits say how many.
const USUAL: u32 = 2;
/// The longest countdown.
const LONGEST: Duration = Duration::from_secs(999 * 60);
/// What is said when one is ended.
const NO_COUNTDOWN: &str = "No countdown any more";

impl Model {
    /// What the keyboard speaks to while a lesson has the screen.
    pub(in crate::app) fn lesson_mode(&self) -> Option<Mode> {
        let teaching = self.teaching()?;
        Some(if teaching.asked().is_some() { Mode::Question } else { Mode::Lesson })
    }

    /// A key in a lesson.
    pub(in crate::app) fn press_in_lesson(&mut self, mode: Mode, chord: Chord) -> Vec<Effect> {
        let Some(teaching) = self.teaching_mut() else { return Vec::new() };
        let (typed, has_typed) = (teaching.typed.take(), std::mem::take(&mut teaching.counts_now));
        if let Some(digit) = chord.digit() {
            self.press_lesson_digit(typed, digit);
            return Vec::new();
        }
        match (command_for(mode, chord), typed) {
            // Whoever means a step does not close the count with it.
            (Some(Command::NextStep), None) if has_typed && chord.is_named("Enter") => self.tell_counted(),
            (Some(Command::NextStep), Some(typed)) if chord.is_named("Enter") => self.go_to_number(typed.number),
            (Some(Command::Timer), Some(typed)) => self.toggle_timer(u32::try_from(typed.number).ok()),
            // Whoever takes a number back means nothing else.
            (Some(Command::Escape), Some(_)) => {}
            (Some(command), _) => return self.run_lesson(command),
            (None, _) => self.tell_unknown(chord),
        }
        Vec::new()
    }

    /// Runs a command while a lesson has the screen.
    pub(in crate::app) fn run_lesson(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::NextStep => self.next_part(),
            Command::PreviousStep => self.previous_part(),
            Command::NextSection => self.step_stages(1),
            Command::PreviousSection => self.step_stages(-1),
            Command::Start => self.go_to_stage(0),
            Command::End => self.go_to_stage(usize::MAX),
            Command::Present => self.leave_lesson(),
            Command::Escape | Command::Close => self.step_out(),
            Command::Black => self.draw_curtain(Curtain::Black),
            Command::White => self.draw_curtain(Curtain::White),
            Command::Veil => self.toggle_veil(),
            Command::Timer => self.toggle_timer(None),
            Command::MoreTime => self.change_timer(1),
            Command::LessTime => self.change_timer(-1),
            Command::Spotlight => self.turn_light(),
            Command::BySentence => self.toggle_grain(),
            Command::LineDown => self.move_pointer(1),
            Command::LineUp => self.move_pointer(-1),
            Command::NextChoice => self.step_choice(1),
            Command::PreviousChoice => self.step_choice(-1),
            Command::EraseHands => self.erase_hands(),
            Command::Theme => self.open_themes(),
            Command::Palette => self.open_lesson_palette(),
            Command::Help => self.open_help(),
            _ => return self.run_outward(command),
        }
        Vec::new()
    }

    /// Closes what the teacher has put before the step: the curtain, a light of their own, the pointer; where there is
    /// none of these, leaves the lesson.
    fn step_out(&mut self) {
        let Some(teaching) = self.teaching_mut() else { return };
        let own = teaching.own_light();
        let scene = &mut teaching.scene;
        if scene.curtain != Curtain::Open {
            scene.curtain = Curtain::Open;
        } else if scene.light != own {
            self.put_in_light(own);
        } else if scene.pointer.is_some() {
            scene.pointer = None;
        } else {
            self.leave_lesson();
        }
    }

    fn draw_curtain(&mut self, curtain: Curtain) {
        let Some(teaching) = self.teaching_mut() else { return };
        let is_drawn = teaching.scene.curtain == curtain;
        teaching.scene.curtain = if is_drawn { Curtain::Open } else { curtain };
    }

    fn toggle_veil(&mut self) {
        let Some(teaching) = self.teaching_mut() else { return };
        let (veil, told) = match teaching.scene.veil {
            Veil::Hide => (Veil::Dim, "What is to come is dimmed"),
            Veil::Dim => (Veil::Hide, "What is to come is hidden"),
        };
        teaching.scene.veil = veil;
        self.tell(told);
    }

    /// Starts a countdown of so many minutes, or of those that the step is planned for; or ends it.
    fn toggle_timer(&mut self, wished: Option<u32>) {
        let Some(teaching) = self.teaching_mut() else { return };
        if teaching.timer.take().is_some() && wished.is_none() {
            return self.tell(NO_COUNTDOWN);
        }
        let planned = teaching.stage().and_then(|stage| stage.minutes);
        let of = Duration::from_secs(60 * u64::from(wished.or(planned).unwrap_or(USUAL).max(1))).min(LONGEST);
        // The countdown says so itself.
        teaching.timer = Some(Timer { of, began: teaching.clock.now() });
    }

    /// A minute more or less to be counted down: more starts the countdown, none left ends it.
    fn change_timer(&mut self, by: i64) {
        let Some(teaching) = self.teaching_mut() else { return };
        let now = teaching.clock.now();
        let left = teaching.timer.map_or(Duration::ZERO, |timer| timer.left(now)).min(LONGEST);
        let step = Duration::from_secs(60);
        let left = if by > 0 { (left + step).min(LONGEST) } else { left.saturating_sub(step) };
        let had_none = teaching.timer.is_none();
        teaching.timer = (left > Duration::ZERO).then_some(Timer { of: left, began: now });
        if left == Duration::ZERO {
            self.tell(if had_none { "There is no countdown" } else { NO_COUNTDOWN });
        }
    }

    /// Points at the next or previous line of what is on the screen; above the first one at none. The sides of a comparison
    /// are scrolled instead, as they may have no room for all of their text.
    fn move_pointer(&mut self, by: isize) {
        if self.plan.compare.is_some() {
            return self.scroll_both(by);
        }
        let last = self.plan.lesson.as_ref().map_or(0, LessonPlan::lines).checked_sub(1);
        let Some(teaching) = self.teaching_mut() else { return };
        let Some(last) = last else { return self.tell("There is no line here to point at") };
        teaching.scene.pointer = match (teaching.scene.pointer, by > 0) {
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(0), false) => None,
            (Some(line), _) => Some(line.saturating_add_signed(by).min(last)),
        };
    }

    fn step_choice(&mut self, by: isize) {
        if let Some(poll) = self.teaching_mut().and_then(Teaching::poll_mut) {
            poll.step(by);
        }
    }
}
