//! What each cell of the screen is for, and the colours that say so.
//!
//! A [`Role`] says what a cell means; a [`Theme`] gives each role a style. Nothing above names a colour.

mod role;

pub use role::Role;
