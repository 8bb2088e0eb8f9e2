//! What each cell of the screen is for, and the colours that say so.
//!
//! A [`Role`] says what a cell means; a [`Theme`] gives each role a style. Nothing above names a colour.

mod role;
mod theme;

pub use role::Role;
pub use theme::Theme;
