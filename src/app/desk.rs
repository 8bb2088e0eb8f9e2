//! The teacher's desk: a screen beside the projector with the notes, the next step and the time, from which the lesson is
//! driven too. It has no article, only what the lesson tells it.
//!
//! ```text
//!  lines   what is said of the step, as lines
//!  fault   what is wrong with the file, among them
//!  keys    what the keys of this screen do, and which drive the lesson
//!  leaf    the keys, or the list of steps, in place of it
//!  picker  that list, which is narrowed by typing
//!  plan    what stands where
//! ```

mod fault;
mod keys;
mod leaf;
mod lines;
mod picker;
mod plan;

use std::time::Duration;

use ratatui::layout::Size;

pub use lines::DeskLine;
pub use plan::DeskPlan;

use super::{Drive, Ground, Settings, status::Notice};
use crate::lesson::{Item, Outline, Pace, Snapshot, Told};
use leaf::Leaf;

/// The state of a teacher's screen.
#[derive(Debug)]
pub struct Desk {
    outline: Outline,
    told: Option<Snapshot>,
    /// How the lesson is reached.
    pub link: Link,
    /// When it was told, and what time it is, since some origin.
    heard: Duration,
    now: Duration,
    /// Since when a key that drives the lesson waits for its answer.
    asked: Option<Duration>,
    /// The time of day, as it was told last.
    day: Option<Duration>,
    /// Theme and signs.
    pub settings: Settings,
    /// What is shown in place of the note.
    leaf: Leaf,
    /// Lines of it that are above the screen.
    scrolled: usize,
    /// A message, until the next key or until a while has passed.
    pub notice: Option<Notice>,
    /// When it was told.
    noticed: Duration,
    /// What stands where.
    pub plan: DeskPlan,
}

/// So long a message stays.
const NOTICED: Duration = Duration::from_secs(5);

/// A key that is not answered for so long is told: a lesson answers at once, even where it redraws a map.
const ANSWERED: Duration = Duration::from_secs(3);

/// How a lesson is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Link {
    /// Nothing was told yet.
    #[default]
    Opening,
    /// It goes on, and is followed.
    Following,
    /// It was left for reading.
    Away,
    /// It has ended, and is waited for.
    Ended,
}

/// What a teacher's screen asks of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskWish {
    /// Drive the lesson.
    Drive(Drive),
    /// End the screen; the lesson goes on.
    Quit,
    /// Stop until the shell brings the program back.
    Suspend,
    /// Draw everything afresh.
    Redraw,
}

impl Desk {
    /// A screen that was told nothing yet.
    pub fn new(settings: Settings, size: Size) -> Self {
        let mut desk = Self {
            outline: Outline::default(),
            told: None,
            link: Link::default(),
            heard: Duration::ZERO,
            now: Duration::ZERO,
            asked: None,
            day: None,
            settings,
            leaf: Leaf::default(),
            scrolled: 0,
            notice: None,
            noticed: Duration::ZERO,
            plan: DeskPlan::default(),
        };
        desk.resize(size);
        desk
    }

    /// Takes what the lesson tells at a time.
    pub fn hear(&mut self, told: Told, now: Duration) {
        self.now = self.now.max(now);
        match told {
            Told::Outline(outline) => self.take_outline(outline.cleaned()),
            Told::Now(snapshot) => self.follow(snapshot.cleaned()),
            Told::Away => self.rest(Link::Away),
            Told::Done => self.asked = None,
        }
        self.arrange();
    }

    /// Whether a key was sent so long ago that the lesson seems to be stopped.
    fn is_unanswered(&self) -> bool {
        self.asked.is_some_and(|asked| self.now.saturating_sub(asked) >= ANSWERED)
    }

    /// The lesson has ended, or cannot be reached: it is waited for.
    pub fn lose(&mut self, now: Duration) {
        self.now = self.now.max(now);
        self.rest(Link::Ended);
        self.arrange();
    }

    /// Tells the time of day. It is told whenever time is, as the clock that measures time passed stands still while the
    /// machine sleeps.
    pub fn know_day(&mut self, since_midnight: Duration) {
        self.day = Some(since_midnight);
    }

    /// The time of day, `14:05`, while it goes on.
    pub fn time_of_day(&self) -> Option<String> {
        let minutes = self.day.filter(|_| self.shows_time())?.as_secs() / 60 % (24 * 60);
        Some(format!("{}:{:02}", minutes / 60, minutes % 60))
    }

    /// Takes the time.
    pub fn tick(&mut self, now: Duration) {
        self.now = self.now.max(now);
        if self.now.saturating_sub(self.noticed) >= NOTICED {
            self.notice = None;
        }
        self.arrange();
    }

    /// Whether the time that is shown goes on.
    fn shows_time(&self) -> bool {
        self.link == Link::Following
    }

    /// Whether the screen changes with time, so that somebody must tell of it.
    pub fn awaits_time(&self) -> bool {
        self.shows_time() || self.notice.is_some()
    }

    /// How long it is, at a time, until a clock that is shown goes on.
    pub fn until_next_second(&self, now: Duration) -> Duration {
        let passed = now.saturating_sub(self.heard);
        Duration::from_secs(1).saturating_sub(Duration::from_nanos(passed.subsec_nanos().into()))
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, size: Size) {
        (self.plan.screen.width, self.plan.screen.height) = (size.width, size.height);
        self.arrange();
    }

    /// The terminal told the brightness of its ground.
    pub fn follow_ground(&mut self, ground: Ground) {
        self.settings.follow(ground);
    }

    /// Takes the steps of the lesson, which may be others than before; a list of them that is open lists these.
    fn take_outline(&mut self, outline: Outline) {
        let before = std::mem::replace(&mut self.outline, outline);
        self.relist(&before.steps);
    }

    fn follow(&mut self, snapshot: Snapshot) {
        let is_new = self.told.as_ref().is_none_or(|before| before.stage != snapshot.stage);
        // Whoever is choosing a step goes on choosing.
        if is_new && !self.is_picking() {
            self.turn_to(Leaf::Note);
        }
        (self.told, self.heard) = (Some(snapshot), self.now);
        self.turn_link(Link::Following);
    }

    /// Stays where the lesson was, with the time that it had.
    fn rest(&mut self, link: Link) {
        if let Some(snapshot) = self.snapshot() {
            (self.told, self.heard) = (Some(snapshot), self.now);
        }
        self.turn_link(link);
    }

    /// The lesson is reached otherwise: what was told of it before is not true any more.
    fn turn_link(&mut self, link: Link) {
        if self.link != link {
            (self.notice, self.asked) = (None, None);
        }
        self.link = link;
    }

    /// What is on the projector, with the time as it is now.
    pub fn snapshot(&self) -> Option<Snapshot> {
        let told = self.told.clone()?;
        let passed = if self.shows_time() { self.now.saturating_sub(self.heard) } else { Duration::ZERO };
        Some(told.after(passed))
    }

    /// The article's title.
    pub fn title(&self) -> &str {
        &self.outline.title
    }

    /// The step that is shown, from 0, and how many there are.
    pub fn place(&self) -> Option<(usize, usize)> {
        Some((self.told.as_ref()?.stage, self.outline.count))
    }

    /// A step so many behind the one that is shown.
    fn step(&self, further: usize) -> Option<&Item> {
        self.outline.steps.get(self.told.as_ref()?.stage.checked_add(further)?)
    }

    /// Whether the lesson is where its plan would have it.
    pub fn pace(&self) -> Option<Pace> {
        let now = self.snapshot()?;
        let seconds = Duration::from_secs;
        Pace::within(self.outline.timetable(), (now.stage, seconds(now.taken.1)), seconds(now.taken.0))
    }
}
