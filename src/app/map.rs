//! The map: what it shows, and the keys that move it.

use std::rc::Rc;

use ratatui::layout::{Position as Cell, Rect};

use super::{Model, lesson::Shining};
use crate::{
    article::View,
    chart::{
        Until,
        map::{Atlas, Degrees, FEW, Ground, Marker, Sheet, Viewport, Wish, dots, fit, world},
    },
    keys::{Binding, Command, MapStep, Mode, binding_of},
    page::Places,
};

/// The state of the map.
#[derive(Debug, Default)]
pub struct Map {
    /// What it shows.
    shown: Shown,
    /// What it showed before the world, to come back to.
    before: Shown,
    /// Whether the way from place to place is drawn; where nobody has said so, if there are not too many places.
    route: Option<bool>,
    /// The chosen place, which is kept on the map.
    followed: usize,
    /// Whether the reader has moved the map since, so that it is not moved back to the chosen place.
    panned: bool,
    /// What stands in the light of a lesson shines here.
    pub(super) shining: Option<Shining>,
    drawn: Option<Drawn>,
}

/// What a map shows, whatever its size.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Shown {
    /// All places.
    #[default]
    Places,
    /// The world.
    World,
    /// What the reader went to.
    There(Viewport),
}

/// A map as it was drawn last, and what for.
#[derive(Debug)]
struct Drawn {
    wish: Wish,
    until: Until,
    /// The places in the light of a lesson; none where all are as usual.
    lit: Option<Rc<[usize]>>,
    places: Vec<(Degrees, usize)>,
    ground: Ground,
    sheet: Sheet,
}

impl Map {
    /// The map as it is drawn, if there is one on the screen.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.drawn.as_ref().map(|drawn| &drawn.sheet)
    }

    /// Draws what is not drawn yet: the ground if another part of the Earth is shown, or at another size.
    fn draw(&mut self, wish: Wish, markers: &[Marker], until: Until, lit: Option<Rc<[usize]>>) {
        let places: Vec<(Degrees, usize)> = markers.iter().map(|marker| (marker.at, marker.weight)).collect();
        let same = |drawn: &Drawn| (drawn.wish, drawn.until) == (wish, until) && drawn.places == places;
        if self.drawn.as_ref().is_some_and(|drawn| same(drawn) && drawn.lit == lit) {
            return;
        }
        let atlas = Atlas::open();
        let same = |drawn: &Drawn| (drawn.wish.view, drawn.wish.size) == (wish.view, wish.size);
        let ground = match self.drawn.take() {
            Some(drawn) if same(&drawn) => drawn.ground,
            _ => Ground::for_wish(atlas, &wish),
        };
        let mut sheet = match until {
            Until::ALL => Sheet::new(atlas, &ground, markers, &wish),
            until => Sheet::until(atlas, &ground, markers, &wish, until),
        };
        if let Some(lit) = &lit {
            sheet.light(lit, wish.plain);
        }
        self.drawn = Some(Drawn { wish, until, lit, places, ground, sheet });
    }

    /// Forgets what is drawn, as for another article.
    pub(super) fn forget(&mut self) {
        *self = Self { route: self.route, ..Self::default() };
    }
}

impl Model {
    /// Draws the map for an area of the screen, the chosen place on it.
    pub(super) fn arrange_map(&mut self, area: Rect) {
        let (chosen, until) = (self.views.place(View::Map).chosen, self.views.until);
        let (article, lit) = (self.article(), self.lit_places());
        let places = Places::new(&article, &self.document.mentions, Some(chosen));
        let markers = places.markers();
        let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
        let size = (usize::from(area.width), usize::from(area.height));
        let map = &mut self.views.map;
        let mut view = match map.shown {
            Shown::Places => fit(&points, dots(size)),
            Shown::World => world(&points, dots(size)),
            Shown::There(view) => view.settled(dots(size)),
        };
        if map.followed != chosen
            && let Some(centre) = points.get(chosen).copied()
            && !view.shows(centre, dots(size))
        {
            view = Viewport { centre, ..view }.settled(dots(size));
            map.shown = Shown::There(view);
        }
        map.panned &= map.followed == chosen;
        map.followed = chosen;
        let route = map.route.unwrap_or(points.len() <= FEW);
        let chosen = (chosen < points.len()).then_some(chosen);
        map.draw(Wish { size, view, chosen, route, plain: self.settings.plain }, &markers, until, lit);
    }

    /// Moves the map.
    pub(super) fn step_map(&mut self, step: MapStep) {
        let is_seen = self.plan.view.as_ref().is_some_and(|view| view.map.is_some());
        let Some(wish) = self.views.map.drawn.as_ref().map(|drawn| drawn.wish).filter(|_| is_seen) else {
            return self.tell("There is no map on this screen");
        };
        let size = dots(wish.size);
        let chosen = self.place_on_map(wish.chosen);
        let map = &mut self.views.map;
        let view = wish.view;
        map.panned = match step {
            MapStep::West | MapStep::East | MapStep::North | MapStep::South => true,
            MapStep::Centre | MapStep::Places | MapStep::World => false,
            MapStep::Closer | MapStep::Farther | MapStep::Route => map.panned,
        };
        // What is out of sight comes into sight again, unless it was the reader who left it.
        let about = chosen.filter(|chosen| !map.panned || view.shows(*chosen, size));
        let there = match step {
            MapStep::Closer => view.zoomed(1.5, about, size),
            MapStep::Farther => view.zoomed(1.0 / 1.5, about, size),
            MapStep::West => view.panned(-size.0 / 6.0, 0.0),
            MapStep::East => view.panned(size.0 / 6.0, 0.0),
            MapStep::North => view.panned(0.0, -size.1 / 6.0),
            MapStep::South => view.panned(0.0, size.1 / 6.0),
            MapStep::Centre => Viewport { centre: chosen.unwrap_or(view.centre), ..view },
            MapStep::Places => return self.fit_places(),
            MapStep::World => return self.turn_to_world(),
            MapStep::Route => return map.route = Some(!wish.route),
        };
        let there = there.settled(size);
        if there == view {
            return self.tell("The map goes no further");
        }
        map.shown = Shown::There(there);
    }

    /// A click near a place chooses it; where there are several, one after the other.
    pub(super) fn click_map(&mut self, at: Cell) {
        let Some(area) = self.plan.view.as_ref().and_then(|view| view.map).filter(|area| area.contains(at)) else {
            return;
        };
        let (x, y) = (usize::from(at.x - area.x), usize::from(at.y - area.y));
        let chosen = self.views.place(View::Map).chosen;
        let place = self.views.map.sheet().and_then(|sheet| sheet.place_at((x, y), chosen));
        if let Some(place) = place {
            self.choose_item(place);
        }
    }

    fn fit_places(&mut self) {
        self.views.map.shown = Shown::Places;
        self.tell("All places are on the map");
    }

    /// To the world, or back to what was shown before.
    fn turn_to_world(&mut self) {
        let map = &mut self.views.map;
        if map.shown == Shown::World {
            return map.shown = map.before;
        }
        map.before = map.shown;
        map.shown = Shown::World;
        let back = binding_of(Mode::View(View::Map), Command::Map(MapStep::World)).map_or("", Binding::key);
        self.tell(format!("The world; {back} comes back"));
    }

    fn place_on_map(&self, index: Option<usize>) -> Option<Degrees> {
        self.views.map.drawn.as_ref()?.places.get(index?).map(|place| place.0)
    }
}

/// Where the map and the list of places stand in an area: beside each other where it is wide or low, the list below
/// the map otherwise; the list alone where a map would tell nothing.
pub(super) fn split(area: Rect) -> (Option<Rect>, Rect) {
    let Rect { width, height, .. } = area;
    if width < 30 || height < 7 {
        return (None, area);
    }
    if width >= 100 || (height < 14 && width >= 44) {
        let list = if width >= 100 { 36 } else { width * 2 / 5 };
        let map = Rect { width: width - list - 2, ..area };
        return (Some(map), Rect { x: map.right() + 2, width: list, ..area });
    }
    let list = (height / 4).clamp(4, 12);
    let map = Rect { height: height - list - 1, ..area };
    (Some(map), Rect { y: map.bottom() + 1, height: list, ..area })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn map_and_list_share_the_area_and_leave_a_line_between_them() {
        for (width, height, expected) in [
            (116, 36, Some((78, 36))),
            (86, 36, Some((86, 26))),
            (49, 20, Some((49, 14))),
            (46, 11, Some((26, 11))),
            (20, 4, None),
            (1, 1, None),
        ] {
            let area = Rect { x: 2, y: 1, width, height };
            let (map, list) = split(area);
            assert_eq!(map.map(|map| (map.width, map.height)), expected, "{width}×{height}");
            assert!(area.union(list) == area && map.is_none_or(|map| area.union(map) == area && !map.intersects(list)));
        }
    }
}
