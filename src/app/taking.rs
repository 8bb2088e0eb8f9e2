//! Taking text along: selecting, copying, citing.

mod cited;
mod looking;

use std::ops::Range;

use super::{Effect, Model};
use crate::{
    article::{Article, Entry, Mentions, Passage, Position, Quotation},
    keys::{Command, key_for},
};

/// A selected stretch of one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// Where it was begun.
    pub from: Position,
    /// Where it was drawn to.
    pub to: Position,
    /// Whether it grows by whole paragraphs.
    pub paragraphs: bool,
}

impl Selection {
    /// The part of a block that is selected.
    pub fn in_block(&self, section: usize, block: usize, length: usize) -> Option<Range<usize>> {
        let (first, last) = (self.from.min(self.to), self.from.max(self.to));
        if section != first.section || !(first.block..=last.block).contains(&block) {
            return None;
        }
        if self.paragraphs {
            return Some(0..length);
        }
        let start = if block == first.block { first.offset } else { 0 };
        let end = if block == last.block { last.offset } else { length };
        Some(start.min(length)..end.min(length)).filter(|range| !range.is_empty())
    }

    /// The selected text, blank lines between its blocks.
    fn text(&self, article: &Article) -> String {
        let section = self.from.section;
        let blocks = article.sections[section].blocks().iter().enumerate();
        let parts = blocks.filter_map(|(index, block)| {
            let range = self.in_block(section, index, block.text.len())?;
            cited::part(article, block, range)
        });
        parts.collect::<Vec<_>>().join("\n\n")
    }
}

impl Model {
    /// Begins to select paragraphs, or ends it.
    pub(super) fn toggle_selection(&mut self) {
        if self.status.selection.take().is_none() {
            let here = self.here();
            self.status.selection = Some(Selection { from: here, to: here, paragraphs: true });
            let [down, up, copy, cite] =
                [Command::LineDown, Command::LineUp, Command::Copy, Command::Cite].map(key_for);
            self.tell(format!("{down} and {up} extend · {copy} copies · {cite} cites · Esc ends"));
        }
    }

    /// Extends the selection by so many paragraphs.
    pub(super) fn extend_selection(&mut self, by: isize) {
        let Some(mut selection) = self.status.selection else { return };
        let last = self.document.article.sections[selection.to.section].blocks().len().saturating_sub(1);
        selection.paragraphs = true;
        selection.to.block = selection.to.block.saturating_add_signed(by).min(last);
        selection.to.offset = 0;
        self.panes.reveal(selection.to);
        self.status.selection = Some(selection);
    }

    /// Copies the selection, or the section.
    pub(super) fn copy(&mut self) -> Vec<Effect> {
        if self.is_looking() {
            return self.copy_from_view();
        }
        let article = self.article();
        let (what, text) = match self.status.selection.take() {
            Some(selection) => ("selection", selection.text(&article)),
            None => ("section", cited::section(&article, self.panes.section)),
        };
        self.take(what, text)
    }

    /// Copies a text, and says what it is and how long.
    fn take(&mut self, what: &str, text: String) -> Vec<Effect> {
        let words = text.split_whitespace().count();
        let plural = if words == 1 { "" } else { "s" };
        self.tell(format!("Copied the {what}: {words} word{plural}"));
        vec![Effect::Copy(text)]
    }

    /// Copies the selection, the quotation that stands here, or the paragraph, with where it is from.
    pub(super) fn cite(&mut self) -> Vec<Effect> {
        if self.is_looking() {
            return self.cite_from_view();
        }
        let article = self.article();
        let (passage, text, whole) = self.cited(&article);
        // Of several paragraphs only one may be somebody's words.
        let speaker = speaker_of(&self.document.mentions, &passage).filter(|_| whole);
        let citation = cited::citation(&article, &passage, &text, speaker);
        self.take_citation(&text, citation)
    }

    fn take_citation(&mut self, text: &str, citation: String) -> Vec<Effect> {
        self.tell(format!("Copied as a citation: {}", crate::text::truncate(text, 40)));
        vec![Effect::Copy(citation)]
    }

    /// What is cited: where it begins, its text, and whether that is all in one block.
    fn cited(&mut self, article: &Article) -> (Passage, String, bool) {
        if let Some(selection) = self.status.selection.take() {
            let start = selection.from.min(selection.to);
            let length = article.block(start.section, start.block).map_or(0, |block| block.text.len());
            let range = selection.in_block(start.section, start.block, length).unwrap_or(0..length);
            let passage = Passage { section: start.section, block: start.block, range };
            let is_one = selection.from.block == selection.to.block;
            let text = if is_one { text_of(article, &passage) } else { selection.text(article) };
            return (passage, text, is_one);
        }
        let passage = if let Some(quotation) = self.quotation_here() {
            quotation.at.clone()
        } else {
            let here = self.here();
            let length = article.block(here.section, here.block).map_or(0, |block| block.text.len());
            Passage { section: here.section, block: here.block, range: 0..length }
        };
        let text = text_of(article, &passage);
        (passage, text, true)
    }

    /// The quotation on the screen that is nearest from here on.
    fn quotation_here(&self) -> Option<&Quotation> {
        let here = self.here();
        let last = self.plan.pane(self.panes.section)?.lines.last()?.block;
        let on_screen = |at: &Passage| at.section == here.section && (here.block..=last).contains(&at.block);
        self.document.mentions.quotations().iter().find(|quotation| {
            on_screen(&quotation.at) && (quotation.at.block > here.block || quotation.at.range.end > here.offset)
        })
    }
}

fn text_of(article: &Article, passage: &Passage) -> String {
    article.text_of(passage).unwrap_or_default().to_owned()
}

/// Who speaks a passage, if it lies in one quotation.
fn speaker_of(mentions: &Mentions, passage: &Passage) -> Option<Entry> {
    let quotations = mentions.quotations_in_block(passage.section, passage.block);
    let around = |at: &Passage| at.range.start <= passage.range.start && passage.range.end <= at.range.end;
    quotations.iter().find(|quotation| around(&quotation.at)).map(|quotation| quotation.speaker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_covers_the_blocks_between_its_ends() {
        let at = |block, offset| Position { section: 0, block, offset };
        let selection = Selection { from: at(2, 3), to: at(1, 5), paragraphs: false };
        assert_eq!(selection.in_block(0, 0, 9), None);
        assert_eq!(selection.in_block(0, 1, 9), Some(5..9));
        assert_eq!(selection.in_block(0, 2, 9), Some(0..3));
        assert_eq!(selection.in_block(1, 1, 9), None);
        let paragraphs = Selection { paragraphs: true, ..selection };
        assert_eq!(paragraphs.in_block(0, 2, 9), Some(0..9));
    }
}
