//! New files beside what is there: numbered where their names are taken, each whole or not at all, and over nothing.

use std::{io::ErrorKind, path::Path};

use super::draft::{put_file, take_back};
use crate::text::clean_line;

/// A file that is to be new.
#[derive(Debug)]
pub(super) struct New {
    /// What it is called, up to where a number belongs.
    pub(super) name: String,
    /// What is behind that: `.csv`.
    pub(super) ending: &'static str,
    /// What it holds.
    pub(super) text: String,
}

/// Files of one name that are kept beside each other.
const MOST: usize = 99;

/// Why not all files are there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failed {
    /// What is wrong; those that were written are named in it.
    pub(super) why: String,
    /// How many were written, the first ones.
    pub(super) written: usize,
}

/// What came of one number.
enum Tried {
    Written(Vec<String>),
    /// One of the names is somebody else's.
    Taken,
    Failed(Failed),
}

/// Writes files into a folder, all with the same number behind their names where one of these is taken, also if that
/// happens meanwhile; the names that they have, or why not all of them are there.
pub(super) fn put_new(folder: &Path, files: &[New]) -> Result<Vec<String>, Failed> {
    for number in 1..=MOST {
        match put_numbered(folder, files, number) {
            Tried::Written(names) => return Ok(names),
            Tried::Failed(why) => return Err(why),
            Tried::Taken => {}
        }
    }
    let name = files.first().map_or("", |file| &file.name);
    Err(Failed { why: format!("There are {MOST} files called {} already", clean_line(name)), written: 0 })
}

fn put_numbered(folder: &Path, files: &[New], number: usize) -> Tried {
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    let name = |file: &New| format!("{}{number}{}", file.name, file.ending);
    let names: Vec<String> = files.iter().map(name).collect();
    let paths = || names.iter().map(|name| folder.join(name));
    if paths().any(|path| path.symlink_metadata().is_ok()) {
        return Tried::Taken;
    }
    let mut written = Vec::new();
    for (index, (path, file)) in paths().zip(files).enumerate() {
        match put_file(&path, &file.text, false) {
            Ok(file) => written.push(file),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                // Files that belong together have one number, so those before it are written again under the next.
                let before = written.iter().zip(files).zip(paths());
                before.for_each(|((put, file), path)| take_back(put, file.text.len() as u64, &path));
                return Tried::Taken;
            }
            Err(error) => {
                let before = names[..index].iter().map(|name| format!("{} was written; ", clean_line(name)));
                let (before, name) = (before.collect::<String>(), clean_line(&names[index]));
                let why = format!("{before}{name} could not be written, and nothing of it was: {error}");
                return Tried::Failed(Failed { why, written: index });
            }
        }
    }
    Tried::Written(names.iter().map(|name| clean_line(name)).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn new(name: &str, ending: &'static str) -> New {
        New { name: name.into(), ending, text: format!("text of {name}") }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.collect();
        names.sort();
        names
    }

    #[test]
    fn files_that_belong_together_have_one_number_and_are_put_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let files = [new("C#-results", ".csv"), new("C#-handout", ".html")];
        assert_eq!(put_new(folder.path(), &files).unwrap(), ["C#-results.csv", "C#-handout.html"]);
        fs::remove_file(folder.path().join("C#-results.csv")).unwrap();
        assert_eq!(put_new(folder.path(), &files).unwrap(), ["C#-results-2.csv", "C#-handout-2.html"]);
        assert_eq!(names(folder.path()), ["C#-handout-2.html", "C#-handout.html", "C#-results-2.csv"]);
    }

    #[test]
    fn all_that_are_put_at_once_have_names_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let put = |number: usize| {
            let text = |name: &str, ending| New { text: number.to_string(), ..new(name, ending) };
            let written = put_new(folder.path(), &[text("a", ".csv"), text("b", ".html")]).unwrap();
            (number, written)
        };
        let put: Vec<(usize, Vec<String>)> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|number| scope.spawn(move || put(number))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        for (number, written) in put {
            for name in written {
                assert_eq!(fs::read_to_string(folder.path().join(&name)).unwrap(), number.to_string(), "{name}");
            }
        }
        assert_eq!(names(folder.path()).len(), 16);
    }

    #[test]
    fn what_cannot_be_written_is_told_with_what_was() {
        let folder = tempfile::tempdir().unwrap();
        let long = new(&"n".repeat(300), ".html");
        let failed = put_new(folder.path(), &[new("a", ".csv"), long]).unwrap_err();
        assert!(failed.why.starts_with("a.csv was written; nnn"), "{failed:?}");
        assert_eq!(failed.written, 1);
        assert_eq!(names(folder.path()), ["a.csv"]);
        (2..=MOST).for_each(|number| fs::write(folder.path().join(format!("a-{number}.csv")), "").unwrap());
        let failed = put_new(folder.path(), &[new("a", ".csv")]).unwrap_err();
        assert_eq!(failed, Failed { why: "There are 99 files called a already".into(), written: 0 });
    }
}
