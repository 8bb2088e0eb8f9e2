//! Fills the plan of the screen with the view in place of the panes: which items are seen, and how far they are scrolled.

use ratatui::layout::Rect;

use super::{Model, Place, Plan, Shape, ViewPlan, map};
use crate::{
    article::View,
    page::{Look, Page, Span},
    palette::Role,
};

impl Model {
    /// Scrolls so that the chosen item is seen, and fills the plan with what is on the screen.
    pub(super) fn arrange_view(&mut self, plan: &mut Plan) {
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
        let mut shown = ViewPlan { area, map, head: body, body, ..Default::default() };
        shown.heading = page.head(look);
        let missing = self.missing(has_map && map.is_none());
        shown.heading.splice(0..0, missing.map(|text| vec![Span { text: text.to_owned(), role: Role::Dim }]));
        let head = u16::try_from(shown.heading.len()).unwrap_or(u16::MAX).min(body.height / 2);
        shown.head.height = head;
        shown.body.y += head;
        shown.body.height -= head;
        let height = usize::from(shown.body.height);
        place.chosen = place.chosen.min(page.count().saturating_sub(1));
        // A class is shown as many things as can be, each from its beginning: the blank line behind the last one needs no
        // room, and what would lose its first lines gives way whole.
        let is_taught = self.teaching().is_some();
        let spare = if is_taught { blank_lines(&*page, look, place.chosen) } else { 0 };
        place.top = settle(&*page, look, place, (height, spare));
        if is_taught && place.top.1 > 0 && place.top.0 < place.chosen {
            place.top = (place.top.0 + 1, 0);
        }
        shown.fill(&*page, look, place.top);
        drop(page);
        self.views.places.insert(view, place);
        plan.picture = self.views.pictures.in_sight(&shown).filter(|_| view == View::Pictures);
        plan.view = Some(shown);
    }

    /// What is said of a drawing for which the screen is too small.
    fn missing(&self, map_is_missing: bool) -> Option<&'static str> {
        match self.views.shown {
            View::Map if map_is_missing => Some("No room for the map"),
            View::Timeline if self.views.timeline.lacks_axis() => Some("No room for the axis"),
            View::Pictures if self.views.pictures.lacks_room() => Some("No room for pictures"),
            _ => None,
        }
    }
}

/// The area inside a frame, with a cell of air at both sides.
fn inside(area: Rect) -> Rect {
    Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: area.height.saturating_sub(2) }
}

/// Blank lines at the end of an item.
fn blank_lines(page: &dyn Page, look: Look, index: usize) -> usize {
    let item = page.item(index, look);
    item.lines.len() - item.height()
}

/// The top at which the chosen item is seen whole, if it fits, as near as can be to the present one. So many lines behind
/// its last may be out of sight.
fn settle(page: &dyn Page, look: Look, place: Place, (height, spare): (usize, usize)) -> (usize, usize) {
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
        if above + lines > height + spare {
            let hidden = if index == place.chosen { 0 } else { above + lines - height - spare };
            return if index >= item { (index, hidden).max((item, line)) } else { (item, line) };
        }
        above += lines;
        if index == item {
            return (item, line.min(lines.saturating_sub(1)));
        }
    }
    (0, 0)
}
