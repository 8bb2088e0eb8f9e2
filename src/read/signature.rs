//! What a file that holds no text is, by its first bytes, so that its reader is told more than "no text".

/// A kind of file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// What it is, with its article: `a PDF`.
    pub(crate) what: &'static str,
    /// What to do.
    pub(crate) help: &'static str,
}

const TEXT: &str = "name a file of YAML, Markdown, HTML or plain text, or an e-book (EPUB)";
const OFFICE: &str = "save it as HTML or as plain text there, and open that";
const PACKED: &str = "unpack it, and name a file of text in it";
const BOOK: &str = "convert it to EPUB, and open that";

/// What begins a file (ASCII; `?` any byte), what it is, and what to do.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"\x89PNG\r\n\x1A\n", "a picture (PNG)", TEXT),
    (b"\xFF\xD8\xFF", "a picture (JPEG)", TEXT),
    (b"GIF87a", "a picture (GIF)", TEXT),
    (b"GIF89a", "a picture (GIF)", TEXT),
    (b"RIFF????WEBP", "a picture (WebP)", TEXT),
    (b"II*\0", "a picture (TIFF)", TEXT),
    (b"MM\0*", "a picture (TIFF)", TEXT),
    (b"BM????\0\0\0\0", "a picture (BMP)", TEXT),
    (b"\0\0\x01\0", "a picture (ICO)", TEXT),
    (b"????ftypavif", "a picture (AVIF)", TEXT),
    (b"????ftyphei", "a picture (HEIC)", TEXT),
    (b"????ftyp", "a film or sound (MP4)", TEXT),
    (b"\x1A\x45\xDF\xA3", "a film (Matroska)", TEXT),
    (b"RIFF????AVI ", "a film (AVI)", TEXT),
    (b"RIFF????WAVE", "sound (WAV)", TEXT),
    (b"ID3", "sound (MP3)", TEXT),
    (b"OggS", "sound (Ogg)", TEXT),
    (b"fLaC", "sound (FLAC)", TEXT),
    (b"%PDF-", "a PDF", "take its text out, and read that: pdftotext FILE.pdf - | dateline -"),
    (b"%!PS", "PostScript", "take its text out, and read that: ps2ascii FILE | dateline -"),
    (b"AT&TFORM", "a DjVu document", "take its text out, and read that: djvutxt FILE | dateline -"),
    (b"{\\rtf", "a document in Rich Text Format", OFFICE),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a document of an older office program", OFFICE),
    (b"\x1F\x8B", "packed with gzip", "unpack it on the way: gunzip -c FILE | dateline -"),
    (b"BZh?1AY&SY", "packed with bzip2", "unpack it on the way: bunzip2 -c FILE | dateline -"),
    (b"\xFD7zXZ\0", "packed with xz", "unpack it on the way: xz -dc FILE | dateline -"),
    (b"\x28\xB5\x2F\xFD", "packed with zstd", "unpack it on the way: zstd -dc FILE | dateline -"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", PACKED),
    (b"Rar!\x1A\x07", "a RAR archive", PACKED),
    (b"\x7FELF", "a program (ELF)", TEXT),
    (b"MZ?\0", "a program (Windows)", TEXT),
    (b"\xCF\xFA\xED\xFE", "a program (Mach-O)", TEXT),
    (b"\xCA\xFE\xBA\xBE", "a program (Mach-O or Java)", TEXT),
    (b"\0asm", "a program (WebAssembly)", TEXT),
    (b"SQLite format 3\0", "a database (SQLite)", TEXT),
    (b"wOFF", "a font", TEXT),
    (b"wOF2", "a font", TEXT),
];

/// What begins an archive's first entry, or stands among its names, and what that makes the archive.
const ARCHIVES: &[(&[u8], &str, &str)] = &[
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", OFFICE),
    (b"word/document.xml", "a Word document", OFFICE),
    (b"xl/workbook.xml", "a spreadsheet", OFFICE),
    (b"ppt/presentation.xml", "a presentation", OFFICE),
];

/// The first element of an XML file that is no page, and what that makes the file.
const ELEMENTS: &[(&str, &str, &str)] = &[
    ("svg", "a picture (SVG)", TEXT),
    ("rss", "a news feed (RSS)", "open one of the pages that it names"),
    ("feed", "a news feed (Atom)", "open one of the pages that it names"),
    ("fictionbook", "a FictionBook e-book", BOOK),
];

/// Bytes behind the names of an archive's entries in which the first of them are looked for.
const NAMES: usize = 64 * 1024;

/// What a file is that is not read, if its first bytes tell.
pub(crate) fn known(bytes: &[u8]) -> Option<Known> {
    if is_zip(bytes) {
        return Some(archive(bytes));
    }
    if bytes.get(60..68) == Some(b"BOOKMOBI") {
        return Some(Known { what: "a Kindle e-book", help: BOOK });
    }
    let (_, what, help) = SIGNATURES.iter().find(|(signature, ..)| begins(bytes, signature))?;
    Some(Known { what, help })
}

/// What an XML file is that is not read, by the name of its first element in small letters.
pub(crate) fn known_element(name: &str) -> Option<Known> {
    let (_, what, help) = ELEMENTS.iter().find(|(element, ..)| *element == name)?;
    Some(Known { what, help })
}

/// Whether it is a zip archive, an empty one too.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether an archive is an e-book: its first entry says so (EPUB 3.3, OCF, 4.3), or it has what says where the book is.
pub(crate) fn is_epub(bytes: &[u8]) -> bool {
    is_zip(bytes)
        && (bytes.get(30..58) == Some(b"mimetypeapplication/epub+zip") || has(bytes, b"META-INF/container.xml"))
}

fn archive(bytes: &[u8]) -> Known {
    match ARCHIVES.iter().find(|(name, ..)| has(bytes, name)) {
        Some((_, what, help)) => Known { what, help },
        None => Known { what: "a zip archive", help: PACKED },
    }
}

/// Whether a name stands among the first entries of an archive, or in its directory.
fn has(bytes: &[u8], name: &[u8]) -> bool {
    let (head, tail) = (&bytes[..bytes.len().min(NAMES)], &bytes[bytes.len().saturating_sub(NAMES)..]);
    [head, tail].iter().any(|part| memchr::memmem::find(part, name).is_some())
}

fn begins(bytes: &[u8], signature: &[u8]) -> bool {
    bytes.len() >= signature.len()
        && bytes.iter().zip(signature).all(|(byte, &expected)| expected == b'?' || *byte == expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, what) in [
            (&b"\x89PNG\r\n\x1A\n\0\0"[..], "a picture (PNG)"),
            (b"\xFF\xD8\xFF\xE0", "a picture (JPEG)"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture (WebP)"),
            (b"%PDF-1.7\n", "a PDF"),
            (b"\x7FELF\x02\x01", "a program (ELF)"),
            (b"MZ\x90\0\x03", "a program (Windows)"),
            (b"\x1F\x8B\x08\0", "packed with gzip"),
            (b"PK\x03\x04 word/document.xml", "a Word document"),
            (b"PK\x03\x04 notes.txt", "a zip archive"),
            (b"{\\rtf1\\ansi", "a document in Rich Text Format"),
        ] {
            assert_eq!(known(bytes).map(|known| known.what), Some(what), "{bytes:?}");
        }
        for text in [&b""[..], b"MZ is short", b"BM is short for", b"# Title", b"RIFF raff", b"{title: x}"] {
            assert_eq!(known(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_archive_that_says_so_is_an_e_book() {
        let first = [&b"PK\x03\x04"[..], &[0; 26], b"mimetypeapplication/epub+zip"].concat();
        assert!(is_epub(&first));
        assert!(is_epub(b"PK\x03\x04 META-INF/container.xml"));
        assert!(!is_epub(b"PK\x03\x04 word/document.xml") && !is_epub(b"META-INF/container.xml"));
    }
}
