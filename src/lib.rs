//! Dateline reads a news article closely in a terminal: its parts as panes, its people and dates beside them.
//!
//! The floors of the house, top to bottom; imports point down only, and rooms on one floor are strangers:
//!
//! ```text
//!  shell                              everything that touches the world
//!  read    write                      foreign file → article · article → file
//!  search  annotate  layout           hits · mentions and quotations · rows at a width
//!  article text      palette          what is read · letters, words and cells · roles and colours
//! ```

pub mod shell;

pub mod read;
pub mod write;

pub mod keys;

pub mod annotate;
pub mod layout;
pub mod search;

pub mod article;
pub mod palette;
pub mod text;
