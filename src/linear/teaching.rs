//! The lesson in words: step by step, a section paragraph by paragraph, each question with its choices and then its
//! answer.

use super::{
    Linear,
    command::{Command, TABLE},
    listing::List,
    say::words,
    step::{has_answer, told},
};
use crate::{
    article::Article,
    lesson::{Plan, Poll, Show, Stage, Tally, Walk},
};

/// A lesson that is said.
#[derive(Debug)]
pub(super) struct Lesson {
    pub(super) plan: Plan,
    /// What was said last of it.
    said: Option<Walk>,
    /// Whether the question that was said last still has its answer to be said.
    pub(super) asks: bool,
    /// Whether it is what Enter goes on with; else that is the article.
    leads: bool,
    /// The hands counted for each question.
    pub(super) polls: Vec<Poll>,
    /// Counts that were written.
    pub(super) written: Vec<Tally>,
    /// Counts that somebody was asked about who is about to lose them.
    pub(super) asked: Vec<Tally>,
}

impl Lesson {
    fn stage(&self) -> Option<&Stage> {
        self.plan.stages.get(self.said?.stage)
    }

    /// The question that was said last, from 0.
    pub(super) fn question(&self) -> Option<usize> {
        match self.stage()?.show {
            Show::Ask(index) => Some(index),
            _ => None,
        }
    }

    /// What is said next, if anything is.
    fn next(&self, article: &Article) -> Option<Walk> {
        let Some(said) = self.said else { return (!self.plan.stages.is_empty()).then(|| Walk::at(0)) };
        said.next(self.stage().map_or(1, |stage| parts(article, stage)), self.plan.stages.len())
    }
}

impl Linear {
    /// A dialogue that begins with the lesson.
    #[must_use]
    pub fn teaching(mut self) -> Self {
        self.plan_lesson();
        if let Some(lesson) = &mut self.lesson {
            lesson.leads = true;
        }
        self
    }

    /// Every step of the lesson and every answer, one after the other.
    pub fn whole_lesson(mut self) -> Vec<String> {
        self.plan_lesson();
        let mut lines = self.opening();
        while !self.is_taught() {
            lines.extend((!self.is_amid_step()).then(String::new));
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
            let (written, asked) = (Vec::new(), Vec::new());
            self.lesson = Some(Lesson { plan, said: None, asks: false, leads: false, polls, written, asked });
        }
    }

    /// Whether the lesson is what Enter goes on with, and `b` and `r` go back in.
    pub(super) fn is_led_by_lesson(&self) -> bool {
        self.lesson.as_ref().is_some_and(|lesson| lesson.leads && !lesson.plan.stages.is_empty())
    }

    /// Lets the article be what Enter goes on with.
    pub(super) fn rest_lesson(&mut self) {
        if let Some(lesson) = &mut self.lesson {
            lesson.leads = false;
        }
    }

    /// What goes on with the lesson, and how hands are counted where a question is asked.
    pub(super) fn teach_choices(&self) -> Vec<String> {
        let Some(lesson) = &self.lesson else { return Vec::new() };
        let letter = TABLE.iter().find(|row| row.command == Command::Teach).map_or("", |row| row.letter);
        let key = if lesson.leads { "Enter" } else { letter };
        let hands = lesson.question().filter(|_| lesson.leads).and_then(|question| lesson.polls.get(question));
        let hands = hands.filter(|poll| !poll.hands().is_empty());
        let hands = hands.map(|poll| format!("{} to count hands", super::hands::example(poll.hands().len())));
        let next = lesson.next(&self.document.article).filter(|_| !lesson.asks);
        let next = match (next, lesson.said) {
            (None, _) if lesson.asks => Some("the answer".to_owned()),
            (Some(next), Some(said)) if next.stage == said.stage => Some(format!("paragraph {}", self.paragraph(next))),
            (Some(next), _) => Some(format!("step {}", next.stage + 1)),
            (None, _) => None,
        };
        let of = if lesson.leads { "" } else { " of the lesson" };
        let is_begun = lesson.leads || lesson.said.is_some();
        let next = next.filter(|_| is_begun).map(|next| format!("{key} for {next}{of}"));
        hands.into_iter().chain(next).collect()
    }

    /// `2 of 4`, of the paragraphs of a step.
    fn paragraph(&self, walk: Walk) -> String {
        let stage = self.lesson.as_ref().and_then(|lesson| lesson.plan.stages.get(walk.stage));
        format!("{} of {}", walk.shown, stage.map_or(1, |stage| parts(&self.document.article, stage)))
    }

    /// Whether everything has been said.
    pub(super) fn is_taught(&self) -> bool {
        self.lesson.as_ref().is_none_or(|lesson| !lesson.asks && lesson.next(&self.document.article).is_none())
    }

    /// Whether the step that was said last goes on.
    fn is_amid_step(&self) -> bool {
        let Some(lesson) = &self.lesson else { return false };
        let next = lesson.next(&self.document.article).zip(lesson.said);
        lesson.asks || next.is_some_and(|(next, said)| next.stage == said.stage)
    }

    /// The answer to what was asked last, or else the next paragraph or step.
    pub(super) fn teach_on(&mut self) -> Vec<String> {
        self.plan_lesson();
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        lesson.leads = true;
        self.reading.give_way();
        if std::mem::take(&mut lesson.asks) {
            return lesson.question().map(|index| self.answer_to(index)).unwrap_or_default();
        }
        match (lesson.next(&self.document.article), lesson.said) {
            (Some(next), _) => self.say_part(next),
            (None, None) => vec!["This article has no text to teach.".to_owned()],
            (None, Some(_)) => self.lesson_ended(),
        }
    }

    /// To the step before.
    pub(super) fn teach_back(&mut self) -> Vec<String> {
        let before = self.lesson.as_ref().and_then(|lesson| lesson.said?.stage.checked_sub(1));
        before.map_or_else(|| vec!["The lesson begins here.".to_owned()], |stage| self.teach(stage))
    }

    /// What was said last of the lesson, once more.
    pub(super) fn teach_again(&mut self) -> Vec<String> {
        let Some(lesson) = &self.lesson else { return Vec::new() };
        let Some(said) = lesson.said else { return vec!["Nothing of the lesson has been said yet.".to_owned()] };
        let answered = lesson.question().filter(|_| !lesson.asks);
        let is_answered = |index: &usize| lesson.plan.questions.get(*index).is_some_and(has_answer);
        match answered.filter(is_answered) {
            Some(index) => self.answer_to(index),
            None => self.say_part(said),
        }
    }

    /// Says the beginning of a step.
    pub(super) fn teach(&mut self, stage: usize) -> Vec<String> {
        self.say_part(Walk::at(stage))
    }

    /// Where the lesson is: `Step 4 of 18, Question 1, 1 minute.`
    pub(super) fn standing_of_lesson(&self) -> Option<String> {
        let lesson = self.lesson.as_ref()?;
        let said = lesson.said?;
        Some(format!("Step {} of {}, {}", said.stage + 1, lesson.plan.stages.len(), told(lesson.stage()?)))
    }

    /// Says a part of a step; before the first what the step is.
    fn say_part(&mut self, walk: Walk) -> Vec<String> {
        let Some(lesson) = &mut self.lesson else { return Vec::new() };
        let Some(stage) = lesson.plan.stages.get(walk.stage).cloned() else { return Vec::new() };
        self.reading.give_way();
        (lesson.said, lesson.asks, lesson.leads) = (Some(walk), false, true);
        // Numbers go to steps again; a list that the step says has them for itself.
        self.choose_from(List::Steps);
        let mut lines = if walk.shown > 1 { Vec::new() } else { self.head(&stage) };
        lines.extend(match stage.show {
            Show::Text { section, blocks } => {
                let first = blocks.start + walk.part();
                self.blocks_of(section, first, (first + 1).min(blocks.end))
            }
            Show::View(view) => self.view_in_words(view),
            Show::Ask(index) => self.ask(index),
        });
        lines
    }

    /// Which step this is, what the teacher may say, and who stands in the light.
    fn head(&self, stage: &Stage) -> Vec<String> {
        let note = stage.note.as_deref().map(|note| words::sentence(&format!("For the teacher: {note}")));
        let light = stage.spotlight.map(|entry| words::name(&self.document.article, entry));
        let light = light.map(|name| words::sentence(&format!("In the light: {name}")));
        self.standing_of_lesson().into_iter().chain(note).chain(light).collect()
    }
}

/// How many parts a step is said in: of a section its paragraphs.
fn parts(article: &Article, stage: &Stage) -> usize {
    let Show::Text { section, blocks } = &stage.show else { return 1 };
    let count = article.sections.get(*section).map_or(0, |section| section.blocks().len());
    count.min(blocks.end).saturating_sub(blocks.start).max(1)
}
