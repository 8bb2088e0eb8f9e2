//! Which lines look like headings, how sure that is, and which rank they have.

use super::{
    body::joined,
    groups::Group,
    keyword::{Keyword, keyword},
    number,
    shape::{is_capitals, is_title},
};

/// How a heading is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A word such as "Chapter" with its number, a line of signs under it, or hashes before it.
    Plain,
    /// A word that heads a part of a book alone, such as "Preface"; `true` for a list of contents.
    Alone(bool),
    /// A number, with or without words.
    Number,
    /// A bare number in digits, which may be that of a page too.
    Digits,
    /// Capitals.
    Capitals,
    /// A short line that is no sentence.
    Short,
}

/// Lines that may be a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate<'t> {
    /// The heading in one line.
    pub(super) title: String,
    pub(super) sign: Sign,
    /// A heading of a smaller rank has those of greater rank under it.
    pub(super) rank: u8,
    pub(super) number: Option<u32>,
    /// Whether it is a number without words, which may stand on the next line.
    pub(super) untitled: bool,
    /// The group that it stands in.
    pub(super) group: Group<'t>,
    /// What stands in the same group under the heading.
    pub(super) rest: Option<Group<'t>>,
}

impl Candidate<'_> {
    /// Whether it can be the title of the number before it.
    pub(super) fn is_words(&self) -> bool {
        matches!(self.sign, Sign::Capitals | Sign::Short)
    }
}

/// Ranks of headings that are told by something else than their words. Smaller ones are of [`keyword`].
pub(super) const NUMBERED: u8 = 60;
const CAPITALS: u8 = 70;
const SHORT: u8 = 80;
/// The ranks of headings with a line of signs under them: `=`, others.
const UNDERLINED: [u8; 2] = [8, 9];

/// What stands over the columns of a list of contents.
const COLUMNS: [&str; 6] = ["PAGE", "PAGES", "CHAPTER", "SEITE", "PÁGINA", "PAGINA"];

/// Bytes of a heading, at most.
const LONGEST: usize = 160;

/// What a group says if it is a heading.
pub(super) fn candidate(group: Group<'_>) -> Option<Candidate<'_>> {
    let first = group.text.split('\n').next().unwrap_or_default().trim();
    if first.is_empty() || first.len() > LONGEST {
        return None;
    }
    if let Some(heading) = hashed(group, first).or_else(|| underlined(group, first)) {
        return Some(heading);
    }
    if group.text.len() > LONGEST || group.count(4) > 3 {
        return over_text(group, first);
    }
    let title = in_one_line(group, first);
    let title = if title.contains('[') { title } else { title.trim_end_matches([']', ' ']).to_owned() };
    worded(group, &title).or_else(|| numbered(group, &title)).or_else(|| shaped(group, title))
}

/// A chapter's word and number right over what is too long for a title.
fn over_text<'t>(group: Group<'t>, first: &str) -> Option<Candidate<'t>> {
    let heading = worded(group, first).filter(|heading| heading.untitled)?;
    let below = group.below()?;
    // A list of contents has no prose in it.
    let is_list = below.lines().take(2).any(|line| keyword(line.trim()).is_some());
    (!is_list).then_some(Candidate { untitled: false, rest: Some(below), ..heading })
}

/// The lines of a heading in one, with a point behind a number that stands alone in the first.
fn in_one_line(group: Group<'_>, first: &str) -> String {
    let below = group.below().map(|below| joined(below.lines()));
    let part = matches!(keyword(first), Some(Keyword::Part { untitled: true, .. }));
    match below {
        Some(below) if part => format!("{}. {below}", first.trim_end_matches(['.', ':'])),
        _ => joined(group.lines()),
    }
}

fn heading(group: Group<'_>, title: impl Into<String>, sign: Sign, rank: u8) -> Candidate<'_> {
    Candidate { title: title.into(), sign, rank, number: None, untitled: false, group, rest: None }
}

/// A heading as Markdown has it, which some write in plain texts too.
fn hashed<'t>(group: Group<'t>, first: &str) -> Option<Candidate<'t>> {
    let words = first.trim_start_matches('#');
    let hashes = u8::try_from(first.len() - words.len()).ok().filter(|hashes| (1..=6).contains(hashes))?;
    let title = words.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    let marked = group.text.starts_with('#') && title.contains(char::is_alphanumeric);
    marked.then(|| Candidate { rest: group.below(), ..heading(group, title, Sign::Plain, hashes) })
}

/// A heading with a line of signs under it, about as long.
fn underlined<'t>(group: Group<'t>, first: &str) -> Option<Candidate<'t>> {
    let below = group.below()?;
    let line = below.lines().next()?.trim();
    let sign = line.bytes().next().filter(|sign| matches!(sign, b'=' | b'-' | b'~' | b'^' | b'*' | b'_'))?;
    let length = super::groups::length(first);
    let fits = (length / 2..=length * 2 + 8).contains(&line.len());
    let signs = line.len() >= 3 && line.bytes().all(|byte| byte == sign);
    let rank = UNDERLINED[usize::from(sign != b'=')];
    let told = signs && fits && first.contains(char::is_alphanumeric);
    told.then(|| Candidate { rest: below.below(), ..heading(group, first, Sign::Plain, rank) })
}

/// A heading by its words.
fn worded<'t>(group: Group<'t>, title: &str) -> Option<Candidate<'t>> {
    match keyword(title)? {
        Keyword::Alone { contents } => {
            let title = title.trim_end_matches(['.', ':']);
            Some(heading(group, title, Sign::Alone(contents), 0))
        }
        Keyword::Part { rank, number, untitled } => {
            let title = if untitled { title.trim_end_matches(['.', ':']) } else { title };
            Some(Candidate { number, untitled, ..heading(group, title, Sign::Plain, rank) })
        }
    }
}

/// A number, alone or before words: `IV`, `IV. The talks`, `2.1 Method`.
fn numbered<'t>(group: Group<'t>, title: &str) -> Option<Candidate<'t>> {
    let (word, rest) = title.split_once(' ').unwrap_or((title, ""));
    let rest = rest.trim_start_matches(['-', '–', '—', ' ']);
    let bare = word.trim_end_matches(['.', ')', ':']);
    let (numeral, digits) = (number::roman(bare), number::digits(bare));
    let found = |number, untitled, rank| {
        let sign = if untitled && numeral.is_none() { Sign::Digits } else { Sign::Number };
        let title = if untitled { bare } else { title };
        Some(Candidate { number, untitled, ..heading(group, title, sign, rank) })
    };
    if rest.is_empty() {
        return (numeral.is_some() || digits.is_some()).then(|| found(numeral.or(digits), true, NUMBERED))?;
    }
    if !is_title(rest) {
        return None;
    }
    let steps = bare.split('.').filter(|step| number::digits(step).is_some_and(|number| number < 100)).count();
    let all_steps = steps > 0 && steps == bare.split('.').count();
    if all_steps && (steps > 1 || word.len() > bare.len()) {
        let depth = u8::try_from(steps.min(6)).unwrap_or(6);
        let last = bare.rsplit('.').next().and_then(number::digits);
        return found(last, false, NUMBERED + depth);
    }
    // `I am` and `I. Newton` are no chapters, as far as one can tell.
    let numeral = numeral.filter(|_| word.len() > bare.len() && (bare.len() > 1 || !has_initial(rest)));
    numeral.and_then(|number| found(Some(number), false, NUMBERED))
}

/// Whether words go on like a name behind an initial: one word, or another initial.
fn has_initial(rest: &str) -> bool {
    let first = rest.split(' ').next().unwrap_or_default();
    first.ends_with('.') || (!rest.contains(' ') && rest.chars().nth(1).is_some_and(char::is_lowercase))
}

/// A heading by its shape alone.
fn shaped(group: Group<'_>, title: String) -> Option<Candidate<'_>> {
    if COLUMNS.contains(&title.trim_end_matches('.')) {
        return None;
    }
    if is_capitals(&title) {
        return Some(heading(group, title.trim_end_matches('.').to_owned(), Sign::Capitals, CAPITALS));
    }
    (group.line().is_some() && is_title(&title)).then(|| heading(group, title, Sign::Short, SHORT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, Sign)> {
        candidate(Group { text, gap: 1, at: 0 }).map(|heading| (heading.title, heading.sign))
    }

    #[test]
    fn headings_are_told_by_words_numbers_and_shape() {
        for (text, title, sign) in [
            ("CHAPTER IV", "CHAPTER IV", Sign::Plain),
            ("Chapter 4.", "Chapter 4", Sign::Plain),
            ("CHAPTER IV\nThe Talks", "CHAPTER IV. The Talks", Sign::Plain),
            ("Erstes Kapitel", "Erstes Kapitel", Sign::Plain),
            ("PREFACE.", "PREFACE", Sign::Alone(false)),
            ("Contents", "Contents", Sign::Alone(true)),
            ("IV.", "IV", Sign::Number),
            ("IV. The Talks", "IV. The Talks", Sign::Number),
            ("2.1 Method", "2.1 Method", Sign::Number),
            ("3. The talks in Brussels", "3. The talks in Brussels", Sign::Number),
            ("12", "12", Sign::Digits),
            ("THE RIVER BANK", "THE RIVER BANK", Sign::Capitals),
            ("Meeting with Prime Minister of Kosovo", "Meeting with Prime Minister of Kosovo", Sign::Short),
            ("What happens next?", "What happens next?", Sign::Short),
            ("Chapter I.]", "Chapter I", Sign::Plain),
            ("## A part ##\nwith text", "A part", Sign::Plain),
            ("A part\n------\nwith text", "A part", Sign::Plain),
        ] {
            assert_eq!(told(text), Some((title.to_owned(), sign)), "{text}");
        }
    }

    #[test]
    fn what_is_under_a_marked_heading_is_text() {
        let heading = candidate(Group { text: "A part\n=====\nwith text\nand more", gap: 1, at: 0 }).unwrap();
        assert_eq!(heading.rest.unwrap().text, "with text\nand more");
    }

    #[test]
    fn a_chapter_may_stand_right_over_its_text() {
        let text = "Chapter VI\nThe Reverend Arthur, the Reverend Cuthbert,\nMr. George, Miss Eleanor, Miss Charlotte,\n\
            and Miss Lucy drive out in carriages to see\na view; Italians drive them.";
        let heading = candidate(Group { text, gap: 1, at: 0 }).unwrap();
        assert_eq!((heading.title.as_str(), heading.rest.unwrap().count(9)), ("Chapter VI", 4));
    }

    #[test]
    fn sentences_and_labels_are_no_headings() {
        for text in [
            "He went home.",
            "and went on",
            "“It is late,” he said",
            "Dear Sir,",
            "By Jane Doe",
            "Photo: Reuters",
            "See www.example.org",
            "J. Smith, Esq.",
            "PAGE",
            "He came. She went and it rained",
            "“Stop”",
            "1,234,567 12.5 %",
            "Her deputy, Karl Novak, was blunter: \"The roof leaked.\"",
            "He said: “No.”",
            "NB: And you could cook?",
            "Q: Do you miss it?",
            "a\nb\nc\nd",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
