//! The steps of a lesson as the teacher's screen shows them. It is told them once, and needs no article.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Plan, Show};
use crate::{
    article::{Article, Question},
    text::{clean, clean_line},
};

/// What a teacher's screen knows of a lesson beside its state.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outline {
    /// The title of the article.
    pub title: String,
    /// How many steps the lesson has.
    pub count: usize,
    /// The steps, as many as there is room for: of a book perhaps the first thousands.
    pub steps: Vec<Item>,
    /// What is wrong with the file that was read last, for people; the lesson goes on as it was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Item {
    /// What it is called.
    pub name: String,
    /// What the teacher may say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Seconds that it is planned to take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<u64>,
    /// What it asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// What is asked.
    pub ask: String,
    /// The choices; none are an open question.
    pub choices: Vec<String>,
    /// The right one, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
    /// What is said with the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explain: Option<String>,
}

/// Bytes of a name or a choice, of a question or what is said with its answer, of a note, of a report.
const NAME: usize = 160;
const ASK: usize = 800;
const NOTE: usize = 6000;
const FAULT: usize = 12_000;
/// Choices of a question.
const CHOICES: usize = 99;
/// Bytes of a step beside its texts.
const ITEM: usize = 80;

impl Outline {
    /// Bytes of all that it holds, at the most; as JSON it may be twice as long.
    pub const MOST: usize = 256 * 1024;

    /// The outline of a plan of an article, and what is wrong with its file now, if anything is.
    pub fn of(article: &Article, plan: &Plan, fault: Option<&str>) -> Self {
        let mut room = Room(Self::MOST);
        let title = room.take(&article.title, NAME);
        let fault = fault.map(|fault| room.take(fault, FAULT));
        let mut steps = Vec::new();
        for (stage, planned) in plan.stages.iter().zip(plan.timetable()) {
            if !room.has(ITEM + NAME) {
                break;
            }
            let question = if let Show::Ask(index) = stage.show { plan.questions.get(index) } else { None };
            steps.push(Item {
                name: room.take(&stage.name, NAME),
                note: stage.note.as_ref().map(|note| room.take(note, NOTE)),
                planned: planned.map(|planned| planned.as_secs()),
                asked: question.map(|question| room.question(question)),
            });
        }
        Self { title, count: plan.stages.len(), steps, fault }
    }

    /// The same with nothing in it that could act on a terminal, whoever made it.
    #[must_use]
    pub fn cleaned(self) -> Self {
        let asked = |asked: Asked| Asked {
            ask: clean_line(&asked.ask),
            choices: asked.choices.iter().take(CHOICES).map(|choice| clean_line(choice)).collect(),
            explain: asked.explain.map(|explain| clean(&explain).into_owned()),
            ..asked
        };
        let step = |step: Item| Item {
            name: clean_line(&step.name),
            note: step.note.map(|note| clean(&note).into_owned()),
            asked: step.asked.map(asked),
            ..step
        };
        let steps = self.steps.into_iter().map(step).collect();
        let fault = self.fault.map(|fault| clean(&fault).into_owned());
        Self { title: clean_line(&self.title), steps, fault, ..self }
    }

    /// How long each step is planned to take, as far as the steps are told.
    pub fn timetable(&self) -> impl Iterator<Item = Option<Duration>> {
        self.steps.iter().map(|step| step.planned.map(Duration::from_secs))
    }

    /// How long the whole is planned to take.
    pub fn planned(&self) -> Option<Duration> {
        let is_whole = self.steps.len() == self.count && self.count > 0;
        let mut whole = Duration::ZERO;
        for planned in self.timetable() {
            whole = whole.saturating_add(planned?);
        }
        is_whole.then_some(whole)
    }
}

/// Bytes that are left.
struct Room(usize);

impl Room {
    fn has(&self, bytes: usize) -> bool {
        self.0 >= bytes
    }

    /// A text, or as much of it as there is room for.
    fn take(&mut self, text: &str, most: usize) -> String {
        let most = most.min(self.0);
        let text = if text.len() <= most { text.to_owned() } else { shortened(text, most) };
        self.0 = self.0.saturating_sub(text.len());
        text
    }

    fn question(&mut self, question: &Question) -> Asked {
        let ask = self.take(&question.ask, ASK);
        self.0 = self.0.saturating_sub(ITEM);
        let choices = question.choices.iter().take(CHOICES).map(|choice| self.take(choice, NAME)).collect();
        let explain = question.explain.as_ref().map(|explain| self.take(explain, ASK));
        Asked { ask, choices, answer: question.answer, explain }
    }
}

/// The beginning of a text in so many bytes, with a sign that there is more.
fn shortened(text: &str, most: usize) -> String {
    const MORE: &str = "…";
    let mut end = most.saturating_sub(MORE.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if most < MORE.len() { String::new() } else { format!("{}{MORE}", text[..end].trim_end()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Stage;

    fn stage(note: Option<String>, show: Show) -> Stage {
        Stage { name: "ž".repeat(200), show, spotlight: None, note, minutes: Some(2) }
    }

    #[test]
    fn an_outline_is_never_large_whatever_the_plan() {
        let question = Question {
            ask: "?".repeat(10_000),
            choices: vec!["\"".repeat(10_000); 200],
            answer: Some(150),
            evidence: None,
            explain: Some("\"".repeat(10_000)),
        };
        let mut stages = vec![stage(Some("\n".repeat(10_000)), Show::section(0)); 100];
        stages.extend(vec![stage(None, Show::Ask(0)); 5000]);
        let plan = Plan { stages, questions: vec![question], minutes: None };
        let outline = Outline::of(&Article::default(), &plan, Some(&"\n".repeat(100_000)));
        let json = serde_json::to_string(&outline).unwrap();
        assert!(json.len() <= 2 * Outline::MOST + 1024, "{}", json.len());
        assert!(outline.count == 5100 && outline.steps.len() > 50 && outline.planned().is_none());
        assert_eq!(serde_json::from_str::<Outline>(&json).unwrap(), outline);
    }

    #[test]
    fn what_is_told_in_full_is_told_as_it_is() {
        let plan =
            Plan { stages: vec![stage(Some("Ask first.\nThen read.".into()), Show::section(0)); 3], ..Plan::default() };
        let outline = Outline::of(&Article::default(), &plan, None);
        assert_eq!(outline.steps[2].note.as_deref(), Some("Ask first.\nThen read."));
        assert_eq!(outline.steps[0].name, format!("{}…", "ž".repeat(78)));
        assert_eq!(outline.planned(), Some(Duration::from_secs(360)));
        assert_eq!(shortened("ab", 2), String::new());
    }

    #[test]
    fn a_foreign_outline_cannot_act_on_a_terminal() {
        let asked = Asked { explain: Some("c\u{1b}[1m".into()), ..Asked::default() };
        let step =
            Item { name: "\u{1b}[2J".into(), note: Some("a\u{1b}]0;b".into()), asked: Some(asked), ..Item::default() };
        let fault = Some("\u{1b}[31m".into());
        let outline = Outline { title: "t\u{7}".into(), count: 1, steps: vec![step], fault }.cleaned();
        assert!(!format!("{}{:?}{:?}", outline.title, outline.steps, outline.fault).contains(['\u{1b}', '\u{7}']));
    }
}
