//! `dateline check`: every fault of every file, and of all articles in folders.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    super::open::{self, OpenError},
    failure::Failure,
    output,
};
use crate::{
    app::Opened,
    cli::{Check, Source},
    read::{Format, ReadError},
    text::clean_line,
};

/// Tells every fault on standard error, and at the end how many there are; the exit code.
pub(super) fn check(check: &Check) -> Result<u8, Failure> {
    let mut count = Count::default();
    let mut folders = HashSet::new();
    for path in &check.paths {
        if path.is_dir() {
            folder(path, &mut folders, &mut count);
        } else {
            count.add(open::asked(Some(&Source::from(path.clone().into_os_string()))));
        }
    }
    let closing = count.closing();
    if count.faults > 0 {
        output::tell(&closing);
        return Ok(1);
    }
    output::put(&closing)?;
    Ok(0)
}

/// What was checked so far.
#[derive(Default)]
struct Count {
    files: usize,
    faults: usize,
}

impl Count {
    /// Counts a file and tells its faults.
    fn add(&mut self, opened: Result<Opened, OpenError>) {
        self.files += 1;
        if let Err(error) = opened {
            self.tell(&error);
        }
    }

    fn tell(&mut self, error: &OpenError) {
        self.faults += error.count();
        output::tell(&format!("{}\n\n", error.report(output::error_has_colour())));
    }

    /// `3 files, 2 faults`.
    fn closing(&self) -> String {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let faults = if self.faults == 0 { "no".to_owned() } else { self.faults.to_string() };
        format!("{} file{}, {faults} fault{}\n", self.files, plural(self.files), plural(self.faults))
    }
}

/// Checks every article in a folder and the folders in it, in the order of their names. Hidden ones are left
/// out, and each folder is entered once, however many links lead to it.
fn folder(path: &Path, entered: &mut HashSet<PathBuf>, count: &mut Count) {
    let before = (count.files, count.faults);
    let mut waiting = vec![path.to_owned()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            match entries(&path, entered) {
                Ok(entries) => waiting.extend(entries.into_iter().rev()),
                Err(error) => {
                    count.tell(&ReadError::System(clean_line(&path.to_string_lossy()), error).into());
                }
            }
        } else if Format::of_name(&path).is_some_and(Format::is_authored) {
            count.add(open::file(&path).map_err(OpenError::from));
        }
    }
    if (count.files, count.faults) == before {
        let what = "no .yaml, .yml, .md or .markdown file is in this folder";
        let error = io::Error::new(io::ErrorKind::NotFound, what);
        count.tell(&ReadError::System(clean_line(&path.to_string_lossy()), error).into());
    }
}

/// What is in a folder, sorted; nothing if the folder was entered before.
fn entries(path: &Path, entered: &mut HashSet<PathBuf>) -> io::Result<Vec<PathBuf>> {
    if !entered.insert(path.canonicalize()?) {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            entries.push(entry.path());
        }
    }
    entries.sort();
    Ok(entries)
}
