//! The least program that ratatui allows: its own terminal, one screen of text, painted again at every key. It is the
//! floor that everything is compared with.

use std::io::{self, Stdout, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, Event, KeyCode};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// Stands on its first line.
pub(crate) const GREETING: &str = "the least program";

/// Paints until `q` is pressed.
pub(crate) fn run() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(Plain(io::stdout()))?;
    let letters: Vec<char> = "the quick brown fox jumps over ".chars().collect();
    for shift in 0.. {
        terminal.draw(|frame| {
            let row = |y: u16| (0..frame.area().width).map(move |x| usize::from(x + y) + shift);
            let rows =
                (1..frame.area().height).map(|y| row(y).map(|at| letters[at % letters.len()]).collect::<String>());
            let lines: Vec<Line> = [format!("{GREETING} {shift}")].into_iter().chain(rows).map(Line::from).collect();
            frame.render_widget(Paragraph::new(lines), frame.area());
        })?;
        let key = loop {
            match event::read()? {
                Event::Key(key) => break key.code,
                Event::Resize(..) => break KeyCode::Null,
                _ => {}
            }
        };
        if key == KeyCode::Char('q') {
            break;
        }
    }
    execute!(io::stdout(), LeaveAlternateScreen, Show)?;
    terminal::disable_raw_mode()
}

/// Ratatui's backend for crossterm, without styles.
struct Plain(Stdout);

impl Backend for Plain {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, cells: I) -> io::Result<()> {
        let mut expected = None;
        for (x, y, cell) in cells {
            if expected != Some((x, y)) {
                queue!(self.0, MoveTo(x, y))?;
            }
            queue!(self.0, Print(cell.symbol()))?;
            expected = Some((x + 1, y));
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        execute!(self.0, Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        execute!(self.0, Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        execute!(self.0, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        execute!(self.0, Clear(terminal::ClearType::All))
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        terminal::size().map(|(width, height)| Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
