//! A heading of a Markdown file: the title of a section, and what stands in braces after it.

use std::ops::Range;

use super::{Definitions, Meant, blocks};
use crate::read::words::one_line;

/// Behind a heading that belongs to the text of its section and does not begin one.
pub(super) const IN_TEXT: &str = "{.text}";

/// Whether the source of a heading ends with [`IN_TEXT`].
pub(super) fn is_in_text(heading: &str) -> bool {
    heading.trim_ascii_end().strip_suffix(IN_TEXT).is_some_and(|before| !before.ends_with('\\'))
}

/// What a heading says of its section.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) title: String,
    pub(super) id: Option<String>,
    pub(super) pane: Option<String>,
    /// What stands in the braces and is not known: bytes of the source.
    pub(super) unknown: Vec<Range<usize>>,
}

/// Reads the text of a heading, without its `#`s, that begins at an offset of the source.
pub(super) fn heading(text: &str, offset: usize, definitions: &Definitions) -> Heading {
    let text = text.trim_ascii_end();
    for (start, _) in text.match_indices('{') {
        let before = &text[..start];
        if !before.is_empty() && !before.ends_with([' ', '\t']) {
            continue;
        }
        if let Some(mut heading) = attributes(&text[start..], offset + start) {
            heading.title = title(before, definitions);
            return heading;
        }
    }
    Heading { title: title(text, definitions), ..Heading::default() }
}

/// The plain text of a title.
fn title(text: &str, definitions: &Definitions) -> String {
    let text = text.trim_ascii();
    if !text.contains(['\\', '`', '*', '_', '[', ']', '<', '&', '~', '!', '#']) {
        return one_line(text);
    }
    let unmarked = format!("# {} #", text.replace('\n', " "));
    let blocks = blocks(&unmarked, definitions, &mut |_| Meant::Nothing);
    blocks.into_iter().next().map(|block| block.text).unwrap_or_default()
}

/// What stands in braces: `{#id pane="Short name"}`; none if it is not of that form.
fn attributes(braces: &str, offset: usize) -> Option<Heading> {
    let inner = braces.strip_prefix('{')?.strip_suffix('}')?;
    let mut heading = Heading::default();
    let mut rest = inner.trim_ascii_start();
    let mut any = false;
    while !rest.is_empty() {
        let start = offset + 1 + inner.len() - rest.len();
        let (attribute, after) = attribute(rest)?;
        match attribute {
            Attribute::Id(id) => heading.id = Some(id.to_owned()),
            Attribute::Value("pane", value) => heading.pane = Some(one_line(&value)),
            Attribute::Value(..) | Attribute::Class => heading.unknown.push(start..start + rest.len() - after.len()),
        }
        any = true;
        rest = after.trim_ascii_start();
        if rest.len() == after.len() && !rest.is_empty() {
            return None;
        }
    }
    any.then_some(heading)
}

enum Attribute<'t> {
    Id(&'t str),
    Class,
    Value(&'t str, String),
}

/// The first attribute of a text, and what comes after it.
fn attribute(text: &str) -> Option<(Attribute<'_>, &str)> {
    let end = text.find([' ', '\t', '\n', '=', '"', '{', '}']).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    if let Some(id) = word.strip_prefix('#').filter(|id| !id.is_empty()) {
        return Some((Attribute::Id(id), rest));
    }
    if word.strip_prefix('.').is_some_and(|class| !class.is_empty()) {
        return Some((Attribute::Class, rest));
    }
    let value = rest.strip_prefix('=').filter(|_| !word.is_empty())?;
    let Some(quoted) = value.strip_prefix('"') else {
        let end = value.find([' ', '\t', '"', '{', '}']).unwrap_or(value.len());
        let (value, rest) = value.split_at(end);
        return (!value.is_empty()).then(|| (Attribute::Value(word, value.to_owned()), rest));
    };
    let (value, rest) = quoted_value(quoted)?;
    Some((Attribute::Value(word, value), rest))
}

/// The value up to the closing quotation mark, `\"` and `\\` read as `"` and `\`.
fn quoted_value(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((value, &text[at + 1..])),
            '\\' => value.push(letters.next()?.1),
            _ => value.push(letter),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<String>, Option<String>) {
        let Heading { title, id, pane, .. } = heading(text, 0, &Definitions::new(String::new()));
        (title, id, pane)
    }

    #[test]
    fn braces_behind_a_title_give_id_and_pane() {
        let some = |text: &str| Some(text.to_owned());
        for (text, title, id, pane) in [
            ("The *great* war {#war}", "The great war", some("war"), None),
            (r#"War {#war pane="a \"b\" {c}"}"#, "War", some("war"), some(r#"a "b" {c}"#)),
            ("{#opening pane=Start}", "", some("opening"), some("Start")),
            ("Sets {a, b}", "Sets {a, b}", None, None),
            ("No braces", "No braces", None, None),
            (r"Escaped \{#id}", "Escaped {#id}", None, None),
            (r"C\#", "C#", None, None),
            ("Пут у Београд {#пут}", "Пут у Београд", some("пут"), None),
        ] {
            assert_eq!(read(text), (title.to_owned(), id, pane), "{text}");
        }
    }

    #[test]
    fn what_is_unknown_in_the_braces_is_pointed_at() {
        let text = r#"War {#war .big pan="x"}"#;
        let heading = heading(text, 0, &Definitions::new(String::new()));
        let unknown: Vec<&str> = heading.unknown.into_iter().map(|at| &text[at]).collect();
        assert_eq!(unknown, [".big", "pan=\"x\""]);
    }
}
