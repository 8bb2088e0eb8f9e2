//! The one trace that the program leaves on the disk: that the tour of the first start was shown.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The name of the file that is the trace.
const FILE: &str = "tour-shown";

/// The trace, and where it is left.
#[derive(Debug)]
pub(super) struct Trace {
    file: Option<PathBuf>,
    /// Whether the reader wants no tour at all.
    is_off: bool,
}

impl Trace {
    /// The trace of a reader, whose environment is asked through `look_up`: in `XDG_STATE_HOME`, else in
    /// `~/.local/state` (<https://specifications.freedesktop.org/basedir-spec>), on Windows in `LOCALAPPDATA`.
    pub(super) fn of(look_up: impl Fn(&str) -> Option<String>) -> Self {
        let folder = |name| look_up(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
        let home = || folder("HOME").map(|home| home.join(".local").join("state"));
        let state = folder("XDG_STATE_HOME").or_else(home).or_else(|| folder("LOCALAPPDATA"));
        let file = state.map(|state| state.join("dateline").join(FILE));
        Self { file, is_off: look_up("DATELINE_TOUR").is_some_and(|value| value.eq_ignore_ascii_case("off")) }
    }

    /// Whether the tour is still to be shown. Not where that could not be remembered: it would come each time.
    pub(super) fn tour_is_due(&self) -> bool {
        !self.is_off && self.file.as_deref().is_some_and(|file| !file.exists())
    }

    /// Remembers that the tour was shown. Where that cannot be written, it is shown again, and nothing is lost.
    pub(super) fn remember_tour(&self) {
        if let Some(folder) = self.file.as_deref().and_then(Path::parent) {
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(FILE), ""));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tour_is_due_until_it_is_remembered() {
        let home = tempfile::tempdir().unwrap();
        let state = home.path().to_str().map(str::to_owned);
        let trace = || Trace::of(|name| (name == "XDG_STATE_HOME").then(|| state.clone()).flatten());
        assert!(trace().tour_is_due());
        trace().remember_tour();
        assert!(!trace().tour_is_due());
    }

    #[test]
    fn the_tour_is_not_due_where_it_is_off_or_could_not_be_remembered() {
        assert!(!Trace::of(|_| None).tour_is_due());
        assert!(!Trace::of(|name| (name != "DATELINE_TOUR").then(|| "relative".to_owned())).tour_is_due());
        let off = |name: &str| Some(if name == "DATELINE_TOUR" { "off" } else { "/nowhere" }.to_owned());
        assert!(!Trace::of(off).tour_is_due());
    }
}
