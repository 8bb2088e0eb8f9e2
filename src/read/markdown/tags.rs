//! Which lines of a Markdown file begin HTML, and where that ends.

/// What ends the HTML that a line begins; empty for an empty line. `None`: it begins none.
pub(super) fn html_end(body: &str, in_paragraph: bool) -> Option<&'static str> {
    let lower = body.to_ascii_lowercase();
    let until = [("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<pre", "</pre>"), ("<script", "</script>")];
    let more = [("<style", "</style>"), ("<textarea", "</textarea>")];
    if let Some((_, end)) = until.iter().chain(&more).find(|(start, _)| lower.starts_with(start)) {
        return Some(end);
    }
    let name = lower[1..].trim_start_matches('/');
    let word = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let tag = word > 0 && matches!(name.as_bytes().get(word), None | Some(b' ' | b'\t' | b'>' | b'/'));
    let alone = lower.ends_with('>') && !in_paragraph;
    (tag && (alone || BLOCK_TAGS.contains(&&name[..word]))).then_some("")
}

/// The names with which HTML begins a block even in the middle of a paragraph (`CommonMark` 0.31, HTML blocks, 6).
const BLOCK_TAGS: [&str; 20] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "ul",
];
