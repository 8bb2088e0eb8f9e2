//! Everything that touches the world: the terminal, its events and signals.

pub mod commands;
mod contained;
mod draft;
mod editor;
mod effects;
mod fetch;
mod finding;
mod fresh;
pub mod ground;
pub mod input;
mod keeping;
#[cfg(unix)]
pub mod lesson;
pub mod linear;
pub mod open;
pub mod pictures;
pub mod session;
mod surroundings;
pub mod terminal;
mod trace;
mod translate;
mod whole;
mod work;
