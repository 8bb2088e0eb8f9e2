//! A paragraph as words and signs, with each quotation as a single token, as clauses around quotations are looked for.
//!
//! Unlike those that names are looked for in ([`crate::annotate::find::tokens`]), words keep their hyphens and their 's.

use std::ops::Range;

use super::{class::Class, marks::Span, tongues::Tongue};
use crate::text::abbreviation;

/// A word, a sign, or a whole quotation.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Bytes of the paragraph.
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    /// What it can be, if it is a word.
    pub(super) class: Class,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether it ends in 's or an apostrophe behind s.
    pub(super) is_possessive: bool,
    /// The token that its sentence begins with.
    pub(super) sentence: usize,
    /// Whether it ends as a participle of English does: flying, preceded.
    pub(super) may_be_participle: bool,
    /// Who is named here, by index into the people, and by the order among the mentions of the paragraph.
    pub(super) name: Option<(usize, usize)>,
}

/// What a [`Token`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Bracket,
    /// The end of a sentence.
    Stop,
    /// The quotation of this index.
    Quote(usize),
}

impl Token {
    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    pub(super) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }

    /// Whether no clause goes across it.
    pub(super) fn is_bar(&self) -> bool {
        matches!(self.kind, Kind::Stop | Kind::Semicolon | Kind::Quote(_))
    }

    pub(super) fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }
}

/// The tokens of a paragraph.
pub(super) fn tokens(text: &str, spans: &[Span], tongue: &Tongue) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    for (index, span) in spans.iter().enumerate() {
        push_plain(text, at..span.outer.start, tongue, &mut tokens);
        tokens.push(token(span.outer.clone(), Kind::Quote(index)));
        at = span.outer.end;
    }
    push_plain(text, at..text.len(), tongue, &mut tokens);
    tokens
}

fn token(range: Range<usize>, kind: Kind) -> Token {
    Token {
        range,
        kind,
        class: Class::default(),
        is_capital: false,
        is_possessive: false,
        may_be_participle: false,
        sentence: 0,
        name: None,
    }
}

/// Adds the tokens of a stretch that has no quotation in it.
fn push_plain(text: &str, stretch: Range<usize>, tongue: &Tongue, tokens: &mut Vec<Token>) {
    let mut at = stretch.start;
    while let Some(char) = text[at..stretch.end].chars().next() {
        if char.is_alphanumeric() {
            let end = word_end(text, at, stretch.end);
            let end = if tongue.has_hyphened_pronouns { without_pronoun(text, at, end) } else { end };
            tokens.push(word(text, at..end, tongue));
            at = end;
            continue;
        }
        let end = at + char.len_utf8();
        let kind = match char {
            ',' | '،' => Some(Kind::Comma),
            ':' => Some(Kind::Colon),
            ';' => Some(Kind::Semicolon),
            '—' | '–' | '―' => Some(Kind::Dash),
            '-' if !text[end..].starts_with(char::is_alphanumeric) => Some(Kind::Dash),
            '(' | ')' | '[' | ']' => Some(Kind::Bracket),
            '.' | '!' | '?' | '…' => Some(Kind::Stop),
            _ => None,
        };
        match (kind, tokens.last_mut()) {
            (Some(Kind::Dash), Some(last)) if last.kind == Kind::Dash && last.range.end == at => last.range.end = end,
            (Some(Kind::Stop), Some(last)) if last.kind == Kind::Stop && last.range.end == at => last.range.end = end,
            (Some(Kind::Stop), _) if !ends_sentence(text, end) => {}
            (Some(kind), _) => tokens.push(token(at..end, kind)),
            (None, _) => {}
        }
        at = end;
    }
}

/// Whether a sentence can end before the rest: no small letter begins there.
fn ends_sentence(text: &str, end: usize) -> bool {
    let next = text[end..].chars().take(16).find(|c| c.is_alphanumeric() || matches!(c, ',' | ';'));
    next.is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';'))
}

/// Where a word ends that begins at a byte; the full stop of an abbreviation is a part of it.
fn word_end(text: &str, start: usize, limit: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    let mut has_stop = false;
    while end < limit {
        let byte = bytes[end];
        if byte.is_ascii_alphanumeric() {
            end += 1;
            continue;
        }
        let char = text[end..limit].chars().next().unwrap_or(' ');
        let after = end + char.len_utf8();
        let joins = match char {
            '\'' | '’' | '-' | '‑' | '.' | '_' | '&' => true,
            ',' => bytes[end - 1].is_ascii_digit() && bytes.get(after).is_some_and(u8::is_ascii_digit),
            _ => false,
        };
        if joins && text[after..limit].starts_with(char::is_alphanumeric) {
            has_stop |= char == '.';
        } else if !char.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(char) {
            break;
        }
        end = after;
    }
    let is_short = bytes.get(end) == Some(&b'.') && end < limit;
    if is_short && (has_stop && bytes[start].is_ascii_alphabetic() || abbreviation::is_abbreviation(&text[start..end]))
    {
        return if abbreviation::ends_sentence(&text[start..end], &text[end + 1..]) { end } else { end + 1 };
    }
    end
}

/// Where a verb ends that a pronoun follows with a hyphen: dit-il, a-t-elle.
fn without_pronoun(text: &str, start: usize, end: usize) -> usize {
    let pronouns = ["-t-il", "-t-elle", "-t-on", "-il", "-elle", "-ils", "-elles", "-on", "-je"];
    let found =
        pronouns.iter().find(|pronoun| text[start..end].len() > pronoun.len() && text[start..end].ends_with(**pronoun));
    found.map_or(end, |pronoun| end - pronoun.len())
}

fn word(text: &str, range: Range<usize>, tongue: &Tongue) -> Token {
    let written = &text[range.clone()];
    let first = written.chars().next().unwrap_or_default();
    let bare = bare(written);
    let kind = if first.is_numeric() { Kind::Number } else { Kind::Word };
    let class = if kind == Kind::Word { tongue.class(bare) } else { Class::default() };
    let next = text[range.end..].chars().next();
    let is_possessive = bare.len() < written.len() || written.ends_with('s') && matches!(next, Some('’' | '\''));
    let may_be_participle = written.len() > 4 && (written.ends_with("ing") || written.ends_with("ed"));
    Token {
        range,
        kind,
        class,
        is_capital: first.is_uppercase(),
        is_possessive,
        may_be_participle,
        sentence: 0,
        name: None,
    }
}

/// A word without the 's of a possessive.
pub(super) fn bare(word: &str) -> &str {
    ["’s", "'s", "’S", "'S"].iter().find_map(|end| word.strip_suffix(end)).filter(|bare| bare.len() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{super::marks::spans, *};

    fn shape(text: &str) -> Vec<&str> {
        let spans = spans(text);
        tokens(text, &spans, Tongue::of("en")).into_iter().map(|token| &text[token.range]).collect()
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        for (text, shape_) in [
            ("Gen. J. Smith left.", &["Gen.", "J.", "Smith", "left", "."][..]),
            ("in the U.S. Congress", &["in", "the", "U.S.", "Congress"]),
            ("in the U.S. He left", &["in", "the", "U.S", ".", "He", "left"]),
            ("on Jan. 5 in Austin", &["on", "Jan.", "5", "in", "Austin"]),
            ("Mr. He said", &["Mr.", "He", "said"]),
            ("at 5 p.m.", &["at", "5", "p.m", "."]),
            ("3,700 men, 2.5 more", &["3,700", "men", ",", "2.5", "more"]),
            ("“Go. Now.” Kurti’s man", &["“Go. Now.”", "Kurti’s", "man"]),
            ("well ... so it is", &["well", "so", "it", "is"]),
        ] {
            assert_eq!(shape(text), shape_, "{text}");
        }
    }
}
