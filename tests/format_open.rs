//! Files that are no articles: each is told within a moment, and none hangs or fills the memory.

use std::{fmt::Write as _, fs, io::Write as _, path::Path, time::Instant};

use dateline::read::{self, Format, ReadError, limits};
use tempfile::TempDir;

/// What is told of a file of that name and content.
fn told(name: &str, content: &[u8]) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    refusal(&path)
}

fn refusal(path: &Path) -> String {
    let begun = Instant::now();
    let told = read::open(path).map(|opened| opened.article).unwrap_err().to_string();
    assert!(begun.elapsed().as_secs() < 5, "{told} took {:?}", begun.elapsed());
    told.replace(&format!("{}/", path.parent().unwrap().display()), "")
}

#[test]
fn a_missing_file_is_named() {
    let folder = TempDir::new().unwrap();
    let told = refusal(&folder.path().join("no\x1bwhere.yaml"));
    assert_eq!(told, "no␛where.yaml: there is no such file\nhelp: `dateline list` names the articles that are at hand");
}

#[test]
fn a_folder_is_no_article() {
    let folder = TempDir::new().unwrap();
    let told = read::open(folder.path()).unwrap_err().to_string();
    assert!(told.ends_with(": this is a folder, not an article\nhelp: name a file in it"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("locked.yaml");
    fs::write(&path, "title: T").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    assert!(refusal(&path).starts_with("locked.yaml: this file may not be read by you\nhelp: "));
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_device_do_not_hang() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.yaml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(refusal(&pipe).starts_with("pipe.yaml: this is no regular file but a pipe\nhelp: "));
    assert!(refusal(Path::new("/dev/zero")).starts_with("zero: this is no regular file but a device\n"));
}

#[test]
fn a_stream_without_end_is_read_to_the_limit() {
    let told = read::from_stream("-", std::io::repeat(b'a'), None).map(|opened| opened.format).unwrap_err();
    assert!(matches!(told, ReadError::Large(..)), "{told}");
}

#[test]
fn a_file_of_200_mib_is_not_read() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("large.yaml");
    fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
    let told = refusal(&path);
    assert_eq!(
        told,
        "large.yaml: with 200 MiB this is too large for an article\nhelp: cut it in several files of at most 128 MiB"
    );
}

#[test]
fn an_empty_file_is_told() {
    for empty in [&b""[..], b" \n\t\n"] {
        let told = told("a.yaml", empty);
        assert!(told.starts_with("a.yaml: the file is empty\nhelp: "), "{told}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let told = told("a.yaml", b"\x7fELF\x02\x01\x01\x00\x00\x00");
    assert_eq!(
        told,
        "a.yaml: this is not text: byte 8 of it is 0x00\nhelp: name a file of text, a web page or an e-book"
    );
    let noise: Vec<u8> = (0..2000_u32).map(|n| 1 + (n.wrapping_mul(2_654_435_761) >> 24) as u8 % 255).collect();
    assert!(self::told("a.md", &noise).starts_with("a.md: this is not text: byte "));
}

#[test]
fn another_encoding_is_named_with_its_place() {
    let utf16: Vec<u8> = "title: Vučić\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [&b"\xFF\xFE"[..], &utf16].concat();
    for bytes in [&utf16, &marked] {
        let told = told("a.yaml", bytes);
        assert_eq!(
            told,
            "a.yaml:1:1: YAML is UTF-8, and this is UTF-16LE\nhelp: save it as UTF-8: iconv -f UTF-16LE -t UTF-8"
        );
    }
    let latin = told("a.md", b"# Caf\xc3\xa9\n\nd\xc3\xa9j\xe0 vu\n");
    assert_eq!(
        latin,
        "a.md:3:4: Markdown is UTF-8, and this is ISO-8859-1\nhelp: save it as UTF-8: iconv -f ISO-8859-1 -t UTF-8"
    );
}

#[test]
fn what_is_no_text_is_named() {
    for (name, bytes, what) in [
        ("a.txt", &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], "this is not text but a picture (PNG)"),
        ("a.html", b"%PDF-1.7\n%\xe2\xe3", "this is not text but a PDF"),
        ("a", b"PK\x03\x04\x14\0\0\0 notes.txt", "this is not text but a zip archive"),
        ("a", b"\x7fELF\x02\x01\x01\0\0", "this is not text but a program (ELF)"),
        ("a.epub", b"Some words.", "this is no e-book (EPUB)"),
        ("a.epub", b"PK\x03\x04\x14\0\0\0", "this e-book is cut off or damaged"),
        ("a.txt", b"a\0b\x01c\x02d", "this is not text: byte 2 of it is 0x00"),
        ("a.txt", b" \n", "the file is empty"),
    ] {
        let told = told(name, bytes);
        assert!(told.starts_with(&format!("{name}: {what}")) && told.contains("\nhelp: "), "{told}");
    }
}

#[test]
fn a_foreign_text_is_read_in_whatever_encoding_it_is() {
    let folder = TempDir::new().unwrap();
    let wide: Vec<u8> = "\u{FEFF}Vučić u Briselu\n\nReč.\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (name, bytes, title) in [
        ("latin.txt", &b"Caf\xe9 cr\xe8me\n\nWords, d\xe9j\xe0 vu.\n"[..], "Café crème"),
        ("wide.txt", &wide, "Vučić u Briselu"),
        ("mixed.txt", &["Vučić у Бриселу\n\nРеч ".as_bytes(), b"caf\xe9\n"].concat(), "Vučić у Бриселу"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let opened = read::open(&path).unwrap();
        assert_eq!((opened.format, opened.article.title.as_str()), (Format::Plain, title));
    }
}

#[test]
fn a_byte_order_mark_is_no_text() {
    for (name, source) in
        [("a.yaml", "\u{FEFF}title: T\nsections: [{ text: w }]"), ("a.md", "\u{FEFF}---\ntitle: T\n---\nw")]
    {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, source).unwrap();
        assert_eq!(read::open(&path).unwrap().article.title, "T");
    }
}

#[test]
fn brackets_a_hundred_thousand_deep_are_a_fault() {
    for source in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000), "? ".repeat(100_000)] {
        let begun = Instant::now();
        let faults = read::article("x", source, Format::Yaml).unwrap_err();
        assert_eq!(faults.list().len(), 1, "{:?}", faults.lines().collect::<Vec<_>>());
        assert!(begun.elapsed().as_secs() < 2, "{:?}", begun.elapsed());
    }
    let source = ">".repeat(100_000) + " words";
    assert!(read::article("x", source, Format::Markdown).unwrap().sections[0].blocks().len() == 1);
}

#[test]
fn a_bomb_of_aliases_is_a_fault() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{aliases}]").unwrap();
    }
    let begun = Instant::now();
    let told: Vec<String> = read::article("bomb.yaml", bomb, Format::Yaml).unwrap_err().lines().collect();
    assert_eq!(
        told,
        ["bomb.yaml:6:45: with its aliases followed, the file has more than 1000000 values; \
          write values out instead of the aliases, or cut the file in several"]
    );
    assert!(begun.elapsed().as_secs() < 2);
}

#[test]
fn a_broad_bomb_is_a_fault() {
    let mut bomb = format!("title: T\nglossary: &a [{}]\nfacts:\n", "{ term: a, means: b }, ".repeat(5_000));
    bomb += &"  - *a\n".repeat(5_000);
    let begun = Instant::now();
    assert!(read::article("x", bomb, Format::Yaml).is_err());
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}

#[test]
fn more_yaml_than_the_limit_is_a_fault() {
    let source =
        format!("title: T\nsections:\n  - text: |\n{}", "      words and words\n".repeat(limits::YAML_SIZE / 20));
    let told: Vec<String> = read::article("x", source, Format::Yaml).unwrap_err().lines().collect();
    assert!(told[0].contains("MiB of YAML are too large"), "{told:?}");
}

#[test]
fn text_tells_the_form_of_a_stream() {
    let yaml = read::from_stream("-", &b"title: T\nsections: [{ text: w }]"[..], None).unwrap();
    let markdown = read::from_stream("-", &b"# T\n\nw\n"[..], None).unwrap();
    let plain = read::from_stream("-", &b"T\n\nWords, and more words.\n"[..], None).unwrap();
    assert_eq!((yaml.format, markdown.format, plain.format), (Format::Yaml, Format::Markdown, Format::Plain));
    assert_eq!((yaml.article.title, markdown.article.title), ("T".to_owned(), "T".to_owned()));
}

#[test]
fn a_markdown_file_without_a_title_has_its_name() {
    let mut file = tempfile::Builder::new().prefix("the-talks").suffix(".md").rand_bytes(0).tempfile().unwrap();
    file.write_all(b"Only words.\n").unwrap();
    assert_eq!(read::open(file.path()).unwrap().article.title, "the-talks");
}

/// A book of chapters of ten short paragraphs each, as large as is asked at least.
fn book(size: u64) -> String {
    let mut text = "# The long road\n\n".to_owned();
    for chapter in 1.. {
        let _ = writeln!(text, "## Chapter {chapter}\n\n{}", "They went on, day after day.\n\n".repeat(10));
        if text.len() as u64 >= size {
            break;
        }
    }
    text
}

/// The beginning that is read of a file of that name and content.
fn beginning(name: &str, content: &[u8]) -> Option<dateline::article::Article> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    read::beginning(&path)
}

#[test]
fn the_beginning_of_a_large_file_is_whole_sections_as_they_stay() {
    let book = book(limits::LARGE);
    let whole = read::article("book.md", book.as_str(), Format::Markdown).unwrap();
    let beginning = beginning("book.md", book.as_bytes()).unwrap();
    assert!((100..whole.sections.len()).contains(&beginning.sections.len()), "{}", beginning.sections.len());
    assert_eq!(beginning.title, whole.title);
    for (section, same) in beginning.sections.iter().zip(&whole.sections) {
        assert_eq!((&section.id, &section.title, section.blocks()), (&same.id, &same.title, same.blocks()));
    }
}

#[test]
fn a_large_file_has_a_beginning_only_where_it_can_be_told() {
    let book = book(limits::LARGE);
    let after = |head: &str| format!("{head}{book}").into_bytes();
    let mut no_text = after("");
    no_text[1000] = 0xff;
    for (name, content, has) in [
        ("book.md", after(""), true),
        ("small.md", after("")[..300_000].to_vec(), false),
        ("book.yaml", after(""), false),
        ("book.txt", after(""), true),
        ("small.txt", after("")[..300_000].to_vec(), false),
        ("book", after(""), false),
        ("front matter.md", after("---\ndate: 2022-08-18\n---\n"), true),
        ("wrong front matter.md", after("---\ndate: yesterday\n---\n"), false),
        ("front matter without an end.md", after("---\ndate: 2022-08-18\n"), false),
        ("no text.md", no_text, false),
        ("one line, cut within a letter.md", format!("# 1\n\nx\n\n# 2\n\nx{}", "ж".repeat(300_000)).into(), true),
        ("one section.md", book.replace("## ", "").into(), false),
        ("all is code.md", after("# Code\n\n```\n"), false),
    ] {
        assert_eq!(beginning(name, &content).is_some(), has, "{name}");
    }
}
