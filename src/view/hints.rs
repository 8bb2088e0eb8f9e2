//! The bottom line: hints made from the key table, messages, prompts, and how far the reader is.

mod commands;
mod progress;
mod prompt;

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::{
    app::{LetterFor, Model, Overlay, Shape},
    keys::{Command, Mode, binding_of},
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
    let asked = asked(model.overlay.as_ref(), area.width);
    let told = match (&model.status.notice, asked) {
        (Some(notice), _) => Some((notice.text.as_str(), if notice.fault { Role::Fault } else { Role::Notice })),
        (None, asked) => asked.map(|asked| (asked, Role::Notice)),
    };
    draw_told(canvas, model, area, told);
    None
}

/// What is asked for by what lies over the screen, in as many words as a line has room for.
fn asked(overlay: Option<&Overlay>, width: u16) -> Option<&'static str> {
    let words: &[&str] = match overlay? {
        Overlay::Letter(LetterFor::Setting) => &["Mark this place as: a letter", "Mark: a letter"],
        Overlay::Letter(LetterFor::Going) => &[
            "Go to mark: a letter, or ' for the place before the last jump",
            "Go to mark: a letter, or ' to jump back",
            "To mark: letter, '",
        ],
        Overlay::Labels(_) => &["Follow which link?"],
        Overlay::Views => &["Which view?"],
        _ => return None,
    };
    longest(words, usize::from(width.saturating_sub(2)))
}

/// The first of some wordings, each shorter than the one before, that has room; else the last.
fn longest(words: &[&'static str], cells: usize) -> Option<&'static str> {
    words.iter().find(|words| text::width(words) <= cells).or(words.last()).copied()
}

/// Draws what is told, or the hints; how far the reader is gives way to what is told where both do not fit.
fn draw_told(canvas: &mut Canvas, model: &Model, area: Rect, told: Option<(&str, Role)>) {
    let x = area.x + u16::from(area.width >= 40);
    let half = usize::from(area.width / 2);
    let (free, room) = told.map_or((HINTS, half), |(text, _)| {
        let free = text::width(text);
        (free, half.min(usize::from(area.right() - x).saturating_sub(free + GAP)))
    });
    let right = progress::draw(canvas, model, area, (free, room));
    match told {
        Some((text, role)) => drop(canvas.put(x, area.y, right.saturating_sub(x), text, role)),
        None => draw_hints(canvas, model, (x, area.y), right.saturating_sub(x + 1)),
    }
}

/// Cells between what is told and how far the reader is, with the last cell of the line.
const GAP: usize = 3;
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
    let is_empty = model.plan.view.as_ref().is_some_and(|view| view.count == 0);
    match command {
        Command::LineDown
        | Command::Open
        | Command::NextColumn
        | Command::TurnQuotations
        | Command::TurnPairs
        | Command::Even
            if is_empty && matches!(model.mode(), Mode::View(_)) =>
        {
            false
        }
        Command::Sidebar => lists,
        Command::NextPane => lists || model.document.article.sections.len() > 1,
        Command::OnlyWith => !model.document.article.people.is_empty(),
        Command::Larger => model.plan.picture.is_some(),
        Command::Right => model.plan.picture.is_some_and(|seen| seen.part.width < seen.whole.width),
        Command::Open => model.is_looking() || !model.document.mentions.all().is_empty(),
        _ => true,
    }
}
