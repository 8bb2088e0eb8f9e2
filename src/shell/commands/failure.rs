//! Why a command was not done: what is told on standard error, and the exit code.

use std::io;

use super::super::open::{OpenError, told};
use crate::{cli, keys::ChordError};

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The command line makes no sense; help and version are asked for in the same way.
    #[error("{0}")]
    Usage(#[from] clap::Error),
    /// The article could not be opened.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// The article has no such section.
    #[error("{asked}: the article has no such section\nhelp: its sections are {sections}")]
    Section {
        /// What was asked for.
        asked: String,
        /// What there is.
        sections: String,
    },
    /// What was asked for could not be written.
    #[error("standard output: {0}\nhelp: what was written is not complete")]
    Write(io::Error),
    /// The file to be written is there already.
    #[error("{0}: there is such a file already\nhelp: name another, or write over it with --force")]
    Exists(String),
    /// The file to be written is the one that is read.
    #[error("{0}: this is the file that the draft is made of\nhelp: name another, so that nothing of it is lost")]
    Own(String),
    /// A draft would be larger than a file of YAML may be.
    #[error("a draft of this would be larger than {limit} MiB, and no more is read of YAML\nhelp: draft a part of it", limit = crate::read::limits::YAML_SIZE >> 20)]
    Draft,
    /// A file could not be written.
    #[error("{0}: {1}\nhelp: nothing was written; look at the folder and at the room on the disk")]
    File(String, io::Error),
    /// No lesson is taught on this machine.
    #[cfg(unix)]
    #[error(
        "no lesson runs on this machine\nhelp: begin one in another terminal with `dateline present FILE`, or with p in the reader"
    )]
    NoLesson,
    /// Several lessons are taught, and none of them was chosen.
    #[cfg(unix)]
    #[error("none of the lessons was chosen\nhelp: type the number before its name")]
    NotChosen,
    /// The system has no sockets of the kind that is needed.
    #[cfg(not(unix))]
    #[error(
        "the teacher's screen is not there yet on this system\nhelp: it needs Unix sockets; the lesson itself runs"
    )]
    NoSockets,
    /// The terminal could not be used.
    #[error("the terminal: {0}\nhelp: `dateline print` needs none, and `dateline --linear` only a simple one")]
    Terminal(io::Error),
}

/// A key that is none is wrong usage.
impl From<ChordError> for Failure {
    fn from(error: ChordError) -> Self {
        Self::Usage(cli::usage(&format!("--keys: {error}")))
    }
}

/// What the command line's parser tells: wrong usage, help or version.
pub(super) fn rendered(error: &clap::Error, colour: bool) -> String {
    if colour { error.render().ansi().to_string() } else { error.render().to_string() }
}

impl Failure {
    /// What is told, ended by a line feed.
    pub(super) fn report(&self, colour: bool) -> String {
        match self {
            Self::Usage(error) => rendered(error, colour),
            Self::Open(error) => error.report(colour) + "\n",
            other => told(other, colour) + "\n",
        }
    }

    /// 2 for wrong usage, else 1.
    pub(super) fn code(&self) -> u8 {
        if matches!(self, Self::Usage(_)) { 2 } else { 1 }
    }
}
