//! Where the reader has been: back, forward and marks, each with the full place.

use std::collections::BTreeMap;

use super::{Chosen, Model};
use crate::{
    article::{Entry, Position, View},
    keys::{Command, key_for},
};

/// A full place: the text at the top of the pane, and what was around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The text at the top of the focused pane.
    pub top: Position,
    /// What was shown in place of the panes.
    pub view: View,
    /// Whether the pane stood alone.
    pub zoomed: bool,
    /// The chosen entry.
    pub chosen: Option<Chosen>,
}

/// The places one can come back to.
#[derive(Debug, Default)]
pub struct Trail {
    /// Marks by letter.
    pub marks: BTreeMap<char, Spot>,
    been: Vec<Spot>,
    /// How many of `been` lie behind; what follows lies ahead.
    behind: usize,
}

/// Places kept; the oldest are forgotten.
const KEPT: usize = 200;

impl Trail {
    /// Adds a place that is being left; what lay ahead is forgotten.
    pub fn push(&mut self, spot: Spot) {
        self.been.truncate(self.behind);
        if self.been.last().is_none_or(|last| (last.top, last.view) != (spot.top, spot.view)) {
            self.been.push(spot);
        }
        if self.been.len() > KEPT {
            self.been.remove(0);
        }
        self.behind = self.been.len();
    }

    /// Takes every place to where it is in a changed article; those that are gone are forgotten. Entries may have
    /// changed too, so none is chosen there any more.
    pub fn renew(&mut self, now: impl Fn(Position) -> Option<Position>) {
        let moved = |spot: &Spot| now(spot.top).map(|top| Spot { top, chosen: None, ..*spot });
        self.marks = self.marks.iter().filter_map(|(letter, spot)| Some((*letter, moved(spot)?))).collect();
        let behind = self.been[..self.behind].iter().filter_map(moved).collect::<Vec<_>>();
        let ahead = self.been[self.behind..].iter().filter_map(moved).collect::<Vec<_>>();
        self.behind = behind.len();
        self.been = behind.into_iter().chain(ahead).collect();
    }

    /// Leads the chosen entries to where they are now; those that are gone are no longer chosen.
    pub(super) fn lead_on(&mut self, now: impl Fn(Entry) -> Option<Entry>) {
        for spot in self.marks.values_mut().chain(&mut self.been) {
            spot.chosen = spot.chosen.and_then(|chosen| chosen.led_on(&now));
        }
    }

    /// The place before, leaving `here`.
    fn back(&mut self, here: Spot) -> Option<Spot> {
        if self.behind == self.been.len() {
            self.push(here);
            self.behind = self.been.len() - 1;
        }
        self.behind = self.behind.checked_sub(1)?;
        self.been.get(self.behind).copied()
    }

    /// The place after.
    fn forward(&mut self) -> Option<Spot> {
        let spot = self.been.get(self.behind + 1).copied()?;
        self.behind += 1;
        Some(spot)
    }

    /// The place before the last jump.
    fn last(&self) -> Option<Spot> {
        self.been[..self.behind].last().copied()
    }
}

impl Model {
    /// The full place of now.
    pub(super) fn spot(&self) -> Spot {
        Spot { top: self.top(), view: self.views.shown, zoomed: self.panes.zoomed, chosen: self.walk.chosen }
    }

    /// Remembers the present place before a jump.
    pub(super) fn remember(&mut self) {
        self.trail.push(self.spot());
    }

    /// Comes back to a place.
    pub(super) fn restore(&mut self, spot: Spot) {
        self.panes.section = spot.top.section;
        self.views.shown = spot.view;
        self.panes.zoomed = spot.zoomed;
        self.panes.set_anchor(spot.top);
        self.walk.chosen = spot.chosen;
        self.leave_sidebar();
    }

    /// Back (or forward) by so many places.
    pub(super) fn travel(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs() {
            let here = self.spot();
            let spot = if by < 0 { self.trail.back(here) } else { self.trail.forward() };
            match spot {
                Some(spot) => self.restore(spot),
                None => return self.tell(if by < 0 { "Nothing to go back to" } else { "Nothing to go forward to" }),
            }
        }
    }

    /// Puts a mark.
    pub(super) fn set_mark(&mut self, letter: char) {
        self.trail.marks.insert(letter, self.spot());
        self.tell(format!("Marked as {letter} · {}{letter} comes back", key_for(Command::GoToMark)));
    }

    /// Goes to a mark, or for `'` to the place before the last jump.
    pub(super) fn go_to_mark(&mut self, letter: char) {
        let spot = if letter == '\'' { self.trail.last() } else { self.trail.marks.get(&letter).copied() };
        match spot {
            Some(spot) => {
                self.remember();
                self.restore(spot);
            }
            None if letter == '\'' => self.tell("No jump to come back from yet"),
            None => self.tell(format!("No mark {letter} · {}{letter} puts it here", key_for(Command::SetMark))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(section: usize) -> Spot {
        Spot { top: Position { section, ..Position::default() }, view: View::Text, zoomed: false, chosen: None }
    }

    #[test]
    fn back_and_forward_visit_the_same_places() {
        let mut trail = Trail::default();
        trail.push(spot(0));
        trail.push(spot(1));
        assert_eq!(trail.back(spot(2)), Some(spot(1)));
        assert_eq!(trail.back(spot(1)), Some(spot(0)));
        assert_eq!(trail.back(spot(0)), None);
        assert_eq!(trail.forward(), Some(spot(1)));
        assert_eq!(trail.forward(), Some(spot(2)));
        assert_eq!(trail.forward(), None);
    }

    #[test]
    fn a_new_jump_forgets_what_lay_ahead() {
        let mut trail = Trail::default();
        trail.push(spot(0));
        trail.push(spot(1));
        trail.back(spot(2));
        trail.push(spot(1));
        assert_eq!(trail.forward(), None);
        assert_eq!(trail.back(spot(5)), Some(spot(1)));
    }
}
