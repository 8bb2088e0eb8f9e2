//! Cuts a text into the words that can say something of time; all others are only distance between them.

use crate::text::{Case, Folded, fold_into};

use super::{
    language::Language,
    word::{Digits, Tail, Word},
};

/// A word of the text that can be part of a time expression.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it says.
    pub(super) word: Word,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// What parts it from the token before it.
    pub(super) gap: Gap,
}

/// What stands between two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space.
    Space,
    /// A comma and white space.
    Comma,
    /// A full stop and white space.
    DotSpace,
    /// A full stop.
    Dot,
    /// A hyphen or dash, with or without space around it.
    Dash,
    /// A slash.
    Slash,
    /// An apostrophe, as between an article and its noun in French.
    Apostrophe,
    /// Other words or signs.
    Far,
}

/// No word that says something of time has more bytes.
const LONGEST: usize = 24;

/// Reads the tokens of a text into a buffer that served before.
pub(super) fn tokenize(text: &str, language: &Language, folded: &mut Folded, tokens: &mut Vec<Token>) {
    tokens.clear();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !(byte.is_ascii_alphanumeric() || byte >= 0x80) {
            at += 1;
            continue;
        }
        let end = run_end(text, at);
        if end == at {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if let Some((word, length)) = read(&text[at..end], language, folded) {
            let gap = tokens.last().map_or(Gap::Far, |last: &Token| gap(&bytes[last.end..at]));
            let capital = text[at..end].starts_with(char::is_uppercase);
            tokens.push(Token { start: at, end: at + length, word, capital, gap });
        }
        at = end;
    }
}

/// Where a run of letters, digits and accents ends.
fn run_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_alphanumeric() => at += 1,
            Some(byte) if *byte >= 0x80 => match text[at..].chars().next() {
                Some(c) if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}') => at += c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// What a run says, and how many of its bytes say it.
fn read(run: &str, language: &Language, folded: &mut Folded) -> Option<(Word, usize)> {
    if run.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return digits(run, language);
    }
    if run.len() > LONGEST {
        return None;
    }
    if !run.is_ascii() {
        fold_into(run, Case::Ignored, folded);
        return Some((language.word(run, folded.as_bytes())?, run.len()));
    }
    let mut small = [0; LONGEST];
    let small = small.get_mut(..run.len())?;
    small.copy_from_slice(run.as_bytes());
    small.make_ascii_lowercase();
    Some((language.word(run, small)?, run.len()))
}

/// What digits say; none if they are part of a name such as `4chan`.
fn digits(run: &str, language: &Language) -> Option<(Word, usize)> {
    let length = run.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = run.split_at(length);
    let value = number.parse().ok().filter(|_| length <= 9).unwrap_or(0);
    let digits = |tail| Word::Digits(Digits { value, length: u8::try_from(length).unwrap_or(u8::MAX), tail });
    let is_time = || rest.starts_with('T') && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    if rest.is_empty() || is_time() {
        return Some((digits(Tail::Plain), length));
    }
    if language.habits.decade_tails.contains(&rest) && value % 10 == 0 && (length == 4 || length == 2) {
        return Some((digits(Tail::Decade), run.len()));
    }
    language.habits.ordinal_tails.contains(&rest).then(|| (digits(Tail::Nth), run.len()))
}

/// What parts two tokens, by the bytes between them.
fn gap(between: &[u8]) -> Gap {
    if between.len() > 5 {
        return Gap::Far;
    }
    match between {
        b" " | b"\n" | b"  " | b"\xC2\xA0" | b"\xE2\x80\xAF" => Gap::Space,
        b", " | b",\n" | b"," | b",\xC2\xA0" => Gap::Comma,
        b". " | b".\n" | b".\xC2\xA0" => Gap::DotSpace,
        b"." => Gap::Dot,
        b"/" => Gap::Slash,
        b"'" | b"\xE2\x80\x99" => Gap::Apostrophe,
        _ if is_dash(between.trim_ascii()) => Gap::Dash,
        _ => Gap::Far,
    }
}

/// Hyphen, hyphen that does not break, figure dash, en dash, em dash.
fn is_dash(sign: &[u8]) -> bool {
    matches!(sign, b"-" | [0xE2, 0x80, 0x90..=0x94])
}
