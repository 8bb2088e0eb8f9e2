//! Who and when the file does not state: found beside the reader where the text is long, and joined without a jump.

use std::sync::Arc;

use super::{Document, Model, Overlay};
use crate::{
    article::{Article, Entry, Kind, When},
    keys::{Command, key_for},
};

/// How far the search for what the file does not state has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// It is to be begun.
    Due,
    /// It goes on beside the reader; so many per cent of it are done.
    Begun(u8),
    /// It ended before it was done.
    Ended,
    /// What can be found is in the article.
    Done,
}

impl Finding {
    /// Whether more may be found than there is yet.
    pub fn may_find(self) -> bool {
        self != Self::Done
    }

    /// How much of it is done, in per cent, while it is to be done or goes on.
    pub fn percent(self) -> Option<u8> {
        match self {
            Self::Due => Some(0),
            Self::Begun(percent) => Some(percent),
            Self::Ended | Self::Done => None,
        }
    }
}

impl Model {
    /// An article in which something is to be found; the answer is [`super::Action::Found`]. Each is told once.
    pub fn begin_finding(&mut self) -> Option<Arc<Article>> {
        let other = self.compare.other.as_mut();
        self.document.begin_finding().or_else(|| other.and_then(|other| other.begin_finding()))
    }

    /// Whether what is found in an article, as it was read, is still waited for.
    pub fn awaits(&self, read: &Arc<Article>) -> bool {
        self.documents().any(|document| document.awaits(read))
    }

    /// How far the search is in all that is read, in per cent; none if nothing is searched.
    pub fn found_percent(&self) -> Option<u8> {
        self.documents().filter_map(|document| document.finding.percent()).min()
    }

    fn documents(&self) -> impl Iterator<Item = &Document> {
        std::iter::once(&self.document).chain(self.compare.other.as_deref())
    }

    fn documents_mut(&mut self) -> impl Iterator<Item = &mut Document> {
        std::iter::once(&mut self.document).chain(self.compare.other.as_deref_mut())
    }

    /// Takes how far the search in an article has come.
    pub(super) fn see_finding(&mut self, read: &Arc<Article>, percent: u8) {
        for document in self.documents_mut().filter(|document| document.awaits(read)) {
            document.finding = Finding::Begun(percent);
        }
    }

    /// The search in an article failed by a fault of this program: it can be read without.
    pub(super) fn lose_finding(&mut self, read: &Arc<Article>, why: &str) {
        if self.awaits(read) {
            let lost = self.documents_mut().filter(|document| document.awaits(read));
            lost.for_each(|document| document.finding = Finding::Ended);
            self.tell_fault(format!("People and dates could not be looked for, a fault of this program: {why}"));
        }
    }

    /// Ends the search; whether there was one.
    pub(super) fn end_finding(&mut self) -> bool {
        let Some(percent) = self.found_percent() else { return false };
        for document in self.documents_mut().filter(|document| document.finding.percent().is_some()) {
            document.finding = Finding::Ended;
        }
        let key = key_for(Command::Find);
        self.tell(format!("People and dates are no longer looked for, {percent}% was done · {key} begins again"));
        true
    }

    /// Looks for people and dates, or ends that.
    pub(super) fn toggle_finding(&mut self) {
        if self.status.reading.is_some() {
            let key = key_for(Command::Escape);
            return self.tell(format!("People and dates are looked for once the whole file is read · {key} ends that"));
        }
        if self.end_finding() {
            return;
        }
        let mut is_due = false;
        for document in self.documents_mut().filter(|document| document.finding == Finding::Ended) {
            document.finding = Finding::Due;
            is_due = true;
        }
        self.tell(match (is_due, self.document.article.analysis) {
            (true, _) => "People and dates are looked for",
            (false, true) => "All people and dates that can be found are there",
            (false, false) => "The file says that nothing is to be looked for: analysis: off",
        });
    }

    /// Takes what was found in an article as it was read; nothing moves but what stands beside the text.
    pub(super) fn take_found(&mut self, read: &Arc<Article>, found: Option<Arc<Article>>) {
        if let Some(other) = self.compare.other.as_mut().filter(|other| other.awaits(read)) {
            other.take(found.clone());
            self.compare.forget_entries();
        }
        if self.document.awaits(read) {
            self.keep_date();
            let before = self.article();
            self.document.take(found);
            // Only dates have moved: they are sorted.
            let whens: Vec<When> = self.document.article.dates.iter().map(|date| date.when).collect();
            let earlier = Arc::clone(&before);
            let moved = move |entry: Entry| match earlier.dates.get(entry.index).filter(|_| entry.kind == Kind::Date) {
                Some(date) => Entry { index: whens.partition_point(|when| *when < date.when), ..entry },
                None => entry,
            };
            self.lead_on(&before, |entry| Some(moved(entry)));
        }
    }

    /// Leads what points at entries to where they are now.
    pub(super) fn lead_on(&mut self, before: &Article, now_at: impl Fn(Entry) -> Option<Entry>) {
        let now = self.article();
        self.walk.chosen = self.walk.chosen.take().and_then(|chosen| chosen.led_on(&now_at));
        self.trail.lead_on(&now_at);
        self.status.clicked = None;
        if let Some(Overlay::Menu(menu)) = &mut self.overlay {
            menu.lead_on(&now_at);
        }
        self.sidebar.extend(&now, &now_at);
        self.panes.rows.forget();
        self.views.forget_entries();
        self.compare.forget_entries();
        self.views.timeline = std::mem::take(&mut self.views.timeline).renewed(before, &now);
        self.renew_lesson(now_at);
    }
}
