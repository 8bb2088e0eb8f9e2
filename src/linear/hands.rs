//! The hands that a class raised, typed in, and what stays of the lesson.

use super::{Linear, say::words};
use crate::{
    app::Kept,
    lesson::{Counted, Phase, Tally, letter},
};

impl Linear {
    /// Takes the hands raised for the choices of the question that was asked last, in their order.
    pub(super) fn count_hands(&mut self, typed: &str) -> Vec<String> {
        let Some(lesson) = &mut self.lesson else { return vec![NOTHING.to_owned()] };
        let Some(index) = lesson.question else { return vec![NOTHING.to_owned()] };
        let (Some(question), Some(poll)) = (lesson.plan.questions.get(index), lesson.polls.get_mut(index)) else {
            return vec![NOTHING.to_owned()];
        };
        let hands: Result<Vec<u32>, _> =
            typed.split([' ', ',', ';']).filter(|it| !it.is_empty()).map(str::parse).collect();
        let count = poll.hands().len();
        let Some(hands) = hands.ok().filter(|hands| !hands.is_empty() && hands.len() <= count) else {
            let choices = words::count(count, "choice");
            return vec![format!("Type hands and a number for each of the {choices}, such as hands 12 7 3.")];
        };
        let mut all = hands;
        all.resize(count, 0);
        poll.follow(&Counted { phase: Phase::Closed, choice: 0, has_begun: true, hands: Some(all) });
        let (plan, polls) = (&lesson.plan, &lesson.polls);
        let tallies = Tally::of(plan, polls);
        let Some(tally) = tallies.iter().find(|tally| tally.number == index + 1) else {
            return vec![format!("No hands for question {}: {}", index + 1, words::sentence(&question.ask))];
        };
        let told = tally.choices().map(|(choice, _, hands, percent)| {
            format!("{}: {}, {percent} per cent.", letter(choice), words::count(hands as usize, "hand"))
        });
        told.collect()
    }

    /// Asks for what stays of the lesson to be written.
    pub(super) fn keep(&mut self) -> Vec<String> {
        self.plan_lesson();
        let tallies = self.lesson.as_ref().map(|lesson| Tally::of(&lesson.plan, &lesson.polls));
        self.kept = Some(self.document.kept(tallies.unwrap_or_default()));
        vec!["The handout is being written.".to_owned()]
    }

    /// What is to be written now, if that was asked for; [`Linear::written`] is to be told what came of it.
    pub fn to_keep(&mut self) -> Option<Kept> {
        self.kept.take()
    }

    /// What is said to what came of writing.
    pub fn written(&self, told: Result<String, String>) -> Vec<String> {
        let told = told.unwrap_or_else(|why| why);
        self.spoken(&[words::sentence(&told)])
    }
}

/// What is said where nothing was asked.
const NOTHING: &str = "No question was asked that hands could be raised for.";
