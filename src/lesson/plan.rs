//! The steps of a lesson in their order: the author's, or those that any article has.

use std::time::Duration;

use super::{
    made,
    stage::{Show, Stage},
};
use crate::article::{Article, Kind, Lesson, Mentions, Position, Question, Step, StepAction, View};

/// What is shown in which order, and what is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The steps; at least one, if the article has a section.
    pub stages: Vec<Stage>,
    /// What [`Show::Ask`] asks.
    pub questions: Vec<Question>,
    /// Planned length of the whole in minutes.
    pub minutes: Option<u32>,
}

impl Plan {
    /// The plan of an article, with what is known of who and when in its text.
    ///
    /// What the lesson is about comes first, where the author says that. Where the author gives steps, those; else the
    /// sections in their order, then the dates, places and figures,
    /// as far as there are any, then the author's questions or, where there are none, questions made of the article.
    pub fn of(article: &Article, mentions: &Mentions) -> Self {
        let lesson = article.lesson.as_ref();
        let minutes = lesson.and_then(|lesson| lesson.minutes);
        let stated = lesson.map_or(&[][..], |lesson| &lesson.questions);
        if let Some(lesson) = lesson.filter(|lesson| !lesson.steps.is_empty()) {
            let steps = lesson.steps.iter().map(|step| stated_stage(article, step));
            let stages = opening(article, lesson).into_iter().chain(steps).collect();
            return Self { stages, questions: stated.to_vec(), minutes };
        }
        let questions = if stated.is_empty() { made::questions(article, mentions) } else { stated.to_vec() };
        let sections = (0..article.sections.len()).map(Show::section);
        let views = VIEWS.into_iter().filter(|view| has(article, *view)).map(Show::View);
        let asked = (0..questions.len()).map(Show::Ask);
        let steps = sections.chain(views).chain(asked).map(|show| plain_stage(article, show));
        let stages = lesson.and_then(|lesson| opening(article, lesson)).into_iter().chain(steps).collect();
        Self { stages, questions, minutes }
    }

    /// How long a step is planned to take: as the author says, or else its share of what the whole has left for those
    /// of which the author says nothing.
    pub fn planned(&self, stage: usize) -> Option<Duration> {
        self.timetable().nth(stage)?
    }

    /// How long each step is planned to take, in their order; see [`Plan::planned`].
    pub fn timetable(&self) -> impl Iterator<Item = Option<Duration>> {
        let seconds = |minutes: u32| 60 * u64::from(minutes);
        let stated: u32 = self.stages.iter().filter_map(|stage| stage.minutes).fold(0, u32::saturating_add);
        let open = self.stages.iter().filter(|stage| stage.minutes.is_none()).count() as u64;
        let left = self.minutes.map(|whole| seconds(whole).saturating_sub(seconds(stated)));
        // Whole seconds that together are all that is left, however many share it.
        let until = move |count: u64| left.and_then(|left| (left * count).checked_div(open));
        let mut shared = 0;
        let share = move |stage: &Stage| {
            if let Some(minutes) = stage.minutes {
                return Some(Duration::from_secs(seconds(minutes)));
            }
            shared += 1;
            Some(Duration::from_secs(until(shared)? - until(shared - 1)?))
        };
        self.stages.iter().map(share)
    }

    /// The first step that shows a point of the text; else the first of its section.
    pub fn stage_of(&self, at: Position) -> Option<usize> {
        let shows = |stage: &Stage, exact: bool| match &stage.show {
            Show::Text { section, blocks } => *section == at.section && (!exact || blocks.contains(&at.block)),
            _ => false,
        };
        let first = |exact| self.stages.iter().position(|stage| shows(stage, exact));
        first(true).or_else(|| first(false))
    }

    /// The first step that shows a view.
    pub fn stage_of_view(&self, view: View) -> Option<usize> {
        self.stages.iter().position(|stage| stage.show == Show::View(view))
    }

    /// The step of this plan that is nearest to one of an earlier plan: of those of the same name the one that has as
    /// many of them before it; where none is called so, the one at the same place.
    pub fn nearest(&self, earlier: &Self, stage: usize) -> usize {
        let Some(name) = earlier.stages.get(stage).map(|stage| &stage.name) else { return 0 };
        let before = earlier.stages[..stage].iter().filter(|other| other.name == *name).count();
        let named = self.stages.iter().enumerate().filter(|(_, new)| new.name == *name).map(|(index, _)| index);
        named.take(before + 1).last().unwrap_or(stage.min(self.stages.len().saturating_sub(1)))
    }
}

/// The views that any lesson shows, where there is anything to see.
const VIEWS: [View; 3] = [View::Timeline, View::Map, View::Facts];

/// Whether a view has anything to show: something that the file states, or more than one thing that was found.
fn has(article: &Article, view: View) -> bool {
    fn is_enough(mut stated: impl Iterator<Item = bool>) -> bool {
        stated.next().is_some_and(|is_stated| is_stated || stated.next().is_some())
    }
    match view {
        View::Timeline => is_enough(article.dates.iter().map(|date| date.found.is_none())),
        View::Map => {
            let on_map = article.entries(Kind::Place).filter(|place| article.places[place.index].at.is_some());
            is_enough(on_map.map(|place| article.found(place).is_none()))
        }
        View::Facts => !article.facts.is_empty(),
        _ => false,
    }
}

/// The step that says what a lesson is about, if the author says that and shows it in no other.
fn opening(article: &Article, lesson: &Lesson) -> Option<Stage> {
    let is_shown = lesson.steps.iter().any(|step| step.action == StepAction::View(View::Text));
    let says = lesson.title.is_some() || !lesson.aims.is_empty();
    (says && !is_shown).then(|| plain_stage(article, Show::View(View::Text)))
}

/// A step of the author's.
fn stated_stage(article: &Article, step: &Step) -> Stage {
    let show = match step.action {
        StepAction::Show { at, block: true } => Show::Text { section: at.section, blocks: at.block..at.block + 1 },
        StepAction::Show { at, block: false } => Show::section(at.section),
        StepAction::View(view) => Show::View(view),
        StepAction::Ask(index) => Show::Ask(index),
    };
    let stage = plain_stage(article, show);
    Stage { spotlight: step.spotlight, note: step.note.clone(), minutes: step.minutes, ..stage }
}

/// A step of which nobody says more than what it shows.
fn plain_stage(article: &Article, show: Show) -> Stage {
    Stage { name: name(article, &show), show, spotlight: None, note: None, minutes: None }
}

/// What a step is called.
fn name(article: &Article, show: &Show) -> String {
    match show {
        Show::Text { section, blocks } => {
            let name = article.sections.get(*section).map_or("", |section| section.name());
            if *blocks == Show::WHOLE { name.to_owned() } else { format!("{name}, paragraph {}", blocks.start + 1) }
        }
        Show::View(View::Text) => "What it is about".to_owned(),
        Show::View(view) => view.title().to_owned(),
        Show::Ask(index) => format!("Question {}", index + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Certainty, Date, Entry, PartialDate, Place, Section, When};

    fn article() -> Article {
        let section = |id: &str| Section::new(id, id.to_uppercase(), 0, 1, || vec![Block::paragraph("Words.")]);
        let at = When::At("2022-08-17".parse::<PartialDate>().unwrap());
        Article {
            sections: ["one", "two"].map(section).to_vec(),
            dates: vec![Date { when: at, events: Vec::new(), found: None }],
            places: vec![Place { name: "Nowhere".into(), ..Place::default() }],
            ..Article::default()
        }
    }

    fn names(plan: &Plan) -> Vec<&str> {
        plan.stages.iter().map(|stage| stage.name.as_str()).collect()
    }

    fn question(ask: &str) -> Question {
        Question { ask: ask.into(), choices: Vec::new(), answer: None, evidence: None, explain: None }
    }

    fn step(action: StepAction) -> Step {
        Step { action, spotlight: None, note: None, minutes: None }
    }

    #[test]
    fn any_article_is_a_lesson() {
        let plan = Plan::of(&article(), &Mentions::default());
        assert_eq!(names(&plan), ["ONE", "TWO", "Timeline"]);
        assert_eq!(plan.stages[1].show, Show::section(1));
    }

    #[test]
    fn one_date_or_place_that_was_only_found_is_no_view() {
        let mut found = article();
        found.dates[0].found = Some(Certainty::new(95));
        assert_eq!(names(&Plan::of(&found, &Mentions::default())), ["ONE", "TWO"]);
        found.dates.push(found.dates[0].clone());
        assert_eq!(names(&Plan::of(&found, &Mentions::default())), ["ONE", "TWO", "Timeline"]);
    }

    #[test]
    fn a_lesson_without_steps_asks_its_questions_behind_the_sections() {
        let lesson = Lesson { questions: vec![question("Why?")], ..Lesson::default() };
        let plan = Plan::of(&Article { lesson: Some(lesson), ..article() }, &Mentions::default());
        assert_eq!(names(&plan), ["ONE", "TWO", "Timeline", "Question 1"]);
    }

    #[test]
    fn the_authors_steps_are_the_lesson() {
        let at = |section, block| Position { section, block, offset: 0 };
        let mut steps = [
            StepAction::Show { at: at(1, 0), block: false },
            StepAction::Show { at: at(1, 2), block: true },
            StepAction::View(View::Map),
            StepAction::Ask(0),
        ]
        .map(step);
        steps[1].spotlight = Some(Entry { kind: Kind::Place, index: 0 });
        steps[2].minutes = Some(2);
        let lesson =
            Lesson { steps: steps.into(), questions: vec![question("Why?")], minutes: Some(11), ..Lesson::default() };
        let plan = Plan::of(&Article { lesson: Some(lesson), ..article() }, &Mentions::default());
        assert_eq!(names(&plan), ["TWO", "TWO, paragraph 3", "Map", "Question 1"]);
        assert_eq!(plan.stages[1].show, Show::Text { section: 1, blocks: 2..3 });
        assert!(plan.stages[1].spotlight.is_some());
        let planned = [0, 1, 2, 3, 4].map(|stage| plan.planned(stage).map(|planned| planned.as_secs()));
        assert_eq!(planned, [Some(180), Some(180), Some(120), Some(180), None]);
    }

    #[test]
    fn what_the_lesson_is_about_comes_first_unless_a_step_of_the_authors_shows_it() {
        let about = |title: Option<&str>, aims: &[&str], steps: &[View]| {
            let aims = aims.iter().map(|aim| (*aim).to_owned()).collect();
            let steps = steps.iter().map(|view| step(StepAction::View(*view))).collect();
            let lesson = Lesson { title: title.map(str::to_owned), aims, steps, ..Lesson::default() };
            Plan::of(&Article { lesson: Some(lesson), ..article() }, &Mentions::default())
        };
        let (map, text) = (View::Map, View::Text);
        for (plan, expected) in [
            (about(Some("Why?"), &[], &[map]), &["What it is about", "Map"][..]),
            (about(None, &["Know why."], &[]), &["What it is about", "ONE", "TWO", "Timeline"]),
            (about(None, &["Know why."], &[map, text]), &["Map", "What it is about"]),
            (about(None, &[], &[map]), &["Map"]),
        ] {
            assert_eq!(names(&plan), expected);
        }
    }

    #[test]
    fn what_is_left_of_the_whole_is_shared_to_the_second() {
        let stages = (0..13).map(|_| plain_stage(&article(), Show::View(View::Map))).collect();
        let plan = Plan { stages, minutes: Some(10), ..Plan::default() };
        let shares: Vec<u64> = plan.timetable().flatten().map(|share| share.as_secs()).collect();
        assert_eq!((shares.iter().sum::<u64>(), shares.iter().all(|share| (46..=47).contains(share))), (600, true));
    }

    #[test]
    fn a_point_of_the_text_has_its_step() {
        let at = |section, block| Position { section, block, offset: 0 };
        let stages =
            [Show::Text { section: 1, blocks: 0..1 }, Show::View(View::Map), Show::Text { section: 1, blocks: 2..3 }];
        let stages = stages.map(|show| plain_stage(&article(), show)).to_vec();
        let plan = Plan { stages, ..Plan::default() };
        assert_eq!(
            [at(1, 0), at(1, 2), at(1, 7), at(0, 0)].map(|at| plan.stage_of(at)),
            [Some(0), Some(2), Some(0), None]
        );
        assert_eq!([View::Map, View::Facts].map(|view| plan.stage_of_view(view)), [Some(1), None]);
    }

    #[test]
    fn a_step_is_found_again_in_a_changed_plan() {
        let plan = |names: &[&str]| {
            let stage = |name: &&str| Stage { name: (*name).to_owned(), ..plain_stage(&article(), Show::Ask(0)) };
            Plan { stages: names.iter().map(stage).collect(), ..Plan::default() }
        };
        let earlier = plan(&["a", "b", "c", "b"]);
        for (names, stage, expected) in [
            (&["new", "a", "b", "c", "b"][..], 3, 4),
            (&["new", "a", "b", "c", "b"], 1, 2),
            (&["c"], 2, 0),
            (&["x", "y"], 3, 1),
            (&[], 3, 0),
        ] {
            assert_eq!(plan(names).nearest(&earlier, stage), expected, "{names:?} {stage}");
        }
    }
}
