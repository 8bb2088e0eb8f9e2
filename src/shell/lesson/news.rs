//! What a lesson tells its followers, as the thread of each of them finds it.

use std::{
    sync::{Arc, Condvar, Mutex},
    time::Instant,
};

use crate::lesson::{Snapshot, Told};

/// What the lesson tells, and that there is something new.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) news: Mutex<News>,
    pub(super) changed: Condvar,
}

/// What the lesson tells.
#[derive(Debug, Default)]
pub(super) struct News {
    pub(super) outline: Arc<str>,
    /// What is on the projector, and since when; nothing while the lesson rests.
    pub(super) now: Option<(Snapshot, Option<Instant>)>,
    /// How often the outline, and anything, has changed.
    pub(super) outlines: u64,
    pub(super) changes: u64,
    pub(super) followers: usize,
    pub(super) ended: bool,
}

/// What a follower has been told.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Known {
    pub(super) outlines: u64,
    pub(super) changes: u64,
}

impl News {
    /// What somebody is told who knows so much.
    pub(super) fn told(&self, known: Known) -> String {
        let outline = if known.outlines == self.outlines { "" } else { &*self.outline };
        let now =
            self.now.clone().map(|(now, since)| now.after(since.map(|since| since.elapsed()).unwrap_or_default()));
        format!("{outline}{}", now.map_or(Told::Away, Told::Now).line())
    }
}
