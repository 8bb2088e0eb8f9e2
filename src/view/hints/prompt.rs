//! The line in which a search is typed.

use ratatui::layout::{Position, Rect};

use super::{super::canvas::Canvas, longest};
use crate::{
    app::{Model, Prompt},
    palette::Role,
    text,
};

/// Draws what is typed, with its count or what is wrong with it.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, area: Rect, prompt: &Prompt) -> Position {
    let end = area.right().saturating_sub(1);
    let count = model.walk.search.as_ref().map(|search| {
        let (at, of) = search.count();
        if of == 0 && search.is_done() { "not found".to_owned() } else { format!("{at}/{of}") }
    });
    let typed = u16::try_from(text::width(&prompt.typed)).unwrap_or(u16::MAX);
    let room = usize::from(area.width.saturating_sub(typed.saturating_add(6)));
    let (told, role) = match (&prompt.fault, &count) {
        (Some(fault), _) => (fault.as_str(), Role::Fault),
        (None, Some(count)) => (count.as_str(), Role::Prompt),
        (None, None) => (longest(NARROWING, room).unwrap_or_default(), Role::Hint),
    };
    let told = text::truncate(told, room);
    let right = canvas.put_spans_ending(end, area.y, area.width, &[(&told, role)]);
    let room = right.saturating_sub(area.x + 2).max(1);
    // The end of a long line is what one types at.
    let skipped = text::width(&prompt.typed).saturating_sub(usize::from(room));
    let shown: String = skip(&prompt.typed, skipped);
    let x = canvas.put(area.x, area.y, 1, "/", Role::Key);
    let x = canvas.put(x, area.y, room, &shown, Role::Prompt);
    Position { x: x.min(area.right().saturating_sub(1)), y: area.y }
}

/// How a search is narrowed, in fewer and fewer words.
const NARROWING: &[&str] =
    &["narrow with person: by: date: place: org: in:", "person: by: date: place: org: in:", "Tab narrows"];

/// Text without its first cells.
fn skip(text: &str, cells: usize) -> String {
    let mut seen = 0;
    text::graphemes(text)
        .skip_while(|grapheme| {
            seen += grapheme.width;
            seen <= cells && cells > 0
        })
        .map(|grapheme| grapheme.text)
        .collect()
}
