//! What a session does for pictures: has them read, heeds what the terminal says of them, and tells how large cells are.

use std::io;

use super::Session;
use crate::{
    app::{Action, PictureRequest},
    shell::pictures::{Answer, Done},
};

impl Session {
    /// Has a picture read, and asks the terminal how it shows pictures when it is the first.
    ///
    /// What came of it comes later.
    pub(super) fn read_picture(&mut self, request: PictureRequest) -> io::Result<Option<Action>> {
        self.tell_cell_size()?;
        if let Some(question) = self.gallery.read(request, &self.events) {
            self.terminal.ask(question)?;
        }
        Ok(None)
    }

    /// Tells what is wrong with what the environment wishes for pictures.
    pub(super) fn complain(&mut self) -> io::Result<()> {
        match self.gallery.complaint() {
            Some(complaint) => self.tell(Action::Tell(Err(complaint))),
            None => Ok(()),
        }
    }

    pub(super) fn take_picture(&mut self, done: Done) -> io::Result<()> {
        if let Some(action) = self.gallery.take(done) {
            self.tell(action)?;
        }
        self.terminal.set_pictures(self.gallery.leaves_pictures())?;
        self.draw()
    }

    /// The terminal has answered how it shows pictures.
    pub(super) fn learn(&mut self, answer: &Answer) -> io::Result<()> {
        self.gallery.learn(answer);
        if matches!(answer, Answer::Name(_)) {
            self.terminal.reply_came();
        }
        self.terminal.set_pictures(self.gallery.leaves_pictures())
    }

    pub(super) fn resize(&mut self) -> io::Result<()> {
        self.terminal.forget();
        self.tell_cell_size()
    }

    pub(super) fn tell_cell_size(&mut self) -> io::Result<()> {
        match self.terminal.cell_size() {
            Some((width, height)) => self.tell(Action::CellSize(width, height)),
            None => Ok(()),
        }
    }
}
