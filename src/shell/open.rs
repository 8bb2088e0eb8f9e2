//! From what was asked for to an open article: a file, an article inside the program, or standard input.

use std::{
    fmt,
    io::{self, IsTerminal},
    path::Path,
    sync::Arc,
};

use super::fetch::{self, FetchError};
use crate::{
    app::{Opened, Origin},
    article::Article,
    cli::{self, Source},
    read::{self, Faults, Format, ReadError, bundled::Bundled},
    text::{clean, clean_line},
};

/// Why what was asked for could not be opened. Its text is the whole report, without colour.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file could not be read, or is at fault.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// There is neither such a file nor such a bundled article.
    #[error("{asked}: there is no such file, and no bundled article of that name\nhelp: {help}")]
    Unknown {
        /// What was asked for.
        asked: String,
        /// What is like it, or else what there is.
        help: String,
    },
    /// It is a folder.
    #[error("{asked}: this is a folder, and one article is read at a time\nhelp: {help}")]
    Folder {
        /// What was asked for.
        asked: String,
        /// What is in it.
        help: String,
    },
    /// It is on the web, and could not be fetched.
    #[error("{0}")]
    Fetch(#[from] FetchError),
    /// Standard input was asked for, and it is the keyboard.
    #[error(
        "-: nothing is sent to standard input\nhelp: send an article through a pipe, `… | dateline -`, or name a file"
    )]
    Keyboard,
}

impl OpenError {
    /// The report for people: every fault with its line, in colour if asked.
    pub fn report(&self, colour: bool) -> String {
        match self {
            Self::Read(ReadError::Faults(faults)) => faults.render(colour),
            other => told(other, colour),
        }
    }

    /// How many faults it tells of.
    pub fn count(&self) -> usize {
        match self {
            Self::Read(ReadError::Faults(faults)) => faults.list().len(),
            _ => 1,
        }
    }
}

/// An error as the faults of a file are told: the word `error` and what went wrong.
pub(super) fn told(error: &impl fmt::Display, colour: bool) -> String {
    let (start, end) = if colour { ("\x1b[1;31m", "\x1b[0m") } else { ("", "") };
    format!("{start}error{end}: {error}")
}

/// Opens what was asked for: a file, else a bundled article of that name; the first of those if nothing was.
pub fn asked(source: Option<&Source>) -> Result<Opened, OpenError> {
    match source {
        None => first(),
        Some(Source::Input) => input(),
        Some(Source::Named(path)) => named(path),
        Some(Source::Address(address)) => page(address),
    }
}

/// Opens the beginning of what was asked for, where that is a large file; the whole is [`file()`]'s.
pub fn beginning(source: Option<&Source>) -> Option<Opened> {
    let Some(Source::Named(path)) = source else { return None };
    Some(opened(read::beginning(path)?, Origin::File(path.clone())))
}

/// Opens the article in a file.
pub fn file(path: &Path) -> Result<Opened, ReadError> {
    file_while(path, &|_| true)
}

/// The same, as [`read::open_while`] has it.
pub fn file_while(path: &Path, goes_on: &dyn Fn(u8) -> bool) -> Result<Opened, ReadError> {
    let read::Opened { article, .. } = read::open_while(path, goes_on)?;
    Ok(opened(article, Origin::File(path.to_owned())))
}

/// Opens an article inside the program.
pub fn bundled(bundled: &'static Bundled) -> Result<Opened, Faults> {
    let article = read::article(bundled.name, bundled.source, bundled.format)?;
    Ok(opened(article, Origin::Bundled(bundled.name)))
}

fn opened(article: Article, origin: Origin) -> Opened {
    Opened { article: Arc::new(article), origin }
}

fn first() -> Result<Opened, OpenError> {
    let first = read::bundled::all().first();
    let missing = || ReadError::Missing("the first bundled article".to_owned());
    Ok(bundled(first.ok_or_else(missing)?).map_err(ReadError::from)?)
}

fn input() -> Result<Opened, OpenError> {
    if io::stdin().is_terminal() {
        return Err(OpenError::Keyboard);
    }
    let read::Opened { article, .. } = read::from_stream("standard input", io::stdin().lock(), None)?;
    Ok(opened(article, Origin::Input))
}

/// Fetches a page of the web and reads its article.
fn page(address: &str) -> Result<Opened, OpenError> {
    let content = fetch::fetch(address)?;
    let from = content.address.clone().unwrap_or_else(|| address.to_owned());
    let read::Opened { article, .. } = content.read(&clean_line(address))?;
    Ok(opened(article, Origin::Address(from)))
}

fn named(path: &Path) -> Result<Opened, OpenError> {
    match file(path) {
        Err(ReadError::Missing(_)) => {}
        Err(ReadError::Folder(asked)) => return Err(OpenError::Folder { asked, help: inside(path) }),
        read => return Ok(read?),
    }
    match path.to_str().and_then(read::bundled::find) {
        Some(found) => Ok(bundled(found).map_err(ReadError::from)?),
        None => Err(unknown(path)),
    }
}

fn unknown(path: &Path) -> OpenError {
    let asked = clean_line(&path.to_string_lossy());
    let bundled = read::bundled::all().iter().map(|bundled| bundled.name);
    let names: Vec<&str> = bundled.clone().collect();
    let near = bundled.map(str::to_owned).chain(neighbours(path)).find(|name| is_near(name, &asked));
    let command = cli::commands().find(|command| is_near(command, &asked));
    let help = match (near, command) {
        (Some(near), _) => format!("did you mean `{}`?", clean(&near)),
        (None, Some(command)) => format!("did you mean the command `{command}`?"),
        (None, None) => format!("the bundled articles are {}", names.join(", ")),
    };
    OpenError::Unknown { asked, help }
}

/// Files of a folder that are looked at for a name that is like the one asked for.
const NEIGHBOURS: usize = 1000;

/// Which article of a folder may be meant.
fn inside(folder: &Path) -> String {
    /// Names that are told.
    const MOST: usize = 4;
    let articles: Vec<String> = articles_in(folder).collect();
    let named: Vec<String> = articles.iter().take(MOST).map(|name| clean_line(name)).collect();
    match articles.len() {
        0 => "there is no article in it: no file that ends as one, such as .md, .html, .epub or .txt".to_owned(),
        count @ ..=MOST => {
            format!("name {}: {}", if count == 1 { "what is in it" } else { "one of its articles" }, named.join(", "))
        }
        count => format!("name one of its articles: {} and {} more", named.join(", "), count - MOST),
    }
}

/// The articles in the folder in which a file was looked for, by name.
fn neighbours(path: &Path) -> impl Iterator<Item = String> {
    articles_in(path.parent().unwrap_or(Path::new("")))
}

/// The articles of a folder, by name.
fn articles_in(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let articles = entries.into_iter().flatten().flatten().take(NEIGHBOURS).map(|entry| entry.file_name());
    let articles = articles.filter(|name| Format::of_name(Path::new(name)).is_some());
    let mut names: Vec<String> = articles.map(|name| folder.join(name).to_string_lossy().into_owned()).collect();
    names.sort();
    names.into_iter()
}

/// Whether a name was probably meant: one letter in three may be wrong.
fn is_near(name: &str, asked: &str) -> bool {
    strsim::damerau_levenshtein(name, asked) <= asked.chars().count() / 3
}
