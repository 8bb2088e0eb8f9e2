//! What a session waits for, and a large file: when its beginning is on the screen, the whole is read beside the loop
//! and takes its place.

use std::{
    collections::VecDeque,
    path::Path,
    sync::mpsc::{Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

use super::{input::Batch, open, pictures::Done};
use crate::app::{Action, Origin};

/// What the loop waits for.
pub(super) enum Event {
    Input(Batch),
    /// The whole file was read, or could not be.
    Whole(Action),
    /// An article was searched for what its file does not state.
    Found(Action),
    /// Something was done for a picture.
    Picture(Done),
}

impl From<Done> for Event {
    fn from(done: Done) -> Self {
        Self::Picture(done)
    }
}

impl From<Batch> for Event {
    fn from(batch: Batch) -> Self {
        Self::Input(batch)
    }
}

/// Starts to read the whole of an article that comes from a file; whether there is one.
pub(super) fn start(origin: &Origin, to: &Sender<Event>) -> bool {
    let Origin::File(path) = origin.clone() else { return false };
    let (sender, file) = (to.clone(), path.clone());
    let read = move || sender.send(Event::Whole(whole(&file)));
    let beside = thread::Builder::new().name("whole".into()).spawn(read);
    beside.is_ok() || to.send(Event::Whole(whole(&path))).is_ok()
}

/// The longest that keys wait for the whole; a file of a few megabytes takes a third of it.
const PATIENCE: Duration = Duration::from_millis(120);

/// Waits a moment for the whole, if it may soon be there. What happens meanwhile waits too and is given back: a key means
/// the whole text.
pub(super) fn wait(from: &Receiver<Event>) -> (Option<Action>, VecDeque<Batch>) {
    let (mut waiting, end) = (VecDeque::new(), Instant::now() + PATIENCE);
    while let Ok(event) = from.recv_timeout(end.saturating_duration_since(Instant::now())) {
        match event {
            Event::Input(batch) => waiting.push_back(batch),
            Event::Whole(action) => return (Some(action), waiting),
            // None was asked for yet.
            Event::Picture(_) | Event::Found(_) => {}
        }
    }
    (None, waiting)
}

/// What the whole file is to the reader; where it is at fault, that is told over its beginning.
fn whole(path: &Path) -> Action {
    match open::file(path) {
        Ok(opened) => Action::Completed(opened),
        Err(wrong) => Action::Loaded(Err(format!("Only the beginning of the file can be shown.\n\n{wrong}"))),
    }
}
