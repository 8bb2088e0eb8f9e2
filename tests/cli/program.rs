//! Runs the program with an empty home and nothing on its input.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// A folder of its own to run in, with files.
pub(super) struct Folder(TempDir);

/// What a run gave.
pub(super) struct Run {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) told: String,
}

impl Folder {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file into it.
    pub(super) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
        self
    }

    pub(super) fn command(&self, words: &[&str]) -> Command {
        let mut command = program(self.0.path());
        command.args(words);
        command
    }

    pub(super) fn run(&self, words: &[&str]) -> Run {
        Run::of(&self.command(words).output().unwrap())
    }

    /// Runs with something on standard input.
    pub(super) fn run_with(&self, words: &[&str], input: &[u8]) -> Run {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        // The program may stop reading before all is written.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Run::of(&output)
    }
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(folder).env_clear().env("HOME", folder).stdin(Stdio::null());
    command
}

impl Run {
    pub(super) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("no signal ends the program"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            told: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// What was printed, with nothing told and all well.
    pub(super) fn printed(self) -> String {
        assert_eq!((self.code, self.told.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// What was told, with nothing printed, for something that could not be done.
    pub(super) fn refused(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (1, ""), "{}", self.told);
        assert!(self.told.starts_with("error: ") && self.told.ends_with('\n'), "{}", self.told);
        assert!(!self.told.contains('\x1b'), "{:?}", self.told);
        self.told
    }
}

/// Runs in an empty folder.
pub(super) fn run(words: &[&str]) -> Run {
    Folder::new().run(words)
}
