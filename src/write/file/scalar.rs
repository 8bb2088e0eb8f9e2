//! Words of YAML: plain where that is safe, in quotation marks where it is not.

use std::fmt::Write;

/// A word or a line; between brackets a comma would part it.
pub(super) fn word(text: &str, in_flow: bool) -> String {
    let plain = is_plain(text) && !(in_flow && text.contains(','));
    if plain { text.to_owned() } else { quoted(text) }
}

/// Characters of ASCII, besides letters and digits, that mean nothing to YAML within a word.
const SAFE: &str = " -_.'\"/()%&!?;+*$=@:,";

/// Whether the text means itself without quotation marks.
fn is_plain(text: &str) -> bool {
    let begins = text.starts_with(char::is_alphanumeric);
    let ends = !text.ends_with([' ', ':']);
    let letters = text.chars().all(|letter| {
        letter.is_alphanumeric() || (!letter.is_ascii() && is_printable(letter)) || SAFE.contains(letter)
    });
    begins && ends && letters && !text.contains(": ") && !is_other(text)
}

/// Whether YAML, of this or an older version, could take the text for something else than text.
fn is_other(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    matches!(word.as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n")
        || (text.starts_with(|first: char| first.is_ascii_digit())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b'-' | b'+' | b':' | b'_' | b'x' | b'o')))
}

/// Whether YAML takes the character as it is, and not for a line break.
pub(super) fn is_printable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{FEFF}' | '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The text in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_printable(letter) => quoted.push(letter),
            _ => drop(write!(quoted, "\\U{:08X}", u32::from(letter))),
        }
    }
    quoted.push('"');
    quoted
}

/// A number, without a point where it is whole.
pub(super) fn number(number: f64) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_plain_where_it_can_be() {
        for plain in ["Aleksandar Vučić", "17 August", "Mr Vučić", "https://a.example/b", "20 + 7", "Пут"] {
            assert_eq!(word(plain, true), plain);
        }
        for (text, written) in [
            ("yes", "\"yes\""),
            ("2022", "\"2022\""),
            ("-0043", "\"-0043\""),
            ("1e3", "\"1e3\""),
            ("a: b", "\"a: b\""),
            ("a #b", "\"a #b\""),
            ("a, b", "\"a, b\""),
            ("", "\"\""),
            ("\"x\"\\\n\u{FEFF}", "\"\\\"x\\\"\\\\\\n\\U0000FEFF\""),
        ] {
            assert_eq!(word(text, true), written);
        }
    }

    #[test]
    fn every_word_reads_back() {
        for text in [
            "a: b",
            "~",
            "null",
            "'",
            "\"",
            "- a",
            "a\u{85}b",
            "\u{2028}",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "a:",
            "0x1F",
            "١٢",
            "👩‍👧",
        ] {
            let yaml = format!("[{}]", word(text, true));
            assert_eq!(serde_yaml::from_str::<Vec<String>>(&yaml).unwrap(), [text], "{yaml}");
        }
    }
}
