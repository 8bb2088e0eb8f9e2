//! Which lessons run on this machine.

use std::{
    fs,
    io::{self, ErrorKind, Read, Write},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::{Instant, SystemTime},
};

use super::{PATIENCE, Places};
use crate::lesson::{Lines, Outline, Told, Wish};

/// A lesson that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// Its socket.
    pub path: PathBuf,
    /// The title of its article.
    pub title: String,
    /// When it began, where the system tells.
    pub since: Option<SystemTime>,
    /// The step it is at: `step 4 of 13, Serbian meeting`; or that it rests.
    pub at: Option<String>,
}

/// Lessons that are asked at a time; nobody teaches more.
const MOST: usize = 64;

/// The lessons that run and answer, by their sockets. Sockets that nobody listens to are removed.
pub fn find(places: &Places) -> Vec<Running> {
    let (found, finding) = mpsc::channel();
    for path in places.sockets().into_iter().take(MOST) {
        let found = found.clone();
        // Who cannot be asked is not found.
        let _ = thread::Builder::new().name("find".into()).spawn(move || found.send(ask(path)));
    }
    drop(found);
    let end = Instant::now() + PATIENCE;
    let mut running = Vec::new();
    while let Ok(answer) = finding.recv_timeout(end.saturating_duration_since(Instant::now())) {
        running.extend(answer);
    }
    running.sort_by(|one: &Running, two| one.path.cmp(&two.path));
    running
}

/// Asks a lesson what it is, and where.
fn ask(path: PathBuf) -> Option<Running> {
    let mut stream = greet(&path).ok()?;
    let (mut lines, mut bytes) = (Lines::new(Told::MOST), [0; 4096]);
    let mut told = Vec::new();
    while told.len() < 2 {
        let count = stream.read(&mut bytes).ok().filter(|count| *count > 0)?;
        told.extend(lines.feed(&bytes[..count]).ok()?);
    }
    let [Told::Outline(outline), now, ..] = &told[..] else { return None };
    let outline = outline.clone().cleaned();
    // Its socket is made when it begins, and not changed any more.
    let since = fs::metadata(&path).and_then(|socket| socket.modified()).ok();
    Some(Running { path, at: step(&outline, now), title: outline.title, since })
}

/// `step 4 of 13, Serbian meeting`
fn step(outline: &Outline, now: &Told) -> Option<String> {
    match now {
        Told::Now(now) => {
            let name = outline.steps.get(now.stage).map(|step| format!(", {}", step.name)).unwrap_or_default();
            Some(format!("step {} of {}{name}", now.stage.saturating_add(1), outline.count))
        }
        Told::Away => Some("resting".to_owned()),
        Told::Outline(_) | Told::Done => None,
    }
}

/// Connects to a lesson and says what this is. A socket that nobody listens to is removed.
pub(super) fn greet(path: &Path) -> io::Result<UnixStream> {
    let mut stream = match UnixStream::connect(path) {
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => {
            let _ = fs::remove_file(path);
            return Err(error);
        }
        connected => connected?,
    };
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(Wish::Hello(Wish::VERSION).line().as_bytes())?;
    Ok(stream)
}
