//! Dates in figures, and times of day, which are read so that they are taken for nothing else.

use super::{
    super::{
        language::Figures,
        sense::{Sense, YearSaid},
        token::Gap,
        word::{Digits, Tail, Unit, Word},
    },
    Match, Parser,
    year::Year,
};

impl Parser<'_> {
    /// `2022-08-17`, `17.08.2022`, `17/8/22`, `8/17/2022`.
    pub(super) fn in_figures(&self, at: usize) -> Option<Match> {
        let (one, two) = (self.plain(at)?, self.plain(at + 1)?);
        let gap = self.gap(at + 1);
        if self.follows_number(at) {
            return None;
        }
        let Some(three) = self.plain(at + 2).filter(|_| same_gap(gap, self.gap(at + 2))) else {
            return self.month_in_figures(at, one, two, gap);
        };
        let sense = match (one.length, three.length) {
            (4, 1 | 2) if matches!(gap, Gap::Dash | Gap::Slash | Gap::Dot) => year_first(one, two, three)?,
            (1 | 2, 4 | 2) => self.year_last(one, two, three, gap)?,
            _ => return None,
        };
        let read = self.whole(at, at + 2, sense)?;
        (!self.is_part_of_number(at + 2) && !self.is_joined_to_number(at + 2)).then_some(read)
    }

    /// Digits with nothing behind them.
    fn plain(&self, at: usize) -> Option<Digits> {
        self.figure(at).filter(|digits| digits.tail == Tail::Plain)
    }

    fn year_last(&self, one: Digits, two: Digits, year: Digits, gap: Gap) -> Option<Sense> {
        let (one, two) = (u8::try_from(one.value).ok()?, u8::try_from(two.value).ok()?);
        let value = i16::try_from(year.value).ok()?;
        let year = if year.length == 2 { YearSaid::Short(u8::try_from(value).ok()?) } else { YearSaid::Known(value) };
        if matches!(year, YearSaid::Known(..1000)) || (year_is_short(year) && matches!(gap, Gap::Dash | Gap::DotSpace))
        {
            return None;
        }
        let day_first = Sense::Day { weekday: None, day: one, month: two, year };
        let month_first = Sense::Day { weekday: None, day: two, month: one, year };
        match gap {
            Gap::Dot => is_day(one, two).then_some(day_first),
            Gap::DotSpace => (self.language.habits.ordinal_dot && is_day(one, two)).then_some(day_first),
            Gap::Slash | Gap::Dash
                if is_day(one, two) && is_day(two, one) && self.language.habits.figures == Figures::Month =>
            {
                Some(Sense::Figures(two, one, year))
            }
            Gap::Slash | Gap::Dash if is_day(one, two) => Some(day_first),
            Gap::Slash | Gap::Dash => is_day(two, one).then_some(month_first),
            _ => None,
        }
    }

    /// `2022-08`, where a hyphen cannot be the dash of a span: the month has its zero.
    fn month_in_figures(&self, at: usize, one: Digits, two: Digits, gap: Gap) -> Option<Match> {
        let hyphen = gap == Gap::Dash && self.behind(self.tokens[at].end).starts_with('-');
        let is_month = hyphen && one.length == 4 && two.length == 2 && (1..=12).contains(&two.value);
        let year = i16::try_from(one.value).ok().filter(|year| is_month && (1000..2200).contains(year))?;
        let goes_on =
            self.behind(self.tokens[at + 1].end).starts_with(['-', '–', '/']) || self.is_part_of_number(at + 1);
        let sense = Sense::Month(u8::try_from(two.value).ok()?, YearSaid::Known(year));
        self.whole(at, at + 1, sense).filter(|_| !goes_on)
    }

    /// `5:34 AM`, `9 a.m. Tuesday`: with the day, if one follows.
    pub(super) fn clock(&self, at: usize) -> Option<Match> {
        let hour = self.plain(at).filter(|digits| digits.length <= 2 && digits.value <= 24)?;
        let start = self.tokens[at].start;
        let after_hour = self.tokens[at].end;
        let minutes = self
            .behind(after_hour)
            .strip_prefix([':', '.'])
            .map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count());
        let after = after_hour + if minutes == Some(2) { 3 } else { 0 };
        let half = half_of_day(self.behind(after));
        if half.is_none() && (minutes != Some(2) || !self.behind(after_hour).starts_with(':') || hour.value > 23) {
            return None;
        }
        let end = after + half.unwrap_or(0);
        let next = (at..self.tokens.len().min(at + 4)).find(|next| self.tokens[*next].start >= end);
        let next = next.unwrap_or(self.tokens.len().min(at + 4));
        let time = Match { start, end, next, sense: Sense::Placeless, takes_article: false };
        let day =
            matches!(self.word(next), Some(Word::Weekday(_) | Word::Month(_) | Word::ShortMonth(_) | Word::Near(_)));
        let between = self.tokens.get(next).and_then(|token| self.text.get(end..token.start));
        let is_near = matches!(between, Some(" " | ", "));
        // Only a word is read on to: of a chain of times each is one of its own.
        let day = if day && is_near { self.point(next) } else { None };
        Some(day.map_or(time, |day| Match { start, ..day }))
    }

    /// `fiscal 1988`, `fiscal year 1988`.
    pub(super) fn fiscal(&self, at: usize) -> Option<Match> {
        let noun = usize::from(matches!(self.spaced_word(at + 1), Some(Word::Unit(Unit::Year, false))));
        let year = at + 1 + noun;
        match self.year_number(year).filter(|_| self.spaced(year)) {
            Some(Year { said: YearSaid::Known(known), last, .. }) => self.whole(at, last, Sense::Year(known)),
            _ if noun == 1 => Some(self.whole(at, at + 1, Sense::Placeless)?.after_article()),
            _ => None,
        }
    }
}

/// Whether two gaps part the same date; a date may be written with and without spaces behind its full stops.
fn same_gap(one: Gap, other: Gap) -> bool {
    one == other || matches!((one, other), (Gap::DotSpace, Gap::Dot) | (Gap::Dot, Gap::DotSpace))
}

fn year_is_short(year: YearSaid) -> bool {
    matches!(year, YearSaid::Short(_))
}

fn is_day(day: u8, month: u8) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// Bytes of `a.m.` or `pm` and the space before it.
fn half_of_day(text: &str) -> Option<usize> {
    let rest = text.strip_prefix([' ', '\u{A0}']).unwrap_or(text);
    let halves = ["a.m.", "p.m.", "A.M.", "P.M.", "a.m", "p.m", "am", "pm", "AM", "PM"];
    let half = halves.into_iter().find(|half| rest.starts_with(half))?;
    let goes_on = rest[half.len()..].starts_with(char::is_alphanumeric);
    (!goes_on).then_some(text.len() - rest.len() + half.len())
}

fn year_first(year: Digits, month: Digits, day: Digits) -> Option<Sense> {
    let year = YearSaid::Known(i16::try_from(year.value).ok().filter(|year| *year > 0)?);
    let (month, day) = (u8::try_from(month.value).ok()?, u8::try_from(day.value).ok()?);
    is_day(day, month).then_some(Sense::Day { weekday: None, day, month, year })
}
