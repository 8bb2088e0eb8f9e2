//! The letters of XML and HTML: text in which nothing is markup.

use std::fmt::Write;

/// Appends a text in which nothing is markup, as XML and HTML want it.
pub(super) fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            // What XML 1.0 has no form for; an article should not have it either.
            _ if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
}

/// Appends formatted text; a string takes everything, so there is nothing that could fail.
pub(super) fn put(out: &mut String, text: std::fmt::Arguments) {
    let _ = out.write_fmt(text);
}
