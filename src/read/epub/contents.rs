//! The table of contents of a book: EPUB 3's navigation document, or EPUB 2's NCX.

use roxmltree::Node;

use super::{archive::Archive, package::Package, path, xml};
use crate::read::limits;

/// An entry of a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// 1 to 6.
    pub(super) level: u8,
    pub(super) title: String,
    /// The file that it leads to, and behind a `#` the place in it: `text/one.xhtml#two`.
    pub(super) place: String,
}

/// The table of contents, in its order; empty if the book has none that can be read.
pub(super) fn contents(archive: &mut Archive<'_>, package: &Package) -> Vec<Entry> {
    let navigation = package.navigation.as_deref().and_then(|file| entries(archive, file, navigation));
    let ncx = || package.ncx.as_deref().and_then(|file| entries(archive, file, ncx));
    navigation.filter(|entries| !entries.is_empty()).or_else(ncx).unwrap_or_default()
}

type Read = fn(Node<'_, '_>, &str, &mut Vec<Entry>);

fn entries(archive: &mut Archive<'_>, file: &str, read: Read) -> Option<Vec<Entry>> {
    let text = archive.text(file).ok()??;
    let document = xml::document(file, &text).ok()?;
    let mut entries = Vec::new();
    read(document.root(), file, &mut entries);
    Some(entries)
}

/// The lists in the `nav` that is the table of contents, or in the first.
fn navigation(root: Node<'_, '_>, file: &str, entries: &mut Vec<Entry>) {
    let is_toc = |nav: &Node<'_, '_>| {
        xml::attribute(*nav, "type").is_some_and(|kinds| kinds.split_whitespace().any(|kind| kind == "toc"))
    };
    let nav = xml::elements(root, "nav").find(is_toc).or_else(|| xml::elements(root, "nav").next());
    if let Some(nav) = nav {
        items(nav, file, 1, entries);
    }
}

/// The items of the lists in an element, each with a link or words and perhaps a list of its own.
fn items(within: Node<'_, '_>, file: &str, level: u8, entries: &mut Vec<Entry>) {
    for list in xml::children(within, "ol").chain(xml::children(within, "ul")) {
        for item in xml::children(list, "li") {
            let label = xml::children(item, "a").chain(xml::children(item, "span")).next();
            if let Some(label) = label {
                let target = xml::attribute(label, "href").and_then(|href| path::place(file, href));
                entries.extend(entry(label, target, level));
            }
            if usize::from(level) < limits::CONTAINER_DEPTH {
                items(item, file, level + 1, entries);
            }
        }
    }
}

/// The `navPoint`s, nested.
fn ncx(root: Node<'_, '_>, file: &str, entries: &mut Vec<Entry>) {
    if let Some(map) = xml::elements(root, "navMap").next() {
        points(map, file, 1, entries);
    }
}

fn points(within: Node<'_, '_>, file: &str, level: u8, entries: &mut Vec<Entry>) {
    for point in xml::children(within, "navPoint") {
        let content = xml::children(point, "content").next();
        let target = content.and_then(|content| xml::attribute(content, "src")).and_then(|src| path::place(file, src));
        if let Some(label) = xml::children(point, "navLabel").next() {
            entries.extend(entry(label, target, level));
        }
        if usize::from(level) < limits::CONTAINER_DEPTH {
            points(point, file, level + 1, entries);
        }
    }
}

/// An entry; one that leads nowhere itself heads those under it, and leads where the first of them does.
fn entry(label: Node<'_, '_>, place: Option<String>, level: u8) -> Option<Entry> {
    Some(Entry { level: level.min(6), title: xml::words(label)?, place: place.unwrap_or_default() })
}
