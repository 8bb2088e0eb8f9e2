//! What stands for the dates on an axis: points, open and closed spans, and counts where points lie too close.

use std::ops::Range;

use super::{Frame, Numbered, scale::Scale};
use crate::article::{PartialDate, When};

/// What a mark looks like. What is known to the day is told from what lies somewhere within a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A day: a point.
    Day,
    /// Somewhere within a month or a year: an open span over the whole of it, or an open point.
    Within,
    /// From one to another; an end is open where only its month or year is known.
    Span {
        /// Whether the beginning is open.
        from_open: bool,
        /// Whether the end is open.
        to_open: bool,
    },
}

/// Letters from which a span is drawn as one, with a line between its ends: two ends alone would only tell whether a
/// short span lies across the border of two letters.
const LEAST_SPAN: usize = 2;

/// One or more dates on an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which lane, from 0.
    pub lane: usize,
    /// What it covers, without its label; one letter's width where it is a point.
    pub place: Range<usize>,
    /// Whether it is drawn as a point.
    pub is_point: bool,
    /// What it looks like; of several dates what all of them look like, or a day where they differ.
    pub shape: Shape,
    /// The number of the date, or `×3` where it stands for several.
    pub label: String,
    /// Where the label begins; in the middle of a span that has room for it.
    pub label_at: usize,
    /// How many dates it stands for.
    pub count: usize,
}

impl Shape {
    /// The shape of a date.
    fn of(when: When) -> Self {
        match when {
            When::At(date) if is_day(date) => Self::Day,
            When::At(_) => Self::Within,
            When::Span(from, to) => Self::Span { from_open: !is_day(from), to_open: !is_day(to) },
        }
    }
}

impl Shape {
    /// What both look like; a day where they differ.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Span { from_open, to_open }, Self::Span { from_open: from, to_open: to }) => {
                Self::Span { from_open: from_open || from, to_open: to_open || to }
            }
            _ if self == other => self,
            _ => Self::Day,
        }
    }
}

fn is_day(date: PartialDate) -> bool {
    date.first_day() == date.last_day()
}

impl Mark {
    /// The mark of one date, in the first lane.
    fn new(date: &Numbered, scale: &Scale, letter: usize) -> Self {
        let shape = Shape::of(date.when);
        let (from, to) = if shape == Shape::Day { (scale.middle(date.when), 0) } else { scale.ends(date.when) };
        let label = date.number.to_string();
        let mut mark = Self { lane: 0, place: from..to + 1, is_point: false, shape, label, label_at: 0, count: 1 };
        mark.set_label(letter);
        if to < from + LEAST_SPAN * letter {
            mark.become_point(letter);
        }
        mark
    }

    /// Draws it as a point where it begins.
    fn become_point(&mut self, letter: usize) {
        self.is_point = true;
        self.place.end = self.place.start + letter;
        self.set_label(letter);
    }

    /// Puts the label into a span that is long enough, else behind the mark.
    fn set_label(&mut self, letter: usize) {
        let label = self.label.chars().count() * letter;
        let room = self.place.len();
        let inside = !self.is_point && room >= label + 4 * letter;
        self.label_at = if inside { self.place.start + (room - label) / 2 } else { self.place.end };
    }

    /// What the mark covers with its label.
    pub(super) fn whole(&self, letter: usize) -> Range<usize> {
        let label_end = self.label_at + self.label.chars().count() * letter;
        self.place.start..self.place.end.max(label_end)
    }

    /// What the mark takes of its lane, with a gap behind it.
    fn taken(&self, letter: usize) -> Range<usize> {
        let Range { start, end } = self.whole(letter);
        start..end + letter
    }

    /// Takes in another date that lies too close.
    fn take_in(&mut self, shape: Shape, letter: usize) {
        self.shape = self.shape.with(shape);
        self.count += 1;
        self.label = format!("×{}", self.count);
        self.set_label(letter);
    }
}

/// A mark for every date, in as many lanes as there may be; and for each date, which mark.
///
/// Spans take the first lane in which they touch nothing, below the first if there are points; a span for which there
/// is none is drawn as a point. Points take any lane. Where there is not room for all of them, those at one place share
/// a mark that says how many they are; where that is not enough either, the first lane is theirs, and those that would
/// touch share a mark.
pub(super) fn marks(dates: &[Numbered], scale: &Scale, frame: Frame) -> (Vec<Mark>, Vec<usize>) {
    let letter = frame.letter;
    let own: Vec<Mark> = dates.iter().map(|date| Mark::new(date, scale, letter)).collect();
    let each = (0..own.len()).collect();
    if let Some(marks) = apart(&own, frame) {
        return (marks, each);
    }
    let (columns, mark_of) = gathered(own.clone(), letter, |mark| mark.place.end);
    if let Some(marks) = apart(&columns, frame) {
        return (marks, mark_of);
    }
    let (marks, _) = placed(own, 1, frame);
    gathered(marks, letter, |mark| mark.taken(letter).end)
}

/// The marks in lanes in which they do not touch, if there is room for all.
fn apart(marks: &[Mark], frame: Frame) -> Option<Vec<Mark>> {
    let mixes = frame.lanes == 1 || !marks.iter().any(|mark| mark.is_point);
    let tries = if mixes { &[0, 1][..] } else { &[1] };
    tries.iter().find_map(|first| {
        let (placed, apart) = placed(marks.to_vec(), *first, frame);
        apart.then_some(placed)
    })
}

/// The marks in their lanes, spans from one on; and whether there was room for all of them.
fn placed(mut marks: Vec<Mark>, first: usize, frame: Frame) -> (Vec<Mark>, bool) {
    let mut lanes = Lanes { taken: vec![Vec::new(); frame.lanes], letter: frame.letter };
    for mark in marks.iter_mut().filter(|mark| !mark.is_point) {
        if !lanes.place(mark, first) {
            mark.become_point(frame.letter);
        }
    }
    let apart = in_order(&marks).into_iter().all(|point| lanes.place(&mut marks[point], 0));
    (marks, apart)
}

/// Indices of the points, from left to right.
fn in_order(marks: &[Mark]) -> Vec<usize> {
    let mut points: Vec<usize> = (0..marks.len()).filter(|index| marks[*index].is_point).collect();
    points.sort_by_key(|index| marks[*index].place.start);
    points
}

/// The marks, with each point gathered in the one before it that reaches as far, all in the first lane.
fn gathered(own: Vec<Mark>, letter: usize, reach: impl Fn(&Mark) -> usize) -> (Vec<Mark>, Vec<usize>) {
    let mut mark_of = vec![0; own.len()];
    let mut marks: Vec<Mark> = Vec::new();
    for index in in_order(&own) {
        match marks.last_mut().filter(|last| own[index].place.start < reach(last)) {
            Some(near) => near.take_in(own[index].shape, letter),
            None => marks.push(Mark { lane: 0, ..own[index].clone() }),
        }
        mark_of[index] = marks.len() - 1;
    }
    for (index, mark) in own.into_iter().enumerate().filter(|(_, mark)| !mark.is_point) {
        mark_of[index] = marks.len();
        marks.push(mark);
    }
    (marks, mark_of)
}

/// What is taken of each lane: stretches in order, with their gaps.
struct Lanes {
    taken: Vec<Vec<Range<usize>>>,
    letter: usize,
}

impl Lanes {
    /// Puts a mark into the first lane, from one on, in which it touches nothing; false if there is none.
    fn place(&mut self, mark: &mut Mark, first: usize) -> bool {
        let wanted = mark.taken(self.letter);
        for (lane, taken) in self.taken.iter_mut().enumerate().skip(first) {
            let at = taken.partition_point(|other| other.start < wanted.start);
            let clear_before = at == 0 || taken[at - 1].end <= wanted.start;
            if clear_before && taken.get(at).is_none_or(|next| wanted.end <= next.start) {
                taken.insert(at, wanted);
                mark.lane = lane;
                return true;
            }
        }
        false
    }
}
