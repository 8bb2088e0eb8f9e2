//! Who and when the file does not state: found beside the reader where the text is long, and joined without a jump.

use std::sync::Arc;

use super::{Document, Model};
use crate::article::{Article, Entry, Kind, When};

impl Model {
    /// An article in which something is to be found; the answer is [`super::Action::Found`]. Each is told once.
    pub fn begin_finding(&mut self) -> Option<Arc<Article>> {
        let other = self.compare.other.as_mut();
        self.document.begin_finding().or_else(|| other.and_then(|other| other.begin_finding()))
    }

    /// Takes what was found in an article as it was read; nothing moves but what stands beside the text.
    pub(super) fn take_found(&mut self, read: &Arc<Article>, found: Option<Arc<Article>>) {
        let is_it = |document: &Document| Arc::ptr_eq(document.read(), read);
        if let Some(other) = self.compare.other.as_mut().filter(|other| is_it(other)) {
            other.take(found);
            self.compare.forget_entries();
        } else if is_it(&self.document) {
            self.keep_date();
            let before = self.article();
            self.document.take(found);
            self.lead_on(&before);
        }
    }

    /// Leads what points at entries to where they are now. Only dates have moved: they are sorted.
    fn lead_on(&mut self, before: &Article) {
        let now = self.article();
        let whens: Vec<When> = now.dates.iter().map(|date| date.when).collect();
        let moved = |entry: Entry| match before.dates.get(entry.index).filter(|_| entry.kind == Kind::Date) {
            Some(date) => Entry { index: whens.partition_point(|when| *when < date.when), ..entry },
            None => entry,
        };
        if let Some(chosen) = self.walk.chosen.as_mut() {
            chosen.entry = moved(chosen.entry);
        }
        self.sidebar.extend(&now, moved);
        self.panes.rows.forget();
        self.views.forget_entries();
        self.compare.forget_entries();
        self.views.timeline = std::mem::take(&mut self.views.timeline).renewed(before, &now);
    }
}
