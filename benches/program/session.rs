//! A program in a pseudo-terminal, and the time of every byte that it writes.

use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A frame is over when nothing has come for so long, if the program does not say itself where one ends.
const QUIET: Duration = Duration::from_millis(20);
/// The end of a synchronized update, as programs that make one say it (Contour's specification of mode 2026).
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
/// So long is waited for a frame.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long it took until the last byte of a frame, and how many bytes that were.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reaction {
    pub(crate) time: Duration,
    pub(crate) bytes: usize,
}

/// A running program.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    emulator: vt100::Parser,
    asked_for_background: bool,
}

impl Session {
    /// Starts a program at 120×40 and waits until `beginning` is on its screen; `None` if that does not come.
    pub(crate) fn start(command: &[String], home: &Path, beginning: &str) -> Option<(Self, Reaction)> {
        let pty = native_pty_system().openpty(size(120, 40)).expect("a pseudo-terminal");
        let mut builder = CommandBuilder::new(&command[0]);
        builder.args(&command[1..]);
        builder.cwd(home);
        for (name, value) in [("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("DATELINE_TOUR", "off")] {
            builder.env(name, value);
        }
        builder.env("HOME", home);
        let output = listen(pty.master.try_clone_reader().expect("a screen"));
        let keyboard = pty.master.take_writer().expect("a keyboard");
        let start = Instant::now();
        let child = pty.slave.spawn_command(builder).ok()?;
        drop(pty.slave);
        let emulator = vt100::Parser::new(cells(40), cells(120), 0);
        let mut session = Self { child, master: pty.master, keyboard, output, emulator, asked_for_background: false };
        let Some(first) = session.until(start, |screen| screen.contains(beginning)) else {
            session.quit();
            return None;
        };
        session.settle(QUIET);
        if session.asked_for_background {
            let _ = session.type_in("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\");
        }
        session.settle(Duration::from_millis(100));
        Some((session, first))
    }

    /// Types keys and waits for a frame; `None` if nothing came.
    pub(crate) fn press(&mut self, keys: &str) -> Option<Reaction> {
        self.react(keys, |_| true)
    }

    /// Types keys and waits until the screen is as it should be.
    pub(crate) fn react(&mut self, keys: &str, good: impl Fn(&str) -> bool) -> Option<Reaction> {
        self.settle(QUIET);
        let start = Instant::now();
        self.type_in(keys).ok()?;
        self.until(start, good)
    }

    /// Changes the size and waits for a frame.
    pub(crate) fn resize(&mut self, (width, height): (u16, u16)) -> Option<Reaction> {
        self.settle(QUIET);
        self.emulator.screen_mut().set_size(cells(height), cells(width));
        let start = Instant::now();
        self.master.resize(size(width, height)).ok()?;
        self.until(start, |_| true)
    }

    /// How often the program wakes while nothing happens.
    pub(crate) fn wake_ups_in(&mut self, time: Duration) -> u64 {
        self.settle(Duration::from_millis(300));
        let before = self.switches();
        thread::sleep(time);
        self.switches() - before
    }

    /// In KiB.
    pub(crate) fn peak_memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process())).unwrap_or_default();
        number_after(&status, "VmHWM:")
    }

    fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks the program to end, and sees to it that it does.
    pub(crate) fn quit(mut self) {
        for keys in ["q", "q", "\x03"] {
            let _ = self.type_in(keys);
            self.settle(Duration::from_millis(50));
            if !self.is_running() {
                return;
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    fn type_in(&mut self, keys: &str) -> std::io::Result<()> {
        self.keyboard.write_all(keys.as_bytes())?;
        self.keyboard.flush()
    }

    /// Reads until a frame is over and the screen is good.
    fn until(&mut self, start: Instant, good: impl Fn(&str) -> bool) -> Option<Reaction> {
        let (mut last, mut written) = (None, Vec::new());
        while start.elapsed() < PATIENCE {
            match self.output.recv_timeout(QUIET) {
                Ok((time, chunk)) => {
                    let new = written.len().saturating_sub(FRAME_ENDS.len());
                    written.extend_from_slice(&chunk);
                    last = Some(time);
                    self.show(&chunk);
                    // What comes behind its end, such as how far a search has come, is another frame.
                    let ends = written[new..].windows(FRAME_ENDS.len()).any(|bytes| bytes == FRAME_ENDS);
                    if ends && good(&self.emulator.screen().contents()) {
                        break;
                    }
                }
                Err(_) if last.is_some() && good(&self.emulator.screen().contents()) => break,
                Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
        }
        let time = last?.duration_since(start);
        good(&self.emulator.screen().contents()).then_some(Reaction { time, bytes: written.len() })
    }

    /// Reads until nothing has come for so long.
    fn settle(&mut self, quiet: Duration) {
        while let Ok((_, chunk)) = self.output.recv_timeout(quiet) {
            self.show(&chunk);
        }
    }

    fn show(&mut self, chunk: &[u8]) {
        self.asked_for_background |= chunk.windows(5).any(|bytes| bytes == b"]11;?");
        self.emulator.process(chunk);
    }

    fn process(&self) -> u32 {
        self.child.process_id().unwrap_or(0)
    }

    /// Context switches of all threads so far.
    fn switches(&self) -> u64 {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.process()));
        let status = |task: fs::DirEntry| fs::read_to_string(task.path().join("status")).unwrap_or_default();
        let of = |status: String| {
            number_after(&status, "\nvoluntary_ctxt_switches:") + number_after(&status, "\nnonvoluntary_ctxt_switches:")
        };
        tasks.into_iter().flatten().flatten().map(|task| of(status(task))).sum()
    }
}

fn listen(mut screen: Box<dyn Read + Send>) -> Receiver<(Instant, Vec<u8>)> {
    let (to, from) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = screen.read(&mut bytes) {
            if to.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                return;
            }
        }
    });
    from
}

fn number_after(text: &str, name: &str) -> u64 {
    let rest = text.split_once(name).map_or("", |(_, rest)| rest);
    rest.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("real sizes are measured")
}
