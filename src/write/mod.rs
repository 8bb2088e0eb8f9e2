//! From an article, a screen or the table of keys to a file. Nothing here touches the disk.

mod file;
pub mod screen;

pub use file::{markdown, yaml};
