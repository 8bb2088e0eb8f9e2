//! From what an expression says to the days that are meant: against the day of the article, and the text's own order.

mod away;
mod season;
mod year;

use jiff::civil;

use crate::article::{PartialDate, When};

use super::{
    filed::Filed,
    sense::{From, Phrase, Sense, Side, Tense, YearSaid},
    word::Unit,
};

/// What is known while a text is read from front to back.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolver {
    /// The day of the article; the first one, where only its month or year is known.
    today: Option<civil::Date>,
    /// Whether that is the very day.
    is_day: bool,
    /// How sure that day is, in per cent.
    certainty: u8,
    /// Whether the text tells of times far from the day of the article, so that a year holds until the next one.
    tells: bool,
    /// Whether most of its years lie before the common era.
    before_era: bool,
    /// What the text told last.
    told: Told,
    /// In the paragraph, the year of a day, month or season that was told with it and is not the article's.
    local: Option<i16>,
    /// A year that was mentioned by the way.
    aside: Option<i16>,
    /// The section, and the block of it; none in its title.
    at: (usize, Option<usize>),
}

/// What the text told last.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    /// The year that holds until the next one.
    year: Option<i16>,
    /// The section and block in which it was told.
    year_at: (usize, Option<usize>),
    /// The year that was named last, if only by the way: that of "that year".
    named: Option<i16>,
    /// Astronomical year, and month.
    month: Option<(i16, i8)>,
    day: Option<civil::Date>,
    /// The section and block in which it was told.
    day_at: (usize, Option<usize>),
}

/// A value, and how sure it is, in per cent.
pub(super) type Resolved = (When, u8);

/// How far years of a text must lie from the day of the article for it to be a story of its own.
const FAR: i16 = 1;
/// A day of the article that is less sure, in per cent, does not make a text news.
const SURE: u8 = 60;
/// Years that a story passes over at once at most.
const LEAP: u16 = 12;

impl Resolver {
    /// For a text with these expressions, filed on a day.
    pub(super) fn new<'a>(filed: Option<&Filed>, phrases: impl Iterator<Item = &'a Phrase>) -> Self {
        let today = filed.map(|filed| filed.date.first_day());
        let is_day = filed.is_some_and(|filed| filed.date.first_day() == filed.date.last_day());
        let certainty = filed.map_or(0, |filed| filed.certainty);
        let (mut years, mut far, mut near_days, mut before) = (0_usize, 0_usize, 0_usize, 0_usize);
        for phrase in phrases {
            let Some(year) = known_year(phrase.sense) else {
                let near = matches!(phrase.sense, Sense::Weekday(..) | Sense::Away(Unit::Day, _, From::Speech));
                near_days += usize::from(near);
                continue;
            };
            years += 1;
            before += usize::from(year <= 0);
            far += usize::from(today.is_none_or(|today| today.year().abs_diff(year) > FAR.unsigned_abs()));
        }
        let tells = certainty < SURE || (years >= 5 && far * 10 > years * 6 && near_days * 2 < years);
        Self {
            today,
            is_day,
            certainty,
            tells,
            before_era: before * 2 > years,
            told: Told::default(),
            local: None,
            aside: None,
            at: (0, None),
        }
    }

    /// Takes the text for news, whose own year is not known, so that no year which it tells of holds for other days.
    pub(super) fn be_news(&mut self) {
        self.tells = false;
    }

    /// To be called where a block of a section begins, or its title.
    pub(super) fn begin(&mut self, section: usize, block: Option<usize>) {
        self.local = None;
        self.at = (section, block);
    }

    /// Whether the day of the text is known.
    fn is_dated(&self) -> bool {
        self.today.is_some() && self.certainty >= SURE
    }

    /// What an expression means, and from now on counts as told; none if that is not known.
    pub(super) fn resolve(&mut self, phrase: &Phrase) -> Option<Resolved> {
        let (when, certainty) = self.value(phrase)?;
        let stands_alone = known_year(phrase.sense).is_some() || matches!(phrase.sense, Sense::Years(..));
        let resolved =
            (when, if stands_alone || self.today.is_none() { certainty } else { certainty.min(self.certainty) });
        if let Some(year) = known_year(phrase.sense).filter(|_| phrase.leads && !matches!(phrase.sense, Sense::Year(_)))
        {
            self.local = Some(year).filter(|year| self.today.is_some_and(|today| today.year() != *year));
        }
        self.told.named = Some(resolved.0.first_day().year());
        let is_long = matches!(resolved.0, When::Span(from, to) if from.year() != to.year());
        let goes_back = |year| self.told.year.is_some_and(|told| year < told) && !phrase.leads;
        let by_the_way = matches!(phrase.sense, Sense::Year(year) if goes_back(year) || phrase.tense == Tense::Ahead);
        let ends_years = phrase.closes && matches!(phrase.sense, Sense::Year(_));
        if !is_long && !ends_years && !by_the_way {
            self.tell(resolved.0);
        }
        Some(resolved)
    }

    fn value(&self, phrase: &Phrase) -> Option<Resolved> {
        match phrase.sense {
            Sense::Day { weekday, day, month, year } => self.day((day, month), weekday, year, phrase.tense),
            Sense::Figures(month, day, year) => {
                self.day((month, day), None, year, phrase.tense).map(|(when, _)| (when, 60))
            }
            Sense::Month(month, year) => self.month(month, year, phrase.tense),
            Sense::Year(year) => at(year, None, None).map(|when| (when, 92)),
            Sense::EraYear(year) => at(year, None, None).filter(|_| self.before_era).map(|when| (when, 80)),
            Sense::Years(from, to) => Some((When::Span(date(from, None, None)?, date(to, None, None)?), 90)),
            Sense::Months { first, count, year } => self.months(first, count, year),
            Sense::Season(year) => self.season(year),
            // Whether that day was or is to come is open, and a wrong day is worse than none.
            Sense::Weekday(_, Side::Unsaid) if phrase.tense == Tense::Open => None,
            Sense::Weekday(weekday, side) => self.weekday(weekday, side, phrase.tense),
            Sense::Away(unit, by, from) => self.away(unit, by, from),
            Sense::Placeless => None,
        }
    }

    /// Remembers what the text told.
    fn tell(&mut self, when: When) {
        let first = when.first_day();
        let last = when.last_day();
        if self.is_aside(first.year()) {
            return;
        }
        self.told.year = Some(first.year());
        self.told.year_at = self.at;
        if first == last {
            self.told.day = Some(first);
            self.told.day_at = self.at;
        }
        if (first.year(), first.month()) == (last.year(), last.month()) {
            self.told.month = Some((first.year(), first.month()));
        }
    }

    /// Whether a year lies so far from the one told last that it is only mentioned by the way; a second one there is not.
    fn is_aside(&mut self, year: i16) -> bool {
        let far = |from: Option<i16>| from.is_some_and(|from| from.abs_diff(year) > LEAP);
        let aside = self.tells && far(self.told.year) && (self.aside.is_none() || far(self.aside));
        self.aside = aside.then_some(year);
        aside
    }

    /// The day of a name nearest to the one that a story told last.
    fn weekday_of_story(&self, weekday: u8) -> Option<Resolved> {
        let base = self.told.day?;
        let ahead = (i32::from(weekday) - i32::from(base.weekday().to_monday_zero_offset())).rem_euclid(7);
        let by = if ahead > 3 { ahead - 7 } else { ahead };
        Some((When::At(add_days(base, by)?.into()), 60))
    }

    fn weekday(&self, weekday: u8, side: Side, tense: Tense) -> Option<Resolved> {
        let story = self.told.day.filter(|day| self.tells && self.today.is_none_or(|today| today.year() != day.year()));
        if story.is_some() && side == Side::Unsaid {
            return self.weekday_of_story(weekday);
        }
        let base = if let Side::Then(_) = side { self.told.day } else { self.today.filter(|_| self.is_day) }?;
        let back = i32::from((base.weekday().to_monday_zero_offset() - i8::try_from(weekday).ok()?).rem_euclid(7));
        let (by, certainty) = match side {
            Side::Unsaid if tense == Tense::Ahead && back != 0 => (7 - back, 80),
            Side::Unsaid => (-back, if tense == Tense::Back { 92 } else { 86 }),
            Side::Said(-1) | Side::Then(-1) => (if back == 0 { -7 } else { -back }, 85),
            Side::Said(1) | Side::Then(1) => (7 - back, 80),
            Side::Said(_) | Side::Then(_) if tense == Tense::Back => (-back, 75),
            Side::Said(_) | Side::Then(_) => ((7 - back) % 7, 75),
            Side::Week(weeks) => {
                let monday = -i32::from(base.weekday().to_monday_zero_offset());
                (monday + i32::from(weekday) + 7 * i32::from(weeks), 85)
            }
        };
        Some((When::At(add_days(base, by)?.into()), certainty))
    }
}

/// The year that an expression names by its number.
fn known_year(sense: Sense) -> Option<i16> {
    match sense {
        Sense::Year(year)
        | Sense::Day { year: YearSaid::Known(year), .. }
        | Sense::Month(_, YearSaid::Known(year))
        | Sense::Months { year: YearSaid::Known(year), .. }
        | Sense::Season(YearSaid::Known(year)) => Some(year),
        _ => None,
    }
}

/// A date, if the calendar has it.
fn date(year: i16, month: Option<i8>, day: Option<i8>) -> Option<PartialDate> {
    PartialDate::new(year, month, day).ok()
}

fn at(year: i16, month: Option<i8>, day: Option<i8>) -> Option<When> {
    date(year, month, day).map(When::At)
}

fn add_days(day: civil::Date, by: i32) -> Option<civil::Date> {
    day.checked_add(jiff::Span::new().try_days(i64::from(by)).ok()?).ok()
}
