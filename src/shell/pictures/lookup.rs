//! From the name of a picture to the bytes of its file: never out of the article's folder, never from the internet, never
//! waiting, and none that are too many.

use std::{
    borrow::Cow,
    io::{ErrorKind, Read},
    path::{Component, Path, PathBuf},
};

use super::load::UNPACKED;
use crate::{
    app::Origin,
    read::{self, Format, Refusal, bundled},
};

/// Bytes of a picture's file.
pub const FILE_SIZE: u64 = 64 * 1024 * 1024;

/// Why a picture is not shown. Its text is one line for people.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PictureError {
    /// It is on the internet.
    #[error("pictures are not fetched from the internet")]
    Remote,
    /// It lies outside the article's folder: `..`, an absolute path, or a link that leads out.
    #[error("it is not in the article's folder, nor below it")]
    Outside,
    /// The article came through a pipe and has no folder.
    #[error("what came through a pipe has no folder in which its pictures could be")]
    NoFolder,
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// The picture of a bundled article is not inside the program.
    #[error("it is not part of the program")]
    NotBundled,
    /// It may not be read.
    #[error("its file may not be read by you")]
    Permission,
    /// It is a folder, a pipe, a device or a socket.
    #[error("it is no file but {0}")]
    Irregular(&'static str),
    /// Nothing is in it.
    #[error("its file is empty")]
    Empty,
    /// It has more than [`FILE_SIZE`] bytes.
    #[error("its file is larger than {} MiB", FILE_SIZE >> 20)]
    LargeFile,
    /// It is no picture that is known here.
    #[error("it is not a picture in PNG, JPEG, GIF or WebP")]
    Unknown,
    /// It has too many pixels: columns, rows.
    #[error("{0} by {1} pixels are too many")]
    Large(u32, u32),
    /// Unpacking it would take too much memory.
    #[error("unpacking it would take more than {} MiB", UNPACKED >> 20)]
    Bomb,
    /// It is broken, or cut off.
    #[error("it is broken or cut off")]
    Broken,
    /// The system could not read it.
    #[error("its file cannot be read")]
    Unreadable,
}

/// The bytes of a picture's file, by the name that its article has for it.
pub fn look_up(origin: &Origin, file: &str) -> Result<Cow<'static, [u8]>, PictureError> {
    if file.contains("://") || file.starts_with("data:") {
        return Err(PictureError::Remote);
    }
    match origin {
        Origin::Bundled(name) => {
            let bytes = bundled::find(name).and_then(|bundled| bundled.picture(file));
            bytes.map(Cow::Borrowed).ok_or(PictureError::NotBundled)
        }
        Origin::File(book) if Format::of_name(book) == Some(Format::Epub) => {
            read::picture_of_book(book, file, FILE_SIZE).map(Cow::Owned).ok_or(PictureError::Missing)
        }
        Origin::File(article) => bytes(&inside(article, file)?).map(Cow::Owned),
        Origin::Input => Err(PictureError::NoFolder),
        Origin::Address(_) => Err(PictureError::Remote),
    }
}

/// Where a picture of an article is; nothing that a file says leads out of the folder that the file is in.
fn inside(article: &Path, file: &str) -> Result<PathBuf, PictureError> {
    let relative = Path::new(file);
    let stays = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    if file.is_empty() || !relative.components().all(stays) {
        return Err(PictureError::Outside);
    }
    let folder = article.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = |path: &Path| path.canonicalize().map_err(|error| refused(Refusal::System(error)));
    let path = real(&folder.join(relative))?;
    if path.starts_with(real(folder)?) { Ok(path) } else { Err(PictureError::Outside) }
}

fn bytes(path: &Path) -> Result<Vec<u8>, PictureError> {
    let (file, size) = read::regular(path, FILE_SIZE).map_err(refused)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(FILE_SIZE + 1).read_to_end(&mut bytes).map_err(|error| refused(Refusal::System(error)))?;
    match bytes.len() as u64 {
        0 => Err(PictureError::Empty),
        FILE_SIZE.. => Err(PictureError::LargeFile),
        _ => Ok(bytes),
    }
}

fn refused(refusal: Refusal) -> PictureError {
    match refusal {
        Refusal::Folder => PictureError::Irregular("a folder"),
        Refusal::Irregular(what) => PictureError::Irregular(what),
        Refusal::Large(_) => PictureError::LargeFile,
        Refusal::System(error) => match error.kind() {
            // A name that is too long, or not one of a file at all, is none that a file has.
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput | ErrorKind::InvalidFilename => {
                PictureError::Missing
            }
            ErrorKind::PermissionDenied => PictureError::Permission,
            _ => PictureError::Unreadable,
        },
    }
}
