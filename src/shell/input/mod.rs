//! Everything that the terminal and the system tell the reader, through one channel, without ever waking it for nothing.

mod brightness;
mod reader;
mod replies;
mod sizes;
#[cfg(unix)]
mod watch;

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{KeyEvent, MouseEvent};
use ratatui::layout::Size;

pub use brightness::Brightness;
pub use replies::Replies;

use super::pictures::Answer;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats; never a release.
    Key(KeyEvent),
    /// A click, a drag or the wheel.
    Mouse(MouseEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has so many columns and rows now.
    Resize(u16, u16),
    /// The terminal has answered what its background is like.
    Background(Brightness),
    /// The terminal has answered how it shows pictures.
    Pictures(Answer),
    /// The terminal has answered whether it has letters of more than one size.
    Sizes(bool),
    /// The system asks for something.
    Signal(Signal),
    /// The terminal is gone: no more input will come.
    Closed,
}

/// What the system asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// End, because of the signal with that number.
    Quit(i32),
    /// Stop until continued.
    Suspend,
    /// The process was stopped and continued: the terminal may be in any state.
    Continue,
}

impl Signal {
    /// The exit code by which a shell knows that a signal ended the program.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Quit(number) => u8::try_from(128 + number).unwrap_or(1),
            Self::Suspend | Self::Continue => 0,
        }
    }
}

/// All that waited to be read at one moment.
///
/// As long as its permit is kept the terminal is not read, so that an editor can have it. Dropping the permit lets the
/// reading go on.
#[derive(Debug)]
pub struct Batch {
    /// In the order in which it happened.
    pub inputs: Vec<Input>,
    /// Kept while the batch is worked on.
    pub permit: Permit,
}

/// The right to keep the terminal from being read.
#[derive(Debug)]
pub struct Permit(
    #[expect(dead_code, reason = "dropping it is the message; input that is not from the terminal holds nothing up")]
    Option<Sender<()>>,
);

/// Signals are caught from the moment this exists, and wait until it is started.
#[derive(Debug)]
pub struct Listener {
    #[cfg(unix)]
    watch: watch::Watch,
    /// The size of the terminal for which the first frame is made.
    size: Size,
}

impl Listener {
    /// Catches signals. Do so before the terminal is taken, so that no signal finds it taken and nobody responsible.
    /// Another size than `size`, for which the first frame is made, will be told as a change.
    pub fn new(size: Size) -> io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            watch: watch::Watch::new()?,
            size,
        })
    }

    /// Starts to listen, best after the first frame: threads are not for nothing. Batches are sent to `to` until nobody receives them.
    ///
    /// With `background_asked` the terminal's answer is awaited among the keys.
    pub fn start<T: From<Batch> + Send + 'static>(self, to: Sender<T>, background_asked: bool) -> io::Result<()> {
        #[cfg(unix)]
        self.watch.start(to.clone())?;
        reader::start(to, Replies::new(background_asked), self.size)
    }
}

/// Sends input that does not hold up the reading; whether anybody received it.
fn send<T: From<Batch>>(to: &Sender<T>, inputs: Vec<Input>) -> bool {
    to.send(Batch { inputs, permit: Permit(None) }.into()).is_ok()
}
