//! A show of hands: counted, closed, then the answer and what proves it.

use super::Counted;
use crate::article::Question;

/// How far a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Hands are counted; nobody sees how many.
    #[default]
    Open,
    /// The count is closed, and shown.
    Closed,
    /// The right answer is shown.
    Answered,
    /// The text that proves it is shown.
    Proved,
}

/// The hands that were counted for a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Poll {
    phase: Phase,
    counts: Vec<u32>,
    choice: usize,
    has_begun: bool,
}

/// Choices whose hands are counted.
const MOST_CHOICES: usize = 99;
/// Hands of a choice.
const MOST_HANDS: u32 = 9_999;

impl Poll {
    /// A question that nobody has answered.
    pub fn new(question: &Question) -> Self {
        Self { counts: vec![0; question.choices.len().min(MOST_CHOICES)], ..Self::default() }
    }

    /// Takes what is told of it elsewhere, as far as it is told and the question has so many choices.
    pub fn follow(&mut self, told: &Counted) {
        (self.phase, self.choice) = (told.phase, told.choice.min(self.counts.len().saturating_sub(1)));
        self.has_begun = told.has_begun;
        let hands = told.hands.iter().flatten();
        self.counts.iter_mut().zip(hands).for_each(|(count, hands)| *count = (*hands).min(MOST_HANDS));
    }

    /// How far it is.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether anybody has begun to count.
    pub fn has_begun(&self) -> bool {
        self.has_begun
    }

    /// The choice whose hands are counted now.
    pub fn choice(&self) -> usize {
        self.choice
    }

    /// The hands of each choice, for who counts them; the class sees [`Poll::results`].
    pub fn hands(&self) -> &[u32] {
        &self.counts
    }

    /// The hands of each choice once the count is closed, if any were counted.
    pub fn results(&self) -> Option<&[u32]> {
        (self.phase != Phase::Open && self.total() > 0).then_some(&self.counts)
    }

    /// All hands.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Whether its answer was shown, or, where none is right, its count.
    pub fn is_answered(&self, question: &Question) -> bool {
        self.phase != Phase::Open && self.next_phase(question).is_none_or(|next| next > Phase::Answered)
    }

    /// Whether hands can be counted.
    pub fn is_counting(&self) -> bool {
        self.phase == Phase::Open && !self.counts.is_empty()
    }

    /// To the next (or previous) choice, round.
    pub fn step(&mut self, by: isize) {
        let count = isize::try_from(self.counts.len()).unwrap_or(isize::MAX).max(1);
        let choice = isize::try_from(self.choice).unwrap_or_default().saturating_add(by);
        self.choice = choice.rem_euclid(count).unsigned_abs();
        self.has_begun = true;
    }

    /// A digit behind those of the present choice.
    pub fn type_digit(&mut self, digit: u32) {
        self.has_begun |= self.phase == Phase::Open;
        if let Some(hands) = self.counted().filter(|hands| **hands * 10 + digit <= MOST_HANDS) {
            *hands = *hands * 10 + digit;
        }
    }

    /// Takes the last digit of the present choice away.
    pub fn erase(&mut self) {
        if let Some(hands) = self.counted() {
            *hands /= 10;
        }
    }

    fn counted(&mut self) -> Option<&mut u32> {
        if self.phase == Phase::Open { self.counts.get_mut(self.choice) } else { None }
    }

    /// On to the next phase that the question has; whether there was one.
    pub fn advance(&mut self, question: &Question) -> bool {
        let next = self.next_phase(question);
        self.phase = next.unwrap_or(self.phase);
        next.is_some()
    }

    /// Back to the phase before; whether there was one.
    pub fn retreat(&mut self, question: &Question) -> bool {
        let before = self.phases(question).rev().find(|phase| *phase < self.phase);
        self.phase = before.unwrap_or(self.phase);
        before.is_some()
    }

    /// What comes next, if the question has anything more.
    pub fn next_phase(&self, question: &Question) -> Option<Phase> {
        self.phases(question).find(|phase| *phase > self.phase)
    }

    /// The phases that a question has: without hands there is no result, without an answer none to show.
    fn phases(&self, question: &Question) -> impl DoubleEndedIterator<Item = Phase> + use<> {
        let has_answer = question.answer.is_some() || question.explain.is_some();
        let (has_hands, has_proof) = (self.total() > 0, question.evidence.is_some());
        [Phase::Open, Phase::Closed, Phase::Answered, Phase::Proved].into_iter().filter(move |phase| match phase {
            Phase::Open => true,
            Phase::Closed => has_hands,
            Phase::Answered => has_answer,
            Phase::Proved => has_proof,
        })
    }
}

/// The letter of a choice; behind `Z` its number.
pub fn letter(choice: usize) -> String {
    let letter = u8::try_from(choice).ok().filter(|choice| *choice < 26);
    letter.map_or_else(|| (choice + 1).to_string(), |choice| char::from(b'A' + choice).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Position;

    fn question() -> Question {
        Question {
            ask: "Who?".into(),
            choices: vec!["he".into(), "she".into()],
            answer: Some(1),
            evidence: Some(Position::default()),
            explain: None,
        }
    }

    #[test]
    fn results_are_hidden_until_the_count_is_closed() {
        let question = question();
        let mut poll = Poll::new(&question);
        poll.type_digit(1);
        poll.type_digit(2);
        poll.step(1);
        poll.type_digit(7);
        assert_eq!((poll.results(), poll.hands()), (None, &[12, 7][..]));
        assert!(poll.advance(&question));
        assert_eq!((poll.phase(), poll.results(), poll.total()), (Phase::Closed, Some(&[12, 7][..]), 19));
        poll.type_digit(5);
        assert_eq!(poll.hands(), [12, 7]);
        assert!(poll.retreat(&question) && poll.results().is_none());
    }

    #[test]
    fn a_question_goes_through_what_it_has() {
        use Phase::{Answered, Closed, Proved};
        let walk = |question: &Question, hands: u32| {
            let mut poll = Poll::new(question);
            poll.type_digit(hands);
            let mut phases = Vec::new();
            while poll.advance(question) {
                phases.push((poll.phase(), poll.is_answered(question)));
            }
            phases
        };
        let whole = question();
        assert_eq!(walk(&whole, 3), [(Closed, false), (Answered, true), (Proved, true)]);
        assert_eq!(walk(&whole, 0), [(Answered, true), (Proved, true)]);
        let opinion = Question { answer: None, evidence: None, ..question() };
        assert_eq!(walk(&opinion, 3), [(Closed, true)]);
        assert_eq!(walk(&opinion, 0), []);
        let open = Question { choices: Vec::new(), answer: None, ..question() };
        assert_eq!(walk(&open, 3), [(Proved, true)]);
    }

    #[test]
    fn no_key_leads_out_of_the_choices_or_beyond_a_school() {
        let mut poll = Poll::new(&question());
        for _ in 0..9 {
            poll.type_digit(9);
        }
        assert_eq!(poll.hands(), [9_999, 0]);
        poll.erase();
        poll.step(-1);
        poll.erase();
        assert_eq!((poll.hands(), poll.choice()), (&[999, 0][..], 1));
        poll.step(1);
        assert_eq!(poll.choice(), 0);
        let mut none = Poll::new(&Question { choices: Vec::new(), ..question() });
        none.step(isize::MAX);
        none.type_digit(3);
        none.erase();
        assert!(!none.is_counting() && none.choice() == 0 && none.total() == 0);
    }

    #[test]
    fn what_is_told_elsewhere_is_taken_as_far_as_it_fits() {
        let mut poll = Poll::new(&question());
        poll.follow(&Counted { phase: Phase::Closed, choice: 9, has_begun: true, hands: Some(vec![4, u32::MAX, 7]) });
        assert_eq!((poll.phase(), poll.choice(), poll.hands()), (Phase::Closed, 1, &[4, MOST_HANDS][..]));
        poll.follow(&Counted { phase: Phase::Open, choice: 0, has_begun: true, hands: None });
        assert_eq!((poll.results(), poll.hands()), (None, &[4, MOST_HANDS][..]));
    }

    #[test]
    fn choices_have_letters_and_then_numbers() {
        assert_eq!([0, 25, 26, 39].map(letter), ["A", "Z", "27", "40"]);
    }
}
