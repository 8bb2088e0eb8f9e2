//! The lines with which Project Gutenberg begins and ends a book, in its texts, pages and e-books.

use super::manuscript::Stretch;

/// How the line begins behind which a book begins.
pub(super) const BEGINS: [&str; 4] =
    ["*** START OF TH", "***START OF TH", "*END*THE SMALL PRINT", "*END THE SMALL PRINT"];
/// How the line begins before which it ends.
pub(super) const ENDS: [&str; 4] =
    ["*** END OF TH", "***END OF TH", "End of the Project Gutenberg", "End of Project Gutenberg"];

/// Stretches in which the line is looked for that begins a book.
const HEAD: usize = 40;

/// Takes what stands around the book off: the header and the licence, which are the same in each.
pub(super) fn without_licence(stretches: &mut Vec<Stretch>) {
    let Some((at, block)) = place(stretches.iter().enumerate().take(HEAD), &BEGINS) else { return };
    let mut names: Vec<String> = stretches.drain(..at).flat_map(|stretch| stretch.names).collect();
    stretches[0].names.append(&mut names);
    stretches[0].blocks.drain(..=block);
    stretches[0].level = 0;
    stretches[0].title.clear();
    if let Some((at, block)) = place(stretches.iter().enumerate().rev(), &ENDS) {
        stretches.truncate(at + 1);
        stretches[at].blocks.truncate(block);
    }
}

/// The stretch and the block that begins so.
fn place<'a>(mut stretches: impl Iterator<Item = (usize, &'a Stretch)>, lines: &[&str]) -> Option<(usize, usize)> {
    stretches.find_map(|(at, stretch)| {
        let said = |text: &str| lines.iter().any(|line| text.starts_with(line));
        stretch.blocks.iter().position(|block| said(&block.text)).map(|block| (at, block))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn stretch(title: &str, blocks: &[&str]) -> Stretch {
        let blocks = blocks.iter().map(|text| Block::paragraph(*text)).collect();
        Stretch { blocks, ..Stretch::new(1, title) }
    }

    #[test]
    fn a_book_is_freed_of_its_licence() {
        let mut book = vec![
            stretch("The Project Gutenberg eBook of The Long Road", &["This ebook is for the use of anyone"]),
            stretch(
                "x",
                &["Title: The Long Road", "*** START OF THE PROJECT GUTENBERG EBOOK THE LONG ROAD ***", "By Ann"],
            ),
            stretch("CHAPTER I", &["Words.", "*** END OF THE PROJECT GUTENBERG EBOOK THE LONG ROAD ***", "Updated"]),
            stretch("THE FULL LICENSE", &["Please read"]),
        ];
        without_licence(&mut book);
        let mut opening = stretch("", &["By Ann"]);
        opening.level = 0;
        assert_eq!(book, [opening, stretch("CHAPTER I", &["Words."])]);
        let mut other = vec![stretch("One", &["*** END OF TH"])];
        without_licence(&mut other);
        assert_eq!(other, [stretch("One", &["*** END OF TH"])]);
    }
}
