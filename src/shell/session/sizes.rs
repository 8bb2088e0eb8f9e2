//! What a session does for large text: heeds what the terminal says of its sizes, and has text enlarged over a frame.

use super::Session;
use crate::{shell::pictures::Strokes, view};

impl Session {
    /// The terminal has answered whether it has letters of more than one size.
    pub(super) fn learn_sizes(&mut self, enlarges: bool) {
        self.terminal.reply_came();
        self.enlarger.learn(enlarges);
    }

    /// Enlarges the text of the frame that nothing lies over.
    pub(super) fn enlarge(&mut self) -> Strokes {
        let model = &self.reader.model;
        let all = model.plan.sized.iter();
        let uncovered = all.filter(|sized| view::sized_text_is_uncovered(sized, &self.frame));
        let uncovered: Vec<_> = uncovered.collect();
        let ground = model.settings.theme.ground();
        self.enlarger.enlarge(uncovered.into_iter(), ground, &mut self.frame, self.terminal.epoch())
    }
}
