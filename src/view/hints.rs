//! The bottom line: hints made from the key table, messages, prompts, and how far the reader is.

mod commands;
mod progress;
mod prompt;

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::{
    app::{LetterFor, Model, Overlay, Shape},
    keys::{Command, binding_of},
    palette::Role,
    text,
};

/// Draws the bottom line; where the cursor stands, if something is typed there.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) -> Option<Position> {
    let area = model.plan.hints;
    let speaks = model.overlay.is_some() || model.status.notice.is_some();
    if model.plan.shape == Shape::Tabs && !speaks {
        return None;
    }
    canvas.clear(area);
    if let Some(Overlay::Prompt(prompt)) = &model.overlay {
        return Some(prompt::draw(canvas, model, area, prompt));
    }
    let asked = match &model.overlay {
        Some(Overlay::Letter(LetterFor::Setting)) => Some("Mark this place as: a letter"),
        Some(Overlay::Letter(LetterFor::Going)) => {
            Some("Go to mark: a letter, or ' for the place before the last jump")
        }
        Some(Overlay::Labels(_)) => Some("Follow which link?"),
        Some(Overlay::Views) => Some("Which view?"),
        _ => None,
    };
    let told = match (&model.status.notice, asked) {
        (Some(notice), _) => Some((notice.text.as_str(), if notice.fault { Role::Fault } else { Role::Notice })),
        (None, asked) => asked.map(|asked| (asked, Role::Notice)),
    };
    draw_told(canvas, model, area, told);
    None
}

/// Draws what is told, or the hints; how far the reader is gives way to what is told where both do not fit.
fn draw_told(canvas: &mut Canvas, model: &Model, area: Rect, told: Option<(&str, Role)>) {
    let x = area.x + u16::from(area.width >= 40);
    let free = told.map_or(HINTS, |(text, _)| text::width(text));
    let long = told.is_some() && free + PROGRESS > usize::from(area.width);
    let right = if long { area.right() } else { progress::draw(canvas, model, area, free) };
    let room = right.saturating_sub(x + 1);
    match told {
        Some((text, role)) => drop(canvas.put(x, area.y, room, text, role)),
        None => draw_hints(canvas, model, (x, area.y), room),
    }
}

/// Cells that the progress takes at most, most of the time.
const PROGRESS: usize = 16;
/// Cells of the first few hints, which are worth more than a bar.
const HINTS: usize = 36;

/// Draws as many hints as fit, none of them cut.
fn draw_hints(canvas: &mut Canvas, model: &Model, (x, y): (u16, u16), room: u16) {
    let mode = model.mode();
    let end = x + room;
    let mut x = x;
    let useful = commands::hinted(mode).iter().filter(|command| is_useful(model, **command));
    for binding in useful.filter_map(|command| binding_of(mode, *command)) {
        let width = text::width(binding.key()) + text::width(binding.hint) + 1;
        if usize::from(x) + width > usize::from(end) {
            continue;
        }
        let spans = [(binding.key(), Role::Key), (" ", Role::Hint), (binding.hint, Role::Hint)];
        x = canvas.put_spans(x, y, end - x, &spans) + 2;
    }
}

/// Whether a key would do something in this article.
fn is_useful(model: &Model, command: Command) -> bool {
    let lists = !model.sidebar.lists.is_empty();
    match command {
        Command::Sidebar => lists,
        Command::NextPane => lists || model.document.article.sections.len() > 1,
        Command::Larger => model.plan.picture.is_some(),
        Command::Right => model.plan.picture.is_some_and(|seen| seen.part.width < seen.whole.width),
        Command::Open => model.is_looking() || !model.document.mentions.all().is_empty(),
        _ => true,
    }
}
