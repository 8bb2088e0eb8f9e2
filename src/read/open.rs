//! The file end of reading: a path or a stream → bytes → text, never more than the limit, never waiting.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use super::{
    Format, ReadError,
    content::{self, Content, Opened},
    epub, limits,
};
use crate::{article::Article, text::clean_line};

/// Reads the article in a file.
pub fn open(path: &Path) -> Result<Opened, ReadError> {
    open_while(path, &|_| true)
}

/// The same while it is wanted: of what takes its time, which is an e-book, `goes_on` is told how much is read, 0 to 100
/// per cent, and answers whether to go on; if not, the error is [`ReadError::Stopped`].
pub fn open_while(path: &Path, goes_on: &dyn Fn(u8) -> bool) -> Result<Opened, ReadError> {
    let name = clean_line(&path.to_string_lossy());
    let (file, size) = regular(path, limits::FILE_SIZE).map_err(|refusal| refusal.told(name.clone()))?;
    // Room for one byte more lets the end of the file be seen without asking for more room.
    let room = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    within_limits(&name, file, Format::of_name(path), room)?.read_while(&name, goes_on)
}

/// Reads the first sections of a large file of Markdown or plain text, or of an e-book, so that they can be shown while [`open()`] reads the
/// whole. None for any other file, and wherever the whole had better be read at once, such as where something is wrong.
pub fn beginning(path: &Path) -> Option<Article> {
    let (file, size) = regular(path, limits::FILE_SIZE).ok()?;
    let format = Format::of_name(path)?;
    let (least, most) = match format {
        Format::Markdown | Format::Plain => (limits::LARGE, limits::BEGINNING as u64),
        // What is in a book stands at its end.
        Format::Epub => (limits::EPUB_LARGE, size),
        Format::Yaml | Format::Html => return None,
    };
    if size < least {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(most).ok()? + 1);
    file.take(most).read_to_end(&mut bytes).ok()?;
    let name = clean_line(&path.to_string_lossy());
    match format {
        Format::Epub => content::beginning_of_book(&name, &bytes),
        _ => content::beginning(&name, bytes, format, size),
    }
}

/// The bytes of a picture in an e-book, so many at most, by the name that its article has for it; none if the path is that of
/// /// the book has no such file, or it cannot be read.
pub fn picture_of_book(path: &Path, name: &str, most: u64) -> Option<Vec<u8>> {
    let (file, _) = regular(path, limits::FILE_SIZE).ok()?;
    let mut bytes = Vec::new();
    file.take(limits::FILE_SIZE).read_to_end(&mut bytes).ok()?;
    epub::file(&bytes, name, most)
}

/// Reads the article that a stream holds, such as standard input; its text tells the form, where none is given.
pub fn from_stream(name: &str, stream: impl Read, format: Option<Format>) -> Result<Opened, ReadError> {
    within_limits(name, stream, format, Vec::new())?.read(name)
}

/// Reads what a stream holds into the room that is kept for it.
fn within_limits(
    name: &str,
    stream: impl Read,
    format: Option<Format>,
    mut bytes: Vec<u8>,
) -> Result<Content, ReadError> {
    let read = stream.take(limits::FILE_SIZE + 1).read_to_end(&mut bytes);
    let size = read.map_err(|error| ReadError::System(name.to_owned(), error))?;
    if size as u64 > limits::FILE_SIZE {
        return Err(ReadError::Large(name.to_owned(), "this is too large for an article".to_owned()));
    }
    Ok(Content { bytes, format, ..Content::default() })
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
