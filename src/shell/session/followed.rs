//! A lesson that is taught can be followed from the teacher's screen, and is driven from there too.

use std::{
    io,
    sync::{Arc, mpsc::Sender},
};

use super::Session;
use crate::{
    app::{Action, Model},
    article::Article,
    lesson::{Audience, Outline},
    shell::{
        lesson::{Driven, Hub, Places},
        whole::Event,
    },
};

/// What followers were told last.
#[derive(Default)]
pub(super) struct Followed {
    hub: Option<Hub>,
    /// Whether nobody can follow, which was told.
    is_closed: bool,
    article: Option<Arc<Article>>,
    /// The revision of the lesson; none while it rests.
    revision: Option<u64>,
}

impl Followed {
    /// Tells followers what is new, if anything is; nothing before a lesson is begun. Why nobody can follow, once.
    pub(super) fn tell(&mut self, model: &Model, events: &Sender<Event>) -> Result<(), String> {
        let now = model.snapshot(Audience::Teacher);
        let revision = now.as_ref().map(|now| now.revision);
        if self.is_closed || (self.hub.is_none() && now.is_none()) {
            return Ok(());
        }
        let is_told = self.article.as_ref().is_some_and(|told| Arc::ptr_eq(told, &model.document.article));
        let lesson = model.lesson.as_ref().filter(|_| !is_told);
        if lesson.is_none() && self.revision == revision {
            return Ok(());
        }
        let Some(hub) = self.open(events)? else { return Ok(()) };
        if let Some(lesson) = lesson {
            hub.outline(&Outline::of(&model.document.article, &lesson.plan));
        }
        hub.show(now);
        if lesson.is_some() {
            self.article = Some(model.article());
        }
        self.revision = revision;
        Ok(())
    }

    fn open(&mut self, events: &Sender<Event>) -> Result<Option<&Hub>, String> {
        if self.hub.is_none() {
            let events = events.clone();
            let opened = Hub::open(&Places::here(), move |driven| events.send(Event::Driven(driven)).is_ok());
            self.is_closed = opened.is_err();
            self.hub = Some(opened.map_err(|error| format!("The teacher's screen cannot follow: {error}"))?);
        }
        Ok(self.hub.as_ref())
    }
}

impl Session {
    /// Tells followers of the lesson what is new.
    pub(super) fn tell_followers(&mut self) -> io::Result<()> {
        let Self { reader, works, events, .. } = self;
        match works.followed.tell(&reader.model, events) {
            Ok(()) => Ok(()),
            Err(told) => self.tell_soon(Action::Tell(Err(told))),
        }
    }

    /// Does what a key from the teacher's screen does in a lesson; nothing if it does something else here.
    pub(super) fn be_driven(&mut self, driven: &Driven) -> io::Result<()> {
        if self.reader.model.is_driven_by(driven.chord) {
            self.act(Action::Press(driven.chord))?;
            self.draw()?;
        }
        Ok(())
    }
}
