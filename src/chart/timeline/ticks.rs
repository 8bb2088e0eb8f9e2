//! Ticks of an axis: whole days, weeks, months, years, decades, centuries, with labels that do not touch.

use std::ops::Range;

use jiff::civil;

use super::{
    Frame,
    scale::{self, Scale},
};
use crate::article::{PartialDate, When};

/// A tick of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it is.
    pub at: usize,
    /// What it says; empty where there is no room to say it.
    pub label: String,
    /// Where the label begins.
    pub label_at: usize,
}

/// The distance from tick to tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A day; its tick is in the middle of it.
    Day,
    /// From Monday to Monday.
    Week,
    /// So many months, counted from January.
    Months(i16),
    /// So many years, counted from the year 0 for years before the common era, and as they are written else.
    Years(i16),
}

/// What a label says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `Wed 17 Aug 2022`
    Spoken,
    /// `17 Aug`, with the year where it is new
    DayAndMonth,
    /// `17`, with the month where it is new
    Day,
    /// `Aug 2022`
    MonthAndYear,
    /// `Aug`, with the year where it is new
    Month,
    /// `1911`, `44 BCE`
    Year,
}

/// What an axis may be divided into, the finest first: the step, its days on average, what its labels say, and letters
/// of the longest of them.
const STEPS: [(Step, f64, Form, usize); 21] = [
    (Step::Day, 1.0, Form::Spoken, 15),
    (Step::Day, 1.0, Form::DayAndMonth, 6),
    (Step::Day, 1.0, Form::Day, 2),
    (Step::Week, 7.0, Form::DayAndMonth, 6),
    (Step::Months(1), 30.4, Form::MonthAndYear, 8),
    (Step::Months(1), 30.4, Form::Month, 4),
    (Step::Months(3), 91.3, Form::Month, 4),
    (Step::Months(6), 182.6, Form::Month, 4),
    (Step::Years(1), 365.2, Form::Year, 0),
    (Step::Years(2), 730.5, Form::Year, 0),
    (Step::Years(5), 1_826.2, Form::Year, 0),
    (Step::Years(10), 3_652.4, Form::Year, 0),
    (Step::Years(20), 7_304.9, Form::Year, 0),
    (Step::Years(50), 18_262.1, Form::Year, 0),
    (Step::Years(100), 36_524.3, Form::Year, 0),
    (Step::Years(200), 73_048.5, Form::Year, 0),
    (Step::Years(500), 182_621.3, Form::Year, 0),
    (Step::Years(1000), 365_242.5, Form::Year, 0),
    (Step::Years(2000), 730_485.0, Form::Year, 0),
    (Step::Years(5000), 1_826_212.5, Form::Year, 0),
    (Step::Years(10000), 3_652_425.0, Form::Year, 0),
];

/// Letters between two labels, at least.
const GAP: usize = 2;

/// The ticks of an axis that reaches over some dates: in steps of the calendar where it is true, at the dates
/// themselves where they stand evenly.
pub(super) fn ticks(scale: &Scale, whens: &[When], frame: Frame) -> Vec<Tick> {
    let mut labels = Labels { ticks: Vec::new(), free: 0, frame };
    match scale.days() {
        Some(days) => in_steps(scale, &days, &mut labels),
        None => at_dates(scale, whens, &mut labels),
    }
    labels.ticks
}

fn in_steps(scale: &Scale, days: &Range<i64>, labels: &mut Labels) {
    let (step, form) = step(scale, days, labels.frame.letter);
    let told = beginnings(step, days);
    // An axis with less than two ticks does not say how long it is.
    if told.len() < 2 && step != Step::Day {
        for (at, day) in [(0, days.start), (scale.width - 1, days.end - 1)] {
            labels.push(at, &PartialDate::from(day_of(day)).short(), false);
        }
        return;
    }
    let mut before = None;
    for day in told {
        let is_day = step == Step::Day;
        let at = if is_day { scale.middle(When::At(day.into())) } else { scale.beginning(scale::number(day)) };
        if labels.push(at, &form.label(day, before), is_day) {
            before = Some(day);
        }
    }
}

/// One tick for each day on which something begins.
fn at_dates(scale: &Scale, whens: &[When], labels: &mut Labels) {
    let mut starts: Vec<PartialDate> = whens.iter().map(|when| when.start()).collect();
    starts.sort_by_key(|date| date.first_day());
    starts.dedup_by_key(|date| date.first_day());
    for date in starts {
        labels.push(scale.middle(When::At(date)), &date.short(), false);
    }
}

/// Ticks on their way, from left to right.
struct Labels {
    ticks: Vec<Tick>,
    /// Where the next label may begin.
    free: usize,
    frame: Frame,
}

impl Labels {
    /// Adds a tick, with its label if there is room; whether there is. The label begins at the tick or, where the tick
    /// stands for a whole day, has it in its middle.
    fn push(&mut self, at: usize, label: &str, centred: bool) -> bool {
        let Frame { width, letter, .. } = self.frame;
        let room = label.chars().count() * letter;
        let before = if centred { room / 2 } else { 0 };
        let label_at = at.saturating_sub(before).min(width.saturating_sub(room));
        let fits = label_at >= self.free && room <= width;
        if fits {
            self.free = label_at + room + GAP * letter;
        }
        let label = if fits { label.to_owned() } else { String::new() };
        // Two ticks at one place are one.
        match self.ticks.last_mut().filter(|last| last.at == at) {
            Some(last) if fits => *last = Tick { at, label, label_at },
            Some(_) => {}
            None => self.ticks.push(Tick { at, label, label_at }),
        }
        fits
    }
}

/// The finest step whose labels have room, and what they say.
fn step(scale: &Scale, days: &Range<i64>, letter: usize) -> (Step, Form) {
    let year = |day: i64| PartialDate::new(day_of(day).year(), None, None).map_or(4, |year| year.short().len());
    let years = year(days.start).max(year(days.end - 1));
    let fits = |(step, length, _, letters): &&(Step, f64, Form, usize)| {
        let letters = if matches!(step, Step::Years(_)) { years } else { *letters };
        length * real(scale.width) >= real((letters + GAP) * letter) * real(days.end - days.start)
    };
    let (step, _, form, _) = STEPS.iter().find(fits).unwrap_or(&STEPS[STEPS.len() - 1]);
    (*step, *form)
}

/// A number as a real one; no axis has so many units or days that it would lose a digit.
fn real(number: impl TryInto<i32>) -> f64 {
    number.try_into().map_or(f64::from(i32::MAX), f64::from)
}

/// The days within an axis on which a step begins.
fn beginnings(step: Step, days: &Range<i64>) -> Vec<civil::Date> {
    let (first, last) = (day_of(days.start), day_of(days.end - 1));
    match step {
        Step::Day => days.clone().map(day_of).collect(),
        Step::Week => {
            let to_monday = (7 - i64::from(first.weekday().to_monday_zero_offset())) % 7;
            (days.start + to_monday..days.end).step_by(7).map(day_of).collect()
        }
        Step::Months(every) => {
            let years = first.year()..=last.year();
            let months = years.flat_map(|year| (0..12).step_by(stride(every)).map(move |month| (year, month + 1)));
            let starts = months.filter_map(|(year, month)| civil::Date::new(year, month, 1).ok());
            starts.filter(|day| (first..=last).contains(day)).collect()
        }
        Step::Years(every) => {
            let starts = years(first.year(), last.year(), every).into_iter();
            let starts = starts.filter_map(|year| civil::Date::new(year, 1, 1).ok());
            starts.filter(|day| (first..=last).contains(day)).collect()
        }
    }
}

/// The astronomical years that people call round: 2000 BCE, 1000 BCE, 1, 1000, 2000.
fn years(first: i16, last: i16, every: i16) -> Vec<i16> {
    let (first, last, every) = (i32::from(first), i32::from(last), i32::from(every));
    let before = (1..=(1 - first) / every).rev().map(|count| 1 - count * every);
    let one = (first <= 0).then_some(1);
    let since = (0..=last / every).map(|count| count * every).filter(|year| *year > 1 || (*year == 1 && first > 0));
    let all = before.chain(one).chain(since);
    all.filter(|year| (first..=last).contains(year)).filter_map(|year| i16::try_from(year).ok()).collect()
}

fn stride(every: i16) -> usize {
    usize::try_from(every).unwrap_or(1).max(1)
}

/// The day of a number; the last of the calendar where it has none.
fn day_of(number: i64) -> civil::Date {
    let days = jiff::Span::new().try_days(number).ok();
    days.and_then(|days| civil::Date::ZERO.checked_add(days).ok()).unwrap_or(civil::Date::MAX)
}

impl Form {
    /// What a label says of a day, where the label before it said another.
    fn label(self, day: civil::Date, before: Option<civil::Date>) -> String {
        let year = before.is_none_or(|before| before.year() != day.year());
        let month = year || before.is_some_and(|before| before.month() != day.month());
        let date = PartialDate::from(day);
        match self {
            Self::Spoken => date.spoken(),
            Self::DayAndMonth | Self::Day if year => date.short(),
            Self::Day if !month => day.day().to_string(),
            Self::DayAndMonth | Self::Day => format!("{} {}", day.day(), day.strftime("%b")),
            Self::Month if year && day.month() == 1 => date.spoken_year(),
            Self::MonthAndYear => format!("{} {}", day.strftime("%b"), date.spoken_year()),
            Self::Month if year => format!("{} {}", day.strftime("%b"), date.spoken_year()),
            Self::Month => day.strftime("%b").to_string(),
            Self::Year if (1..100).contains(&day.year()) => format!("{} CE", day.year()),
            Self::Year => date.spoken_year(),
        }
    }
}
