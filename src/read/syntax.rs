//! YAML that is no YAML: what its parser found, in words that say what to write.

use std::ops::Range;

use super::{Fault, limits};

fn fault(at: Range<usize>, what: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault { at, what: what.into(), help: help.into() }
}

/// A second document in one file.
pub(super) fn second_document(at: Range<usize>) -> Fault {
    fault(at, "a second document begins here", "one file is one article: put the other in a file of its own")
}

/// An alias within what it names.
pub(super) fn cycle(at: Range<usize>) -> Fault {
    fault(at, "this alias stands within what it names", "write the value out instead of the alias")
}

/// Lists and maps that nest too deep.
pub(super) fn deep(at: Range<usize>) -> Fault {
    let what = format!("lists and maps nest deeper than {} here", limits::YAML_DEPTH);
    fault(at, what, "an article needs no more than a dozen levels: look for brackets that are never closed")
}

/// More values than an article may have.
pub(super) fn heavy(at: Range<usize>) -> Fault {
    let what = format!("with its aliases followed, the file has more than {} values", limits::YAML_VALUES);
    fault(at, what, "write values out instead of the aliases, or cut the file in several")
}

/// A file larger than YAML may be.
pub(super) fn large(size: usize) -> Fault {
    let what = format!("{} MiB of YAML are too large for an article", size >> 20);
    let help =
        format!("keep it under {} MiB, or write the text as Markdown, which may be larger", limits::YAML_SIZE >> 20);
    fault(0..0, what, help)
}

/// A fault of the syntax, at a byte of the source that begins at an offset of the file.
pub(super) fn broken(source: &str, at: usize, offset: usize, info: &str) -> Fault {
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = source[start..].lines().next().unwrap_or_default();
    let indent = &line[..line.len() - line.trim_start().len()];
    let letter = source[at..].chars().next();
    let (what, help) = if indent.contains('\t') {
        ("a tab cannot indent YAML", "indent with spaces")
    } else if info.contains("mapping values") {
        ("a second colon in one line", "put text that has a colon in quotation marks: title: \"Kosovo: the talks\"")
    } else if let Some(letter) = letter.filter(|_| info.contains("unexpected character")) {
        let what = format!("a text cannot begin with {letter} here");
        return fault(offset + at..offset + at, what, "put the text in quotation marks");
    } else if info.contains("unknown anchor") {
        (
            "this names an anchor that is not there",
            "put text that begins with * in quotation marks, or write the value out",
        )
    } else if info.contains("quoted scalar") || info.contains("unclosed") && info.contains("quote") {
        ("a quotation mark is never closed", "close it, or take it away; within \"…\" a quotation mark is written \\\"")
    } else if info.contains("escape") {
        ("no such escape", "within \"…\" a backslash is written twice: \\\\; within '…' once")
    } else if info.contains("':'") || info.contains("']'") || info.contains("'}'") || info.contains("flow") {
        (
            "a bracket or brace is not closed before this",
            "close [ with ] and { with }, and part what is between with commas",
        )
    } else if info.contains("simple key") || info.contains("':' indicator") || info.contains("simple keys") {
        ("a key without a colon", "write `key: value`; a text of several lines begins with | behind the colon")
    } else {
        ("", "look at the indentation of this line and the one before: what belongs together begins in one column")
    };
    let what = if what.is_empty() { format!("this is not YAML: {info}") } else { what.to_owned() };
    fault(offset + at..offset + at, what, help)
}
