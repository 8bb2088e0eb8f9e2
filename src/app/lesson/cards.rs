//! The choices of a question as cards: where each stands, and what is written on it.

use ratatui::layout::Rect;

use crate::{
    article::Question,
    lesson::{Phase, Poll},
    text,
};

/// A question on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cards {
    /// The lines of what is asked.
    pub ask: Vec<String>,
    /// Where they stand.
    pub ask_area: Rect,
    /// The choices that are on the screen.
    pub cards: Vec<Card>,
    /// Whether the cards have frames.
    pub framed: bool,
    /// Whether there are more above, and below.
    pub more: (bool, bool),
    /// The lines of what is said of the answer; their room is kept from the beginning where there is any.
    pub explain: Vec<String>,
    /// Where they stand.
    pub explain_area: Rect,
}

/// A choice on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// Index into the question's choices.
    pub choice: usize,
    /// With its frame.
    pub area: Rect,
    /// Where the choice stands, behind its letter.
    pub body: Rect,
    /// Where its hands stand once the count is closed: below it in a frame, else behind it.
    pub hands: Rect,
    /// The lines of the choice.
    pub lines: Vec<String>,
}

/// How cards are laid out.
#[derive(Debug, Clone, Copy)]
struct Manner {
    columns: u16,
    framed: bool,
    /// Rows between two rows of cards.
    apart: u16,
}

/// Cells of the letter, the shape and the air beside a choice.
const LETTER: u16 = 8;
/// Cells that are kept for the count behind a choice without a frame, and for a bar with it where the card is wide.
const COUNT: u16 = 8;
const BAR: u16 = 24;
/// Cells of a card below which letter and count have half their room, and from which on there is a bar.
const NARROW: u16 = 24;
const WIDE: u16 = 56;
/// Cells of a card at the least, where several stand side by side.
const LEAST: u16 = 26;
/// Cells between two cards.
const BETWEEN: u16 = 2;
/// Columns of cards at the most.
const COLUMNS: u16 = 3;
/// Cells of a line of what is asked and said.
const LINE: usize = 72;

impl Cards {
    /// Lays a question out in the body of the screen, below what is asked there; nothing if the heading asks it.
    pub(super) fn new(question: &Question, ask: &str, poll: &Poll, body: Rect) -> Self {
        let cells = usize::from(body.width).min(LINE);
        let ask = if ask.is_empty() { Vec::new() } else { text::fill(ask, cells) };
        let ask_area = Rect { height: height(&ask).min(body.height.saturating_sub(1)), ..body };
        let gap = u16::from(body.height > 12);
        let top = ask_area.bottom() + if ask.is_empty() { 0 } else { gap };
        let below = Rect { y: top, height: body.bottom().saturating_sub(top), ..body };
        let explain = question.explain.as_deref().map(|told| text::fill(told, cells)).unwrap_or_default();
        let kept = if explain.is_empty() { 0 } else { height(&explain) + gap };
        let explains = poll.phase() >= Phase::Answered;
        let manner = Manner::fitting(question, below.width, below.height.saturating_sub(kept));
        let taken = match manner {
            Some(manner) => manner.height(question, below.width),
            // Where not all has room at once, what is said of the answer has it only when it is said.
            None if explains => below.height.saturating_sub(kept.min(below.height / 2)),
            None => below.height,
        };
        let manner = manner.unwrap_or_else(|| Manner::densest(below.width));
        let focus = if explains { question.answer.unwrap_or(0) } else { poll.choice() };
        let (cards, more) = manner.cards(question, Rect { height: taken, ..below }, focus);
        let y = (below.y + taken + gap).min(below.bottom());
        let explain_area = Rect { y, height: below.bottom() - y, ..below };
        let explain = if explains { explain } else { Vec::new() };
        Self { ask, ask_area, cards, framed: manner.framed, more, explain, explain_area }
    }
}

impl Manner {
    /// The airiest manner in which all choices have room: in few columns rather than close together.
    fn fitting(question: &Question, width: u16, room: u16) -> Option<Self> {
        let airs = [(true, 1), (true, 0), (false, 1), (false, 0)];
        let manners = airs
            .into_iter()
            .flat_map(|(framed, apart)| (1..=COLUMNS).map(move |columns| Self { columns, framed, apart }));
        let mut readable = manners.filter(|manner| manner.columns == 1 || manner.width(width) >= LEAST);
        readable.find(|manner| manner.height(question, width) <= room)
    }

    /// Rows of all cards.
    fn height(self, question: &Question, width: u16) -> u16 {
        let rows = self.rows(question, width);
        let gaps = u16::try_from(rows.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(self.apart);
        rows.iter().copied().fold(gaps, u16::saturating_add)
    }

    /// The manner in which most choices have room.
    fn densest(width: u16) -> Self {
        let manner = |columns| Self { columns, framed: false, apart: 0 };
        let columns = (1..=COLUMNS).rev().find(|columns| manner(*columns).width(width) >= LEAST).unwrap_or(1);
        manner(columns)
    }

    /// Cells of a card.
    fn width(self, room: u16) -> u16 {
        room.saturating_sub(BETWEEN * (self.columns - 1)) / self.columns
    }

    /// Cells of the letter and the shape of a card.
    fn letter(width: u16) -> u16 {
        if width < NARROW { LETTER / 2 } else { LETTER }
    }

    /// Cells of the hands behind a choice without a frame.
    fn count(width: u16) -> u16 {
        match width {
            ..NARROW => COUNT / 2,
            NARROW..WIDE => COUNT,
            _ => BAR,
        }
    }

    /// Where the choice of a card stands, and its hands.
    fn body(self, area: Rect) -> (Rect, Rect) {
        let frame = u16::from(self.framed);
        let left = Self::letter(area.width) + 2 * frame;
        let inner = Rect {
            x: area.x + left.min(area.width),
            y: area.y + frame.min(area.height),
            width: area.width.saturating_sub(left + 2 * frame),
            height: area.height.saturating_sub(2 * frame),
        };
        if self.framed {
            let height = inner.height.min(1);
            let hands = Rect { y: inner.bottom() - height, height, ..inner };
            return (Rect { height: inner.height - height, ..inner }, hands);
        }
        let count = Self::count(area.width).min(inner.width);
        let body = Rect { width: inner.width - count, ..inner };
        (body, Rect { x: body.right(), width: count, height: inner.height.min(1), ..inner })
    }

    /// The lines of a choice.
    fn lines(self, choice: &str, room: u16) -> Vec<String> {
        let width = self.width(room);
        let beside = Self::letter(width) + if self.framed { 4 } else { Self::count(width) };
        text::fill(choice, width.saturating_sub(beside).max(1).into())
    }

    /// The heights of the rows of cards: in a frame each has a row more for its bar.
    fn rows(self, question: &Question, room: u16) -> Vec<u16> {
        let rows = question.choices.chunks(self.columns.into());
        let most = |choices: &[String]| choices.iter().map(|choice| height(&self.lines(choice, room))).max();
        rows.map(|choices| most(choices).unwrap_or(1).max(1) + if self.framed { 3 } else { 0 }).collect()
    }

    /// The cards that an area holds, that of one choice among them; whether there are more above, and below.
    fn cards(self, question: &Question, area: Rect, focus: usize) -> (Vec<Card>, (bool, bool)) {
        let heights = self.rows(question, area.width);
        let columns = usize::from(self.columns);
        let focused = (focus / columns).min(heights.len().saturating_sub(1));
        let mut first = 0;
        while first < focused && heights[first..=focused].iter().sum::<u16>() > area.height {
            first += 1;
        }
        let (mut cards, mut y) = (Vec::new(), area.y);
        let mut shown = first;
        for (row, height) in heights.iter().enumerate().skip(first) {
            if y + height > area.bottom() && row > first {
                break;
            }
            let height = (*height).min(area.bottom().saturating_sub(y));
            for (column, choice) in (0_u16..).zip(row * columns..question.choices.len().min((row + 1) * columns)) {
                let width = self.width(area.width);
                let lines = self.lines(&question.choices[choice], area.width);
                let area = Rect { x: area.x + column * (width + BETWEEN), y, width, height };
                let (body, hands) = self.body(area);
                cards.push(Card { choice, area, body, hands, lines });
            }
            y += height + self.apart;
            shown = row + 1;
        }
        (cards, (first > 0, shown < heights.len()))
    }
}

fn height(lines: &[String]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(choices: usize) -> Question {
        let choices = (0..choices).map(|number| format!("choice number {number} with a few words more")).collect();
        Question { ask: "What?".into(), choices, answer: Some(0), evidence: None, explain: Some("So.".into()) }
    }

    fn laid(choices: usize, width: u16, height: u16, steps: isize) -> Cards {
        let question = question(choices);
        let mut poll = Poll::new(&question);
        poll.step(steps);
        Cards::new(&question, &question.ask, &poll, Rect { x: 0, y: 3, width, height })
    }

    #[test]
    fn all_choices_are_on_a_screen_that_has_room_and_nowhere_is_one_outside() {
        for (choices, width, height, framed, seen) in [
            (3, 88, 28, true, 3),
            (4, 68, 16, true, 4),
            (6, 88, 28, true, 6),
            (3, 38, 8, false, 3),
            (0, 88, 28, true, 0),
        ] {
            let cards = laid(choices, width, height, 0);
            assert_eq!(
                (cards.framed, cards.cards.len(), cards.more),
                (framed, seen, (false, false)),
                "{choices} {width}"
            );
        }
        for choices in [0, 1, 3, 26, 40] {
            for (width, height) in [(18, 2), (38, 8), (68, 16), (88, 28), (200, 60)] {
                let body = Rect { x: 0, y: 3, width, height };
                let cards = laid(choices, width, height, -1);
                assert!(cards.cards.iter().all(|card| body.union(card.area) == body), "{choices} {width}×{height}");
            }
        }
    }

    #[test]
    fn the_choice_that_is_counted_is_always_seen() {
        for step in 0..40 {
            let cards = laid(40, 38, 8, step);
            assert!(cards.cards.iter().any(|card| card.choice == usize::try_from(step).unwrap()), "{step}");
        }
    }
}
