//! What a class answered, for who wants to keep it: the questions whose hands were counted, with the hands.

use std::cmp::Reverse;

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
        let choices = self.question.choices.iter().zip(&self.hands).zip(shares(&self.hands));
        choices.enumerate().map(|(index, ((words, hands), share))| (index, words.as_str(), *hands, share))
    }
}

/// The share of each part in per cent, in whole numbers that add up to 100; all 0 where there is nothing.
///
/// Each is rounded down, and what is missing then goes one by one to those of which most was cut off: the method of
/// largest remainders, Hamilton's (M. L. Balinski and H. P. Young, Fair Representation, 2nd ed. 2001, ch. 2). Of equal
/// remainders the greater part has it, of equal parts the first.
pub fn shares(parts: &[u32]) -> Vec<u32> {
    let whole: u64 = parts.iter().copied().map(u64::from).sum();
    let hundredfold = |part: u32| u64::from(part) * 100;
    let cut = |part: u32| hundredfold(part).checked_rem(whole).unwrap_or(0);
    // No share is more than 100.
    let down = |part: &u32| hundredfold(*part).checked_div(whole).and_then(|it| u32::try_from(it).ok()).unwrap_or(0);
    let mut shares: Vec<u32> = parts.iter().map(down).collect();
    let missing = if whole > 0 { 100 - shares.iter().sum::<u32>() } else { 0 };
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|index| Reverse((cut(parts[*index]), parts[*index])));
    (0..missing).zip(order).for_each(|(_, index)| shares[index] += 1);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_hundred_and_none_is_off_by_one() {
        for (parts, expected) in [
            (&[1, 2][..], &[33, 67][..]),
            (&[1, 1, 1], &[34, 33, 33]),
            (&[1, 1, 4], &[17, 16, 67]),
            (&[5, 1, 1, 1], &[63, 13, 12, 12]),
            (&[0, 5], &[0, 100]),
            (&[3, 3, 1], &[43, 43, 14]),
            (&[0, 0], &[0, 0]),
            (&[], &[]),
        ] {
            assert_eq!(shares(parts), expected, "{parts:?}");
        }
        for parts in [vec![9_999; 99], vec![u32::MAX; 7], (0..99).collect()] {
            let whole: u64 = parts.iter().copied().map(u64::from).sum();
            let shares = shares(&parts);
            assert_eq!(shares.iter().sum::<u32>(), 100);
            for (part, share) in parts.iter().zip(shares) {
                let exact = u64::from(*part) * 100 / whole;
                assert!((exact..=exact + 1).contains(&u64::from(share)), "{part} of {whole}: {share}");
            }
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
