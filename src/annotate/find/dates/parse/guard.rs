//! What must not stand around a number or a name for it to be a year, a day or a month.

use super::{
    super::{
        token::Gap,
        word::{Tail, Word},
    },
    Parser,
};

/// Words before a number that make it a name or a count, and no year.
const NO_YEAR_BEHIND: &[&str] = &[
    "than",
    "least",
    "most",
    "some",
    "nearly",
    "almost",
    "approximately",
    "roughly",
    "only",
    "to",
    "no",
    "nr",
    "number",
    "page",
    "pages",
    "p",
    "pp",
    "room",
    "flight",
    "resolution",
    "article",
    "section",
    "chapter",
    "paragraph",
    "highway",
    "route",
    "windows",
    "office",
    "model",
    "boeing",
    "airbus",
    "phone",
    "tel",
    "fax",
    "extension",
    "channel",
    "version",
    "up",
    "another",
    "additional",
    "total",
    "with",
    "all",
    "these",
    "those",
    "seite",
    "nummer",
    "numero",
    "strana",
    "telefon",
    "us",
    "usd",
    "eur",
    "rs",
    "iso",
    "box",
    "unit",
    "code",
    "psalm",
    "line",
    "volume",
    "bill",
];
/// Words that a number counts, whatever stands before it.
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "troops",
    "soldiers",
    "casualties",
    "dead",
    "km",
    "kilometres",
    "kilometers",
    "miles",
    "mile",
    "metres",
    "meters",
    "m",
    "feet",
    "ft",
    "tons",
    "tonnes",
    "kg",
    "percent",
    "per",
    "dollars",
    "euros",
    "pounds",
    "votes",
    "million",
    "billion",
    "thousand",
    "jobs",
    "homes",
    "houses",
    "prisoners",
    "civilians",
    "aircraft",
    "tanks",
    "ships",
    "guns",
    "cavalry",
    "infantry",
    "soldaten",
    "menschen",
    "personen",
    "euro",
    "dollar",
    "kilometer",
    "meter",
    "personnes",
    "soldats",
    "hommes",
    "euros",
    "soldados",
    "personas",
    "hombres",
    "kilometros",
    "vojnika",
    "ljudi",
    "evra",
    "dinara",
    "kilometara",
    "metara",
    "cc",
    "hp",
    "mhz",
    "mb",
    "gb",
    "calories",
    "rpm",
    "x",
];
/// Small words that end in `s` and may follow a year.
const NOT_COUNTED: &[&str] = &[
    "was", "is", "has", "as", "this", "its", "his", "less", "across", "us", "plus", "versus", "towards", "des", "les",
];
/// Names of feasts and groups whose last word is a weekday.
const NAMES_OF_DAYS: &[&str] = &["black", "bloody", "good", "ash", "palm", "super", "cyber", "holy", "sheffield"];
/// Newspapers and the like whose first word is a weekday.
const BEHIND_DAYS: &[&str] = &["Times", "Mail", "Telegraph", "Express", "Herald", "Post", "Mirror", "Sun", "People"];

impl Parser<'_> {
    /// The word before a byte of the text, without the space between.
    fn word_before(&self, at: usize) -> &str {
        let before = self.before(at);
        let near = before.trim_end_matches([' ', '\u{A0}', '\n', '.', '#']);
        if before.len() - near.len() > 4 {
            return "";
        }
        let start = near.char_indices().rev().take(20).take_while(|(_, c)| c.is_alphanumeric()).last();
        start.map_or("", |(start, _)| &near[start..])
    }

    /// The word behind a byte of the text, if only a space or a hyphen parts them.
    fn word_behind(&self, at: usize) -> &str {
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
            (Some('%' | '‰' | '°' | '$' | '€' | '£' | '_' | '@' | '='), _) => true,
            (Some('.' | ',' | ':' | '/'), Some(next)) => next.is_ascii_digit(),
            (Some(' ' | '\u{A0}'), Some('%' | '€' | '$' | '£' | '°')) => true,
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
            (Some('$' | '€' | '£' | '¥' | '#' | '_' | '+' | '@' | '=' | '\\' | '№' | '§'), _) => true,
            (Some('.' | ',' | ':' | '/' | '-'), Some(before)) => before.is_ascii_digit(),
            (Some(' ' | '\u{A0}'), Some('$' | '€' | '£' | '#' | '№' | '§' | '+' | '×')) => true,
            _ => false,
        }
    }

    /// Whether the words around a number say that it counts or names something.
    pub(super) fn counts_things(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let behind = self.word_behind(token.end);
        COUNTED.iter().any(|counted| behind.eq_ignore_ascii_case(counted))
    }

    /// Whether the digits from one token to another can be a year, or a span of years, that stands for itself.
    pub(super) fn is_bare_year(&self, at: usize, last: usize) -> bool {
        let joined = self.is_part_of_number(last) || self.is_joined_to_number(last);
        if self.follows_number(at) || joined || self.counts_things(last) {
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
        if NO_YEAR_BEHIND.iter().any(|word| before.eq_ignore_ascii_case(word)) {
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
        let prefixes =
            ["mid", "pre", "post", "early", "late", "in", " ", "(", ",", "Mid", "Pre", "Post", "Early", "Late"];
        let prefixed = stem.len() == before.len() || prefixes.iter().any(|prefix| stem.ends_with(prefix));
        prefixed && (!self.behind(end).starts_with('-') || self.behind(end).starts_with("--"))
    }

    /// Whether a small word in the plural follows, as in "1999 soldiers".
    fn is_followed_by_plural(&self, end: usize) -> bool {
        let behind = self.word_behind(end);
        behind.len() > 3
            && behind.ends_with('s')
            && behind.starts_with(char::is_lowercase)
            && !behind.ends_with("ss")
            && !NOT_COUNTED.contains(&behind)
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

    /// Whether the name of a month stands for the month without a day or year beside it.
    ///
    /// May, March, April, June and August are also verbs or names of people, so that something before them must tell.
    pub(super) fn is_bare_month(&self, at: usize, short: bool) -> bool {
        let token = &self.tokens[at];
        let before = at.checked_sub(1).map(|before| self.tokens[before].word).filter(|_| self.gap(at) != Gap::Far);
        let plain =
            matches!(before, Some(Word::In | Word::Since | Word::From | Word::Between | Word::Early | Word::Edge));
        let told = match before {
            Some(Word::Shift(_) | Word::Then(_) | Word::Before | Word::After | Word::About | Word::Each) => true,
            Some(Word::Of | Word::To | Word::And | Word::Month(_)) => true,
            Some(Word::The) => self.is_attribute(at),
            _ => plain || self.begins_span(at),
        };
        if short {
            return told && self.behind(token.end).starts_with('.') && token.capital;
        }
        let behind = self.word_behind(token.end);
        let possessive = self.behind(token.end).starts_with(['\'', '’']);
        if !self.language.capitals {
            return told;
        }
        let is_name = behind.starts_with(char::is_uppercase) && self.is_word_of_name(at);
        let doubtful = matches!(token.word, Word::Month(3..=6 | 8));
        if doubtful { told && (plain || !is_name) && !possessive } else { plain || !is_name }
    }

    /// Whether a month stands before a noun, as in "the March summit".
    fn is_attribute(&self, at: usize) -> bool {
        let small = self.word_behind(self.tokens[at].end).starts_with(char::is_lowercase);
        small
            && !matches!(
                self.spaced_word(at + 1),
                Some(Word::In | Word::Since | Word::Of | Word::To | Word::From | Word::About)
            )
    }

    /// Whether a dash leads from a month to another: `May–August 1950`.
    fn begins_span(&self, at: usize) -> bool {
        self.gap(at + 1) == Gap::Dash && matches!(self.word(at + 1), Some(Word::Month(_)))
    }

    /// Whether the word behind a token, which has a capital, is no word of time.
    fn is_word_of_name(&self, at: usize) -> bool {
        !(self.spaced(at + 1) && matches!(self.word(at + 1), Some(Word::Weekday(_) | Word::Month(_) | Word::Shift(_))))
    }

    /// Whether a weekday is part of a name: `Good Friday`, `the Sunday Times`.
    pub(super) fn is_name_of_day(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let before = self.word_before(token.start);
        let behind = self.word_behind(token.end);
        NAMES_OF_DAYS.iter().any(|name| before.eq_ignore_ascii_case(name)) || BEHIND_DAYS.contains(&behind)
    }

    /// Whether digits are a small number as durations have it.
    pub(super) fn is_small_number(&self, at: usize) -> bool {
        let plain = self.figure(at).is_some_and(|digits| digits.tail == Tail::Plain && digits.length <= 4);
        plain && !self.follows_number(at)
    }
}
