//! What only a real terminal can show: whatever ends the reader, the terminal is given back; input is neither lost nor
//! invented; and nothing wakes while nothing happens.
//!
//! The program under test is this test itself, started again in a pseudo-terminal as a tiny reader.
#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use dateline::shell::input::{Batch, Brightness, Input, Listener, Signal};
use dateline::shell::terminal::{ColourDepth, Options, Terminal};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use rustix::process::{Pid, Signal as Kill, kill_process, kill_process_group};

/// The environment variable that makes this test the tiny reader.
const ROLE: &str = "DATELINE_TEST_READER";

/// What the tiny reader ends with when there is no more input.
const CLOSED: u32 = 77;

/// The reader under test: shows what came in, one input a row, newest first.
#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn tiny_reader() {
    if env::var_os(ROLE).is_none() {
        return;
    }
    let code = read().expect("the tiny reader works");
    process::exit(code);
}

fn read() -> std::io::Result<i32> {
    let listener = Listener::new()?;
    let options = Options { mouse: true, ask_background: true, ..Options::default() };
    let mut terminal = Terminal::enter(ColourDepth::Indexed256, options)?;
    let size = terminal.size();
    let mut area = Rect::new(0, 0, size.width, size.height);
    let mut log = Vec::new();
    show(&mut terminal, area, &log)?;
    let (to, from) = std::sync::mpsc::channel::<Batch>();
    listener.start(to, true)?;
    while let Ok(Batch { inputs, permit }) = from.recv() {
        for input in inputs {
            log.insert(0, format!("{} {}", log.len(), in_words(&input)));
            match input {
                Input::Resize(width, height) => area = Rect::new(0, 0, width, height),
                Input::Background(_) => terminal.reply_came(),
                Input::Signal(signal @ Signal::Quit(_)) => {
                    drop(terminal);
                    return Ok(signal.exit_code().into());
                }
                Input::Signal(Signal::Suspend) => terminal.suspend()?,
                Input::Signal(Signal::Continue) => terminal.resume()?,
                Input::Closed => return Ok(CLOSED.cast_signed()),
                Input::Key(key) if log[0].ends_with("key q") && key.modifiers.is_empty() => return Ok(0),
                Input::Key(_) if log[0].ends_with("key z+CONTROL") => terminal.suspend()?,
                Input::Key(_) if log[0].ends_with("key p") => panic!("something is wrong"),
                Input::Key(_) if log[0].ends_with("key m") => terminal.set_mouse(false)?,
                Input::Key(_) if log[0].ends_with("key s") => thread::sleep(Duration::from_secs(60)),
                Input::Key(_) if log[0].ends_with("key e") => {
                    let editor =
                        || process::Command::new("sh").args(["-c", "echo editing; read line; echo $line"]).status();
                    terminal.lend(editor)??;
                }
                _ => {}
            }
        }
        drop(permit);
        show(&mut terminal, area, &log)?;
    }
    Ok(0)
}

fn in_words(input: &Input) -> String {
    match input {
        Input::Key(key) if key.modifiers.is_empty() => format!("key {}", key.code).to_lowercase(),
        Input::Key(key) => {
            format!("key {}+{:?}", key.code, key.modifiers).replace("KeyModifiers(", "").replace(')', "")
        }
        Input::Mouse(mouse) => format!("mouse {},{}", mouse.column, mouse.row),
        Input::Background(Brightness::Dark) => "dark".into(),
        Input::Background(Brightness::Light) => "light".into(),
        other => format!("{other:?}"),
    }
}

fn show(terminal: &mut Terminal, area: Rect, log: &[String]) -> std::io::Result<()> {
    let mut frame = Buffer::empty(area);
    frame.set_string(0, 0, format!("reader {}x{}", area.width, area.height), Style::new());
    for (y, line) in (1..area.height).zip(log) {
        frame.set_string(0, y, line, Style::new());
    }
    terminal.draw(&frame, None)
}

/// The tiny reader in a pseudo-terminal, seen and played with from outside.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    seen: Arc<Mutex<Seen>>,
    /// The terminal's settings before it was taken, as text.
    settings: String,
}

struct Seen {
    emulator: vt100::Parser,
    bytes: Vec<u8>,
    /// Look once more, then no longer: as long as somebody looks the terminal is not gone.
    last: bool,
}

impl Session {
    /// Starts the reader and waits for its first frame. `shell` runs it in a shell that says with what it ended.
    fn start(shell: bool) -> Self {
        let pty = native_pty_system().openpty(size(60, 12)).expect("a pseudo-terminal");
        let settings = format!("{:?}", pty.master.get_termios());
        let program = env::current_exe().expect("this test has a path");
        let mut command = if shell {
            let mut command = CommandBuilder::new("sh");
            command.args(["-c", "\"$0\" tiny_reader --exact --ignored --nocapture; echo ended with $?"]);
            command.arg(&program);
            command
        } else {
            let mut command = CommandBuilder::new(&program);
            command.args(["tiny_reader", "--exact", "--ignored", "--nocapture"]);
            command
        };
        command.env(ROLE, "1");
        command.env("RUST_BACKTRACE", "0");
        let child = pty.slave.spawn_command(command).expect("the reader starts");
        drop(pty.slave);
        let emulator = vt100::Parser::new(cells(12), cells(60), 0);
        let seen = Arc::new(Mutex::new(Seen { emulator, bytes: Vec::new(), last: false }));
        let keyboard = pty.master.take_writer().expect("a keyboard");
        look(pty.master.try_clone_reader().expect("a screen"), Arc::clone(&seen));
        let session = Self { child, master: Some(pty.master), keyboard: Some(keyboard), seen, settings };
        session.wait_for("reader 60x12");
        session
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("the other thread is well")
    }

    fn screen(&self) -> String {
        self.seen().emulator.screen().contents()
    }

    fn wait_for(&self, text: &str) {
        self.wait(text, || self.screen().contains(text));
    }

    fn wait(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < Duration::from_secs(20), "no {what:?} on\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().expect("the terminal is there");
        keyboard.write_all(keys.as_bytes()).expect("the terminal takes keys");
        keyboard.flush().expect("the terminal takes keys");
    }

    /// The process of the reader itself.
    fn reader(&self) -> i32 {
        let started = self.child.process_id().expect("it was started").cast_signed();
        let children = fs::read_to_string(format!("/proc/{started}/task/{started}/children")).unwrap_or_default();
        children.split_whitespace().next().and_then(|child| child.parse().ok()).unwrap_or(started)
    }

    fn kill(&self, signal: Kill) {
        kill_process(Pid::from_raw(self.reader()).expect("a process"), signal).expect("it runs");
    }

    /// The one-letter state of the reader's process.
    fn state(&self) -> String {
        let status = fs::read_to_string(format!("/proc/{}/status", self.reader())).unwrap_or_default();
        let state = status.lines().find_map(|line| line.strip_prefix("State:"));
        state.and_then(|state| state.split_whitespace().next()).unwrap_or("none").into()
    }

    fn continue_all(&self) {
        let group = self.child.process_id().expect("it was started").cast_signed();
        kill_process_group(Pid::from_raw(group).expect("a process"), Kill::CONT).expect("it is there");
    }

    /// The exit code.
    fn end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("it was started") {
                // What was written last may still be on its way.
                thread::sleep(Duration::from_millis(50));
                return status.exit_code();
            }
            assert!(start.elapsed() < Duration::from_secs(20), "it does not end:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the terminal is as it was before.
    fn assert_given_back(&self) {
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

#[test]
fn leaving_gives_the_terminal_back() {
    let mut session = Session::start(false);
    session.press("jq");
    assert_eq!(session.end(), 0);
    session.assert_given_back();
    let start = session.seen().bytes.windows(8).position(|bytes| bytes == b"\x1b[?1049h").expect("it has started");
    let first = String::from_utf8_lossy(&session.seen().bytes[start..]).into_owned();
    assert!(first.starts_with("\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[>1u\x1b[?1000;1002;1006h\x1b[?2026h"), "{first:?}");
}

#[test]
fn a_panic_is_told_on_the_terminal_that_was_given_back() {
    let mut session = Session::start(false);
    session.press("p");
    assert_ne!(session.end(), 0);
    session.assert_given_back();
    let written = String::from_utf8_lossy(&session.seen().bytes).into_owned();
    let after = written.split("\x1b[?1049l").nth(1).expect("the main screen is back");
    assert!(after.contains("something is wrong"), "{written:?}");
}

#[test]
fn signals_end_the_reader_with_the_code_that_shells_know() {
    for (signal, code) in [(Kill::TERM, 143), (Kill::INT, 130), (Kill::HUP, 129), (Kill::QUIT, 131)] {
        let mut session = Session::start(false);
        session.kill(signal);
        assert_eq!(session.end(), code, "{signal:?}");
        session.assert_given_back();
    }
}

#[test]
fn a_second_signal_ends_a_reader_that_does_not_listen() {
    let mut session = Session::start(false);
    session.press("s");
    thread::sleep(Duration::from_millis(100));
    session.kill(Kill::TERM);
    thread::sleep(Duration::from_millis(100));
    session.kill(Kill::TERM);
    assert_eq!(session.end(), 143);
    session.assert_given_back();
}

#[test]
fn a_suspended_reader_gives_the_terminal_back_and_comes_back() {
    for by_key in [true, false] {
        let mut session = Session::start(true);
        for round in 0..2 {
            if by_key {
                session.press("\x1a");
            } else {
                session.kill(Kill::TSTP);
            }
            session.wait("a stopped process", || session.state() == "T");
            session.wait("the main screen", || !session.seen().emulator.screen().alternate_screen());
            session.assert_given_back();
            session.continue_all();
            session.wait("the alternate screen", || session.seen().emulator.screen().alternate_screen());
            session.wait_for("reader 60x12");
            session.press(if round == 0 { "x" } else { "y" });
            session.wait_for(if round == 0 { "key x" } else { "key y" });
        }
        session.press("q");
        session.wait_for("ended with 0");
        session.assert_given_back();
    }
}

#[test]
fn a_reader_that_nobody_could_continue_does_not_stop() {
    let mut session = Session::start(false);
    session.press("\x1a");
    session.wait_for("key z+CONTROL");
    session.press("x");
    session.wait_for("key x");
}

#[test]
fn a_reader_stopped_from_outside_paints_all_again() {
    let mut session = Session::start(true);
    session.kill(Kill::STOP);
    session.wait("a stopped process", || session.state() == "T");
    session.seen().emulator.process(b"\x1b[2J\x1b[?1049l");
    session.kill(Kill::CONT);
    session.wait_for("Signal(Continue)");
    session.press("q");
    session.wait_for("ended with 0");
}

#[test]
fn a_terminal_that_hangs_up_ends_the_reader() {
    let mut session = Session::start(false);
    session.seen().last = true;
    session.press("x");
    session.wait_for("key x");
    session.keyboard = None;
    session.master = None;
    let code = session.end();
    assert!([129, CLOSED].contains(&code), "{code}");
}

#[test]
fn an_editor_has_the_terminal_for_itself() {
    let mut session = Session::start(false);
    session.press("e");
    session.wait_for("editing");
    assert!(!session.seen().emulator.screen().alternate_screen());
    session.press("jjq\r");
    session.wait("the reader again", || session.seen().emulator.screen().alternate_screen());
    session.press("x");
    session.wait_for("key x");
    assert!(!session.screen().contains("key j"), "{}", session.screen());
    session.press("q");
    assert_eq!(session.end(), 0);
    session.assert_given_back();
}

#[test]
fn the_answer_about_the_background_is_no_key() {
    for (answer, expected) in [
        (vec!["a\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\b"], "dark"),
        (vec!["a\x1b]11;rgb:fdfd/F6F6/e3e3\x07b"], "light"),
        (vec!["a\x1b]11;rgb:ff", "ff/ffff/ffff\x1b\\b"], "light"),
        (vec!["a\x1b]11;rgba:0000/0000/0000/ffff\x07b"], "dark"),
    ] {
        let mut session = Session::start(false);
        for part in &answer {
            session.press(part);
            thread::sleep(Duration::from_millis(30));
        }
        session.wait_for("key b");
        let lines: Vec<String> = session.screen().lines().skip(1).map(Into::into).collect();
        assert_eq!(lines, ["2 key b", &format!("1 {expected}"), "0 key a"], "{answer:?}");
    }
}

#[test]
fn keys_that_only_look_like_an_answer_come_in_the_end() {
    let mut session = Session::start(false);
    session.press("\x1b]1");
    session.wait_for("1 key 1");
    assert!(session.screen().contains("0 key ]+ALT"), "{}", session.screen());
}

#[test]
fn pasted_text_and_clicks_come_whole() {
    let mut session = Session::start(false);
    session.press("\x1b[200~two\nlines\x1b[201~\x1b[<0;5;7M");
    session.wait_for("mouse 4,6");
    assert!(session.screen().contains(r#"Paste("two\nlines")"#), "{}", session.screen());
    session.press("m");
    session.wait_for("key m");
    assert_eq!(session.seen().emulator.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

#[test]
fn a_storm_of_sizes_ends_with_the_last() {
    let session = Session::start(false);
    for step in (1..=40_u16).chain((0..40).rev()) {
        let (cols, rows) = (40 + step, 6 + step / 4);
        session.seen().emulator.screen_mut().set_size(cells(rows), cells(cols));
        session.master.as_ref().expect("it is there").resize(size(cols, rows)).expect("it can be resized");
    }
    session.wait_for("reader 40x6");
    let lines = session.screen();
    assert!(lines.lines().nth(1).is_some_and(|line| line.ends_with("Resize(40, 6)")), "{lines}");
}

#[test]
fn nothing_wakes_while_nothing_happens() {
    let session = Session::start(false);
    thread::sleep(Duration::from_millis(500));
    let before = session.wake_ups();
    thread::sleep(Duration::from_secs(2));
    assert_eq!(session.wake_ups(), before);
}

impl Session {
    /// How often threads of the reader have gone to sleep; the test harness above it has one that sleeps for ever.
    fn wake_ups(&self) -> u64 {
        let tasks = PathBuf::from(format!("/proc/{}/task", self.reader()));
        let switches = |status: String| {
            let mut counts = status.lines().filter_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            counts.next().and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or(0)
        };
        let tasks = fs::read_dir(tasks).expect("it runs").flatten();
        tasks.map(|task| fs::read_to_string(task.path().join("status")).map_or(0, switches)).sum()
    }
}
