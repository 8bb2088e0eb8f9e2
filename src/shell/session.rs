//! The loop: what happens goes in, a frame comes out, and in between the reader sleeps or works in slices.

mod acts;
mod beside;
#[cfg(unix)]
mod followed;
mod pictures;
mod sizes;
mod time;

use std::{
    collections::VecDeque,
    io::{self, Write},
    sync::mpsc::{self, Receiver, RecvError, Sender, TryRecvError},
    time::{Duration, Instant},
};

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

use super::{
    ground::Awaited,
    input::{Batch, Listener, Signal},
    keeping,
    pictures::Gallery,
    surroundings::may_be_asked,
    terminal::{self, ColourDepth, Enlarger, Options, Terminal},
    whole::{self, Event},
};
use crate::{
    app::{Action, Ground, Opened, Settings},
    reader::Reader,
};
use beside::Works;

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The reader quit.
    Quit,
    /// The system asked for it, with this exit code.
    Signal(u8),
}

/// While work goes on, the screen is drawn no more often than this.
const BETWEEN_FRAMES: Duration = Duration::from_millis(40);

/// What is wished for a session beside its settings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wishes {
    /// How many colours are used.
    pub colours: ColourDepth,
    /// Whether the tour is shown.
    pub tour: bool,
    /// The most columns and rows that are used, if not all.
    pub size: Option<Size>,
    /// Whether what is opened is only the beginning of its file: the whole is read once the first frame is shown.
    pub is_beginning: bool,
    /// Whether the lesson has the screen from the beginning.
    pub teaches: bool,
    /// What the terminal is to tell of its ground, without which the theme is a guess.
    pub ground: Awaited,
}

/// Shows an article on the terminal, compared with another if there is one, until the reader quits.
pub fn run(opened: Opened, other: Option<Opened>, settings: Settings, wishes: Wishes) -> io::Result<End> {
    let ask_background = settings.theme_follows;
    let mouse = settings.mouse;
    // What may take long comes before the terminal is taken and signals are caught: until then they do what they always
    // do. The listener is made first of the two, so that no signal finds the terminal taken and nobody responsible.
    let size = terminal::size();
    let mut reader = Reader::with(opened, settings, wishes.fit(size));
    if let Some(other) = other {
        reader.model.compare_with(other);
    }
    if wishes.tour {
        reader.model.begin_tour();
    }
    if wishes.teaches {
        reader.model.present();
    }
    let explicit_bidi = reader.model.shows_right_to_left();
    let options = Options { mouse, explicit_bidi, ask_background, pictures: false };
    let listener = Listener::new(size)?;
    let terminal = Terminal::enter(wishes.colours, options)?;
    let frame = Buffer::default();
    let environment = |name: &str| std::env::var(name).ok();
    let gallery = Gallery::new(environment);
    let enlarger = Enlarger::new(wishes.colours, may_be_asked(environment));
    let (to, from) = mpsc::channel();
    let (began, events) = (Instant::now(), to.clone());
    let works = Works::default();
    let mut session = Session {
        reader,
        terminal,
        gallery,
        enlarger,
        events,
        wishes,
        works,
        frame,
        began,
        drawn: began,
        stale: false,
    };
    session.complain()?;
    session.draw()?;
    let origin = &session.reader.model.document.origin;
    session.works.reading = if wishes.is_beginning { whole::start(origin, &to) } else { None };
    listener.start(to, ask_background)?;
    session.wishes.ground.begin();
    let waiting = if session.works.reading.is_some() { session.take_whole(&from)? } else { VecDeque::new() };
    let end = session.read(waiting, &from);
    let promised = std::mem::take(&mut session.works).finish(&from);
    // Who is ended by a signal cannot be asked about hands that are not written.
    let saved = matches!(end, Ok(End::Signal(_))).then(|| session.reader.model.unwritten_hands()).flatten();
    let parting = session.reader.model.status.parting.take();
    drop(session);
    let saved = saved.map(|kept| keeping::keep_at_last(&kept));
    for told in promised.into_iter().chain(parting).chain(saved) {
        // Where nobody hears it, nobody waits for it.
        let _ = writeln!(io::stderr(), "{told}");
    }
    end
}

impl Wishes {
    /// A size of the terminal, no larger than wished.
    fn fit(self, size: Size) -> Size {
        let most = self.size.unwrap_or(size);
        Size { width: size.width.min(most.width), height: size.height.min(most.height) }
    }
}

/// A reader on a terminal.
struct Session {
    reader: Reader,
    terminal: Terminal,
    gallery: Gallery,
    enlarger: Enlarger,
    /// Where the session is told of things.
    events: Sender<Event>,
    wishes: Wishes,
    /// What is done beside.
    works: Works,
    frame: Buffer,
    /// When the session began.
    began: Instant,
    drawn: Instant,
    /// Whether something changed since the last frame.
    stale: bool,
}

impl Session {
    fn read(&mut self, mut waiting: VecDeque<Batch>, from: &Receiver<Event>) -> io::Result<End> {
        loop {
            self.look_after_work();
            #[cfg(unix)]
            self.tell_followers()?;
            match waiting.pop_front().map_or_else(|| self.next(from), |batch| Ok(Some(Event::Input(batch)))) {
                Ok(Some(Event::Input(batch))) => {
                    if let Some(end) = self.take(batch)? {
                        return Ok(end);
                    }
                    self.draw()?;
                }
                Ok(Some(Event::Picture(done))) => self.take_picture(done)?,
                Ok(Some(Event::Told(action))) => {
                    self.stale = true;
                    if self.act(action)? {
                        return Ok(End::Quit);
                    }
                }
                #[cfg(unix)]
                Ok(Some(Event::Driven(driven))) => self.be_driven(&driven)?,
                Ok(None) => self.work()?,
                Err(RecvError) => return Ok(End::Quit),
            }
            if self.terminal.is_gone() {
                return Ok(End::Signal(Signal::Quit(HANG_UP).exit_code()));
            }
        }
    }

    /// What happened; nothing if nothing did and work waits. Without work, sleeps until something happens.
    fn next(&mut self, from: &Receiver<Event>) -> Result<Option<Event>, RecvError> {
        match from.try_recv() {
            Ok(event) => return Ok(Some(event)),
            Err(TryRecvError::Disconnected) => return Err(RecvError),
            Err(TryRecvError::Empty) => {}
        }
        if self.wishes.ground.give_up() {
            return Ok(Some(Event::Told(Action::Ground(Ground::Untold))));
        }
        if !self.reader.model.has_work() && !self.stale && !self.gallery.is_sending() {
            return self.sleep(from).map(Some);
        }
        Ok(None)
    }

    /// Does a slice of the work that waits, and shows now and then what came of it.
    fn work(&mut self) -> io::Result<()> {
        self.stale |= self.reader.model.work();
        if self.gallery.is_sending() {
            self.terminal.write(&self.gallery.next_part())?;
            self.stale |= !self.gallery.is_sending();
        }
        if self.stale && (!self.reader.model.has_work() || self.drawn.elapsed() > BETWEEN_FRAMES) {
            self.draw()?;
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let size = self.reader.model.plan.screen;
        if self.frame.area != size {
            self.frame = Buffer::empty(Rect { x: 0, y: 0, ..size });
        }
        let cursor = self.reader.draw(&mut self.frame);
        let strokes = self.gallery.hang(&self.reader.model, &mut self.frame, self.terminal.epoch());
        let strokes = strokes.and(self.enlarge());
        self.terminal.draw_around(&self.frame, cursor, &strokes)?;
        self.drawn = Instant::now();
        self.stale = false;
        Ok(())
    }
}

/// The signal of a terminal that hung up.
const HANG_UP: i32 = 1;
