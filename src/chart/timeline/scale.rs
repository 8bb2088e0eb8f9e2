//! From days to places on an axis.

use std::ops::Range;

use jiff::civil;

use super::Spacing;
use crate::article::When;

/// Where days lie on an axis.
#[derive(Debug)]
pub(super) struct Scale {
    /// Units from the beginning of the axis to its end.
    pub width: usize,
    places: Places,
}

#[derive(Debug)]
enum Places {
    /// In proportion: the days of the whole axis, the last not included.
    True(Range<i64>),
    /// By rank: the days on which something begins, in order.
    Even(Vec<i64>),
}

/// The number of a day, counted from 1 January of the year 0.
pub(super) fn number(day: civil::Date) -> i64 {
    i64::from((day - civil::Date::ZERO).get_days())
}

/// The days of a date, the last not included.
pub(super) fn days(when: When) -> Range<i64> {
    number(when.first_day())..number(when.last_day()) + 1
}

impl Scale {
    /// A scale that reaches over all the dates, of which there is at least one.
    pub(super) fn new(whens: &[When], spacing: Spacing, width: usize) -> Self {
        let extents = || whens.iter().map(|when| days(*when));
        let places = match spacing {
            Spacing::True => {
                let first = extents().map(|days| days.start).min().unwrap_or(0);
                Places::True(first..extents().map(|days| days.end).max().unwrap_or(first + 1))
            }
            Spacing::Even => {
                let mut firsts: Vec<i64> = extents().map(|days| days.start).collect();
                firsts.sort_unstable();
                firsts.dedup();
                Places::Even(firsts)
            }
        };
        Self { width, places }
    }

    /// The days of an axis that is true; none where only the order counts.
    pub(super) fn days(&self) -> Option<Range<i64>> {
        match &self.places {
            Places::True(days) => Some(days.clone()),
            Places::Even(_) => None,
        }
    }

    /// The place of the middle of a date.
    pub(super) fn middle(&self, when: When) -> usize {
        let days = days(when);
        match &self.places {
            Places::True(_) => self.half_days(days.start + days.end),
            Places::Even(firsts) => self.nth(rank(firsts, days.start), firsts.len()),
        }
    }

    /// The places of the beginning and of the end of a date; they are the same where it takes no more than one.
    pub(super) fn ends(&self, when: When) -> (usize, usize) {
        let days = days(when);
        match &self.places {
            // The end is the last moment of the last day.
            Places::True(axis) => (self.half_days(2 * days.start), self.whole(2 * (days.end - axis.start), 1)),
            Places::Even(firsts) => {
                let last = firsts.partition_point(|first| *first < days.end).saturating_sub(1);
                (self.nth(rank(firsts, days.start), firsts.len()), self.nth(last, firsts.len()))
            }
        }
    }

    /// The place of the moment at which a day of a true axis begins.
    pub(super) fn beginning(&self, day: i64) -> usize {
        self.half_days(2 * day)
    }

    /// The place of a moment, in half days from the beginning of the calendar.
    fn half_days(&self, moment: i64) -> usize {
        match &self.places {
            Places::True(axis) => self.whole(moment - 2 * axis.start, 0),
            Places::Even(_) => 0,
        }
    }

    /// The place of a moment, in half days from the beginning of the axis, or of what lies just before it.
    fn whole(&self, moment: i64, before: i128) -> usize {
        let Places::True(axis) = &self.places else { return 0 };
        let all = i128::from(2 * (axis.end - axis.start)).max(1);
        let width = i128::try_from(self.width).unwrap_or(i128::MAX >> 64);
        let place = (i128::from(moment) * width - before).div_euclid(all);
        usize::try_from(place).unwrap_or(0).min(self.width.saturating_sub(1))
    }

    /// The middle of one of so many equal parts of the axis.
    fn nth(&self, index: usize, count: usize) -> usize {
        (2 * index + 1) * self.width / (2 * count.max(1))
    }
}

/// Which of the sorted days it is.
fn rank(firsts: &[i64], day: i64) -> usize {
    firsts.partition_point(|first| *first < day)
}
