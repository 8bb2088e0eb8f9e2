//! The items of a view: chosen, walked, clicked, and the way from each to the text.

use ratatui::layout::Position as Cell;

use super::{Chosen, Model};
use crate::{
    article::{Entry, Passage, Position, View},
    page::{Lead, Look},
    text::sentence,
};

impl Model {
    /// So many items further or back in the view that is shown.
    pub(super) fn step_items(&mut self, by: isize) {
        if self.scroll_item(by) {
            return;
        }
        let last = self.page().map_or(0, |page| page.count()).saturating_sub(1);
        let before = self.views.place(self.views.shown).chosen;
        let chosen = before.saturating_add_signed(by).min(last);
        self.choose_item(chosen);
        if chosen == before {
            self.tell(if by > 0 { "Nothing stands below" } else { "Nothing stands above" });
        }
    }

    /// An item that is higher than the screen is scrolled before it is left; whether it was.
    fn scroll_item(&mut self, by: isize) -> bool {
        let (view, place) = (self.views.shown, self.views.place(self.views.shown));
        let Some(plan) = self.plan.view.as_ref().filter(|_| by.abs() == 1 && place.top.0 == place.chosen) else {
            return false;
        };
        let Some((_, item)) = plan.shown.iter().find(|(index, _)| *index == place.chosen) else { return false };
        let height = usize::from(plan.body.height).max(1);
        let last = item.height().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        let line = if by > 0 { (place.top.1 + page).min(last) } else { place.top.1.saturating_sub(page).min(last) };
        self.views.places.entry(view).or_default().top = (place.chosen, line);
        line != place.top.1
    }

    /// As many items as a page shows.
    pub(super) fn step_item_pages(&mut self, by: isize) {
        let items = self.plan.view.as_ref().map_or(1, |view| view.items().saturating_sub(1)).max(1);
        self.step_items(by * isize::try_from(items).unwrap_or(1));
    }

    /// Chooses an item of the view; an entry that it tells of is chosen with it.
    pub(super) fn choose_item(&mut self, chosen: usize) {
        let view = self.views.shown;
        self.views.put(view, chosen);
        if let Some(Lead::Entry(entry)) = self.lead() {
            self.choose(entry);
        }
    }

    /// A click on an item chooses it; on the chosen one it goes to the text.
    pub(super) fn click_item(&mut self, at: Cell) {
        let Some(plan) = self.plan.view.as_ref().filter(|plan| plan.body.contains(at)) else {
            return if self.views.shown == View::Timeline { self.click_axis(at) } else { self.click_map(at) };
        };
        let row = usize::from(at.y - plan.body.y);
        let Some(item) = plan.rows().nth(row).map(|(item, _)| item) else { return };
        let elsewhere = self.views.shown == View::WithWhom && self.click_column(item, at.x);
        if item == self.views.place(self.views.shown).chosen && !elsewhere {
            return self.open_item(1);
        }
        self.choose_item(item);
    }

    /// Where the chosen item leads.
    pub(super) fn lead(&self) -> Option<Lead> {
        let (page, place) = (self.page()?, self.views.place(self.views.shown));
        let look = Look { width: u16::MAX, plain: self.settings.plain };
        (place.chosen < page.count()).then(|| page.item(place.chosen, look).lead)?
    }

    /// To where the text says what the chosen item tells.
    pub(super) fn open_item(&mut self, by: isize) {
        if self.views.shown == View::WithWhom && self.is_on_square() {
            return self.open_pair();
        }
        match self.lead() {
            Some(Lead::Position(position)) => self.go_to_sentence(position),
            Some(Lead::Entry(entry)) => {
                self.choose(entry);
                self.open_mention(entry, by);
            }
            None => self.tell("There is nothing here to go to"),
        }
    }

    /// To the first mention of an entry, or, where one was gone to before, on from that.
    fn open_mention(&mut self, entry: Entry, by: isize) {
        let first = self.document.mentions.nth(entry, 0).map(|mention| mention.at.start());
        match (self.walk.chosen, first) {
            (Some(chosen), Some(first)) if chosen.at.is_none() && by == 1 => {
                self.walk.chosen = Some(Chosen { at: Some(0), ..chosen });
                self.go_to(first);
            }
            _ => self.walk_mentions(by),
        }
    }

    /// Goes to a point of the text, and shows the sentence there.
    fn go_to_sentence(&mut self, position: Position) {
        self.go_to(position);
        let Position { section, block, offset } = position;
        let text = self.document.article.block(section, block).map_or("", |block| &block.text);
        let range = sentence::around(text, &(offset..(offset + 1).min(text.len()).max(offset)));
        self.views.pointed = Some(Passage { section, block, range });
    }

    /// A chosen entry is chosen in the view too, if the view tells of it.
    pub(super) fn follow_entry(&mut self, entry: Entry) {
        let view = self.views.shown;
        if let Some(chosen) = self.page().and_then(|page| page.item_of(entry)) {
            self.views.put(view, chosen);
        }
    }
}
