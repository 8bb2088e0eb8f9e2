//! A draft on the disk: whole or not at all, and over nothing that is there.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use crate::{article::Article, read::limits, text::clean_line, write};

/// Files of one name that are kept beside each other.
pub(super) const MOST: usize = 99;

/// Writes an article as a draft into a new file of the present folder; what to tell.
pub(super) fn beside(article: &Article, name: &str) -> Result<String, String> {
    let text = write::draft(article);
    if text.len() > limits::YAML_SIZE {
        let [has, most] = [text.len(), limits::YAML_SIZE].map(|bytes| bytes >> 20);
        return Err(format!("Not written: the draft would have {has} MiB, and YAML is read up to {most} MiB"));
    }
    let numbered = (2..=MOST).map(|number| PathBuf::from(format!("{name}-{number}.yaml")));
    for file in std::iter::once(PathBuf::from(format!("{name}.yaml"))).chain(numbered) {
        let told = clean_line(&file.to_string_lossy());
        match put(&file, &text, false) {
            Ok(()) => return Ok(format!("Written to the folder you are in: {told}")),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(format!("{told} could not be written, and nothing of it was: {error}")),
        }
    }
    Err(format!("There are {MOST} drafts of {name} already"))
}

/// Writes a file whole or not at all: beside its place first, then into it; over another only if asked to.
pub(super) fn put(file: &Path, text: &str, force: bool) -> io::Result<()> {
    // What a link leads to is written over, not the link; and a device is no file.
    let file = &if force { file.canonicalize().unwrap_or_else(|_| file.to_owned()) } else { file.to_owned() };
    let before = file.symlink_metadata().ok();
    match &before {
        Some(_) if !force => return Err(ErrorKind::AlreadyExists.into()),
        Some(before) if !before.is_file() => return Err(io::Error::other("this is no regular file")),
        _ => {}
    }
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = file.with_file_name(name);
    let mut new = fs::File::create_new(&beside)?;
    let kept = before.map_or(Ok(()), |before| new.set_permissions(before.permissions()));
    let written = kept.and_then(|()| new.write_all(text.as_bytes())).and_then(|()| new.sync_all());
    let put = written.and_then(|()| if force { fs::rename(&beside, file) } else { into_free(&beside, file) });
    if !force || put.is_err() {
        let _ = fs::remove_file(&beside);
    }
    put
}

/// Gives a file a name that is free, whoever may take it meanwhile.
fn into_free(beside: &Path, file: &Path) -> io::Result<()> {
    match fs::hard_link(beside, file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            // Some file systems know no links, such as those of memory cards; there the name is taken first.
            fs::File::create_new(file)?;
            fs::rename(beside, file).inspect_err(|_| drop(fs::remove_file(file)))
        }
        linked => linked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_put_over_nothing_unless_asked_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.yaml");
        put(&file, "one", false).unwrap();
        assert_eq!(put(&file, "two", false).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        put(&file, "two", true).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap(), names(folder.path())), ("two".into(), vec!["x.yaml".into()]));
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        assert!(put(&folder.path().join("nowhere/x.yaml"), "one", false).is_err());
        fs::create_dir(folder.path().join("y.yaml")).unwrap();
        assert!(put(&folder.path().join("y.yaml"), "one", true).is_err());
        assert_eq!(names(folder.path()), ["y.yaml"]);
    }

    #[test]
    fn a_name_is_taken_without_a_link_too() {
        let folder = tempfile::tempdir().unwrap();
        let [beside, file] = ["x.new", "x.yaml"].map(|name| folder.path().join(name));
        // What is not there can be linked as little as on a file system without links.
        assert!(into_free(&beside, &file).is_err());
        assert!(names(folder.path()).is_empty());
    }
}
