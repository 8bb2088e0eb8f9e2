//! What the screen writes, read by a terminal emulator, is exactly the frame; and it takes few bytes.

use std::num::NonZeroU16;

use dateline::shell::terminal::{ColourDepth, Screen};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth};
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
        let right = frame.cell((x + 1, y)).map(Cell::symbol);
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

/// A screen as the reader draws it: panes and a sidebar, names and dates marked, a status line that says where one is.
struct Reader {
    scene: Scene,
    lines: Vec<String>,
    top: usize,
    sidebar: bool,
}

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;
const SIDEBAR: u16 = 30;

impl Reader {
    fn open(colours: ColourDepth, sidebar: bool) -> Self {
        let mut scene = Scene::new(WIDTH, HEIGHT);
        scene.screen = Screen::new(colours);
        let mut reader = Self { scene, lines: prose(2000, 78), top: 40, sidebar };
        reader.draw();
        reader
    }

    /// Bytes that it takes to scroll to `top`.
    fn scroll_to(&mut self, top: usize) -> usize {
        self.top = top;
        self.draw()
    }

    fn draw(&mut self) -> usize {
        self.scene.frame.reset();
        self.draw_text();
        if self.sidebar {
            self.draw_sidebar();
        }
        let hints = " Tab pane  j/k scroll  Enter next mention  / search  z zoom  v view  p present  ? help";
        let percent = format!("¶{}/90 · {}%", self.top / 20, self.top * 100 / self.lines.len());
        self.scene.frame.set_string(0, HEIGHT - 1, hints, Style::new().fg(Color::Rgb(120, 120, 120)));
        self.scene.frame.set_string(WIDTH - 14, HEIGHT - 1, percent, Style::new());
        let bytes = self.scene.draw();
        if self.scene.screen.colours() == ColourDepth::TrueColour {
            self.scene.check(&bytes).unwrap_or_else(|difference| panic!("{difference}"));
        }
        bytes.len()
    }

    fn draw_text(&mut self) {
        let width = if self.sidebar { WIDTH - SIDEBAR } else { WIDTH };
        let frame = &mut self.scene.frame;
        let title = " NATO chief receives Serbia's president and Kosovo's premier";
        frame.set_string(0, 0, title, Style::new().add_modifier(Modifier::BOLD));
        boxed(frame, Rect::new(0, 1, width, 3), " 1 Opening ", Color::Rgb(90, 90, 90));
        boxed(frame, Rect::new(0, 4, width, 29), " 2 Serbian meeting ", Color::Rgb(80, 160, 250));
        for (y, line) in (5..32).zip(&self.lines[self.top..]) {
            marked(frame, 3, y, line);
        }
        boxed(frame, Rect::new(0, 33, width, 3), " 3 Kosovo meeting ", Color::Rgb(90, 90, 90));
        boxed(frame, Rect::new(0, 36, width, 3), " 4 KFOR facts ", Color::Rgb(90, 90, 90));
    }

    fn draw_sidebar(&mut self) {
        let frame = &mut self.scene.frame;
        let left = WIDTH - SIDEBAR;
        let lists = [(1, 14, " People "), (15, 12, " Dates "), (27, 12, " Jens Stoltenberg ")];
        for (top, height, title) in lists {
            boxed(frame, Rect::new(left, top, SIDEBAR, height), title, Color::Rgb(90, 90, 90));
        }
        let people = ["Jens Stoltenberg", "Aleksandar Vučić", "Albin Kurti", "Josep Borrell", "Miroslav Lajčák"];
        for (y, name) in (2..).step_by(2).zip(people) {
            frame.set_string(left + 2, y, name, Style::new().fg(Color::Rgb(220, 180, 90)));
            frame.set_string(left + 20, y, "●●·●  4", Style::new());
            frame.set_string(left + 3, y + 1, "Secretary General", Style::new().fg(Color::Rgb(120, 120, 120)));
        }
        for (y, date) in (16..22).zip(["Wed 17 Aug 2022 meetings", "Thu 18 Aug 2022 dialogue", "12 June 1999 KFOR"]) {
            frame.set_string(left + 2, y, date, Style::new().fg(Color::Rgb(120, 200, 160)));
        }
        for (y, line) in (28..).zip(["NATO Secretary General", "mention 2 of 9 · 6 quotes", "with Vučić 1 · Kurti 1"])
        {
            frame.set_string(left + 2, y, line, Style::new());
        }
    }
}

fn boxed(frame: &mut Buffer, area: Rect, title: &str, colour: Color) {
    let style = Style::new().fg(colour);
    let inner = usize::from(area.width - 2);
    frame.set_string(area.x, area.y, format!("╭{}╮", "─".repeat(inner)), style);
    frame.set_string(area.x, area.bottom() - 1, format!("╰{}╯", "─".repeat(inner)), style);
    for y in area.y + 1..area.bottom() - 1 {
        frame.set_string(area.x, y, "│", style);
        frame.set_string(area.right() - 1, y, "│", style);
    }
    frame.set_string(area.x + 2, area.y, title, style.add_modifier(Modifier::BOLD));
}

fn marked(frame: &mut Buffer, x: u16, y: u16, line: &str) {
    frame.set_string(x, y, line, Style::new());
    let person = Style::new().fg(Color::Rgb(220, 180, 90)).add_modifier(Modifier::UNDERLINED);
    for (name, style) in [("Stoltenberg", person), ("August", Style::new().fg(Color::Rgb(120, 200, 160)))] {
        for (at, _) in line.match_indices(name) {
            let before = u16::try_from(line[..at].chars().count()).expect("a line is short");
            frame.set_string(x + before, y, name, style);
        }
    }
}

/// Lines of words that look like news, always the same ones.
fn prose(lines: usize, width: usize) -> Vec<String> {
    const VOCABULARY: [&str; 24] = [
        "the",
        "Secretary",
        "General",
        "Stoltenberg",
        "met",
        "President",
        "on",
        "17",
        "August",
        "in",
        "Brussels",
        "and",
        "said",
        "that",
        "dialogue",
        "remains",
        "only",
        "way",
        "towards",
        "peace",
        "Kosovo",
        "stability",
        "region,",
        "KFOR",
    ];
    let mut seed = 7_u32;
    let mut word = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        VOCABULARY[(seed >> 20) as usize % VOCABULARY.len()]
    };
    let line = |number: usize| {
        let mut line = String::new();
        while number % 9 != 8 && line.len() < width - 12 {
            line = line + word() + " ";
        }
        line.trim_end().to_owned()
    };
    (0..lines).map(line).collect()
}

#[test]
fn scrolling_takes_few_bytes() {
    for (colours, sidebar, line, page) in [
        (ColourDepth::TrueColour, true, 1500, 6000),
        (ColourDepth::TrueColour, false, 300, 3000),
        (ColourDepth::Sixteen, true, 1500, 3000),
        (ColourDepth::Mono, true, 1500, 3000),
    ] {
        let mut reader = Reader::open(colours, sidebar);
        let worst = |bytes: &mut dyn Iterator<Item = usize>| bytes.max().unwrap_or(0);
        let down = worst(&mut (41..80).map(|top| reader.scroll_to(top)));
        let up = worst(&mut (50..79).rev().map(|top| reader.scroll_to(top)));
        let pages = worst(&mut (50..500).step_by(25).map(|top| reader.scroll_to(top)));
        println!("{colours:?}, sidebar {sidebar}: {down} down, {up} up, {pages} a page");
        assert!(down <= line && up <= line && pages <= page, "{colours:?}: {down} down, {up} up, {pages} a page");
    }
}

#[test]
fn a_glyph_of_disputed_width_never_shifts_the_rest_of_its_row() {
    // The emulator gives each flag letter and each member of the family cells of its own.
    for glyph in ["🇷🇸", "👨\u{200d}👩\u{200d}👧", "❤\u{fe0f}", "🫨", "☎\u{fe0e}"] {
        let mut scene = Scene::new(20, 2);
        scene.frame.set_string(0, 0, "0123456789abcdefghij", Style::new());
        scene.frame.set_string(0, 1, "the row below stays!", Style::new());
        scene.draw();
        scene.frame.set_string(4, 0, glyph, Style::new());
        scene.draw();
        let rest = 4 + glyph.cell_width();
        let row = scene.emulator.0.screen().rows(rest, 20 - rest).collect::<Vec<_>>();
        assert_eq!(row[0], "0123456789abcdefghij"[usize::from(rest)..], "{glyph}");
        assert_eq!(scene.emulator.0.screen().rows(0, 20).last().as_deref(), Some("the row below stays!"), "{glyph}");
    }
}

#[test]
fn no_control_character_of_a_text_is_written() {
    for nasty in ["\u{1b}]52;c;eA==\u{7}", "\u{9b}2J", "\u{7f}", "a\u{8}", "\u{202e}abc", "\n", "\u{2028}"] {
        let mut scene = Scene::new(10, 1);
        scene.frame[(2, 0)].set_symbol(nasty);
        scene.frame[(3, 0)].set_symbol("x");
        let bytes = String::from_utf8(scene.draw()).expect("frames are text");
        assert!(bytes.ends_with("\u{1b}[1;4Hx\u{1b}[?2026l"), "{nasty:?} wrote {bytes:?}");
    }
}

#[test]
fn cells_of_others_are_left_alone_until_they_are_given_back() {
    let mut scene = Scene::new(6, 1);
    scene.frame.set_string(0, 0, "abcdef", Style::new());
    scene.draw();
    for x in 2..4 {
        scene.frame[(x, 0)].set_symbol("?").set_diff_option(CellDiffOption::Skip);
    }
    assert!(scene.draw().is_empty());
    scene.emulator.0.process(b"\x1b[1;3HXY");
    for x in 2..4 {
        scene.frame[(x, 0)].set_symbol("c").set_diff_option(CellDiffOption::None);
    }
    scene.draw();
    assert_eq!(scene.emulator.0.screen().contents(), "abccef");
    scene.frame[(0, 0)].set_diff_option(CellDiffOption::AlwaysUpdate);
    let again = String::from_utf8(scene.draw()).expect("frames are text");
    assert_eq!(again, "\u{1b}[?2026h\u{1b}[Ha\u{1b}[?2026l");
}

#[test]
fn a_cursor_alone_is_moved_and_hidden() {
    let mut scene = Scene::new(10, 2);
    scene.draw();
    for cursor in [Some((3, 1)), Some((9, 1)), None, Some((0, 0)), Some((10, 0))] {
        scene.change(&Change::Cursor(cursor));
        let bytes = scene.draw();
        assert_eq!(scene.emulator.difference(&scene.frame, scene.cursor), None, "{cursor:?}");
        assert!(bytes.len() < 40);
    }
}
