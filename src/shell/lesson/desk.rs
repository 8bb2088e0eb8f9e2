//! The teacher's screen on its terminal.

use std::{
    io,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

use super::{Follower, Heard, Places, Running};
use crate::{
    app::{Action, Desk, DeskWish, Ground, Settings},
    shell::{
        ground::Awaited,
        input::{Batch, Input, Listener, Signal},
        session::End,
        terminal::{self, ColourDepth, Options, Terminal},
        translate,
    },
    view,
};

/// What the screen waits for.
enum Event {
    Input(Batch),
    Heard(Heard),
}

impl From<Batch> for Event {
    fn from(batch: Batch) -> Self {
        Self::Input(batch)
    }
}

/// So long is slept at most; only because a time must be given.
const FOR_EVER: Duration = Duration::from_secs(1_000_000);
/// The signal of a terminal that hung up.
const HANG_UP: i32 = 1;

/// Shows a lesson's notes on the terminal until the teacher closes them; where there is no lesson yet, waits for one.
pub fn run(
    places: Places,
    running: Option<Running>,
    settings: Settings,
    colours: ColourDepth,
    mut ground: Awaited,
) -> io::Result<End> {
    let ask_background = settings.theme_follows;
    let size = terminal::size();
    let desk = Desk::new(settings, size);
    let listener = Listener::new(size)?;
    let options = Options { mouse: false, explicit_bidi: true, ask_background, pictures: false };
    let terminal = Terminal::enter(colours, options)?;
    let (to, from) = mpsc::channel();
    let heard = to.clone();
    let follower = Follower::start(places, running, move |told| heard.send(Event::Heard(told)).is_ok())?;
    listener.start(to, ask_background)?;
    ground.begin();
    let began = Instant::now();
    Screen { desk, terminal, follower, ground, began, frame: Buffer::default() }.run(&from)
}

/// How long ago this day began, on the clocks of this place.
fn since_midnight() -> Duration {
    let time = jiff::ZonedDateTime::now().time();
    let [hours, minutes, seconds] = [time.hour(), time.minute(), time.second()].map(i8::unsigned_abs).map(u64::from);
    Duration::from_secs((hours * 60 + minutes) * 60 + seconds)
}

struct Screen {
    desk: Desk,
    terminal: Terminal,
    follower: Follower,
    /// What the terminal is to tell of its ground.
    ground: Awaited,
    began: Instant,
    frame: Buffer,
}

impl Screen {
    fn run(mut self, from: &Receiver<Event>) -> io::Result<End> {
        loop {
            self.desk.know_day(since_midnight());
            self.draw()?;
            match from.recv_timeout(self.patience()) {
                Ok(Event::Input(batch)) => {
                    if let Some(end) = self.take(batch)? {
                        return Ok(end);
                    }
                }
                Ok(Event::Heard(Heard::Told(told, _turn))) => self.desk.hear(*told, self.began.elapsed()),
                Ok(Event::Heard(Heard::Ended)) => self.desk.lose(self.began.elapsed()),
                Err(RecvTimeoutError::Timeout) => self.pass_time(),
                Err(RecvTimeoutError::Disconnected) => return Ok(End::Quit),
            }
            if self.terminal.is_gone() {
                return Ok(End::Signal(Signal::Quit(HANG_UP).exit_code()));
            }
        }
    }

    /// Nothing has come for as long as it was waited.
    fn pass_time(&mut self) {
        self.desk.tick(self.began.elapsed());
        if self.ground.give_up() {
            self.desk.follow_ground(Ground::Untold);
        }
    }

    /// How long it is until something on the screen changes with time.
    fn patience(&self) -> Duration {
        let clock = self.desk.awaits_time().then(|| self.desk.until_next_second(self.began.elapsed()));
        clock.into_iter().chain(self.ground.left()).min().unwrap_or(FOR_EVER)
    }

    /// Takes all that came from the keyboard and the system; how it ends, if it does.
    fn take(&mut self, batch: Batch) -> io::Result<Option<End>> {
        let Batch { inputs, permit } = batch;
        for input in inputs {
            match &input {
                Input::Signal(Signal::Suspend) => self.suspend()?,
                Input::Signal(Signal::Continue) => self.resume()?,
                Input::Signal(quit @ Signal::Quit(_)) => return Ok(Some(End::Signal(quit.exit_code()))),
                Input::Closed => return Ok(Some(End::Signal(Signal::Quit(HANG_UP).exit_code()))),
                Input::Background(_) => {
                    self.terminal.reply_came();
                    self.ground.came();
                }
                Input::Resize(..) => self.terminal.forget(),
                _ => {}
            }
            if let Some(action) = translate::action(input)
                && self.act(&action)?
            {
                return Ok(Some(End::Quit));
            }
        }
        drop(permit);
        Ok(None)
    }

    /// Lets something happen; whether the screen is to end.
    fn act(&mut self, action: &Action) -> io::Result<bool> {
        self.desk.tick(self.began.elapsed());
        match action {
            Action::Press(chord) => match self.desk.press(*chord) {
                Some(DeskWish::Quit) => return Ok(true),
                Some(DeskWish::Drive(drive)) => self.follower.drive(drive),
                Some(DeskWish::Suspend) => self.suspend()?,
                Some(DeskWish::Redraw) => self.terminal.forget(),
                None => {}
            },
            Action::Resize(size) => self.desk.resize(*size),
            Action::Ground(ground) => self.desk.follow_ground(*ground),
            _ => {}
        }
        Ok(false)
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.terminal.suspend()?;
        self.desk.resize(terminal::size());
        Ok(())
    }

    fn resume(&mut self) -> io::Result<()> {
        self.terminal.resume()?;
        self.desk.resize(terminal::size());
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let Size { width, height } = self.desk.plan.screen.as_size();
        let area = Rect { x: 0, y: 0, width, height };
        if self.frame.area != area {
            self.frame = Buffer::empty(area);
        }
        view::notes::draw(&self.desk, &mut self.frame);
        self.terminal.draw(&self.frame, None)
    }
}
