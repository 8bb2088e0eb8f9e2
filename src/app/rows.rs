//! The lines of a section: rows of its blocks and the blank lines between them, laid out only where they are seen.

use std::{collections::HashMap, rc::Rc};

use crate::{
    article::{Article, Block, Position},
    layout::{self, Frame, Row},
};

/// How text is laid out at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// Width of the text in cells.
    pub width: u16,
    /// Only glyphs that every terminal has.
    pub plain: bool,
}

/// A line of a section. The line after a block's last row is the blank one below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Line {
    /// Index into the section's blocks.
    pub block: usize,
    /// Index into the block's rows; their number for the blank line below.
    pub row: usize,
}

/// The rows of the blocks near the screen.
#[derive(Debug, Default)]
pub struct Rows {
    measure: Measure,
    blocks: HashMap<(usize, usize), Rc<[Row]>>,
}

/// Many times what a screen shows; past this they are forgotten, so that memory does not grow with the text.
const KEPT_BLOCKS: usize = 2_000;

impl Rows {
    /// The measure that the rows are laid out in.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// Lays everything out anew if the measure is another.
    pub fn set_measure(&mut self, measure: Measure) {
        if self.measure != measure {
            self.forget();
            self.measure = measure;
        }
    }

    /// Forgets rows that are far away, before those of the next screen are asked for.
    pub fn trim(&mut self) {
        if self.blocks.len() > KEPT_BLOCKS {
            self.forget();
        }
    }

    /// Forgets every row, as for another article.
    pub fn forget(&mut self) {
        self.blocks.clear();
    }

    /// The room that text is laid out in.
    pub fn frame<'a>(&self, article: &'a Article) -> Frame<'a> {
        Frame {
            width: self.measure.width.max(1),
            language: &article.language,
            right_to_left: article.is_right_to_left(),
            hyphenate: true,
            plain: self.measure.plain,
        }
    }

    /// The rows of a block that is laid out already, as all on the screen are.
    pub fn laid_out(&self, section: usize, block: usize) -> Option<&[Row]> {
        self.blocks.get(&(section, block)).map(|rows| &**rows)
    }

    /// Whether a line that is laid out already is the last of its section.
    pub fn is_last(&self, article: &Article, section: usize, line: Line) -> bool {
        let blocks = article.sections.get(section).map_or(0, |section| section.blocks().len());
        let rows = self.laid_out(section, line.block).map_or(0, <[Row]>::len);
        line.block + 1 >= blocks && line.row + 1 >= rows
    }

    /// The rows of one block.
    pub fn of(&mut self, article: &Article, section: usize, block: usize) -> Rc<[Row]> {
        let frame = self.frame(article);
        let lay_out = || {
            let block = article.block(section, block);
            block.map(|block| layout::rows(block, article, &frame)).unwrap_or_default().into()
        };
        self.blocks.entry((section, block)).or_insert_with(lay_out).clone()
    }

    /// The same where each of some points of the text, which ascend and stand behind a blank, begins a row.
    pub fn parted(&mut self, article: &Article, section: usize, block: usize, points: &[usize]) -> Rc<[Row]> {
        let (frame, key) = (self.frame(article), (section, block));
        if let (false, Some(block)) =
            (points.is_empty() || self.blocks.contains_key(&key), article.block(section, block))
        {
            let parted = Block { text: broken(&block.text, points), ..block.clone() };
            self.blocks.insert(key, layout::rows(&parted, article, &frame).into());
        }
        self.of(article, section, block)
    }

    /// The lines of one section.
    pub fn lines<'a>(&'a mut self, article: &'a Article, section: usize) -> Lines<'a> {
        let blocks = article.sections.get(section).map_or(0, |section| section.blocks().len());
        Lines { rows: self, article, section, blocks }
    }
}

/// A text of as many bytes in which the blank before each point, of points that ascend, is the end of a line.
fn broken(text: &str, points: &[usize]) -> String {
    let mut broken = String::with_capacity(text.len());
    for point in points {
        let line = text.get(broken.len()..*point).and_then(|line| line.strip_suffix(' '));
        if let Some(line) = line {
            broken.push_str(line);
            broken.push('\n');
        }
    }
    broken.push_str(&text[broken.len()..]);
    broken
}

/// Walks the lines of one section.
pub struct Lines<'a> {
    rows: &'a mut Rows,
    article: &'a Article,
    section: usize,
    blocks: usize,
}

impl Lines<'_> {
    /// How many lines a block has, the blank one below it included.
    fn height(&mut self, block: usize) -> usize {
        let rows = self.rows.of(self.article, self.section, block).len();
        let is_last = block + 1 >= self.blocks;
        let gap = !is_last && self.article.block(self.section, block).is_some_and(layout::gap_after);
        rows + usize::from(gap)
    }

    /// The line below.
    pub fn next(&mut self, line: Line) -> Option<Line> {
        if line.row + 1 < self.height(line.block) {
            return Some(Line { row: line.row + 1, ..line });
        }
        (line.block + 1 < self.blocks).then_some(Line { block: line.block + 1, row: 0 })
    }

    /// The line above.
    pub fn previous(&mut self, line: Line) -> Option<Line> {
        if line.row > 0 {
            return Some(Line { row: line.row - 1, ..line });
        }
        let block = line.block.checked_sub(1)?;
        Some(Line { block, row: self.height(block).saturating_sub(1) })
    }

    /// So many lines further (or back), as far as there are lines.
    pub fn step(&mut self, line: Line, by: isize) -> Line {
        let walk = |line: Line, lines: &mut Self| if by < 0 { lines.previous(line) } else { lines.next(line) };
        let mut line = line;
        for _ in 0..by.unsigned_abs() {
            match walk(line, self) {
                Some(next) => line = next,
                None => break,
            }
        }
        line
    }

    /// The section's last line.
    pub fn last(&mut self) -> Line {
        let block = self.blocks.saturating_sub(1);
        Line { block, row: self.height(block).saturating_sub(1) }
    }

    /// The top line at which the section's last line stands on the bottom of a pane.
    pub fn last_top(&mut self, height: usize) -> Line {
        let last = self.last();
        let back = isize::try_from(height.saturating_sub(1)).unwrap_or(isize::MAX);
        self.step(last, -back)
    }

    /// The lines from one on, as many as fit.
    pub fn take(&mut self, from: Line, height: usize) -> Vec<Line> {
        if self.blocks == 0 {
            return Vec::new();
        }
        let mut lines = Vec::with_capacity(height);
        let mut next = Some(from);
        while let Some(line) = next.filter(|_| lines.len() < height) {
            lines.push(line);
            next = self.next(line);
        }
        lines
    }

    /// How many lines the section has, as far as that matters.
    pub fn count(&mut self, most: usize) -> usize {
        self.take(Line::default(), most).len()
    }

    /// The line that shows a point of the text.
    pub fn at(&mut self, position: Position) -> Line {
        let block = position.block.min(self.blocks.saturating_sub(1));
        let rows = self.rows.of(self.article, self.section, block);
        let offset = if block == position.block { position.offset } else { 0 };
        Line { block, row: layout::row_at(&rows, offset) }
    }

    /// The point of the text at which a line begins; a blank line stands for the end of its block.
    pub fn position(&mut self, line: Line) -> Position {
        let rows = self.rows.of(self.article, self.section, line.block);
        let length = self.article.block(self.section, line.block).map_or(0, |block| block.text.len());
        let offset = rows.get(line.row).map_or(length, |row| row.range.start);
        Position { section: self.section, block: line.block, offset }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_at_the_blank_before_each_point_and_nowhere_else() {
        for (text, points, expected) in [
            ("One. Two. Three.", &[5, 10][..], "One.\nTwo.\nThree."),
            ("Čas. Dva.", &[6], "Čas.\nDva."),
            ("One. Two.", &[], "One. Two."),
            ("One.Two. Three.", &[4, 9], "One.Two.\nThree."),
            ("One. ", &[5, 5, 90], "One.\n"),
            ("Čas", &[0, 1, 2], "Čas"),
        ] {
            assert_eq!(broken(text, points), expected, "{text} {points:?}");
        }
    }
}
