//! Into the lesson and out of it, at the same place; and on with it when the article has changed.

use super::{Aside, Keeping, Reading, Scene, Spot, Teaching};
use crate::{
    app::{Focus, Ground, Model, Overlay, Report, Rows, Views},
    article::{Article, Entry, Position, View},
    keys::{Command, Mode, binding_of, key_for},
    lesson::{Clock, Light, Plan, Poll, Snapshot, Walk, recounted},
    palette::Theme,
};

/// Bytes of text up to which all names are found before the lesson begins, as its questions are made of them.
const KNOWN_WHOLE: usize = 512 * 1024;

impl Model {
    /// Into the lesson from its beginning.
    pub fn present(&mut self) {
        self.begin_lesson(Some(0));
        self.arrange();
    }

    /// Into the lesson at the place that is read, or out of it.
    pub(in crate::app) fn toggle_lesson(&mut self) {
        if self.teaching().is_some() { self.leave_lesson() } else { self.begin_lesson(None) }
    }

    /// Into the lesson: at a step, or where it was left if the reader has not moved since, or else where it shows what is
    /// read.
    pub(in crate::app) fn begin_lesson(&mut self, stage: Option<usize>) {
        if self.document.article.sections.is_empty() {
            return self.tell("This article has no text to present");
        }
        if self.teaching().is_none() {
            self.set_the_stage();
        }
        if let Some(stage) = stage {
            self.go_to_stage(stage);
        }
        let key = |command| binding_of(Mode::Lesson, command).map_or("?", |binding| binding.key());
        let (next, back, help) = (key(Command::NextStep), key(Command::Present), key(Command::Help));
        self.tell(format!("{next} goes on · {back} back to reading · {help} shows every key"));
    }

    /// Gives the screen to the lesson.
    fn set_the_stage(&mut self) {
        let here: Spot = (self.top(), self.views.shown);
        self.find_names();
        let mut views = Views::default();
        views.pictures.cell = self.views.pictures.cell;
        let (theme, theme_follows) = (self.settings.theme, self.settings.theme_follows);
        let reading = Reading {
            theme,
            theme_follows,
            views: std::mem::replace(&mut self.views, views),
            walk: std::mem::take(&mut self.walk),
        };
        let aside = Aside::Reading(Box::new(reading));
        // A theme that the reader chose is the reader's.
        let usual = if theme_follows { Theme::PAPER } else { theme };
        let (theme, stage) = if let Some(left) = self.lesson.take() {
            self.take_up(left, aside, here, usual)
        } else {
            let plan = Plan::of(&self.document.article, &self.document.mentions);
            let stage = plan_stage(&plan, here);
            self.lesson = Some(Teaching::new(plan, aside));
            (usual, Some(stage))
        };
        (self.settings.theme, self.settings.theme_follows) = (theme, false);
        self.status.tour = None;
        self.status.selection = None;
        (self.focus, self.sidebar.drawn) = (Focus::Text, false);
        let now = self.status.now;
        if let Some(teaching) = &mut self.lesson {
            teaching.clock.start(now, teaching.walk.stage);
        }
        match stage {
            Some(stage) => self.go_to_stage(stage),
            None => self.show_stage(),
        }
    }

    /// Finds the names of which questions are made.
    fn find_names(&mut self) {
        while self.document.article.weight() <= KNOWN_WHOLE && self.document.annotate(usize::MAX) {}
    }

    /// Takes a lesson up that was left: its theme, and the step to begin at if the reader has moved since.
    fn take_up(&mut self, left: Teaching, aside: Aside, here: Spot, usual: Theme) -> (Theme, Option<usize>) {
        let (spot, theme) = match left.aside {
            Aside::Left(spot, theme) => (Some(spot), theme),
            Aside::Reading(_) => (None, usual),
        };
        let stage = (spot != Some(here)).then(|| plan_stage(&left.plan, here));
        self.lesson = Some(Teaching { aside, ..left });
        (theme, stage)
    }

    /// Back to reading at the same place.
    pub(in crate::app) fn leave_lesson(&mut self) {
        let Some(teaching) = self.lesson.as_mut().filter(|teaching| teaching.is_on()) else { return };
        let (step, theme) = (teaching.walk.stage + 1, self.settings.theme);
        teaching.clock.stop();
        teaching.timer = None;
        let left = Aside::Left((Position::default(), View::Text), theme);
        let Aside::Reading(reading) = std::mem::replace(&mut teaching.aside, left) else { return };
        (self.settings.theme, self.settings.theme_follows) = (reading.theme, reading.theme_follows);
        let cell = self.views.pictures.cell;
        (self.views, self.walk) = (reading.views, reading.walk);
        self.views.pictures.cell = cell;
        let here = (self.top(), self.views.shown);
        if let Some(teaching) = &mut self.lesson {
            teaching.aside = Aside::Left(here, theme);
        }
        self.tell(format!("Back to reading · {} goes on with the lesson at step {step}", key_for(Command::Present)));
        // The class was not shown what is wrong with the file; who reads has not seen it yet.
        let fault = self.lesson.as_ref().and_then(|teaching| teaching.fault.clone());
        self.overlay = fault.map(|report| Overlay::Fault(Report::new(report))).or(self.overlay.take());
    }

    /// Goes on with the lesson of an article that has changed: at the step that is nearest by its name. Entries may be
    /// elsewhere.
    pub(in crate::app) fn renew_lesson(&mut self, now_at: impl Fn(Entry) -> Option<Entry>) {
        if self.lesson.is_none() {
            return;
        }
        self.find_names();
        let plan = Plan::of(&self.document.article, &self.document.mentions);
        let Some(teaching) = &mut self.lesson else { return };
        let stage = plan.nearest(&teaching.plan, teaching.walk.stage);
        let is_same = plan.stages.get(stage).map(|stage| &stage.show) == teaching.stage().map(|stage| &stage.show);
        teaching.walk = if is_same { Walk { stage, ..teaching.walk } } else { Walk::at(stage) };
        let (polls, gone) = recounted(&plan, &teaching.plan, &teaching.polls);
        teaching.polls = polls;
        teaching.keeping.renew();
        teaching.scene.light = match teaching.scene.light {
            Some(Light::Entry(entry)) => now_at(entry).map(Light::Entry),
            Some(Light::Term(index)) if index >= self.document.article.glossary.len() => None,
            light => light,
        };
        teaching.plan = plan;
        teaching.rows.forget();
        teaching.clock.enter(stage);
        if let Aside::Reading(reading) = &mut teaching.aside {
            reading.views.renew();
            reading.walk.search = None;
            reading.walk.chosen = reading.walk.chosen.take().and_then(|chosen| chosen.led_on(&now_at));
            self.show_stage();
        }
        let asked = self.lesson.as_ref().map_or(0, |teaching| teaching.polls.len());
        if let Some(told) = told_gone(&gone, asked) {
            self.tell_fault(told);
        }
    }

    /// The file was saved with a fault: the class sees a calm line, and what was there before; what is wrong is told on
    /// the teacher's screen, and here when the lesson is left.
    pub(in crate::app) fn keep_lesson_as_it_was(&mut self, report: String) {
        if let Some(teaching) = &mut self.lesson {
            teaching.fault = Some(report);
        }
        self.tell("The file has a fault; the last good state stays");
    }

    /// Goes on with the lesson of an article that was read again, or forgets it with the article.
    pub(in crate::app) fn reopen_lesson(&mut self, before: &Article, is_same: bool) {
        if let Some(teaching) = &mut self.lesson {
            teaching.fault = None;
        }
        if !is_same {
            self.leave_lesson();
            self.status.notice = None;
            self.lesson = None;
            return;
        }
        let now = self.article();
        let id = |article: &Article, entry: Entry| match entry.kind {
            crate::article::Kind::Date => article.dates[entry.index].when.to_string(),
            _ => article.name(entry).to_owned(),
        };
        self.renew_lesson(|old| now.entries(old.kind).find(|new| id(&now, *new) == id(before, old)));
    }

    /// The ground of the terminal counts for reading: a lesson has its own.
    pub(in crate::app) fn follow_ground(&mut self, ground: Ground) {
        let Some(Aside::Reading(reading)) = self.lesson.as_mut().map(|teaching| &mut teaching.aside) else {
            return self.settings.follow(ground);
        };
        let mut settings = self.settings.clone();
        (settings.theme, settings.theme_follows) = (reading.theme, reading.theme_follows);
        settings.follow(ground);
        reading.theme = settings.theme;
    }
}

impl Teaching {
    /// A lesson that begins.
    fn new(plan: Plan, aside: Aside) -> Self {
        Self {
            polls: plan.questions.iter().map(Poll::new).collect(),
            plan,
            walk: Walk::at(0),
            clock: Clock::default(),
            timer: None,
            scene: Scene::default(),
            rows: Rows::default(),
            fault: None,
            told: Snapshot::default(),
            rest: 0,
            parts: 1,
            typed: None,
            counts_now: false,
            keeping: Keeping::default(),
            aside,
        }
    }
}

/// The step of a plan that shows where somebody reads.
fn plan_stage(plan: &Plan, (at, view): Spot) -> usize {
    let seen = (view != View::Text).then(|| plan.stage_of_view(view)).flatten();
    let is_start = at == Position::default() && view == View::Text;
    seen.or_else(|| if is_start { Some(0) } else { plan.stage_of(at) }).unwrap_or(0)
}

/// Which questions have lost their hands, if any have, in a lesson that asks so many now.
fn told_gone(numbers: &[usize], asked: usize) -> Option<String> {
    match numbers {
        [] => None,
        [one] if *one > asked => Some(format!("Hands of question {one} are gone: it is asked no more")),
        [one] => Some(format!("Hands of question {one} are gone: its choices changed")),
        several => {
            let list: Vec<String> = several.iter().map(usize::to_string).collect();
            Some(format!("Hands of questions {} are gone: they changed", list.join(", ")))
        }
    }
}
