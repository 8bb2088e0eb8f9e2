//! The hands that a class raised, typed in, and what stays of the lesson.

use super::{Linear, say::words};
use crate::{
    app::{Kept, Unwritten, Written},
    lesson::{Counted, Phase, Tally, letter, shares},
};

impl Linear {
    /// Takes the hands raised for the choices of the question that was said last, in their order.
    pub(super) fn count_hands(&mut self, typed: &str) -> Vec<String> {
        let nothing =
            || vec!["No question is asked here. Say the step of a question first: k for the steps.".to_owned()];
        let Some(lesson) = &mut self.lesson else { return nothing() };
        let Some(index) = lesson.question() else { return nothing() };
        let Some(poll) = lesson.polls.get_mut(index) else { return nothing() };
        let count = poll.hands().len();
        if count == 0 {
            return vec!["This question has no choices to count hands for.".to_owned()];
        }
        let Some(hands) = hands(typed, count) else {
            let choices = words::count(count, "choice");
            return vec![format!("Type hands and a number for each of the {choices}, such as {}.", example(count))];
        };
        let before = (poll.total() > 0).then(|| counted(poll.hands()));
        poll.follow(&Counted { phase: Phase::Closed, choice: 0, has_begun: true, hands: Some(hands) });
        let told = before.map_or_else(|| ":".to_owned(), |before| format!(", counted anew; before it was {before}."));
        let mut lines = vec![format!("Question {}{told}", index + 1)];
        let shared = poll.hands().iter().zip(shares(poll.hands()));
        let told = shared.enumerate().map(|(choice, (hands, share))| {
            format!("{}: {}, {share} per cent.", letter(choice), words::count(*hands as usize, "hand"))
        });
        lines.extend(told);
        lines
    }

    /// Asks for what stays of the lesson to be written.
    pub(super) fn keep(&mut self) -> Vec<String> {
        self.plan_lesson();
        self.kept = Some(self.document.kept(self.tallies()));
        vec!["The handout is being written.".to_owned()]
    }

    /// Asks for counts to be written that are not, as nobody can be asked about them any more.
    pub fn keep_at_the_end(&mut self) {
        let tallies = self.tallies();
        let is_written = self.lesson.as_ref().is_none_or(|lesson| lesson.written == tallies);
        if !tallies.is_empty() && !is_written {
            self.kept = Some(self.document.kept(tallies));
        }
    }

    fn tallies(&self) -> Vec<Tally> {
        self.lesson.as_ref().map(|lesson| Tally::of(&lesson.plan, &lesson.polls)).unwrap_or_default()
    }

    /// What is to be written now, if that was asked for; [`Linear::written`] is to be told what came of it.
    pub fn to_keep(&mut self) -> Option<Kept> {
        self.kept.take()
    }

    /// What is said to what came of writing.
    pub fn written(&mut self, came: Result<Written, Unwritten>) -> Vec<String> {
        let tallies = self.tallies();
        let are_written = came.as_ref().map_or_else(|unwritten| unwritten.are_hands_written, |_| true);
        if let Some(lesson) = self.lesson.as_mut().filter(|_| are_written) {
            lesson.written = tallies;
        }
        self.spoken(&[words::sentence(&Written::told(came))])
    }

    /// What is asked, once, of somebody who is about to lose counts that are not written.
    pub(super) fn ask_to_keep(&mut self) -> Option<Vec<String>> {
        let tallies = self.tallies();
        let counted = words::count(tallies.len(), "question");
        let lesson = self.lesson.as_mut().filter(|lesson| !tallies.is_empty() && lesson.written != tallies)?;
        (std::mem::replace(&mut lesson.asked, tallies) != lesson.asked).then(|| {
            vec![format!(
                "The hands of {counted} are not written. x writes them and the handout; q once more quits without."
            )]
        })
    }

    /// What is said behind the last step.
    pub(super) fn lesson_ended(&self) -> Vec<String> {
        let keep = if self.tallies().is_empty() { "writes the handout" } else { "writes the hands and the handout" };
        vec![format!("The lesson ends here. x {keep}.")]
    }
}

/// The hands typed for so many choices; those that are left out are none.
fn hands(typed: &str, count: usize) -> Option<Vec<u32>> {
    let hands: Result<Vec<u32>, _> = typed.split([' ', ',', ';']).filter(|it| !it.is_empty()).map(str::parse).collect();
    let mut hands = hands.ok().filter(|hands| !hands.is_empty() && hands.len() <= count)?;
    hands.resize(count, 0);
    Some(hands)
}

/// `hands 12 7 3`, for three choices.
pub(super) fn example(count: usize) -> String {
    /// Numbers that a class may have.
    const NUMBERS: [&str; 4] = ["12", "7", "3", "5"];
    let numbers: Vec<&str> = NUMBERS.into_iter().cycle().take(count).collect();
    format!("hands {}", numbers.join(" "))
}

/// `A 12, B 7 and C 3`
fn counted(hands: &[u32]) -> String {
    let each: Vec<String> =
        hands.iter().enumerate().map(|(choice, hands)| format!("{} {hands}", letter(choice))).collect();
    words::enumeration(&each)
}
