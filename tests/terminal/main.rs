//! What only a real terminal can show.
//!
//! The programs under test are this test itself, started again in a pseudo-terminal: a tiny reader that shows its input,
//! and the whole reader.
#![cfg(target_os = "linux")]

mod guard;
mod notes;
mod pictures;
mod reader;
mod session;
mod sizes;
mod tiny_reader;
