//! Searching: the prompt, the hits as one types, and the walk over them.

use super::{Focus, Model, Overlay, Spot, Walking, choosing};
use crate::{
    article::{Passage, Position},
    search::{Query, Search},
    text,
};

/// The line in which a search is typed.
#[derive(Debug)]
pub struct Prompt {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it, if anything.
    pub fault: Option<String>,
    /// Where the reader was when the search began.
    origin: Spot,
    /// Where the keyboard was, and whether a drawer was open.
    keyboard: (Focus, bool),
    /// The search before, which comes back if this one is left, and what `n` walked.
    before: Option<Box<Searching>>,
    walked: Walking,
    /// Completions of the last word, while Tab walks them.
    completions: Vec<String>,
    completed: usize,
}

/// A search with its hits.
#[derive(Debug)]
pub struct Searching {
    /// What was typed.
    pub typed: String,
    search: Search,
    /// The hit that the reader stands on, in reading order.
    at: Option<usize>,
    from: Position,
    /// Whether the first hit is not gone to: the reader has gone to one before.
    stays: bool,
}

impl Searching {
    /// Whether it is under way and waits for nothing but itself.
    pub(super) fn needs_only_words(&self) -> bool {
        !self.is_done() && !self.search.query().needs_mentions()
    }

    /// The hits found so far, in reading order.
    pub fn hits(&self) -> &[Passage] {
        self.search.hits()
    }

    /// The hit that the reader stands on.
    pub fn hit(&self) -> Option<&Passage> {
        self.hits().get(self.at?)
    }

    /// Which hit the reader stands on, counted from 1, and how many there are so far.
    pub fn count(&self) -> (usize, usize) {
        (self.at.map_or(0, |at| at + 1), self.hits().len())
    }

    /// The hits in one block.
    pub fn hits_in_block(&self, section: usize, block: usize) -> &[Passage] {
        self.search.hits_in_block(section, block)
    }

    /// How many hits a section has.
    pub fn count_in_section(&self, section: usize) -> usize {
        self.search.count_in_section(section)
    }

    /// Whether the whole article was searched.
    pub fn is_done(&self) -> bool {
        self.search.is_done()
    }
}

/// Letters of a search; nobody looks for more, and what is pasted by mistake must not hold up the next key.
const LONGEST: usize = 300;

/// Bytes of text searched before a key is answered; the rest follows in slices.
const AT_ONCE: usize = 512 * 1024;

impl Model {
    /// Opens the prompt.
    pub(super) fn open_prompt(&mut self) {
        let prompt = Prompt {
            typed: String::new(),
            fault: None,
            origin: self.spot(),
            keyboard: (self.focus, self.sidebar.drawn),
            before: self.walk.search.take().map(Box::new),
            walked: self.walk.last,
            completions: Vec::new(),
            completed: 0,
        };
        self.leave_drawer();
        self.overlay = Some(Overlay::Prompt(prompt));
    }

    /// Changes what is typed at the prompt and searches for it from where the search began.
    pub(super) fn retype(&mut self, change: impl FnOnce(&mut String)) {
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        change(&mut prompt.typed);
        let kept = text::graphemes(&prompt.typed).nth(LONGEST).map(|letter| letter.offset);
        prompt.typed.truncate(kept.unwrap_or(prompt.typed.len()));
        prompt.completions.clear();
        self.search_typed();
    }

    /// Puts the next completion at the end of the prompt.
    pub(super) fn complete(&mut self) {
        let article = self.article();
        let Some(Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        if prompt.completions.is_empty() {
            prompt.completions = crate::search::complete(&prompt.typed, &article, self.document.whole_mentions());
            prompt.completed = 0;
        }
        if let Some(completion) = prompt.completions.get(prompt.completed % prompt.completions.len().max(1)) {
            prompt.typed.clone_from(completion);
            prompt.completed += 1;
            self.search_typed();
        }
    }

    /// Opens the prompt again as it was left, over more of the article than there was.
    pub(super) fn go_on_typing(&mut self, prompt: Prompt) {
        self.overlay = Some(Overlay::Prompt(Prompt { before: None, completions: Vec::new(), ..prompt }));
        self.search_typed();
    }

    /// Searches for what is typed, from where the search began.
    fn search_typed(&mut self) {
        let Some(Overlay::Prompt(prompt)) = &self.overlay else { return };
        let (typed, origin) = (prompt.typed.clone(), prompt.origin);
        self.restore(origin);
        let fault = self.search_for(&typed, origin.top, false);
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            prompt.fault = fault;
        }
    }

    /// Searches for what was typed, from a position on, and goes to the first hit unless the reader `stays`; what is wrong
    /// with it, if it is no question.
    pub(super) fn search_for(&mut self, typed: &str, from: Position, stays: bool) -> Option<String> {
        let article = self.article();
        self.walk.search = None;
        let query = match Query::parse(typed, &article) {
            Ok(query) => query,
            Err(error) => return Some(error.to_string()),
        };
        if !query.is_empty() {
            let search = Search::new(query, &article, from);
            self.walk.search = Some(Searching { typed: typed.to_owned(), search, at: None, from, stays });
            self.walk.last = Walking::Hits;
            self.search_on(AT_ONCE);
        }
        None
    }

    /// Searches some more of the text; the first hit found is gone to.
    pub(super) fn search_on(&mut self, budget: usize) {
        let article = self.article();
        let Some(searching) = &mut self.walk.search else { return };
        if searching.is_done() {
            return;
        }
        let before = searching.hit().cloned();
        let covered = self.document.covered();
        searching.search.advance(&article, &self.document.mentions, covered, budget);
        searching.at = match &before {
            // Hits found meanwhile may stand before the one the reader is on.
            Some(hit) => searching.hits().binary_search_by_key(&hit.start(), Passage::start).ok(),
            None => searching.search.first_from(searching.from).map(|found| found.index),
        };
        if let (None, Some(hit), false) = (before, searching.hit(), searching.stays) {
            let start = hit.start();
            self.panes.reveal(start);
        }
    }

    /// Takes the search: its hits stay, `n` walks them, and one can come back to where it began. Without words the
    /// search before goes on.
    pub(super) fn take_search(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        let missed = self.walk.search.as_ref().filter(|search| search.hits().is_empty() && search.is_done());
        // The whole may have it; then it is gone to.
        let may_come = missed.is_some() && self.status.is_partial;
        let missed = missed.filter(|_| !may_come).map(|search| format!("Not found: {}", search.typed));
        if let Some(fault) = prompt.fault.clone().or(missed) {
            self.walk.search = None;
            self.tell_fault(fault);
        } else if self.walk.search.is_some() {
            self.trail.push(prompt.origin);
            if may_come {
                self.tell("Not found in the beginning of the file; the rest is searched as soon as it is read");
            }
        } else if prompt.before.is_some() {
            self.walk.search = prompt.before.map(|before| *before);
            self.walk_hits(1);
        } else {
            self.tell("Nothing to search for");
        }
    }

    /// Leaves the prompt, with everything as it was before.
    pub(super) fn cancel_search(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlay.take() else { return };
        self.restore(prompt.origin);
        self.walk.search = prompt.before.map(|before| *before);
        self.walk.last = prompt.walked;
        (self.focus, self.sidebar.drawn) = prompt.keyboard;
    }

    /// To the next (or previous) hit, over all panes and round.
    pub(super) fn walk_hits(&mut self, by: isize) {
        let here = self.here();
        let Some(searching) = &mut self.walk.search else { return };
        let Some(at) = searching.at.or((!searching.hits().is_empty()).then_some(0)) else { return };
        let hits = searching.hits();
        let standing = Some(at).filter(|at| hits[*at].start() == here);
        let before_here = hits.partition_point(|hit| hit.start() < here);
        let (at, wrapped) = choosing::step(hits.len(), standing, before_here, by);
        let place = hits[at].start();
        searching.at = Some(at);
        self.walk.last = Walking::Hits;
        let typing = matches!(self.overlay, Some(Overlay::Prompt(_)));
        if typing {
            self.panes.reveal(place);
        } else {
            self.go_to(place);
        }
        if wrapped {
            self.tell(if by > 0 { "On from the first hit" } else { "On from the last hit" });
        }
    }
}
