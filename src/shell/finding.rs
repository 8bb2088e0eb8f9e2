//! Finds what an article does not state: beside the loop, or where there is no loop while that is told.

use std::{
    cell::Cell,
    io::{self, IsTerminal, Write},
    sync::{Arc, mpsc::Sender},
    time::{Duration, Instant},
};

use super::{
    whole::Event,
    work::{Waiting, Work},
};
use crate::{annotate::find, app::Action, article::Article};

/// An article that is searched.
pub(super) struct Finder {
    read: Arc<Article>,
    _work: Work,
}

impl Finder {
    /// Starts to search an article; how far that is and what is found comes as events.
    pub(super) fn start(read: Arc<Article>, to: &Sender<Event>) -> Self {
        let (article, lost) = (Arc::clone(&read), Arc::clone(&read));
        let search = move |waiting: &Waiting| {
            step_back();
            let tell = |percent| waiting.goes_on(|| Action::Finding(Arc::clone(&article), percent));
            let found = find::found_while(&article, &tell).ok()?;
            Some(Action::Found(Arc::clone(&article), found.map(Arc::new)))
        };
        let failed = move |why| Action::Lost(Arc::clone(&lost), why);
        Self { read, _work: Work::begin("find", to, search, failed) }
    }

    /// The article, as it was read.
    pub(super) fn article(&self) -> &Arc<Article> {
        &self.read
    }
}

/// Lets the thread that calls this wait where the processors are wanted for something else, as to answer a key: with as
/// many busy threads as processors, an answer would wait for a slice of some milliseconds.
///
/// Source: nice(2); only on Linux is a thread nice by itself.
fn step_back() {
    /// A third of the share of others.
    #[cfg(target_os = "linux")]
    const NICE: i32 = 5;
    #[cfg(target_os = "linux")]
    // Where the system does not grant it, it is found all the same.
    let _ = rustix::process::nice(NICE);
}

/// What takes less is not told.
const UNTOLD: Duration = Duration::from_secs(1);
/// How often it is told then, in lines that a screen reader says.
const TELLING: Duration = Duration::from_secs(3);

/// The article with what can be found in it, if that is anything. Where it takes its time, it is told on the terminal in
/// words how far it is.
pub(super) fn found_aloud(article: &Article) -> Option<Article> {
    if !io::stderr().is_terminal() {
        return find::found(article);
    }
    let next = Cell::new(Instant::now() + UNTOLD);
    let tell = |percent| {
        if Instant::now() >= next.get() {
            next.set(Instant::now() + TELLING);
            // Where nobody hears it, it is found all the same.
            let _ = writeln!(io::stderr(), "Looking for people and dates: {percent} per cent done (Ctrl-C ends it)");
        }
        true
    };
    find::found_while(article, &tell).ok().flatten()
}
