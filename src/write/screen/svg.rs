//! A screen as a picture. Every letter stands on the grid of cells, and frames are lines, not letters.

use std::collections::BTreeMap;

use ratatui::buffer::{Buffer, Cell};

use super::{
    escape, letters,
    look::{Look, Rgb, Sheet},
    put,
    shape::{self, Arms},
};
use crate::{palette::Theme, text::width::simple_width};

/// Pixels of a cell. Both are odd, so that a line in the middle falls on whole pixels.
const CELL: (u16, u16) = (9, 19);
/// Pixels of the letters: those of `DejaVu Sans Mono` and `Menlo` are then exactly a cell wide.
const FONT: &str = "14.95px \"DejaVu Sans Mono\", Menlo, Consolas, \"Noto Sans Mono CJK SC\", monospace";
/// Pixels from the top of a cell to the line on which letters stand.
const BASE: f32 = 14.5;
/// Pixels around the screen.
const MARGIN: (u16, u16) = (20, 18);
/// Pixels of the round corners.
const CORNER: u16 = 10;

/// The screen as a picture of a title, drawn in the colours that the theme is made for.
pub fn svg(buffer: &Buffer, theme: &Theme, title: &str) -> String {
    let sheet = Sheet::of(theme);
    let mut picture = Picture::default();
    for y in buffer.area.top()..buffer.area.bottom() {
        picture.row(sheet, buffer, y);
    }
    let mut out = String::new();
    head(&mut out, (buffer.area.width, buffer.area.height), title);
    window(&mut out, (buffer.area.width, buffer.area.height), sheet);
    put(&mut out, format_args!("<g transform=\"translate({},{})\">\n", MARGIN.0, MARGIN.1));
    picture.draw(&mut out);
    out.push_str("</g>\n</svg>\n");
    out
}

/// Pixels of a picture of so many cells.
fn pixels((columns, rows): (u16, u16)) -> (u32, u32) {
    let pixels = |cells: u16, size: u16, margin: u16| u32::from(cells) * u32::from(size) + 2 * u32::from(margin);
    (pixels(columns, CELL.0, MARGIN.0), pixels(rows, CELL.1, MARGIN.1))
}

fn head(out: &mut String, cells: (u16, u16), title: &str) {
    let (width, height) = pixels(cells);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    put(out, format_args!(" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<title>"));
    escape(out, title);
    put(
        out,
        format_args!(
            "</title>\n<style>text {{ font: {FONT}; white-space: pre; direction: ltr; unicode-bidi: bidi-override }} "
        ),
    );
    out.push_str(".b { font-weight: bold } .i { font-style: italic } .m { text-anchor: middle }</style>\n");
}

/// The ground, its corners round, its edge just seen on a page of the same colour.
fn window(out: &mut String, cells: (u16, u16), sheet: Sheet) {
    let (width, height) = pixels(cells);
    let Sheet { ground, letters } = sheet;
    put(
        out,
        format_args!("<rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"{CORNER}\"", width - 1, height - 1),
    );
    put(out, format_args!(" fill=\"{ground}\" stroke=\"{letters}\" stroke-opacity=\"0.2\"/>\n"));
}

/// The parts of a picture, the lower ones first.
#[derive(Default)]
struct Picture {
    /// Rectangles of a colour, as the data of a path.
    fills: BTreeMap<Rgb, String>,
    /// Blocks and signs made of them, of a colour.
    blocks: BTreeMap<Rgb, String>,
    /// Lines of a colour and weight, as the data of a path.
    lines: BTreeMap<(Rgb, u8), String>,
    texts: String,
}

/// A letter of a row.
struct Letter<'a> {
    x: u16,
    cells: u16,
    symbol: &'a str,
    look: Look,
    kind: Kind,
}

/// How a letter is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// With its neighbours, as text.
    Text,
    /// By itself, as the font it comes from may be another.
    Sign,
    /// As lines.
    Lines(Arms),
    /// As a rectangle.
    Block([u32; 4]),
}

impl<'a> Letter<'a> {
    fn new(sheet: Sheet, (x, cells, cell): (u16, u16, &'a Cell)) -> Self {
        Self { x, cells, symbol: cell.symbol(), look: sheet.look(cell), kind: kind(cell.symbol()) }
    }

    /// The first pixel.
    fn left(&self) -> u16 {
        self.x * CELL.0
    }

    /// The pixel behind the last.
    fn right(&self) -> u16 {
        (self.x + self.cells) * CELL.0
    }
}

fn kind(symbol: &str) -> Kind {
    let mut chars = symbol.chars();
    let (Some(sign), None) = (chars.next(), chars.next()) else { return Kind::Sign };
    match (shape::arms(sign), shape::block(sign), simple_width(sign)) {
        (Some(arms), _, _) => Kind::Lines(arms),
        (_, Some(block), _) => Kind::Block(block),
        (_, _, Some(1)) => Kind::Text,
        _ => Kind::Sign,
    }
}

impl Picture {
    fn row(&mut self, sheet: Sheet, buffer: &Buffer, y: u16) {
        let top = (y - buffer.area.top()) * CELL.1;
        let row: Vec<Letter> = letters(buffer, y).map(|letter| Letter::new(sheet, letter)).collect();
        for same in row.chunk_by(|a, b| a.look.ground == b.look.ground) {
            self.ground(same, top);
        }
        let decoration = |letter: &Letter| (letter.look.is_underlined(), letter.look.is_struck(), letter.look.letters);
        for same in row.chunk_by(|a, b| decoration(a) == decoration(b)) {
            self.decoration(same, top);
        }
        for same in row.chunk_by(|a, b| a.look == b.look && a.kind == b.kind) {
            match same[0].kind {
                Kind::Text => self.text(same, top),
                Kind::Sign => same.iter().for_each(|sign| self.sign(sign, top)),
                Kind::Lines(arms) => self.arms(arms, same, top),
                Kind::Block(eighths) => same.iter().for_each(|block| self.block(eighths, block, top)),
            }
        }
    }

    fn ground(&mut self, same: &[Letter], top: u16) {
        let ([first, ..], [.., last]) = (same, same) else { return };
        if let Some(ground) = first.look.ground {
            let (left, right) = (first.left(), last.right());
            let fill = self.fills.entry(ground).or_default();
            put(fill, format_args!("M{left} {top}H{right}v{}H{left}z", CELL.1));
        }
    }

    fn decoration(&mut self, same: &[Letter], top: u16) {
        let ([first, ..], [.., last]) = (same, same) else { return };
        let heights = [(first.look.is_underlined(), 17), (first.look.is_struck(), 10)];
        for (_, height) in heights.into_iter().filter(|(drawn, _)| *drawn) {
            let line = self.lines.entry((first.look.letters, 1)).or_default();
            put(line, format_args!("M{} {}.5H{}", first.left(), top + height - 1, last.right()));
        }
    }

    /// Text of one look, parted where there is more than a blank.
    fn text(&mut self, same: &[Letter], top: u16) {
        let text: String = same.iter().map(|letter| letter.symbol).collect();
        let cells = |text: &str| u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
        let mut x = same[0].x;
        for part in text.split("  ") {
            let shown = part.trim_start_matches(' ');
            let left = (x + cells(part) - cells(shown)) * CELL.0;
            let shown = shown.trim_end_matches(' ');
            if !shown.is_empty() {
                self.word(left, top, cells(shown) * CELL.0, shown, &same[0].look);
            }
            x += cells(part) + 2;
        }
    }

    fn word(&mut self, left: u16, top: u16, width: u16, text: &str, look: &Look) {
        put(&mut self.texts, format_args!("<text x=\"{left}\" y=\"{}\"", f32::from(top) + BASE));
        if text.len() > 1 {
            put(&mut self.texts, format_args!(" textLength=\"{width}\""));
        }
        self.finish_text(text, look, "");
    }

    /// A sign in the middle of its cells.
    fn sign(&mut self, sign: &Letter, top: u16) {
        let middle = f32::from(sign.left() + sign.right()) / 2.0;
        put(&mut self.texts, format_args!("<text x=\"{middle}\" y=\"{}\"", f32::from(top) + BASE));
        self.finish_text(sign.symbol, &sign.look, "m");
    }

    fn finish_text(&mut self, text: &str, look: &Look, class: &'static str) {
        let classes = [(look.is_bold(), "b"), (look.is_italic(), "i"), (!class.is_empty(), class)];
        let classes: Vec<&str> = classes.into_iter().filter(|(set, _)| *set).map(|(_, class)| class).collect();
        if !classes.is_empty() {
            put(&mut self.texts, format_args!(" class=\"{}\"", classes.join(" ")));
        }
        put(&mut self.texts, format_args!(" fill=\"{}\">", look.letters));
        escape(&mut self.texts, text);
        self.texts.push_str("</text>\n");
    }

    fn block(&mut self, [x, y, width, height]: [u32; 4], block: &Letter, top: u16) {
        let part = |eighths: u32, whole: u16| f64::from(eighths * u32::from(whole)) / 8.0;
        let (left, top) = (f64::from(block.left()) + part(x, CELL.0), f64::from(top) + part(y, CELL.1));
        let (width, height) = (part(width, CELL.0), part(height, CELL.1));
        let fill = self.blocks.entry(block.look.letters).or_default();
        put(fill, format_args!("M{left} {top}h{width}v{height}h-{width}z"));
    }

    fn arms(&mut self, arms: Arms, same: &[Letter], top: u16) {
        let ([first, ..], [.., last]) = (same, same) else { return };
        let mut line = |weight, data: String| {
            self.lines.entry((first.look.letters, weight)).or_default().push_str(&data);
        };
        if arms.left > 0 && arms.left == arms.right && arms.up == 0 && arms.down == 0 {
            line(arms.left, format!("M{} {}H{}", first.left(), shape::middle(top, CELL.1), last.right()));
            return;
        }
        for letter in same {
            for (weight, data) in shape::strokes(arms, (letter.left(), top), CELL) {
                line(weight, data);
            }
        }
    }

    fn draw(&self, out: &mut String) {
        for (colour, data) in self.fills.iter().chain(&self.blocks) {
            put(out, format_args!("<path fill=\"{colour}\" d=\"{data}\"/>\n"));
        }
        for ((colour, weight), data) in &self.lines {
            let width = if *weight == 1 { 1 } else { 3 };
            put(out, format_args!("<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{data}\"/>\n"));
        }
        out.push_str(&self.texts);
    }
}
