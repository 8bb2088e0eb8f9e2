//! Time that passes: told before whatever happens, and once a second while a lesson shows a clock.

use std::{
    sync::mpsc::{Receiver, RecvError, RecvTimeoutError},
    time::Duration,
};

use super::{Session, whole::Event};
use crate::app::Action;

impl Session {
    /// Sleeps until something happens, the clock that is shown goes on, or an answer is awaited no longer.
    pub(super) fn sleep(&self, from: &Receiver<Event>) -> Result<Event, RecvError> {
        let clock = self.reader.model.shows_time().then(|| until_next_second(self.began.elapsed()));
        let Some(time) = clock.into_iter().chain(self.wishes.ground.left()).min() else { return from.recv() };
        match from.recv_timeout(time) {
            Ok(event) => Ok(event),
            Err(RecvTimeoutError::Timeout) => Ok(Event::Told(self.tick())),
            Err(RecvTimeoutError::Disconnected) => Err(RecvError),
        }
    }

    /// The time that has passed since the session began.
    pub(super) fn tick(&self) -> Action {
        Action::Tick(self.began.elapsed())
    }
}

/// How long it is to the next whole second.
fn until_next_second(passed: Duration) -> Duration {
    Duration::from_secs(1).saturating_sub(Duration::from_nanos(passed.subsec_nanos().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_goes_on_with_the_second() {
        for (passed, left) in [(0, 1000), (250, 750), (1999, 1), (3000, 1000)] {
            assert_eq!(until_next_second(Duration::from_millis(passed)), Duration::from_millis(left));
        }
    }
}
