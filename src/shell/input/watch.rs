//! The thread that waits for signals and for the terminal to hang up. It sleeps in one system call until either comes.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU,
};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::{Batch, Input, Signal, send};
use crate::shell::terminal;

/// How long a terminal that takes no bytes may keep the program from ending.
const PATIENCE: Duration = Duration::from_millis(300);

/// Signals that stop a program or end one that does not catch them, and may come from outside (signal(7)).
const CAUGHT: [i32; 11] =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGXCPU];

/// Signals that are caught and wait to be told.
#[derive(Debug)]
pub(super) struct Watch {
    signals: SignalDelivery<UnixStream, SignalOnly>,
}

impl Watch {
    pub(super) fn new() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, CAUGHT)?;
        terminal::stops_are_caught();
        Ok(Self { signals })
    }

    /// Starts the thread. It ends when nobody receives any more.
    pub(super) fn start<T: From<Batch> + Send + 'static>(self, to: Sender<T>) -> io::Result<()> {
        let line = line().ok();
        let run = move || Watcher { signals: self.signals, line, quitting: false }.run(&to);
        thread::Builder::new().name("signals".into()).spawn(run)?;
        Ok(())
    }
}

/// The terminal that keys come from: standard input, or the controlling terminal if an article is piped in.
fn line() -> io::Result<OwnedFd> {
    let input = io::stdin();
    if input.is_terminal() { input.as_fd().try_clone_to_owned() } else { Ok(File::open("/dev/tty")?.into()) }
}

struct Watcher {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    line: Option<OwnedFd>,
    /// Whether the reader was already asked to end.
    quitting: bool,
}

impl Watcher {
    fn run(mut self, to: &Sender<impl From<Batch>>) {
        while let Ok(hung_up) = self.sleep() {
            let mut inputs: Vec<Input> = self.signals().into_iter().map(Input::Signal).collect();
            if hung_up {
                inputs.push(Input::Closed);
            }
            if !inputs.is_empty() && !send(to, inputs) {
                return;
            }
        }
    }

    /// Sleeps until a signal came or the terminal hung up; whether it hung up, which is told once.
    fn sleep(&mut self) -> io::Result<bool> {
        let mut fds = vec![PollFd::new(self.signals.get_read(), PollFlags::IN)];
        fds.extend(self.line.as_ref().map(|line| PollFd::new(line, PollFlags::empty())));
        match poll(&mut fds, None) {
            Err(Errno::INTR) | Ok(_) => {}
            Err(error) => return Err(error.into()),
        }
        let line = fds.get(1).map_or(PollFlags::empty(), PollFd::revents);
        if !line.is_empty() {
            // Some systems cannot watch a terminal in this way and say so; then only signals are watched.
            self.line = None;
        }
        Ok(line.intersects(PollFlags::HUP | PollFlags::ERR))
    }

    fn signals(&mut self) -> Vec<Signal> {
        let mut came: Vec<i32> = self.signals.pending().collect();
        // A process is stopped before it is continued.
        came.sort_by_key(|signal| *signal == SIGCONT);
        came.into_iter().filter_map(|signal| self.meaning(signal)).collect()
    }

    fn meaning(&mut self, signal: i32) -> Option<Signal> {
        match signal {
            SIGTSTP if terminal::is_own_stop() => None,
            SIGTSTP if terminal::is_lent() => {
                terminal::stop_alone();
                None
            }
            SIGTSTP => Some(Signal::Suspend),
            SIGCONT => (!terminal::is_own_continue() && !terminal::is_lent()).then_some(Signal::Continue),
            SIGINT | SIGQUIT if terminal::is_lent() => None,
            number => {
                self.insist(number);
                Some(Signal::Quit(number))
            }
        }
    }

    /// Asked to end a second time: the reader does not come to it, so it is ended here.
    fn insist(&mut self, number: i32) {
        if self.quitting {
            let giving_back = thread::spawn(terminal::give_back);
            let begun = Instant::now();
            while !giving_back.is_finished() && begun.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(5));
            }
            std::process::exit(Signal::Quit(number).exit_code().into());
        }
        self.quitting = true;
    }
}
