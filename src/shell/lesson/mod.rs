//! The thread between a lesson at the projector and the teacher's screen: sockets of this machine and this user.
//!
//! ```text
//!  places    where the sockets of running lessons are; dead ones are taken away
//!  hub       the lesson's side: lets followers in
//!  news      what they are told
//!  serving   one of them: is told the newest, gives keys
//!  find      which lessons run
//!  follow    the other side: hears one lesson, and waits for it when it ends
//!  desk      the teacher's screen on its terminal
//! ```
//!
//! Neither side ever waits for the other: each has threads of its own for it, of two states the newest counts, lines
//! have a limit, and who is silent or slow is left.

mod desk;
mod find;
mod follow;
mod hub;
mod news;
mod places;
mod serving;

use std::{
    sync::{Mutex, MutexGuard, PoisonError, mpsc::Sender},
    time::Duration,
};

pub use desk::run;
pub use find::{Running, find};
pub use follow::{Follower, Heard};
pub use hub::Hub;
pub use places::Places;
pub use serving::Driven;

/// How long the other side may take for what it ought to do at once.
const PATIENCE: Duration = Duration::from_secs(2);
/// A follower is told that often, even where nothing has changed.
const BEAT: Duration = Duration::from_secs(5);
/// A lesson of which so long nothing was heard is held for ended.
const SILENCE: Duration = Duration::from_secs(16);

/// Whoever told something goes on when this is dropped: as long as nobody comes to it there is never more than one.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "dropping it is the message")] Sender<()>);

/// What is behind a lock; a thread that panicked holding it has left it whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
