//! How one file of a book names another.

use crate::{
    read::address::{decoded, scheme},
    text::clean_line,
};

/// The file that a reference in another file means; none if it is outside of the book.
pub(super) fn file(from: &str, reference: &str) -> Option<String> {
    let reference = reference.split(['#', '?']).next().unwrap_or_default();
    if reference.is_empty() {
        return Some(from.to_owned());
    }
    if scheme(reference).is_some() || reference.starts_with(['/', '\\']) {
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
    if scheme(reference).is_some() { Some(reference.to_owned()) } else { place(from, reference) }
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
