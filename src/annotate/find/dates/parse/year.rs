//! Years, decades, centuries, and the years before the common era.

use super::{
    super::{
        sense::{Phrase, Sense, YearSaid},
        token::Gap,
        word::{Digits, Tail, Unit, Word},
    },
    Match, Parser,
};

/// What is said of a year, and where that ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub(super) said: YearSaid,
    /// Its last token.
    pub(super) last: usize,
    /// The byte where it ends.
    pub(super) end: usize,
}

/// The years that a number of four digits may be, without more to tell.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

impl Parser<'_> {
    /// What begins with digits.
    pub(super) fn digits(&self, at: usize) -> Option<Match> {
        let read = self.in_figures(at).or_else(|| self.day_first(at)).or_else(|| self.decade(at));
        let read = read.or_else(|| self.ordinal(at)).or_else(|| self.clock(at)).or_else(|| self.length(at));
        read.or_else(|| self.year(at))
    }

    /// A year that stands for itself, with what must not stand around it.
    fn year(&self, at: usize) -> Option<Match> {
        if let Some((year, end)) = self.year_before_era(at) {
            return Some(Match { end, ..self.whole(at, at, Sense::Year(year))? });
        }
        let year = self.plain_year(at).filter(|_| self.is_bare_year(at, at));
        if let Some(year) = year {
            // Third quarter of `the 1988 third quarter`.
            let quarter = self.ordinal(at + 1).filter(|_| self.spaced(at + 1));
            if let Some(Match { sense: Sense::Months { first, count, year: YearSaid::Unsaid }, end, next, .. }) =
                quarter
            {
                let sense = Sense::Months { first, count, year: YearSaid::Known(year) };
                return Some(Match { end, next, ..self.whole(at, at, sense)?.after_article() });
            }
            return self.whole(at, at, Sense::Year(year));
        }
        let digits = self.figure(at).filter(|digits| digits.tail == Tail::Plain && digits.length == 3)?;
        let year = i16::try_from(digits.value).ok().filter(|_| self.is_year_of_an_era(at))?;
        self.whole(at, at, Sense::EraYear(1 - year))
    }

    /// The year that four digits are.
    fn plain_year(&self, at: usize) -> Option<i16> {
        let Digits { value, length, tail } = self.figure(at)?;
        let is_year = length == 4 && tail == Tail::Plain && YEARS.contains(&value);
        i16::try_from(value).ok().filter(|_| is_year)
    }

    /// A year behind a month or day.
    pub(super) fn year_number(&self, at: usize) -> Option<Year> {
        if let Some((year, end)) = self.year_before_era(at) {
            return Some(Year { said: YearSaid::Known(year), last: at, end });
        }
        if let Some(Match { sense: Sense::Year(year), end, next, .. }) = self.year_in_words(at) {
            return Some(Year { said: YearSaid::Known(year), last: next - 1, end });
        }
        let year = self.plain_year(at).filter(|_| !self.counts_things(at) && !self.is_part_of_number(at))?;
        Some(Year { said: YearSaid::Known(year), last: at, end: self.tokens[at].end })
    }

    /// An expression from one token to another, or to the end of its year if it has one.
    pub(super) fn with_year(
        &self,
        from: usize,
        to: usize,
        year: Option<Year>,
        sense: impl Fn(YearSaid) -> Sense,
    ) -> Option<Match> {
        match year {
            Some(Year { said, last, end }) => Some(Match { end, ..self.whole(from, last, sense(said))? }),
            None => self.whole(from, to, sense(YearSaid::Unsaid)),
        }
    }

    /// `nineteen ninety-six`, `twenty ten`.
    pub(super) fn year_in_words(&self, at: usize) -> Option<Match> {
        let count = |at: usize| match self.word(at) {
            Some(Word::Count(count)) => i16::try_from(count).ok(),
            Some(Word::One) => Some(1),
            _ => None,
        };
        let century = count(at).filter(|century| (10..=20).contains(century))?;
        let tens = count(at + 1).filter(|tens| (10..100).contains(tens) && self.spaced(at + 1))?;
        let ones = count(at + 2).filter(|ones| *ones < 10 && tens >= 20 && self.gap(at + 2) == Gap::Dash);
        let last = at + 1 + usize::from(ones.is_some());
        self.whole(at, last, Sense::Year(century * 100 + tens + ones.unwrap_or(0)))
    }

    /// A year with `BC` or the like behind it, and where that ends.
    pub(super) fn year_before_era(&self, at: usize) -> Option<(i16, usize)> {
        let digits = self.figure(at).filter(|digits| digits.tail == Tail::Plain && digits.length <= 4)?;
        let end = self.tokens[at].end;
        let behind = self.behind(end);
        let era = self.language.habits.eras.iter().find(|era| behind.starts_with(**era))?;
        let goes_on = behind[era.len()..].starts_with(char::is_alphanumeric);
        let year = i16::try_from(digits.value).ok().filter(|year| *year > 0 && !goes_on)?;
        Some((1 - year, end + era.len()))
    }

    /// `1998–1999`, `1998–99`, `300 to 200 BC`.
    pub(super) fn span_of_years(&self, at: usize, phrases: &mut Vec<Phrase>) -> Option<usize> {
        let (first, other) = (self.figure(at)?, self.far_year(at)?);
        if first.tail != Tail::Plain || first.length > 4 {
            return None;
        }
        let end = self.tokens[other].end;
        if let Some((last, end)) = self.year_before_era(other) {
            let year = 1 - i16::try_from(first.value).ok()?;
            return self.push_years((at, year, other, last), end, phrases);
        }
        let year = self.plain_year(at)?;
        let short = self.figure(other).filter(|digits| digits.length == 2 && digits.tail == Tail::Plain);
        let last = self.plain_year(other).or_else(|| {
            let dashed = self.text[self.tokens[at].end..].starts_with(['–', '/']);
            let next = u32::from((year + 1).rem_euclid(100).unsigned_abs());
            let digits = short.filter(|digits| dashed || digits.value > 12 || digits.value == next)?;
            i16::try_from(digits.value).ok().map(|digits| year / 100 * 100 + digits)
        });
        let last = last.filter(|last| *last > year && self.is_bare_year(at, other))?;
        self.push_years((at, year, other, last), end, phrases)
    }

    fn push_years(
        &self,
        (at, year, other, last): (usize, i16, usize, i16),
        end: usize,
        phrases: &mut Vec<Phrase>,
    ) -> Option<usize> {
        let to = Match { end, ..self.whole(other, other, Sense::Year(last))? };
        phrases.push(self.phrase(&self.whole(at, at, Sense::Year(year))?, false));
        phrases.push(self.phrase(&to, true));
        Some(other + 1)
    }

    /// The token with the year that ends a span of years.
    fn far_year(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let between = at.checked_sub(1).and_then(|at| self.word(at)) == Some(Word::Between);
        match self.word(next)? {
            Word::Digits(_) if matches!(self.gap(next), Gap::Dash | Gap::Slash) => Some(next),
            Word::To if self.spaced(next) && self.spaced(next + 1) => Some(next + 1),
            Word::And if between && self.spaced(next) && self.spaced(next + 1) => Some(next + 1),
            _ => None,
        }
    }

    /// `the 1990s`, `the '80s`.
    fn decade(&self, at: usize) -> Option<Match> {
        let Digits { value, length, tail } = self.figure(at)?;
        let tailed = self.word(at + 1) == Some(Word::DecadeTail) && matches!(self.gap(at + 1), Gap::Dash | Gap::Space);
        let last = if tailed && tail == Tail::Plain { at + 1 } else { at };
        if (tail != Tail::Decade && last == at) || value % 10 != 0 {
            return None;
        }
        let start = self.tokens[at].start;
        let apostrophe = ["'", "’", "‘"].into_iter().find(|sign| self.before(start).ends_with(sign));
        let year = match length {
            4 => i16::try_from(value).ok()?,
            2 if apostrophe.is_some() || !self.text[..self.tokens[at].end].ends_with('s') => {
                1900 + i16::try_from(value).ok()?
            }
            _ => return None,
        };
        let start = if length == 2 { start - apostrophe.map_or(0, str::len) } else { start };
        let noun = matches!(self.spaced_word(last + 1), Some(Word::Unit(Unit::Year, true)));
        let read = Match { start, ..self.whole(at, last + usize::from(noun), Sense::Years(year, year + 9))? };
        Some(read.after_article())
    }

    /// `the year 2000`.
    pub(super) fn year_by_noun(&self, at: usize) -> Option<Match> {
        let is_year = self.word(at) == Some(Word::Unit(Unit::Year, false)) && self.spaced(at + 1);
        let Year { said: YearSaid::Known(year), last, end } = self.year_number(at + 1).filter(|_| is_year)? else {
            return None;
        };
        Some(Match { end, ..self.whole(at, last, Sense::Year(year))? }.after_article())
    }

    /// `années 1990`, `años 90`, `década de 1990`.
    pub(super) fn decade_by_noun(&self, at: usize) -> Option<Match> {
        let is_noun = match self.word(at)? {
            Word::Unit(Unit::Year, many) => many && !self.language.habits.capitals,
            Word::Unit(Unit::Decade, many) => !many && self.spaced_word(at + 1) == Some(Word::Of),
            _ => false,
        };
        let last = at + 1 + usize::from(self.spaced_word(at + 1) == Some(Word::Of));
        let digits = self.figure(last).filter(|digits| is_noun && digits.value % 10 == 0 && self.spaced(last))?;
        let year = match digits.length {
            4 => self.plain_year(last)?,
            2 => 1900 + i16::try_from(digits.value).ok()?,
            _ => return None,
        };
        Some(self.whole(at, last, Sense::Years(year, year + 9))?.after_article())
    }

    /// `the 19th century`, `the fifth century BC`.
    pub(super) fn century(&self, at: usize, number: u8, last: usize) -> Option<Match> {
        if !matches!(self.word(last + 1)?, Word::Unit(Unit::Century, _)) || number == 0 || number > 21 {
            return None;
        }
        let joins = matches!(self.gap(last + 1), Gap::Space | Gap::Dash)
            || (self.language.habits.ordinal_dot && self.gap(last + 1) == Gap::DotSpace);
        if !joins {
            return None;
        }
        let behind = self.behind(self.tokens[last + 1].end);
        let era = self.language.habits.eras.iter().find(|era| behind.starts_with(**era));
        let number = i16::from(number);
        let years = match era {
            Some(_) => Sense::Years(1 - number * 100, 100 - number * 100),
            None => Sense::Years(number * 100 - 99, number * 100),
        };
        let read = self.whole(at, last + 1, years)?.after_article();
        Some(Match { end: read.end + era.map_or(0, |era| era.len()), ..read })
    }
}
