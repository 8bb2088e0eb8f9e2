//! Titles of a list of contents, for what reads books and what looks for people in them.

/// Words that head a list of contents, in small letters.
const CONTENTS: &[&str] = &[
    "contents",
    "table of contents",
    "inhalt",
    "inhaltsverzeichnis",
    "table des matières",
    "sommaire",
    "índice",
    "indice",
    "contenido",
    "sommario",
    "inhoud",
    "sadržaj",
    "садржај",
    "содержание",
    "оглавление",
    "list of illustrations",
    "illustrations",
];

/// Whether a title heads a list of contents.
pub fn heads_contents(title: &str) -> bool {
    let title = title.trim().trim_end_matches(['.', ':']);
    title.len() <= 40 && CONTENTS.contains(&title.to_lowercase().as_str())
}
