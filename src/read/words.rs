//! Strings of a file as an article keeps them: harmless, and without white space that says nothing.

use crate::text::clean;

/// One line: cleaned, runs of white space made one space, none at either end.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in clean(text).split(is_space).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.starts_with(char::is_whitespace) || line.ends_with(char::is_whitespace) {
        return line.trim().to_owned();
    }
    line
}

/// Text that may have several lines: each cleaned as one, none empty at either end.
pub(crate) fn prose(text: &str) -> String {
    let lines: Vec<String> = clean(text).split('\n').map(one_line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// White space of files. Other spaces of Unicode, such as the one that does not break, are letters here.
pub(crate) fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C')
}

/// A word of the file for a message: harmless, in one line and not too long.
pub(crate) fn quoted(word: &str) -> String {
    let line = one_line(word);
    if line.is_empty() {
        return "an empty text".to_owned();
    }
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("`{}…`", &line[..end]),
        None => format!("`{line}`"),
    }
}

/// Whether a line only parts what stands around it: `* * *`, `-----`.
pub(super) fn is_rule(line: &str) -> bool {
    let signs = line.chars().filter(|letter| !letter.is_whitespace());
    let (count, all) = signs.fold((0, true), |(count, all), sign| {
        (
            count + 1,
            all && matches!(
                sign,
                '*' | '-' | '_' | '=' | '~' | '#' | '•' | '·' | '—' | '–' | '.' | '+' | '⁂' | '◆' | '❦'
            ),
        )
    });
    all && (count > 2 || matches!(line, "*" | "#" | "⁂" | "◆" | "❦" | "—"))
}

/// Letters above or below the line, where Unicode has all of them; else as they are.
pub(super) fn moved(text: &str, up: bool) -> String {
    let signs = if up {
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"
    } else {
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"
    };
    let moved = |letter: char| {
        let letter = if letter == '−' { '-' } else { letter };
        let at = "0123456789+-=()n".find(letter)?;
        signs.chars().nth(at)
    };
    let all: Option<String> = text.trim().chars().map(moved).collect();
    all.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_that_says_nothing_goes() {
        assert_eq!(one_line("\u{A0} a \t b\r\n\nc\u{A0}d "), "a b c\u{A0}d");
        assert_eq!(prose("\n a  b \n\n c\n"), "a b\n\nc");
        assert_eq!(one_line("a\x1B[1m"), "a␛[1m");
    }

    #[test]
    fn letters_leave_the_line_where_unicode_has_them_all() {
        for (text, up, is) in
            [("2", true, "²"), ("2", false, "₂"), ("−12", true, "⁻¹²"), ("st", true, "st"), ("", true, "")]
        {
            assert_eq!(moved(text, up), is);
        }
    }
}
