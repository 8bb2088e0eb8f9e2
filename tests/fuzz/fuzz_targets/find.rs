#![no_main]

use dateline::{
    annotate::find,
    article::Section,
    read::{self, Format},
};

/// The languages in which something is found.
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "sr-Latn", "sr-Cyrl"];

// The first byte tells the language and whether the day of the article is known; what follows is its text.
libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((&choice, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let language = LANGUAGES[usize::from(choice / 2) % LANGUAGES.len()];
    let day = if choice % 2 == 0 { "\ndate: 2022-08-18" } else { "" };
    let source = format!("---\ntitle: A text\nlanguage: {language}{day}\n---\n{text}");
    let Ok(article) = read::article("x.md", source, Format::Markdown) else { return };
    let Some(found) = find::found(&article) else { return };
    for block in found.sections.iter().flat_map(Section::blocks) {
        for mark in &block.marks {
            assert!(block.text.get(mark.range.clone()).is_some_and(|words| !words.is_empty()), "{mark:?}");
        }
    }
});
