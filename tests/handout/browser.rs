//! A real browser, where there is one: Debian's chromium, without a screen.
//!
//! With `DATELINE_BROWSER=required` in the environment, as in `.ci/run`, a missing one fails the tests.

use std::{
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// The names under which it is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser with a folder of its own for its profile and the pages it is shown.
pub(super) struct Browser {
    program: PathBuf,
    folder: TempDir,
}

impl Browser {
    /// The browser; none, and a line that says so, where there is none and none is required.
    pub(super) fn find() -> Option<Self> {
        let program = found(&NAMES)?;
        Some(Self { program, folder: tempfile::tempdir().unwrap() })
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens a page with these flags; what it says.
    pub(super) fn open(&self, page: &str, flags: &[&str]) -> Output {
        let file = self.path("page.html");
        std::fs::write(&file, page).unwrap();
        let profile = format!("--user-data-dir={}", self.path("profile").display());
        let output = Command::new(&self.program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
            .args(["--disable-background-networking", "--enable-logging=stderr", &profile])
            .args(flags)
            .arg(format!("file://{}", file.display()))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output
    }
}

/// A program, if one of these names is installed; a line that says so if not.
pub(super) fn found(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let programs = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let found = programs.into_iter().find(|program| program.is_file());
    if found.is_none() {
        let missing = format!("no {} here: the handout is not tried in it", names[0]);
        assert!(std::env::var("DATELINE_BROWSER").as_deref() != Ok("required"), "{missing}");
        println!("{missing}");
    }
    found
}
