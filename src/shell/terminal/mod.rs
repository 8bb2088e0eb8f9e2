//! The terminal: frames in, the fewest bytes out, and given back as it was found.

mod brush;
mod colour;
mod copy;
mod epoch;
mod guard;
#[cfg(unix)]
mod job;
#[cfg(not(unix))]
#[path = "no_job.rs"]
mod job;
mod modes;
mod number;
mod out;
mod pen;
mod screen;
mod scroll;
mod sized;
mod slots;

pub use colour::ColourDepth;
pub use copy::{LONGEST_COPY, TooLongToCopy, copy_sequence};
pub use epoch::Epoch;
pub use guard::Terminal;
#[cfg(unix)]
pub(super) use job::{is_lent, is_own_continue, is_own_stop, stop_alone, stops_are_caught};
pub use modes::{Options, give_back};
pub use out::size;
pub use screen::Screen;
pub(super) use sized::Enlarger;
