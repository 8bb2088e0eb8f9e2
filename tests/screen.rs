//! What the screen writes, read by a terminal emulator, is exactly the frame; and it takes few bytes.

use std::num::NonZeroU16;

use dateline::shell::terminal::{ColourDepth, Screen};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

/// A terminal that only knows what was written to it.
struct Emulator(vt100::Parser);

impl Emulator {
    fn new(width: u16, height: u16) -> Self {
        Self(vt100::Parser::new(size(height), size(width), 0))
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.0.screen_mut().set_size(size(height), size(width));
    }

    /// The first difference to the frame, in words.
    fn difference(&self, frame: &Buffer, cursor: Option<Position>) -> Option<String> {
        let screen = self.0.screen();
        for y in 0..frame.area.height {
            for (x, expected) in (0..).zip(row(frame, y)) {
                let cell = screen.cell(y, x)?;
                let found = Seen::on(cell);
                if found != expected {
                    return Some(format!("{x},{y}: {found:?} is not {expected:?}"));
                }
            }
        }
        let shown = (!screen.hide_cursor()).then(|| screen.cursor_position()).map(|(y, x)| Position { x, y });
        (shown != cursor).then(|| format!("cursor {shown:?} is not {cursor:?}"))
    }
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("tests use real sizes")
}

/// One cell, as far as an eye can tell and the emulator knows (it has no strikethrough).
#[derive(Debug, PartialEq)]
struct Seen {
    text: String,
    wide: bool,
    fg: vt100::Color,
    bg: vt100::Color,
    /// Bold, dim, italic, underline, reversed.
    attributes: [bool; 5],
}

impl Seen {
    /// The emulator gives it no style.
    const RIGHT_HALF: Self = Self {
        text: String::new(),
        wide: false,
        fg: vt100::Color::Default,
        bg: vt100::Color::Default,
        attributes: [false; 5],
    };

    fn on(cell: &vt100::Cell) -> Self {
        if cell.is_wide_continuation() {
            return Self::RIGHT_HALF;
        }
        let text = if cell.contents().is_empty() { " ".into() } else { cell.contents().to_owned() };
        let attributes = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse()];
        Self { text, wide: cell.is_wide(), fg: cell.fgcolor(), bg: cell.bgcolor(), attributes }.without_unseen()
    }

    /// What cannot be seen on a blank is left out.
    fn without_unseen(mut self) -> Self {
        if self.text == " " && !self.attributes[3] && !self.attributes[4] {
            self.fg = vt100::Color::Default;
            self.attributes = [false; 5];
        }
        self
    }
}

/// What a row of the frame should look like; told from the buffer alone.
fn row(frame: &Buffer, y: u16) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut x = 0;
    while let Some(cell) = frame.cell((x, y)) {
        let modifiers = [Modifier::BOLD, Modifier::DIM, Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED];
        let one = |text: &str, wide: bool| Seen {
            text: text.into(),
            wide,
            fg: colour(cell.fg),
            bg: colour(cell.bg),
            attributes: modifiers.map(|modifier| cell.modifier.contains(modifier)),
        };
        let symbol = cell.symbol();
        let control = symbol.chars().any(char::is_control);
        let right = frame.cell((x + 1, y)).map(ratatui::buffer::Cell::symbol);
        if !control && symbol.cell_width() == 2 && right == Some(" ") {
            seen.push(one(symbol, true));
            seen.push(Seen::RIGHT_HALF);
        } else if control || symbol.cell_width() != 1 {
            seen.push(one(" ", false).without_unseen());
        } else {
            seen.push(one(symbol, false).without_unseen());
        }
        x = u16::try_from(seen.len()).expect("frames are measured in u16");
    }
    seen
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Red => vt100::Color::Idx(1),
        Color::Gray => vt100::Color::Idx(7),
        Color::LightCyan => vt100::Color::Idx(14),
        other => panic!("{other:?} is not in these tests"),
    }
}

/// One change to the frame.
#[derive(Debug, Clone)]
enum Change {
    Write { at: (u16, u16), words: usize, style: usize },
    Move { area: (u16, u16, u16, u16), by: i16 },
    Paint { area: (u16, u16, u16, u16), style: usize },
    Forbidden { at: (u16, u16) },
    Empty,
    Resize { width: u16, height: u16 },
    Forget,
    Cursor(Option<(u16, u16)>),
}

const WORDS: [&str; 12] = [
    "The Secretary General",
    " ",
    "                         |",
    "Вучић и Курти",
    "会議は十七日に",
    "╭─ Serbian meeting ─╮",
    "│                                     │",
    "ne\u{301}co\u{302} é",
    "🔍 ok",
    "❤\u{fe0f}",
    "x",
    "Jens Stoltenberg met both leaders on Wednesday in Brussels and said that the dialogue must go on without delay",
];

fn styles() -> [Style; 10] {
    let plain = Style::reset();
    [
        plain,
        plain,
        plain.fg(Color::Red),
        plain.fg(Color::Rgb(200, 100, 50)).add_modifier(Modifier::BOLD),
        plain.bg(Color::Indexed(236)),
        plain.fg(Color::LightCyan).bg(Color::Gray).add_modifier(Modifier::ITALIC),
        plain.add_modifier(Modifier::REVERSED),
        plain.fg(Color::Indexed(99)).add_modifier(Modifier::UNDERLINED | Modifier::DIM),
        plain.add_modifier(Modifier::CROSSED_OUT),
        plain.fg(Color::Red).add_modifier(Modifier::REVERSED | Modifier::BOLD),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = || (0..120_u16, 0..40_u16);
    let area = || (0..120_u16, 0..40_u16, 1..=120_u16, 1..=40_u16);
    prop_oneof![
        12 => (at(), 0..WORDS.len(), 0..10_usize).prop_map(|(at, words, style)| Change::Write { at, words, style }),
        4 => (area(), -20..20_i16).prop_map(|(area, by)| Change::Move { area, by }),
        4 => (-3..=3_i16).prop_map(|by| Change::Move { area: (0, 0, 120, 40), by }),
        2 => (area(), 0..10_usize).prop_map(|(area, style)| Change::Paint { area, style }),
        1 => at().prop_map(|at| Change::Forbidden { at }),
        1 => Just(Change::Empty),
        1 => (1..=120_u16, 1..=40_u16).prop_map(|(width, height)| Change::Resize { width, height }),
        1 => Just(Change::Forget),
        1 => proptest::option::of(at()).prop_map(Change::Cursor),
    ]
}

/// Everything between the screen and the emulator, and the frame that both should show.
struct Scene {
    screen: Screen,
    emulator: Emulator,
    frame: Buffer,
    cursor: Option<Position>,
}

impl Scene {
    fn new(width: u16, height: u16) -> Self {
        Self {
            screen: Screen::new(ColourDepth::TrueColour),
            emulator: Emulator::new(width, height),
            frame: Buffer::empty(Rect::new(0, 0, width, height)),
            cursor: None,
        }
    }

    fn within(&self, (x, y, width, height): (u16, u16, u16, u16)) -> Rect {
        Rect::new(x % self.frame.area.width, y % self.frame.area.height, width, height).intersection(self.frame.area)
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Write { at, words, style } => {
                let at = self.within((at.0, at.1, 1, 1));
                self.frame.set_string(at.x, at.y, WORDS[*words], styles()[*style]);
            }
            Change::Move { area, by } => self.shift(self.within(*area), *by),
            Change::Paint { area, style } => self.frame.set_style(self.within(*area), styles()[*style]),
            Change::Forbidden { at } => {
                let at = self.within((at.0, at.1, 1, 1));
                self.frame[(at.x, at.y)].set_symbol("\u{9b}2J\u{1b}]0;x\u{7}");
            }
            Change::Empty => self.frame.reset(),
            Change::Resize { width, height } => {
                self.emulator.resize(*width, *height);
                self.frame.resize(Rect::new(0, 0, *width, *height));
            }
            Change::Forget => self.screen.forget(),
            Change::Cursor(at) => self.cursor = at.map(|(x, y)| Position { x, y }),
        }
        self.cursor = self.cursor.filter(|at| self.frame.area.contains(*at));
    }

    /// Moves the content of an area up; what comes in is empty.
    fn shift(&mut self, area: Rect, by: i16) {
        let before = self.frame.clone();
        for position in area.positions() {
            let from = position.y.checked_add_signed(by).filter(|y| (area.top()..area.bottom()).contains(y));
            self.frame[position] = from.map_or_else(Default::default, |y| before[(position.x, y)].clone());
        }
    }

    /// Writes the frame; the bytes it took.
    fn draw(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.screen.frame(&self.frame, self.cursor, &mut bytes);
        self.emulator.0.process(&bytes);
        bytes
    }

    fn check(&self, bytes: &[u8]) -> Result<(), TestCaseError> {
        if let Some(difference) = self.emulator.difference(&self.frame, self.cursor) {
            let written = String::from_utf8_lossy(bytes);
            return Err(TestCaseError::fail(format!("{difference}, after {written:?}")));
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_emulator_shows_exactly_the_frame(
        width in 1..=120_u16,
        height in 1..=40_u16,
        frames in proptest::collection::vec(proptest::collection::vec(change(), 1..12), 1..12),
    ) {
        let mut scene = Scene::new(width, height);
        for changes in frames {
            for change in &changes {
                scene.change(change);
            }
            let bytes = scene.draw();
            scene.check(&bytes)?;
            prop_assert!(scene.draw().is_empty(), "the same frame again takes no bytes");
        }
    }
}
