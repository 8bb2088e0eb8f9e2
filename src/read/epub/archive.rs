//! The files in a book, unpacked one by one, none larger and not more in all than the limits allow.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use zip::{ZipArchive, result::ZipError};

use super::{AGAIN, Broken, path, xml};
use crate::read::{decode::decode, limits};

/// The archive that a book is.
pub(super) struct Archive<'t> {
    zip: ZipArchive<Cursor<&'t [u8]>>,
    /// The files by name in small letters, for books that name them otherwise than they are called.
    names: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'t> Archive<'t> {
    /// Opens an archive; its files are not looked at.
    pub(super) fn new(bytes: &'t [u8]) -> Result<Self, Broken> {
        let entries = memchr::memmem::find_iter(bytes, b"PK\x01\x02").take(limits::EPUB_FILES + 1).count();
        if entries > limits::EPUB_FILES {
            let what = format!("this e-book has more than {} files", limits::EPUB_FILES);
            return Err(Broken::new(what, AGAIN));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let names = (0..zip.len()).filter_map(|at| Some((zip.name_for_index(at)?.to_lowercase(), at))).collect();
        Ok(Self { zip, names, left: limits::EPUB_SIZE })
    }

    /// How many bytes the archive says that a file has.
    pub(super) fn size(&mut self, name: &str) -> u64 {
        let file = self.at(name).and_then(|at| self.zip.by_index_raw(at).ok());
        file.map_or(0, |file| file.size())
    }

    fn at(&self, name: &str) -> Option<usize> {
        self.zip.index_for_name(name).or_else(|| self.names.get(&name.to_lowercase()).copied())
    }

    /// The bytes of a file; none if there is no such file.
    pub(super) fn read(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Broken> {
        let Some(at) = self.at(name) else { return Ok(None) };
        let shown = path::shown(name);
        let file = self.zip.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => locked("a password"),
            error => damaged(&error),
        })?;
        if !file.is_file() {
            return Ok(None);
        }
        let most = most.min(self.left);
        let bomb = file.size() > limits::EPUB_SMALL && file.size() / file.compressed_size().max(1) > limits::EPUB_RATIO;
        if bomb || file.size() > most {
            return Err(large(&shown));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(file.size()).unwrap_or(0));
        // What the archive says of a file's size need not be true.
        let read = file.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| Broken::new(format!("{shown} in this e-book is damaged: {error}"), AGAIN))?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(large(&shown));
        }
        self.left -= size;
        Ok(Some(bytes))
    }

    /// A file of XML as text.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Broken> {
        Ok(self.read(name, limits::EPUB_XML)?.map(|bytes| xml::readable(decode(bytes, None))))
    }

    /// Refuses a book that is locked. Fonts that are made unreadable for other programs are no lock (EPUB 3.3, OCF, 4.4).
    pub(super) fn refuse_locked(&mut self) -> Result<(), Broken> {
        let Some(text) = self.text("META-INF/encryption.xml")? else { return Ok(()) };
        let document = xml::document("META-INF/encryption.xml", &text)?;
        let fonts = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];
        let encrypted = xml::elements(document.root(), "EncryptedData").any(|data| {
            let method = xml::children(data, "EncryptionMethod").next();
            let algorithm = method.and_then(|method| xml::attribute(method, "Algorithm"));
            !algorithm.is_some_and(|algorithm| fonts.contains(&algorithm))
        });
        if !encrypted {
            return Ok(());
        }
        let by = match () {
            () if self.names.contains_key("meta-inf/license.lcpl") => "Readium LCP",
            () if self.names.contains_key("meta-inf/sinf.xml") => "Apple's FairPlay",
            () if self.names.contains_key("meta-inf/rights.xml") => "Adobe's ADEPT",
            () => "digital rights management",
        };
        Err(locked(by))
    }
}

fn locked(by: &str) -> Broken {
    let what = format!("this e-book is locked by {by} (DRM)");
    Broken::new(what, "read it with the program that you got it for, or get it without a lock")
}

fn large(file: &str) -> Broken {
    let what = format!("{file} in this e-book is larger, once unpacked, than a chapter can be");
    Broken::new(what, AGAIN)
}

fn damaged(error: &ZipError) -> Broken {
    Broken::new(format!("this e-book is cut off or damaged: {error}"), AGAIN)
}
