//! Reading the file of an article again, and editing it; of two that are compared, that of the side with the keyboard.

use super::{Document, Effect, MenuKind, Model, Opened, Origin, Overlay};
use crate::{
    article::View,
    keys::{Command, key_for},
};

impl Model {
    /// The article that the keyboard is in, and which of its sections.
    fn in_hand(&self) -> (&Document, usize) {
        if self.views.shown != View::Compare {
            return (&self.document, self.panes.section);
        }
        let side = self.compare.focused;
        (self.compared(side), self.compare.sides[side].section)
    }

    /// Opens the file of an article in an editor, at the section that is read.
    pub(super) fn edit(&mut self) -> Vec<Effect> {
        let (document, section) = self.in_hand();
        let Origin::File(path) = document.origin.clone() else {
            self.tell("Only an article from a file can be edited");
            return Vec::new();
        };
        let title = document.article.sections.get(section).map(|section| section.title.clone());
        self.await_side();
        vec![Effect::Edit(path, title.unwrap_or_default())]
    }

    /// Reads the file of an article again.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        let effect = match &self.in_hand().0.origin {
            Origin::File(path) => Effect::Load(path.clone()),
            Origin::Bundled(name) => Effect::LoadBundled(name),
            Origin::Input => {
                self.tell("What came through a pipe cannot be read again");
                return Vec::new();
            }
            Origin::Address(_) => {
                self.tell("What came from the web is not fetched again");
                return Vec::new();
            }
        };
        self.await_side();
        vec![effect]
    }

    /// Notes whether what is read next is the article at the right.
    fn await_side(&mut self) {
        self.compare.awaited = self.views.shown == View::Compare && self.compare.focused == 1;
    }

    /// Ends the reading of a file; whether one is being read. What is there of it stays.
    pub(super) fn end_reading(&mut self) -> bool {
        let Some(percent) = self.status.reading.take() else { return false };
        let key = key_for(Command::Reload);
        self.tell(if self.status.is_partial {
            format!("Only the beginning is shown, {percent}% of the file was read · {key} reads all of it")
        } else {
            format!("The file is not read again · {key} begins again")
        });
        true
    }

    /// Takes the whole of an article whose beginning was read: what is being typed, chosen or searched for goes on in it.
    pub(super) fn take_whole(&mut self, opened: Opened) {
        let (overlay, search, last) = (self.overlay.take(), self.walk.search.take(), self.walk.last);
        self.open(opened);
        match overlay {
            Some(Overlay::Prompt(prompt)) => self.go_on_typing(prompt),
            // What leads to a place or to somebody leads there by a number of the article before.
            Some(Overlay::Menu(menu)) if matches!(menu.kind, MenuKind::Help | MenuKind::Themes) => {
                self.overlay = Some(Overlay::Menu(menu));
            }
            Some(waits @ (Overlay::Letter(_) | Overlay::Views)) => self.overlay = Some(waits),
            _ => {}
        }
        if let Some(search) = search.filter(|_| self.walk.search.is_none()) {
            self.search_for(&search.typed, self.here(), search.hit().is_some());
            self.walk.last = last;
        }
    }

    /// Takes an article that was read, and says so if it was read before.
    pub(super) fn open_and_tell(&mut self, opened: Opened) {
        let awaited = std::mem::take(&mut self.compare.awaited);
        let is_first = opened.origin == self.document.origin;
        // A file may be compared with itself; then both sides are it.
        let beside = self.compare.other.as_ref().filter(|other| other.origin == opened.origin && (is_first || awaited));
        let is_beside = beside.is_some();
        let before = beside.map_or(self.document.read(), |other| other.read());
        let (same, was_partial) = (*before == opened.article, self.status.is_partial && is_first);
        if is_first || is_beside {
            self.status.notice = None;
        }
        let was_corrected = beside.map_or(&self.document, |other| other).is_corrected();
        if is_beside {
            self.renew_other(opened.clone());
        }
        if is_first || !is_beside {
            if was_partial { self.take_whole(opened) } else { self.open(opened) }
        }
        // That something was lost by it matters more.
        let is_told = self.status.notice.as_ref().is_some_and(|notice| notice.fault);
        if !is_told && !was_partial && (is_first || is_beside) {
            self.tell(match (same, was_corrected) {
                (true, true) => "Read again: what was found is back as it was",
                (true, false) => "Read again: nothing has changed",
                (false, _) => "Read again: the article has changed",
            });
        }
    }
}
