//! Addresses of a page's links made whole (RFC 3986, 5.2).

use crate::read::address::{decoded, scheme};

/// A reference made whole by the address of the page that it stands on; none if it leads to nothing that is read.
pub(super) fn joined(base: &str, reference: &str) -> Option<String> {
    let reference: String = reference.trim().chars().filter(|letter| !letter.is_control()).collect();
    if scheme(&reference).is_some() {
        return Some(reference);
    }
    let (scheme, rest) = base.split_once("://")?;
    if let Some(other) = reference.strip_prefix("//") {
        return Some(format!("{scheme}://{other}"));
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let before = |signs: &[char]| path.find(signs).map_or(path, |end| &path[..end]);
    let whole = match reference.chars().next() {
        None => return None,
        Some('#') => format!("{}{reference}", before(&['#'])),
        Some('?') => format!("{}{reference}", before(&['?', '#'])),
        Some('/') => without_dots(&reference),
        Some(_) => {
            let path = before(&['?', '#']);
            let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
            without_dots(&format!("{folder}{reference}"))
        }
    };
    Some(format!("{scheme}://{host}{whole}"))
}

/// A path without `.` and `..`.
fn without_dots(path: &str) -> String {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let (path, rest) = path.split_at(end);
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/').skip(1) {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        steps.push("");
    }
    format!("/{}{rest}", steps.join("/"))
}

/// A picture that a browser saved beside the page, as the name of its file below the folder of the page; other addresses are
/// of the web.
pub(super) fn saved(reference: &str) -> Option<String> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    let file = decoded(path);
    // Names are looked at once more as they are with their letters, for `%2e%2e%2f` is one too.
    let stays = |name: &str| scheme(name).is_none() && !name.starts_with('/') && !name.contains(['\\', ':', '\0']);
    let below = !file.split('/').any(|step| step == "..");
    (stays(path) && stays(&file) && below && file.contains("_files/")).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_made_whole_by_its_page() {
        let base = "https://a.example/b/c.html?d#e";
        for (reference, whole) in [
            ("f.html", "https://a.example/b/f.html"),
            ("./f", "https://a.example/b/f"),
            ("../f", "https://a.example/f"),
            ("../../../f", "https://a.example/f"),
            ("/f/./g/../h?i=../j", "https://a.example/f/h?i=../j"),
            ("//b.example/f", "https://b.example/f"),
            ("?f", "https://a.example/b/c.html?f"),
            ("#f", "https://a.example/b/c.html?d#f"),
            ("https://b.example/", "https://b.example/"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            (" f\n ", "https://a.example/b/f"),
            ("..", "https://a.example/"),
        ] {
            assert_eq!(joined(base, reference).as_deref(), Some(whole), "{reference}");
        }
        assert_eq!(joined("https://a.example", "f").as_deref(), Some("https://a.example/f"));
        assert_eq!([joined(base, ""), joined("page.html", "f")], [None, None]);
    }

    #[test]
    fn what_was_saved_beside_a_page_is_a_file() {
        assert_eq!(saved("./My%20page_files/a%2.png").as_deref(), Some("./My page_files/a%2.png"));
        assert_eq!(saved("x_files/a.png?v=1#b").as_deref(), Some("x_files/a.png"));
        for other in [
            "https://a.example/x_files/a.png",
            "/x_files/a.png",
            "%2Fx_files/a.png",
            "a.png",
            "a.png?x_files/",
            "x_files/../../a.png",
            "x_files/%2e%2e/%2E./a.png",
            "../x_files/a.png",
            "..%2fx_files/a.png",
            "C:\\x_files/a.png",
            "C%3A/x_files/a.png",
            "x_files/..\\a.png",
            "x_files/a%00.png",
        ] {
            assert_eq!(saved(other), None, "{other}");
        }
    }
}
