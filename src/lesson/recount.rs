//! Hands that were counted, led on to the questions of a lesson whose file has changed meanwhile.

use std::collections::{HashMap, HashSet};

use super::{Plan, Poll};
use crate::article::Question;

/// The hands of each question of a changed plan, and the numbers, from 1, of the earlier questions whose hands were
/// counted and are nobody's any more.
///
/// A question that is asked in the same words has its hands wherever it is asked now. One whose words were mended has
/// those of its number.
pub fn recounted(plan: &Plan, earlier: &Plan, polls: &[Poll]) -> (Vec<Poll>, Vec<usize>) {
    let words = |question: &Question| (question.ask.clone(), question.choices.clone());
    // Of questions in the same words the first counts.
    let known: HashMap<_, usize> = earlier.questions.iter().map(words).zip(0..polls.len()).rev().collect();
    let mut from: Vec<Option<usize>> = plan.questions.iter().map(|now| known.get(&words(now)).copied()).collect();
    let mut kept: HashSet<usize> = from.iter().flatten().copied().collect();
    let numbered = plan.questions.iter().zip(&earlier.questions).zip(0..polls.len());
    for ((now, before), number) in numbered {
        let is_repeated = words(now) == words(before);
        if is_repeated || (from[number].is_none() && !kept.contains(&number) && is_mended(before, now)) {
            from[number] = Some(number);
            kept.insert(number);
        }
    }
    let gone = polls.iter().zip(0..).filter(|(poll, number)| poll.total() > 0 && !kept.contains(number));
    let gone = gone.map(|(_, number)| number + 1).collect();
    let poll = |(now, from): (&Question, Option<usize>)| from.map_or_else(|| Poll::new(now), |at| polls[at].clone());
    (plan.questions.iter().zip(from).map(poll).collect(), gone)
}

/// Whether hands for one question count for another of its number: it has as many choices, none of them has moved to
/// another letter, and what is asked or one of them is as it was.
fn is_mended(before: &Question, now: &Question) -> bool {
    let both = || before.choices.iter().zip(&now.choices);
    let letters: HashMap<&String, usize> = now.choices.iter().zip(0..now.choices.len()).rev().collect();
    let has_moved = both().zip(0..).any(|((was, is), at)| was != is && letters.get(was).is_some_and(|now| *now != at));
    let is_known = before.ask == now.ask || both().any(|(was, is)| was == is);
    before.choices.len() == now.choices.len() && !has_moved && is_known
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `Who? he she`
    fn plan(questions: &[&str]) -> Plan {
        let question = |words: &&str| {
            let mut words = words.split(' ').map(str::to_owned);
            let ask = words.next().unwrap_or_default();
            Question { ask, choices: words.collect(), answer: None, evidence: None, explain: None }
        };
        Plan { questions: questions.iter().map(question).collect(), ..Plan::default() }
    }

    #[test]
    fn hands_go_with_the_words_of_a_question_and_where_these_were_mended_with_its_number() {
        let earlier = plan(&["Who? he she", "When? then now", "Why? so"]);
        let mut polls: Vec<Poll> = earlier.questions.iter().map(Poll::new).collect();
        polls.iter_mut().zip(1..).for_each(|(poll, hands)| poll.type_digit(hands));
        for (now, hands, gone) in [
            (&["Who? he she", "When? then now", "Why? so"][..], &[1, 2, 3][..], &[][..]),
            (&["Whoo? he she", "When? then now.", "Why? so"], &[1, 2, 3], &[]),
            (&["New? a b", "Who? he she", "When? then now", "Why? so"], &[0, 1, 2, 3], &[]),
            (&["New? he she", "Who? he she", "When? then now", "Why? so"], &[0, 1, 2, 3], &[]),
            (&["Why? so", "Who? he she"], &[3, 1], &[2]),
            (&["Who? she he", "When? then now never", "Why? so"], &[0, 0, 3], &[1, 2]),
            (&["What? this that", "Where? here"], &[0, 0], &[1, 2, 3]),
            (&["Who? he she", "Who? he she", "Why? so"], &[1, 1, 3], &[2]),
            (&[], &[], &[1, 2, 3]),
        ] {
            let (polls, lost) = recounted(&plan(now), &earlier, &polls);
            let counted: Vec<u32> = polls.iter().map(Poll::total).collect();
            assert_eq!((&counted[..], &lost[..]), (hands, gone), "{now:?}");
        }
    }
}
