//! A reader in a pseudo-terminal, seen and played with from outside.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal as Kill, kill_process, kill_process_group};

/// The environment variable that makes this test the program under test, by the name of a test of it.
pub(crate) const ROLE: &str = "DATELINE_TEST_ROLE";

/// So long is waited for anything, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a pseudo-terminal.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    seen: Arc<Mutex<Seen>>,
    /// The terminal's settings before it was taken, as text.
    settings: String,
}

/// What the program is started by.
#[derive(Clone, Copy)]
pub(crate) enum Parent {
    /// The test itself, which is in another session: nobody could continue the program.
    Test,
    /// A shell, which says with what the program ended.
    Shell,
    /// A shell in a container, in a session that began outside.
    Container,
}

/// How `unshare` makes a container of processes; it needs no rights where the system lets users have them.
const CONTAINER: [&str; 5] = ["unshare", "--user", "--map-root-user", "--pid", "--fork"];

impl Parent {
    /// Whether the system lets users make containers.
    pub(crate) fn can_be_container() -> bool {
        let mut command = Command::new(CONTAINER[0]);
        command.args(&CONTAINER[1..]).arg("true").output().is_ok_and(|output| output.status.success())
    }

    fn command(self, role: &str) -> CommandBuilder {
        let program = env::current_exe().expect("this test has a path").into_os_string();
        let program = [program, role.into(), "--exact".into(), "--ignored".into(), "--nocapture".into()];
        let container = CONTAINER.iter().take(if matches!(self, Self::Container) { CONTAINER.len() } else { 0 });
        let shell = ["sh", "-c", "\"$0\" \"$@\"; echo ended with $?"];
        let shell = shell.iter().take(if matches!(self, Self::Test) { 0 } else { shell.len() });
        let mut words: Vec<OsString> = container.chain(shell).map(Into::into).collect();
        words.extend(program);
        let mut command = CommandBuilder::from_argv(words);
        command.env(ROLE, role);
        command.env("RUST_BACKTRACE", "0");
        // What this test runs in is not the terminal of the program under test.
        command.env("TERM", "xterm-256color");
        for name in ["NO_COLOR", "TMUX", "STY", "ZELLIJ", "TERM_PROGRAM", "DATELINE_PICTURES"] {
            command.env_remove(name);
        }
        command
    }
}

pub(crate) struct Seen {
    pub(crate) emulator: vt100::Parser,
    pub(crate) bytes: Vec<u8>,
    /// Look once more, then no longer: as long as somebody looks the terminal is not gone.
    pub(crate) last: bool,
}

impl Session {
    /// Starts the program that a test of that name is and waits until its first frame says `greeting`.
    pub(crate) fn start(role: &str, parent: Parent, size: (u16, u16), greeting: &str) -> Self {
        Self::run(parent.command(role), size, greeting)
    }

    /// The same with more variables of the environment.
    pub(crate) fn start_with(role: &str, more: &[(&str, &Path)], size: (u16, u16), greeting: &str) -> Self {
        let mut command = Parent::Test.command(role);
        for (name, value) in more {
            command.env(name, value);
        }
        Self::run(command, size, greeting)
    }

    fn run(command: CommandBuilder, (cols, rows): (u16, u16), greeting: &str) -> Self {
        let pty = native_pty_system().openpty(size(cols, rows)).expect("a pseudo-terminal");
        let settings = format!("{:?}", pty.master.get_termios());
        let child = pty.slave.spawn_command(command).expect("the reader starts");
        drop(pty.slave);
        let emulator = vt100::Parser::new(cells(rows), cells(cols), 0);
        let seen = Arc::new(Mutex::new(Seen { emulator, bytes: Vec::new(), last: false }));
        let keyboard = pty.master.take_writer().expect("a keyboard");
        look(pty.master.try_clone_reader().expect("a screen"), Arc::clone(&seen));
        let session = Self { child, master: Some(pty.master), keyboard: Some(keyboard), seen, settings };
        session.wait_for(greeting);
        session
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("the other thread is well")
    }

    /// The rows of the screen, without the blanks at their ends.
    pub(crate) fn screen(&self) -> String {
        let seen = self.seen();
        let screen = seen.emulator.screen();
        let rows: Vec<String> = screen.rows(0, screen.size().1.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// All that was ever written, with escape sequences made visible and the lines as they came: what a panic told may
    /// have left the screen.
    fn written(&self) -> String {
        let written = String::from_utf8_lossy(&self.seen().bytes).replace('\r', "");
        written.split('\n').map(|line| line.escape_debug().to_string()).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(text, || self.screen().contains(text));
    }

    pub(crate) fn wait(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < PATIENCE, "no {what:?} on\n{}\nafter {}", self.screen(), self.written());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        self.seen().emulator.screen_mut().set_size(cells(rows), cells(cols));
        self.master.as_ref().expect("it is there").resize(size(cols, rows)).expect("it can be resized");
    }

    /// The terminal hangs up.
    pub(crate) fn hang_up(&mut self) {
        self.keyboard = None;
        self.master = None;
    }

    pub(crate) fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().expect("the terminal is there");
        keyboard.write_all(keys.as_bytes()).expect("the terminal takes keys");
        keyboard.flush().expect("the terminal takes keys");
    }

    /// The process of the reader itself.
    pub(crate) fn reader(&self) -> i32 {
        let started = self.child.process_id().expect("it was started").cast_signed();
        let children = fs::read_to_string(format!("/proc/{started}/task/{started}/children")).unwrap_or_default();
        children.split_whitespace().next().and_then(|child| child.parse().ok()).unwrap_or(started)
    }

    pub(crate) fn kill(&self, signal: Kill) {
        kill_process(Pid::from_raw(self.reader()).expect("a process"), signal).expect("it runs");
    }

    /// The one-letter state of the reader's process.
    pub(crate) fn state(&self) -> String {
        let status = fs::read_to_string(format!("/proc/{}/status", self.reader())).unwrap_or_default();
        let state = status.lines().find_map(|line| line.strip_prefix("State:"));
        state.and_then(|state| state.split_whitespace().next()).unwrap_or("none").into()
    }

    pub(crate) fn continue_all(&self) {
        let group = self.child.process_id().expect("it was started").cast_signed();
        kill_process_group(Pid::from_raw(group).expect("a process"), Kill::CONT).expect("it is there");
    }

    /// The exit code.
    pub(crate) fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("it was started") {
                // What was written last may still be on its way.
                thread::sleep(Duration::from_millis(50));
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end:\n{}\nafter {}", self.screen(), self.written());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the terminal is as it was before.
    pub(crate) fn assert_given_back(&self) {
        let seen = self.seen();
        let (screen, text) = (seen.emulator.screen(), String::from_utf8_lossy(&seen.bytes));
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste(), "{text:?}");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        for (on, off) in [("\x1b[>1u", "\x1b[<u"), ("\x1b[?7l", "\x1b[?7h"), ("\x1b[?1049h", "\x1b[?1049l")] {
            assert_eq!(text.matches(on).count(), text.matches(off).count(), "{on:?} in {text:?}");
        }
        let settings = self.master.as_ref().map(|master| format!("{:?}", master.get_termios()));
        assert_eq!(settings.as_deref(), Some(self.settings.as_str()));
    }

    /// How often threads of the reader have gone to sleep; the test harness above it has one that sleeps for ever.
    pub(crate) fn wake_ups(&self) -> u64 {
        let tasks = PathBuf::from(format!("/proc/{}/task", self.reader()));
        let switches = |status: String| {
            let mut counts = status.lines().filter_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            counts.next().and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or(0)
        };
        let tasks = fs::read_dir(tasks).expect("it runs").flatten();
        tasks.map(|task| fs::read_to_string(task.path().join("status")).map_or(0, switches)).sum()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn look(mut screen: Box<dyn Read + Send>, seen: Arc<Mutex<Seen>>) {
    thread::spawn(move || {
        let mut bytes = vec![0; 65536];
        while let Ok(count @ 1..) = screen.read(&mut bytes) {
            let mut seen = seen.lock().expect("the other thread is well");
            seen.emulator.process(&bytes[..count]);
            seen.bytes.extend(&bytes[..count]);
            if seen.last {
                return;
            }
        }
    });
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("tests use real sizes")
}
