//! Dates on an axis: where each lies, true to its distance from the others or evenly in their order.
//!
//! Everything is measured in units of whatever is drawn on: cells of a screen, or the finer units of a page. An
//! axis is laid out once for its dates and its width; what is drawn of it afterwards is as much as it is wide.

mod marks;
mod scale;
mod ticks;

pub use marks::{Mark, Shape};
pub use ticks::Tick;

use crate::article::{PartialDate, When};
use scale::Scale;

/// Lanes of an axis that has all the room it wants.
pub const MOST_LANES: usize = 6;

/// How the distance between two dates is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Spacing {
    /// In proportion to the days between them.
    #[default]
    True,
    /// The same between any two neighbours.
    Even,
}

/// What an axis is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame {
    /// Units from its beginning to its end.
    pub width: usize,
    /// Units that a letter takes, and a point: 1 on a screen.
    pub letter: usize,
    /// How many lanes the marks may take, one below the other; at least 1.
    pub lanes: usize,
    /// How distances are drawn.
    pub spacing: Spacing,
}

/// A date with the number that it has in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Numbered {
    /// The number, from 1.
    pub number: usize,
    /// The day, month, year or span.
    pub when: When,
}

/// An axis with dates on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The ticks, from left to right.
    pub ticks: Vec<Tick>,
    /// What is marked on it. Every date is in exactly one mark.
    pub marks: Vec<Mark>,
    /// How many lanes the marks take.
    pub lanes: usize,
    /// Where the dateline is, if there is one.
    pub dateline: Option<usize>,
    /// Index into the marks, for each of the dates.
    mark_of: Vec<usize>,
    /// Units that a letter takes.
    letter: usize,
}

impl Timeline {
    /// Lays out dates, which come in order, on an axis that reaches from the first to the last of them and to the
    /// dateline. Without a date there is nothing on it.
    pub fn new(dates: &[Numbered], dateline: Option<PartialDate>, frame: Frame) -> Self {
        if dates.is_empty() || frame.width == 0 {
            return Self::default();
        }
        let letter = frame.letter.max(1);
        let frame = Frame { letter, lanes: frame.lanes.max(1), ..frame };
        // The last mark needs room for its number.
        let most = dates.iter().map(|date| date.number).max().unwrap_or_default().max(dates.len());
        let room = letter * (most.to_string().len() + 2);
        let whens: Vec<When> = dates.iter().map(|date| date.when).chain(dateline.map(When::At)).collect();
        let width = frame.width.saturating_sub(room).max(frame.width / 2).max(1);
        let scale = Scale::new(&whens, frame.spacing, width);
        let (marks, mark_of) = marks::marks(dates, &scale, frame);
        Self {
            ticks: ticks::ticks(&scale, &whens, frame),
            lanes: marks.iter().map(|mark| mark.lane + 1).max().unwrap_or_default(),
            marks,
            dateline: dateline.map(|date| scale.middle(When::At(date))),
            mark_of,
            letter,
        }
    }

    /// The mark of a date, by its index among the dates that the axis was made of.
    pub fn mark_of(&self, date: usize) -> Option<&Mark> {
        self.marks.get(*self.mark_of.get(date)?)
    }

    /// For each mark, how many of so many first dates it stands for.
    pub fn counted(&self, dates: usize) -> Vec<usize> {
        let mut counts = vec![0; self.marks.len()];
        self.mark_of.iter().take(dates).for_each(|mark| counts[*mark] += 1);
        counts
    }

    /// The dates, by their indices, whose mark covers a place of a lane, with its label.
    pub fn dates_at(&self, place: usize, lane: usize) -> Vec<usize> {
        let covers = |mark: &Mark| mark.lane == lane && mark.whole(self.letter).contains(&place);
        let marks = self.mark_of.iter().map(|mark| &self.marks[*mark]);
        marks.enumerate().filter(|(_, mark)| covers(mark)).map(|(date, _)| date).collect()
    }
}

#[cfg(test)]
mod tests;
