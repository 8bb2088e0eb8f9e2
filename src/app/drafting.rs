//! The draft: the article and what was found in it, written beside the reader as a file to be corrected.

use super::{Effect, Model, Origin};
use crate::keys::{Command, key_for};

impl Model {
    /// Asks for the article to be written as a draft, beside nothing that is there; or says why that had better wait.
    pub(super) fn draft(&mut self) -> Vec<Effect> {
        if let Some(why) = self.why_no_draft() {
            self.tell(why);
            return Vec::new();
        }
        self.status.is_drafting = true;
        self.tell("The draft is being written");
        let name = match &self.document.origin {
            Origin::File(path) => {
                path.file_stem().map_or_else(|| "article".to_owned(), |it| it.to_string_lossy().into_owned())
            }
            Origin::Bundled(name) => (*name).to_owned(),
            Origin::Input | Origin::Address(_) => "article".to_owned(),
        };
        vec![Effect::Draft(self.article(), name)]
    }

    /// A draft is made of a whole article, with all that was to be found in it, and one at a time.
    fn why_no_draft(&self) -> Option<String> {
        let [find, draft] = [Command::Find, Command::Draft].map(key_for);
        if self.status.is_drafting {
            Some("A draft is being written already".to_owned())
        } else if self.status.is_partial {
            Some("Only the beginning of the file is there, and a draft is made of all of it".to_owned())
        } else if self.document.finding.percent().is_some() {
            Some(format!("People and dates are still being looked for · {find} ends that, then {draft}"))
        } else {
            None
        }
    }

    /// Tells what became of the draft.
    pub(super) fn take_draft(&mut self, told: Result<String, String>) {
        self.status.is_drafting = false;
        match told {
            Ok(text) => self.tell(text),
            Err(text) => self.tell_fault(text),
        }
    }
}
