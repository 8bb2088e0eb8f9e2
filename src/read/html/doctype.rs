//! Leaves out what a page of XML declares between brackets in its DOCTYPE: to HTML that ends at the first `>` in it, and
//! the rest would be text.

use std::borrow::Cow;

use memchr::memmem;

/// Bytes of a page before which its DOCTYPE begins.
const HEAD: usize = 1024;

/// The source without the declarations in its DOCTYPE (XML 1.0, 2.8, "internal subset").
pub(super) fn without_subset(source: &str) -> Cow<'_, str> {
    match subset(source.as_bytes()) {
        Some((from, to)) => Cow::Owned([&source[..from], &source[to..]].concat()),
        None => Cow::Borrowed(source),
    }
}

/// Where the declarations stand, brackets included.
fn subset(page: &[u8]) -> Option<(usize, usize)> {
    let head = &page[..page.len().min(HEAD)];
    let begins = head.windows(9).position(|word| word.eq_ignore_ascii_case(b"<!doctype"))?;
    // In the text of a page it would be words.
    let is_tag = |pair: &[u8]| pair[0] == b'<' && pair[1].is_ascii_alphabetic();
    if head[..begins].windows(2).any(is_tag) {
        return None;
    }
    let from = ending(page, begins + 9, |byte| matches!(byte, b'[' | b'>')).filter(|at| page[*at] == b'[')?;
    Some((from, ending(page, from + 1, |byte| byte == b']')? + 1))
}

/// Where a sign stands that is in no quotation marks and no comment.
fn ending(page: &[u8], from: usize, is_end: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = page.get(at..)?;
        let byte = *rest.first()?;
        at += match byte {
            _ if is_end(byte) => return Some(at),
            b'"' | b'\'' => memchr::memchr(byte, &rest[1..])? + 2,
            b'<' if rest.starts_with(b"<!--") => memmem::find(&rest[4..], b"-->")? + 7,
            b'<' if rest.starts_with(b"<?") => memmem::find(&rest[2..], b"?>")? + 4,
            _ => 1,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_doctype_declares_is_no_text() {
        for (page, is) in [
            ("<!DOCTYPE html [ <!ENTITY a \"]>\"> ]><p>a", "<!DOCTYPE html ><p>a"),
            (
                "<?xml version='1.0'?>\n<!doctype html PUBLIC \"[\" '>' [<!-- ]> ' --><?a ]>?>]\n><p>",
                "<?xml version='1.0'?>\n<!doctype html PUBLIC \"[\" '>' \n><p>",
            ),
            ("<!DOCTYPE html><p>[a]</p>", "<!DOCTYPE html><p>[a]</p>"),
            ("<p><!DOCTYPE html [a]>", "<p><!DOCTYPE html [a]>"),
            ("<!DOCTYPE html [ <!ENTITY a \"b\">", "<!DOCTYPE html [ <!ENTITY a \"b\">"),
            ("<!DOCTYPE html [ <!-- ", "<!DOCTYPE html [ <!-- "),
            ("<!DOCTYPE", "<!DOCTYPE"),
            ("", ""),
        ] {
            assert_eq!(without_subset(page), is);
        }
    }
}
