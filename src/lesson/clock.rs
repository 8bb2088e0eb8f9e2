//! Time taken and time planned, and a countdown. The time is given, as what has passed since some origin; nothing here
//! reads a clock.

use std::time::Duration;

use super::Plan;

/// How long the lesson and each of its steps have taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clock {
    now: Duration,
    whole: Duration,
    stage: usize,
    spent: Vec<Duration>,
    is_running: bool,
}

/// How far a lesson is before or behind its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Before it.
    Ahead(Duration),
    /// As planned, within half a minute.
    OnTime,
    /// Behind it.
    Behind(Duration),
}

/// A countdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// How long it lasts.
    pub of: Duration,
    /// When it began, on the clock of the lesson.
    pub began: Duration,
}

/// What is still as planned.
const TOLERANCE: Duration = Duration::from_secs(30);

impl Clock {
    /// Sets it going at a step.
    pub fn start(&mut self, now: Duration, stage: usize) {
        (self.now, self.stage, self.is_running) = (now, stage, true);
    }

    /// Lets the time come; what has passed counts for the present step. A time before the last one changes nothing.
    pub fn tell(&mut self, now: Duration) {
        let passed = now.saturating_sub(self.now);
        self.now = self.now.max(now);
        if self.is_running {
            self.whole += passed;
            if self.spent.len() <= self.stage {
                self.spent.resize(self.stage + 1, Duration::ZERO);
            }
            self.spent[self.stage] += passed;
        }
    }

    /// From now on time counts for another step.
    pub fn enter(&mut self, stage: usize) {
        self.stage = stage;
    }

    /// Stops until it is started again.
    pub fn stop(&mut self) {
        self.is_running = false;
    }

    /// The time told last.
    pub fn now(&self) -> Duration {
        self.now
    }

    /// How long the lesson has taken.
    pub fn whole(&self) -> Duration {
        self.whole
    }

    /// How long a step has taken.
    pub fn spent(&self, stage: usize) -> Duration {
        self.spent.get(stage).copied().unwrap_or_default()
    }

    /// Whether the lesson is where its plan would have it; none where nothing is planned.
    ///
    /// Planned is the time of the steps before this one, and of this one as much as it has taken, at most its own.
    pub fn pace(&self, plan: &Plan) -> Option<Pace> {
        Pace::within(plan.timetable(), (self.stage, self.spent(self.stage)), self.whole)
    }
}

impl Pace {
    /// Where a lesson is that has taken so long, and so much of it for the step it is at; see [`Clock::pace`].
    pub fn within(
        mut timetable: impl Iterator<Item = Option<Duration>>,
        (stage, spent): (usize, Duration),
        whole: Duration,
    ) -> Option<Self> {
        let mut before = Duration::ZERO;
        for planned in timetable.by_ref().take(stage) {
            before = before.saturating_add(planned?);
        }
        Some(Self::of(whole, before.saturating_add(timetable.next()??.min(spent))))
    }

    /// How time taken compares with time planned.
    pub fn of(taken: Duration, planned: Duration) -> Self {
        match (taken.checked_sub(planned), planned.checked_sub(taken)) {
            (Some(behind), _) if behind > TOLERANCE => Self::Behind(behind),
            (_, Some(ahead)) if ahead > TOLERANCE => Self::Ahead(ahead),
            _ => Self::OnTime,
        }
    }

    /// Its sign: nobody needs to tell colours apart.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Ahead(_) => "-",
            Self::OnTime => "=",
            Self::Behind(_) => "+",
        }
    }

    /// In words: `1:30 ahead of plan`.
    pub fn words(self) -> String {
        match self {
            Self::Ahead(by) => format!("{} ahead of plan", minutes(by)),
            Self::OnTime => "on time".to_owned(),
            Self::Behind(by) => format!("{} behind plan", minutes(by)),
        }
    }
}

impl Timer {
    /// What is left of it at a time of the lesson's clock.
    pub fn left(self, now: Duration) -> Duration {
        self.of.saturating_sub(now.saturating_sub(self.began))
    }

    /// Whether it has run out.
    pub fn is_over(self, now: Duration) -> bool {
        self.left(now) == Duration::ZERO
    }
}

/// A duration as minutes and seconds: `1:05`.
pub fn minutes(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{Show, Stage};

    fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn plan(planned: &[Option<u32>], whole: Option<u32>) -> Plan {
        let stage = |minutes: &Option<u32>| Stage {
            name: String::new(),
            show: Show::section(0),
            spotlight: None,
            note: None,
            minutes: *minutes,
        };
        Plan { stages: planned.iter().map(stage).collect(), minutes: whole, ..Plan::default() }
    }

    #[test]
    fn time_counts_for_the_step_that_is_shown_and_not_while_the_class_reads() {
        let mut clock = Clock::default();
        clock.tell(secs(5));
        clock.start(secs(10), 0);
        clock.tell(secs(40));
        clock.enter(2);
        clock.tell(secs(50));
        clock.tell(secs(45));
        clock.stop();
        clock.tell(secs(100));
        clock.start(secs(100), 0);
        clock.tell(secs(101));
        assert_eq!((clock.whole(), clock.now()), (secs(41), secs(101)));
        assert_eq!([0, 1, 2, 9].map(|stage| clock.spent(stage)), [secs(31), secs(0), secs(10), secs(0)]);
    }

    #[test]
    fn the_pace_is_told_with_a_sign_and_words() {
        let plan = plan(&[Some(2), Some(1), None], Some(4));
        for (first, second, sign, words) in [
            (120, 0, "=", "on time"),
            (100, 0, "=", "on time"),
            (60, 0, "-", "1:00 ahead of plan"),
            (120, 90, "=", "on time"),
            (120, 95, "+", "0:35 behind plan"),
            (300, 10, "+", "3:00 behind plan"),
        ] {
            let mut clock = Clock::default();
            clock.start(secs(0), 0);
            clock.tell(secs(first));
            clock.enter(1);
            clock.tell(secs(first + second));
            let pace = clock.pace(&plan).unwrap();
            assert_eq!((pace.sign(), pace.words().as_str()), (sign, words), "{first} {second}");
        }
    }

    #[test]
    fn what_is_not_planned_has_no_pace() {
        let mut clock = Clock::default();
        clock.start(secs(0), 1);
        clock.tell(secs(100));
        assert_eq!(clock.pace(&plan(&[None, Some(1)], None)), None);
        assert_eq!(clock.pace(&plan(&[], None)), None);
    }

    #[test]
    fn a_timer_runs_out() {
        let timer = Timer { of: secs(60), began: secs(10) };
        for (now, left) in [(0, 60), (10, 60), (25, 45), (70, 0), (500, 0)] {
            assert_eq!((timer.left(secs(now)), timer.is_over(secs(now))), (secs(left), left == 0));
        }
        assert_eq!([secs(0), secs(65), secs(3600)].map(minutes), ["0:00", "1:05", "60:00"]);
    }
}
