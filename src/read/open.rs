//! The file end of reading: a path or a stream → bytes → text, never more than the limit, never waiting.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use super::{Faults, Format, article, beginning_of, encoding::Encoding, limits};
use crate::{article::Article, text::clean_line};

/// An article, and what it was read from.
#[derive(Debug)]
pub struct Opened {
    /// The article.
    pub article: Article,
    /// The form of the file.
    pub format: Format,
}

/// Why a file gave no article.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("{0}: there is no such file\nhelp: `dateline list` names the articles that are at hand")]
    Missing(String),
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
    #[error("{0}: this is not text: byte {1} of it is {2:#04x}\nhelp: name a file of YAML or Markdown")]
    Binary(String, usize, u8),
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

/// Reads the article in a file.
pub fn open(path: &Path) -> Result<Opened, ReadError> {
    let name = clean_line(&path.to_string_lossy());
    let (file, size) = regular(path, limits::FILE_SIZE).map_err(|refusal| refusal.told(name.clone()))?;
    // Room for one byte more lets the end of the file be seen without asking for more room.
    let room = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    within_limits(&name, file, Format::of_name(path), room)
}

/// Reads the first sections of a large Markdown file, so that they can be shown while [`open()`] reads the whole. None for
/// any other file, and wherever the whole had better be read at once, such as where something is wrong.
pub fn beginning(path: &Path) -> Option<Article> {
    let (file, size) = regular(path, limits::FILE_SIZE).ok()?;
    if size < limits::LARGE || Format::of_name(path) != Some(Format::Markdown) {
        return None;
    }
    let mut bytes = Vec::with_capacity(limits::BEGINNING + 1);
    file.take(limits::BEGINNING as u64).read_to_end(&mut bytes).ok()?;
    // What the last line is, nobody knows as long as its end is missing.
    bytes.truncate(memchr::memrchr(b'\n', &bytes)? + 1);
    let name = clean_line(&path.to_string_lossy());
    beginning_of(&name, text(&name, bytes, Some(Format::Markdown)).ok()?)
}

/// Reads the article that a stream holds, such as standard input; its text tells the form, where none is given.
pub fn from_stream(name: &str, stream: impl Read, format: Option<Format>) -> Result<Opened, ReadError> {
    within_limits(name, stream, format, Vec::new())
}

/// Reads the article that a stream holds into the room that is kept for it.
fn within_limits(
    name: &str,
    stream: impl Read,
    format: Option<Format>,
    mut bytes: Vec<u8>,
) -> Result<Opened, ReadError> {
    let read = stream.take(limits::FILE_SIZE + 1).read_to_end(&mut bytes);
    let size = read.map_err(|error| ReadError::System(name.to_owned(), error))?;
    if size as u64 > limits::FILE_SIZE {
        return Err(ReadError::Large(name.to_owned(), "this is too large for an article".to_owned()));
    }
    let text = text(name, bytes, format)?;
    let format = format.unwrap_or_else(|| Format::of_text(&text));
    Ok(Opened { article: article(name, text, format)?, format })
}

/// Why a path is not opened.
#[derive(Debug)]
pub enum Refusal {
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket, in these words.
    Irregular(&'static str),
    /// It has more bytes than the limit: so many.
    Large(u64),
    /// The system could not open it.
    System(io::Error),
}

impl Refusal {
    fn told(self, name: String) -> ReadError {
        match self {
            Self::Folder => ReadError::Folder(name),
            Self::Irregular(what) => ReadError::Irregular(name, what),
            Self::Large(size) => {
                let what = format!("with {} MiB this is too large for an article", size >> 20);
                ReadError::Large(name, what)
            }
            Self::System(error) => match error.kind() {
                io::ErrorKind::NotFound => ReadError::Missing(name),
                io::ErrorKind::PermissionDenied => ReadError::Permission(name),
                _ => ReadError::System(name, error),
            },
        }
    }
}

/// Opens a regular file of at most so many bytes; the file and its size in bytes. A pipe is not opened at all: that
/// would wait for its writer.
pub fn regular(path: &Path, most: u64) -> Result<(File, u64), Refusal> {
    let metadata = fs::metadata(path).map_err(Refusal::System)?;
    if metadata.is_dir() {
        return Err(Refusal::Folder);
    }
    if !metadata.is_file() {
        return Err(Refusal::Irregular(irregular(metadata.file_type())));
    }
    if metadata.len() > most {
        return Err(Refusal::Large(metadata.len()));
    }
    let file = File::open(path).map_err(Refusal::System)?;
    Ok((file, metadata.len()))
}

#[cfg(unix)]
fn irregular(kind: fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn irregular(_: fs::FileType) -> &'static str {
    "a device"
}

/// The bytes as text.
fn text(name: &str, bytes: Vec<u8>, format: Option<Format>) -> Result<String, ReadError> {
    if bytes.trim_ascii().is_empty() {
        return Err(ReadError::Empty(name.to_owned()));
    }
    let form = if format == Some(Format::Markdown) { "Markdown" } else { "YAML" };
    if let Some(encoding) = Encoding::of_mark(&bytes) {
        return Err(ReadError::Encoding { file: name.to_owned(), line: 1, column: 1, form, encoding });
    }
    if let Some(at) = memchr::memchr(0, &bytes) {
        return Err(ReadError::Binary(name.to_owned(), at + 1, 0));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        match Encoding::guess(bytes) {
            None => ReadError::Binary(name.to_owned(), valid + 1, bytes[valid]),
            Some(encoding) => {
                let before = String::from_utf8_lossy(&bytes[..valid]);
                let line = 1 + before.matches('\n').count();
                let column = 1 + before.rsplit('\n').next().map_or(0, |line| line.chars().count());
                ReadError::Encoding { file: name.to_owned(), line, column, form, encoding }
            }
        }
    })
}
