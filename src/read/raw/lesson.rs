//! The shape of an article's lesson.

use schemars::JsonSchema;
use serde::Deserialize;

/// How a class is walked through the article.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lesson {
    /// Its title, where it differs from the article's.
    pub(crate) title: Option<String>,
    /// What the class can do or knows at its end, each in one sentence.
    #[serde(default)]
    pub(crate) aims: Vec<String>,
    /// Planned length in minutes.
    pub(crate) minutes: Option<u32>,
    /// What is shown, in order.
    #[serde(default)]
    pub(crate) steps: Vec<Step>,
    /// What can be asked.
    #[serde(default)]
    pub(crate) questions: Vec<Question>,
}

/// One step of a lesson: `show`, `view` or `ask`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// A section by its id, or one block of it, counted from 1: `serbia 2`.
    pub(crate) show: Option<String>,
    /// A view: text, compare, timeline, map, facts, quotations, with-whom, pictures or notes.
    pub(crate) view: Option<String>,
    /// A question by its number, counted from 1.
    pub(crate) ask: Option<u32>,
    /// Whose mentions and words stand out: an id, or a date.
    pub(crate) spotlight: Option<String>,
    /// What the teacher may say; never shown to the class.
    pub(crate) note: Option<String>,
    /// Planned length in minutes.
    pub(crate) minutes: Option<u32>,
}

/// A question to the class.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    /// What is asked.
    pub(crate) ask: String,
    /// What may be answered.
    #[serde(default)]
    pub(crate) choices: Vec<String>,
    /// Which choice is right, counted from 1.
    pub(crate) answer: Option<u32>,
    /// The block that proves the answer, counted from 1: `kosovo 2`.
    pub(crate) evidence: Option<String>,
    /// What to say of the answer.
    pub(crate) explain: Option<String>,
}
