//! What the keys of a lesson do.

use std::time::Duration;

use super::{LessonPlan, Teaching};
use crate::{
    app::{Effect, Model},
    keys::{Chord, Command, Mode, command_for},
    lesson::{Curtain, Timer, Veil, minutes},
};

/// Minutes of a countdown where neither plan nor digits say how many.
const USUAL: u32 = 2;

impl Model {
    /// What the keyboard speaks to while a lesson has the screen.
    pub(in crate::app) fn lesson_mode(&self) -> Option<Mode> {
        let teaching = self.teaching()?;
        Some(if teaching.asked().is_some() { Mode::Question } else { Mode::Lesson })
    }

    /// A key in a lesson.
    pub(in crate::app) fn press_in_lesson(&mut self, mode: Mode, chord: Chord) -> Vec<Effect> {
        if let Some(digit) = chord.digit() {
            self.press_lesson_digit(mode, digit);
            return Vec::new();
        }
        let typed = self.teaching_mut().and_then(|teaching| teaching.typed.take());
        match (command_for(mode, chord), typed) {
            // Whoever types a number and Enter means the step of that number, and is there.
            (Some(Command::NextStep), Some(_)) if chord.is_named("Enter") => Vec::new(),
            (Some(Command::Timer), Some(typed)) => {
                self.walk_to(typed.before);
                self.toggle_timer(u32::try_from(typed.number).ok());
                Vec::new()
            }
            (Some(command), _) => self.run_lesson(command),
            (None, _) => {
                self.tell_unknown(chord);
                Vec::new()
            }
        }
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
            Command::Present | Command::Escape | Command::Close => self.leave_lesson(),
            Command::Black => self.draw_curtain(Curtain::Black),
            Command::White => self.draw_curtain(Curtain::White),
            Command::Veil => self.toggle_veil(),
            Command::Timer => self.toggle_timer(None),
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
            return self.tell("No countdown any more");
        }
        let planned = teaching.stage().and_then(|stage| stage.minutes);
        let of = Duration::from_secs(60 * u64::from(wished.or(planned).unwrap_or(USUAL).clamp(1, 999)));
        teaching.timer = Some(Timer { of, began: teaching.clock.now() });
        self.tell(format!("{} counted down", minutes(of)));
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
