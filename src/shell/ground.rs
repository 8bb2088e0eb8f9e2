//! How long the terminal may take to tell the brightness of its ground.

use std::time::{Duration, Instant};

/// An answer over a slow line is there by then; who has not answered will hardly do so.
const PATIENCE: Duration = Duration::from_millis(500);

/// An answer that may be awaited.
#[derive(Debug, Clone, Copy, Default)]
pub struct Awaited {
    is_needed: bool,
    until: Option<Instant>,
}

impl Awaited {
    /// One that is awaited once it is asked for, if what it tells is not known otherwise.
    pub fn new(is_needed: bool) -> Self {
        Self { is_needed, until: None }
    }

    /// It was asked for just now.
    pub fn begin(&mut self) {
        self.until = self.is_needed.then(|| Instant::now() + PATIENCE);
    }

    /// The answer came.
    pub fn came(&mut self) {
        self.until = None;
    }

    /// How long it is still awaited, if it is.
    pub fn left(&self) -> Option<Duration> {
        Some(self.until?.saturating_duration_since(Instant::now()))
    }

    /// Ends waiting for it that was in vain; whether it was.
    pub fn give_up(&mut self) -> bool {
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
        let mut awaited = Awaited { is_needed: true, until: Some(Instant::now()) };
        assert!(awaited.give_up() && !awaited.give_up() && awaited.left().is_none());
    }

    #[test]
    fn what_came_or_was_not_asked_for_is_not_missed() {
        for is_needed in [true, false] {
            let mut awaited = Awaited::new(is_needed);
            assert!(awaited.left().is_none(), "it was not asked for");
            awaited.begin();
            assert!(!awaited.give_up() && awaited.left().is_some() == is_needed);
            awaited.came();
            assert!(awaited.left().is_none());
        }
    }
}
