//! Which of the forms of an article a file is written in.

use std::path::Path;

use super::{decode::decode, signature};

/// A form in which an article can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One map of YAML.
    Yaml,
    /// Markdown, with or without front matter.
    Markdown,
    /// A web page.
    Html,
    /// An e-book: pages of XHTML in a zip archive.
    Epub,
    /// Text without any marks.
    Plain,
}

/// Bytes, and lines of them, that tell the form where no name does.
const TELLING: usize = 64 * 1024;
const TELLING_LINES: usize = 400;

impl Format {
    /// What the file's name says.
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "epub" => Some(Self::Epub),
            "txt" | "text" => Some(Self::Plain),
            _ => None,
        }
    }

    /// Whether it is written for this reader, so that its faults can be corrected.
    pub fn is_authored(self) -> bool {
        matches!(self, Self::Yaml | Self::Markdown)
    }

    /// What the bytes look like, in whatever encoding they are.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        if signature::is_epub(bytes) {
            return Self::Epub;
        }
        let head = &bytes[..bytes.len().min(TELLING)];
        // The last letter may be cut in two.
        let whole = head.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
        let head = if head.len() - whole < 4 { &head[..whole] } else { head };
        Self::of_text(&decode(head.to_vec(), None))
    }

    /// What the text looks like: a page if it begins with a tag of one, YAML if one of the keys that every article has
    /// stands at the head of a line, Markdown if it has a sign that nothing else has.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim_start_matches('\u{FEFF}');
        if is_page(text) {
            return Self::Html;
        }
        let head = text.lines().take(TELLING_LINES);
        let mut lines = head.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let keys = ["dateline:", "title:", "summary:", "sections:", "place:", "date:", "source:", "language:"];
        match lines.next() {
            Some("---") => {
                // Front matter of Markdown ends with a second line of dashes; YAML mostly has only the first.
                let sections = text.lines().any(|line| line.starts_with("sections:"));
                if sections { Self::Yaml } else { Self::Markdown }
            }
            Some(line) if line.starts_with("%YAML") || line.starts_with('{') => Self::Yaml,
            Some(line) if keys.iter().any(|key| line.starts_with(key)) => Self::Yaml,
            _ if is_markdown(text) => Self::Markdown,
            _ => Self::Plain,
        }
    }
}

/// Whether the text begins as a web page does, behind comments. Markdown may begin with a tag too.
fn is_page(text: &str) -> bool {
    let Some(name) = first_element(text) else { return false };
    let page = ["!doctype", "html", "head", "body", "title", "meta", "link", "script", "style"];
    let parts = [
        "div",
        "p",
        "article",
        "section",
        "main",
        "header",
        "nav",
        "h1",
        "h2",
        "h3",
        "table",
        "ul",
        "ol",
        "span",
        "blockquote",
        "figure",
        "img",
        "a",
        "center",
        "font",
    ];
    page.contains(&name.as_str())
        || text.trim_start().starts_with("<?xml")
        || (parts.contains(&name.as_str()) && !is_markdown(text))
}

/// The name of the element that a text begins with, in small letters: behind comments and the XML declaration.
pub(super) fn first_element(text: &str) -> Option<String> {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ => break,
        };
        rest = rest[rest.find(end)? + end.len()..].trim_start();
    }
    let tag = rest.strip_prefix('<')?;
    let name: String =
        tag.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '!').take(16).collect();
    (!name.is_empty()).then(|| name.to_ascii_lowercase())
}

/// Whether a text has signs that are Markdown's: a heading, a fence, a link, a table, or several weaker ones.
fn is_markdown(text: &str) -> bool {
    let mut weak = 0;
    let mut before = "";
    for line in text.lines().take(TELLING_LINES).map(str::trim_end) {
        if is_heading(line) || is_fence(line) || has_link(line) || is_table_rule(line, before) {
            return true;
        }
        weak += usize::from(has_strong(line)) + usize::from(is_underline(line, before));
        before = line;
    }
    weak >= 2
}

/// `## Words`.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    (1..=6).contains(&level) && words.starts_with(' ') && words.contains(char::is_alphanumeric)
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```") && !line[3..].contains('`')
}

/// `[words](address)` or `[label]: https://…`.
fn has_link(line: &str) -> bool {
    let behind =
        |at: usize| line[at + 2..].find(')').is_some_and(|end| end > 1 && !line[at + 2..at + 2 + end].contains(' '));
    let is_link = line.match_indices("](").any(|(at, _)| line[..at].contains('[') && behind(at));
    let is_label =
        line.starts_with('[') && line.split_once("]: ").is_some_and(|(_, target)| target.starts_with("http"));
    is_link || is_label
}

/// The second line of a table: `| --- | :-: |`.
fn is_table_rule(line: &str, before: &str) -> bool {
    before.contains('|')
        && line.contains("--")
        && line.contains('|')
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

fn has_strong(line: &str) -> bool {
    let mut parts = line.split("**");
    parts.nth(1).is_some_and(|words| !words.is_empty() && !words.starts_with([' ', '*']) && !words.ends_with(' '))
        && parts.next().is_some()
}

/// The line under a heading: as many signs as the heading has letters, or three at least.
fn is_underline(line: &str, before: &str) -> bool {
    let signs = line.len();
    signs >= 3
        && !before.trim().is_empty()
        && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'))
        && before.chars().count() < 2 * signs + 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_the_form() {
        let of = |name: &str| Format::of_name(Path::new(name));
        assert_eq!([of("a.yaml"), of("a.YML")], [Some(Format::Yaml); 2]);
        assert_eq!([of("a.md"), of("a.markdown")], [Some(Format::Markdown); 2]);
        assert_eq!([of("a.html"), of("a.HTM"), of("a.xhtml")], [Some(Format::Html); 3]);
        assert_eq!([of("a.epub"), of("a.txt")], [Some(Format::Epub), Some(Format::Plain)]);
        assert_eq!([of("a.pdf"), of("a"), of(".yaml")], [None; 3]);
    }

    #[test]
    fn the_text_tells_the_form() {
        for (form, texts) in [
            (
                Format::Yaml,
                &["# ours\ntitle: x\n", "---\ndateline: 1\nsections:\n", "\u{FEFF}dateline: 1\n", "{title: x}"][..],
            ),
            (
                Format::Markdown,
                &[
                    "# Title\n",
                    "---\ntitle: x\n---\n",
                    "Words, and\n\n## A part\n",
                    "See [there](https://a.example).\n",
                    "a | b\n--|--\n1 | 2\n",
                    "```sh\nls\n```\n",
                    "Title\n=====\n\nPart\n----\n",
                    "<div align=center>\n\n# Title\n\n</div>\n",
                ],
            ),
            (
                Format::Html,
                &[
                    "<!DOCTYPE html><p>x",
                    "\u{FEFF}\n<!-- saved -->\n<HTML lang=de>",
                    "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html>",
                    "<p>Some words</p>",
                ],
            ),
            (
                Format::Plain,
                &[
                    "",
                    "Some words.\ntitle: x",
                    "NATO met\n\n242\n\nBrussels, 18 August 2022 (TDI): words",
                    "#1 of our list\n\nis _this_ and * that *",
                    "Title: A Book\n\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n",
                    "1 < 2, and <unknown> is no page",
                    "He said [sic] (so) and a[1](2 years).",
                    "Some \u{202e} words\n-----\n",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(Format::of_text(text), form, "{text}");
            }
        }
    }

    #[test]
    fn bytes_tell_the_form_in_any_encoding() {
        let wide: Vec<u8> = "<!DOCTYPE html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Format::of_bytes(&wide), Format::Html);
        assert_eq!(Format::of_bytes(b"# Caf\xe9\n"), Format::Markdown);
        assert_eq!(Format::of_bytes(b"PK\x03\x04 META-INF/container.xml"), Format::Epub);
        let cut = format!("{}ж", "x".repeat(TELLING - 1));
        assert_eq!(Format::of_bytes(cut.as_bytes()), Format::Plain);
    }
}
