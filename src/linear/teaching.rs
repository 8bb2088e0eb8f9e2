//! The lesson in words: step by step, each question with its choices and then its answer.

use super::{
    Linear,
    command::{Command, TABLE},
    listing::List,
    say,
    say::words,
};
use crate::{
    article::{Kind, Question, View},
    lesson::{Plan, Poll, Show, Stage, letter},
};

/// A lesson that is said.
#[derive(Debug)]
pub(super) struct Lesson {
    pub(super) plan: Plan,
    /// The step that was said last.
    said: Option<usize>,
    /// The hands counted for each question.
    pub(super) polls: Vec<Poll>,
    /// The question that was asked last.
    pub(super) question: Option<usize>,
    /// The same as long as it has not been answered.
    asked: Option<usize>,
}

impl Linear {
    /// A dialogue that begins with the lesson.
    #[must_use]
    pub fn teaching(mut self) -> Self {
        self.plan_lesson();
        self
    }

    /// Every step of the lesson and every answer, one after the other.
    pub fn whole_lesson(mut self) -> Vec<String> {
        self.plan_lesson();
        let mut lines = self.opening();
        while !self.is_taught() {
            lines.push(String::new());
            lines.extend(self.teach_on());
        }
        self.spoken(&lines)
    }

    /// Makes the plan of the lesson, if there is none yet.
    pub(super) fn plan_lesson(&mut self) {
        self.know_all();
        if self.lesson.is_none() {
            let plan = Plan::of(&self.document.article, &self.document.mentions);
            let polls = plan.questions.iter().map(Poll::new).collect();
            self.lesson = Some(Lesson { plan, polls, said: None, question: None, asked: None });
        }
    }

    /// Whether the lesson was planned and nothing of it has been said.
    pub(super) fn is_to_be_taught(&self) -> bool {
        self.lesson.as_ref().is_some_and(|lesson| lesson.said.is_none() && !lesson.plan.stages.is_empty())
    }

    /// What the letter of the lesson does, while one is taught.
    pub(super) fn teach_choice(&self) -> Option<String> {
        let lesson = self.lesson.as_ref().filter(|_| !self.is_taught())?;
        let letter = TABLE.iter().find(|row| row.command == Command::Teach)?.letter;
        let next = lesson.said.map_or(0, |said| said + 1);
        let what = if lesson.asked.is_some() { "the answer".to_owned() } else { format!("step {}", next + 1) };
        Some(format!("{letter} for {what}"))
    }

    /// Whether everything has been said.
    fn is_taught(&self) -> bool {
        self.lesson.as_ref().is_none_or(|lesson| {
            lesson.asked.is_none() && lesson.said.map_or(0, |said| said + 1) >= lesson.plan.stages.len()
        })
    }

    /// The answer to what was asked last, or else the next step.
    pub(super) fn teach_on(&mut self) -> Vec<String> {
        self.plan_lesson();
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        if let Some(index) = lesson.asked.take() {
            return self.answer_to(index);
        }
        let next = lesson.said.map_or(0, |said| said + 1);
        match next < lesson.plan.stages.len() {
            true => self.teach(next),
            false if next == 0 => vec!["This article has no text to teach.".to_owned()],
            false => vec!["The lesson ends here.".to_owned()],
        }
    }

    /// Says a step.
    pub(super) fn teach(&mut self, index: usize) -> Vec<String> {
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        let Some(stage) = lesson.plan.stages.get(index).cloned() else { return Vec::new() };
        (lesson.said, lesson.asked) = (Some(index), None);
        let mut lines = vec![format!("Step {} of {}, {}", index + 1, lesson.plan.stages.len(), told(&stage))];
        lines.extend(stage.note.as_deref().map(|note| words::sentence(&format!("For the teacher: {note}"))));
        let light = stage.spotlight.map(|entry| words::name(&self.document.article, entry));
        lines.extend(light.map(|name| format!("In the light: {}", words::sentence(&name))));
        lines.extend(match stage.show {
            Show::Text { section, blocks } => self.blocks_of(section, blocks.start, blocks.end),
            Show::View(view) => self.view_in_words(view),
            Show::Ask(index) => self.ask(index),
        });
        lines
    }

    /// `1. Opening, 2 minutes.`
    pub(super) fn step_line(&self, index: usize) -> String {
        let stage = self.lesson.as_ref().and_then(|lesson| lesson.plan.stages.get(index));
        stage.map(told).unwrap_or_default()
    }

    fn blocks_of(&self, section: usize, from: usize, to: usize) -> Vec<String> {
        let article = &self.document.article;
        let count = article.sections.get(section).map_or(0, |section| section.blocks().len());
        say::blocks(article, &self.document.mentions, section, from..to.min(count))
    }

    fn view_in_words(&mut self, view: View) -> Vec<String> {
        match view {
            View::Timeline => self.list(List::Entries(Kind::Date)),
            View::Map => self.list(List::Entries(Kind::Place)),
            View::Facts => self.list(List::Facts),
            View::Quotations => self.list(List::Quotations),
            View::WithWhom => self.together(),
            View::Pictures => self.pictures(),
            View::Compare => self.compare(),
            View::Text => self.what_it_is_about(),
            View::Notes => vec!["There are no notes.".to_owned()],
        }
    }

    /// The title and the aims of the lesson, or else the summary of the article.
    fn what_it_is_about(&self) -> Vec<String> {
        let article = &self.document.article;
        let title = article.lesson.as_ref().and_then(|lesson| lesson.title.as_deref());
        let aims = article.lesson.as_ref().map_or(&[][..], |lesson| &lesson.aims);
        let summary = article.summary.as_deref().filter(|_| aims.is_empty());
        let aims = aims.iter().zip(1..).map(|(aim, number)| words::sentence(&format!("Aim {number}: {aim}")));
        title.into_iter().chain(summary).map(words::sentence).chain(aims).collect()
    }

    fn ask(&mut self, index: usize) -> Vec<String> {
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        let Some(question) = lesson.plan.questions.get(index) else { return Vec::new() };
        lesson.question = Some(index).filter(|_| !question.choices.is_empty());
        lesson.asked = has_answer(question).then_some(index);
        let choices = question.choices.iter().enumerate();
        let choices = choices.map(|(choice, text)| words::sentence(&format!("{}: {text}", letter(choice))));
        std::iter::once(words::sentence(&question.ask)).chain(choices).collect()
    }

    /// What is right, why, and which paragraph proves it.
    fn answer_to(&self, index: usize) -> Vec<String> {
        let question = self.lesson.as_ref().and_then(|lesson| lesson.plan.questions.get(index));
        let Some(question) = question else { return Vec::new() };
        let right = question.answer.and_then(|answer| Some((answer, question.choices.get(answer)?)));
        let right = right.map(|(answer, text)| words::sentence(&format!("Right is {}: {text}", letter(answer))));
        let mut lines: Vec<String> = right.into_iter().collect();
        lines.extend(question.explain.as_deref().map(words::sentence));
        if let Some(at) = question.evidence {
            let name = self.document.article.sections.get(at.section).map_or("", |section| section.name());
            lines.push(format!("It stands in {name}, paragraph {}:", at.block + 1));
            lines.extend(self.blocks_of(at.section, at.block, at.block + 1));
        }
        lines
    }
}

/// The name of a step, and how long it takes.
fn told(stage: &Stage) -> String {
    let minutes = stage.minutes.map(|minutes| format!(", {}", words::count(minutes as usize, "minute")));
    format!("{}{}.", stage.name, minutes.unwrap_or_default())
}

fn has_answer(question: &Question) -> bool {
    question.answer.is_some() || question.explain.is_some() || question.evidence.is_some()
}
