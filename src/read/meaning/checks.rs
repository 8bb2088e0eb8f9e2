//! What was found to be wrong so far, and the checks that many parts of a file share.

use crate::read::{
    complaint::{At, Complaint},
    path::Path,
    words::{one_line, prose},
};

/// The version of the format that is read here.
pub(in crate::read) const VERSION: u32 = 1;

/// Collects complaints.
pub(super) struct Checks {
    pub(super) complaints: Vec<Complaint>,
}

impl Checks {
    pub(super) fn new(complaints: Vec<Complaint>) -> Self {
        Self { complaints }
    }

    pub(super) fn complain(&mut self, at: At, what: impl Into<String>, help: impl Into<String>) {
        self.complaints.push(Complaint { at, what: what.into(), help: help.into() });
    }

    /// The value at a path is wrong.
    pub(super) fn value(&mut self, path: Path<'_>, what: impl Into<String>, help: impl Into<String>) {
        self.complain(At::Value(path.to_string()), what, help);
    }

    /// The key at a path is wrong, or missing.
    pub(super) fn key(&mut self, path: Path<'_>, what: impl Into<String>, help: impl Into<String>) {
        self.complain(At::Key(path.to_string()), what, help);
    }

    /// Whether the version, if one is stated, is the one that is read here.
    pub(super) fn version(&mut self, version: Option<u32>) -> Option<bool> {
        let version = version?;
        if version != VERSION {
            self.value(
                Path::ROOT.key("dateline"),
                format!("version {version} of the format is not known to this program, which reads version {VERSION}"),
                format!("write `dateline: {VERSION}`, or get a newer version of the program"),
            );
        }
        Some(version == VERSION)
    }

    /// A line that must say something.
    pub(super) fn line(&mut self, text: &str, path: Path<'_>, what: &str) -> String {
        let line = one_line(text);
        if line.is_empty() {
            self.value(path, format!("{what} is empty"), "write at least a word, or take the entry out");
        }
        line
    }

    /// A line that need not be there; an empty one is none.
    pub(super) fn optional(text: Option<&str>) -> Option<String> {
        text.map(one_line).filter(|line| !line.is_empty())
    }

    /// Text that need not be there; an empty one is none.
    pub(super) fn prose(text: Option<&str>) -> Option<String> {
        text.map(prose).filter(|text| !text.is_empty())
    }
}
