//! An article as a lesson: what is shown in which order, how far the class is, and what it has answered.
//!
//! All of it is pure: [`Plan`] is made of the article alone, a [`Walk`] and [`Poll`]s stand in it, time comes in as a
//! [`std::time::Duration`] since some origin, and a [`Snapshot`] of a few hundred bytes tells a follower who has the
//! same article and plan all that is on the screen.
//!
//! ```text
//!  stage      one step: a stretch of a section, a view, a question
//!  about      what it is about
//!  plan       the steps in their order: the author's, or those that any article has
//!  made       questions made of the article itself
//!  reveal     the parts of a section that come one by one, and how many of them a screen holds
//!  term       where a word is used that the article explains
//!  walk       where the class is
//!  poll       hands counted, results hidden until the count is closed
//!  recount    hands led on where the file has changed
//!  tally      what was counted, for who wants to keep it
//!  clock      time taken and time planned, and a countdown
//!  snapshot   what a follower needs
//!  outline    the steps for a follower that has not the article: the teacher's screen
//!  link       what the two tell each other, as lines
//! ```

mod about;
mod clock;
mod link;
mod made;
mod outline;
mod plan;
mod poll;
mod recount;
mod reveal;
mod snapshot;
mod stage;
mod tally;
mod term;
mod walk;

pub use about::About;
pub use clock::{Clock, Pace, Timer, minutes};
pub use link::{LineError, Lines, Told, Wish};
pub use outline::{Asked, Item, Outline};
pub use plan::Plan;
pub use poll::{Phase, Poll, letter};
pub use recount::recounted;
pub use reveal::{Grain, Reveal, WORDS, partings, reveals};
pub use snapshot::{Audience, Counted, Curtain, Snapshot, SnapshotError, Veil};
pub use stage::{Light, Show, Stage};
pub use tally::{Tally, shares};
pub use term::uses;
pub use walk::{Walk, come_first};
