//! Why a file gives no article: each in one clear message, with what to do about it.

use std::io;

use super::{Faults, encoding::Encoding, limits};

/// Why a file gave no article.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("{0}: there is no such file\nhelp: `dateline list` names the articles that are at hand")]
    Missing(String),
    /// Nobody wanted the rest of it any more.
    #[error("{0}: the reading was ended")]
    Stopped(String),
    /// It is a folder.
    #[error("{0}: this is a folder, not an article\nhelp: name a file in it")]
    Folder(String),
    /// It may not be read.
    #[error("{0}: this file may not be read by you\nhelp: ask its owner, or change its permissions: chmod +r")]
    Permission(String),
    /// It is a pipe, a device or a socket.
    #[error("{0}: this is no regular file but {1}\nhelp: send it through standard input: `… | dateline -`")]
    Irregular(String, &'static str),
    /// It is larger than [`limits::FILE_SIZE`].
    #[error("{0}: {1}\nhelp: cut it in several files of at most {limit} MiB", limit = limits::FILE_SIZE >> 20)]
    Large(String, String),
    /// Nothing is in it.
    #[error(
        "{0}: the file is empty\nhelp: an article has a title and a section with text; `dateline schema` describes it"
    )]
    Empty(String),
    /// It is not text.
    #[error("{0}: this is not text: byte {1} of it is {2:#04x}\nhelp: name a file of text, a web page or an e-book")]
    Binary(String, usize, u8),
    /// It is something else than text, which its first bytes tell.
    #[error("{0}: this is not text but {1}\nhelp: {2}")]
    Other(String, &'static str, &'static str),
    /// It is what its name says, and cannot be read: what is wrong, and what to do.
    #[error("{0}: {1}\nhelp: {2}")]
    Broken(String, String, &'static str),
    /// It is text, but not UTF-8.
    #[error("{file}:{line}:{column}: {form} is UTF-8, and this is {encoding}\nhelp: save it as UTF-8: iconv -f {encoding} -t UTF-8", encoding = .encoding.name())]
    Encoding {
        /// The file.
        file: String,
        /// Line of the first byte that is not UTF-8, from 1.
        line: usize,
        /// Column of that byte in characters, from 1.
        column: usize,
        /// What the file should be: YAML or Markdown.
        form: &'static str,
        /// What it probably is.
        encoding: Encoding,
    },
    /// The system could not read it.
    #[error("{0}: {1}")]
    System(String, io::Error),
    /// It is read, and at fault.
    #[error("{0}")]
    Faults(#[from] Faults),
}
