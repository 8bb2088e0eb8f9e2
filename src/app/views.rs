//! The views in place of the panes: which is shown, what is chosen in it, and the way back to the text.

use std::collections::HashMap;

use ratatui::layout::Position as Cell;

use super::{Focus, Map, Model, Overlay, Pictures, Shape, map, timeline::Timeline, together::Pairs};
use crate::{
    article::{Entry, Passage, Position, View},
    keys::Command,
    page::{Facts, Lead, Look, Page, Places, QuotationOrder},
    text::sentence,
};

/// The state of the views.
#[derive(Debug, Default)]
pub struct Views {
    /// What is shown in place of the panes; the text for the panes themselves.
    pub shown: View,
    /// What the reader has chosen in each, and how far it is scrolled.
    places: HashMap<View, Place>,
    /// The sentence that a view led to; shown until the next key.
    pub pointed: Option<Passage>,
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
    top: (usize, usize),
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
        self.pairs = Pairs::default();
        self.map.forget();
        self.pictures.forget();
    }
}

impl Model {
    /// Shows a view in place of the panes.
    pub(super) fn show(&mut self, view: View) {
        if self.views.shown != view {
            if !self.is_looking() {
                self.prepare_timeline();
            }
            self.remember();
            self.views.shown = view;
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
        match self.views.shown {
            View::Timeline => Some(Box::new(self.timeline_page())),
            View::Facts => Some(Box::new(Facts::new(article, mentions))),
            View::Quotations => Some(Box::new(self.quotations())),
            View::WithWhom => Some(Box::new(self.together())),
            View::Map => Some(Box::new(Places::new(article, mentions, Some(self.views.place(View::Map).chosen)))),
            View::Pictures => Some(Box::new(self.views.pictures.page(article))),
            _ => None,
        }
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

    /// So many items further or back in the view that is shown.
    pub(super) fn step_items(&mut self, by: isize) {
        if self.scroll_item(by) {
            return;
        }
        let last = self.page().map_or(0, |page| page.count()).saturating_sub(1);
        let chosen = self.views.place(self.views.shown).chosen.saturating_add_signed(by).min(last);
        self.choose_item(chosen);
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
                self.walk_mentions(by);
            }
            None => self.tell("There is nothing here to go to"),
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

    /// Scrolls so that the chosen item is seen, and fills the plan with what is on the screen.
    pub(super) fn arrange_view(&mut self, plan: &mut super::Plan) {
        self.rank_people();
        let view = self.views.shown;
        let area = plan.text;
        let body = if plan.shape == Shape::Tabs { area } else { inside(area) };
        let has_map = view == View::Map && self.document.article.places.iter().any(|place| place.at.is_some());
        let (map, body) = if has_map { map::split(body) } else { (None, body) };
        if let Some(map) = map {
            self.arrange_map(map);
        }
        if view == View::Timeline {
            self.arrange_timeline(body.width, body.height);
        }
        if view == View::Pictures {
            self.arrange_picture(body, self.views.place(view).chosen);
        }
        let mut place = self.views.place(view);
        let Some(page) = self.page() else { return };
        let look = Look { width: body.width.max(1), plain: self.settings.plain };
        let mut shown = super::plan::ViewPlan { area, map, head: body, body, ..Default::default() };
        shown.heading = page.head(look);
        let head = u16::try_from(shown.heading.len()).unwrap_or(u16::MAX).min(body.height / 2);
        shown.head.height = head;
        shown.body.y += head;
        shown.body.height -= head;
        let height = usize::from(shown.body.height);
        place.chosen = place.chosen.min(page.count().saturating_sub(1));
        place.top = settle(&*page, look, place, height);
        shown.fill(&*page, look, place.top);
        drop(page);
        self.views.places.insert(view, place);
        plan.picture = self.views.pictures.in_sight(&shown).filter(|_| view == View::Pictures);
        plan.view = Some(shown);
    }
}

/// The area inside a frame, with a cell of air at both sides.
fn inside(area: ratatui::layout::Rect) -> ratatui::layout::Rect {
    ratatui::layout::Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// The top at which the chosen item is seen whole, if it fits, as near as can be to the present one.
fn settle(page: &dyn Page, look: Look, place: Place, height: usize) -> (usize, usize) {
    let (item, line) = place.top;
    if place.chosen == item && line > 0 {
        // What is higher than the screen may be scrolled.
        return (item, line.min(page.item(item, look).height().saturating_sub(height)));
    }
    if place.chosen < item {
        return (place.chosen, 0);
    }
    // From the chosen item upwards: as many lines as fit above its end.
    let mut above = 0;
    for index in (0..=place.chosen).rev() {
        let lines = page.item(index, look).lines.len();
        if above + lines > height {
            let hidden = if index == place.chosen { 0 } else { above + lines - height };
            return if index >= item { (index, hidden).max((item, line)) } else { (item, line) };
        }
        above += lines;
        if index == item {
            return (item, line.min(lines.saturating_sub(1)));
        }
    }
    (0, 0)
}
