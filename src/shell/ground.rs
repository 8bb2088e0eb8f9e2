//! How long the terminal may take to tell the brightness of its ground.

use std::time::{Duration, Instant};

/// An answer over a slow line is there by then; who has not answered will hardly do so.
const PATIENCE: Duration = Duration::from_millis(500);

/// An answer that may be awaited.
#[derive(Debug, Clone, Copy, Default)]
pub struct Awaited {
    until: Option<Instant>,
}

impl Awaited {
    /// From now on, if what it tells is not known otherwise.
    pub fn from_now(is_needed: bool) -> Self {
        Self { until: is_needed.then(|| Instant::now() + PATIENCE) }
    }

    /// The answer came.
    pub fn came(&mut self) {
        self.until = None;
    }

    /// How long it is still awaited, if it is.
    pub fn left(&self) -> Option<Duration> {
        Some(self.until?.saturating_duration_since(Instant::now()))
    }

    /// Whether it was awaited in vain; told once.
    pub fn is_missing(&mut self) -> bool {
        let is_missing = self.left() == Some(Duration::ZERO);
        if is_missing {
            self.until = None;
        }
        is_missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_does_not_come_is_missed_once() {
        let mut awaited = Awaited { until: Some(Instant::now()) };
        assert!(awaited.is_missing() && !awaited.is_missing() && awaited.left().is_none());
    }

    #[test]
    fn what_came_or_was_not_asked_for_is_not_missed() {
        let mut awaited = Awaited::from_now(true);
        assert!(!awaited.is_missing() && awaited.left().is_some());
        awaited.came();
        assert!(awaited.left().is_none() && Awaited::from_now(false).left().is_none());
    }
}
