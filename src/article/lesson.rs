//! An article as a lesson: steps to show and questions to ask.

use super::{Entry, Position, View};

/// How a class is walked through the article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lesson {
    /// Its title, where it differs from the article's.
    pub title: Option<String>,
    /// What the class can do or knows at its end.
    pub aims: Vec<String>,
    /// Planned length in minutes.
    pub minutes: Option<u32>,
    /// What is shown, in order.
    pub steps: Vec<Step>,
    /// What can be asked.
    pub questions: Vec<Question>,
}

/// One step of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What the projector shows.
    pub action: StepAction,
    /// Whose mentions and words stand out.
    pub spotlight: Option<Entry>,
    /// What the teacher may say; never shown to the class.
    pub note: Option<String>,
    /// Planned length in minutes.
    pub minutes: Option<u32>,
}

/// What a [`Step`] shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepAction {
    /// A section (block 0, offset 0) or, where `block` is given, that block of it.
    Show {
        /// Where; its offset is 0.
        at: Position,
        /// Whether one block is meant, not the whole section.
        block: bool,
    },
    /// Another view than the text.
    View(View),
    /// A question, as an index into [`Lesson::questions`].
    Ask(usize),
}

/// A question to the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: String,
    /// What may be answered.
    pub choices: Vec<String>,
    /// Index into `choices` of the right one, where one is right.
    pub answer: Option<usize>,
    /// The block that proves the answer (offset 0).
    pub evidence: Option<Position>,
    /// What to say of the answer.
    pub explain: Option<String>,
}
