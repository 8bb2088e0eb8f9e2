//! The lesson's side: whoever comes is let in, and what is new is given to who tells it.

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::net::{UnixListener, UnixStream},
    path::PathBuf,
    sync::Arc,
    thread,
    time::Instant,
};

use rustix::event::{PollFd, PollFlags, poll};

use super::{
    PATIENCE, Places, locked,
    news::{News, Shared},
    serving::{Driven, begin},
};
use crate::lesson::{Outline, Snapshot, Told};

/// A lesson that can be followed. Dropping it ends that.
#[derive(Debug)]
pub struct Hub {
    shared: Arc<Shared>,
    path: PathBuf,
    /// Closed when the hub is dropped, which wakes who waits for followers.
    _open: UnixStream,
}

impl Hub {
    /// Lets a lesson be followed. Keys from elsewhere are given to `driven`, which says whether anybody takes them.
    pub fn open(places: &Places, driven: impl Fn(Driven) -> bool + Clone + Send + 'static) -> io::Result<Self> {
        let (listener, path) = places.open()?;
        let (open, closed) = UnixStream::pair()?;
        listener.set_nonblocking(true)?;
        let shared = Arc::new(Shared::default());
        let hub = Self { shared: Arc::clone(&shared), path, _open: open };
        thread::Builder::new().name("followers".into()).spawn(move || accept(&listener, &closed, &shared, &driven))?;
        Ok(hub)
    }

    /// Tells the steps.
    pub fn outline(&self, outline: &Outline) {
        let line = Told::Outline(outline.clone()).line().into();
        self.tell(|news| {
            news.outline = line;
            news.outlines += 1;
        });
    }

    /// Tells what is on the projector from this moment on; nothing while the lesson rests.
    pub fn show(&self, now: Option<Snapshot>) {
        self.tell(|news| news.now = now.map(|now| (now, Some(Instant::now()))));
    }

    fn tell(&self, change: impl FnOnce(&mut News)) {
        let mut news = locked(&self.shared.news);
        change(&mut news);
        news.changes += 1;
        drop(news);
        self.shared.changed.notify_all();
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
        self.tell(|news| news.ended = true);
    }
}

/// Waits for followers until the hub is closed.
fn accept(
    listener: &UnixListener,
    closed: &UnixStream,
    shared: &Arc<Shared>,
    driven: &(impl Fn(Driven) -> bool + Clone + Send + 'static),
) {
    loop {
        let mut fds = [PollFd::new(listener, PollFlags::IN), PollFd::new(closed, PollFlags::IN)];
        if poll(&mut fds, None).is_err_and(|error| error != rustix::io::Errno::INTR) || !fds[1].revents().is_empty() {
            return;
        }
        match listener.accept() {
            Ok((stream, _)) => begin(stream, shared, driven.clone()),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => {}
            // No more files can be opened: followers wait until some are closed.
            Err(_) => thread::sleep(PATIENCE),
        }
    }
}
