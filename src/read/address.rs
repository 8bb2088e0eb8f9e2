//! What addresses on pages and in e-books have in common (RFC 3986).

/// The scheme of an address that has one, such as `https`. A single letter is the drive of a machine.
pub(super) fn scheme(address: &str) -> Option<&str> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
