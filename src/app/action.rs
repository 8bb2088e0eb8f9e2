//! What can happen to the reader, and what the reader can ask of the world.

use std::{path::PathBuf, sync::Arc, time::Duration};

use ratatui::layout::{Position as Cell, Size};

use super::{Picture, PictureRequest};
use crate::{article::Article, keys::Chord, lesson::Tally};

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// A key was pressed.
    Press(Chord),
    /// So much time has passed since some origin; told while a lesson shows a clock, and before keys.
    Tick(Duration),
    /// The teacher's screen asks for a step of the lesson, by its index.
    Go(usize),
    /// The teacher's screen asks to go on with a lesson that rests.
    Resume,
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Point(Pointer),
    /// The screen has another size.
    Resize(Size),
    /// The terminal told the brightness of its ground.
    Ground(Ground),
    /// An article was read, or could not be: then this is the report, for people.
    Loaded(Result<Opened, String>),
    /// The whole was read of what was opened with its beginning only; nothing else has happened in between.
    Completed(Opened),
    /// So many per cent of the file that is being read are read.
    Reading(u8),
    /// In an article, as it was read, so many per cent of the search for what its file does not state are done.
    Finding(Arc<Article>, u8),
    /// In an article, as it was read, all was found that can be; none if that is nothing.
    Found(Arc<Article>, Option<Arc<Article>>),
    /// An article, as it was read, could not be searched by a fault of the program, and which.
    Lost(Arc<Article>, String),
    /// A draft, or what stays of a lesson, was written, or could not be: what to tell.
    Written(Result<Written, Unwritten>),
    /// A picture was read, or could not be, for the request of that number.
    Picture(u32, Result<Picture, String>),
    /// A cell of the screen is so many pixels wide and high.
    CellSize(u16, u16),
    /// Something went wrong, or right, outside.
    Tell(Result<String, String>),
}

/// An article that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The article.
    pub article: Arc<Article>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What stays of a lesson: its handout, and what the class answered, if hands were counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The article that was taught.
    pub article: Arc<Article>,
    /// Where it comes from; its pictures lie there.
    pub origin: Origin,
    /// What the class answered.
    pub tallies: Vec<Tally>,
    /// What the files are called, without what tells them apart.
    pub name: String,
    /// The files that hold all this already, if any do: nothing is to be written where they are still there.
    pub before: Vec<String>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// What to tell.
    pub told: String,
    /// The names of the files, in the present folder, of what stays of a lesson.
    pub files: Vec<String>,
    /// Whether they were there before, and nothing was written now.
    pub are_old: bool,
}

impl Written {
    /// What to tell of what came of writing.
    pub fn told(came: Result<Self, Unwritten>) -> String {
        came.map_or_else(|unwritten| unwritten.told, |written| written.told)
    }
}

impl<T: Into<String>> From<T> for Written {
    fn from(told: T) -> Self {
        Self { told: told.into(), ..Self::default() }
    }
}

/// Why not all that was to be written is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritten {
    /// What to tell; what was written nevertheless is named in it.
    pub told: String,
    /// Whether the hands that were counted are written all the same.
    pub are_hands_written: bool,
}

impl<T: Into<String>> From<T> for Unwritten {
    fn from(told: T) -> Self {
        Self { told: told.into(), are_hands_written: false }
    }
}

/// Where an article comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file, which can be edited and read again.
    File(PathBuf),
    /// One of the articles inside the program, by name.
    Bundled(&'static str),
    /// Standard input.
    Input,
    /// The web, where its page had this address.
    Address(String),
}

/// What the mouse did, and at which cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointer {
    /// What it did.
    pub button: Button,
    /// Column and row, from 0.
    pub at: Cell,
}

/// What a mouse can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// The left button went down.
    Press,
    /// The mouse moved with the left button down.
    Drag,
    /// The left button went up.
    Release,
    /// The wheel turned towards the reader.
    WheelDown,
    /// The wheel turned away.
    WheelUp,
}

/// The brightness of the terminal's ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// The terminal does not tell.
    Untold,
}

/// What the reader asks of the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Stop until the shell brings the program back.
    Suspend,
    /// Draw everything afresh.
    Redraw,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address outside.
    OpenLink(String),
    /// Open the article's file in an editor, at a heading.
    Edit(PathBuf, String),
    /// Write an article as a draft, into a new file called like this.
    Draft(Arc<Article>, String),
    /// Write what stays of a lesson, into new files.
    Keep(Kept),
    /// Read a file.
    Load(PathBuf),
    /// Open one of the articles inside the program.
    LoadBundled(&'static str),
    /// Read a picture; the answer is [`Action::Picture`].
    LoadPicture(PictureRequest),
    /// Take the mouse, or release it.
    Mouse(bool),
}
