//! The XML in which a book speaks of itself: small, and without entities of its own.

use roxmltree::{Document, Node, ParsingOptions};

use super::{AGAIN, Broken, path};
use crate::read::{limits, words::one_line};

/// Names of HTML for letters, which some books use where XML does not know them.
const LETTERS: &[(&str, &str)] = &[
    ("&nbsp;", "\u{A0}"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
    ("&hellip;", "…"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"),
    ("&rdquo;", "”"),
    ("&ldquo;", "“"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&copy;", "©"),
    ("&eacute;", "é"),
    ("&egrave;", "è"),
    ("&auml;", "ä"),
    ("&ouml;", "ö"),
    ("&uuml;", "ü"),
    ("&szlig;", "ß"),
    ("&ccedil;", "ç"),
];

/// A text as XML can be read.
pub(super) fn readable(mut text: String) -> String {
    for (name, letter) in LETTERS {
        if text.contains(name) {
            text = text.replace(name, letter);
        }
    }
    text
}

/// The document of a file. One with entities of its own is refused, as a few lines of them can make gigabytes.
pub(super) fn document<'t>(file: &str, text: &'t str) -> Result<Document<'t>, Broken> {
    let file = path::shown(file);
    if text.contains("<!ENTITY") {
        return Err(Broken::new(format!("{file} declares entities of its own, which are not read"), AGAIN));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: limits::EPUB_NODES, ..ParsingOptions::default() };
    let parsed = Document::parse_with_options(text, options);
    parsed.map_err(|error| {
        Broken::new(format!("{file} is not the XML that it should be: {}", one_line(&error.to_string())), AGAIN)
    })
}

/// The elements of a name, whatever its namespace is.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// The children of a name.
pub(super) fn children<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |node| node.tag_name().name() == name)
}

/// An attribute by its local name.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value().trim())
}

/// All the words in an element, in one line.
pub(super) fn words(node: Node<'_, '_>) -> Option<String> {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    Some(one_line(&text)).filter(|text| !text.is_empty())
}
