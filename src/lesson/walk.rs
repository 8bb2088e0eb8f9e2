//! Where the class is in a plan.

use super::{Plan, Poll, Show, Stage};

/// The step that is shown, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Walk {
    /// Index into [`Plan::stages`].
    pub stage: usize,
    /// How many parts of the step are shown; at least one.
    pub shown: usize,
}

impl Walk {
    /// At the beginning of a step.
    pub fn at(stage: usize) -> Self {
        Self { stage, shown: 1 }
    }

    /// The part that was shown last, from 0.
    pub fn part(self) -> usize {
        self.shown.saturating_sub(1)
    }

    /// One part further in a step of so many, or at the next of so many steps; none at the end.
    pub fn next(self, parts: usize, stages: usize) -> Option<Self> {
        if self.shown < parts {
            return Some(Self { shown: self.shown + 1, ..self });
        }
        (self.stage + 1 < stages).then(|| Self::at(self.stage + 1))
    }

    /// One part back, or all of the step before, which has as many parts as `parts` says; none at the beginning.
    pub fn previous(self, parts: impl FnOnce(usize) -> usize) -> Option<Self> {
        if self.shown > 1 {
            return Some(Self { shown: self.shown - 1, ..self });
        }
        let stage = self.stage.checked_sub(1)?;
        Some(Self { stage, shown: parts(stage).max(1) })
    }

    /// The questions that should be answered before the step that is shown, in their order: they were asked right before
    /// it, or are to be. Nothing bars the way; it is only told.
    pub fn gate(self, plan: &Plan, polls: &[Poll]) -> Vec<usize> {
        let asked = |stage: &Stage| if let Show::Ask(index) = stage.show { Some(index) } else { None };
        let waits = |index: &usize| {
            let known = plan.questions.get(*index).zip(polls.get(*index));
            known.is_some_and(|(question, poll)| question.answer.is_some() && !poll.is_answered(question))
        };
        let is_told = plan.stages.get(self.stage).is_some_and(|stage| asked(stage).is_none());
        let before = plan.stages.get(..self.stage).filter(|_| is_told).unwrap_or_default();
        let mut open: Vec<usize> = before.iter().rev().map_while(asked).filter(waits).collect();
        open.reverse();
        open
    }
}

/// That questions come before something, in words: `Questions 2 and 3 come first`; none where there are none.
pub fn come_first(questions: &[usize]) -> Option<String> {
    let numbers: Vec<String> = questions.iter().map(|index| index.saturating_add(1).to_string()).collect();
    let (last, others) = numbers.split_last()?;
    Some(match others {
        [] => format!("Question {last} comes first"),
        others => format!("Questions {} and {last} come first", others.join(", ")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article::Question, lesson::Stage};

    #[test]
    fn next_shows_part_by_part_and_previous_takes_it_back() {
        let parts = [2, 1, 3];
        let mut walk = Walk::at(0);
        let mut way = vec![walk];
        while let Some(next) = walk.next(parts[walk.stage], parts.len()) {
            way.push(next);
            walk = next;
        }
        let told: Vec<_> = way.iter().map(|walk| (walk.stage, walk.shown)).collect();
        assert_eq!(told, [(0, 1), (0, 2), (1, 1), (2, 1), (2, 2), (2, 3)]);
        for before in way.iter().rev().skip(1) {
            walk = walk.previous(|stage| parts[stage]).unwrap();
            assert_eq!(walk, *before);
        }
        assert_eq!(walk.previous(|_| 1), None);
    }

    #[test]
    fn questions_that_come_first_are_all_named() {
        for (questions, told) in [
            (&[][..], None),
            (&[2], Some("Question 3 comes first")),
            (&[1, 2], Some("Questions 2 and 3 come first")),
            (&[0, 1, 4], Some("Questions 1, 2 and 5 come first")),
            (&[usize::MAX], Some("Question 18446744073709551615 comes first")),
        ] {
            assert_eq!(come_first(questions).as_deref(), told);
        }
    }

    #[test]
    fn questions_that_wait_are_told_at_the_step_behind_them() {
        let stage = |show| Stage { name: String::new(), show, spotlight: None, note: None, minutes: None };
        let question = |answer| Question {
            ask: String::new(),
            choices: vec!["a".into(), "b".into()],
            answer,
            evidence: None,
            explain: None,
        };
        let stages = [Show::section(0), Show::Ask(0), Show::section(1), Show::Ask(1), Show::Ask(2), Show::Ask(0)];
        let plan = Plan {
            stages: stages.into_iter().chain([Show::section(2)]).map(stage).collect(),
            questions: vec![question(Some(0)), question(None), question(Some(1))],
            ..Plan::default()
        };
        let mut polls: Vec<Poll> = plan.questions.iter().map(Poll::new).collect();
        let told = |polls: &[Poll]| (0..8).map(|at| Walk::at(at).gate(&plan, polls)).collect::<Vec<_>>();
        let none = Vec::new;
        assert_eq!(told(&polls), [none(), none(), vec![0], none(), none(), none(), vec![2, 0], none()]);
        assert!(polls[0].advance(&plan.questions[0]));
        assert_eq!(told(&polls)[6], [2]);
        assert!(polls[2].advance(&plan.questions[2]));
        assert_eq!(told(&polls), vec![none(); 8]);
    }
}
