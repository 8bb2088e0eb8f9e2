//! Digits in a lesson: they wait for a key that says what they are; while hands are counted they are hands.

use std::time::Duration;

use super::{Teaching, Typed};
use crate::{
    app::Model,
    keys::{Command, Mode, binding_of},
    lesson::{Poll, Show, letter},
};

/// No step has a greater number.
const MOST: usize = 99_999;
/// So long digits wait for a key.
const WAIT: Duration = Duration::from_secs(5);

impl Teaching {
    /// The number that waits for a key.
    pub fn typed(&self) -> Option<usize> {
        self.typed.map(|typed| typed.number)
    }

    /// Forgets digits for which no key came in time; whether there were any.
    pub(super) fn forget_old_digits(&mut self) -> bool {
        let now = self.clock.now();
        let kept = self.typed.filter(|typed| now.saturating_sub(typed.at) < WAIT);
        std::mem::replace(&mut self.typed, kept) != kept
    }

    /// The hands of the question that is asked.
    pub(super) fn poll_mut(&mut self) -> Option<&mut Poll> {
        let Show::Ask(index) = self.stage()?.show else { return None };
        self.polls.get_mut(index)
    }
}

impl Model {
    /// A digit in a lesson, behind those that wait already.
    pub(super) fn press_lesson_digit(&mut self, typed: Option<Typed>, digit: usize) {
        let Some(teaching) = self.teaching_mut() else { return };
        let now = teaching.clock.now();
        let Some(poll) = teaching.poll_mut().filter(|poll| poll.is_counting()) else {
            let number = (typed.map_or(0, |typed| typed.number) * 10 + digit).min(MOST);
            teaching.typed = Some(Typed { number, at: now });
            return;
        };
        poll.type_digit(u32::try_from(digit).unwrap_or(0));
        teaching.counts_now = true;
        self.tell_hands();
    }

    /// Forgets the digits that were typed.
    pub(super) fn drop_digits(&mut self) {
        if let Some(teaching) = self.teaching_mut() {
            teaching.typed = None;
        }
    }

    pub(super) fn erase_hands(&mut self) {
        if let Some(poll) = self.teaching_mut().and_then(Teaching::poll_mut) {
            poll.erase();
            self.tell_hands();
        }
    }

    /// Tells the hands of the one choice that is counted now, as whoever counts must see what was typed.
    fn tell_hands(&mut self) {
        let key = |command| binding_of(Mode::Question, command).map_or("?", |binding| binding.key());
        let Some((_, _, poll)) = self.teaching().and_then(Teaching::asked) else { return };
        let (choice, hands) = (letter(poll.choice()), poll.hands().get(poll.choice()).copied().unwrap_or_default());
        let is_last = poll.choice() + 1 == poll.hands().len();
        let then = if is_last {
            format!("{} closes the count", key(Command::NextStep))
        } else {
            format!("{} counts the next", key(Command::NextChoice))
        };
        self.tell(format!("{choice}: {hands} · {then}"));
    }

    /// Tells the hands that were typed when Enter ends them, and what closes the count and what goes to a step.
    pub(super) fn tell_counted(&mut self) {
        let key = |command| binding_of(Mode::Question, command).map_or("?", |binding| binding.key());
        let (close, steps) = (key(Command::NextStep), key(Command::Palette));
        let Some((_, _, poll)) = self.teaching().and_then(Teaching::asked) else { return };
        let (choice, hands) = (letter(poll.choice()), poll.hands().get(poll.choice()).copied().unwrap_or_default());
        self.tell(format!("{choice}: {hands} · {close} closes the count · {steps} and a number go to a step"));
    }

    /// To the step of a number that was typed.
    pub(super) fn go_to_number(&mut self, number: usize) {
        let steps = self.teaching().map_or(0, |teaching| teaching.plan.stages.len());
        match number.checked_sub(1).filter(|stage| *stage < steps) {
            Some(stage) => self.go_to_stage(stage),
            None => self.tell(format!("There is no step {number}; the last is {steps}")),
        }
    }
}
