//! Tells the list of contents of a book, in which nobody is spoken of: what it names is named again where it belongs.

use crate::{article::Section, text::heads_contents};

/// Bytes of the longest line of a list of contents.
const LONGEST: usize = 200;

/// Whether a section is a list of contents: by its title, and by its lines.
pub(super) fn is_contents(section: &Section) -> bool {
    let lines = || section.blocks().iter().flat_map(|block| block.text.lines());
    heads_contents(&section.title) && lines().all(|line| line.len() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    #[test]
    fn a_list_of_contents_has_a_title_and_short_lines() {
        let long = "He said that nothing of what it contains was his own. ".repeat(5);
        for (title, text, is_list) in [
            ("CONTENTS", "Chapter I. The Bertolini, 7", true),
            ("Inhaltsverzeichnis", "1 Anna Karenina 12", true),
            ("Contents", long.as_str(), false),
            ("Chapter I", "Short.", false),
        ] {
            let blocks = vec![Block::paragraph(text)];
            let section = Section::new("s", title, 0, text.len(), move || blocks.clone());
            assert_eq!(is_contents(&section), is_list, "{title}");
        }
    }
}
