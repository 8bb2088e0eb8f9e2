//! Makes foreign text harmless: no character that acts on a terminal or on the order of letters survives.

use std::borrow::Cow;

/// What stands for a character that has no picture of its own.
const SIGN: char = '\u{FFFD}';

/// The text with a harmless sign for every character that acts instead of being read.
///
/// - A tab, a line or a paragraph separator (U+2028, U+2029) becomes a space; `\n` stays, `\r\n` becomes `\n`.
/// - Other C0 controls become their pictures (U+2400 …), DEL becomes `␡`.
/// - C1 controls, bidi embeddings, overrides and isolates, interlinear annotations, deprecated format
///   characters, noncharacters, and tag characters outside the flag of a region become U+FFFD.
///
/// Soft hyphens, joiners, and the marks LRM, RLM and ALM stay: they make no cell and override nothing.
/// Where nothing is to be done, nothing is copied.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::new();
    let mut copied = 0;
    let mut flag_end = 0;
    for (at, letter) in text.char_indices() {
        if at < flag_end {
            continue;
        }
        if letter == BLACK_FLAG {
            flag_end = at + flag_length(&text[at..]);
            continue;
        }
        let Some(sign) = sign(letter) else { continue };
        cleaned.push_str(&text[copied..at]);
        copied = at + letter.len_utf8();
        if letter != '\r' || !text[copied..].starts_with('\n') {
            cleaned.push(sign);
        }
    }
    // Whatever is replaced has at least one byte, so nothing copied means that nothing was replaced.
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    cleaned.push_str(&text[copied..]);
    Cow::Owned(cleaned)
}

/// The sign for a character that must not pass, none for one that may.
fn sign(letter: char) -> Option<char> {
    let code = u32::from(letter);
    match letter {
        '\n' | ' '..='~' => None,
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1F}' => char::from_u32(0x2400 + code),
        '\u{7F}' => Some('␡'),
        '\u{80}'..='\u{9F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{206F}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{FDD0}'..='\u{FDEF}'
        | '\u{E0000}'..='\u{E007F}' => Some(SIGN),
        _ if code & 0xFFFE == 0xFFFE => Some(SIGN),
        _ => None,
    }
}

/// The base of the flags of England, Scotland, Wales and other regions.
const BLACK_FLAG: char = '\u{1F3F4}';

/// Bytes of the black flag at the head of `text`, together with the tags that make it the flag of a region.
///
/// Source: UTS #51, `emoji_tag_sequence`; a region has three to six letters and digits.
fn flag_length(text: &str) -> usize {
    let tag = |letter: &char| matches!(letter, '\u{E0030}'..='\u{E0039}' | '\u{E0061}'..='\u{E007A}');
    let tags = text.chars().skip(1).take_while(tag).take(7).count();
    let ended = text.chars().nth(1 + tags) == Some('\u{E007F}');
    if ended && (3..=6).contains(&tags) { 4 * (tags + 2) } else { BLACK_FLAG.len_utf8() }
}

/// The same for what must stay on one line, such as the name of a file: a line break becomes its picture.
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', "\u{240A}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_becomes_a_sign() {
        for (foreign, harmless) in [
            ("\x1b[2J\x07", "␛[2J␇"),
            ("a\tb\0", "a b␀"),
            ("a\x7f\u{9b}2J", "a␡\u{FFFD}2J"),
            ("a\u{202e}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
            ("a\u{2028}b\u{2029}c", "a b c"),
            ("a\r\nb\rc\r", "a\nb␍c␍"),
            ("\u{FFF9}a\u{FFFB}", "\u{FFFD}a\u{FFFD}"),
            ("\u{E0041}\u{FDD0}\u{FFFF}\u{10FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{1F3F4}\u{E0067}x", "\u{1F3F4}\u{FFFD}x"),
            ("Vučić\x1b", "Vučić␛"),
        ] {
            assert_eq!(clean(foreign), harmless, "{foreign:?}");
        }
    }

    #[test]
    fn what_is_read_stays_and_is_not_copied() {
        let scotland = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
        for text in ["", "plain\ntext", "Vučić co\u{AD}op 👨‍👩‍👧 می\u{200c}شود \u{200f}", scotland] {
            assert!(matches!(clean(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }
}
