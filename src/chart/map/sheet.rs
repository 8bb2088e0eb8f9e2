//! The finished map: cells with their signs, and labels over them.

use super::{
    Atlas, Degrees, Ground, Viewport,
    drawing::Drawing,
    ground::dots,
    naming::{country, pin},
    raster::Dots,
};
use crate::{
    chart::{Sight, Until},
    text,
};

/// A place that is to be on the map.
#[derive(Debug, Clone, Copy)]
pub struct Marker<'a> {
    /// Where.
    pub at: Degrees,
    /// Its name.
    pub name: &'a str,
    /// How often it is mentioned: what is mentioned more is named first, and what never is is no stop of the route.
    pub weight: usize,
}

/// What is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// Cells across and down.
    pub size: (usize, usize),
    /// What is shown.
    pub view: Viewport,
    /// The chosen place, by its index.
    pub chosen: Option<usize>,
    /// Whether the way from place to place is drawn, and the places are numbered.
    pub route: bool,
    /// Whether only signs of ASCII and code page 437 are used.
    pub plain: bool,
}

/// What a cell or a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Water, or nothing.
    #[default]
    Blank,
    /// The ground of a country.
    Land,
    /// Where land ends.
    Coast,
    /// Where one country ends.
    Border,
    /// The way from place to place.
    Route,
    /// A place.
    Pin,
    /// The chosen place.
    ChosenPin,
    /// The name of a place.
    Name,
    /// The name of the chosen place.
    ChosenName,
    /// The name of a country.
    Country,
    /// The bar of the scale, and the frame of the small map.
    Furniture,
    /// Where the large map is on the small one.
    Here,
    /// A place that is still to come, and its name.
    Faint,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its sign, one cell wide.
    pub sign: char,
    /// What it is.
    pub ink: Ink,
}

/// A text over the cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Column and row of its first cell.
    pub at: (usize, usize),
    /// Its text, at most as wide as the map from there on.
    pub text: String,
    /// What it is.
    pub ink: Ink,
    /// The place that it names, by its index.
    pub place: Option<usize>,
}

/// A map, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Cells across and down.
    pub size: (usize, usize),
    /// The cells, row by row.
    pub cells: Vec<Cell>,
    /// What is written over them; no two share a cell.
    pub labels: Vec<Label>,
    /// The cell of each place that is on the map, by its index.
    pub pins: Vec<(usize, (usize, usize))>,
}

impl Ground {
    /// The ground for a wish.
    pub fn for_wish(atlas: &Atlas, wish: &Wish) -> Self {
        Self::new(atlas, wish.view.window(dots(wish.size)), wish.size)
    }
}

impl Marker<'_> {
    /// The same as heavy as who comes as early: a country, which is nothing but its name, before all others.
    fn in_turn(self, atlas: &Atlas, turn: usize) -> Self {
        let weight = if country(atlas, self.name).is_some() { usize::MAX } else { usize::MAX / 2 - turn };
        Self { weight: if self.weight == 0 { 0 } else { weight }, ..self }
    }
}

impl Sheet {
    /// The place whose name is at a cell, or whose pin is within two cells of it; of several at one point the one after
    /// the one that is chosen.
    pub fn place_at(&self, (x, y): (usize, usize), chosen: usize) -> Option<usize> {
        let covers = |label: &&Label| {
            let (start, row) = label.at;
            row == y && (start..start + text::width(&label.text)).contains(&x)
        };
        let far = |at: (usize, usize)| at.0.abs_diff(x) + 2 * at.1.abs_diff(y);
        let named = self.labels.iter().filter(covers).find_map(|label| label.place);
        let near = || self.pins.iter().filter(|(_, at)| far(*at) <= 2).min_by_key(|(_, at)| far(*at));
        let found = named.or_else(|| near().map(|(place, _)| *place))?;
        let (_, point) = self.pins.iter().find(|(place, _)| *place == found)?;
        let there: Vec<usize> = self.pins.iter().filter(|(_, at)| at == point).map(|(place, _)| *place).collect();
        let after = there.iter().position(|place| *place == chosen).filter(|_| named.is_none_or(|it| it == chosen));
        after.map_or(Some(found), |at| there.get((at + 1) % there.len()).copied())
    }

    /// Draws a map. Places come in the order in which the text first mentions them, those that it never mentions last.
    pub fn new(atlas: &Atlas, ground: &Ground, places: &[Marker], wish: &Wish) -> Self {
        let mut drawing = Drawing::new(ground, wish);
        drawing.find_pins(places);
        drawing.keep_off_pins(atlas, places);
        drawing.draw_locator(atlas);
        drawing.draw_scale();
        let route = if wish.route { drawing.draw_route(places) } else { Dots::default() };
        drawing.draw_ground(&route);
        drawing.name_places(atlas, places);
        drawing.name_countries(atlas, places);
        drawing.sheet
    }

    /// Puts some places in the light, by their index: all other names and pins are faint, and the pins that are lit have the
    /// sign of a chosen one.
    pub fn light(&mut self, lit: &[usize], plain: bool) {
        for label in &mut self.labels {
            label.ink = match label.place {
                Some(place) if lit.contains(&place) => Ink::ChosenName,
                _ if label.ink == Ink::Furniture => Ink::Furniture,
                _ => Ink::Faint,
            };
        }
        let lit_cells: Vec<(usize, usize)> =
            self.pins.iter().filter(|(place, _)| lit.contains(place)).map(|(_, at)| *at).collect();
        for (_, at) in &self.pins {
            let Some(cell) = self.cells.get_mut(at.1 * self.size.0 + at.0) else { continue };
            if !matches!(cell.ink, Ink::Pin | Ink::ChosenPin) {
                continue;
            }
            *cell = pin(if lit_cells.contains(at) { Ink::ChosenPin } else { Ink::Faint }, plain);
        }
    }

    /// Draws a map on which only so many places are shown, with the way between them. Every name stands from the
    /// beginning to the end where it stands on the map of all.
    pub fn until(atlas: &Atlas, ground: &Ground, places: &[Marker], wish: &Wish, until: Until) -> Self {
        let turns: Vec<Marker> = (0..).zip(places).map(|(turn, place)| place.in_turn(atlas, turn)).collect();
        let wish_of_all = Wish { chosen: None, ..*wish };
        let whole = Self::new(atlas, ground, &turns, &wish_of_all);
        let mut drawing = Drawing::new(ground, wish);
        drawing.find_pins(places);
        drawing.keep_off_pins(atlas, places);
        drawing.draw_locator(atlas);
        drawing.draw_scale();
        let stops = &places[..places.len().min(until.shown)];
        let route = if wish.route { drawing.draw_route(stops) } else { Dots::default() };
        drawing.draw_ground(&route);
        drawing.draw_pins(atlas, places, until);
        // The bar of the scale is there already.
        let furniture = drawing.sheet.labels.len();
        for label in whole.labels.into_iter().skip(furniture) {
            let is_chosen = label.place.is_some() && label.place == wish.chosen;
            let ink = match label.place.map_or(Sight::Clear, |place| until.sight(place)) {
                Sight::Hidden => continue,
                Sight::Faint => Ink::Faint,
                Sight::Clear if is_chosen => Ink::ChosenName,
                Sight::Clear => label.ink,
            };
            drawing.label(label.at, label.text, ink, label.place);
        }
        drawing.sheet.pins.retain(|(place, _)| until.sight(*place) == Sight::Clear);
        drawing.sheet
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            fit,
            labels::At,
            raster::{ACROSS, DOWN},
        },
        *,
    };

    fn drawn(places: &[(&str, f64, f64)], wish: impl FnOnce(Viewport) -> Wish) -> Sheet {
        let markers: Vec<Marker> = places
            .iter()
            .map(|(name, north, east)| Marker { at: Degrees::new(*north, *east), name, weight: 1 })
            .collect();
        let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
        let mut wish = wish(FITTED);
        wish.view = if wish.view == FITTED { fit(&points, dots(wish.size)) } else { wish.view };
        let ground = Ground::for_wish(Atlas::open(), &wish);
        Sheet::new(Atlas::open(), &ground, &markers, &wish)
    }

    fn sized(size: (usize, usize)) -> impl FnOnce(Viewport) -> Wish {
        move |view| Wish { size, view, chosen: None, route: true, plain: false }
    }

    const TALKS: [(&str, f64, f64); 5] = [
        ("Serbia", 44.2, 20.9),
        ("Kosovo", 42.6, 20.9),
        ("Brussels", 50.85, 4.35),
        ("northern Kosovo", 43.03, 20.8),
        ("Belgrade", 44.82, 20.46),
    ];

    fn names(sheet: &Sheet) -> Vec<(&str, Ink)> {
        sheet.labels.iter().map(|label| (label.text.as_str(), label.ink)).collect()
    }

    /// Whether no two labels share a cell, none covers a pin and none leaves the map.
    fn is_legible(sheet: &Sheet) -> bool {
        let mut taken = std::collections::HashSet::new();
        let cells = |label: &Label| {
            let (x, y) = label.at;
            (x..x + text::width(&label.text)).map(move |x| (x, y)).collect::<Vec<_>>()
        };
        let alone = sheet
            .labels
            .iter()
            .flat_map(cells)
            .all(|cell| taken.insert(cell) && cell.0 < sheet.size.0 && cell.1 < sheet.size.1);
        let is_pin = |at: &At| matches!(sheet.cells[at.1 * sheet.size.0 + at.0].ink, Ink::Pin | Ink::ChosenPin);
        alone && !taken.iter().any(is_pin)
    }

    #[test]
    fn every_place_of_the_talks_is_named_once_and_a_country_is_no_pin() {
        let sheet = drawn(&TALKS, sized((88, 36)));
        for name in ["1 SERBIA", "2 KOSOVO", "3 Brussels", "4 northern Kosovo", "5 Belgrade"] {
            assert!(names(&sheet).contains(&(name, Ink::Name)), "{name}: {:?}", names(&sheet));
        }
        assert_eq!(sheet.cells.iter().filter(|cell| cell.ink == Ink::Pin).count(), 3);
        for country in ["GERMANY", "AUSTRIA", "ITALY"] {
            assert!(names(&sheet).contains(&(country, Ink::Country)), "{country}");
        }
        assert!(!names(&sheet).iter().any(|(name, ink)| *name == "SERBIA" && *ink == Ink::Country));
        assert!(is_legible(&sheet));
    }

    #[test]
    fn a_country_is_named_within_itself_and_one_that_is_too_small_as_near_as_can_be() {
        for size in [(60, 20), (88, 22), (88, 36), (130, 34)] {
            let wish = Wish { size, ..sized(size)(FITTED) };
            let points: Vec<Degrees> = TALKS.iter().map(|(_, north, east)| Degrees::new(*north, *east)).collect();
            let wish = Wish { view: fit(&points, dots(wish.size)), ..wish };
            let ground = Ground::for_wish(Atlas::open(), &wish);
            let sheet = drawn(&TALKS, |_| wish);
            let rows_of = |name: &str| {
                let country = country(Atlas::open(), name);
                let own = |at: &usize| ground.areas.at(at % size.0 * ACROSS + 1, at / size.0 * DOWN + 2) == country;
                let rows: Vec<usize> = (0..size.0 * size.1).filter(own).map(|at| at / size.0).collect();
                (rows.iter().min().copied(), rows.iter().max().copied())
            };
            for name in ["Serbia", "Kosovo"] {
                let label = sheet.labels.iter().find(|label| label.text.ends_with(&name.to_uppercase())).unwrap();
                let (Some(first), Some(last)) = rows_of(name) else { continue };
                let near = first.saturating_sub(usize::from(name == "Kosovo"))..=last;
                assert!(near.contains(&label.at.1), "{name} at {:?}, rows {near:?}, {size:?}", label.at);
            }
        }
    }

    #[test]
    fn what_a_plain_map_is_made_of_is_in_code_page_437() {
        let plain = |view| Wish { size: (88, 36), view, chosen: Some(4), route: true, plain: true };
        let sheet = drawn(&TALKS, plain);
        let is_plain = |cell: &Cell| cell.sign.is_ascii() || "░▒█■─│┌┐└┘".contains(cell.sign);
        assert!(sheet.cells.iter().all(is_plain));
        assert!(is_legible(&sheet));
    }

    #[test]
    fn places_at_one_point_are_named_around_it_as_far_as_there_is_room() {
        let places = [("One", 10.0, 10.0), ("Two", 10.0, 10.0), ("Three", 10.0, 10.0), ("Four", 10.0, 10.0)];
        let sheet = drawn(&places, sized((60, 20)));
        assert_eq!(sheet.labels.iter().filter(|label| label.ink == Ink::Name).count(), 4);
        assert!(is_legible(&sheet) && !sheet.labels.iter().any(|label| label.text.contains('×')));
    }

    #[test]
    fn where_not_all_places_at_a_point_can_be_named_it_is_said_how_many_they_are_and_each_can_be_chosen() {
        let places: Vec<(String, f64, f64)> = (0..20).map(|at| (format!("Place {at}"), 10.0, 10.0)).collect();
        let places: Vec<(&str, f64, f64)> = places.iter().map(|(name, n, e)| (name.as_str(), *n, *e)).collect();
        let sheet = drawn(&places, sized((60, 20)));
        let told: Vec<&str> =
            names(&sheet).into_iter().map(|(text, _)| text).filter(|text| text.contains('×')).collect();
        assert_eq!(told, ["1 Place 0 ×20"]);
        assert!(is_legible(&sheet));
        let at = sheet.pins[0].1;
        assert_eq!([0, 1, 19].map(|chosen| sheet.place_at(at, chosen)), [Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn the_chosen_place_is_named_before_all_others() {
        let places: Vec<(String, f64, f64)> = (0..500_u32)
            .map(|at| (format!("Place {at}"), f64::from(at % 20) / 9.0, f64::from(at / 20) / 9.0))
            .collect();
        let places: Vec<(&str, f64, f64)> = places.iter().map(|(name, n, e)| (name.as_str(), *n, *e)).collect();
        let sheet = drawn(&places, |view| Wish { size: (88, 36), view, chosen: Some(333), route: true, plain: false });
        assert!(names(&sheet).contains(&("334 Place 333", Ink::ChosenName)));
        assert!(is_legible(&sheet) && sheet.labels.len() < 300);
    }

    #[test]
    fn the_way_has_a_sign_for_its_direction() {
        let places = [("West", 46.0, 5.0), ("East", 46.0, 30.0)];
        let signs = |sheet: &Sheet| {
            sheet.cells.iter().filter(|cell| cell.ink == Ink::Route).map(|cell| cell.sign).collect::<String>()
        };
        assert!(signs(&drawn(&places, sized((80, 24)))).contains('→'));
        let back = [places[1], places[0]];
        assert!(signs(&drawn(&back, sized((80, 24)))).contains('←'));
    }

    #[test]
    fn places_come_one_by_one_and_nothing_moves() {
        let markers: Vec<Marker> = TALKS
            .iter()
            .map(|(name, north, east)| Marker { at: Degrees::new(*north, *east), name, weight: 1 })
            .collect();
        let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
        let size = (88, 36);
        let drawn = |shown: usize, dims: bool| {
            let chosen = shown.checked_sub(1);
            let wish = Wish { size, view: fit(&points, dots(size)), chosen, route: true, plain: false };
            let ground = Ground::for_wish(Atlas::open(), &wish);
            Sheet::until(Atlas::open(), &ground, &markers, &wish, Until { shown, dims })
        };
        let all = drawn(5, false);
        let place = |sheet: &Sheet, name: usize| sheet.labels.iter().find(|label| label.place == Some(name)).cloned();
        for shown in 0..=5 {
            let (hidden, dimmed) = (drawn(shown, false), drawn(shown, true));
            assert_eq!((hidden.pins.len(), is_legible(&hidden), is_legible(&dimmed)), (shown, true, true));
            for name in 0..5 {
                let at = place(&all, name).unwrap().at;
                assert_eq!(
                    place(&hidden, name).map(|label| label.at),
                    (name < shown).then_some(at),
                    "{name} of {shown}"
                );
                let faint = place(&dimmed, name).map(|label| (label.at, label.ink == Ink::Faint));
                assert_eq!(faint, Some((at, name >= shown)));
            }
            let way = |sheet: &Sheet| sheet.cells.iter().filter(|cell| cell.ink == Ink::Route).count();
            assert_eq!(way(&hidden) > 0, shown > 1, "{shown}");
        }
        let countries = |sheet: &Sheet| sheet.labels.iter().filter(|label| label.ink == Ink::Country).count();
        assert_eq!(countries(&drawn(1, false)), countries(&all));
    }

    #[test]
    fn a_map_of_the_world_needs_no_small_one() {
        let here = |sheet: &Sheet| sheet.cells.iter().any(|cell| cell.ink == Ink::Here);
        assert!(here(&drawn(&TALKS, sized((88, 36)))));
        assert!(!here(&drawn(&TALKS, sized((40, 12)))));
        let world = |_| Wish { view: Viewport { centre: Degrees::default(), scale: 9.0 }, ..sized((88, 36))(FITTED) };
        assert!(!here(&drawn(&TALKS, world)));
    }

    /// Stands for the view that fits the places.
    const FITTED: Viewport = Viewport { centre: Degrees { north: 0.0, east: 0.0 }, scale: 0.0 };

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn labels_never_overlap_whatever_is_shown(
            places in proptest::collection::vec(("[a-zA-Zа-я日 ]{0,30}", -90.0..=90.0, -180.0..=180.0), 0..60),
            spread in 0.001..1.0_f64, width in 1_usize..140, height in 1_usize..50,
            route in any::<bool>(), plain in any::<bool>(),
        ) {
            let places: Vec<(&str, f64, f64)> =
                places.iter().map(|(name, n, e)| (name.as_str(), n * spread, e * spread)).collect();
            let chosen = (!places.is_empty()).then_some(places.len() / 2);
            let sheet = drawn(&places, |view| Wish { size: (width, height), view, chosen, route, plain });
            prop_assert!(is_legible(&sheet));
            prop_assert_eq!(sheet.cells.len(), width * height);
        }
    }
}
