//! What every target does with what it reads.

use dateline::{annotate::find, article::Section, read};

/// Reads the bytes in a form, parses all of it, and looks for who and when in it.
pub fn survives(data: &[u8], format: Option<read::Format>) {
    match read::from_stream("x", data, format) {
        Ok(opened) => {
            let article = opened.article;
            assert!(!article.title.is_empty());
            let blocks = article.sections.iter().flat_map(Section::blocks);
            assert!(blocks.flat_map(|block| block.text.chars()).all(|letter| letter == '\n' || letter == '\t' || !letter.is_control()));
            if let Some(found) = find::found(&article) {
                for section in &found.sections {
                    std::hint::black_box(section.blocks());
                }
            }
        }
        Err(error) => assert!(!error.to_string().contains('\x1b')),
    }
}
