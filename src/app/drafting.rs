//! Files that are written beside the reader: the article and what was found in it as a draft to be corrected, and what
//! stays of a lesson.

use std::sync::Arc;

use super::{Document, Effect, Kept, Model, Origin, Unwritten, Written};
use crate::{
    keys::{Command, key_for},
    lesson::Tally,
};

impl Model {
    /// Asks for the article to be written as a draft, beside nothing that is there; or says why that had better wait.
    /// After a lesson the hands come first, as they would be lost.
    pub(super) fn draft(&mut self) -> Vec<Effect> {
        if self.has_unwritten_hands() {
            return self.keep_lesson();
        }
        if let Some(why) = self.why_not_write("a draft", Command::Draft) {
            self.tell(why);
            return Vec::new();
        }
        (self.status.is_writing, self.status.is_drafting) = (true, true);
        self.document.note_draft();
        self.tell("The draft is being written");
        vec![Effect::Draft(self.article(), self.document.file_name())]
    }

    /// Asks what to do with corrections that no draft has, unless that was asked just now.
    pub(super) fn asks_about_corrections(&mut self) -> bool {
        let asks = self.document.has_undrafted_corrections() && !self.status.asked_about_corrections;
        if asks {
            self.status.asked_about_corrections = true;
            let draft = key_for(Command::Draft);
            self.tell(format!("Corrections not written · {draft} writes a draft with them · again leaves without"));
        }
        asks
    }

    /// What is written is made of a whole article, a draft with all that was to be found in it, and one at a time.
    pub(super) fn why_not_write(&self, what: &str, command: Command) -> Option<String> {
        let [find, draft] = [Command::Find, Command::Draft].map(key_for);
        if self.status.is_writing {
            Some("A file is being written already".to_owned())
        } else if self.status.is_partial {
            Some(format!("Only the beginning of the file is there, and {what} is made of all of it"))
        } else if command == Command::Draft && self.document.finding.percent().is_some() {
            Some(format!("People and dates are still being looked for · {find} ends that, then {draft}"))
        } else {
            None
        }
    }

    /// Tells what became of what was written; ends the program if that waited for it.
    pub(super) fn take_written(&mut self, came: Result<Written, Unwritten>) -> Vec<Effect> {
        self.status.is_writing = false;
        let is_draft = std::mem::take(&mut self.status.is_drafting);
        let leaves = self.settle_hands(&came);
        match came {
            Ok(Written { told, are_old: true, .. }) => self.tell(format!("Nothing has changed since: {told}")),
            Ok(written) => self.tell(written.told),
            Err(unwritten) => {
                if is_draft {
                    self.document.forget_draft();
                }
                self.tell_fault(unwritten.told);
            }
        }
        if !leaves {
            return Vec::new();
        }
        self.status.parting = self.status.notice.take().map(|notice| notice.text);
        vec![Effect::Quit]
    }
}

impl Document {
    /// What stays of a lesson of this article.
    pub fn kept(&self, tallies: Vec<Tally>) -> Kept {
        let (article, origin, name) = (Arc::clone(&self.article), self.origin.clone(), self.file_name());
        Kept { article, origin, tallies, name, before: Vec::new() }
    }

    /// What a file is called that is made of the article.
    fn file_name(&self) -> String {
        match &self.origin {
            Origin::File(path) => {
                path.file_stem().map_or_else(|| "article".to_owned(), |it| it.to_string_lossy().into_owned())
            }
            Origin::Bundled(name) => (*name).to_owned(),
            Origin::Input | Origin::Address(_) => "article".to_owned(),
        }
    }
}
