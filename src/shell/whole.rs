//! What a session waits for, and a large file: when its beginning is on the screen, the whole is read beside the loop
//! and takes its place.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::mpsc::{Receiver, Sender},
    time::{Duration, Instant},
};

use super::{
    input::Batch,
    open,
    pictures::Done,
    work::{Waiting, Work},
};
use crate::{
    app::{Action, Opened, Origin},
    read::ReadError,
};

/// What the loop waits for.
pub(super) enum Event {
    Input(Batch),
    /// What a work beside the loop tells.
    Told(Action),
    /// Something was done for a picture.
    Picture(Done),
    /// A key was pressed on the teacher's screen.
    #[cfg(unix)]
    Driven(super::lesson::Driven),
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

/// Starts to read the whole of an article that comes from a file, if there is one.
pub(super) fn start(origin: &Origin, to: &Sender<Event>) -> Option<Work> {
    let Origin::File(path) = origin.clone() else { return None };
    let whole = |read: Result<Opened, String>| match read {
        Ok(opened) => Action::Completed(opened),
        Err(wrong) => Action::Loaded(Err(format!("Only the beginning of the file can be shown.\n\n{wrong}"))),
    };
    Some(read(path, to, whole))
}

/// Starts to read a file again.
pub(super) fn start_again(path: PathBuf, to: &Sender<Event>) -> Work {
    read(path, to, Action::Loaded)
}

fn read(
    path: PathBuf,
    to: &Sender<Event>,
    done: impl Fn(Result<Opened, String>) -> Action + Send + Clone + 'static,
) -> Work {
    let failed = {
        let done = done.clone();
        move |why| done(Err(format!("This file could not be read, by a fault of this program: {why}")))
    };
    let read = move |waiting: &Waiting| {
        let opened = open::file_while(&path, &|percent| waiting.goes_on(|| Action::Reading(percent)));
        let is_wanted = !matches!(opened, Err(ReadError::Stopped(_)));
        is_wanted.then(|| done(opened.map_err(|error| error.to_string())))
    };
    Work::begin("read", to, read, failed)
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
            // How far it is matters only to who waits longer; and no picture was asked for yet.
            Event::Told(Action::Reading(_)) | Event::Picture(_) => {}
            // Nobody follows what is not shown yet.
            #[cfg(unix)]
            Event::Driven(_) => {}
            Event::Told(action) => return (Some(action), waiting),
        }
    }
    (None, waiting)
}
