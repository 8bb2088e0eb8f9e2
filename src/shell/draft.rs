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
    match put(&file, &write::draft(article), false) {
        Ok(()) => Ok(format!("Written to the folder you are in: {told}")),
        Err(error) => Err(format!("{told} could not be written: {error}")),
    }
}

/// Writes a file whole or not at all: beside its place first, then into it; over another only if asked to.
pub(super) fn put(file: &Path, text: &str, force: bool) -> io::Result<()> {
    // What a link leads to is written over, not the link; and a device is no file.
    let file = &if force { file.canonicalize().unwrap_or_else(|_| file.to_owned()) } else { file.to_owned() };
    let before = file.symlink_metadata().ok().filter(|_| force);
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        return Err(io::Error::other("this is no regular file"));
    }
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = file.with_file_name(name);
    let mut new = fs::File::create_new(&beside)?;
    let kept = before.map_or(Ok(()), |before| new.set_permissions(before.permissions()));
    let written = kept.and_then(|()| new.write_all(text.as_bytes())).and_then(|()| new.sync_all());
    // A link fails where there is something, whoever put it there meanwhile.
    let put = written.and_then(|()| if force { fs::rename(&beside, file) } else { fs::hard_link(&beside, file) });
    if !force || put.is_err() {
        let _ = fs::remove_file(&beside);
    }
    put
}
