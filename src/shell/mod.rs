//! Everything that touches the world: the terminal, its events and signals.

pub mod input;
pub mod terminal;
