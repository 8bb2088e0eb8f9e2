//! How one file of a book names another.

use crate::text::clean_line;

/// The file that a reference in another file means; none if it is outside of the book.
pub(super) fn file(from: &str, reference: &str) -> Option<String> {
    let reference = reference.split(['#', '?']).next().unwrap_or_default();
    if reference.is_empty() {
        return Some(from.to_owned());
    }
    if has_scheme(reference) || reference.starts_with(['/', '\\']) {
        return None;
    }
    let reference = decoded(reference);
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in reference.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// The name of the place that a reference means: `text/one.xhtml#note`.
pub(super) fn place(from: &str, reference: &str) -> Option<String> {
    let file = file(from, reference)?;
    Some(match reference.split_once('#') {
        Some((_, id)) if !id.is_empty() => format!("{file}#{}", decoded(id)),
        _ => file,
    })
}

/// The address in the article of what a chapter names: a web page, or a place in the book.
pub(super) fn address(from: &str, reference: &str) -> Option<String> {
    let reference = reference.trim();
    if has_scheme(reference) { Some(reference.to_owned()) } else { place(from, reference) }
}

/// Whether it begins as an address of the web does: `https:`.
fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else { return false };
    scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// `%20` and the like as letters; as it is where that makes no text.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = (byte == b'%').then(|| after.get(..2)).flatten();
        let hex = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(byte));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The name of a file for a message.
pub(super) fn shown(file: &str) -> String {
    let file = clean_line(file);
    match file.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &file[..end]),
        None => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_means_a_file_of_the_book() {
        for (reference, means) in [
            ("two.xhtml", Some("text/two.xhtml")),
            ("two.xhtml#a", Some("text/two.xhtml")),
            ("#a", Some("text/one.xhtml")),
            ("../images/a%20b.png", Some("images/a b.png")),
            ("./../text//three.xhtml", Some("text/three.xhtml")),
            ("../../etc/passwd", None),
            ("/etc/passwd", None),
            ("\\\\host\\share", None),
            ("https://a.example/", None),
            ("%zz.xhtml", Some("text/%zz.xhtml")),
        ] {
            assert_eq!(file("text/one.xhtml", reference).as_deref(), means, "{reference}");
        }
    }

    #[test]
    fn links_lead_to_places() {
        for (reference, leads) in [
            ("two.xhtml#n%201", Some("text/two.xhtml#n 1")),
            ("#n1", Some("text/one.xhtml#n1")),
            ("https://a.example/b.png", Some("https://a.example/b.png")),
            ("../../x", None),
        ] {
            assert_eq!(address("text/one.xhtml", reference).as_deref(), leads, "{reference}");
        }
    }
}
