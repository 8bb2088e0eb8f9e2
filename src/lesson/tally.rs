//! What a class answered, for who wants to keep it: the questions whose hands were counted, with the hands.

use super::{Plan, Poll};
use crate::article::Question;

/// A question and the hands that were raised for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Its number in the lesson, from 1.
    pub number: usize,
    /// What was asked.
    pub question: Question,
    /// The hands of each choice, as far as hands of so many choices are counted.
    pub hands: Vec<u32>,
}

impl Tally {
    /// The questions of a plan for which a hand was raised, in their order. Whether the class has seen the count does
    /// not matter: whoever counted keeps it.
    pub fn of(plan: &Plan, polls: &[Poll]) -> Vec<Self> {
        let asked = plan.questions.iter().zip(polls).zip(1..);
        let counted = asked.filter(|((_, poll), _)| poll.total() > 0);
        let tally = |((question, poll), number): ((&Question, &Poll), usize)| Self {
            number,
            question: question.clone(),
            hands: poll.hands().to_vec(),
        };
        counted.map(tally).collect()
    }

    /// All hands.
    pub fn total(&self) -> u32 {
        self.hands.iter().sum()
    }

    /// The choices with their index, their words, their hands and the share of all hands in per cent.
    pub fn choices(&self) -> impl Iterator<Item = (usize, &str, u32, u32)> {
        let (total, choices) = (self.total(), self.question.choices.iter().zip(&self.hands));
        choices.enumerate().map(move |(index, (words, hands))| (index, words.as_str(), *hands, percent(*hands, total)))
    }
}

/// The part of a whole in per cent, rounded.
pub fn percent(part: u32, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (part * 200 + whole).checked_div(whole * 2).and_then(|it| u32::try_from(it).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_rounded() {
        for (part, whole, rounded) in [(1, 3, 33), (2, 3, 67), (0, 5, 0), (5, 5, 100), (0, 0, 0), (9_999, 989_901, 1)] {
            assert_eq!(percent(part, whole), rounded);
        }
    }

    #[test]
    fn what_was_counted_is_kept_shown_or_not_and_nothing_else() {
        let question = |ask: &str| Question {
            ask: ask.into(),
            choices: vec!["he".into(), "she".into()],
            answer: Some(1),
            evidence: None,
            explain: None,
        };
        let plan = Plan { questions: ["One?", "Two?", "Three?"].map(question).to_vec(), ..Plan::default() };
        let mut polls: Vec<Poll> = plan.questions.iter().map(Poll::new).collect();
        polls[1].step(1);
        polls[2].type_digit(3);
        polls[2].step(1);
        polls[2].type_digit(1);
        let kept = Tally::of(&plan, &polls);
        let told: Vec<_> = kept.iter().map(|tally| (tally.number, &*tally.question.ask, tally.total())).collect();
        assert_eq!(told, [(3, "Three?", 4)]);
        assert_eq!(kept[0].choices().collect::<Vec<_>>(), [(0, "he", 3, 75), (1, "she", 1, 25)]);
    }
}
