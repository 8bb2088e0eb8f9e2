//! Reads texts with their names tagged, in the forms in which they are to be had.

use std::{fs, path::Path};

use dateline::annotate::find::people::tags::Named;

use super::{Result, encyclopaedia, fiction, lines, parted::parted, treebank};

/// A sentence: its words, and the tag of each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sentence {
    pub(crate) words: Vec<String>,
    pub(crate) tags: Vec<u8>,
}

/// The sentences of a document.
pub(crate) type Text = Vec<Sentence>;

/// A word of a file, and what it is a part of the name of.
#[derive(Debug, Clone)]
pub(crate) struct Tagged {
    pub(crate) word: String,
    /// What is named, and whether the name begins here.
    pub(crate) name: Option<(Named, bool)>,
}

/// The sentences of a document as its file has them.
pub(crate) type Raw = Vec<Vec<Tagged>>;

/// Whether a document is held back from learning, by its number in its file or folder.
pub(crate) fn is_held(at: usize) -> bool {
    at % 10 == 9
}

/// The documents of a file, or of a folder of files.
pub(crate) fn read(path: &str) -> Result<Vec<Text>> {
    let mut paths = vec![Path::new(path).to_path_buf()];
    if paths[0].is_dir() {
        paths = fs::read_dir(path)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
    }
    let mut texts = Vec::new();
    for path in paths {
        let documents = raw(&path)?.into_iter();
        texts.extend(documents.map(|sentences| sentences.iter().map(|sentence| parted(sentence)).collect::<Text>()));
    }
    texts.retain(|text| !text.is_empty());
    Ok(texts)
}

/// The documents of a file; none of one that only stands beside another.
fn raw(path: &Path) -> Result<Vec<Raw>> {
    let source = fs::read_to_string(path)?;
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => encyclopaedia::read(&source),
        Some("conllu") => Ok(vec![treebank::read(&source)]),
        Some("ann") => Ok(vec![fiction::read(&fs::read_to_string(path.with_extension("txt"))?, &source)]),
        Some("txt") if path.with_extension("ann").exists() => Ok(Vec::new()),
        _ => Ok(lines::read(&source)),
    }
}

/// Marks some words as one name.
pub(crate) fn mark(words: &mut [Tagged], named: Named) {
    for (at, word) in words.iter_mut().enumerate() {
        word.name = Some((named, at == 0));
    }
}
