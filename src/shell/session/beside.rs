//! What a session has done beside its loop: the rest of a large file read, and who and when found in a long text.

use std::{collections::VecDeque, io, sync::mpsc::Receiver};

use super::Session;
use crate::{
    app::Action,
    shell::{
        finding,
        input::Batch,
        whole::{self, Event},
    },
};

impl Session {
    /// Takes the whole file, which is mostly milliseconds away, else says that it is still being read; what happened
    /// meanwhile.
    pub(super) fn take_whole(&mut self, from: &Receiver<Event>) -> io::Result<VecDeque<Batch>> {
        let (whole, waiting) = whole::wait(from);
        if let Some(action) = whole {
            self.tell_soon(action)?;
        } else {
            self.reader.model.status.is_partial = true;
            self.draw()?;
        }
        Ok(waiting)
    }

    /// Lets something happen that is shown with the next frame: names may be looked for first.
    pub(super) fn tell_soon(&mut self, action: Action) -> io::Result<()> {
        self.stale = true;
        self.tell(action)
    }

    /// Has searched what is to be searched, unless more of it is to come.
    pub(super) fn begin_finding(&mut self) {
        let article = if self.reader.model.status.is_partial { None } else { self.reader.model.begin_finding() };
        if let Some(article) = article {
            finding::start(article, &self.events);
        }
    }
}
