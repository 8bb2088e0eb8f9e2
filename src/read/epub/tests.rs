//! Books made for the tests, whole and broken.

#![expect(clippy::format_collect, reason = "the texts of tests are made once")]

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;

const CONTAINER: &str = r#"<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

/// An archive of files by name.
fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        zip.start_file(*name, if *name == "mimetype" { stored } else { deflated }).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A package with those items of its manifest (id, file, attributes) and that spine.
fn package(items: &[(&str, &str, &str)], spine: &str) -> String {
    let items: String =
        items.iter().map(|(id, file, more)| format!(r#"<item id="{id}" href="{file}" {more}/>"#)).collect();
    format!(
        r#"<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
        <dc:title>The Long Road</dc:title><dc:creator>Ann Author</dc:creator><dc:creator>Bob Writer</dc:creator>
        <dc:language>en-GB</dc:language><dc:date>2021-05-03T10:00:00Z</dc:date><dc:publisher>Road Books</dc:publisher>
        <dc:description>&lt;p&gt;A book of roads.&lt;/p&gt;</dc:description></metadata>
        <manifest>{items}</manifest>{spine}</package>"#
    )
}

fn page(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>"#
    )
}

/// A book of three files, of EPUB 3 with a navigation document, or of EPUB 2 with an NCX.
fn book(is_new: bool) -> Vec<u8> {
    let nav = page(
        r#"<nav epub:type="toc" xmlns:epub="http://www.idpf.org/2007/ops"><ol>
        <li><span>Part One</span><ol><li><a href="one.xhtml">1. The Hill</a></li><li><a href="two.xhtml#b">2. The River</a></li></ol></li>
        <li><a href="notes.xhtml">Notes</a></li></ol></nav>"#,
    );
    let point = |label: &str, src: &str, inner: &str| {
        format!("<navPoint><navLabel><text>{label}</text></navLabel><content src='{src}'/>{inner}</navPoint>")
    };
    let parts = point("1. The Hill", "text/one.xhtml", "") + &point("2. The River", "text/two.xhtml#b", "");
    let ncx = format!(
        "<!DOCTYPE ncx PUBLIC '-//NISO//DTD ncx 2005-1//EN' 'http://www.daisy.org/z3986/2005/ncx-2005-1.dtd'>\
         <ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap>{}{}</navMap></ncx>",
        point("Part&nbsp;One", "text/one.xhtml", &parts).replace("Part&nbsp;One", "Part One"),
        point("Notes", "text/notes.xhtml", "")
    );
    let contents = if is_new {
        ("toc", "text/nav.xhtml", "properties='nav' media-type='application/xhtml+xml'")
    } else {
        ("toc", "toc.ncx", "media-type='application/x-dtbncx+xml'")
    };
    let items = [
        ("a", "text/one.xhtml", "media-type='application/xhtml+xml'"),
        ("b", "text/two.xhtml", "media-type='application/xhtml+xml'"),
        ("n", "text/notes.xhtml", "media-type='application/xhtml+xml'"),
        contents,
    ];
    let spine = "<spine toc='toc'><itemref idref='a'/><itemref idref='toc'/><itemref idref='n' linear='no'/><itemref idref='b'/></spine>";
    let old_spine = spine.replace("<itemref idref='toc'/>", "");
    packed(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", &package(&items, if is_new { spine } else { &old_spine })),
        ("OEBPS/text/nav.xhtml", &nav),
        ("OEBPS/toc.ncx", &ncx),
        (
            "OEBPS/text/one.xhtml",
            &page(
                "<h1>The Hill</h1><p>They went <em>up</em>.<a href='notes.xhtml#n1'>1</a></p><h2>The top</h2><p>It was <a href='https://a.example/'>cold</a>.</p>",
            ),
        ),
        (
            "OEBPS/text/two.xhtml",
            &page(
                "<p>They came down.</p><h1 id='b'>THE RIVER</h1><p>It was wide.</p><img src='../i/river.png' alt='A river'/>",
            ),
        ),
        ("OEBPS/text/notes.xhtml", &page("<p id='n1'>A hill is no mountain.</p>")),
    ])
}

#[test]
fn a_file_is_taken_out_of_a_book() {
    let book = packed(&[("OEBPS/i/river.png", "png"), ("OEBPS/i/empty/", "")]);
    assert_eq!(file(&book, "OEBPS/i/river.png", 3).as_deref(), Some(&b"png"[..]));
    for name in ["OEBPS/i/river.png/", "OEBPS/i/empty/", "../OEBPS/i/river.png", ""] {
        assert_eq!(file(&book, name, 3), None, "{name}");
    }
    assert_eq!([file(&book, "OEBPS/i/river.png", 2), file(b"PK", "x", 9)], [None, None]);
}

/// Why a book is not read.
fn told(bytes: &[u8]) -> String {
    foreign(bytes, usize::MAX).map(|book| book.markdown).unwrap_err().what
}

#[test]
fn the_table_of_contents_tells_the_sections_of_a_book() {
    for is_new in [true, false] {
        let book = foreign(&book(is_new), usize::MAX).unwrap();
        assert_eq!(book.head.title.as_deref(), Some("The Long Road"));
        assert_eq!(book.head.summary.as_deref(), Some("By Ann Author and Bob Writer\nA book of roads."));
        assert_eq!(book.head.language.as_deref(), Some("en-GB"));
        assert_eq!(book.head.date.as_ref().map(|day| day.0.as_str()), Some("2021-05-03"));
        assert_eq!(book.head.source.as_ref().map(|source| source.name.as_str()), Some("Road Books"));
        let article = book.article("a.epub").unwrap();
        let titles: Vec<String> =
            article.sections.iter().map(|section| format!("{}{}", " ".repeat(section.depth), section.title)).collect();
        assert_eq!(titles, ["Part One", " 1. The Hill", "  The top", " 2. The River", "Notes"], "{is_new}");
        let words: Vec<Vec<&str>> = article
            .sections
            .iter()
            .map(|section| section.blocks().iter().map(|block| block.text.as_str()).collect())
            .collect();
        assert_eq!(words[1][0], "They went up.1");
        assert_eq!(words[2], ["It was cold.", "They came down."]);
        assert_eq!(words[3], ["It was wide.", "A river"]);
        let file = "OEBPS/i/river.png".to_owned();
        assert_eq!(article.sections[3].blocks()[1].kind, BlockKind::Image { file, alt: "A river".to_owned() });
        assert_eq!(words[4], ["A hill is no mountain."]);
    }
}

#[test]
fn a_heading_that_the_table_of_contents_calls_otherwise_is_kept_in_the_text() {
    let nav = page(r#"<nav><ol><li><a href="one.xhtml">Start</a></li></ol></nav>"#);
    let items = [("a", "one.xhtml", ""), ("n", "nav.xhtml", "properties='nav'")];
    let opf = package(&items, "<spine><itemref idref='a'/></spine>");
    let one = page("<h1>Loomings</h1><p>Words.</p>");
    let files = [
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", &opf),
        ("OEBPS/nav.xhtml", &nav),
        ("OEBPS/one.xhtml", &one),
    ];
    let book = foreign(&packed(&files), usize::MAX).unwrap();
    assert_eq!(book.markdown.trim(), "# Start\n\n# Loomings {.text}\n\nWords.");
}

#[test]
fn an_author_of_whom_the_maker_of_the_book_knew_nothing_is_none() {
    let by = |author: &str| {
        let package = package(&[("a", "a.xhtml", "")], "<spine><itemref idref='a'/></spine>");
        let package = package.replace("Ann Author", author).replace("<dc:creator>Bob Writer</dc:creator>", "");
        let page = page("<p>Words.</p>");
        let files = [("META-INF/container.xml", CONTAINER), ("OEBPS/book.opf", &package), ("OEBPS/a.xhtml", &page)];
        foreign(&packed(&files), usize::MAX).unwrap().head.summary.unwrap()
    };
    assert_eq!(by("Ann Author"), "By Ann Author\nA book of roads.");
    assert_eq!([by("Unknown"), by("Unbekannt")], ["A book of roads.", "A book of roads."]);
}

#[test]
fn authors_are_told_once_and_translators_are_none() {
    let by = |creators: &str| {
        let package = package(&[("a", "a.xhtml", "")], "<spine><itemref idref='a'/></spine>");
        let written = "<dc:creator>Ann Author</dc:creator><dc:creator>Bob Writer</dc:creator>";
        let package = package.replace(written, creators);
        let page = page("<p>Words.</p>");
        let files = [("META-INF/container.xml", CONTAINER), ("OEBPS/book.opf", &package), ("OEBPS/a.xhtml", &page)];
        let head = foreign(&packed(&files), usize::MAX).unwrap().head;
        head.summary.unwrap().lines().next().unwrap().to_owned()
    };
    let twice =
        "<dc:creator>Ann Author</dc:creator><dc:creator>Bob Writer</dc:creator><dc:creator>Ann Author</dc:creator>";
    assert_eq!(by(twice), "By Ann Author and Bob Writer");
    let old = "<dc:creator role='trl'>Tom Translator</dc:creator><dc:creator role='aut'>Ann Author</dc:creator>";
    assert_eq!(by(old), "By Ann Author");
    let new = "<dc:creator id='a'>Ann Author</dc:creator><dc:creator id='t'>Tom Translator</dc:creator>\
        <meta refines='#t' property='role' scheme='marc:relators'>trl</meta>";
    assert_eq!(by(new), "By Ann Author");
    assert_eq!(by("<dc:creator role='edt'>Ed Editor</dc:creator>"), "By Ed Editor");
}

#[test]
fn a_beginning_has_the_first_chapters() {
    let beginning = foreign(&book(true), 10).unwrap();
    assert!(beginning.markdown.contains("They went") && !beginning.markdown.contains("It was wide"));
}

#[test]
fn what_is_wrong_with_a_book_is_told() {
    let whole = book(true);
    let one = ("OEBPS/one.xhtml", "<p>Words.</p>");
    let with = |opf: &str| packed(&[("META-INF/container.xml", CONTAINER), ("OEBPS/book.opf", opf), one]);
    let item = [("a", "one.xhtml", "")];
    let good = package(&item, "<spine><itemref idref='a'/></spine>");
    let locked = |algorithm: &str| {
        let encryption = format!(
            "<encryption><EncryptedData><EncryptionMethod Algorithm='{algorithm}'/></EncryptedData></encryption>"
        );
        packed(&[
            ("META-INF/container.xml", CONTAINER),
            ("META-INF/encryption.xml", &encryption),
            ("OEBPS/book.opf", &good),
            one,
        ])
    };
    let bomb = "a".repeat(20 << 20);
    for (bytes, says) in [
        (whole[..whole.len() / 2].to_vec(), "cut off or damaged"),
        (packed(&[("mimetype", "application/epub+zip")]), "META-INF/container.xml is missing"),
        (packed(&[("META-INF/container.xml", "<container/>")]), "does not say where the book is"),
        (
            packed(&[("META-INF/container.xml", &CONTAINER.replace("OEBPS/book.opf", "../../etc/passwd"))]),
            "outside of the e-book",
        ),
        (packed(&[("META-INF/container.xml", CONTAINER)]), "OEBPS/book.opf is missing"),
        (with("<package"), "is not the XML that it should be"),
        (with("<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><package>&b;</package>"), "declares entities"),
        (with(&package(&item, "")), "names no chapters"),
        (with(&package(&[("a", "gone.xhtml", "")], "<spine><itemref idref='a'/></spine>")), "none of the chapters"),
        (
            with(&package(&[("a", "/etc/passwd", "")], "<spine><itemref idref='a'/></spine>")),
            "names a file outside of the e-book: /etc/passwd",
        ),
        (locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), "locked by digital rights management (DRM)"),
        (
            packed(&[("META-INF/container.xml", CONTAINER), ("OEBPS/book.opf", &good), ("OEBPS/one.xhtml", &bomb)]),
            "larger, once unpacked",
        ),
    ] {
        let told = told(&bytes);
        assert!(told.contains(says), "{told}: {says}");
    }
    assert!(foreign(&locked("http://www.idpf.org/2008/embedding"), usize::MAX).is_ok());
}

#[test]
fn a_book_that_names_its_chapters_twice_or_wrongly_has_them_once() {
    let items = [("a", "one.xhtml", ""), ("b", "gone.xhtml", ""), ("c", "../../out.xhtml", ""), ("d", "ONE.xhtml", "")];
    let spine = "<spine><itemref idref='a'/><itemref idref='b'/><itemref idref='a'/><itemref idref='c'/><itemref idref='none'/></spine>";
    let files = [
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", &package(&items, spine)),
        ("OEBPS/One.xhtml", "<p>Words.</p>"),
    ];
    let book = foreign(&packed(&files), usize::MAX).unwrap();
    assert_eq!(book.markdown.trim(), "# 1\n\nWords.");
}

#[test]
fn too_many_files_are_refused_at_once() {
    let bytes = b"PK\x01\x02".repeat(limits::EPUB_FILES + 1);
    assert!(told(&bytes).contains("more than 20000 files"));
}

#[test]
fn a_chapter_of_letters_that_stand_for_others_is_read() {
    let items = [("a", "one.xhtml", "")];
    let (head, latin) = ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "<p>caf\u{E9}</p>");
    let page: Vec<u8> =
        head.chars().chain(latin.chars()).map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let mut zip = ZipWriter::new_append(Cursor::new(packed(&[
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", &package(&items, "<spine><itemref idref='a'/></spine>")),
    ])))
    .unwrap();
    zip.start_file("OEBPS/one.xhtml", SimpleFileOptions::default()).unwrap();
    zip.write_all(&page).unwrap();
    let book = foreign(&zip.finish().unwrap().into_inner(), usize::MAX).unwrap();
    assert!(book.markdown.contains("café"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_refused_or_read(bytes: Vec<u8>) {
        let _ = foreign(&bytes, usize::MAX);
    }

    #[test]
    fn any_change_of_a_book_is_refused_or_read(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = book(true);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(book) = foreign(&bytes, usize::MAX) {
            book.article("a.epub");
        }
    }
}
