//! Whatever the bytes are: an article, or at least one fault that stands in the file. Never a panic.

use dateline::{
    article::Section,
    read::{self, Faults, Format, bundled},
};
use proptest::prelude::*;

/// Reads a text in a form, looks at all of it, and checks what is told.
fn survives(source: &str, format: Format) {
    match read::article("x", source, format) {
        Ok(article) => {
            let blocks = article.sections.iter().flat_map(Section::blocks);
            let text: usize = blocks.map(|block| block.text.len()).sum();
            assert!(!article.title.is_empty() && text <= 4 * source.len() + 64, "{article:?}");
        }
        Err(faults) => stands_in(&faults, source),
    }
}

fn stands_in(faults: &Faults, source: &str) {
    assert!(!faults.list().is_empty(), "no fault is told of {source:?}");
    let lines: Vec<&str> = source.trim_start_matches('\u{FEFF}').split('\n').collect();
    for fault in faults.list() {
        let spot = faults.spot(fault);
        let line = lines.get(spot.line - 1).unwrap_or_else(|| panic!("{fault:?} {spot:?} in {source:?}"));
        assert!(spot.column <= line.chars().count() + 1, "{fault:?} {spot:?} in {source:?}");
        assert!(!fault.what.is_empty() && !fault.help.is_empty(), "{fault:?}");
    }
    assert!(!faults.to_string().contains('\x1b'));
}

/// A change to a text: where (in parts of a million), how many characters go, and what comes.
fn mutations() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let pieces = [
        "",
        " ",
        "\n",
        "\n  ",
        "\t",
        ":",
        ": ",
        "-",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "|",
        ">",
        "&a ",
        "*a",
        "!!str ",
        "#",
        "%",
        "@",
        "`",
        "\\",
        "\\x1b",
        ",",
        "?",
        "? ",
        "null",
        "~",
        "2022-02-30",
        "x: y\n",
        "sections:",
        "title:",
        "---\n",
        "...\n",
        "\u{85}",
        "\u{2028}",
        "é",
        "日本",
        "\u{202E}",
        "\u{FEFF}",
        "\0",
        "\x1b[2J",
        "](@nobody)",
        "<<: *a",
    ];
    let change = (0..1_000_000_usize, 0..12_usize, proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned));
    proptest::collection::vec(change, 1..6)
}

fn mutated(source: &str, mutations: &[(usize, usize, String)]) -> String {
    let mut letters: Vec<char> = source.chars().collect();
    for (at, gone, come) in mutations {
        let at = at * letters.len() / 1_000_000;
        let end = (at + gone).min(letters.len());
        letters.splice(at..end, come.chars());
    }
    letters.into_iter().collect()
}

/// A short article with every key, so that most changes hit something.
const SMALL: &str = include_str!("format/every-key.yaml");

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        survives(&text, Format::Yaml);
        survives(&text, Format::Markdown);
        let _ = read::from_stream("-", &bytes[..], None);
    }

    #[test]
    fn any_characters_are_survived(text in "[\\PC\n\t -&*:\\[\\]{}|>'\"#]{0,200}") {
        survives(&text, Format::Yaml);
        survives(&format!("---\n{text}\n---\n{text}"), Format::Markdown);
    }

    #[test]
    fn a_changed_file_is_survived(mutations in mutations()) {
        survives(&mutated(SMALL, &mutations), Format::Yaml);
    }

    #[test]
    fn a_changed_markdown_file_is_survived(mutations in mutations()) {
        let article = read::article("x", SMALL, Format::Yaml).unwrap();
        survives(&mutated(&dateline::write::markdown(&article), &mutations), Format::Markdown);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_bundled_article_is_survived(mutations in mutations()) {
        let first = bundled::all()[0];
        survives(&mutated(first.source, &mutations), first.format);
    }
}
