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
    /// What was wrong with its file.
    fault: Option<String>,
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
        let fault = model.lesson.as_ref().and_then(|lesson| lesson.fault.as_ref());
        let is_told = self.article.as_ref().is_some_and(|told| Arc::ptr_eq(told, &model.document.article))
            && self.fault.as_ref() == fault;
        let lesson = model.lesson.as_ref().filter(|_| !is_told);
        if lesson.is_none() && self.revision == revision {
            return Ok(());
        }
        let Some(hub) = self.open(events)? else { return Ok(()) };
        if let Some(lesson) = lesson {
            hub.outline(&Outline::of(&model.document.article, &lesson.plan, lesson.fault.as_deref()));
        }
        hub.show(now);
        if lesson.is_some() {
            (self.article, self.fault) = (Some(model.article()), fault.cloned());
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

    /// Does what the teacher's screen asks for; nothing if that means something else here now.
    pub(super) fn be_driven(&mut self, driven: &Driven) -> io::Result<()> {
        if let Some(action) = self.reader.model.driven(driven.drive) {
            self.act(action)?;
            self.draw()?;
        }
        Ok(())
    }
}
