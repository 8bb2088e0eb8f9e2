//! One follower of a lesson: greeted, told the steps and the newest state, and heard, as it may press keys.

use std::{
    io::{self, ErrorKind, Read, Write},
    net::Shutdown,
    os::unix::net::UnixStream,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    thread,
    time::Instant,
};

use super::{
    BEAT, PATIENCE, Turn, locked,
    news::{Known, News, Shared},
};
use crate::{
    app::Drive,
    lesson::{Lines, Told, Wish},
};

/// What somebody did on another screen.
#[derive(Debug)]
pub struct Driven {
    /// A key, or a jump.
    pub drive: Drive,
    /// Kept until it has done what it does.
    pub turn: Turn,
}

/// Followers at a time.
const FOLLOWERS: usize = 8;

/// Serves somebody who came; one too many is sent away.
pub(super) fn begin(stream: UnixStream, shared: &Arc<Shared>, driven: impl Fn(Driven) -> bool + Send + 'static) {
    let mut news = locked(&shared.news);
    if news.followers == FOLLOWERS {
        return;
    }
    news.followers += 1;
    drop(news);
    let place = Place(Arc::clone(shared));
    // Where the system has no thread to give, the follower loses its place and comes again.
    let _ = thread::Builder::new().name("follower".into()).spawn(move || serve(&stream, &place, driven));
}

/// A place among the followers, free again when this is dropped.
struct Place(Arc<Shared>);

impl Drop for Place {
    fn drop(&mut self) {
        locked(&self.0.news).followers -= 1;
    }
}

/// What one follower did.
#[derive(Debug, Default)]
struct Ear {
    /// Whether it has gone.
    gone: AtomicBool,
    /// How many of its keys and jumps were taken.
    taken: AtomicU64,
}

/// Tells somebody who has said what it is, until either ends.
fn serve(stream: &UnixStream, place: &Place, driven: impl Fn(Driven) -> bool + Send + 'static) {
    let shared = &place.0;
    let Ok(lines) = greeted(stream) else { return };
    let ear = Arc::new(Ear::default());
    let Ok(heard) = stream.try_clone() else { return };
    let listening = {
        let (shared, ear) = (Arc::clone(shared), Arc::clone(&ear));
        move || {
            let wake = || {
                // Under the lock, so that nobody is just about to sleep.
                drop(locked(&shared.news));
                shared.changed.notify_all();
            };
            let taken = || {
                ear.taken.fetch_add(1, Ordering::Relaxed);
                wake();
            };
            let _ = listen(&heard, lines, driven, taken);
            ear.gone.store(true, Ordering::Relaxed);
            wake();
        }
    };
    if thread::Builder::new().name("keys".into()).spawn(listening).is_ok() {
        tell(stream, shared, &ear);
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Waits until somebody has said that it understands; the lines that it goes on with.
fn greeted(stream: &UnixStream) -> io::Result<Lines> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = Lines::new(Wish::MOST);
    let (begun, mut byte) = (Instant::now(), [0]);
    // Byte by byte, as what comes behind the first line is for who listens.
    while begun.elapsed() < PATIENCE {
        let mut stream = stream;
        stream.read_exact(&mut byte)?;
        let said = lines.feed::<Wish>(&byte).map_err(|_| ErrorKind::InvalidData)?;
        if let Some(said) = said.first() {
            let understands = *said == Wish::Hello(Wish::VERSION);
            stream.set_read_timeout(None)?;
            return if understands { Ok(lines) } else { Err(ErrorKind::InvalidData.into()) };
        }
    }
    Err(ErrorKind::TimedOut.into())
}

/// Tells the newest whenever there is any, that a key was taken, and now and then that nothing is new.
fn tell(mut stream: &UnixStream, shared: &Shared, ear: &Ear) {
    let (mut known, mut told_taken) = (Known::default(), 0);
    loop {
        let is_known = |news: &mut News| {
            let is_new = news.outlines > 0 && news.changes != known.changes;
            let is_taken = ear.taken.load(Ordering::Relaxed) != told_taken;
            !is_new && !is_taken && !news.ended && !ear.gone.load(Ordering::Relaxed)
        };
        let waiting = shared.changed.wait_timeout_while(locked(&shared.news), BEAT, is_known);
        let (news, _) = waiting.unwrap_or_else(std::sync::PoisonError::into_inner);
        if news.ended || ear.gone.load(Ordering::Relaxed) {
            return;
        }
        let taken = ear.taken.load(Ordering::Relaxed);
        let done = if taken == told_taken { String::new() } else { Told::Done.line() };
        told_taken = taken;
        let told = if news.outlines > 0 { news.told(known) + &done } else { done };
        known = Known { outlines: news.outlines, changes: news.changes };
        drop(news);
        if stream.write_all(told.as_bytes()).is_err() {
            return;
        }
    }
}

/// Gives keys and jumps on, one at a time, and tells when each was taken. Whoever says anything else is left.
fn listen(mut stream: &UnixStream, mut lines: Lines, driven: impl Fn(Driven) -> bool, taken: impl Fn()) -> Option<()> {
    let mut bytes = [0; 512];
    loop {
        let count = match stream.read(&mut bytes) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read.ok().filter(|count| *count > 0)?,
        };
        for wish in lines.feed::<Wish>(&bytes[..count]).ok()? {
            let drive = match wish {
                Wish::Press(key) => Drive::Press(key.parse().ok()?),
                Wish::Go(stage) => Drive::Go(stage),
                Wish::Hello(_) => return None,
            };
            let (turn, done) = mpsc::channel();
            let is_taken = driven(Driven { drive, turn: Turn(turn) });
            // Nothing is ever sent: this returns when the turn is over.
            let _ = done.recv();
            is_taken.then(&taken)?;
        }
    }
}
