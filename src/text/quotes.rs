//! Quotation marks of the languages of Europe: which opens, which closes, and what stands between two.

/// Every mark that opens, and the marks that close it. Beside what typographers set stands what people type, such
/// as `„so"`.
const MARKS: [(char, &[char]); 13] = [
    ('"', &['"', '”']),
    ('“', &['”', '"']),
    ('”', &['”']),
    ('„', &['“', '”', '"']),
    ('‟', &['”']),
    ('\'', &['\'', '’']),
    ('‘', &['’', '\'']),
    ('’', &['’']),
    ('‚', &['‘', '’', '\'']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('‹', &['›']),
    ('›', &['‹', '›']),
];

/// Whether a character is a quotation mark. An apostrophe is one too.
pub fn is_quote(char: char) -> bool {
    closing(char).is_some()
}

/// Whether a text begins and ends with quotation marks of any language.
pub(crate) fn is_in_quotes(text: &str) -> bool {
    text.strip_prefix(is_quote).is_some_and(|rest| rest.ends_with(is_quote))
}

/// A text without the pair of quotation marks around the whole of it; as it is where there is no such pair, and
/// where the pair holds nothing.
pub fn unquoted(text: &str) -> &str {
    match split_quoted(text) {
        Some((inner, "")) if !inner.is_empty() => inner,
        _ => text,
    }
}

/// A text whose double quotation marks are single ones, for between double ones.
pub(crate) fn within(text: &str) -> String {
    let single = |char| match char {
        '“' | '‟' => '‘',
        '”' => '’',
        '„' => '‚',
        '"' => '\'',
        '«' => '‹',
        '»' => '›',
        other => other,
    };
    text.chars().map(single).collect()
}

/// What the quotation mark at the beginning of a text encloses, and what follows the mark that closes it. An
/// apostrophe within a word closes nothing.
pub fn split_quoted(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next()?;
    let closing = closing(open)?;
    let inner = &text[open.len_utf8()..];
    let (mut depth, mut before) = (0usize, open);
    for (at, char) in inner.char_indices() {
        let tail = &inner[at + char.len_utf8()..];
        match closing.contains(&char) {
            _ if is_apostrophe(before, char, tail) => {}
            true if depth == 0 => return Some((&inner[..at], tail)),
            true => depth -= 1,
            false => depth += usize::from(char == open),
        }
        before = char;
    }
    None
}

/// The marks that close what a mark opens; none for what is no quotation mark.
pub(crate) fn closing(open: char) -> Option<&'static [char]> {
    MARKS.iter().find(|(mark, _)| *mark == open).map(|(_, closing)| *closing)
}

/// Whether a mark closes what another one opens.
pub(crate) fn closes(open: char, close: char) -> bool {
    closing(open).is_some_and(|closing| closing.contains(&close))
}

fn is_apostrophe(before: char, char: char, tail: &str) -> bool {
    matches!(char, '\'' | '’') && before.is_alphanumeric() && tail.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pair_around_the_whole_is_taken_away() {
        for (text, inner) in [
            ("\"so\"", "so"),
            ("“so”", "so"),
            ("„so“", "so"),
            ("„so\"", "so"),
            ("»so«", "so"),
            ("«so»", "so"),
            ("‘it’s so’", "it’s so"),
            ("'it's so'", "it's so"),
            ("“a “b” c”", "a “b” c"),
            ("“‘so’”", "‘so’"),
            ("\"a\" and \"b\"", "\"a\" and \"b\""),
            ("“a” and “b”", "“a” and “b”"),
            ("“so«", "“so«"),
            ("so", "so"),
            ("\"", "\""),
            ("\"\"", "\"\""),
            ("", ""),
        ] {
            assert_eq!(unquoted(text), inner, "{text}");
        }
    }

    #[test]
    fn a_quotation_is_parted_from_what_follows() {
        assert_eq!(split_quoted("\"O'Brien\" now"), Some(("O'Brien", " now")));
        assert_eq!(split_quoted("“open"), None);
        assert!("\"'“”„‟‘’‚«»‹›".chars().all(is_quote) && !is_quote('a'));
    }
}
