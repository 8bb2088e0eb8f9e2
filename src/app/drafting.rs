//! Files that are written beside the reader: the article and what was found in it as a draft to be corrected, and what
//! stays of a lesson.

use std::sync::Arc;

use super::{Document, Effect, Kept, Model, Origin, Unwritten};
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
        self.status.is_writing = true;
        self.tell("The draft is being written");
        vec![Effect::Draft(self.article(), self.document.file_name())]
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

    /// Tells what became of what was written.
    pub(super) fn take_written(&mut self, told: Result<String, Unwritten>) {
        self.status.is_writing = false;
        self.settle_hands(&told);
        match told {
            Ok(text) => self.tell(text),
            Err(unwritten) => self.tell_fault(unwritten.told),
        }
    }
}

impl Document {
    /// What stays of a lesson of this article.
    pub fn kept(&self, tallies: Vec<Tally>) -> Kept {
        let (article, origin, name) = (Arc::clone(&self.article), self.origin.clone(), self.file_name());
        Kept { article, origin, tallies, name }
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
