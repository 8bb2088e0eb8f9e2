//! What can be asked of the reader, and by which key: one table from which everything else is made.
//!
//! The key map, the hints, the help, the palette, the man page and the README's table all read [`BINDINGS`].
//! The floor lies below `app`, because help and palette are state over this table.

mod chapters;
mod chord;
mod command;
mod table;

pub use chapters::{Chapter, DIGITS, Row, chapters};
pub use chord::{Chord, ChordError, Key, Named};
pub use command::{Command, MapStep};
pub use table::{BINDINGS, Binding, Group, Mode, binding_of, bindings_in, command_for, key_for, meant};
