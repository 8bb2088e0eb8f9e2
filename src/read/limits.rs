//! How much a file may ask for. Each limit is written once, here, and named in the message of who meets it.

/// Bytes of a file.
pub const FILE_SIZE: u64 = 128 * 1024 * 1024;

/// Bytes of a Markdown file from which on its beginning is shown before the whole is read, and of that beginning: the
/// first screen, its list of contents included, is then as it stays.
pub const LARGE: u64 = 512 * 1024;
/// See [`LARGE`].
pub const BEGINNING: usize = 256 * 1024;

/// Bytes of YAML, which takes many times its size in memory; Markdown may fill the file.
pub const YAML_SIZE: usize = 16 * 1024 * 1024;

/// How deep maps and lists of YAML may nest.
pub const YAML_DEPTH: usize = 64;

/// Values of a YAML file once its aliases (`*name`) are followed.
pub const YAML_VALUES: usize = 1_000_000;

/// Sections of an article, those within sections included.
pub const SECTIONS: usize = 20_000;

/// How deep sections nest.
pub const SECTION_DEPTH: usize = 6;

/// How deep quotations and lists of a text nest; what is deeper is shown at this depth.
pub const CONTAINER_DEPTH: usize = 16;

/// Choices of a question: each has a letter.
pub const CHOICES: usize = 26;

/// Characters of an id.
pub const ID_LENGTH: usize = 100;

/// Characters of the name of a part of a figure (a key of YAML, which may not be longer than 1,024).
pub const PART_NAME_LENGTH: usize = 300;

/// Bytes of an e-book from which on its beginning is shown before the whole is read. It is packed, and so has more text.
pub const EPUB_LARGE: u64 = 128 * 1024;

/// Files of an e-book.
pub const EPUB_FILES: usize = 20_000;

/// Bytes of all that is read of an e-book, unpacked.
pub const EPUB_SIZE: u64 = 256 * 1024 * 1024;

/// Bytes of a chapter of an e-book.
pub const EPUB_CHAPTER: u64 = 32 * 1024 * 1024;

/// Bytes of what an e-book says of itself: of a file of XML. Such a file has so many elements and texts.
pub const EPUB_XML: u64 = 16 * 1024 * 1024;
/// See [`EPUB_XML`].
pub const EPUB_NODES: u32 = 500_000;

/// How many times larger than packed a file of an e-book may be, if it is not small.
pub const EPUB_RATIO: u64 = 200;
/// Bytes of a file that is small, however it is packed.
pub const EPUB_SMALL: u64 = 1024 * 1024;

/// Elements and texts of a web page or of a chapter of a book.
pub const HTML_NODES: usize = 2_000_000;

/// How long the tags of a web page, or of all chapters of a book, may take to be told apart; 50 MB take a few seconds.
pub const HTML_TIME: std::time::Duration = std::time::Duration::from_secs(20);

/// Faults of one file that are told; the others are counted.
pub const FAULTS: usize = 100;
