//! The least reader that has all of a terminal: it shows what came in, one input a row, newest first.

use std::time::Duration;
use std::{env, process, thread};

use dateline::shell::input::{Batch, Brightness, Input, Listener, Signal};
use dateline::shell::terminal::{self, ColourDepth, Options, Terminal};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::session::{Parent, ROLE, Session};

/// What the tiny reader ends with when there is no more input.
pub(crate) const CLOSED: u32 = 77;

/// The name of the test that is the program.
const PROGRAM: &str = "tiny_reader::tiny_reader";

#[test]
#[ignore = "started by the other tests in a pseudo-terminal"]
fn tiny_reader() {
    if env::var(ROLE).is_ok_and(|role| role == PROGRAM) {
        process::exit(read().expect("the tiny reader works"));
    }
}

/// Starts it in a terminal of 60 by 12.
pub(crate) fn start(parent: Parent) -> Session {
    Session::start(PROGRAM, parent, (60, 12), "reader 60x12")
}

fn read() -> std::io::Result<i32> {
    let size = terminal::size();
    let listener = Listener::new(size)?;
    let options = Options { mouse: true, ask_background: true, ..Options::default() };
    let mut terminal = Terminal::enter(ColourDepth::Indexed256, options)?;
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
