//! Parts a text into words and signs, and these into sentences, as names are looked for, and as the texts are parted that
//! the model of names was learned from.
//!
//! Hyphens and the English `'s` part words, full stops of initials and abbreviations belong to them: `EU-led` is
//! three tokens, `NATO's` two, `J.` and `U.S.` one each.

use std::ops::Range;

use crate::text::abbreviation::is_listed;

/// Tokens after which a sentence ends in any case, so that none is too long.
const LONGEST: usize = 160;

/// A word or sign, as bytes of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl Token {
    /// The bytes of the text that it takes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The token's own text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// The tokens of a text, in sentences. It may be filled again and again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// In reading order.
    pub all: Vec<Token>,
    /// For each sentence the index behind its last token.
    pub ends: Vec<usize>,
}

impl Tokens {
    /// The tokens of a text, in place of those from before. What lies beyond 4 GiB is left out.
    pub fn fill(&mut self, text: &str) {
        self.all.clear();
        self.ends.clear();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if c == '\n' || c == '\t' {
                self.end_sentence();
            }
            if c.is_whitespace() || is_invisible(c) {
                at += c.len_utf8();
                continue;
            }
            let end = at + length(&text[at..], c);
            let (Ok(start), Ok(stop)) = (u32::try_from(at), u32::try_from(end)) else { break };
            if self.starts_sentence(text, at, c) {
                self.end_sentence();
            }
            self.all.push(Token { start, end: stop });
            at = end;
        }
        self.end_sentence();
    }

    /// The sentences, as ranges of token indices.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| start..end)
    }

    fn end_sentence(&mut self) {
        if self.all.len() > self.ends.last().copied().unwrap_or(0) {
            self.ends.push(self.all.len());
        }
    }

    /// Whether what begins at a byte, with a character, begins a sentence.
    fn starts_sentence(&self, text: &str, at: usize, first: char) -> bool {
        let begun = self.ends.last().copied().unwrap_or(0);
        let mut before = self.all[begun..].iter().rev();
        if self.all.len() - begun >= LONGEST {
            return true;
        }
        let Some(mut last) = before.next() else { return false };
        if last.end as usize == at || is_closing(first) || first.is_lowercase() {
            return false;
        }
        while is_single(last.of(text), is_closing) {
            let Some(next) = before.next() else { return false };
            last = next;
        }
        is_single(last.of(text), |c| matches!(c, '.' | '!' | '?' | '…' | '。' | '؟' | '।'))
    }
}

/// How many bytes the token takes that begins a text with a character.
fn length(text: &str, first: char) -> usize {
    if !first.is_alphanumeric() {
        return clitic(text).unwrap_or(first.len_utf8());
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let goes_on = match c {
            '\'' | '’' if is_elided(&text[..at], next) => return at + c.len_utf8(),
            '\'' | '’' => next.is_some_and(char::is_alphabetic) && clitic(&text[at..]).is_none(),
            '.' | ',' => first.is_numeric() && next.is_some_and(char::is_numeric),
            _ => c.is_alphanumeric() || is_mark(c),
        };
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    end + full_stop(text, end)
}

/// Whether an article or preposition lost its vowel before a name: `d'Emmanuel`, `qu'Albin`.
fn is_elided(word: &str, next: Option<char>) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && next.is_some_and(char::is_uppercase)
}

/// The length of an English ending such as `'s` that a text begins with.
fn clitic(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['\'', '’'])?;
    let apostrophe = text.len() - rest.len();
    let letters = rest.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let ended = !rest[letters..].starts_with(char::is_alphanumeric);
    let known = ["s", "S", "re", "ve", "ll", "m", "d", "t"].contains(&&rest[..letters]);
    (ended && known).then_some(apostrophe + letters)
}

/// One if the full stop behind a word belongs to it: that of an initial, of `U.S.` or of a known abbreviation.
fn full_stop(text: &str, mut end: usize) -> usize {
    let word = &text[..end];
    if !text[end..].starts_with('.') {
        return 0;
    }
    if is_listed(word) && !is_single(word, char::is_lowercase) {
        return 1;
    }
    if !is_single(word, char::is_uppercase) && !is_single(word, char::is_lowercase) {
        return 0;
    }
    let small = is_single(word, char::is_lowercase);
    let begin = end;
    while text[end..].starts_with('.') {
        end += 1;
        let letter = text[end..].chars().next().filter(|c| c.is_alphabetic());
        let Some(letter) = letter.filter(|c| text[end + c.len_utf8()..].starts_with('.')) else { break };
        end += letter.len_utf8();
    }
    // A single small letter with a full stop is the end of a formula or a sentence; `e.g.` is not.
    if small && end - begin == 1 { 0 } else { end - begin }
}

fn is_single(text: &str, is: impl Fn(char) -> bool) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is) && chars.next().is_none()
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '»' | '›')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
        || (!c.is_ascii() && unicode_normalization::char::is_combining_mark(c))
}

/// Characters without a width that stand between words, such as marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> String {
        let mut tokens = Tokens::default();
        tokens.fill(text);
        let sentences = tokens.sentences().map(|sentence| {
            let words: Vec<&str> = tokens.all[sentence].iter().map(|token| token.of(text)).collect();
            words.join(" ")
        });
        sentences.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_text_is_parted_into_words_and_sentences() {
        for (text, tokens) in [
            ("", ""),
            (" \n ", ""),
            ("EU-led talks", "EU - led talks"),
            ("NATO’s chief isn't Kurti's.", "NATO ’s chief isn 't Kurti 's ."),
            ("O'Brien and d'Estaing", "O'Brien and d' Estaing"),
            ("J. K. Rowling met Mr. Smith. He left.", "J. K. Rowling met Mr. Smith . | He left ."),
            ("in the U.S. today, e.g. x. Then", "in the U.S. today , e.g. x . | Then"),
            ("It cost 3,700.50 euro. 27 came", "It cost 3,700.50 euro . | 27 came"),
            ("“Go.” She went… and “came”", "“ Go . ” | She went … and “ came ”"),
            ("one\ntwo", "one | two"),
            ("Cafe\u{301} 👍🏽 שלום", "Cafe\u{301} 👍 🏽 שלום"),
            ("x'", "x '"),
            ("'", "'"),
            (".", "."),
            ("A.", "A."),
        ] {
            assert_eq!(parted(text), tokens, "{text}");
        }
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let text = "word ".repeat(1000);
        let mut tokens = Tokens::default();
        tokens.fill(&text);
        assert_eq!(tokens.all.len(), 1000);
        assert!(tokens.sentences().all(|sentence| sentence.len() <= LONGEST));
    }
}
