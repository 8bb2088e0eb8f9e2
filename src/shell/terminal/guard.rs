//! The terminal as a guard: who holds it draws on it, and it is given back however that ends.

use std::fs::File;
use std::io;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::colour::ColourDepth;
use super::epoch::Epoch;
use super::modes::{self, Options};
use super::out::{is_hang_up, standard_output, write_whole};
use super::screen::Screen;
use crate::shell::pictures::Strokes;

/// How long an answer of the terminal may be on its way when the reader quits at once.
const REPLY_ON_ITS_WAY: Duration = Duration::from_millis(500);
/// How long quitting then waits for it, so that it is not typed into the shell.
const WAIT_FOR_REPLY: Duration = Duration::from_millis(200);

/// The terminal in raw mode, showing the alternate screen. Dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    out: File,
    options: Options,
    screen: Screen,
    /// What must be written before the next frame, together with it.
    prologue: Vec<u8>,
    /// When a question was put that has not been answered.
    asked: Option<Instant>,
    gone: bool,
    epoch: Epoch,
}

impl Terminal {
    /// Takes the terminal. Nothing is written before the first frame, and that is written with everything in one piece.
    pub fn enter(colours: ColourDepth, options: Options) -> io::Result<Self> {
        let mut terminal = Self {
            out: standard_output()?,
            options,
            screen: Screen::new(colours),
            prologue: Vec::new(),
            asked: None,
            gone: false,
            epoch: Epoch::default(),
        };
        terminal.take()?;
        Ok(terminal)
    }

    /// Pixels of a cell, where the terminal says so.
    pub fn cell_size(&self) -> Option<(u16, u16)> {
        let window = crossterm::terminal::window_size().ok()?;
        let cell = (window.width.checked_div(window.columns)?, window.height.checked_div(window.rows)?);
        (cell.0 > 0 && cell.1 > 0).then_some(cell)
    }

    /// See [`Epoch`].
    pub fn epoch(&self) -> Epoch {
        self.epoch
    }

    /// Shows a frame, with the cursor at `cursor` or hidden. Nothing is written if nothing changed; otherwise one write.
    pub fn draw(&mut self, frame: &Buffer, cursor: Option<Position>) -> io::Result<()> {
        self.draw_around(frame, cursor, &Strokes::default())
    }

    /// The same, with strokes before and after the cells.
    pub(in crate::shell) fn draw_around(
        &mut self,
        frame: &Buffer,
        cursor: Option<Position>,
        strokes: &Strokes,
    ) -> io::Result<()> {
        if strokes.asks {
            self.asked = Some(Instant::now());
        }
        let first = !self.prologue.is_empty();
        let mut bytes = std::mem::take(&mut self.prologue);
        bytes.extend(&strokes.before);
        self.screen.frame_under(frame, cursor, &strokes.after, &mut bytes);
        if first {
            modes::remember_end(self.options);
            if std::mem::take(&mut self.options.ask_background) {
                bytes.extend(modes::ASK_BACKGROUND);
                self.asked = Some(Instant::now());
            }
        }
        self.write(&bytes)
    }

    /// The next frame is painted whole (`Ctrl-l`).
    pub fn forget(&mut self) {
        self.screen.forget();
        self.epoch.forgotten += 1;
    }

    /// Puts a question, whose answer comes as input, perhaps never.
    pub fn ask(&mut self, question: &[u8]) -> io::Result<()> {
        self.asked = Some(Instant::now());
        self.write(question)
    }

    /// Whether pictures may be in the terminal's memory when it is given back.
    pub fn set_pictures(&mut self, pictures: bool) -> io::Result<()> {
        if self.options.pictures == pictures { Ok(()) } else { self.set(Options { pictures, ..self.options }) }
    }

    /// Captures or releases the mouse.
    pub fn set_mouse(&mut self, captured: bool) -> io::Result<()> {
        self.set(Options { mouse: captured, ..self.options })
    }

    /// Tells the terminal whether text is already in visual order, when another article is opened.
    pub fn set_explicit_bidi(&mut self, explicit: bool) -> io::Result<()> {
        self.set(Options { explicit_bidi: explicit, ..self.options })
    }

    fn set(&mut self, options: Options) -> io::Result<()> {
        if options == self.options {
            return Ok(());
        }
        let mut change = Vec::new();
        options.push_change(self.options, &mut change);
        self.options = options;
        if !self.prologue.is_empty() {
            self.prologue.extend(change);
            return Ok(());
        }
        modes::remember_end(options);
        self.write(&change)
    }

    /// Writes a sequence between two frames, such as that of [`copy_sequence`](super::copy_sequence).
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.is_empty() || self.gone {
            return Ok(());
        }
        match write_whole(&mut self.out, bytes) {
            Err(error) if is_hang_up(&error) => self.gone = true,
            result => result?,
        }
        Ok(())
    }

    /// Whether the terminal has hung up. Drawing then does nothing; the reader should end.
    pub fn is_gone(&self) -> bool {
        self.gone
    }

    /// The terminal has answered what it was asked.
    pub fn reply_came(&mut self) {
        self.asked = None;
    }

    /// Gives the terminal to somebody else, such as an editor, while `work` runs. The next frame is painted whole.
    ///
    /// Nobody may read the terminal meanwhile: call this while holding the permit of a batch of input.
    pub fn lend<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        self.leave();
        let _lent = super::job::Lent::begin();
        let result = work();
        self.take_again()?;
        Ok(result)
    }

    /// Stops this process, as `Ctrl-z` does elsewhere; returns when it is continued. Does nothing where no shell could
    /// continue it.
    pub fn suspend(&mut self) -> io::Result<()> {
        if super::job::may_stop() { self.lend(super::job::stop) } else { Ok(()) }
    }

    /// Takes the terminal again after something outside stopped and continued this process. The next frame is painted
    /// whole.
    pub fn resume(&mut self) -> io::Result<()> {
        // Nobody knows whether the modes are still set. What was pushed is popped before it is pushed again.
        let mut end = Vec::new();
        if self.prologue.is_empty() {
            self.options.push_end(&mut end);
        }
        self.take_again()?;
        self.prologue.splice(0..0, end);
        Ok(())
    }

    /// Gives the terminal back. Dropping the guard does the same.
    pub fn leave(&mut self) {
        if self.asked.take().is_some_and(|asked| asked.elapsed() < REPLY_ON_ITS_WAY) {
            std::thread::sleep(WAIT_FOR_REPLY);
            super::job::drop_unread_input();
        }
        modes::give_back();
    }

    fn take(&mut self) -> io::Result<()> {
        modes::hold(&self.out)?;
        self.screen.forget();
        self.epoch.taken += 1;
        self.prologue.clear();
        self.options.push_start(&mut self.prologue);
        Ok(())
    }

    /// Takes the terminal again. A process whose terminal hangs up is continued too, and then finds none.
    fn take_again(&mut self) -> io::Result<()> {
        match self.take() {
            Err(error) if is_hang_up(&error) => self.gone = true,
            result => result?,
        }
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.leave();
    }
}
