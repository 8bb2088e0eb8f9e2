//! A draft on the disk: whole or not at all, and over nothing that is there.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{article::Article, text::clean_line, write};

/// Drafts of one name that are kept beside each other.
const MOST: usize = 99;

/// Writes an article as a draft into a new file of the present folder; what to tell.
pub(super) fn beside(article: &Article, name: &str) -> Result<String, String> {
    let numbered = (2..=MOST).map(|number| PathBuf::from(format!("{name}-{number}.yaml")));
    let mut names = std::iter::once(PathBuf::from(format!("{name}.yaml"))).chain(numbered);
    let free = names.find(|name| name.symlink_metadata().is_err());
    let file = free.ok_or_else(|| format!("There are {MOST} drafts of {name} already"))?;
    let told = clean_line(&file.to_string_lossy());
    match put(&file, &write::draft(article)) {
        Ok(()) => Ok(format!("Written: {told}")),
        Err(error) => Err(format!("{told} could not be written: {error}")),
    }
}

/// Writes a file whole or not at all: beside its place first, then into it.
pub(super) fn put(file: &Path, text: &str) -> io::Result<()> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = file.with_file_name(name);
    let written = fs::File::create_new(&beside).and_then(|mut new| {
        new.write_all(text.as_bytes())?;
        new.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, file)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}
