//! The end of the bottom line: how far the reader is, how a search stands, and how far the work is that goes on beside.

use ratatui::layout::Rect;

use super::super::canvas::Canvas;
use crate::{
    app::{Model, Searching},
    palette::Role,
    text,
};

/// Draws at the right of a line what goes on; where that begins. So many cells at the left stay free where more than
/// the least is told, and the least takes so many at most.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, area: Rect, (free, room): (usize, usize)) -> u16 {
    let start = draw_place(canvas, model, area, (free, room));
    draw_work(canvas, model, Rect { width: start.saturating_sub(area.x), ..area }, free)
}

/// Draws how the search stands and how far the reader is, or only the search where both have no room; where that
/// begins.
fn draw_place(canvas: &mut Canvas, model: &Model, area: Rect, (free, room): (usize, usize)) -> u16 {
    let search = model.walk.search.as_ref().map(standing).unwrap_or_default();
    let (count, place) = if model.is_looking() { Default::default() } else { place(canvas, model) };
    let between = if search.is_empty() || place.is_empty() { "" } else { "  " };
    let all = [(&*search, Role::Prompt), (between, Role::Dim), (&*count, Role::Prompt), (&*place, Role::Dim)];
    let wide: usize = all.iter().map(|(text, _)| text::width(text)).sum();
    let fits = free + wide + GAP <= usize::from(area.width);
    let told = match (search.is_empty(), fits) {
        (false, false) => &all[..1],
        _ => &all[..],
    };
    let end = area.right().saturating_sub(1);
    let room = if fits { wide.max(room) } else { room };
    canvas.put_spans_ending(end, area.y, u16::try_from(room).unwrap_or(u16::MAX), told)
}

/// How the search stands.
fn standing(search: &Searching) -> String {
    let more = if search.is_done() { "" } else { "+" };
    let (at, of) = search.count();
    format!("/{} {at}/{of}{more}", text::truncate(&search.typed, 24))
}

/// The digits typed so far, and how far the reader is.
fn place(canvas: &Canvas, model: &Model) -> (String, String) {
    let (paragraph, of, percent) = model.progress();
    let count = model.status.digits.map(|digits| format!("{} ", digits.number)).unwrap_or_default();
    let so_far = if model.status.is_partial { "beginning".to_owned() } else { format!("{percent}%") };
    (count, format!("{}{paragraph}/{of} {} {so_far}", canvas.glyphs.paragraph, canvas.glyphs.dot))
}

/// Cells of a bar, which is a step longer now and then and never in motion.
const BAR: usize = 8;

/// Draws a bar for the work that goes on beside the reader; where that begins.
fn draw_work(canvas: &mut Canvas, model: &Model, area: Rect, free: usize) -> u16 {
    let reading = model.status.reading.map(|percent| ("reading", percent));
    let work = reading.or_else(|| Some(("looking", model.found_percent()?)));
    // What takes but a moment would only flicker.
    let Some((what, percent)) = work.filter(|(_, percent)| *percent > 0 || model.status.is_partial) else {
        return area.right();
    };
    let done = (usize::from(percent) * BAR / 100).min(BAR);
    let (full, empty) = canvas.glyphs.progress;
    let bar = [full.repeat(done), empty.repeat(BAR - done)];
    let spans = [(what, Role::Dim), (" ", Role::Dim), (&*bar[0], Role::Hint), (&*bar[1], Role::Frame)];
    let room = usize::from(area.width).saturating_sub(free + GAP);
    let end = area.right().saturating_sub(2);
    let start = canvas.put_spans_ending(end, area.y, u16::try_from(room).unwrap_or(u16::MAX), &spans);
    if start == end { area.right() } else { start }
}

/// Cells between what is told and the bar, and behind it.
const GAP: usize = 4;
