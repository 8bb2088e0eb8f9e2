//! Dateline reads a news article closely in a terminal: its parts as panes, its people and dates beside them.
//!
//! The screen, and where each part of it lives (a part's state under `app/`, what draws it under `view/`, by
//! the same name):
//!
//! ```text
//!  headline ──────────────── title ── place · date · minutes
//!  ╭ 1 Opening ──── panes ─────────╮╭ People ──────── lists ╮
//!  ╰───────────────────────────────╯│ (state: sidebar)      │
//!  ┏ 2 Serbian meeting ━━━━━━━━━━━━┓╰───────────────────────╯
//!  ┃ rows, layers of marks         ┃╭ Dates ────────────────╮
//!  ┃                               ┃╰───────────────────────╯
//!  ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛╭ the chosen ──── card ─╮
//!  ╭ 3 Kosovo meeting ── stack ────╮│                       │
//!  ╰───────────────────────────────╯╰───────────────────────╯
//!  hints, notices, prompt ─────────────── how far the reader is
//! ```
//!
//! The floors of the house, top to bottom; imports point down only, and rooms on one floor are strangers:
//!
//! ```text
//!  shell                                                 everything that touches the world: loop, terminal, events
//!  reader                                                keys in, screens out: a whole reader without a terminal
//!  view    linear                                        state → frame, by shared reference only · a dialogue of lines
//!  app                                                   state and how it changes; the plan of the screen
//!  page    read    write                                 a view as items of lines · file → article · article → file
//!  annotate chart cli keys layout lesson markdown search  who and when · shapes · asked · keys · rows · steps · hits
//!  article text    palette                               what is read · letters, words and cells · roles and colours
//! ```

pub mod shell;

pub mod reader;

pub mod linear;
pub mod view;

pub mod app;

pub mod page;
pub mod read;
pub mod write;

pub mod annotate;
pub mod chart;
pub mod cli;
pub mod keys;
pub mod layout;
pub mod lesson;
pub mod markdown;
pub mod search;

pub mod article;
pub mod palette;
pub mod text;
