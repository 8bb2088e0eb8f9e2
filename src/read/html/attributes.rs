//! Leaves out the attributes of a tag that has hundreds, before it is read: each is compared with all before it.

use std::borrow::Cow;

use memchr::{memchr, memmem};

/// Attributes of a tag that are read. No page has need of a hundred.
const MOST: usize = 250;

/// Elements whose text has no tags but that of their own end (HTML standard, "raw text" and "escapable raw text").
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The source with at most [`MOST`] attributes in each of its tags.
pub(super) fn bounded(source: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(open) = memchr(b'<', &source.as_bytes()[at..]).map(|found| at + found) {
        let rest = &source[open..];
        if rest.starts_with("<!--") {
            at = memmem::find(&rest.as_bytes()[2..], b"-->").map_or(source.len(), |end| open + 2 + end);
            continue;
        }
        at = open + 1;
        if !rest[1..].starts_with(|letter: char| letter == '/' || letter.is_ascii_alphabetic()) {
            continue;
        }
        let tag = Tag::at(source, open);
        if let Some(surplus) = tag.surplus {
            out.push_str(&source[copied..surplus]);
            copied = tag.end;
        }
        at = behind_raw(source, open, tag.end);
    }
    if copied == 0 {
        return Cow::Borrowed(source);
    }
    out.push_str(&source[copied..]);
    Cow::Owned(out)
}

/// A tag in the source.
struct Tag {
    /// Where its `>` stands, or the source ends.
    end: usize,
    /// Where the attributes begin that are too many.
    surplus: Option<usize>,
}

impl Tag {
    fn at(source: &str, open: usize) -> Self {
        let bytes = source.as_bytes();
        let is_blank = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
        let mut at = open + 1 + bytes[open + 1..].iter().take_while(|byte| !is_blank(**byte) && **byte != b'>').count();
        let (mut count, mut surplus) = (0, None);
        loop {
            at += bytes[at..].iter().take_while(|byte| is_blank(**byte)).count();
            if bytes.get(at).is_none_or(|byte| *byte == b'>') {
                return Self { end: at, surplus };
            }
            if count == MOST {
                surplus = Some(at);
            }
            count += 1;
            at = behind_attribute(bytes, at);
        }
    }
}

/// Where an attribute ends that begins at an offset: `name`, `name=value`, `name="value"`.
fn behind_attribute(bytes: &[u8], from: usize) -> usize {
    let span =
        |from: usize, ends: &dyn Fn(u8) -> bool| from + bytes[from..].iter().take_while(|byte| !ends(**byte)).count();
    let is_blank = |byte: u8| byte.is_ascii_whitespace();
    // A name may begin with `=`.
    let name = span(from + 1, &|byte| is_blank(byte) || matches!(byte, b'=' | b'>' | b'/'));
    let sign = span(name, &|byte| !is_blank(byte));
    if bytes.get(sign) != Some(&b'=') {
        return name;
    }
    let value = span(sign + 1, &|byte| !is_blank(byte));
    match bytes.get(value) {
        Some(quote @ (b'"' | b'\'')) => {
            memchr(*quote, &bytes[value + 1..]).map_or(bytes.len(), |end| value + 1 + end + 1)
        }
        _ => span(value, &|byte| is_blank(byte) || byte == b'>'),
    }
}

/// Where the next tag is to be looked for: behind the raw text that the tag at an offset begins, if it does.
fn behind_raw(source: &str, open: usize, end: usize) -> usize {
    let name = |name: &&&str| is_named(&source[open + 1..], name);
    let Some(name) = RAW.iter().find(name) else { return end };
    let mut ends = memmem::find_iter(&source.as_bytes()[end..], b"</").map(|found| end + found);
    ends.find(|close| is_named(&source[close + 2..], name)).unwrap_or(source.len())
}

/// Whether a tag that begins so has a name.
fn is_named(tag: &str, name: &str) -> bool {
    let begins = tag.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    begins && !tag[name.len()..].starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: usize) -> String {
        (0..count).map(|number| format!(" a{number}=\"x > y\"")).collect::<Vec<_>>().concat()
    }

    #[test]
    fn a_tag_of_hundreds_of_attributes_keeps_the_first() {
        let page = |count| format!("<p>One</p><div{}>two</div>three", many(count));
        assert_eq!(bounded(&page(5000)).len(), page(MOST).len() + 1);
        assert!(bounded(&page(5000)).ends_with(">two</div>three"));
        assert!(matches!(bounded(&page(MOST)), Cow::Borrowed(_)));
        assert!(bounded(&format!("<p{}", many(5000))).len() < page(MOST).len());
    }

    #[test]
    fn what_is_no_tag_stays_as_it_is() {
        let words = "a < b and <c ".repeat(5000);
        for (before, after) in
            [("<script>", "</script>"), ("<STYLE >", "</style\n>"), ("<!-- ", "-->"), ("<title>", "</title>")]
        {
            let page = format!("{before}{words}{after}<p>text");
            assert_eq!(bounded(&page), page, "{before}");
        }
        for page in
            ["", "<", "<a", "<a =", "<a b=", "<a b='", "</", "<!--", "<!-", "<script", "<script>", "<a b=\"é", "1 < 2"]
        {
            assert_eq!(bounded(page), page);
        }
    }
}
