//! A step of the lesson in words: a stretch of the text, a view as a list, a question and its answer.

use super::{Linear, listing::List, say, say::words};
use crate::{
    article::{Kind, Question, View},
    lesson::{About, Stage, letter},
};

impl Linear {
    /// `1. Opening, 2 minutes.`
    pub(super) fn step_line(&self, index: usize) -> String {
        let stage = self.lesson.as_ref().and_then(|lesson| lesson.plan.stages.get(index));
        stage.map(told).unwrap_or_default()
    }

    pub(super) fn blocks_of(&self, section: usize, from: usize, to: usize) -> Vec<String> {
        let article = &self.document.article;
        let count = article.sections.get(section).map_or(0, |section| section.blocks().len());
        say::blocks(article, &self.document.mentions, section, from..to.min(count))
    }

    pub(super) fn view_in_words(&mut self, view: View) -> Vec<String> {
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

    /// The title of the lesson, that of the article, and the aims of the lesson or else the summary.
    fn what_it_is_about(&self) -> Vec<String> {
        let about = About::of(&self.document.article);
        let aims = about.aims.iter().zip(1..).map(|(aim, number)| words::sentence(&format!("Aim {number}: {aim}")));
        let told = std::iter::once(about.title).chain(about.article).chain(about.summary);
        told.map(words::sentence).chain(aims).collect()
    }

    pub(super) fn ask(&mut self, index: usize) -> Vec<String> {
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        let Some(question) = lesson.plan.questions.get(index) else { return Vec::new() };
        lesson.asks = has_answer(question);
        let choices = question.choices.iter().enumerate();
        let choices = choices.map(|(choice, text)| words::sentence(&format!("{}: {text}", letter(choice))));
        std::iter::once(words::sentence(&question.ask)).chain(choices).collect()
    }

    /// `12 of 22 hands for it.`, if any were counted.
    fn hands_for_it(&self, index: usize) -> Option<String> {
        let lesson = self.lesson.as_ref()?;
        let (poll, answer) = (lesson.polls.get(index)?, lesson.plan.questions.get(index)?.answer?);
        let (hands, total) = (poll.hands().get(answer)?, poll.total());
        (total > 0).then(|| format!("{hands} of {} for it.", words::count(total as usize, "hand")))
    }

    /// What is right, how many knew it, why, and which paragraph proves it.
    pub(super) fn answer_to(&self, index: usize) -> Vec<String> {
        let question = self.lesson.as_ref().and_then(|lesson| lesson.plan.questions.get(index));
        let Some(question) = question else { return Vec::new() };
        let right = question.answer.and_then(|answer| Some((answer, question.choices.get(answer)?)));
        let right = right.map(|(answer, text)| words::sentence(&format!("Right is {}: {text}", letter(answer))));
        let mut lines: Vec<String> = right.into_iter().chain(self.hands_for_it(index)).collect();
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
pub(super) fn told(stage: &Stage) -> String {
    let minutes = stage.minutes.map(|minutes| format!(", {}", words::count(minutes as usize, "minute")));
    format!("{}{}.", stage.name, minutes.unwrap_or_default())
}

/// Whether there is anything to say behind a question.
pub(super) fn has_answer(question: &Question) -> bool {
    question.answer.is_some() || question.explain.is_some() || question.evidence.is_some()
}
