//! Which of the lines that look like headings are some: judged by the whole text's habits, and by what stands around.

use std::collections::HashSet;

use super::{
    groups::{Group, groups, length},
    heading::{Candidate, Sign, candidate},
    keyword::keyword,
    manner::telling,
};

/// What heads the parts of a text.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, and any of them may be true together"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Habit {
    /// Whether words such as "Chapter" do, so that a short line is hardly a heading.
    pub(super) strict: bool,
    /// Whether such words or numbers do, so that what stands before the first of them is a title page.
    pub(super) parts: bool,
    /// Whether short lines may.
    short: bool,
    /// Whether lines in capitals may.
    capitals: bool,
    /// Whether bare numbers do.
    digits: bool,
    /// Whether bare numbers are those of pages.
    pub(super) pages: bool,
    /// Whether words stand behind the names of those who say them: `Lee: And then?`
    labelled: bool,
    /// Whether anything does.
    pub(super) any: bool,
}

/// What a first look counts.
#[derive(Default)]
struct Count {
    bodies: usize,
    plain: usize,
    capitals: usize,
    short: usize,
    numbers: usize,
    /// Bare numbers, how many of them follow on the one before, and how many stand behind a sentence's end.
    digits: [usize; 3],
}

impl Habit {
    /// The habit of a text, as its beginning shows it.
    pub(super) fn of(text: &str) -> Self {
        let mut count = Count::default();
        let mut last_number = None;
        let mut ended = true;
        let mut before: Option<Candidate<'_>> = None;
        let mut labels = Labels::default();
        for group in groups(telling(text)) {
            let heading = candidate(group);
            labels.count(group.text, heading.is_some());
            let Some(heading) = heading else {
                count.headed(before.take().filter(|heading| suits(heading, group)));
                count.bodies += 1;
                ended = ends_sentence(group.text);
                continue;
            };
            if heading.sign == Sign::Digits {
                let follows = last_number.is_none_or(|last| heading.number == Some(last + 1));
                count.digits[0] += 1;
                count.digits[1] += usize::from(follows && (last_number.is_some() || heading.number == Some(1)));
                count.digits[2] += usize::from(ended);
                last_number = heading.number;
            } else {
                if heading.rest.is_some() {
                    count.bodies += 1;
                    count.plain += 1;
                }
                // A number and the title under it are one heading.
                if !(heading.is_words() && before.as_ref().is_some_and(|before| before.untitled)) {
                    before = Some(heading).filter(|heading| heading.rest.is_none());
                }
            }
        }
        Self { labelled: labels.name_speakers(), ..count.habit() }
    }

    /// Whether a line that looks like a heading may be one here, given the one right before it.
    pub(super) fn allows(self, heading: &Candidate<'_>, before: Option<&Candidate<'_>>) -> bool {
        if self.labelled && matches!(heading.sign, Sign::Capitals | Sign::Short) && label(&heading.title).is_some() {
            return false;
        }
        let titles = before.is_some_and(|before| before.untitled && before.sign != Sign::Digits);
        match heading.sign {
            Sign::Plain | Sign::Alone(_) | Sign::Number => true,
            Sign::Digits => self.digits,
            Sign::Capitals => titles || if self.strict { heading.group.gap > 1 } else { self.capitals },
            Sign::Short => titles || (self.short && !self.strict),
        }
    }
}

/// The names before a colon that groups begin with.
#[derive(Default)]
struct Labels<'t> {
    met: HashSet<&'t str>,
    /// Whether one was met again.
    again: bool,
    /// How many groups with one are surely no headings.
    sentences: usize,
}

impl<'t> Labels<'t> {
    fn count(&mut self, text: &'t str, is_title: bool) {
        let Some(label) = label(text) else { return };
        self.again |= !self.met.insert(label);
        self.sentences += usize::from(!is_title);
    }

    fn name_speakers(&self) -> bool {
        self.again || self.sentences > 1
    }
}

/// The name before a colon that a text begins with, if words follow in the same line.
fn label(text: &str) -> Option<&str> {
    let line = text.split('\n').next().unwrap_or_default().trim();
    let (name, words) = line.split_once(": ")?;
    let is_name = name.len() <= 48
        && name.split(' ').count() <= 4
        && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && keyword(name).is_none();
    (is_name && !words.trim().is_empty()).then_some(name)
}

impl Count {
    fn headed(&mut self, heading: Option<Candidate<'_>>) {
        match heading.map(|heading| (heading.sign, heading.rank)) {
            Some((Sign::Plain, _)) => self.plain += 1,
            Some((Sign::Capitals, _)) => self.capitals += 1,
            Some((Sign::Short, _)) => self.short += 1,
            Some((Sign::Number, _)) => self.numbers += 1,
            _ => {}
        }
    }

    fn habit(&self) -> Habit {
        let [digits, follow, ended] = self.digits;
        let numbered = digits > 1 && follow == digits && ended == digits;
        let few = |headings: usize| headings > 0 && headings * 2 <= self.bodies + 1;
        let (short, capitals) = (few(self.short), few(self.capitals));
        let strict = self.plain > 1;
        let any = strict || numbered || short || capitals || self.plain + self.numbers > 0;
        Habit {
            strict,
            labelled: false,
            parts: self.plain + self.numbers > 2,
            short,
            capitals,
            digits: numbered,
            pages: digits > 2 && (follow + 1) * 4 > digits * 3 && !numbered,
            any,
        }
    }
}

/// What becomes of lines that look like headings.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Settled<'t> {
    Heading {
        rank: u8,
        title: String,
        number: Option<u32>,
        /// The group, if only its shape tells that it is one.
        shaped: Option<Group<'t>>,
    },
    /// They are text.
    Text(Group<'t>),
}

/// Settles headings in a row, given what stands behind them; none at the end of the text. Of several only the last, what
/// it belongs to and the heading of a list of contents are some; none if the last is an entry of that list (`listed`).
pub(super) fn settled<'t>(row: Vec<Candidate<'t>>, next: Option<Group<'_>>, listed: bool) -> Vec<Settled<'t>> {
    let count = row.len();
    let first = if listed { count } else { first_kept(&row, next) };
    let contents = row[..first].iter().position(|heading| heading.sign == Sign::Alone(true));
    let contents = contents.filter(|at| first - at > 2 || (first == count && next.is_some()));
    let mut settled = Vec::with_capacity(count);
    let mut untitled = false;
    for (at, heading) in row.into_iter().enumerate() {
        let is_words = heading.is_words();
        let Candidate { rank, title, number, group, .. } = heading;
        match settled.last_mut() {
            _ if at < first && contents != Some(at) => settled.push(Settled::Text(group)),
            Some(Settled::Heading { title: whole, .. }) if untitled && at > first && is_words => {
                whole.push_str(". ");
                whole.push_str(&title);
            }
            _ => settled.push(Settled::Heading { rank, title, number, shaped: is_words.then_some(group) }),
        }
        untitled = heading.untitled;
    }
    settled
}

/// The first of a row's last headings that are some; the row's length if none is.
fn first_kept(row: &[Candidate<'_>], next: Option<Group<'_>>) -> usize {
    let Some((last, before)) = row.split_last() else { return 0 };
    let count = row.len();
    let numbered = before.last().filter(|before| before.untitled && last.is_words());
    if !next.is_some_and(|next| suits(numbered.unwrap_or(last), next)) {
        return count;
    }
    if before.last().is_some_and(|before| before.rank == last.rank && follows(before, last)) {
        return count;
    }
    let mut kept = count - 1;
    while kept > 0 {
        let (before, after) = (&row[kept - 1], &row[kept]);
        let titled = before.untitled && after.is_words() && kept == count - 1;
        if !titled && (before.rank >= after.rank || before.rank == 0) {
            break;
        }
        kept -= 1;
    }
    kept
}

fn follows(before: &Candidate<'_>, after: &Candidate<'_>) -> bool {
    before.number.zip(after.number).is_some_and(|(before, after)| before + 1 == after)
}

/// Whether a group is text that a heading can stand over.
fn suits(heading: &Candidate<'_>, next: Group<'_>) -> bool {
    let text = next.text.trim_start();
    match heading.sign {
        Sign::Plain | Sign::Alone(_) => true,
        Sign::Number | Sign::Digits => !text.starts_with(char::is_lowercase),
        Sign::Capitals | Sign::Short => !text.starts_with(char::is_lowercase) && length(text) > length(&heading.title),
    }
}

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end().trim_end_matches(['"', '”', '’', '\'', ')', '»', '*', '_']);
    end.ends_with(['.', '!', '?', '…', ':', '—', '-', '。', '！', '？', '”'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of the headings at the beginning of a text: `Title` for a heading, `- words` for text.
    fn told(text: &str) -> Vec<String> {
        let mut row = Vec::new();
        let mut next = None;
        for group in groups(text) {
            let Some(heading) = candidate(group) else {
                next = Some(group);
                break;
            };
            row.push(heading);
        }
        let settled = settled(row, next, false).into_iter().map(|settled| match settled {
            Settled::Heading { title, .. } => title,
            Settled::Text(group) => format!("- {}", group.text),
        });
        settled.collect()
    }

    const BODY: &str = "\n\nIt was a long day, and the road was longer than the day.\n";

    #[test]
    fn a_row_of_headings_is_what_stands_over_the_text() {
        for (headings, told) in [
            ("PART ONE\n\nCHAPTER I\n\nDown the River", &["PART ONE", "CHAPTER I. Down the River"][..]),
            ("THE LONG ROAD\n\nCHAPTER I", &["- THE LONG ROAD", "CHAPTER I"]),
            (
                "Contents\n\nCHAPTER I\n\nCHAPTER II\n\nCHAPTER I",
                &["Contents", "- CHAPTER I", "- CHAPTER II", "CHAPTER I"],
            ),
            ("1. Buy milk\n\n2. Buy bread", &["- 1. Buy milk", "- 2. Buy bread"]),
            ("What we know\n\nWhat we do not know", &["- What we know", "What we do not know"]),
        ] {
            assert_eq!(self::told(&format!("{headings}{BODY}")), told, "{headings}");
        }
        assert_eq!(told("CHAPTER I\n\nTHE END"), ["- CHAPTER I", "- THE END"]);
        assert_eq!(told("What we know\n\nand nothing else"), ["- What we know"]);
    }

    #[test]
    fn a_text_has_one_habit() {
        let chapters: String =
            ["CHAPTER I", "CHAPTER II", "CHAPTER III"].map(|title| format!("{title}{BODY}\n")).concat();
        assert!(Habit::of(&chapters).strict);
        let numbers: String = ["1", "2", "3"].map(|title| format!("{title}{BODY}\n")).concat();
        assert!(Habit::of(&numbers).digits);
        let pages: String =
            ["7", "8", "9"].map(|title| format!("{title}\n\nwords of a page that ends within a\n\n")).concat();
        assert!(Habit::of(&pages).pages);
        let story = format!("Words.{BODY}\nWhat we know{BODY}\nWhat comes next{BODY}{BODY}{BODY}");
        assert!(Habit::of(&story).short && !Habit::of(&story).strict);
        assert!(!Habit::of(BODY).any);
    }
}
