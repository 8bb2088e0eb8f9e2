//! Reads files with a word and its tag on each line, and an empty line after a sentence.
//!
//! Words and tags are parted by a tab or a space, tags are `B-PER` and `I-PER` or `I-PER` alone; a document begins with
//! `-DOCSTART-` or with `# newdoc`; where comments begin with `#` a number stands before each word.

use dateline::annotate::find::people::tags::Named;

use super::texts::{Raw, Tagged};

/// The documents of a file; of one without marks of documents each sentence is one.
pub(crate) fn read(source: &str) -> Vec<Raw> {
    let numbered = source.starts_with("# newdoc");
    let marked = numbered || source.contains("-DOCSTART-");
    let is_head = |line: &str| line.starts_with("-DOCSTART-") || numbered && line.starts_with("# newdoc");
    let (mut documents, mut document, mut sentence) = (Vec::new(), Raw::new(), Vec::new());
    for line in source.lines().chain(["", "-DOCSTART-"]) {
        if (line.trim().is_empty() || is_head(line)) && !sentence.is_empty() {
            document.push(std::mem::take(&mut sentence));
        }
        if is_head(line) || line == "-DOCSTART-" || !marked && line.trim().is_empty() {
            documents.push(std::mem::take(&mut document));
        } else if !numbered || !line.starts_with('#') {
            sentence.extend(word(line, numbered));
        }
    }
    documents
}

/// A line with a word and a tag, perhaps behind the word's number.
fn word(line: &str, numbered: bool) -> Option<Tagged> {
    let mut fields = line.trim_end().split(['\t', ' ']).skip(usize::from(numbered));
    let (word, tag) = (fields.next()?, fields.next()?);
    let name = tag.split_once('-').and_then(|(place, kind)| Some((kind_of(kind)?, place == "B")));
    Some(Tagged { word: word.to_owned(), name })
}

fn kind_of(kind: &str) -> Option<Named> {
    match kind {
        "PER" | "person" | "politician" | "scientist" | "writer" | "musicalartist" | "researcher" => {
            Some(Named::Person)
        }
        "ORG" | "group" | "corporation" | "organisation" | "politicalparty" | "band" | "university" => {
            Some(Named::Organisation)
        }
        "LOC" | "location" | "country" => Some(Named::Place),
        "O" | "" => None,
        _ => Some(Named::Other),
    }
}
