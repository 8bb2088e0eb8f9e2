//! A lesson: that its steps and questions point at something.

use super::{
    Checks,
    dates::wrong_date,
    entries::{lines, meant},
    sections::Ids,
};
use crate::{
    article::{Article, BlockKind, Entry, Kind, Lesson, Question, Section, Step, StepAction, View, When},
    read::{
        limits,
        names::{Names, nearest, written_date},
        path::Path,
        raw,
        words::quoted,
    },
};

/// What a lesson is checked against.
struct Room<'a> {
    sections: &'a [Section],
    ids: &'a Ids,
    names: &'a Names,
    questions: usize,
}

/// The dates that the steps put in the light.
pub(super) fn spotlit_dates(lesson: Option<&raw::Lesson>) -> Vec<When> {
    let steps = lesson.map(|lesson| lesson.steps.as_slice()).unwrap_or_default();
    steps.iter().filter_map(|step| written_date(step.spotlight.as_deref()?)?.ok()).collect()
}

/// The lesson of an article.
pub(super) fn lesson(
    lesson: &raw::Lesson,
    sections: &[Section],
    ids: &Ids,
    names: &Names,
    checks: &mut Checks,
) -> Lesson {
    let room = Room { sections, ids, names, questions: lesson.questions.len() };
    let path = Path::ROOT.key("lesson");
    let steps = path.key("steps");
    let questions = path.key("questions");
    Lesson {
        title: Checks::optional(lesson.title.as_deref()),
        aims: lesson.aims.iter().filter_map(|aim| Checks::prose(Some(aim))).collect(),
        minutes: lesson.minutes,
        steps: lesson
            .steps
            .iter()
            .enumerate()
            .filter_map(|(n, step)| room.step(step, steps.index(n), checks))
            .collect(),
        questions: lesson
            .questions
            .iter()
            .enumerate()
            .map(|(n, one)| room.question(one, questions.index(n), checks))
            .collect(),
    }
}

/// Complains of steps to views in which there is nothing to see. What may still be found in the text is waited for.
pub(super) fn complain_of_empty_views(lesson: &raw::Lesson, article: &Article, checks: &mut Checks) {
    let path = Path::ROOT.key("lesson");
    let steps = path.key("steps");
    for (index, step) in lesson.steps.iter().enumerate() {
        let (what, help) = match step.view.as_deref().and_then(View::named) {
            Some(View::Facts) if article.facts.is_empty() => ("no figures", "state them under `facts:`"),
            Some(View::Compare) if article.sections.len() < 2 => ("no two sections to compare", "show its section"),
            Some(View::Pictures) if !has_pictures(article) => ("no pictures", "state them under `images:`"),
            Some(View::WithWhom) if !article.analysis && article.people.len() < 2 => {
                ("no two people", "state them under `people:`")
            }
            Some(View::Timeline) if !article.analysis && article.dates.is_empty() => {
                ("no dates", "state them under `dates:`")
            }
            Some(View::Map) if !article.analysis && article.places.iter().all(|place| place.at.is_none()) => {
                ("no places on a map", "state them under `places:` with `at:`")
            }
            _ => continue,
        };
        let help = format!("{help}, or leave the step out");
        let step = steps.index(index);
        checks.value(step.key("view"), format!("the article has {what}"), help);
    }
}

fn has_pictures(article: &Article) -> bool {
    let mut blocks = article.sections.iter().flat_map(Section::blocks);
    blocks.any(|block| matches!(block.kind, BlockKind::Image { .. }))
}

impl Room<'_> {
    fn step(&self, step: &raw::Step, path: Path<'_>, checks: &mut Checks) -> Option<Step> {
        let action = match (&step.show, &step.view, step.ask) {
            (Some(show), None, None) => self
                .ids
                .block(show, path.key("show"), self.sections, checks)
                .map(|(at, block)| StepAction::Show { at, block }),
            (None, Some(view), None) => view_of(view, path.key("view"), checks).map(StepAction::View),
            (None, None, Some(number)) => self.asked(number, path.key("ask"), checks).map(StepAction::Ask),
            (None, None, None) => {
                checks.value(path, "the step shows nothing", "write `show: serbia`, `view: timeline` or `ask: 1`");
                None
            }
            _ => {
                checks.value(
                    path,
                    "the step shows several things at once",
                    "write one step each for `show:`, `view:` and `ask:`",
                );
                None
            }
        };
        let spotlight = step.spotlight.as_deref().and_then(|id| self.spotlight(id, path.key("spotlight"), checks));
        let note = Checks::prose(step.note.as_deref());
        Some(Step { action: action?, spotlight, note, minutes: step.minutes })
    }

    fn asked(&self, number: u32, path: Path<'_>, checks: &mut Checks) -> Option<usize> {
        let index = counted(number, self.questions);
        if index.is_none() {
            let what = format!("there is no question {number}");
            checks.value(path, what, count_help("questions", self.questions));
        }
        index
    }

    fn spotlight(&self, id: &str, path: Path<'_>, checks: &mut Checks) -> Option<Entry> {
        match written_date(id) {
            Some(Ok(when)) => self.names.date(when),
            Some(Err(error)) => {
                let (what, help) = wrong_date(id, &error);
                checks.value(path, what, help);
                None
            }
            None => {
                let entry = self.names.entry(id);
                if entry.is_none() {
                    let what = format!("{} is the id of no entry", quoted(id));
                    checks.value(path, what, meant(id, &Kind::ALL, self.names));
                }
                entry
            }
        }
    }

    fn question(&self, question: &raw::Question, path: Path<'_>, checks: &mut Checks) -> Question {
        let choices = question.choices.len();
        if choices > limits::CHOICES {
            let what = format!("more than {} choices", limits::CHOICES);
            checks.value(path.key("choices"), what, "each has a letter; ask two questions");
        }
        let answer = question.answer.and_then(|number| {
            let index = counted(number, choices);
            if index.is_none() {
                let what = format!("answer {number} is not among the choices");
                checks.value(path.key("answer"), what, count_help("choices", choices));
            }
            index
        });
        let evidence = question.evidence.as_deref();
        let block = evidence.and_then(|at| self.ids.block(at, path.key("evidence"), self.sections, checks));
        Question {
            ask: checks.line(&question.ask, path.key("ask"), "the question"),
            choices: lines(&question.choices, path.key("choices"), checks),
            answer,
            evidence: block.map(|(at, _)| at),
            explain: Checks::prose(question.explain.as_deref()),
        }
    }
}

fn view_of(name: &str, path: Path<'_>, checks: &mut Checks) -> Option<View> {
    let view = View::named(name);
    if view.is_none() {
        let names = View::ALL.map(View::name);
        let help = match nearest(name, names.into_iter()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write one of: {}", names.join(", ")),
        };
        checks.value(path, format!("no view is called {}", quoted(name)), help);
    }
    view
}

/// The index of what is counted from 1.
fn counted(number: u32, count: usize) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1).filter(|index| *index < count)
}

fn count_help(what: &str, count: usize) -> String {
    match count {
        0 => format!("write the {what} first"),
        _ => format!("write a number from 1 to {count}: the {what} are counted from 1"),
    }
}
