//! The axis as lines of letters: ticks with their labels, points, spans in lanes, and the dateline across them.

use std::borrow::Cow;

use super::{
    Line, Look,
    signs::{Signs, signs},
};
use crate::{
    article::PartialDate,
    chart::{
        Sight, Until,
        timeline::{Mark, Shape, Spacing, Timeline as Chart},
    },
    page::item::span,
    palette::Role,
};

/// An axis and how it is to be drawn.
#[derive(Debug, Clone)]
pub struct Axis<'a> {
    /// What lies where; one unit is one cell, and a date's index is that of its item.
    pub chart: Cow<'a, Chart>,
    /// How many rows it takes.
    pub band: Band,
    /// How its distances are drawn.
    pub spacing: Spacing,
    /// The day (or month, or year) of the story.
    pub dateline: Option<PartialDate>,
    /// How many of the dates are shown; the others keep their room.
    pub until: Until,
}

/// How much room an axis has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Band {
    /// Two rows: what the ticks say, and everything else on one line.
    Two,
    /// As many rows as there are lanes, and three.
    Whole,
}

impl Axis<'_> {
    /// Whether it has all its rows.
    pub fn is_whole(&self) -> bool {
        self.band == Band::Whole
    }

    /// The lane that is drawn in a row.
    pub fn lane(&self, row: usize) -> Option<usize> {
        match self.band {
            Band::Two => row.checked_sub(1),
            Band::Whole => row.checked_sub(3),
        }
    }

    /// The axis in lines; the mark of one of its dates stands out.
    pub(super) fn lines(&self, chosen: Option<usize>, look: Look) -> Vec<Line> {
        if self.chart.marks.is_empty() {
            return Vec::new();
        }
        let signs = signs(look);
        let chosen = chosen.and_then(|date| self.chart.mark_of(date));
        // Rows of the labels of the ticks and of the line; above them the whole axis has one for the dateline's name, and
        // below them its lanes.
        let (labels, line) = if self.is_whole() { (1, 2) } else { (0, 1) };
        let lanes = if self.is_whole() { self.chart.lanes } else { 0 };
        let mut sheet = Sheet::new(usize::from(look.width), line + 1 + lanes);
        self.draw_line(&mut sheet, (labels, line), signs);
        for (mark, shown) in self.chart.marks.iter().zip(self.chart.counted(self.until.shown)) {
            let row = if self.is_whole() { line + 1 + mark.lane } else { line };
            // A mark stands for several dates where they are close, and is there with the first of them.
            let roles = match self.until.sight_of(shown > 0) {
                Sight::Hidden => continue,
                Sight::Faint => (Role::Shade, Role::Shade),
                Sight::Clear if chosen == Some(mark) => (Role::ChosenHere, Role::ChosenHere),
                Sight::Clear => (Role::Strong, Role::Text),
            };
            sheet.draw_mark(mark, (row, shown), roles, signs);
        }
        self.draw_dateline(&mut sheet, line, signs);
        sheet.lines()
    }

    fn draw_line(&self, sheet: &mut Sheet, (labels, row): (usize, usize), signs: &Signs) {
        let line = if self.spacing == Spacing::True { signs.line } else { signs.even_line };
        sheet.rows[row].fill((line, Role::Ornament));
        // Ticks without a word between them are no help where they touch.
        let sparse = self.chart.ticks.len() * 3 < sheet.width();
        for tick in &self.chart.ticks {
            sheet.put(labels, tick.label_at, &tick.label, Role::Dim);
            if sparse || !tick.label.is_empty() {
                sheet.put(row, tick.at, &signs.tick.to_string(), Role::Ornament);
            }
        }
    }

    /// The line of the story's own day, through all that is free; its name above it, where there is a row for it.
    fn draw_dateline(&self, sheet: &mut Sheet, line: usize, signs: &Signs) {
        let Some((at, date)) = self.chart.dateline.zip(self.dateline) else { return };
        let sign = signs.dateline.to_string();
        if self.is_whole() {
            let name = format!("dateline {}", date.short());
            let letters = name.chars().count();
            let fits = at + 2 + letters <= sheet.width();
            sheet.put(0, if fits { at + 2 } else { at.saturating_sub(letters + 1) }, &name, Role::Heading);
            sheet.put(0, at, &sign, Role::Heading);
        } else {
            sheet.put_free(0, at, signs.dateline);
        }
        if sheet.rows[line].get(at).is_some_and(|(_, role)| *role == Role::Ornament) {
            sheet.put(line, at, &signs.crossing.to_string(), Role::Heading);
        }
        for row in line + 1..sheet.rows.len() {
            sheet.put_free(row, at, signs.across);
        }
    }

    /// What the signs mean, of those that are there to see.
    pub(super) fn legend(&self, look: Look) -> Vec<String> {
        let signs = signs(look);
        let marks = &self.chart.marks;
        let point = |is: fn(Shape) -> bool| marks.iter().any(|mark| mark.is_point && is(mark.shape));
        let bars = || marks.iter().filter(|mark| !mark.is_point).map(|mark| mark.shape);
        let span = bars().filter(|shape| is_span(*shape)).max_by_key(|shape| *shape == CLOSED);
        let within = bars().any(|shape| shape == Shape::Within);
        [
            (point(|shape| shape == Shape::Day), format!("{} day", signs.day)),
            (point(|shape| shape == Shape::Within), format!("{} month or year", signs.within)),
            (within, format!("{} some time within", bar(Shape::Within, 3, signs))),
            (span.is_some(), format!("{} span", bar(span.unwrap_or(CLOSED), 3, signs))),
            (point(is_span), format!("{} short span", signs.short)),
            (marks.iter().any(|mark| mark.count > 1), format!("{}2 two dates", signs.times)),
        ]
        .into_iter()
        .filter_map(|(is_there, sign)| is_there.then_some(sign))
        .collect()
    }
}

/// Cells that are drawn on.
struct Sheet {
    rows: Vec<Vec<(char, Role)>>,
}

impl Sheet {
    fn new(width: usize, height: usize) -> Self {
        Self { rows: vec![vec![(' ', Role::Text); width]; height] }
    }

    fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// Writes a text of letters that take a cell each, as far as there is room.
    fn put(&mut self, row: usize, at: usize, text: &str, role: Role) {
        let cells = self.rows[row].iter_mut().skip(at);
        cells.zip(text.chars()).for_each(|(cell, letter)| *cell = (letter, role));
    }

    /// Writes a sign of the dateline where nothing is.
    fn put_free(&mut self, row: usize, at: usize, sign: char) {
        if let Some(cell) = self.rows[row].get_mut(at).filter(|(letter, _)| *letter == ' ') {
            *cell = (sign, Role::Heading);
        }
    }

    /// Draws a mark, of whose dates so many are shown, with its label.
    fn draw_mark(&mut self, mark: &Mark, (row, shown): (usize, usize), (role, named): (Role, Role), signs: &Signs) {
        let body =
            if mark.is_point { point(mark, signs).to_string() } else { bar(mark.shape, mark.place.len(), signs) };
        self.put(row, mark.place.start, &body, role);
        // Of dates that share a mark no more are counted than are shown.
        let is_part = (1..mark.count).contains(&shown);
        let label = if is_part { format!("×{shown}") } else { mark.label.clone() };
        let label = label.replace('×', &signs.times.to_string());
        self.put(row, mark.label_at, &label, named);
    }

    /// The rows as spans, without the blanks at their ends.
    fn lines(self) -> Vec<Line> {
        self.rows.into_iter().map(|row| line(&row)).collect()
    }
}

/// The sign of a point.
fn point(mark: &Mark, signs: &Signs) -> char {
    match mark.shape {
        Shape::Day => signs.day,
        Shape::Within => signs.within,
        Shape::Span { .. } => signs.short,
    }
}

fn is_span(shape: Shape) -> bool {
    matches!(shape, Shape::Span { .. })
}

/// A span that is known to the day.
const CLOSED: Shape = Shape::Span { from_open: false, to_open: false };

/// A span of so many letters, from end to end.
fn bar(shape: Shape, letters: usize, signs: &Signs) -> String {
    let (from, line, to) = match shape {
        Shape::Span { from_open, to_open } => {
            let end = |open, which: fn((char, char)) -> char| which(if open { signs.open } else { signs.closed });
            (end(from_open, |pair| pair.0), signs.span, end(to_open, |pair| pair.1))
        }
        Shape::Within | Shape::Day => (signs.open.0, signs.blur, signs.open.1),
    };
    let between = letters.saturating_sub(2);
    std::iter::once(from).chain(std::iter::repeat_n(line, between)).chain([to]).collect()
}

/// A row as spans of one role each.
fn line(row: &[(char, Role)]) -> Line {
    let end = row.iter().rposition(|(letter, _)| *letter != ' ').map_or(0, |last| last + 1);
    let mut spans: Line = Vec::new();
    for &(letter, role) in &row[..end] {
        match spans.last_mut().filter(|last| last.role == role) {
            Some(last) => last.text.push(letter),
            None => spans.push(span(letter, role)),
        }
    }
    spans
}
