//! What can be typed: one table for the parser, the help and the first prompt.

use super::{Linear, listing::List};
use crate::{article::Kind, search::complete, text};

/// What a line of input asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command<'a> {
    /// Read on from what was read last, or go on with the lesson.
    ReadOn,
    /// Read the section before, or say the step before.
    Back,
    /// Say the text said last once more.
    Again,
    /// Choose from the list said last.
    Number(usize),
    /// Say a list.
    List(List),
    /// Go on with the list.
    More,
    /// Say the words that the article explains.
    Glossary,
    /// Compare the section read last with its neighbour.
    Compare,
    /// Say who is mentioned with whom.
    Together,
    /// Say what the pictures show.
    Pictures,
    /// Say the next step of the lesson, or the answer to what it asked.
    Teach,
    /// Count the hands raised for the choices of the question asked last.
    Hands(&'a str),
    /// Write what stays of the lesson.
    Keep,
    /// To the next mention, hit or quotation.
    Next,
    /// To the previous one.
    Previous,
    /// Search for this.
    Search(&'a str),
    /// Tell where the reader is.
    Where,
    /// Tell what can be typed.
    Help,
    /// End.
    Quit,
    /// None of these.
    Unknown(&'a str),
}

/// A command that is typed as a letter or a word.
#[derive(Debug)]
pub(super) struct Row {
    /// The letter; only `N` minds whether it is a capital.
    pub(super) letter: &'static str,
    /// The words; the first is the one that help tells.
    words: &'static [&'static str],
    pub(super) command: Command<'static>,
    help: &'static str,
}

const fn row(
    letter: &'static str,
    words: &'static [&'static str],
    command: Command<'static>,
    help: &'static str,
) -> Row {
    Row { letter, words, command, help }
}

/// Every command with a letter.
pub(super) const TABLE: &[Row] = &[
    row("b", &["back"], Command::Back, "the section before; in a lesson the step before"),
    row("r", &["repeat", "again"], Command::Again, "the same text once more"),
    row("s", &["sections", "contents"], Command::List(List::Sections), "the sections"),
    row("p", &["people", "persons", "person"], Command::List(List::Entries(Kind::Person)), "the people"),
    row(
        "d",
        &["dates", "date", "timeline"],
        Command::List(List::Entries(Kind::Date)),
        "the dates, and what happened then",
    ),
    row("l", &["places", "place", "map"], Command::List(List::Entries(Kind::Place)), "the places"),
    row(
        "o",
        &["organisations", "organizations", "organisation", "organization"],
        Command::List(List::Entries(Kind::Organisation)),
        "the organisations",
    ),
    row("w", &["words", "quotations", "quotes"], Command::List(List::Quotations), "who says what, in quotations"),
    row("f", &["facts", "figures"], Command::List(List::Facts), "the figures"),
    row("g", &["glossary"], Command::Glossary, "words that the article explains"),
    row(
        "c",
        &["compare"],
        Command::Compare,
        "the section read last compared with its neighbour, or with the other article",
    ),
    row("t", &["together", "with"], Command::Together, "who is mentioned with whom"),
    row("v", &["pictures", "images"], Command::Pictures, "what the pictures show"),
    row("e", &["lesson", "teach"], Command::Teach, "the lesson: what comes next, or the answer to its question"),
    row("x", &["keep", "export"], Command::Keep, "write the handout of the lesson, with the hands that were counted"),
    row("k", &["steps"], Command::List(List::Steps), "the steps of the lesson"),
    row("n", &["next"], Command::Next, "the next mention, hit or quotation of the list"),
    row("N", &["previous", "prev"], Command::Previous, "the previous one"),
    row("m", &["more"], Command::More, "more of a long list"),
    row("i", &["where"], Command::Where, "where you are"),
    row("h", &["help", "?"], Command::Help, "this help"),
    row("q", &["quit", "exit", "bye"], Command::Quit, "quit"),
];

impl<'a> Command<'a> {
    /// Understands a line of input.
    pub(super) fn parse(line: &'a str) -> Self {
        let line = line.trim();
        if line.is_empty() {
            return Self::ReadOn;
        }
        if let Some(words) = line.strip_prefix('/') {
            return Self::Search(words.trim());
        }
        if line.bytes().all(|byte| byte.is_ascii_digit()) {
            // A number too large for the machine is too large for every list.
            return Self::Number(line.parse().unwrap_or(usize::MAX));
        }
        if line.eq_ignore_ascii_case("hands") {
            return Self::Hands("");
        }
        if let Some(row) = Row::named(line) {
            return row.command;
        }
        match line.split_once(char::is_whitespace) {
            Some((verb, words)) if verb.eq_ignore_ascii_case("hands") => Self::Hands(words.trim()),
            Some((verb, words)) if ["search", "find"].contains(&&*verb.to_lowercase()) => Self::Search(words.trim()),
            _ => Self::Unknown(line),
        }
    }
}

impl Row {
    fn named(typed: &str) -> Option<&'static Self> {
        let lower = typed.to_lowercase();
        let exact = TABLE.iter().find(|row| row.letter == typed);
        exact.or_else(|| TABLE.iter().find(|row| row.letter == lower || row.words.contains(&lower.as_str())))
    }

    /// `p or people: the people.`
    fn told(&self) -> String {
        let capital = if self.letter == "N" { "capital " } else { "" };
        format!("{capital}{} or {}: {}.", self.letter, self.words[0], self.help)
    }
}

/// What is said to what cannot be understood.
pub(super) fn unknown(typed: &str) -> String {
    /// Cells of the input that are repeated.
    const REPEATED: usize = 40;
    let typed = text::truncate(typed, REPEATED);
    format!("“{typed}” is no command. To search for it, type a slash before it: /{typed}")
}

impl Linear {
    /// Everything that can be typed, one line each.
    pub(super) fn help(&self) -> Vec<String> {
        let mut lines = vec![
            "Type one of these, then Enter.".to_owned(),
            "Enter alone: read on; in a lesson, what comes next.".to_owned(),
            "A number: that line of the list said last.".to_owned(),
            "Slash and words, such as /peace: search.".to_owned(),
            "Hands and numbers, such as hands 12 7 3: the hands raised for each choice of a question.".to_owned(),
        ];
        let filters = complete("", &self.document.article, self.document.whole_mentions());
        lines.push(format!("Before the words, a search may be narrowed with {}", filters.join(", ")));
        lines.extend(TABLE.iter().map(Row::told));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_are_typed_alike() {
        let typed: Vec<&str> = TABLE.iter().flat_map(|row| row.words.iter().copied().chain([row.letter])).collect();
        let distinct: std::collections::HashSet<&&str> = typed.iter().collect();
        assert_eq!(distinct.len(), typed.len(), "{typed:?}");
    }

    #[test]
    fn a_line_is_understood() {
        for (line, command) in [
            ("", Command::ReadOn),
            (" \r\n", Command::ReadOn),
            ("3", Command::Number(3)),
            ("99999999999999999999999", Command::Number(usize::MAX)),
            ("P", Command::List(List::Entries(Kind::Person))),
            ("People", Command::List(List::Entries(Kind::Person))),
            ("n", Command::Next),
            ("N", Command::Previous),
            ("?", Command::Help),
            ("/by:kurti peace\n", Command::Search("by:kurti peace")),
            ("find peace", Command::Search("peace")),
            ("find", Command::Unknown("find")),
            ("٣", Command::Unknown("٣")),
            ("hands 12 7", Command::Hands("12 7")),
            ("Hands", Command::Hands("")),
        ] {
            assert_eq!(Command::parse(line), command, "{line:?}");
        }
    }
}
