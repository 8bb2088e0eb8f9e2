//! Work that takes its time, done by a thread beside the loop: it tells how far it is, stops when nobody wants it any
//! more, and if it panics nothing ends but itself.

use std::{
    cell::Cell,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{contained::contained, whole::Event};
use crate::app::Action;

/// Told no more often than this: often enough for a bar, and few wake-ups.
const BETWEEN_TELLINGS: Duration = Duration::from_millis(100);

/// Work under way. Once this is dropped nobody wants it, and it soon stops.
pub(super) struct Work {
    is_unwanted: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What a work knows of those who wait for it.
pub(super) struct Waiting {
    is_unwanted: Arc<AtomicBool>,
    to: Sender<Event>,
    told: Cell<Instant>,
}

impl Waiting {
    /// Tells how far the work is, unless that was told just now; whether it is still wanted.
    pub(super) fn goes_on(&self, news: impl FnOnce() -> Action) -> bool {
        let is_wanted = !self.is_unwanted.load(Ordering::Relaxed);
        if is_wanted && self.told.get().elapsed() >= BETWEEN_TELLINGS {
            self.told.set(Instant::now());
            // Who no longer listens needs no news.
            let _ = self.to.send(Event::Told(news()));
        }
        is_wanted
    }
}

impl Work {
    /// Begins a work of a name. What comes of it is told, if it is anything; `failed` makes that of a fault of the
    /// program, or of the system where it has no thread to give.
    pub(super) fn begin(
        name: &str,
        to: &Sender<Event>,
        work: impl FnOnce(&Waiting) -> Option<Action> + Send + 'static,
        failed: impl Fn(String) -> Action + Send + Clone + 'static,
    ) -> Self {
        let is_unwanted = Arc::new(AtomicBool::new(false));
        let waiting =
            Waiting { is_unwanted: Arc::clone(&is_unwanted), to: to.clone(), told: Cell::new(Instant::now()) };
        let fail = failed.clone();
        let run = move || {
            let done = contained(|| work(&waiting)).unwrap_or_else(|panic| Some(fail(panic)));
            if let Some(action) = done.filter(|_| !waiting.is_unwanted.load(Ordering::Relaxed)) {
                let _ = waiting.to.send(Event::Told(action));
            }
        };
        let thread = thread::Builder::new().name(name.to_owned()).spawn(run);
        if let Err(error) = &thread {
            let _ = to.send(Event::Told(failed(error.to_string())));
        }
        Self { is_unwanted, thread: thread.ok() }
    }

    /// Waits until it is done.
    pub(super) fn finish(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.is_unwanted.store(true, Ordering::Relaxed);
    }
}
