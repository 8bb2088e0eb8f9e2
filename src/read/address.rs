//! What addresses on pages, in e-books and in answers of the web have in common (RFC 3986).

/// The scheme of an address that has one, such as `https`. A single letter is the drive of a machine.
pub(crate) fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    let begins = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
    (begins && letters && scheme.len() > 1).then_some(scheme)
}

/// An address with its letters as they are: `%20` is a space. What makes no UTF-8 stays.
pub(super) fn decoded(address: &str) -> String {
    if !address.contains('%') {
        return address.to_owned();
    }
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|code| first == b'%' && code.iter().all(u8::is_ascii_hexdigit));
        let byte = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

/// A reference made whole by the address of the page that it stands on (RFC 3986, 5.2); none if it leads to nothing that is
/// read.
pub(crate) fn joined(base: &str, reference: &str) -> Option<String> {
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
    fn an_address_has_its_letters_as_they_are() {
        for (written, letters) in [
            ("a%20b", "a b"),
            ("%C4%8Da%c4%87ak", "čaćak"),
            ("100%", "100%"),
            ("%+1%zz%2", "%+1%zz%2"),
            ("%ff", "%ff"),
            ("a", "a"),
        ] {
            assert_eq!(decoded(written), letters);
        }
    }

    #[test]
    fn a_scheme_is_told_from_a_drive_and_a_path() {
        for (address, scheme) in [
            ("https://a.example", Some("https")),
            ("mailto:a@b.example", Some("mailto")),
            ("C:\\a", None),
            ("1:2", None),
            ("a b:c", None),
            ("a/b", None),
        ] {
            assert_eq!(super::scheme(address), scheme, "{address}");
        }
    }
}
