//! The words with which books head their parts, in several languages.

use super::number::number;
use crate::text::heads_contents;

/// What a line is that heads a part of a book by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    /// A part without a number, such as a preface.
    Alone {
        /// Whether it is the list of what follows.
        contents: bool,
    },
    /// A part with its number.
    Part {
        /// The rank of the part: a volume's is smaller than a chapter's.
        rank: u8,
        number: Option<u32>,
        /// Whether nothing follows the number.
        untitled: bool,
    },
}

/// The smallest rank of a part, and the rank of a chapter.
pub(super) const RANKS: u8 = 10;
/// See [`RANKS`].
pub(super) const CHAPTER: u8 = 40;

/// Words that stand before or behind a number, in small letters, by rank.
const PARTS: &[(u8, &[&str])] = &[
    (10, &["volume", "vol", "band", "tome", "tomo", "tom", "том"]),
    (20, &["book", "buch", "livre", "libro", "knjiga", "книга", "књига"]),
    (30, &["part", "teil", "partie", "parte", "deo", "dio", "часть", "део"]),
    (35, &["act", "akt", "aufzug", "acte", "acto", "atto", "canto", "čin", "чин"]),
    (
        CHAPTER,
        &[
            "chapter",
            "chap",
            "kapitel",
            "chapitre",
            "capítulo",
            "capitulo",
            "capitolo",
            "hoofdstuk",
            "poglavlje",
            "glava",
            "глава",
            "поглавље",
            "letter",
            "stave",
            "adventure",
            "lecture",
            "lesson",
        ],
    ),
    (50, &["scene", "szene", "auftritt", "scène", "escena", "scena", "section", "abschnitt"]),
];

/// Words that head a part alone, in small letters.
const ALONE: &[&str] = &[
    "preface",
    "foreword",
    "introduction",
    "prologue",
    "epilogue",
    "afterword",
    "appendix",
    "dedication",
    "conclusion",
    "acknowledgments",
    "acknowledgements",
    "glossary",
    "bibliography",
    "index",
    "notes",
    "footnotes",
    "endnotes",
    "postscript",
    "vorwort",
    "einleitung",
    "nachwort",
    "prolog",
    "epilog",
    "anhang",
    "schluss",
    "préface",
    "avant-propos",
    "épilogue",
    "postface",
    "prólogo",
    "epílogo",
    "prefacio",
    "introducción",
    "prefazione",
    "introduzione",
    "predgovor",
    "uvod",
    "zaključak",
    "предговор",
    "увод",
    "закључак",
    "пролог",
    "эпилог",
    "епилог",
    "предисловие",
    "введение",
];

/// What a line says if it heads a part of a book.
pub(super) fn keyword(line: &str) -> Option<Keyword> {
    if line.starts_with(char::is_lowercase) || line.len() > 160 {
        return None;
    }
    let bare = line.trim_end_matches(['.', ':']).trim();
    if bare.len() <= 40 {
        let lower = bare.to_lowercase();
        let contents = heads_contents(bare);
        if contents || ALONE.contains(&lower.as_str()) {
            return Some(Keyword::Alone { contents });
        }
    }
    before(line).or_else(|| behind(bare))
}

/// `Chapter IV`, `CHAPTER 4: The talks`, `Book the First`.
fn before(line: &str) -> Option<Keyword> {
    let (word, rest) = line.split_once([' ', '\u{A0}'])?;
    let rank = rank(word.trim_end_matches('.'))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("the ").or_else(|| rest.strip_prefix("THE ")).unwrap_or(rest);
    let end = rest.find([' ', '.', ':', ',', '—', '–', '\u{A0}']).unwrap_or(rest.len());
    let number = Some(number(&rest[..end])?);
    let title = rest[end..].trim_start_matches([' ', '.', ':', '—', '–', '-', '\u{A0}']);
    let sentence = title.starts_with(',') || title.starts_with(char::is_lowercase);
    (!sentence).then_some(Keyword::Part { rank, number, untitled: title.is_empty() })
}

/// `Erstes Kapitel`, `THE FIRST BOOK`.
fn behind(line: &str) -> Option<Keyword> {
    let mut words = line.rsplit(' ');
    let rank = rank(words.next()?)?;
    let number = Some(number(words.next()?)?);
    let rest = words.next().is_none_or(|article| article.eq_ignore_ascii_case("the") && words.next().is_none());
    rest.then_some(Keyword::Part { rank, number, untitled: true })
}

fn rank(word: &str) -> Option<u8> {
    if word.len() > 24 {
        return None;
    }
    let word = word.to_lowercase();
    PARTS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(rank, _)| *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_books_are_known_by_their_words() {
        let part = |rank, number, untitled| Some(Keyword::Part { rank, number: Some(number), untitled });
        for (line, said) in [
            ("CHAPTER IV", part(40, 4, true)),
            ("Chapter 4: The Talks", part(40, 4, false)),
            ("CHAPTER XII. Of many things.", part(40, 12, false)),
            ("Book the Second", part(20, 2, true)),
            ("PART TWO", part(30, 2, true)),
            ("Глава первая", part(40, 1, true)),
            ("THE THIRD BOOK", part(20, 3, true)),
            ("Vol. II", part(10, 2, true)),
            ("Table of Contents", Some(Keyword::Alone { contents: true })),
            ("EPILOGUE.", Some(Keyword::Alone { contents: false })),
        ] {
            assert_eq!(keyword(line), said, "{line}");
        }
        for line in
            ["chapter four", "Part of the city", "Chapter four, he said", "Letter to a friend", "Part one of it"]
        {
            assert_eq!(keyword(line), None, "{line}");
        }
    }
}
