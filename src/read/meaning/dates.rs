//! Days, months, years and spans: that each exists, and what happened then.

use std::collections::BTreeMap;

use super::{
    Checks,
    entries::{entry, lines, place},
};
use crate::{
    article::{Date, DateError, Event, Kind, PartialDate, When},
    read::{names::Names, path::Path, raw, words::quoted},
};

/// The dates that the file states and those that its text mentions, sorted, each once.
pub(super) fn dates(
    stated: &[raw::Date],
    mentioned: impl Iterator<Item = When>,
    names: &Names,
    checks: &mut Checks,
) -> Vec<Date> {
    let list = Path::ROOT.key("dates");
    let mut dates: BTreeMap<When, Vec<Event>> = BTreeMap::new();
    for (index, date) in stated.iter().enumerate() {
        let path = list.index(index);
        let event = event(date, path, names, checks);
        if let Some(when) = when(date, path, checks) {
            dates.entry(when).or_default().extend(event);
        }
    }
    for when in mentioned {
        dates.entry(when).or_default();
    }
    dates.into_iter().map(|(when, events)| Date { when, events, found: None }).collect()
}

/// What happened; none if nothing is said of it.
fn event(date: &raw::Date, path: Path<'_>, names: &Names, checks: &mut Checks) -> Option<Event> {
    let people = path.key("people");
    let person = |(index, id): (usize, &String), checks: &mut Checks| {
        entry(id, &[Kind::Person, Kind::Organisation], people.index(index), names, checks)
    };
    let event = Event {
        text: lines(&date.text, path.key("text"), checks),
        event: Checks::prose(date.event.as_deref()),
        people: date.people.iter().enumerate().filter_map(|id| person(id, checks)).collect(),
        place: date.place.as_deref().and_then(|id| place(id, path.key("place"), names, checks)),
    };
    (event != Event::default()).then_some(event)
}

fn when(date: &raw::Date, path: Path<'_>, checks: &mut Checks) -> Option<When> {
    match (&date.date, &date.from, &date.to) {
        (Some(date), None, None) => day(date, path.key("date"), checks).map(When::At),
        (None, Some(from), Some(to)) => {
            let from = day(from, path.key("from"), checks);
            let until = day(to, path.key("to"), checks);
            let (from, until) = (from?, until?);
            if from.first_day() > until.last_day() {
                checks.value(path.key("to"), format!("{until} is before {from}"), "let `to:` be the later of the two");
            }
            Some(When::Span(from, until))
        }
        (None, None, None) => {
            checks.value(path, "nothing says when this was", "write `date: 2022-08-17`, or `from:` and `to:`");
            None
        }
        (None, Some(_), None) => {
            checks.key(path.key("from"), "the span has no end", "write `to:` too, or `date:` alone");
            None
        }
        (None, None, Some(_)) => {
            checks.key(path.key("to"), "the span has no beginning", "write `from:` too, or `date:` alone");
            None
        }
        (Some(_), ..) => {
            checks.key(path.key("date"), "a day and a span at once", "write either `date:`, or `from:` and `to:`");
            None
        }
    }
}

/// A day, month or year that must exist.
pub(super) fn day(day: &raw::Day, path: Path<'_>, checks: &mut Checks) -> Option<PartialDate> {
    let text = day.0.trim();
    match text.parse() {
        Ok(date) => Some(date),
        Err(error) => {
            let (what, help) = wrong_date(text, &error);
            checks.value(path, what, help);
            None
        }
    }
}

/// What is wrong with a date, and what to write.
pub(super) fn wrong_date(text: &str, error: &DateError) -> (String, String) {
    let help = match error {
        DateError::Form => "write it as 2022-08-17, 2022-08 or 2022",
        DateError::Calendar => "write a day that the calendar has",
    };
    let what = match error {
        DateError::Form => "is not a date",
        DateError::Calendar => "does not exist",
    };
    (format!("{} {what}", quoted(text)), help.to_owned())
}
