//! The other side: hears one lesson, presses keys in it, and waits for it when it ends.

use std::{
    io::{self, ErrorKind, Read, Write},
    os::unix::net::UnixStream,
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, SyncSender},
    },
    thread,
    time::Duration,
};

use super::{
    Places, Running, SILENCE, Turn,
    find::{find, greet},
    locked,
};
use crate::{
    app::Drive,
    lesson::{Lines, Told, Wish},
};

/// Follows a lesson until it is dropped.
#[derive(Debug)]
pub struct Follower {
    wishes: SyncSender<Wish>,
    line: Arc<Line>,
}

/// What comes of following.
#[derive(Debug)]
pub enum Heard {
    /// The lesson tells something; it is told more when the turn is over.
    Told(Box<Told>, Turn),
    /// There is no lesson, or not any more, and one is waited for.
    Ended,
}

/// Keys and jumps that wait to be sent; whoever presses more is faster than the lesson.
const WISHES: usize = 32;
/// How often is looked for a lesson that has ended.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

#[derive(Debug, Default)]
struct Line {
    /// The line to the lesson, while there is one.
    stream: Mutex<Option<UnixStream>>,
    is_unwanted: AtomicBool,
}

impl Follower {
    /// Follows a lesson, or waits for one where there is none yet. What is heard is given to `to`, which says whether anybody
    /// still listens.
    pub fn start(
        places: Places,
        running: Option<Running>,
        to: impl Fn(Heard) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let line = Arc::new(Line::default());
        let (wishes, asked_for) = mpsc::sync_channel(WISHES);
        let follower = Self { wishes, line: Arc::clone(&line) };
        let sending = Arc::clone(&line);
        thread::Builder::new().name("keys".into()).spawn(move || send(&sending, &asked_for))?;
        thread::Builder::new().name("follow".into()).spawn(move || follow(&line, &places, running, &to))?;
        Ok(follower)
    }

    /// Drives the lesson; nothing where there is none.
    pub fn drive(&self, drive: Drive) {
        let wish = match drive {
            Drive::Press(chord) => Wish::Press(chord.to_string()),
            Drive::Go(stage) => Wish::Go(stage),
        };
        let _ = self.wishes.try_send(wish);
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.line.is_unwanted.store(true, Ordering::Relaxed);
        if let Some(stream) = &*locked(&self.line.stream) {
            let _ = stream.shutdown(std::net::Shutdown::Both);
        }
    }
}

/// Sends what is wished until nobody wishes any more.
fn send(line: &Line, asked_for: &Receiver<Wish>) {
    for wish in asked_for {
        let stream = locked(&line.stream).as_ref().and_then(|stream| stream.try_clone().ok());
        // Where it cannot be sent the lesson ends for who hears it too.
        let _ = stream.map(|mut stream| stream.write_all(wish.line().as_bytes()));
    }
}

/// Follows a lesson, and when it has ended the one that comes in its place; where there is none, the first that begins.
fn follow(line: &Line, places: &Places, mut running: Option<Running>, to: &impl Fn(Heard) -> bool) {
    loop {
        let heard = running.as_mut().map_or(Some(()), |running| hear(line, running, to));
        if heard.is_none() || line.is_unwanted.load(Ordering::Relaxed) || !to(Heard::Ended) {
            return;
        }
        running = await_lesson(line, places, running.as_ref());
        if running.is_none() {
            return;
        }
    }
}

/// Waits for the lesson that comes after one; none if nobody listens any more.
fn await_lesson(line: &Line, places: &Places, ended: Option<&Running>) -> Option<Running> {
    // Where none was followed, any is awaited, one too that is only slow to say what it is.
    let others: Vec<PathBuf> =
        ended.map_or_else(Vec::new, |ended| places.sockets().into_iter().filter(|path| *path != ended.path).collect());
    loop {
        thread::sleep(BETWEEN_LOOKS);
        if line.is_unwanted.load(Ordering::Relaxed) {
            return None;
        }
        let mut new = find(places);
        new.retain(|lesson| !others.contains(&lesson.path));
        let next = match ended {
            Some(ended) => successor(new, ended),
            None => new.into_iter().next(),
        };
        if next.is_some() {
            return next;
        }
    }
}

/// Of lessons that did not run beside another the one that goes on in its place: of the same article, or the only one.
fn successor(mut new: Vec<Running>, ended: &Running) -> Option<Running> {
    let same = new.iter().position(|lesson| lesson.title == ended.title);
    let only = (new.len() == 1).then_some(0);
    same.or(only).map(|index| new.swap_remove(index))
}

/// Hears a lesson until it ends; nothing if nobody listens any more.
fn hear(line: &Line, running: &mut Running, to: &impl Fn(Heard) -> bool) -> Option<()> {
    let Ok(mut stream) = greet(&running.path) else { return Some(()) };
    let is_ready = stream.set_read_timeout(Some(SILENCE)).is_ok();
    *locked(&line.stream) = stream.try_clone().ok().filter(|_| is_ready);
    let (mut lines, mut bytes) = (Lines::new(Told::MOST), [0; 4096]);
    let heard = loop {
        let count = match stream.read(&mut bytes) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) | Ok(0) => break Some(()),
            Ok(count) => count,
        };
        let Ok(told) = lines.feed::<Told>(&bytes[..count]) else { break Some(()) };
        if !told.into_iter().all(|told| give(told, running, to)) {
            break None;
        }
    };
    *locked(&line.stream) = None;
    heard
}

/// Gives on what was told, and waits until that was looked at; whether anybody listens.
fn give(told: Told, running: &mut Running, to: &impl Fn(Heard) -> bool) -> bool {
    if let Told::Outline(outline) = &told {
        running.title = crate::text::clean_line(&outline.title);
    }
    let (turn, done) = mpsc::channel();
    let is_heard = to(Heard::Told(Box::new(told), Turn(turn)));
    // Nothing is ever sent: this returns when the turn is over.
    let _ = done.recv();
    is_heard
}
