//! Project Gutenberg's texts: what stands around the book, and what is said of it there.

use memchr::memmem;

use super::groups::groups;
use crate::read::{
    gutenberg::{BEGINS, ENDS},
    words::one_line,
};

/// Bytes in which the line is looked for that begins the book, and that ends it.
const AROUND: usize = 64 * 1024;

/// What a header says of its book.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Book {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) language: Option<&'static str>,
}

/// The book without what stands around it, and what that says; none if it is no text of Project Gutenberg.
pub(super) fn book(text: &str) -> Option<(Book, &str)> {
    let mut start = text.len().min(AROUND);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let head = &text[..start];
    let (at, from) = BEGINS.iter().find_map(|line| Some((head.find(line)?, behind_line(text, head.find(line)?))))?;
    let body = text[from..end(text, from)].trim_end();
    Some((header(&text[..at]), without_credits(body)))
}

/// Where the line ends that begins at an offset.
fn behind_line(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

/// Where the book ends.
fn end(text: &str, from: usize) -> usize {
    let mut tail = text.len().saturating_sub(AROUND).max(from);
    while !text.is_char_boundary(tail) {
        tail += 1;
    }
    let found = ENDS.iter().filter_map(|line| memmem::find(&text.as_bytes()[tail..], line.as_bytes()));
    found.min().map_or(text.len(), |at| tail + at)
}

/// The book without the lines that name who made the text.
fn without_credits(body: &str) -> &str {
    let Some(first) = groups(body).next() else { return body };
    let start = first.text.trim_start();
    let credits = [
        "Produced by",
        "E-text prepared by",
        "This etext was",
        "Transcribed from",
        "This eBook was produced",
        "Credits:",
    ];
    if !credits.iter().any(|words| start.starts_with(words)) {
        return body;
    }
    body.find(first.text).map_or(body, |at| &body[at + first.text.len()..])
}

/// `Title: …`, `Author: …`, `Language: …`; a title may go on in indented lines.
fn header(head: &str) -> Book {
    let field = |name: &str| {
        let mut lines = head.lines().skip_while(|line| !line.starts_with(name));
        let first = lines.next()?.get(name.len()..)?;
        let more = lines.take_while(|line| line.starts_with(' ') && !line.trim().is_empty());
        let words = std::iter::once(first).chain(more).map(str::trim).collect::<Vec<_>>().join(" ");
        Some(one_line(&words)).filter(|words| !words.is_empty())
    };
    let language = field("Language:").and_then(|name| language(&name));
    Book { title: field("Title:"), author: field("Author:"), language }
}

/// The tag of a language by its English name (BCP 47).
fn language(name: &str) -> Option<&'static str> {
    let tags = [
        ("English", "en"),
        ("German", "de"),
        ("French", "fr"),
        ("Spanish", "es"),
        ("Italian", "it"),
        ("Portuguese", "pt"),
        ("Dutch", "nl"),
        ("Finnish", "fi"),
        ("Swedish", "sv"),
        ("Danish", "da"),
        ("Norwegian", "no"),
        ("Polish", "pl"),
        ("Russian", "ru"),
        ("Serbian", "sr"),
        ("Greek", "el"),
        ("Latin", "la"),
        ("Chinese", "zh"),
        ("Japanese", "ja"),
        ("Hungarian", "hu"),
        ("Czech", "cs"),
        ("Esperanto", "eo"),
        ("Catalan", "ca"),
        ("Welsh", "cy"),
        ("Irish", "ga"),
    ];
    tags.iter().find(|(known, _)| name.starts_with(known)).map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_freed_of_its_licence() {
        let text = "The Project Gutenberg eBook of The Long Road\n\nTitle: The Long Road\n       A Story\n\nAuthor: Ann Author\n\n\
            Language: German\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE LONG ROAD ***\n\n\nProduced by Some\nBody\n\n\
            CHAPTER I\n\nWords.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE LONG ROAD ***\n\nThe licence.\n";
        let (book, body) = book(text).unwrap();
        assert_eq!(body.trim(), "CHAPTER I\n\nWords.");
        let (title, author) = (Some("The Long Road A Story".to_owned()), Some("Ann Author".to_owned()));
        assert_eq!(book, Book { title, author, language: Some("de") });
        assert_eq!(self::book("Title: x\n\nwords"), None);
    }

    #[test]
    fn a_beginning_has_no_end_yet() {
        let text = "Title: x\n*** START OF THIS PROJECT GUTENBERG EBOOK X ***\nwords\n\nand more";
        assert_eq!(book(text).unwrap().1, "words\n\nand more");
    }
}
