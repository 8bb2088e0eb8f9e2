//! The views in place of the panes: which is shown, and what its keys do.

use std::collections::HashMap;

use super::{Focus, Map, Model, Overlay, Pictures, timeline::Timeline, together::Pairs};
use crate::{
    article::{Passage, View},
    chart::Until,
    keys::Command,
    page::{Facts, Page, Places, QuotationOrder},
};

/// The state of the views.
#[derive(Debug, Default)]
pub struct Views {
    /// What is shown in place of the panes; the text for the panes themselves.
    pub shown: View,
    /// What the reader has chosen in each, and how far it is scrolled.
    pub(super) places: HashMap<View, Place>,
    /// The sentence that a view led to; shown until the next key.
    pub pointed: Option<Passage>,
    /// How much of the view is shown, where it comes one after the other.
    pub(super) until: Until,
    /// The order of the quotations.
    pub(super) quotations: QuotationOrder,
    /// The square of people.
    pub(super) pairs: Pairs,
    /// The map.
    pub map: Map,
    /// What the reader set of the timeline.
    pub timeline: Timeline,
    /// The picture that is shown.
    pub pictures: Pictures,
}

/// A place in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The chosen item.
    pub chosen: usize,
    /// The item at the top, and how many of its lines lie above.
    pub(super) top: (usize, usize),
}

impl Views {
    /// The place in a view.
    pub fn place(&self, view: View) -> Place {
        self.places.get(&view).copied().unwrap_or_default()
    }

    /// Chooses an item of a view.
    pub(super) fn put(&mut self, view: View, chosen: usize) {
        self.places.entry(view).or_default().chosen = chosen;
    }

    /// Forgets every place, as for another article.
    pub(super) fn forget(&mut self) {
        self.places.clear();
        self.renew();
    }

    /// Forgets what was made of an article that has changed; what is chosen stays, as far as there is so much.
    pub(super) fn renew(&mut self) {
        self.forget_entries();
        self.pictures.forget();
        self.pointed = None;
    }

    /// Forgets what was made of entries, of which there are more now.
    pub(super) fn forget_entries(&mut self) {
        self.pairs = Pairs::default();
        self.map.forget();
    }
}

impl Model {
    /// Shows a view in place of the panes.
    pub(super) fn show(&mut self, view: View) {
        if view == View::Compare && !self.can_compare() {
            return self.tell("This article has no two sections to compare");
        }
        if self.views.shown != view {
            if !self.is_looking() {
                self.prepare_timeline();
            }
            self.remember();
            self.views.shown = view;
            if view == View::Compare {
                self.begin_compare();
                self.tell_compared();
            }
        }
        self.sidebar.drawn = false;
        self.focus = Focus::Text;
        self.status.selection = None;
    }

    /// Asks for a view.
    pub(super) fn open_views(&mut self) {
        self.overlay = Some(Overlay::Views);
    }

    /// Whether a view is shown in place of the panes.
    pub fn is_looking(&self) -> bool {
        self.views.shown != View::Text
    }

    /// The page of the view that is shown, where it is one.
    pub fn page(&self) -> Option<Box<dyn Page + '_>> {
        let (article, mentions) = (&*self.document.article, &self.document.mentions);
        let for_class = self.teaching().is_some();
        match self.views.shown {
            View::Timeline => Some(Box::new(self.timeline_page())),
            View::Facts if for_class => Some(Box::new(Facts::new(article, mentions).for_class())),
            View::Facts => Some(Box::new(Facts::new(article, mentions))),
            View::Quotations => Some(Box::new(self.quotations())),
            View::WithWhom => Some(Box::new(self.together())),
            View::Map if for_class => Some(Box::new(self.places_page().for_class())),
            View::Map => Some(Box::new(self.places_page())),
            View::Pictures => Some(Box::new(self.views.pictures.page(article))),
            _ => None,
        }
    }

    fn places_page(&self) -> Places<'_> {
        let chosen = self.views.place(View::Map).chosen;
        Places::new(&self.document.article, &self.document.mentions, Some(chosen))
    }

    /// Runs a command on the view that is shown; whether it has a meaning of its own there.
    pub(super) fn run_looking(&mut self, command: Command, n: isize) -> bool {
        if !self.is_looking() || self.focus != Focus::Text {
            return false;
        }
        if self.views.shown == View::Compare {
            return self.run_compare(command, n);
        }
        if self.views.shown == View::Pictures && self.run_on_picture(command, n) {
            return true;
        }
        match command {
            Command::LineDown => self.step_items(n),
            Command::LineUp => self.step_items(-n),
            Command::PageDown | Command::HalfPageDown => self.step_item_pages(n),
            Command::PageUp | Command::HalfPageUp => self.step_item_pages(-n),
            Command::Start => self.step_items(isize::MIN / 2),
            Command::End => self.step_items(isize::MAX / 2),
            Command::Open => self.open_item(n),
            Command::TurnQuotations => self.turn_quotations(),
            Command::TurnPairs => self.turn_pairs(),
            Command::NextColumn => self.step_columns(n),
            Command::PreviousColumn => self.step_columns(-n),
            Command::Map(step) => self.step_map(step),
            _ => return self.run_timeline(command),
        }
        true
    }
}
