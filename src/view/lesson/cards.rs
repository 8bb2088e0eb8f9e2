//! A question: what is asked, its choices as cards with letters and shapes, the hands as bars, the answer.

use ratatui::layout::Rect;

use super::super::canvas::Canvas;
use crate::{
    app::{Card, Cards, Teaching},
    article::Question,
    lesson::{Phase, Poll, letter, shares},
    palette::Role,
};

/// Draws the question.
pub(super) fn draw(canvas: &mut Canvas, teaching: &Teaching, cards: &Cards) {
    let Some((_, question, poll)) = teaching.asked() else { return };
    put_lines(canvas, cards.ask_area, &cards.ask, Role::Heading);
    for card in &cards.cards {
        draw_card(canvas, (question, poll), card, cards.framed);
    }
    if let (Some(first), Some(last)) = (cards.cards.first(), cards.cards.last()) {
        let x = first.area.x.saturating_sub(2);
        for (more, y, sign) in [
            (cards.more.0, first.area.y, canvas.glyphs.above),
            (cards.more.1, last.area.bottom().saturating_sub(1), canvas.glyphs.below),
        ] {
            if more {
                canvas.put(x, y, 1, sign, Role::FrameFocused);
            }
        }
    }
    put_lines(canvas, cards.explain_area, &cards.explain, Role::Text);
}

fn put_lines(canvas: &mut Canvas, area: Rect, lines: &[String], role: Role) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        canvas.put(area.x, y, area.width, line, role);
    }
}

/// Draws a choice: the one that is counted, or is right, stands out by its frame and a sign.
fn draw_card(canvas: &mut Canvas, (question, poll): (&Question, &Poll), card: &Card, framed: bool) {
    let answered = poll.phase() >= Phase::Answered && question.answer.is_some();
    let is_right = answered && question.answer == Some(card.choice);
    let is_counted = poll.is_counting() && poll.choice() == card.choice;
    // Before anybody counts no card may look like the answer: a sign says which comes first, and nothing else.
    let stands_out = is_right || (is_counted && poll.has_begun());
    let steps_back = answered && !is_right;
    if framed {
        canvas.frame(card.area, stands_out);
    }
    let (key, text) = match (is_right, steps_back) {
        (true, _) => (Role::Figure, Role::Strong),
        (_, true) => (Role::Dim, Role::Dim),
        _ => (Role::Key, Role::Text),
    };
    let sign = if is_right { canvas.glyphs.right } else { canvas.glyphs.shape(card.choice) };
    let name = letter(card.choice);
    let x = card.area.x + if framed { 2 } else { 0 };
    let counted = if is_counted { canvas.glyphs.selected } else { " " };
    let spans = [(counted, key), (&*name, key), (" ", key), (sign, key)];
    canvas.put_spans(x, card.body.y, card.body.x.saturating_sub(x), &spans);
    put_lines(canvas, card.body, &card.lines, text);
    draw_hands(canvas, poll, card);
}

/// Draws the hands of a choice once the count is closed: a bar to scale with its number, or the number alone.
fn draw_hands(canvas: &mut Canvas, poll: &Poll, card: &Card) {
    let Some(results) = poll.results() else { return };
    let Some(hands) = results.get(card.choice) else { return };
    let area = card.hands;
    if area.width < COUNT + LEAST_BAR {
        canvas.put_spans_ending(area.right(), area.y, area.width, &[(&hands.to_string(), Role::Figure)]);
        return;
    }
    let share = shares(results).get(card.choice).copied().unwrap_or_default();
    let told = format!("{hands} {} {share}%", canvas.glyphs.dot);
    // All hands are as long as there is room for, so that a bar is as long as it says.
    let room = u32::from(area.width - COUNT);
    let cells = usize::try_from(u64::from(room) * u64::from(*hands) / u64::from(poll.total().max(1))).unwrap_or(0);
    let bar = canvas.glyphs.full.repeat(cells);
    let gap = if cells > 0 { " " } else { "" };
    canvas.put_spans(area.x, area.y, area.width, &[(&bar, Role::Bar), (gap, Role::Text), (&told, Role::Figure)]);
}

/// Cells that are kept for the count: `1234 · 100%` with a blank before it.
const COUNT: u16 = 12;
/// Cells of the longest bar at the least.
const LEAST_BAR: u16 = 2;
