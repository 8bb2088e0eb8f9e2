//! Where the class is in a plan.

use super::{Plan, Poll, Show};

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

    /// The question that should be answered before the step that is shown: it was asked in the step before, or is to
    /// be. Nothing bars the way; it is only told.
    pub fn gate(self, plan: &Plan, polls: &[Poll]) -> Option<usize> {
        let before = plan.stages.get(self.stage.checked_sub(1)?)?;
        let Show::Ask(index) = before.show else { return None };
        let (question, poll) = (plan.questions.get(index)?, polls.get(index)?);
        let is_ask = matches!(plan.stages.get(self.stage)?.show, Show::Ask(_));
        (!is_ask && !poll.is_answered(question) && question.answer.is_some()).then_some(index)
    }
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
    fn a_question_that_waits_is_told_at_the_step_behind_it() {
        let stage = |show| Stage { name: String::new(), show, spotlight: None, note: None, minutes: None };
        let question = |answer| Question {
            ask: String::new(),
            choices: vec!["a".into(), "b".into()],
            answer,
            evidence: None,
            explain: None,
        };
        let stages = [Show::section(0), Show::Ask(0), Show::section(1), Show::Ask(1), Show::section(2)];
        let plan = Plan {
            stages: stages.into_iter().map(stage).collect(),
            questions: vec![question(Some(0)), question(None)],
            ..Plan::default()
        };
        let mut polls: Vec<Poll> = plan.questions.iter().map(Poll::new).collect();
        let told = |polls: &[Poll]| (0..6).map(|at| Walk::at(at).gate(&plan, polls)).collect::<Vec<_>>();
        assert_eq!(told(&polls), [None, None, Some(0), None, None, None]);
        assert!(polls[0].advance(&plan.questions[0]));
        assert_eq!(told(&polls), [None; 6]);
    }
}
