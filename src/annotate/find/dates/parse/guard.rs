//! What must not stand around a number for it to be a year or a day.

use super::{
    super::{
        super::counted::is_counted,
        token::Gap,
        word::{Tail, Word},
    },
    Parser, is_one_of,
};
use crate::text::{Case, fold, sentence::boundary};

/// Words before a number that make it a name or a count, and no year.
const NO_YEAR_BEHIND: &str = "\
    than least most some nearly almost approximately roughly only to no nr number page pages p pp room flight \
    resolution article section chapter paragraph highway route windows office model boeing airbus phone tel fax \
    extension channel version up another additional total with all these those seite nummer numero strana \
    telefon us usd eur rs iso box unit code psalm line volume bill location address addresses \
    port";
/// Adjectives that may stand between a number and what it counts.
const ADJECTIVES: usize = 2;
/// Words that are no adjectives, so that what stands behind them is not counted.
const NO_ADJECTIVES: &str = "\
    the a an and or but of in on at to by for from with without as than that which who whose when while where after \
    before until since into over under about was were is are be been has had have did do will would could his her its \
    their our my your this these those some many most more few several all no not each every both two three four five \
    six seven eight nine ten der die das und oder in im am an auf von mit fur war wurde hat viele einige le la les des \
    et ou dans en de du pour par avec el los las y o con por su una un i a u na za sa je su od do se";
/// What a hyphen may join to a year.
const JOINED: &str = "mid pre post early late in";
/// Bytes in which such a word stands, with what is before it.
const LONGEST_JOINED: usize = 12;
/// Small words that end in `s` and may follow a year.
const NOT_COUNTED: &str = "\
    was is has as this its his less across us plus versus towards des les";

impl Parser<'_> {
    /// The word before a byte of the text, without the space between.
    pub(super) fn word_before(&self, at: usize) -> &str {
        let before = self.before(at);
        let near = before.trim_end_matches([' ', '\u{A0}', '\n', '.', '#']);
        if before.len() - near.len() > 4 {
            return "";
        }
        let start = near.char_indices().rev().take(20).take_while(|(_, c)| c.is_alphanumeric()).last();
        start.map_or("", |(start, _)| &near[start..])
    }

    /// The word behind a byte of the text, if only a space or a hyphen parts them.
    pub(super) fn word_behind(&self, at: usize) -> &str {
        let behind = self.behind(at);
        let Some(rest) = behind.strip_prefix([' ', '\n', '\u{A0}', '-']) else { return "" };
        let end =
            rest.char_indices().take(24).find(|(_, c)| !c.is_alphanumeric()).map_or(rest.len().min(24), |(at, _)| at);
        rest.get(..end).unwrap_or_default()
    }

    /// Whether a number goes on behind a token: `1,999`, `19.5`, `17%`, `5:30`.
    pub(super) fn is_part_of_number(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let mut chars = self.behind(token.end).chars();
        match (chars.next(), chars.next()) {
            (Some('.' | ',' | ':' | '/'), Some(next)) => next.is_ascii_digit(),
            (Some(' ' | '\u{A0}'), Some(next)) => matches!(next, '%' | '€' | '$' | '£' | '°'),
            (Some(next), _) => matches!(next, '%' | '‰' | '°' | '$' | '€' | '£' | '_' | '@' | '=' | '×'),
            _ => false,
        }
    }

    /// Whether a hyphen or dash joins a number to what is behind a token.
    pub(super) fn is_joined_to_number(&self, at: usize) -> bool {
        let behind = self.tokens.get(at).map_or("", |token| self.behind(token.end));
        behind.strip_prefix(['-', '–']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Whether a token stands behind another part of a number or of a name: `$1999`, `3,1999`, `v1.1999`, `A-1999`.
    pub(super) fn follows_number(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let mut chars = self.before(token.start).chars().rev();
        match (chars.next(), chars.next()) {
            (Some('.' | ',' | ':' | '/' | '-'), Some(before)) => before.is_ascii_digit(),
            (Some(' ' | '\u{A0}'), Some(before)) => matches!(before, '$' | '€' | '£' | '#' | '№' | '§' | '+' | '×'),
            (Some(c), _) => matches!(c, '$' | '€' | '£' | '¥' | '#' | '_' | '+' | '@' | '=' | '\\' | '№' | '§' | '×'),
            _ => false,
        }
    }

    /// Whether the words around a number say that it counts or names something.
    pub(super) fn counts_things(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        is_counted(&plain(self.word_behind(token.end)))
    }

    /// Whether a number counts what stands behind adjectives: `2000 young people`, `1100 police officers`.
    fn counts_further(&self, at: usize) -> bool {
        let mut end = self.tokens[at].end;
        for _ in 0..=ADJECTIVES {
            let word = self.word_behind(end);
            if word.is_empty() || is_one_of(word, NO_ADJECTIVES) {
                return false;
            }
            if is_counted(&plain(word)) {
                return true;
            }
            end += self.behind(end).chars().next().map_or(0, char::len_utf8) + word.len();
        }
        false
    }

    /// Whether a number is one end of a range of things: `between 1000 and 2000 people`.
    fn is_in_range_of_things(&self, at: usize) -> bool {
        let joins = match self.word(at + 1) {
            Some(Word::And) => self.is_between(at),
            Some(Word::To) => self.spaced(at + 1),
            _ => false,
        };
        let other = at + 2;
        joins && self.figure(other).is_some_and(|_| self.counts_things(other) || self.counts_further(other))
    }

    /// Whether the digits from one token to another can be a year, or a span of years, that stands for itself.
    pub(super) fn is_bare_year(&self, at: usize, last: usize) -> bool {
        let joined = self.is_part_of_number(last) || self.is_joined_to_number(last);
        if self.follows_number(at) || joined || self.counts_things(last) || self.is_in_range_of_things(last) {
            return false;
        }
        let (start, end) = (self.tokens[at].start, self.tokens[last].end);
        let after_time = at.checked_sub(1).is_some_and(|before| {
            let token = &self.tokens[before];
            let prepares =
                matches!(token.word, Word::In | Word::Since | Word::From | Word::Between | Word::Early | Word::Edge);
            prepares && matches!(self.gap(at), Gap::Space | Gap::Dash)
        });
        if after_time {
            return true;
        }
        let before = self.word_before(start);
        if is_one_of(before, NO_YEAR_BEHIND) || self.counts_further(last) {
            return false;
        }
        if self.before(start).ends_with(['-', '–']) || self.behind(end).starts_with('-') {
            return self.is_joined_year(start, end);
        }
        !self.is_followed_by_plural(end)
    }

    /// Whether a year may be joined to the word before it: `post-1989`, `mid-1989`.
    fn is_joined_year(&self, start: usize, end: usize) -> bool {
        let before = self.before(start);
        let stem = before.trim_end_matches(['-', '–']);
        let near = &stem[boundary(stem, stem.len().saturating_sub(LONGEST_JOINED))..];
        let joins = near.rsplit([' ', '(', ',', '\n']).next().is_some_and(|word| is_one_of(word, JOINED));
        let apart = stem.len() == before.len() || stem.ends_with([' ', '(', ',']);
        (apart || joins) && (!self.behind(end).starts_with('-') || self.behind(end).starts_with("--"))
    }

    /// Whether a small word in the plural follows, as in "1999 soldiers".
    fn is_followed_by_plural(&self, end: usize) -> bool {
        let behind = self.word_behind(end);
        behind.len() > 3
            && behind.ends_with('s')
            && behind.starts_with(char::is_lowercase)
            && !behind.ends_with("ss")
            && !is_one_of(behind, NOT_COUNTED)
    }

    /// Whether a number of three digits stands as a year would; it is one if the text counts before the common era.
    pub(super) fn is_year_of_an_era(&self, at: usize) -> bool {
        let after_time = at.checked_sub(1).is_some_and(|before| {
            let near = matches!(
                self.tokens[before].word,
                Word::In | Word::Since | Word::Early | Word::Edge | Word::Of | Word::Month(_)
            );
            near && self.spaced(at)
        });
        let plural = self.is_followed_by_plural(self.tokens[at].end);
        after_time && !self.follows_number(at) && !self.is_part_of_number(at) && !self.counts_things(at) && !plural
    }

    /// Whether digits are a small number as durations have it.
    pub(super) fn is_small_number(&self, at: usize) -> bool {
        let plain = self.figure(at).is_some_and(|digits| digits.tail == Tail::Plain && digits.length <= 4);
        plain && !self.follows_number(at)
    }
}

/// A word in small plain letters.
fn plain(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word, Case::Ignored).text().to_owned() }
}
