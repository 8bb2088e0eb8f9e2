//! An article and what is known of it: what its file states, what was found, and where the text speaks of it.

use std::sync::{Arc, Weak};

use super::{Finding, Opened, Origin};
use crate::{
    annotate::{
        Annotator,
        find::{self, Corrected, Correction},
    },
    article::{Article, Inline, Mark, Mentions, Passage, Position, Section},
};

/// An article and what is known of it.
#[derive(Debug)]
pub struct Document {
    /// The article, with what was found in it.
    pub article: Arc<Article>,
    /// Where it comes from.
    pub origin: Origin,
    /// The mentions and quotations found so far.
    pub mentions: Mentions,
    /// The article as its file has it.
    read: Arc<Article>,
    /// How far the search for what its file does not state has come.
    pub(super) finding: Finding,
    /// What the reader has corrected of what was found.
    corrected: Option<Corrected>,
    /// The article of which a draft was written, or is being written.
    drafted: Weak<Article>,
    annotator: Annotator,
    annotating: bool,
}

/// Bytes of text that are searched for stated names before the first frame: any article, but no book.
const AT_ONCE: usize = 48 * 1024;
/// Bytes of a book that are: what a screen may show.
const FIRST_SCREEN: usize = 8 * 1024;
/// Bytes of text in which what is not stated is found before the first frame; it takes some milliseconds.
const FOUND_AT_ONCE: usize = 8 * 1024;

impl Document {
    /// An article, its first part searched for names.
    pub fn new(opened: Opened) -> Self {
        let Opened { article: read, origin } = opened;
        let is_short = read.weight() <= FOUND_AT_ONCE;
        let found = is_short.then(|| find::found(&read)).flatten().map(Arc::new);
        let (article, read) = match found {
            Some(found) => (found, unread(&read)),
            None => (Arc::clone(&read), read),
        };
        let finding = if is_short || !read.analysis { Finding::Done } else { Finding::Due };
        let annotator = Annotator::new(&article);
        let mentions = Mentions::default();
        let mut document = Self {
            article,
            origin,
            mentions,
            read,
            finding,
            corrected: None,
            drafted: Weak::new(),
            annotator,
            annotating: true,
        };
        document.begin();
        document
    }

    /// The same article with all that can be found in it, however long that takes.
    #[must_use]
    pub fn searched(self) -> Self {
        self.searched_by(&find::found)
    }

    /// The same, found by somebody who may tell how far it is.
    #[must_use]
    pub fn searched_by(mut self, find: &dyn Fn(&Article) -> Option<Article>) -> Self {
        if self.finding != Finding::Done {
            let found = find(&self.read);
            self.take(found.map(Arc::new));
        }
        while self.annotate(usize::MAX) {}
        self
    }

    /// The article as its file has it.
    pub fn read(&self) -> &Arc<Article> {
        &self.read
    }

    /// How far the search for what its file does not state has come.
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The article in which something is to be found, for who begins to do it; none when that was asked before.
    pub(super) fn begin_finding(&mut self) -> Option<Arc<Article>> {
        if self.finding != Finding::Due {
            return None;
        }
        self.finding = Finding::Begun(0);
        Some(Arc::clone(&self.read))
    }

    /// Whether it waits for what is found in an article as it was read.
    pub fn awaits(&self, read: &Arc<Article>) -> bool {
        matches!(self.finding, Finding::Begun(_)) && Arc::ptr_eq(&self.read, read)
    }

    /// Corrects what was found; whether that is possible.
    pub(super) fn correct(&mut self, correction: Correction) -> bool {
        let mut corrected = self.corrected.take().unwrap_or_else(|| Corrected::new(Arc::clone(&self.article)));
        let is_possible = corrected.add(correction);
        let article = is_possible.then(|| corrected.article());
        // A refused one leaves nothing behind: it would hold the article as it is before more is found.
        self.corrected = Some(corrected).filter(|corrected| !corrected.is_empty());
        if article.is_some() {
            self.take(article);
        }
        is_possible
    }

    /// Takes the last correction back; which one.
    pub(super) fn undo(&mut self) -> Option<Correction> {
        let corrected = self.corrected.as_mut()?;
        let undone = corrected.undo()?;
        let article = corrected.article();
        self.take(Some(article));
        Some(undone)
    }

    /// Whether the reader has corrected what was found.
    pub fn is_corrected(&self) -> bool {
        self.corrected.as_ref().is_some_and(|corrected| !corrected.is_empty())
    }

    /// A draft of the article as it is now is written.
    pub(super) fn note_draft(&mut self) {
        self.drafted = Arc::downgrade(&self.article);
    }

    /// The draft could not be written.
    pub(super) fn forget_draft(&mut self) {
        self.drafted = Weak::new();
    }

    /// Whether the reader has corrected what no draft tells.
    pub(super) fn has_undrafted_corrections(&self) -> bool {
        self.is_corrected() && !self.drafted.ptr_eq(&Arc::downgrade(&self.article))
    }

    /// Whether its file says by itself who said some words.
    pub(super) fn states_speaker(&self, words: &Passage) -> bool {
        let block = self.read.block(words.section, words.block);
        let is_said =
            |mark: &Mark| mark.range == words.range && matches!(mark.inline, Inline::Speech(_) | Inline::Reported(_));
        block.is_some_and(|block| block.speaker().is_some() || block.marks.iter().any(is_said))
    }

    /// Takes what was found in the article as it was read, if anything was.
    pub(super) fn take(&mut self, found: Option<Arc<Article>>) {
        self.finding = Finding::Done;
        if let Some(article) = found {
            self.read = unread(&self.read);
            self.annotator = Annotator::new(&article);
            self.article = article;
            self.mentions = Mentions::default();
            self.annotating = true;
            self.begin();
        }
    }

    fn begin(&mut self) {
        self.annotate(if self.read.weight() <= AT_ONCE { AT_ONCE } else { FIRST_SCREEN });
    }

    /// Searches some more of the text for names; whether there is more to do.
    pub fn annotate(&mut self, budget: usize) -> bool {
        self.annotating = self.annotating && self.annotator.advance(&self.article, &mut self.mentions, budget);
        self.annotating
    }

    /// Whether the whole text has been searched for names.
    pub fn is_annotated(&self) -> bool {
        !self.annotating
    }

    /// The mentions, once they are those of the whole text.
    pub fn whole_mentions(&self) -> Option<&Mentions> {
        self.is_annotated().then_some(&self.mentions)
    }

    /// The point up to which (not included) the mentions are complete.
    pub fn covered(&self) -> Position {
        self.annotator.covered()
    }

    /// How much of the text has been searched for names: done, of all.
    pub fn annotated(&self) -> (usize, usize) {
        self.annotator.progress()
    }
}

/// An article as it was read, kept for the time when its file is read again: its text is in memory once, with what was
/// found in it.
fn unread(read: &Article) -> Arc<Article> {
    let sections = read.sections.iter().map(Section::unread).collect();
    Arc::new(Article { sections, ..read.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Certainty, Entry, Kind, Person};

    #[test]
    fn a_refused_correction_keeps_nothing_of_the_article_as_it_was_before_more_is_found() {
        let one = |name: &str, found| Person { name: name.to_owned(), found, ..Person::default() };
        let section = Section::new("s", "S", 0, FOUND_AT_ONCE + 1, || vec![Block::paragraph("words")]);
        let article = Article {
            analysis: true,
            people: vec![one("Albin Kurti", None)],
            sections: vec![section],
            ..Article::default()
        };
        let mut document = Document::new(Opened { article: Arc::new(article), origin: Origin::Input });
        let person = |index| Entry { kind: Kind::Person, index };
        assert!(!document.correct(Correction::Dismissed(person(0))), "the file states it");
        assert!(!document.is_corrected());
        let mut document = document.searched_by(&|article| {
            let found = ["Thursday", "Jens Stoltenberg"].map(|name| one(name, Some(Certainty::SURE)));
            let people = article.people.iter().cloned().chain(found).collect();
            Some(Article { people, ..article.clone() })
        });
        assert!(document.correct(Correction::Dismissed(person(1))));
        let names: Vec<&str> = document.article.people.iter().map(|person| &*person.name).collect();
        assert_eq!(names, ["Albin Kurti", "Jens Stoltenberg"]);
    }
}
