//! Article → file → article is the identity, in both forms.

use dateline::{
    article::Article,
    read::{self, Format, bundled},
    write,
};
use proptest::prelude::*;

fn read(source: &str, format: Format) -> Article {
    read::article("x", source, format).unwrap_or_else(|faults| panic!("{faults}\n{source}"))
}

/// Writes an article in both forms and reads it again.
fn round_trip(article: &Article) {
    let yaml = write::yaml(article);
    similar(article, &read(&yaml, Format::Yaml), &yaml);
    let markdown = write::markdown(article);
    similar(article, &read(&markdown, Format::Markdown), &markdown);
}

fn similar(article: &Article, again: &Article, file: &str) {
    if article == again {
        return;
    }
    let (one, other) = (format!("{article:#?}"), format!("{again:#?}"));
    let differing = one.lines().zip(other.lines()).position(|(a, b)| a != b).unwrap_or_default();
    let around = |text: &str| {
        let lines: Vec<&str> = text.lines().skip(differing.saturating_sub(12)).take(28).collect();
        lines.join("\n")
    };
    panic!("the file:\n{file}\nmeant:\n{}\nread:\n{}", around(&one), around(&other));
}

#[test]
fn the_bundled_articles_read_back() {
    for bundled in bundled::all() {
        round_trip(&read(bundled.source, bundled.format));
    }
}

const HEAD: &str = "---
title: T
people: { ann: { name: Ann }, вук: { name: Вук } }
organisations: { nato: { name: NATO } }
places: { oslo: { name: Oslo } }
dates: [{ date: 2022-08-17, event: x }]
---
";

/// Pieces of Markdown that, put together in any order, meet every corner of it.
const PIECES: &[&str] = &[
    "a",
    "b c",
    "word",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n",
    "\\\n",
    "  \n",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "```\n",
    "\n```rust\n",
    "\n~~~ a`b\n",
    "[",
    "](@ann)",
    "](@oslo)",
    "](@2022-08-17)",
    "](@1998-03/1999-06)",
    "](https://a.example/?x=1&amp;y=2)",
    "](<a b>)",
    "](",
    ")",
    "![",
    "](p.png \"cap\")",
    "](p.png)",
    "\"",
    "“",
    "”",
    "> ",
    "\n> ",
    "\n> — @ann",
    "\n> -- @вук",
    "\n\n> — @nato",
    "- ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "+ ",
    "\n* ",
    "\n1. ",
    "\n2. ",
    "\n7) ",
    "\n- [ ] ",
    "\n- [x] ",
    "\n   ",
    "\n  ",
    "\n    ",
    "\t",
    "\n# ",
    "\n## ",
    "\n### ",
    "\n### x {.text}\n",
    "\n===\n",
    "\n---\n",
    "\n***\n",
    "| a | b |\n|---|:-:|\n| c |\n",
    "|",
    "\n| x |\n| --: |\n",
    "<b>",
    "</b>",
    "<!-- c -->",
    "\n<div>\n",
    "<https://a.example>",
    "<a@b.example>",
    "&amp;",
    "&#32;",
    "&nbsp;",
    "&lt;",
    "\\",
    "\\*",
    "\\_",
    "\\`",
    "{#id}",
    "{.text}",
    "#",
    "1.",
    "12)",
    "=",
    "==",
    "+",
    "-",
    "—",
    "@",
    "@ann",
    "!",
    ":",
    "š",
    "日本",
    "שלום",
    "👩‍👧",
    "e\u{301}",
    "\u{a0}",
    "\u{3000}",
    "\x1b",
    "\n[r]: /u\n",
    "[r]",
    "[r][r]",
    "'",
    "(",
    "$",
    "^",
    "| ",
    " | ",
    "\n| c | d |\n| - | - |\n| *e* | ",
    "`x|y`",
    "`x\\|y`",
    "> - ",
    "> > ",
    "- > ",
    "- 1. ",
    "- - ",
    "\n\n    code\n",
    "\n   - ",
    "\n\n  ",
    "\n\n    ",
    "?",
    "“a b”",
    ".",
    ",",
    "。",
    "…",
    "[*",
    "*](@ann)",
    "**[",
    "](/b)**",
    "~~a~~",
    "_a_",
    "*b*",
    "**c**",
    "`d`",
    "[e](@ann)",
    "![f](g.png)",
    "\n> [!NOTE]\n",
    "$$",
    "\r\n",
    "\u{FEFF}",
    "\u{2028}",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 1..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_reads_back(soup in soup()) {
        let source = format!("{HEAD}{soup}\n\nend\n");
        if let Ok(article) = read::article("x", source, Format::Markdown) {
            round_trip(&article);
        }
    }

    #[test]
    fn any_text_of_a_section_reads_back(soup in soup()) {
        let indented: String = soup.split('\n').flat_map(|line| ["      ", line, "\n"]).collect();
        let head = HEAD.trim_matches(['-', '\n']);
        let source = format!("{head}\nsections:\n  - text: |2\n{indented}\n      end\n");
        if let Ok(article) = read::article("x", source, Format::Yaml) {
            round_trip(&article);
        }
    }
}
