//! Digits in a lesson: the step of that number, and in a question counts of hands.

use super::{Teaching, Typed};
use crate::{
    app::Model,
    keys::{Command, Mode, binding_of},
    lesson::{Poll, Show, Walk, letter},
};

/// No step has a greater number.
const MOST: usize = 99_999;

impl Teaching {
    /// The hands of the question that is asked.
    pub(super) fn poll_mut(&mut self) -> Option<&mut Poll> {
        let Show::Ask(index) = self.stage()?.show else { return None };
        self.polls.get_mut(index)
    }
}

impl Model {
    /// A digit in a lesson.
    pub(super) fn press_lesson_digit(&mut self, mode: Mode, digit: usize) {
        if mode == Mode::Question { self.count_hands(digit) } else { self.jump_by_digit(digit) }
    }

    /// A digit of the hands of the choice that is counted.
    fn count_hands(&mut self, digit: usize) {
        let back = binding_of(Mode::Question, Command::PreviousStep).map_or("?", |binding| binding.key());
        let Some(poll) = self.teaching_mut().and_then(Teaching::poll_mut) else { return };
        if !poll.is_counting() {
            let told = if poll.hands().is_empty() {
                "This question has no choices to count hands for".to_owned()
            } else {
                format!("The count is closed · {back} opens it again")
            };
            return self.tell(told);
        }
        poll.type_digit(u32::try_from(digit).unwrap_or(0));
        self.tell_hands();
    }

    pub(super) fn erase_hands(&mut self) {
        if let Some(poll) = self.teaching_mut().and_then(Teaching::poll_mut) {
            poll.erase();
            self.tell_hands();
        }
    }

    /// Tells the hands of the one choice that is counted now, as whoever counts must see what was typed.
    fn tell_hands(&mut self) {
        let next = binding_of(Mode::Question, Command::NextChoice).map_or("?", |binding| binding.key());
        let Some((_, _, poll)) = self.teaching().and_then(Teaching::asked) else { return };
        let (choice, hands) = (letter(poll.choice()), poll.hands().get(poll.choice()).copied().unwrap_or_default());
        self.tell(format!("{choice}: {hands} · {next} counts the next"));
    }

    /// A digit of a step's number: that step is shown at once.
    fn jump_by_digit(&mut self, digit: usize) {
        let Some(teaching) = self.teaching_mut() else { return };
        let first = Typed { number: 0, before: teaching.walk };
        let typed = teaching.typed.take().unwrap_or(first);
        let typed = Typed { number: (typed.number * 10 + digit).min(MOST), ..typed };
        let there = (1..=teaching.plan.stages.len()).contains(&typed.number).then(|| Walk::at(typed.number - 1));
        self.walk_to(there.unwrap_or(typed.before));
        if let Some(teaching) = self.teaching_mut() {
            teaching.typed = Some(typed);
        }
    }
}
