//! What a session has done beside its loop: files read, who and when found in a long text, drafts and what stays of a
//! lesson written.

use std::{collections::VecDeque, io, path::PathBuf, sync::mpsc::Receiver};

use super::Session;
use crate::{
    app::{Action, Unwritten, Written},
    shell::{
        finding::Finder,
        input::Batch,
        whole::{self, Event},
        work::Work,
    },
};

/// The works under way. A work that is dropped stops.
#[derive(Default)]
pub(super) struct Works {
    /// A file is read.
    pub(super) reading: Option<Work>,
    /// Articles are searched.
    finders: Vec<Finder>,
    /// A file is written.
    writing: Option<Work>,
    /// A lesson is followed elsewhere.
    #[cfg(unix)]
    pub(super) followed: super::followed::Followed,
}

impl Works {
    /// Waits for the file that the reader was promised, and says what became of it if that was not told; what else goes
    /// on stops.
    pub(super) fn finish(self, from: &Receiver<Event>) -> Option<String> {
        self.writing?.finish();
        from.try_iter().find_map(|event| match event {
            Event::Told(Action::Written(came)) => Some(Written::told(came)),
            _ => None,
        })
    }
}

impl Session {
    /// Takes the whole file, which is mostly milliseconds away, else says that it is still being read; what happened
    /// meanwhile.
    pub(super) fn take_whole(&mut self, from: &Receiver<Event>) -> io::Result<VecDeque<Batch>> {
        let (whole, waiting) = whole::wait(from);
        if let Some(action) = whole {
            self.tell_soon(action)?;
        } else {
            self.reader.model.status.is_partial = true;
            self.tell(Action::Reading(0))?;
            self.draw()?;
        }
        Ok(waiting)
    }

    /// Lets something happen that is shown with the next frame: names may be looked for first.
    pub(super) fn tell_soon(&mut self, action: Action) -> io::Result<()> {
        self.stale = true;
        self.tell(action)
    }

    /// Stops what nobody waits for any more, and has searched what is to be searched, unless more of it is to come.
    pub(super) fn look_after_work(&mut self) {
        let Self { reader, works, .. } = self;
        let model = &mut reader.model;
        works.reading = works.reading.take().filter(|_| model.status.reading.is_some());
        works.finders.retain(|finder| model.awaits(finder.article()));
        if model.status.reading.is_none()
            && let Some(article) = model.begin_finding()
        {
            works.finders.push(Finder::start(article, &self.events));
        }
    }

    /// Reads a file again; what came of it comes later.
    pub(super) fn read_again(&mut self, path: PathBuf) -> Action {
        self.works.reading = Some(whole::start_again(path, &self.events));
        Action::Reading(0)
    }

    /// Writes a file; what came of it comes later.
    pub(super) fn write(
        &mut self,
        written: impl FnOnce() -> Result<Written, Unwritten> + Send + 'static,
    ) -> Option<Action> {
        let write = move |_: &_| Some(Action::Written(written()));
        let failed =
            |why| Action::Written(Err(format!("Nothing was written, by a fault of this program: {why}").into()));
        self.works.writing = Some(Work::begin("writing", &self.events, write, failed));
        None
    }
}
