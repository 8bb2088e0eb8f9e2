//! A draft on the disk: whole or not at all, and over nothing that is there.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::fresh::{New, put_new};
use crate::{article::Article, read::limits, write};

/// Writes an article as a draft into a new file of the present folder; what to tell.
pub(super) fn beside(article: &Article, name: &str) -> Result<String, String> {
    let text = may_fit(article).then(|| text(article)).flatten().ok_or_else(|| {
        let most = limits::YAML_SIZE >> 20;
        format!("Not written: the draft would be larger than {most} MiB, and no more is read of YAML")
    })?;
    let written = put_new(Path::new(""), &[New { name: name.to_owned(), ending: ".yaml", text }]);
    let written = written.map_err(|failed| failed.why)?;
    Ok(format!("{} written, in this folder (a draft of the article)", written.join(" and ")))
}

/// Whether a draft of an article may be small enough to be read: its text says so before anything is looked for in it.
pub(super) fn may_fit(article: &Article) -> bool {
    article.weight() <= limits::YAML_SIZE
}

/// An article as a draft, if that is small enough to be read.
pub(super) fn text(article: &Article) -> Option<String> {
    Some(write::draft(article)).filter(|text| text.len() <= limits::YAML_SIZE)
}

/// Writes a file whole or not at all: beside its place first, then into it; over another only if asked to.
pub(super) fn put(file: &Path, text: &str, force: bool) -> io::Result<()> {
    put_file(file, text, force).map(drop)
}

/// The same; the file that was put, so that it can be proven later that a name is still its own.
pub(super) fn put_file(file: &Path, text: &str, force: bool) -> io::Result<fs::File> {
    // What a link leads to is written over, not the link; and a device is no file.
    let file = &if force { file.canonicalize().unwrap_or_else(|_| file.to_owned()) } else { file.to_owned() };
    let before = file.symlink_metadata().ok();
    match &before {
        Some(_) if !force => return Err(ErrorKind::AlreadyExists.into()),
        Some(before) if !before.is_file() => return Err(io::Error::other("this is no regular file")),
        _ => {}
    }
    let (beside, mut new) = beside_file(file)?;
    let kept = before.map_or(Ok(()), |before| new.set_permissions(before.permissions()));
    let written = kept.and_then(|()| new.write_all(text.as_bytes())).and_then(|()| new.sync_all());
    let put = written.and_then(|()| if force { fs::rename(&beside, file) } else { into_free(&beside, file) });
    if !force || put.is_err() {
        let _ = fs::remove_file(&beside);
    }
    put.map(|()| new)
}

/// Names that are tried for a file that stands beside another for a moment.
const NAMES: usize = 1000;

/// A new file beside another, of a name that nobody has: not one that was left there, nor another draft's.
fn beside_file(file: &Path) -> io::Result<(PathBuf, fs::File)> {
    let mut number = 0;
    loop {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}-{number}.new", std::process::id()));
        let beside = file.with_file_name(name);
        match fs::File::create_new(&beside) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < NAMES => number += 1,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(io::Error::other(format!("{NAMES} files that were not done with are beside it")));
            }
            new => return new.map(|new| (beside, new)),
        }
    }
}

/// Gives a file a name that is free, whoever may take it meanwhile.
fn into_free(beside: &Path, file: &Path) -> io::Result<()> {
    match fs::hard_link(beside, file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => into_taken(beside, file),
        linked => linked,
    }
}

/// Takes a free name, and then lets a file have it: some file systems know no links, such as those of memory cards.
fn into_taken(beside: &Path, file: &Path) -> io::Result<()> {
    let taken = fs::File::create_new(file)?;
    fs::rename(beside, file).inspect_err(|_| {
        // What another program has put there meanwhile stays.
        take_back(&taken, 0, file);
    })
}

/// Removes a file of so many bytes, if its name is still its own and nobody has changed it.
pub(super) fn take_back(put: &fs::File, bytes: u64, file: &Path) {
    if is_still(put, bytes, file) {
        let _ = fs::remove_file(file);
    }
}

/// Whether a name is still that of a file, which has so many bytes.
fn is_still(put: &fs::File, bytes: u64, file: &Path) -> bool {
    let (Ok(put), Ok(there)) = (put.metadata(), file.symlink_metadata()) else { return false };
    #[cfg(unix)]
    let same = is_one(&put, &there);
    #[cfg(not(unix))]
    let same = there.is_file() && put.created().ok() == there.created().ok();
    same && there.len() == bytes
}

/// Whether two names are those of one file, by whatever ways and links they lead to it.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    let same = one.metadata().is_ok_and(|one| other.metadata().is_ok_and(|other| is_one(&one, &other)));
    #[cfg(not(unix))]
    let same = one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other));
    same
}

#[cfg(unix)]
fn is_one(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
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
        fs::write(&beside, "one").unwrap();
        into_taken(&beside, &file).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap(), names(folder.path())), ("one".into(), vec!["x.yaml".into()]));
        fs::write(&beside, "two").unwrap();
        assert_eq!(into_taken(&beside, &file).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!((fs::read_to_string(&file).unwrap(), names(folder.path()).len()), ("one".into(), 2));
    }

    #[test]
    fn a_name_that_was_taken_for_nothing_is_given_back_unless_it_is_anothers_now() {
        let folder = tempfile::tempdir().unwrap();
        let [nothing, file] = ["nothing", "x.yaml"].map(|name| folder.path().join(name));
        assert!(into_free(&nothing, &file).is_err());
        assert!(names(folder.path()).is_empty());
        let taken = fs::File::create_new(&file).unwrap();
        assert!(is_still(&taken, 0, &file));
        fs::write(&nothing, "another's").unwrap();
        fs::rename(&nothing, &file).unwrap();
        assert!(!is_still(&taken, 0, &file));
    }

    #[test]
    fn what_was_left_beside_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.yaml");
        for number in 0..3 {
            fs::write(folder.path().join(format!("x.yaml.{}-{number}.new", std::process::id())), "left").unwrap();
        }
        put(&file, "one", false).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap(), names(folder.path()).len()), ("one".into(), 4));
    }

    #[test]
    fn drafts_that_are_put_at_once_are_all_there() {
        let folder = tempfile::tempdir().unwrap();
        let file = &folder.path().join("x.yaml");
        let put_one = |number: usize| put(file, &number.to_string(), false).is_ok();
        let put: Vec<bool> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|number| scope.spawn(move || put_one(number))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let first = put.iter().position(|put| *put).unwrap();
        assert_eq!(put.iter().filter(|put| **put).count(), 1, "one name is one draft's");
        assert_eq!((fs::read_to_string(file).unwrap(), names(folder.path()).len()), (first.to_string(), 1));
    }
}
