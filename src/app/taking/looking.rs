//! Taking along from a view: the sentence that the chosen entry tells of, or the section of a side that is compared.

use super::{cited, speaker_of};
use crate::{
    app::{Effect, Model},
    article::{Passage, View},
    page::Lead,
    text::sentence,
};

impl Model {
    /// Copies what the view tells of: a section of a comparison, else the sentence behind the chosen entry.
    pub(super) fn copy_from_view(&mut self) -> Vec<Effect> {
        if self.views.shown == View::Compare {
            let side = self.compare.focused;
            let article = &self.compared(side).article;
            let text = cited::section(article, self.compare.sides[side].section);
            return self.take("section", text);
        }
        let passage = self.passage_of_item();
        let text = passage.and_then(|passage| self.document.article.text_of(&passage).map(str::to_owned));
        match text {
            Some(text) => self.take("sentence", text),
            None => self.tell_nothing(),
        }
    }

    /// Copies the same with where it is from: of a comparison the paragraph at the top of the side.
    pub(super) fn cite_from_view(&mut self) -> Vec<Effect> {
        let (document, passage) = if self.views.shown == View::Compare {
            let side = self.compare.focused;
            let panes = &self.compare.sides[side];
            let document = self.compared(side);
            let at = panes.anchor(panes.section);
            let length = document.article.block(at.section, at.block).map_or(0, |block| block.text.len());
            (document, Some(Passage { section: at.section, block: at.block, range: 0..length }))
        } else {
            (&self.document, self.passage_of_item())
        };
        let cited = passage.and_then(|passage| {
            let text = document.article.text_of(&passage).filter(|text| !text.is_empty())?;
            let speaker = speaker_of(&document.mentions, &passage);
            Some((text.to_owned(), cited::citation(&document.article, &passage, text, speaker)))
        });
        match cited {
            Some((text, citation)) => self.take_citation(&text, citation),
            None => self.tell_nothing(),
        }
    }

    fn tell_nothing(&mut self) -> Vec<Effect> {
        self.tell("No sentence of the text stands behind this entry");
        Vec::new()
    }

    /// The quotation or the sentence that the chosen item leads to; of an entry's mentions the first.
    fn passage_of_item(&self) -> Option<Passage> {
        let mentions = &self.document.mentions;
        let around = match self.lead()? {
            Lead::Entry(entry) => mentions.nth(entry, 0)?.at.clone(),
            Lead::Position(at) => {
                let quotations = mentions.quotations_in_block(at.section, at.block).iter();
                let mut here = quotations.filter(|quotation| quotation.at.range.start == at.offset);
                if let Some(quotation) = here.next().filter(|_| self.views.shown == View::Quotations) {
                    return Some(quotation.at.clone());
                }
                let length = self.document.article.block(at.section, at.block)?.text.len();
                let start = at.offset.min(length);
                Passage { section: at.section, block: at.block, range: start..(start + 1).min(length) }
            }
        };
        let text = &self.document.article.block(around.section, around.block)?.text;
        let range = sentence::around(text, &around.range);
        (!range.is_empty()).then_some(Passage { range, ..around })
    }
}
