//! The whole state of a reader.

use std::sync::Arc;

use ratatui::layout::Size;

use super::{
    Compare, Document, Focus, Opened, Overlay, Panes, Plan, Settings, Sidebar, Status, Teaching, Trail, Views, Walk,
    searching::Searching,
};
use crate::article::{Article, View};

/// Bytes of text that a slice of work looks at: well under a millisecond.
const SLICE: usize = 64 * 1024;

/// The state of a reader.
#[derive(Debug)]
pub struct Model {
    /// What is read.
    pub document: Document,
    /// The panes of the text.
    pub panes: Panes,
    /// What is shown in place of the panes.
    pub views: Views,
    /// Two sections side by side.
    pub compare: Compare,
    /// The lesson that is taught, or was left for reading.
    pub lesson: Option<Teaching>,
    /// The lists of who and when.
    pub sidebar: Sidebar,
    /// Where the keyboard is.
    pub focus: Focus,
    /// The chosen entry and the search, which `n` walks.
    pub walk: Walk,
    /// Where the reader has been, and marks.
    pub trail: Trail,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// Messages, counts and the tour.
    pub status: Status,
    /// What the reader set.
    pub settings: Settings,
    /// What stands where on the screen.
    pub plan: Plan,
}

impl Model {
    /// A reader of an article on a screen.
    pub fn new(opened: Opened, settings: Settings, size: Size) -> Self {
        let document = Document::new(opened);
        let sidebar = Sidebar::new(&document.article, document.finding().may_find());
        let mut model = Self {
            document,
            panes: Panes::default(),
            views: Views::default(),
            compare: Compare::default(),
            lesson: None,
            sidebar,
            focus: Focus::Text,
            walk: Walk::default(),
            trail: Trail::default(),
            overlay: None,
            status: Status::default(),
            settings,
            plan: Plan::default(),
        };
        model.plan.screen.width = size.width;
        model.plan.screen.height = size.height;
        model.arrange();
        model
    }

    /// The article.
    pub fn article(&self) -> Arc<Article> {
        Arc::clone(&self.document.article)
    }

    /// Whether a text from right to left is shown.
    pub fn shows_right_to_left(&self) -> bool {
        let other = self.compare.other.as_ref().map(|other| &other.article);
        self.document.article.is_right_to_left() || other.is_some_and(|other| other.is_right_to_left())
    }

    /// Takes another article, or the same one changed: places stay where their sections are.
    pub fn open(&mut self, opened: Opened) {
        let before = self.article();
        let same = opened.origin == self.document.origin;
        let place = self.top();
        self.keep_date();
        let timeline = std::mem::take(&mut self.views.timeline);
        self.document = Document::new(opened);
        let article = self.article();
        self.panes.forget();
        self.sidebar.renew(&article, self.document.finding().may_find());
        self.walk = Walk::default();
        self.focus = Focus::Text;
        self.overlay = None;
        let Status { tour, is_writing, is_drafting, now, .. } = self.status;
        self.status =
            Status { tour, is_writing, is_drafting, now, notice: self.status.notice.take(), ..Status::default() };
        self.reopen_lesson(&before, same);
        if !same {
            self.views.forget();
            self.compare.forget();
            self.trail = Trail::default();
            return;
        }
        self.views.renew();
        self.compare.renew(|position| article.nearest(&before, position));
        if self.views.shown == View::Compare && !self.can_compare() {
            self.views.shown = View::Text;
        }
        self.views.timeline = timeline.renewed(&before, &article);
        self.trail.renew(|position| article.nearest(&before, position));
        if let Some(anchor) = article.nearest(&before, place) {
            self.panes.section = anchor.section;
            self.panes.set_anchor(anchor);
        }
    }

    /// Does a slice of the work that waits: a search for words, which somebody waits for, else names are found and searched
    /// for. Whether anything was done.
    pub fn work(&mut self) -> bool {
        if !self.has_work() {
            return false;
        }
        let annotating = self.walk.search.as_ref().is_some_and(Searching::needs_only_words) || self.annotate();
        self.search_on(SLICE);
        if !annotating || self.walk.search.is_some() {
            self.arrange();
        }
        true
    }

    /// Finds names in a slice of the article and of the one beside it; whether there is more to do.
    fn annotate(&mut self) -> bool {
        let other = self.compare.other.as_mut().is_some_and(|other| other.annotate(SLICE));
        self.document.annotate(SLICE) || other
    }

    /// Whether work waits.
    pub fn has_work(&self) -> bool {
        let other = self.compare.other.as_ref();
        !self.document.is_annotated()
            || other.is_some_and(|other| !other.is_annotated())
            || self.walk.search.as_ref().is_some_and(|search| !search.is_done())
    }
}
