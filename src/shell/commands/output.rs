//! Standard output and standard error, as files, pipes or terminals.

use std::io::{self, ErrorKind, IsTerminal, Write};

use super::failure::Failure;
use crate::cli::Options;

/// Writes to standard output. Whoever closed the pipe had enough, and that is no failure.
pub(super) fn put(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Write(error)),
        _ => Ok(()),
    }
}

/// Writes to standard error; where that is closed too, nobody is left to be told.
pub(super) fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether standard output is a terminal.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether what is told may be coloured.
pub(super) fn error_has_colour() -> bool {
    io::stderr().is_terminal() && allows_colour()
}

/// Whether the help may be coloured.
pub(super) fn has_colour() -> bool {
    is_terminal() && allows_colour()
}

/// Whether nobody asked for no colour (<https://no-color.org>).
fn allows_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// The widest text that is printed on a terminal, in cells.
const MEASURE: usize = 80;

/// Cells of a row of text: as asked, else as the terminal has, else no end.
pub(super) fn width(options: &Options) -> Option<usize> {
    if let Some(size) = options.size {
        return Some(size.width.into());
    }
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok().filter(|columns| *columns > 0);
    let terminal = || crossterm::terminal::size().ok().map(|(columns, _)| columns);
    let columns = is_terminal().then(|| columns().or_else(terminal))?;
    columns.map(|columns| usize::from(columns).clamp(20, MEASURE))
}
