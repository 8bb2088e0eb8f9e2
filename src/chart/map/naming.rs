//! Pins, and the names of places and countries.

use std::collections::{BTreeMap, HashMap};

use super::{
    Atlas, Cell, Ink, Label, Marker,
    drawing::Drawing,
    labels::{At, Room},
    names,
};
use crate::{
    chart::{Sight, Until},
    text,
};

/// Cells of a name beyond which it is cut.
const LONGEST: usize = 28;

impl Drawing<'_> {
    /// The pins of the places that are no countries, the first over those behind it, the chosen over all.
    pub(super) fn draw_pins(&mut self, atlas: &Atlas, places: &[Marker], until: Until) {
        let mut pins = self.sheet.pins.clone();
        pins.sort_by_key(|(index, _)| (until.sight(*index) != Sight::Clear, self.rank(places, *index)));
        for (index, at) in pins.iter().rev().filter(|(index, _)| country(atlas, places[*index].name).is_none()) {
            let ink = match until.sight(*index) {
                Sight::Hidden => continue,
                Sight::Faint => Ink::Faint,
                Sight::Clear if self.wish.chosen == Some(*index) => Ink::ChosenPin,
                Sight::Clear => Ink::Pin,
            };
            let Cell { sign, ink } = pin(ink, self.wish.plain);
            self.put(*at, sign, ink);
        }
    }

    /// What decides which place comes first: the chosen, then the heavier, then in order.
    fn rank(&self, places: &[Marker], index: usize) -> (bool, std::cmp::Reverse<usize>, usize) {
        (self.wish.chosen != Some(index), std::cmp::Reverse(places[index].weight), index)
    }

    /// Pins and names, the chosen first, then the heavier, then in order.
    pub(super) fn name_places(&mut self, atlas: &Atlas, places: &[Marker]) {
        let mut pins = self.sheet.pins.clone();
        pins.sort_by_key(|(index, _)| self.rank(places, *index));
        self.draw_pins(atlas, places, Until::ALL);
        let mut points: BTreeMap<At, Vec<usize>> = BTreeMap::new();
        for (index, at) in pins {
            self.name_place(atlas, &places[index], index, at);
            points.entry(at).or_default().push(index);
        }
        let labels = self.sheet.labels.iter().enumerate();
        let named: HashMap<usize, usize> = labels.filter_map(|(label, it)| Some((it.place?, label))).collect();
        for (at, there) in points {
            let shown = there.iter().filter_map(|place| named.get(place).copied());
            if let (Some(first), true) = (shown.clone().next(), shown.count() < there.len()) {
                self.count_places(at, first, there.len());
            }
        }
    }

    /// Says behind a name at a point how many places are there, if there is room.
    fn count_places(&mut self, pin: At, name: usize, places: usize) {
        let count = format!(" {}{places}", if self.wish.plain { 'x' } else { '×' });
        let (more, (x, y)) = (text::width(&count), self.sheet.labels[name].at);
        let end = x + text::width(&self.sheet.labels[name].text);
        let left_over = self.wish.size.0.saturating_sub(end);
        let has_right = more <= left_over && self.room.is_free((end, y), (more + 1).min(left_over));
        // A name that ends at its pin gives way to the left.
        let at = match x.checked_sub(more) {
            _ if has_right => (x, y),
            Some(left) if pin.0 >= end && self.room.is_free((left.saturating_sub(1), y), more) => (left, y),
            _ => return,
        };
        self.sheet.labels[name].text += &count;
        self.sheet.labels[name].at = at;
        self.make_room(at, end - x + more);
    }

    /// The name of a place beside its pin, or of a country over its middle, where there is room.
    fn name_place(&mut self, atlas: &Atlas, place: &Marker, index: usize, at: At) {
        let country = country(atlas, place.name);
        let is_country = country.is_some();
        let name = if is_country { place.name.to_uppercase() } else { place.name.to_owned() };
        let is_stop = self.wish.route && place.weight > 0;
        let number = if is_stop { format!("{} ", index + 1) } else { String::new() };
        let most = LONGEST.min(self.wish.size.0.saturating_sub(3));
        let text = text::truncate(&(number + &name), most).into_owned();
        let width = text::width(&text);
        let chosen = self.wish.chosen == Some(index);
        let hides = |(x, y): At| match self.sheet.cells[y * self.wish.size.0 + x].ink {
            Ink::Route => 3,
            Ink::Coast | Ink::Border => 1,
            _ => 0,
        };
        let stands = |room: &Room| match country {
            Some(country) => {
                let within = names::within(self.ground, country, width, room, hides);
                within.or_else(|| room.over(at, width, hides))
            }
            None => room.beside(at, width, hides),
        };
        // The chosen place has its name, whatever that hides.
        let alone = || chosen.then(|| stands(&Room::new(self.wish.size))).flatten();
        let Some(place) = stands(&self.room).or_else(alone) else { return };
        let is_clear = |label: &Label| {
            let end = label.at.0 + text::width(&label.text);
            label.at.1 != place.1 || end <= place.0 || place.0 + width <= label.at.0
        };
        if chosen {
            self.sheet.labels.retain(is_clear);
        }
        self.label(place, text, if chosen { Ink::ChosenName } else { Ink::Name }, Some(index));
    }

    /// Other countries, where there is room.
    pub(super) fn name_countries(&mut self, atlas: &Atlas, places: &[Marker]) {
        let named: Vec<usize> = places.iter().filter_map(|place| country(atlas, place.name)).collect();
        let width = self.wish.size.0;
        for cell in (0..self.sheet.cells.len()).filter(|cell| self.sheet.cells[*cell].ink == Ink::Route) {
            self.room.take((cell % width, cell / width), 1);
        }
        for (at, name) in names::place(atlas, self.ground, &mut self.room, &named) {
            self.label(at, name, Ink::Country, None);
        }
    }
}

/// The cell of a pin, by its ink: a chosen one has a sign of its own.
pub(super) fn pin(ink: Ink, plain: bool) -> Cell {
    let sign = match (ink, plain) {
        (Ink::ChosenPin, false) => '◆',
        (Ink::ChosenPin, true) => '@',
        (_, false) => '●',
        (_, true) => 'o',
    };
    Cell { sign, ink }
}

/// The country of a name, if it is one: then the place is an area, and no point.
pub(super) fn country(atlas: &Atlas, name: &str) -> Option<usize> {
    atlas.countries.iter().position(|country| country.name.eq_ignore_ascii_case(name))
}
