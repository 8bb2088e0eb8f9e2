//! The article in words: what a page shows by place, frame and colour is said.
//!
//! Nothing here knows what was asked. Every function gives whole lines, unwrapped; [`lines::spoken`] is the
//! gate through which all of them leave.

mod block;
mod containers;
pub(super) mod lines;
mod notes;
pub(super) mod sentence;
mod table;
pub(super) mod words;

pub(super) use block::blocks;
