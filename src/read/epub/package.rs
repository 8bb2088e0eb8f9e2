//! What a book says of itself: its title, who wrote it, and its files in the order in which they are read.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::{AGAIN, Broken, archive::Archive, path, xml};
use crate::article::PartialDate;

/// What a book says of itself. Files are named from the root of its archive.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) language: Option<String>,
    /// As ISO 8601 writes it.
    pub(super) date: Option<String>,
    pub(super) description: Option<String>,
    /// The files that are read, in order, each once.
    pub(super) spine: Vec<String>,
    /// The table of contents of EPUB 3.
    pub(super) navigation: Option<String>,
    /// The table of contents of EPUB 2.
    pub(super) ncx: Option<String>,
}

/// A file of the book.
struct Item<'a> {
    file: String,
    kind: &'a str,
    properties: &'a str,
}

const CONTAINER: &str = "META-INF/container.xml";

impl Package {
    /// What the book in an archive says of itself.
    pub(super) fn of(archive: &mut Archive<'_>) -> Result<Self, Broken> {
        let file = root_file(archive)?;
        let Some(text) = archive.text(&file)? else {
            return Err(Broken::new(format!("{} is missing in this e-book", path::shown(&file)), AGAIN));
        };
        let document = xml::document(&file, &text)?;
        let package = Self::read(document.root_element(), &file);
        if package.spine.is_empty() {
            return Err(without_chapters(document.root_element(), &file));
        }
        Ok(package)
    }

    fn read(root: Node<'_, '_>, from: &str) -> Self {
        let items: HashMap<&str, Item<'_>> = xml::elements(root, "item").filter_map(|node| item(node, from)).collect();
        let navigation = items.values().find(|item| item.properties.split_whitespace().any(|word| word == "nav"));
        let navigation = navigation.map(|item| item.file.clone());
        let spine = xml::elements(root, "spine").next();
        let toc = spine.and_then(|spine| xml::attribute(spine, "toc")).and_then(|id| items.get(id));
        let ncx = toc.or_else(|| items.values().find(|item| item.kind == "application/x-dtbncx+xml"));
        let metadata = xml::elements(root, "metadata").next().unwrap_or(root);
        let first = |name| xml::elements(metadata, name).find_map(xml::words);
        let description = first("description").map(|html| without_tags(&html));
        Self {
            title: title(metadata),
            authors: authors(metadata),
            publisher: first("publisher"),
            language: first("language"),
            date: date(metadata),
            description: description.filter(|words| !words.is_empty() && words.len() < 2000),
            spine: spine.map(|spine| order(spine, &items, navigation.as_deref())).unwrap_or_default(),
            ncx: ncx.map(|item| item.file.clone()),
            navigation,
        }
    }
}

/// Who wrote the book, each once: not who translated or drew it, unless nobody else is named.
fn authors(metadata: Node<'_, '_>) -> Vec<String> {
    let metas: Vec<_> = xml::elements(metadata, "meta").collect();
    let named = |is_wanted: &dyn Fn(Node<'_, '_>) -> bool| {
        let creators = xml::elements(metadata, "creator").filter(|node| is_wanted(*node));
        let mut seen = HashSet::new();
        let names = creators.filter_map(xml::words).filter(|name| is_named(name) && seen.insert(name.to_lowercase()));
        names.take(4).collect::<Vec<_>>()
    };
    let authors = named(&|creator| role(creator, &metas).is_none_or(|role| role == "aut"));
    if authors.is_empty() { named(&|_| true) } else { authors }
}

/// What somebody did for the book, as the MARC code for relators has it: EPUB 2 says it in an attribute, EPUB 3 beside.
fn role<'a>(creator: Node<'a, '_>, metas: &[Node<'a, '_>]) -> Option<String> {
    let stated = xml::attribute(creator, "role").map(str::to_owned);
    let beside = || {
        let id = xml::attribute(creator, "id")?;
        let refines = |meta: &&Node<'_, '_>| {
            xml::attribute(**meta, "property") == Some("role")
                && xml::attribute(**meta, "refines").and_then(|id| id.strip_prefix('#')) == Some(id)
        };
        metas.iter().find(refines).and_then(|meta| xml::words(*meta))
    };
    stated.or_else(beside)
}

/// Whether an author has a name. Calibre says that it knows none in the language of whoever used it.
fn is_named(author: &str) -> bool {
    let unknown = ["unknown", "unbekannt", "inconnu(e)", "inconnu", "desconocido", "sconosciuto", "desconhecido"];
    let unknown = unknown.into_iter().chain(["onbekend", "nieznany", "неизвестный", "непознато", "nepoznato"]);
    !unknown.into_iter().any(|word| author.to_lowercase() == word)
}

/// Where the archive says that the book is.
fn root_file(archive: &mut Archive<'_>) -> Result<String, Broken> {
    let Some(text) = archive.text(CONTAINER)? else {
        return Err(Broken::new(format!("{CONTAINER} is missing, so this is no e-book"), AGAIN));
    };
    let document = xml::document(CONTAINER, &text)?;
    let mut named = xml::elements(document.root(), "rootfile").filter_map(|node| xml::attribute(node, "full-path"));
    let Some(named) = named.next().filter(|named| !named.is_empty()) else {
        return Err(Broken::new(format!("{CONTAINER} does not say where the book is"), AGAIN));
    };
    let outside =
        || Broken::new(format!("{CONTAINER} names a file outside of the e-book: {}", path::shown(named)), AGAIN);
    path::file("", named).ok_or_else(outside)
}

/// Why a book has no chapters: it names none, or such as it cannot have.
fn without_chapters(root: Node<'_, '_>, from: &str) -> Broken {
    let mut named = xml::elements(root, "item").filter_map(|item| xml::attribute(item, "href"));
    let what = match named.find(|href| path::file(from, href).is_none()) {
        Some(href) => format!("{} names a file outside of the e-book: {}", path::shown(from), path::shown(href)),
        None => "this e-book names no chapters (its spine is empty)".to_owned(),
    };
    Broken::new(what, AGAIN)
}

fn item<'a>(node: Node<'a, '_>, from: &str) -> Option<(&'a str, Item<'a>)> {
    let file = path::file(from, xml::attribute(node, "href")?)?;
    let kind = xml::attribute(node, "media-type").unwrap_or_default();
    let properties = xml::attribute(node, "properties").unwrap_or_default();
    Some((xml::attribute(node, "id")?, Item { file, kind, properties }))
}

/// The files of text in the order in which they are read, each once; those that are read on demand at the end. The page
/// that is the table of contents is left out, as are pictures.
fn order(spine: Node<'_, '_>, items: &HashMap<&str, Item<'_>>, navigation: Option<&str>) -> Vec<String> {
    let mut seen = HashSet::new();
    let (mut files, mut aside) = (Vec::new(), Vec::new());
    for node in xml::children(spine, "itemref") {
        let Some(item) = xml::attribute(node, "idref").and_then(|id| items.get(id)) else { continue };
        if item.kind.starts_with("image/") || navigation == Some(&item.file) || !seen.insert(&item.file) {
            continue;
        }
        let linear = xml::attribute(node, "linear") != Some("no");
        if linear { files.push(item.file.clone()) } else { aside.push(item.file.clone()) }
    }
    files.append(&mut aside);
    files
}

/// The title that is called the main one, else the first.
fn title(metadata: Node<'_, '_>) -> Option<String> {
    let main = xml::elements(metadata, "meta").find(|meta| {
        xml::attribute(*meta, "property") == Some("title-type") && xml::words(*meta).as_deref() == Some("main")
    });
    let id = main.and_then(|meta| xml::attribute(meta, "refines")).and_then(|id| id.strip_prefix('#'));
    let titles = || xml::elements(metadata, "title");
    let main = titles().find(|title| id.is_some() && xml::attribute(*title, "id") == id).and_then(xml::words);
    main.or_else(|| titles().find_map(xml::words))
}

/// The day on which the book came out: the date that says so, else the first.
fn date(metadata: Node<'_, '_>) -> Option<String> {
    let dates = || xml::elements(metadata, "date");
    let published =
        dates().find(|date| matches!(xml::attribute(*date, "event"), Some("publication" | "original-publication")));
    let words = published.and_then(xml::words).or_else(|| dates().find_map(xml::words))?;
    let day = words.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    (1..=parts.len()).rev().map(|count| parts[..count].join("-")).find(|day| day.parse::<PartialDate>().is_ok())
}

/// Words without the tags of HTML, which stand in some descriptions.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    crate::read::words::one_line(&out)
}
